//! What other courses of the team take: whom and which place, and when.

use crate::domain::ids::{CourseId, StaffId, VenueId};
use crate::domain::refusal::Taken;
use crate::domain::schedule::Busy;
use crate::domain::timetable::Slot;

/// Somebody who leads a course, by the name that colleagues know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Leader {
    pub name: String,
    pub id: StaffId,
}

/// A session of another course, with everything that it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupied {
    pub slot: Slot,
    pub course: CourseId,
    pub title: String,
    pub venue: Option<VenueId>,
    pub leaders: Vec<Leader>,
}

impl Occupied {
    /// Who of these leads it.
    pub fn led_by(&self, leaders: &[StaffId]) -> impl Iterator<Item = &Leader> {
        let own = self.leaders.iter();
        own.filter(move |leader| leaders.contains(&leader.id))
    }

    /// Whether it is held in this place.
    #[must_use]
    pub fn is_at(&self, venue: Option<VenueId>) -> bool {
        venue.is_some() && self.venue == venue
    }
}

/// When each of these leaders, or this place, is taken.
#[must_use]
pub fn taken(occupied: &[Occupied], leaders: &[StaffId], venue: Option<VenueId>) -> Vec<Busy> {
    let mut busy = Vec::new();
    for one in occupied {
        let taking = one.led_by(leaders).cloned().map(Taken::Leader);
        let held = one.is_at(venue).then_some(Taken::Venue);
        busy.extend(taking.chain(held).map(|kind| Busy {
            slot: one.slot,
            kind,
            course: one.course,
            title: one.title.clone(),
        }));
    }
    busy
}
