//! Reading what the page of a sign-up shows.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::actions::enrolments::{is_known_already, position};
use crate::domain::ids::VenueId;
use crate::domain::{Enrolment, Language};
use crate::entity::enrolment::{Model, State};
use crate::entity::{course, session, team, venue};
use crate::error::Error;
use crate::render::pages::{
    TicketActions, TicketPage, TicketSession, buttons, shared_address, standing,
};
use crate::render::{Crisis, say};

/// Reads the page of one sign-up; `refused` is what was just said no to.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    row: &Model,
    language: Language,
    to: &TicketActions,
    refused: Option<String>,
) -> Result<TicketPage, Error> {
    let course = course::Entity::find_by_id(row.course_id).one(db).await?;
    let course = course.ok_or(Error::NotFound)?;
    let team = team::Entity::find_by_id(row.team_id).one(db).await?;
    let team = team.ok_or(Error::NotFound)?;
    let (state, zone) = (row.state(), team.tz());
    let (standing, buttons) = if is_known_already(db, row).await? {
        shared_address(language, to)
    } else {
        let position = position(db, row).await?;
        (
            standing(language, zone, &state, position),
            buttons(language, &state, to),
        )
    };
    let over = matches!(state, Enrolment::Ended { .. });
    Ok(TicketPage {
        zone,
        refused,
        standing,
        buttons,
        finish: to.finish.clone(),
        sessions: if over {
            Vec::new()
        } else {
            sessions(db, row, &course, language).await?
        },
        title: Some(course.title),
        reference: row.id.reference(),
        phone: team.phone,
        crisis: Crisis {
            emergency: team.emergency_phone,
            urgent: team.urgent_phone,
            talk: team.talk_phone,
        },
    })
}

async fn sessions(
    db: &impl ConnectionTrait,
    row: &Model,
    course: &course::Model,
    language: Language,
) -> Result<Vec<TicketSession>, Error> {
    let sessions = session::Entity::find()
        .filter(session::Column::CourseId.eq(course.id))
        .order_by_asc(session::Column::StartsAt)
        .all(db)
        .await?;
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
            Some(online(row, language, link))
        })
    };
    Ok(sessions
        .iter()
        .map(|session| TicketSession {
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            cancelled: session.status == session::Status::Cancelled,
            place: place(session),
        })
        .collect())
}

/// Only who has a seat gets the link.
fn online(row: &Model, language: Language, link: &str) -> String {
    match row.status {
        State::Seated => say(language, "calendar-online-link", &[("link", link.into())]),
        _ => say(language, "calendar-online", &[]),
    }
}
