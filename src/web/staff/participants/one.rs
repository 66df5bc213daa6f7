//! One person of a course: how they stand, what was done, and who has looked.

use std::collections::HashMap;

use chrono_tz::Tz;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;

use super::act::Act;
use super::page::PersonRow;
use super::read;
use super::standing::Course;
use crate::actions::access;
use crate::actions::enrolments;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, EnrolmentId, StaffId};
use crate::domain::{Language, Time};
use crate::entity::{access_log, event, staff};
use crate::error::Error;
use crate::render::say;
use crate::render::templates::Page;
use crate::vault::Redacted;
use crate::web::Look;
use crate::web::api::App;
use crate::web::staff::course::Running;
use crate::web::staff::crumbs::{Crumb, people_page, to_people};
use crate::web::staff::ground::ground;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ParticipantPage {
    pub zone: Tz,
    pub crumbs: Vec<Crumb>,
    pub person: PersonRow,
    /// What was done, newest first.
    pub done: Vec<Done>,
    /// Who has looked, newest first.
    pub looks: Vec<Glance>,
    /// All who have looked.
    pub log: String,
    /// The form that erases the person; none for who may not.
    pub erase: Option<Crumb>,
}

/// One thing that was done.
#[derive(Clone, Debug, Serialize)]
pub struct Done {
    pub at: Time,
    pub what: String,
    /// None for what followed by a rule, or what the person did.
    pub who: Option<String>,
    pub why: Option<String>,
}

/// One look at the person.
#[derive(Clone, Debug, Serialize)]
pub struct Glance {
    pub at: Time,
    pub who: String,
    pub ground: String,
}

impl Page for ParticipantPage {
    const TEMPLATE: &'static str = "staff/participant.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        super::samples::people(language)
    }
}

/// Reads the page; that the person was looked at is noted, and stands on it.
///
/// # Errors
/// `NotFound` where the person is not on this course.
pub async fn read(
    app: &App,
    by: &Staff,
    (course, id): (CourseId, EnrolmentId),
    look: &Look,
) -> Result<ParticipantPage, Error> {
    let db = app.office.store.reader();
    let running = Running::read(db, by, course).await?;
    let reader = by.clone();
    let shown = app.office.act(move |desk| {
        let by = reader.clone();
        Box::pin(async move { enrolments::person(&desk, &by, id).await })
    });
    let shown = shown.await?;
    if shown.row.course_id != course {
        return Err(Error::NotFound);
    }
    let about = Course::read(app, by, &running, &[&shown.row], look.language).await?;
    let homes = super::read::homes(app, by.team).await?;
    Ok(ParticipantPage {
        zone: running.zone(),
        crumbs: to_people(look.language, course, &running.locked.course.title),
        person: read::row(&about, shown, &homes),
        done: done(app, by, id, look.language).await?,
        looks: looks(app, id, look.language).await?,
        log: format!("{}/{id}/log", people_page(course)),
        erase: by.may_erase().is_ok().then(|| Crumb {
            href: format!("{}/{id}/{}", people_page(course), Act::Erase.noun()),
            label: Act::Erase.label(look.language),
        }),
    })
}

async fn done(
    app: &App,
    by: &Staff,
    id: EnrolmentId,
    language: Language,
) -> Result<Vec<Done>, Error> {
    let (db, vault) = (app.office.store.reader(), &app.office.vault);
    let rows = event::Entity::find()
        .filter(event::Column::TeamId.eq(by.team))
        .filter(event::Column::EnrolmentId.eq(id))
        .order_by_desc(event::Column::Id)
        .all(db)
        .await?;
    let people = staff::Entity::find()
        .filter(staff::Column::TeamId.eq(by.team))
        .filter(staff::Column::Id.is_in(rows.iter().filter_map(|row| row.staff_id)))
        .all(db)
        .await?;
    let names: HashMap<StaffId, String> =
        people.into_iter().map(|row| (row.id, row.name)).collect();
    let mut done = Vec::with_capacity(rows.len());
    for row in rows {
        let why = row.reason.as_deref();
        let why = why.map(|sealed| vault.open_reason(sealed)).transpose()?;
        done.push(Done {
            at: row.at,
            what: say(language, deed_key(&row.verb, row.staff_id.is_some()), &[]),
            who: row.staff_id.and_then(|id| names.get(&id).cloned()),
            why: why.map(Redacted::into_exposed),
        });
    }
    Ok(done)
}

/// What was done, by the word of its event; staff write down what they were told on the phone.
#[must_use]
pub fn deed_key(word: &str, by_staff: bool) -> &'static str {
    match word {
        "withdrew" if by_staff => "done-withdrew-by-phone",
        "accepted" if by_staff => "done-accepted-by-phone",
        "declined" if by_staff => "done-declined-by-phone",
        "signed_up" => "done-signed-up",
        "entered" => "done-entered",
        "joined" => "done-joined",
        "admitted" => "done-admitted",
        "referred_on" => "done-referred-on",
        "offered" => "done-offered",
        "accepted" => "done-accepted",
        "declined" => "done-declined",
        "lapsed" => "done-lapsed",
        "rejoined" => "done-rejoined",
        "placed" | "promoted" => "done-placed",
        "moved_here" => "done-moved-here",
        "moved_away" => "done-moved-away",
        "carried_over" => "done-carried-over",
        "asked_to_stay" => "done-asked-to-stay",
        "waited_out" => "done-waited-out",
        "withdrew" => "done-withdrew",
        "removed" => "done-removed",
        "address_changed" => "done-address-changed",
        "absences" => "done-absences",
        "copied" => "done-copied",
        "calendar_chosen" => "done-calendar-chosen",
        "calendar_renewed" => "done-calendar-renewed",
        "erasure_asked" => "done-erasure-asked",
        "erasure_unasked" => "done-erasure-unasked",
        "ended_with_course" => "done-ended-with-course",
        _ => "done-changed",
    }
}

async fn looks(app: &App, id: EnrolmentId, language: Language) -> Result<Vec<Glance>, Error> {
    let rows = access::of_person(app.office.store.reader(), id).await?;
    let glance = |row: access_log::Model| Glance {
        at: row.at,
        who: row.staff_name,
        ground: ground(language, &row.ground),
    };
    Ok(rows.into_iter().map(glance).collect())
}
