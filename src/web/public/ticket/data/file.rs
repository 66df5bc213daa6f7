//! The file: the same words as the API's, for a person or a program.

use sea_orm::EntityTrait;
use serde::Serialize;

use crate::actions::enrolments::Held;
use crate::domain::Time;
use crate::entity::{Word, course, team};
use crate::error::Error;
use crate::web::api::App;
use crate::web::public::ticket::own::{Kept, Way};

#[derive(Serialize)]
struct Copy<'h> {
    made_at: Time,
    reference: String,
    team: String,
    course: String,
    name: String,
    email: Option<Address>,
    mobile: Option<Address>,
    prefers: &'static str,
    language: &'static str,
    home_municipality: &'h str,
    needs: Vec<&'h str>,
    channel: &'static str,
    queue_number: i32,
    submitted_at: Time,
    status: &'static str,
    since: Time,
    until: Option<Time>,
    ended_because: Option<&'static str>,
    cannot_come_to: Vec<Absence>,
    own_calendar: Calendar,
    erasure_asked_at: Option<Time>,
    history: Vec<Deed<'h>>,
    messages: Vec<Message<'h>>,
    seen_by: Vec<Glance<'h>>,
}

#[derive(Serialize)]
struct Address {
    address: String,
    proven: bool,
}

#[derive(Serialize)]
struct Absence {
    starts_at: Time,
    said_at: Time,
}

#[derive(Serialize)]
struct Calendar {
    title: &'static str,
    shows_place: bool,
    chosen_at: Option<Time>,
}

#[derive(Serialize)]
struct Deed<'h> {
    at: Time,
    what: &'h str,
    by: &'static str,
    reason: Option<&'h str>,
}

#[derive(Serialize)]
struct Message<'h> {
    written_at: Time,
    kind: &'h str,
    channel: &'static str,
    status: &'static str,
    done_at: Option<Time>,
}

#[derive(Serialize)]
struct Glance<'h> {
    at: Time,
    roles: &'h str,
    ground: &'h str,
}

/// Prints it.
pub(super) async fn print(app: &App, held: &Held) -> Result<String, Error> {
    let (db, row) = (app.office.store.reader(), &held.row);
    let course = course::Entity::find_by_id(row.course_id).one(db).await?;
    let team = team::Entity::find_by_id(row.team_id).one(db).await?;
    let kept = Kept::open(&app.office.vault, row)?;
    let address = |way: Option<Way>| way.map(|Way { address, proven }| Address { address, proven });
    let copy = Copy {
        made_at: app.office.store.now(),
        reference: row.id.reference(),
        team: team.ok_or(Error::NotFound)?.name,
        course: course.ok_or(Error::NotFound)?.title,
        prefers: row.prefers.word(),
        language: row.language.tag(),
        home_municipality: &row.home_municipality,
        needs: row
            .needs
            .split(',')
            .filter(|need| !need.is_empty())
            .collect(),
        channel: row.channel.word(),
        queue_number: row.queue_number,
        submitted_at: row.created_at,
        status: row.status.word(),
        since: row.since,
        until: row.until,
        ended_because: row.exit.map(Word::word),
        cannot_come_to: absences(held),
        own_calendar: Calendar {
            title: held.calendar.title.word(),
            shows_place: held.calendar.shows_place,
            chosen_at: held.calendar.changed_at,
        },
        erasure_asked_at: held.wish,
        history: history(held),
        messages: messages(held),
        seen_by: glances(held),
        name: kept.name,
        email: address(kept.email),
        mobile: address(kept.mobile),
    };
    let text = serde_json::to_string_pretty(&copy);
    text.map_err(|why| Error::broken(format!("a copy cannot be printed: {why}")))
}

fn absences(held: &Held) -> Vec<Absence> {
    let absence = |one: &crate::entity::absence::Model| Absence {
        starts_at: one.starts_at,
        said_at: one.at,
    };
    held.absences.iter().map(absence).collect()
}

fn history(held: &Held) -> Vec<Deed<'_>> {
    held.done
        .iter()
        .map(|one| Deed {
            at: one.row.at,
            what: &one.row.verb,
            by: one.row.actor.word(),
            reason: one.reason.as_ref().map(|why| why.expose().as_str()),
        })
        .collect()
}

fn messages(held: &Held) -> Vec<Message<'_>> {
    held.messages
        .iter()
        .map(|row| Message {
            written_at: row.created_at,
            kind: &row.kind,
            channel: row.channel.word(),
            status: row.status.word(),
            done_at: row.done_at,
        })
        .collect()
}

fn glances(held: &Held) -> Vec<Glance<'_>> {
    held.looks
        .iter()
        .map(|row| Glance {
            at: row.at,
            roles: &row.roles,
            ground: &row.ground,
        })
        .collect()
}
