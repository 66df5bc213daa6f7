//! What other courses of the team take: whom and which place, and when.

use crate::domain::ids::{CourseId, StaffId, VenueId};
use crate::domain::refusal::Taken;
use crate::domain::schedule::Busy;
use crate::domain::timetable::Slot;

/// A session of another course, with everything that it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupied {
    pub slot: Slot,
    pub course: CourseId,
    pub title: String,
    pub venue: Option<VenueId>,
    pub leaders: Vec<StaffId>,
}

impl Occupied {
    /// Whether one of these leads it.
    #[must_use]
    pub fn has_one_of(&self, leaders: &[StaffId]) -> bool {
        self.leaders.iter().any(|leader| leaders.contains(leader))
    }

    /// Whether it is held in this place.
    #[must_use]
    pub fn is_at(&self, venue: Option<VenueId>) -> bool {
        venue.is_some() && self.venue == venue
    }
}

/// When these leaders or this place are taken.
#[must_use]
pub fn taken(occupied: &[Occupied], leaders: &[StaffId], venue: Option<VenueId>) -> Vec<Busy> {
    let mut busy = Vec::new();
    for one in occupied {
        let mut take = |kind| {
            busy.push(Busy {
                slot: one.slot,
                kind,
                course: one.course,
                title: one.title.clone(),
            });
        };
        if one.has_one_of(leaders) {
            take(Taken::Leader);
        }
        if one.is_at(venue) {
            take(Taken::Venue);
        }
    }
    busy
}
