//! The page of a course: what calendars link to.

use rocket::{Route, State, get, routes};
use sea_orm::EntityTrait;
use uuid::Uuid;

use crate::domain::Language;
use crate::domain::course::Status;
use crate::domain::ids::CourseId;
use crate::entity::{course, team};
use crate::error::Error;
use crate::render::pages::{CoursePage, TicketSession};
use crate::render::{Crisis, say};
use crate::web::api::App;
use crate::web::api::course_shown::{self, Reader};
use crate::web::api::course_view::{CourseView, SessionView};
use crate::web::{Denied, Look, Rendered};

/// The route of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// The course, to anybody once it was published.
#[get("/courses/<id>")]
async fn show(id: Uuid, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let page = read(app, CourseId(id), look.language).await?;
    Ok(look.show(&page)?)
}

async fn read(app: &App, id: CourseId, language: Language) -> Result<CoursePage, Error> {
    let store = &app.office.store;
    let row = course::Entity::find_by_id(id).one(store.reader()).await?;
    let row = row.filter(|row| row.status != Status::Draft);
    let row = row.ok_or(Error::NotFound)?;
    let team = team::Entity::find_by_id(row.team_id)
        .one(store.reader())
        .await?;
    let team = team.ok_or(Error::NotFound)?;
    let cancelled = row.status == Status::Cancelled;
    let shown = course_shown::one(store.reader(), row, Reader::Public, store.now()).await?;
    Ok(CoursePage {
        zone: team.tz(),
        about: about(&shown, [language, team.language]),
        cancelled,
        sessions: sessions(&shown, language),
        title: shown.title,
        calendar: app.links.feed_of_course(id),
        phone: team.phone,
        crisis: Crisis {
            emergency: team.emergency_phone,
            urgent: team.urgent_phone,
            talk: team.talk_phone,
        },
    })
}

/// The text in the first of the languages that has one.
fn about(shown: &CourseView, languages: [Language; 2]) -> Option<String> {
    let text = |language: Language| shown.summary[language.tag()].as_str();
    languages.into_iter().find_map(text).map(str::to_owned)
}

fn sessions(shown: &CourseView, language: Language) -> Vec<TicketSession> {
    let place = |session: &SessionView| {
        let venue = session.venue.as_ref().map(|venue| venue.name.clone());
        venue.or_else(|| {
            session
                .online
                .then(|| say(language, "calendar-online", &[]))
        })
    };
    let sessions = shown.sessions.iter().flatten();
    sessions
        .map(|session| TicketSession {
            starts_at: session.starts_at.to_utc(),
            ends_at: session.ends_at.to_utc(),
            cancelled: session.status == "cancelled",
            place: place(session),
        })
        .collect()
}
