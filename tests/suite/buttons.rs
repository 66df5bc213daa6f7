//! Every form of the pages, opened, filled in and sent once by whoever it is for. How it is sent is a test's own affair.

mod accounts;
mod course;
mod own;
mod people;
mod setup;

use kursplass::entity::session;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};

use crate::accounts::PASSWORD;
use crate::app::{Answer, App, BEGINNING};
use crate::browser::Browser;
use crate::walls::side::{Side, laid_out};

/// A form of an opened page, with what somebody writes into it.
pub struct Filled<'f> {
    /// Whose it is, and all that there is.
    pub side: &'f Side,
    pub page: &'f Answer,
    pub action: &'f str,
    pub fields: &'f [(&'f str, &'f str)],
}

/// How forms are sent.
pub trait Hand {
    /// Sends a form, which then has done what it is there for.
    async fn send(&mut self, browser: &mut Browser<'_>, form: Filled<'_>) -> Answer;
}

/// A day on which every button is pressed.
struct Day<'d, 'a, H> {
    app: &'a App,
    side: Side,
    hand: &'d mut H,
    /// Who has every role of the team.
    siv: Browser<'a>,
}

/// Sends everything once, in a team and with addresses that have this word in them.
pub async fn all(app: &App, word: &str, hand: &mut impl Hand) {
    app.clock.set(BEGINNING);
    let side = Side::of(app, word).await;
    let mut siv = app.browser();
    siv.cookies
        .insert("session".to_owned(), side.session.clone());
    let mut day = Day {
        app,
        side,
        hand,
        siv,
    };
    day.keeps_accounts().await;
    day.keeps_the_own_account().await;
    day.sets_up().await;
    day.signs_up().await;
    // No more than three codes an hour go to one address.
    app.clock.advance(61);
    day.finds_the_way_back().await;
    day.comes_in_again().await;
    day.plans().await;
    day.moves_sessions().await;
    day.meets_people().await;
    day.tells_people().await;
    app.clock.set("2027-02-03T20:00");
    day.comes_in_again().await;
    day.changes_hands().await;
    app.clock.set("2027-04-13T09:00");
    day.comes_in_again().await;
    day.decides().await;
    day.waits_on().await;
}

impl<'a, H: Hand> Day<'_, 'a, H> {
    /// Whoever has every role opens a page and sends a form of it.
    async fn fills(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let (page, action) = (self.side.own(page), self.side.own(action));
        let opened = self.siv.get(&page).await;
        assert_eq!(opened.status, 200, "{page}: {}", opened.text);
        let form = Filled {
            side: &self.side,
            page: &opened,
            action: &action,
            fields,
        };
        let done = self.hand.send(&mut self.siv, form).await;
        assert_eq!(done.status, 303, "{action}: {}", done.text);
        done
    }

    /// The same where the form stands at its own address.
    async fn does(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        self.fills(address, address, fields).await
    }

    /// Somebody else opens a page and sends a form of it.
    async fn by(
        &mut self,
        browser: &mut Browser<'a>,
        page: &str,
        action: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let (page, action) = (self.side.own(page), self.side.own(action));
        let led = browser.get(&page).await;
        let opened = browser.follow(led).await;
        assert_eq!(opened.status, 200, "{page}: {}", opened.text);
        let form = Filled {
            side: &self.side,
            page: &opened,
            action: &action,
            fields,
        };
        let done = self.hand.send(browser, form).await;
        assert_eq!(done.status, 303, "{action}: {}", done.text);
        done
    }

    /// An address of nobody else.
    fn email(&self, name: &str) -> String {
        format!("{name}.{}@example.no", self.side.secret)
    }

    /// A published course, known as `kind` from now on.
    async fn course(&mut self, kind: &'static str, other: Value) -> String {
        let title = format!("Kurs {kind}");
        let mut body = laid_out(&title, &format!("Leder {kind} {}", self.side.secret));
        for (name, value) in other.as_object().unwrap() {
            body[name] = value.clone();
        }
        let token = self.side.token.clone();
        let made = self.app.post("/api/v1/courses", Some(&token), body).await;
        let id = made.is(201).text("/id");
        let path = format!("/api/v1/courses/{id}/publication");
        self.app.put(&path, Some(&token), json!({})).await.is(200);
        self.side.ids.insert(kind, id.clone());
        id
    }

    /// A session of a course by its number, known as `kind` from now on.
    async fn session(&mut self, course: &str, number: usize, kind: &'static str) {
        let course = self.side.ids[course].parse().unwrap();
        let course: kursplass::domain::ids::CourseId = course;
        let rows = session::Entity::find()
            .filter(session::Column::CourseId.eq(course))
            .order_by_asc(session::Column::Number)
            .all(self.app.office.store.reader());
        let id = rows.await.unwrap()[number - 1].id;
        self.side.ids.insert(kind, id.to_string());
    }

    /// A session in a browser does not last for days.
    async fn comes_in_again(&mut self) {
        let email = format!("{}@staff.example", self.side.secret);
        let session = self.app.signs_in(&email, PASSWORD).await.unwrap();
        self.siv.cookies.insert("session".to_owned(), session);
    }
}
