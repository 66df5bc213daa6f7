//! What to mind about the sessions of a course: other courses at the same time, and days off.

use sea_orm::ConnectionTrait;

use crate::actions::courses::{Locked, closures, occupied};
use crate::domain::ids::StaffId;
use crate::domain::schedule::{Closure, Occupied, clashes, closure_warnings, hand_warnings, taken};
use crate::domain::timetable::Slot;
use crate::domain::{Language, Time};
use crate::entity::session::{Model, Status};
use crate::error::Error;
use crate::render::{refusals, schedules};

/// What the team's other courses take, and its closed days.
pub struct Watch {
    closures: Vec<Closure>,
    others: Vec<Occupied>,
    leaders: Vec<StaffId>,
    zone: chrono_tz::Tz,
    now: Time,
}

impl Watch {
    /// Reads it, with as many queries for a hundred sessions as for one.
    pub async fn read(
        db: &impl ConnectionTrait,
        locked: &Locked,
        leaders: &[StaffId],
        now: Time,
    ) -> Result<Self, Error> {
        let team = locked.team.id;
        let until = locked.planned().map(|session| session.ends_at).max();
        let span = Slot::new(now, until.unwrap_or(now));
        Ok(Self {
            closures: closures(db, team).await?,
            others: occupied(db, team, Some(locked.course.id), span).await?,
            leaders: leaders.to_vec(),
            zone: locked.team.tz(),
            now,
        })
    }

    /// What to mind about a session that is to come, each in a sentence.
    #[must_use]
    pub fn warnings(&self, session: &Model, language: Language) -> Vec<String> {
        if session.status == Status::Cancelled || session.ends_at <= self.now {
            return Vec::new();
        }
        let slots = [Slot::new(session.starts_at, session.ends_at)];
        let busy = taken(&self.others, &self.leaders, session.venue_id);
        let taken = clashes(&slots, &busy, self.zone);
        let mut minded = hand_warnings(&slots, self.zone);
        minded.extend(closure_warnings(&slots, &self.closures, self.zone));
        let taken = taken.iter().map(|clash| refusals::clash(language, clash));
        let minded = minded.iter().map(|one| schedules::warning(language, one));
        taken.chain(minded).collect()
    }
}
