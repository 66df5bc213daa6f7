//! The sessions that somebody comes to, as their calendar shows them.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::standing::Standing;
use crate::domain::Time;
use crate::domain::ids::VenueId;
use crate::domain::own_calendar::Holds;
use crate::entity::{course, session, venue};
use crate::error::Error;
use crate::render::calendar::{Dates, Entry, Own, Taken, own_title_key, own_uid};
use crate::render::say;
use crate::vault::Vault;

/// Reads what the calendar holds now.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    vault: &Vault,
    standing: &Standing,
    now: Time,
) -> Result<Own, Error> {
    let entries = match standing.holds(now) {
        Holds::Sessions => Shown::read(db, standing).await?.entries(vault, standing),
        Holds::Nothing { .. } | Holds::Gone => Vec::new(),
    };
    Ok(Own {
        name: say(standing.row.language, "calendar-own", &[]),
        entries,
        changed_at: standing.changed_at(),
        taken: Taken::Followed,
    })
}

struct Shown {
    course: course::Model,
    sessions: Vec<session::Model>,
    /// Only those that are to be told.
    venues: HashMap<VenueId, venue::Model>,
}

impl Shown {
    async fn read(db: &impl ConnectionTrait, standing: &Standing) -> Result<Self, Error> {
        let course = course::Entity::find_by_id(standing.row.course_id)
            .one(db)
            .await?
            .ok_or(Error::NotFound)?;
        let sessions = session::Entity::find()
            .filter(session::Column::CourseId.eq(course.id))
            .all(db)
            .await?;
        let mut venues = HashMap::new();
        if standing.calendar.shows_place {
            let ids = sessions.iter().filter_map(|session| session.venue_id);
            let ids: Vec<_> = ids.chain(course.venue_id).collect();
            let rows = venue::Entity::find().filter(venue::Column::Id.is_in(ids));
            venues.extend(rows.all(db).await?.into_iter().map(|row| (row.id, row)));
        }
        Ok(Self {
            course,
            sessions,
            venues,
        })
    }

    fn entries(&self, vault: &Vault, standing: &Standing) -> Vec<Entry> {
        let owner = standing.calendar.owner;
        let language = standing.row.language;
        let title = match own_title_key(standing.calendar.title) {
            Some(key) => say(language, key, &[]),
            None => self.course.title.clone(),
        };
        let chosen = standing.calendar.changed_at;
        let entry = |session: &session::Model| Entry {
            dates: Dates {
                uid: own_uid(&vault.own_name(owner, session.id.0)),
                sequence: session.sequence.unsigned_abs(),
                created_at: session.created_at,
                updated_at: chosen.map_or(session.updated_at, |at| at.max(session.updated_at)),
                starts_at: session.starts_at,
                ends_at: session.ends_at,
                whole_day: false,
                cancelled: session.status == session::Status::Cancelled,
            },
            language,
            title: title.clone(),
            about: String::new(),
            place: self.place(session, standing),
        };
        self.sessions.iter().map(entry).collect()
    }

    fn place(&self, session: &session::Model, standing: &Standing) -> Option<String> {
        if !standing.calendar.shows_place {
            return None;
        }
        let room = session.venue_id.or(self.course.venue_id);
        if let Some(venue) = room.and_then(|id| self.venues.get(&id)) {
            let parts = [Some(venue.name.as_str()), venue.address.as_deref()];
            return Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "));
        }
        let link = session.online_url.clone();
        link.or_else(|| self.course.online_url.clone())
    }
}
