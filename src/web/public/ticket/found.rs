//! The sign-ups of a proven address: one is opened, several are chosen among.

use std::collections::HashMap;

use rocket::{Route, State, get, post, routes, uri};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;

use super::{own_page, to_own};
use crate::actions::enrolments::{own_calendar, renew_calendar, ticket_of};
use crate::actions::tickets;
use crate::domain::ids::{CourseId, EnrolmentId, ProofId};
use crate::domain::own_calendar::Person;
use crate::domain::{Language, Refusal, Time};
use crate::entity::course;
use crate::entity::enrolment::Model;
use crate::error::Error;
use crate::render::templates::Page;
use crate::render::{Face, say};
use crate::vault::{CalendarKey, Pass, Place};
use crate::web::api::App;
use crate::web::public::codes::{self, WRONG};
use crate::web::public::course::Feed;
use crate::web::public::passes::Passes;
use crate::web::said::Said;
use crate::web::{Denied, Form, Look, Turn, Typed};

/// The routes of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show, choose, renew]
}

/// The sign-ups of one address.
#[derive(Clone, Debug, Serialize)]
pub struct FoundPage {
    pub typed: Typed,
    pub zone: chrono_tz::Tz,
    pub found: Vec<Found>,
    /// Where a choice is sent.
    pub action: String,
    /// All their dates in one calendar, and where a new address of it is asked for.
    pub calendar: Option<(Feed, String)>,
    pub face: Face,
}

/// One of them.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    pub id: EnrolmentId,
    pub title: String,
    /// Couples share an address.
    pub name: String,
    pub starts_at: Option<Time>,
}

/// Takes the code of a question for lost tickets. The same form sent again counts once.
pub(super) async fn prove(app: &App, form: &Form, reference: ProofId) -> Result<(), Error> {
    let code = codes::typed_code(form)?;
    // Another code on the same page is another try.
    let who = format!("{reference} {code}");
    let proven = form.once(app, &who, move |desk| {
        let code = code.clone();
        Box::pin(async move {
            let proven = tickets::prove(&desk, reference, &code).await?;
            // A wrong code is no error here, for an error would undo the count of tries.
            Ok(proven.map_or(WRONG, |_| "").to_owned())
        })
    });
    match proven.await?.as_str() {
        WRONG => Err(Refusal::WrongCode.into()),
        _ => Ok(()),
    }
}

/// Where somebody goes who has proven an address: into the one sign-up there is, or to choose.
pub(super) async fn open(
    app: &App,
    passes: &Passes<'_>,
    reference: ProofId,
) -> Result<String, Error> {
    let rows = tickets::found(app.office.store.reader(), reference).await?;
    Ok(match rows.as_slice() {
        [] => Said::NothingFound.at(&own_page()),
        [only] => {
            passes.let_in(ticket_of(only));
            own_page()
        }
        _ => uri!(show).to_string(),
    })
}

/// The way to the other sign-ups of an address that was proven in this browser.
pub(super) async fn others(app: &App, passes: &Passes<'_>) -> Result<Option<String>, Error> {
    let several = rows(app, passes).await?.len() > 1;
    Ok(several.then(|| uri!(show).to_string()))
}

async fn rows(app: &App, passes: &Passes<'_>) -> Result<Vec<Model>, Error> {
    match passes.reference(Pass::Found) {
        Some(reference) => tickets::found(app.office.store.reader(), reference).await,
        None => Ok(Vec::new()),
    }
}

/// The sign-ups to choose among.
#[get("/ticket/found")]
async fn show(passes: Passes<'_>, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    let rows = rows(app, &passes).await?;
    if rows.is_empty() {
        return Ok(to_own());
    }
    let calendar = calendar(app, look.language, &rows).await?;
    let page = FoundPage {
        calendar,
        ..read(app, rows).await?
    };
    Ok(look.show(&page).map_err(Denied::from)?.personal().into())
}

/// Opens the chosen one, if it is one of them.
#[post("/ticket/found", data = "<form>")]
async fn choose(passes: Passes<'_>, app: &State<App>, form: Form) -> Result<Turn, Denied> {
    let chosen: Option<EnrolmentId> = form.text("enrolment").and_then(|id| id.parse().ok());
    let rows = rows(app, &passes).await?;
    if let Some(row) = rows.iter().find(|row| Some(row.id) == chosen) {
        passes.let_in(ticket_of(row));
    }
    Ok(to_own())
}

/// Makes a new address of the calendar with all of it; the old one is gone.
#[post("/ticket/found/calendar/renewal", data = "<form>")]
async fn renew(passes: Passes<'_>, app: &State<App>, form: Form) -> Result<Turn, Denied> {
    let rows = rows(app, &passes).await?;
    let Some(oldest) = rows.last() else {
        return Ok(to_own());
    };
    let (ticket, who) = (ticket_of(oldest), oldest.id.to_string());
    let renewed = form.once(app, &who, move |desk| {
        Box::pin(async move {
            renew_calendar(&desk, ticket).await?;
            Ok(Said::Saved.at(&uri!(show).to_string()))
        })
    });
    Ok(Turn::to(renewed.await?))
}

/// The calendar with all of it, where there is more than one. Its address is made of the oldest, so that it stays.
async fn calendar(
    app: &App,
    language: Language,
    rows: &[Model],
) -> Result<Option<(Feed, String)>, Error> {
    let [_, .., oldest] = rows else {
        return Ok(None);
    };
    let own = own_calendar(app.office.store.reader(), oldest.id).await?;
    let key = CalendarKey {
        owner: Person(own.owner),
        version: own.version,
    };
    let token = app.office.vault.print_calendar(key);
    let address = app.links.feed_of_participant(token.expose());
    let feed = Feed::at(address, &say(language, "calendar-own", &[]));
    Ok(Some((feed, uri!(renew).to_string())))
}

async fn read(app: &App, rows: Vec<Model>) -> Result<FoundPage, Error> {
    let db = app.office.store.reader();
    let ids = rows.iter().map(|row| row.course_id);
    let courses: HashMap<CourseId, course::Model> = course::Entity::find()
        .filter(course::Column::Id.is_in(ids))
        .all(db)
        .await?
        .into_iter()
        .map(|course| (course.id, course))
        .collect();
    let mut found = Vec::new();
    for row in rows {
        let Some(course) = courses.get(&row.course_id) else {
            continue;
        };
        let name = app
            .office
            .vault
            .open(Place::EnrolmentName, row.id.0, &row.name)?;
        found.push(Found {
            id: row.id,
            title: course.title.clone(),
            name: name.into_exposed(),
            starts_at: course.starts_at,
        });
    }
    Ok(FoundPage {
        typed: Typed::new(),
        zone: chrono_tz::Europe::Oslo,
        found,
        action: uri!(choose).to_string(),
        calendar: None,
        face: Face::default(),
    })
}

impl Page for FoundPage {
    const TEMPLATE: &'static str = "public/found.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        use crate::render::pages::samples;

        let found = |title: &str, name: &str, starts_at: Option<&str>| Found {
            id: EnrolmentId(uuid::Uuid::nil()),
            title: title.to_owned(),
            name: name.to_owned(),
            starts_at: starts_at.map(samples::at),
        };
        let page = Self {
            typed: Typed::new().keyed("k"),
            zone: chrono_tz::Europe::Oslo,
            found: vec![
                found("Sov godt <om natten>", "Kari", Some("2027-01-19T16:00:00Z")),
                found("Sov godt <om natten>", "Ola <om natten>", None),
            ],
            action: "/ticket/found".to_owned(),
            calendar: Some((
                Feed::at(
                    "https://kurs.example.no/calendar/p/abc.ics".to_owned(),
                    &say(language, "calendar-own", &[]),
                ),
                "/ticket/found/calendar/renewal".to_owned(),
            )),
            face: Face::sample(),
        };
        vec![("several", page)]
    }
}
