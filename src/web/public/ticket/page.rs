//! A person's own page, and reading what it shows.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;

use super::away::{self, Away};
use super::own::Details;
use super::receipt;
use crate::actions::courses::Locked;
use crate::actions::enrolments::{is_known_already, position};
use crate::actions::interest;
use crate::domain::ids::{CourseId, SessionId, VenueId};
use crate::domain::{Enrolment, Language, Time};
use crate::entity::enrolment::{Model, State};
use crate::entity::{course, session, team, venue};
use crate::error::Error;
use crate::render::pages::{Button, TicketActions, TicketSession};
use crate::render::pages::{buttons, leaving, listed, shared_address, standing, staying};
use crate::render::templates::Page;
use crate::render::{Face, say};
use crate::web::Typed;
use crate::web::api::App;
use crate::web::public::faces;

/// A person's own sign-up: how it stands, the dates, and a button for each thing that can be done.
#[derive(Clone, Debug, Serialize)]
pub struct TicketPage {
    pub typed: Typed,
    pub zone: chrono_tz::Tz,
    /// The course (never named in a message), and its page.
    pub title: String,
    pub course: String,
    /// How the sign-up stands, in a sentence.
    pub standing: String,
    pub buttons: Vec<Button>,
    pub sessions: Vec<TicketSession>,
    /// The way to the own calendar, for who may come.
    pub calendar: Option<String>,
    /// To which sessions the person cannot come, for who has a seat.
    pub away: Option<Away>,
    /// What we know of the person, for who has proven an address.
    pub details: Option<Details>,
    /// Where the details are changed.
    pub change: String,
    /// Who has looked at the person.
    pub seen: Option<String>,
    /// Everything that is kept, and asking to have it erased.
    pub data: Option<String>,
    pub erasure: Option<String>,
    /// What can be printed, while there is something to come to or to wait for.
    pub receipt: Option<String>,
    /// The way to the person's other sign-ups, if they were just found.
    pub others: Option<String>,
    /// The way out, and what it means.
    pub leave: Option<Leaving>,
    /// The short code that messages name.
    pub reference: String,
    pub phone: Option<String>,
    /// Where the form is sent that closes the page for whoever comes after.
    pub finish: String,
    pub face: Face,
}

/// Leaving: one button, and what follows from it.
#[derive(Clone, Debug, Serialize)]
pub struct Leaving {
    pub action: String,
    pub then: String,
}

/// Where the page leads.
pub(super) struct Ways {
    pub to: TicketActions,
    pub calendar: String,
    pub change: String,
    pub seen: String,
    pub receipt: String,
    pub data: String,
    pub erasure: String,
    pub others: Option<String>,
}

/// Reads the page of one sign-up.
pub(super) async fn read(
    app: &App,
    language: Language,
    row: &Model,
    typed: Typed,
    ways: Ways,
) -> Result<TicketPage, Error> {
    let db = app.office.store.reader();
    let course = course::Entity::find_by_id(row.course_id).one(db).await?;
    let course = course.ok_or(Error::NotFound)?;
    let team = team::Entity::find_by_id(row.team_id).one(db).await?;
    let team = team.ok_or(Error::NotFound)?;
    let (state, zone) = (row.state(), team.tz());
    let now = app.office.store.now();
    let (standing, buttons) = if is_known_already(db, row).await? {
        shared_address(language, &ways.to)
    } else if can_stay(db, row, (&course, &team), now).await? {
        staying(language, &ways.to)
    } else {
        let position = position(db, row).await?;
        (
            sentence(language, &course, &team, &state, position),
            buttons(language, &state, &ways.to),
        )
    };
    let (over, proven) = (!state.is_live(), row.status != State::Unproven);
    let planned = if over {
        Vec::new()
    } else {
        planned(db, course.id).await?
    };
    let said = away::said(db, row, &planned).await?;
    let details = (proven && !over).then(|| Details::open(app, language, row));
    Ok(TicketPage {
        typed,
        zone,
        standing,
        buttons,
        away: away::form((language, zone), row, &planned, &said, now),
        sessions: sessions(db, language, row, (&course, &planned, &said)).await?,
        calendar: (proven && !over && !course.is_list()).then_some(ways.calendar),
        details: details.transpose()?,
        change: ways.change,
        seen: proven.then_some(ways.seen),
        data: proven.then_some(ways.data),
        erasure: proven.then_some(ways.erasure),
        receipt: receipt::has_one(&state).then_some(ways.receipt),
        others: ways.others,
        leave: leaving(language, &state).map(|then| Leaving {
            action: ways.to.leave,
            then,
        }),
        course: format!("/courses/{}", course.id),
        title: course.title,
        reference: row.id.reference(),
        finish: ways.to.finish,
        face: faces::of(&team),
        phone: team.phone,
    })
}

/// How somebody stands in a course, or on an interest list.
pub(super) fn sentence(
    language: Language,
    course: &course::Model,
    team: &team::Model,
    state: &Enrolment,
    position: Option<u32>,
) -> String {
    match state {
        Enrolment::Waiting { .. } if course.is_list() => listed(language, position),
        _ => standing(language, team.tz(), state, position),
    }
}

/// Whether somebody still waits for a course that began without them, and can wait for the next.
async fn can_stay(
    db: &impl ConnectionTrait,
    row: &Model,
    (course, team): (&course::Model, &team::Model),
    now: Time,
) -> Result<bool, Error> {
    if row.status != State::Waiting || course.is_list() {
        return Ok(false);
    }
    let locked = Locked {
        sessions: planned(db, course.id).await?,
        course: course.clone(),
        team: team.clone(),
    };
    let may = interest::may_stay(&locked, row, now).is_ok();
    Ok(may && interest::type_of(db, row).await?.is_some())
}

/// The sessions of a course, by start.
pub(super) async fn planned(
    db: &impl ConnectionTrait,
    course: CourseId,
) -> Result<Vec<session::Model>, Error> {
    Ok(session::Entity::find()
        .filter(session::Column::CourseId.eq(course))
        .order_by_asc(session::Column::StartsAt)
        .all(db)
        .await?)
}

pub(super) async fn sessions(
    db: &impl ConnectionTrait,
    language: Language,
    row: &Model,
    (course, sessions, said): (&course::Model, &[session::Model], &BTreeSet<SessionId>),
) -> Result<Vec<TicketSession>, Error> {
    let venue_of = |session: &session::Model| session.venue_id.or(course.venue_id);
    let ids: Vec<VenueId> = sessions.iter().filter_map(venue_of).collect();
    let venues: HashMap<VenueId, String> = venue::Entity::find()
        .filter(venue::Column::Id.is_in(ids))
        .all(db)
        .await?
        .into_iter()
        .map(|venue| (venue.id, venue.name))
        .collect();
    let place = |session: &session::Model| {
        let room = venue_of(session).and_then(|id| venues.get(&id).cloned());
        room.or_else(|| {
            let link = session.online_url.as_ref().or(course.online_url.as_ref())?;
            Some(online(language, row, link))
        })
    };
    Ok(sessions
        .iter()
        .map(|session| TicketSession {
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            cancelled: session.status == session::Status::Cancelled,
            absent: said.contains(&session.id),
            place: place(session),
        })
        .collect())
}

/// Only who has a seat gets the link.
fn online(language: Language, row: &Model, link: &str) -> String {
    match row.status {
        State::Seated => say(language, "calendar-online-link", &[("link", link.into())]),
        _ => say(language, "calendar-online", &[]),
    }
}

impl Page for TicketPage {
    const TEMPLATE: &'static str = "public/ticket.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        use crate::domain::Refusal;
        use crate::render::pages::samples;

        let all = samples::enrolments().into_iter();
        let mut pages: Vec<_> = all
            .map(|(name, state)| (name, Self::sample(language, &state)))
            .collect();
        let until = samples::at("2027-01-14T19:00:00Z");
        let unproven = Self::sample(language, &Enrolment::Unproven { until });
        let (standing, buttons) = shared_address(language, &samples::actions());
        let shared = Self {
            standing,
            buttons,
            ..unproven
        };
        let late = Self::sample(language, &Enrolment::Lapsed { at: until });
        let late = Self {
            typed: late.typed.refused(language, &Refusal::OfferLapsed),
            others: Some("/ticket/found".to_owned()),
            phone: None,
            ..Self::sample(language, &Enrolment::Lapsed { at: until })
        };
        pages.extend([("shared", shared), ("too_late", late)]);
        pages
    }
}

#[cfg(test)]
impl TicketPage {
    fn sample(language: Language, state: &crate::domain::Enrolment) -> Self {
        use crate::render::pages::samples;

        let zone = chrono_tz::Europe::Oslo;
        let proven = !matches!(state, Enrolment::Unproven { .. });
        let may_come = proven && state.is_live();
        Self {
            typed: Typed::new().keyed("k"),
            zone,
            title: "Sov godt <om natten>".to_owned(),
            course: "/courses/1".to_owned(),
            standing: standing(language, zone, state, Some(3)),
            buttons: buttons(language, state, &samples::actions()),
            sessions: if state.is_live() {
                samples::sessions()
            } else {
                Vec::new()
            },
            away: matches!(state, Enrolment::Seated { .. }).then(Away::sample),
            calendar: may_come.then(|| "/ticket/calendar".to_owned()),
            details: may_come.then(|| Details::sample(language)),
            change: "/ticket/change".to_owned(),
            seen: proven.then(|| "/ticket/seen".to_owned()),
            data: proven.then(|| "/ticket/data".to_owned()),
            erasure: proven.then(|| "/ticket/erasure".to_owned()),
            receipt: receipt::has_one(state).then(|| "/ticket/receipt".to_owned()),
            others: None,
            leave: leaving(language, state).map(|then| Leaving {
                action: samples::actions().leave,
                then,
            }),
            reference: "K7Q2".to_owned(),
            phone: Some("+4732000000".to_owned()),
            finish: samples::actions().finish,
            face: Face::sample(),
        }
    }
}
