//! The staff's page of a course, and each of its forms, as a browser meets them.

mod check;
mod course;
mod sessions;
mod two;

use kursplass::domain::ids::{CourseId, TeamId};
use kursplass::entity::session;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::accounts::PASSWORD;
use crate::app::{Answer, App, on_both_sites};
use crate::browser::Browser;

/// Somebody of the staff before the page of a course.
pub struct Desk<'a> {
    pub app: &'a App,
    pub browser: Browser<'a>,
    pub team: TeamId,
    pub course: CourseId,
    /// The address of the page.
    pub here: String,
}

impl<'a> Desk<'a> {
    /// A coordinator before a published course.
    pub async fn of(app: &'a App, capacity: i64) -> Self {
        let team = app.team().await;
        let course = app.course(team, capacity).await;
        Self::at(app, team, course).await
    }

    /// A coordinator before this course.
    pub async fn at(app: &'a App, team: TeamId, course: CourseId) -> Self {
        Self::with(app, team, course, "Siv").await
    }

    /// A coordinator of this name before this course.
    pub async fn with(app: &'a App, team: TeamId, course: CourseId, name: &str) -> Self {
        Self {
            app,
            browser: app.enters(team, "coordinator", name).await,
            team,
            course,
            here: format!("/staff/courses/{course}"),
        }
    }

    pub async fn page(&mut self) -> Answer {
        let here = self.here.clone();
        self.browser.get(&here).await.is(200)
    }

    pub async fn sessions(&self) -> Vec<session::Model> {
        session::Entity::find()
            .filter(session::Column::CourseId.eq(self.course))
            .order_by_asc(session::Column::Number)
            .all(self.app.office.store.reader())
            .await
            .unwrap()
    }

    /// The address of a form about a session, by its number.
    pub async fn of_session(&self, number: usize, act: &str) -> String {
        let id = self.sessions().await[number - 1].id;
        format!("{}/sessions/{id}/{act}", self.here)
    }

    /// Opens a form, fills it in and sends it.
    pub async fn fills(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let form = self.browser.get(address).await.is(200);
        self.browser.submit(&form, address, fields).await
    }

    /// Says on a page that asks: yes, tell them.
    pub async fn is_sure(&mut self, asked: &Answer, address: &str) -> Answer {
        assert_eq!(asked.status, 200, "{}", asked.text);
        says(asked, "Dette får folk vite");
        let sent = self.browser.submit(asked, address, &[("sure", "yes")]);
        sent.await
    }

    /// Opens a form, fills it in, is sure, and comes to the page that follows.
    pub async fn does(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let mut answer = self.fills(address, fields).await;
        if answer.status == 200 {
            answer = self.is_sure(&answer, address).await;
        }
        let led = answer.is(303);
        self.browser.follow(led).await.is(200)
    }
}

impl App {
    /// A browser in which somebody with these roles is signed in.
    pub async fn enters(&self, team: TeamId, roles: &str, name: &str) -> Browser<'_> {
        let email = format!("{}.{team}@example.no", name.to_lowercase());
        self.member(team, &email, name, roles).await;
        let token = self.signs_in(&email, PASSWORD).await.unwrap();
        let mut browser = self.browser();
        browser.cookies.insert("session".to_owned(), token);
        browser
    }
}

#[track_caller]
pub fn says(page: &Answer, words: &str) {
    assert!(page.text.contains(words), "{words} is not in {}", page.text);
}

#[track_caller]
pub fn says_not(page: &Answer, words: &str) {
    assert!(!page.text.contains(words), "{words} is in {}", page.text);
}

/// Refused: the same form with what was typed, and what is wrong on top and by its field.
#[track_caller]
pub fn refuses(page: &Answer, status: u16, typed: &str, wrong: &str) {
    assert_eq!(page.status, status, "{}", page.text);
    says(page, "<title>Feil: ");
    says(page, typed);
    says(page, wrong);
}

on_both_sites!(a_course_is_shown_with_seats_sessions_and_acts, |app| {
    let mut desk = Desk::of(app, 2).await;
    app.queue(&desk.course.to_string(), ["a", "b", "c"]).await;
    let page = desk.page().await;
    for words in [
        "Sinnemestring",
        "Fullt – venteliste",
        "2 av 2 plasser er tatt",
        "1 venter",
        "Samling 6",
        "tirsdag 2. mars 2027",
        "Rådhuset, rom 2",
        "Kari",
        "Dere bestemmer innen tirsdag 23. februar 2027",
    ] {
        says(&page, words);
    }
    for act in [
        "edit",
        "capacity",
        "postponement",
        "cancellation",
        "sessions/new",
        "history",
    ] {
        let link = format!("{}/{act}\"", desk.here).replace('/', "&#x2F;");
        let plain = format!("{}/{act}\"", desk.here);
        assert!(
            page.text.contains(&link) || page.text.contains(&plain),
            "{act}"
        );
    }
});

on_both_sites!(who_may_not_run_a_course_only_looks, |app| {
    let mut desk = Desk::of(app, 20).await;
    let form = desk.of_session(1, "move").await;
    for (roles, name) in [("leader", "Nils"), ("admin", "Anne")] {
        let mut browser = app.enters(desk.team, roles, name).await;
        let page = browser.get(&desk.here).await.is(200);
        says_not(&page, "/capacity");
        for address in [&form, &format!("{}/history", desk.here)] {
            browser.get(address).await.is(403);
        }
        let typed = [("starts_on", "2027-03-03"), ("sure", "yes")];
        browser.post(&form, &typed).await.is(403);
    }
    let mut auditor = app.enters(desk.team, "auditor", "Aud").await;
    auditor.get(&desk.here).await.is(403);
    assert_eq!(desk.sessions().await[0].sequence, 0);
    says(&desk.page().await, "capacity");
});

on_both_sites!(a_leader_runs_an_own_course, |app| {
    let desk = Desk::of(app, 20).await;
    let mut kari = app.enters(desk.team, "leader", "Kari").await;
    let page = kari.get(&desk.here).await.is(200);
    says(&page, "capacity");
    kari.get(&desk.of_session(1, "move").await).await.is(200);
});

on_both_sites!(another_teams_course_is_not_there, |app| {
    let desk = Desk::of(app, 20).await;
    let other = app.another_team(crate::given::modum()).await;
    let mut stranger = app.enters(other, "coordinator", "Stig").await;
    stranger.get(&desk.here).await.is(404);
    let form = desk.of_session(1, "move").await;
    stranger.get(&form).await.is(404);
    stranger.post(&form, &[("sure", "yes")]).await.is(404);
    stranger.get("/staff/courses/no-such").await.is(404);
});

on_both_sites!(who_is_not_signed_in_is_led_to_the_door, |app| {
    let desk = Desk::of(app, 20).await;
    let mut nobody = app.browser();
    let led = nobody.get(&desk.here).await;
    assert!(led.status == 303, "{}", led.text);
    assert!(
        led.header("location")
            .unwrap()
            .starts_with("/staff/sign-in?next=")
    );
});
