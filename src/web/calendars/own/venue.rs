//! The calendar of a venue, for the door or the caretaker: when it is taken, and nothing of what for.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use rocket::tokio::try_join;
use rocket::{State, get};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait};

use super::{Answer, Slips, Told};
use crate::domain::course::Status;
use crate::domain::ids::VenueId;
use crate::domain::{Language, Time};
use crate::entity::{course, session, team, venue};
use crate::error::Error;
use crate::render::calendar::{Entry, Own, Taken, own_uid, print_own};
use crate::render::say;
use crate::vault::{CalendarKey, Owner as _, Vault};
use crate::web::Denied;
use crate::web::api::App;
use crate::web::calendars::Ics;
use crate::web::calendars::rows::{self, Session, newest_departure};
use crate::web::revalidate::Copy;

/// The calendar, or that the reader's copy is still right, which costs one read by key.
#[get("/v/<token>")]
pub async fn of_venue(
    token: Ics<String>,
    told: Told,
    copy: Copy<'_>,
    app: &State<App>,
    slips: &State<Slips>,
) -> Result<Answer, Denied> {
    let vault = &app.office.vault;
    let key: CalendarKey<VenueId> = vault.parse_calendar(&token.0).ok_or(Error::NotFound)?;
    let (db, now) = (app.office.store.reader(), app.office.store.now());
    let door = Door::read(db, key.owner).await?;
    if door.venue.calendar_version.unsigned_abs() != key.version {
        return Err(Denied::Gone);
    }
    let asked = ((VenueId::KIND, key.owner.id(), told), door.stamp());
    if let Some(unchanged) = slips.still(asked, now, &copy) {
        return Ok(unchanged);
    }
    let language = told.language.unwrap_or(door.team.language);
    let own = door.reservations(db, vault, language, now).await?;
    Ok(slips.give(asked, print_own(&own, now), None))
}

/// A venue, and its team.
struct Door {
    venue: venue::Model,
    team: team::Model,
}

impl Door {
    async fn read(db: &impl ConnectionTrait, id: VenueId) -> Result<Self, Error> {
        let found = venue::Entity::find_by_id(id).find_also_related(team::Entity);
        match found.one(db).await? {
            Some((venue, Some(team))) => Ok(Self { venue, team }),
            _ => Err(Error::NotFound),
        }
    }

    /// The same as long as nothing has changed of what the calendar shows.
    fn stamp(&self) -> u64 {
        let mut stamp = DefaultHasher::new();
        self.team.revision.hash(&mut stamp);
        stamp.finish()
    }

    /// What is held there, without a word of what it is.
    async fn reservations(
        &self,
        db: &impl ConnectionTrait,
        vault: &Vault,
        language: Language,
        now: Time,
    ) -> Result<Own, Error> {
        let held = Condition::all()
            .add(session::Column::VenueId.eq(self.venue.id))
            .add(course::Column::Status.ne(Status::Draft));
        let (departed, sessions) = try_join!(
            newest_departure(db, held.clone(), now),
            rows::sessions(db, held, now),
        )?;
        let title = say(language, "calendar-reserved", &[]);
        let entry = |session: &Session| Entry {
            dates: session.dates(own_uid(&vault.own_name(self.venue.id, session.id.0))),
            language,
            title: title.clone(),
            about: String::new(),
            place: self.name(),
        };
        let changed_at = self.team.changed_at;
        Ok(Own {
            name: say(language, "calendar-reservations", &[]),
            entries: sessions.iter().map(entry).collect(),
            taken: Taken::Followed,
            changed_at: departed.map_or(changed_at, |at| at.max(changed_at)),
        })
    }

    /// Only a name that tells nothing.
    fn name(&self) -> Option<String> {
        Some(self.venue.neutral_name.clone()).filter(|name| !name.is_empty())
    }
}
