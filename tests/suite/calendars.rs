//! The open feeds as a calendar app sees them: fetched over HTTP, read by parsers that we did not write.

mod changes;
mod files;
mod http;
mod neutral;
mod own;
mod person;
mod read;
mod staff;
mod times;
mod venue;
mod views;

use kursplass::actions::courses::Draft;
use kursplass::actions::sessions::{self, Move, New};
use kursplass::actions::{Desk, templates};
use kursplass::domain::access::Staff;
use kursplass::domain::ids::{CourseId, SessionId, TeamId, TemplateId};
use kursplass::domain::schedule::Kind;
use kursplass::entity::session;
use rocket::http::Method;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::app::{Answer, App, oslo};
use crate::browser::Browser;
use crate::given::draft;
use read::Shown;

/// Runs an action in the office: `act!(app, |desk| sessions::cancel(&desk, …))`; what it needs is cloned.
macro_rules! act {
    ($app:expr, [$($given:ident),*], |$desk:ident| $action:expr) => {{
        let result = $app.office.act(move |$desk| {
            $(let $given = $given.clone();)*
            Box::pin(async move { $action.await })
        });
        result.await.unwrap()
    }};
}
pub(crate) use act;

/// A course of a course type, with the addresses of the five feeds that show it.
pub struct Offered {
    pub team: TeamId,
    pub course: CourseId,
    pub template: TemplateId,
    pub by: Staff,
}

impl Offered {
    /// A published course of six Tuesdays.
    pub async fn on(app: &App) -> Self {
        Self::of(app, None).await
    }

    /// The same with so many seats.
    pub async fn of(app: &App, capacity: impl Into<Option<i64>>) -> Self {
        let team = app.team().await;
        let by = app.coordinator(team).await;
        let template = template(app, &by, "Sinne").await;
        let draft = Draft {
            template: Some(template),
            capacity: capacity.into(),
            ..draft("Sinnemestring")
        };
        let course = app.publish(team, draft).await;
        Self {
            team,
            course,
            template,
            by,
        }
    }

    pub fn feed(&self) -> String {
        format!("/calendar/courses/{}.ics", self.course)
    }

    /// The same as a file.
    pub fn file(&self) -> String {
        format!("/calendar/files/courses/{}.ics", self.course)
    }

    pub fn feeds(&self) -> [String; 5] {
        [
            "/calendar/all.ics".to_owned(),
            format!("/calendar/teams/{}.ics", self.team),
            format!("/calendar/teams/{}/{}.ics", self.team, self.template),
            "/calendar/municipalities/3332.ics".to_owned(),
            self.feed(),
        ]
    }

    /// The sessions' ids, by number.
    pub async fn sessions(&self, app: &App) -> Vec<SessionId> {
        let rows = session::Entity::find()
            .filter(session::Column::CourseId.eq(self.course))
            .order_by_asc(session::Column::Number)
            .all(app.office.store.reader())
            .await;
        rows.unwrap().into_iter().map(|row| row.id).collect()
    }

    pub async fn shift(&self, app: &App, session: SessionId, starts_at: &str) {
        let (by, starts_at) = (self.by.clone(), Some(oslo(starts_at)));
        act!(app, [by], |desk| shift(&desk, &by, session, starts_at));
    }

    pub async fn cancel(&self, app: &App, session: SessionId) {
        let by = self.by.clone();
        act!(app, [by], |desk| sessions::cancel(
            &desk, &by, session, "sick"
        ));
    }

    pub async fn add(&self, app: &App, starts_at: &str) {
        let (by, course, starts_at) = (self.by.clone(), self.course, oslo(starts_at));
        act!(app, [by], |desk| add(&desk, &by, course, starts_at));
    }
}

pub async fn template(app: &App, by: &Staff, title: &str) -> TemplateId {
    let (by, title) = (by.clone(), Some(title.to_owned()));
    let new = templates::Type {
        title,
        ..templates::Type::default()
    };
    act!(app, [by, new], |desk| templates::add(&desk, &by, &new)).id
}

async fn shift(
    desk: &Desk<'_>,
    by: &Staff,
    session: SessionId,
    starts_at: Option<kursplass::domain::Time>,
) -> Result<(), kursplass::error::Error> {
    let to = Move {
        starts_at,
        ..Move::default()
    };
    sessions::shift(desk, by, session, &to).await.map(drop)
}

async fn add(
    desk: &Desk<'_>,
    by: &Staff,
    course: CourseId,
    starts_at: kursplass::domain::Time,
) -> Result<(), kursplass::error::Error> {
    let new = New {
        starts_at,
        ends_at: None,
        kind: Kind::Ordinary,
        venue: None,
        venue_override: None,
    };
    sessions::add(desk, by, course, &new).await.map(drop)
}

/// The path of the secret calendars, as a page shows them.
pub async fn secret_paths(browser: &mut Browser<'_>, page: &str) -> Vec<String> {
    let page = browser.get(page).await.is(200).text;
    let page = page.replace("&#x2F;", "/").replace("&amp;", "&");
    let addresses = page.split("<code>").skip(1);
    addresses
        .map(|rest| {
            let address = rest.split_once("</code>").unwrap().0;
            address[address.find("/calendar/").unwrap()..].to_owned()
        })
        .collect()
}

impl App {
    /// The events of a feed, as two parsers agree on them.
    pub async fn events(&self, feed: &str) -> Vec<Shown> {
        let answer = self.get(feed, None).await.is(200);
        read::both(&answer.text)
    }

    /// The same question once more, from who holds the copy of this tag.
    pub async fn held(&self, feed: &str, tag: &str) -> Answer {
        let call = self.call(Method::Get, feed);
        call.header("If-None-Match", tag).send().await
    }

    pub async fn etag(&self, feed: &str) -> String {
        let answer = self.get(feed, None).await.is(200);
        answer.header("etag").unwrap().to_owned()
    }
}
