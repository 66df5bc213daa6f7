//! Two people editing: what a form shows of a course, and whether it is still so when it comes back.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::actions::courses::{Locked, lock_for};
use crate::actions::{Desk, teams};
use crate::domain::access::Staff;
use crate::domain::edits::Sight;
use crate::domain::ids::{CourseId, SessionId, StaffId};
use crate::domain::refusal::Conflict;
use crate::entity::{Word, course, course_leader, course_municipality, session};
use crate::error::Error;

/// What a form is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// These of [`FIELDS`].
    Course(&'static [&'static str]),
    /// One session.
    Session(SessionId),
    /// All sessions that take place.
    Sessions,
}

/// The fields of a course that a form can be about, by their names in the API.
pub const FIELDS: [&str; 18] = [
    "status",
    "title",
    "summary",
    "language",
    "leaders",
    "venue",
    "place_later",
    "online_url",
    "municipalities",
    "min_age",
    "min_participants",
    "capacity",
    "enrolment.policy",
    "enrolment.opens_at",
    "enrolment.closes_at",
    "decide_by",
    "decision",
    "last_entry_session",
];

/// What a form about this shows now.
pub async fn sight(
    db: &impl ConnectionTrait,
    locked: &Locked,
    scope: Scope,
) -> Result<Sight, Error> {
    let fields = match scope {
        Scope::Session(id) => {
            let sessions = locked.sessions.iter().filter(|session| session.id == id);
            return Ok(sessions.map(dated).collect());
        }
        Scope::Sessions => return Ok(locked.planned().map(dated).collect()),
        Scope::Course(fields) => fields,
    };
    let mut shown = Vec::with_capacity(fields.len());
    for field in fields {
        let value = match *field {
            "leaders" => leaders(db, locked.course.id).await?,
            "municipalities" => municipalities(db, locked.course.id).await?,
            other => value(&locked.course, other),
        };
        shown.push((*field, value));
    }
    Ok(shown.into_iter().collect())
}

/// Refuses if what the form was opened with has changed since; to be asked in the transaction that
/// saves the form, before its action.
///
/// # Errors
/// `Conflict::Edited` with each change.
pub async fn still_as_seen(
    desk: &Desk<'_>,
    by: &Staff,
    course: CourseId,
    scope: Scope,
    seen: &Sight,
) -> Result<(), Error> {
    teams::lock(desk, by.team).await?;
    let locked = lock_for(desk, by, course).await?;
    let edits = seen.edits(&sight(desk.tx, &locked, scope).await?);
    if edits.is_empty() {
        Ok(())
    } else {
        Err(crate::domain::Refusal::from(Conflict::Edited(edits)).into())
    }
}

/// When and where a session is; nothing if it is cancelled.
fn dated(session: &session::Model) -> (String, String) {
    let field = format!("sessions.{}", session.number);
    if session.status == session::Status::Cancelled {
        return (field, String::new());
    }
    let (from, to) = (session.starts_at, session.ends_at);
    let place = session.venue_id.map(|venue| venue.to_string());
    let value = [
        from.format("%FT%TZ").to_string(),
        to.format("%FT%TZ").to_string(),
        place.unwrap_or_default(),
    ];
    (field, value.join("|"))
}

fn value(course: &course::Model, field: &str) -> String {
    fn shown<T: ToString>(value: Option<T>) -> String {
        value.map(|value| value.to_string()).unwrap_or_default()
    }
    match field {
        "status" => course.status.word().to_owned(),
        "title" => course.title.clone(),
        "summary" => course.summary.to_string(),
        "language" => course.language.word().to_owned(),
        "venue" => shown(course.venue_id),
        "place_later" => course.place_later.to_string(),
        "online_url" => shown(course.online_url.as_ref()),
        "min_age" => shown(course.min_age),
        "min_participants" => course.min_participants.to_string(),
        "capacity" => course.capacity.to_string(),
        "enrolment.policy" => course.policy.word().to_owned(),
        "enrolment.opens_at" => shown(course.opens_at.map(|at| at.format("%FT%TZ"))),
        "enrolment.closes_at" => shown(course.closes_at.map(|at| at.format("%FT%TZ"))),
        "decide_by" => shown(course.decide_by),
        "decision" => shown(course.decision.map(Word::word)),
        "last_entry_session" => course.last_entry_session.to_string(),
        _ => String::new(),
    }
}

/// By name in their order, since who reads of a change reads names.
async fn leaders(db: &impl ConnectionTrait, course: CourseId) -> Result<String, Error> {
    use crate::entity::staff;

    let ids: Vec<StaffId> = course_leader::Entity::find()
        .filter(course_leader::Column::CourseId.eq(course))
        .order_by_asc(course_leader::Column::Place)
        .select_only()
        .column(course_leader::Column::StaffId)
        .into_tuple()
        .all(db)
        .await?;
    let rows = staff::Entity::find()
        .filter(staff::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let name = |id: &StaffId| rows.iter().find(|row| row.id == *id);
    let names: Vec<&str> = ids
        .iter()
        .filter_map(name)
        .map(|row| row.name.as_str())
        .collect();
    Ok(names.join(", "))
}

async fn municipalities(db: &impl ConnectionTrait, course: CourseId) -> Result<String, Error> {
    let codes: Vec<String> = course_municipality::Entity::find()
        .filter(course_municipality::Column::CourseId.eq(course))
        .order_by_asc(course_municipality::Column::Code)
        .select_only()
        .column(course_municipality::Column::Code)
        .into_tuple()
        .all(db)
        .await?;
    Ok(codes.join(", "))
}
