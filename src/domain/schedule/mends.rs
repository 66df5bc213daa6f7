//! Ways out where another course has a leader or the place: what else could be chosen, so that every
//! date holds.

mod list;

use chrono::{NaiveTime, TimeDelta};
use chrono_tz::Tz;

use crate::domain::Time;
use crate::domain::ids::{StaffId, VenueId};
use crate::domain::schedule::{Blocks, Closure, Laid, Occupied, Series, lay_out};
use crate::domain::timetable::Slot;

/// How many ways out of one kind are named.
const FEW: usize = 3;
/// The hours in which another time is looked for, and how fine.
const HOURS: std::ops::RangeInclusive<u32> = 8..=20;
const STEPS: [u32; 2] = [0, 30];

/// Another choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mend {
    /// Hold it in another place: one session of a list, or all.
    Venue { row: Option<usize>, venue: VenueId },
    /// Let somebody else lead; with nobody named, the others alone.
    Leader {
        instead_of: StaffId,
        with: Option<StaffId>,
    },
    /// Begin at another time: one session of a list, or all.
    Time {
        row: Option<usize>,
        start: NaiveTime,
    },
}

/// Choices that are made together: none of them is enough alone.
pub type Way = Vec<Mend>;

/// What there is to choose from.
#[derive(Clone, Copy, Debug)]
pub struct Choices<'a> {
    pub occupied: &'a [Occupied],
    /// Who leads the course as it is planned.
    pub leaders: &'a [StaffId],
    /// Who could.
    pub people: &'a [StaffId],
    pub venues: &'a [VenueId],
    pub zone: Tz,
}

impl Choices<'_> {
    /// Ways to hold a series on its own dates, without making room for another course. A place that
    /// is none cannot be taken.
    #[must_use]
    pub fn for_series(
        &self,
        series: &Series,
        closures: &[Closure],
        venue: Option<VenueId>,
        now: Time,
    ) -> Vec<Way> {
        let Some(slots) = self.undisturbed(series, closures, now) else {
            return Vec::new();
        };
        let busy = self.busy_at(&slots);
        let held = self.is_free(&slots, &[], venue);
        if held && busy.is_empty() {
            return Vec::new();
        }
        let led = |person: StaffId| self.is_free(&slots, &[person], None);
        let people = if busy.is_empty() {
            vec![Way::new()]
        } else {
            self.swaps(&busy, led)
        };
        let places = if held {
            vec![Way::new()]
        } else {
            let places = self.other_places(&slots, venue);
            let few = if busy.is_empty() { FEW } else { 1 };
            let all = places
                .take(few)
                .map(|venue| Mend::Venue { row: None, venue });
            all.map(|mend| vec![mend]).collect()
        };
        let mut ways: Vec<Way> = Vec::new();
        for other in &people {
            ways.extend(
                places
                    .iter()
                    .map(|place| [other.as_slice(), place].concat()),
            );
        }
        ways.extend(self.other_times(series, closures, venue, now));
        ways
    }

    /// When the sessions of a series are if no other course is in the way.
    fn undisturbed(&self, series: &Series, closures: &[Closure], now: Time) -> Option<Vec<Slot>> {
        let busy = &[];
        let plan = lay_out(series, &Blocks { closures, busy }, self.zone, now).ok()?;
        let slot = |laid: &Laid| laid.slot;
        Some(plan.sessions.iter().map(slot).collect())
    }

    fn other_times(
        &self,
        series: &Series,
        closures: &[Closure],
        venue: Option<VenueId>,
        now: Time,
    ) -> impl Iterator<Item = Way> {
        let holds = move |start: &NaiveTime| {
            let at = Series {
                start_time: *start,
                ..series.clone()
            };
            let slots = self.undisturbed(&at, closures, now);
            slots.is_some_and(|slots| self.is_free(&slots, self.leaders, venue))
        };
        let times = nearest(series.start_time).into_iter().filter(holds);
        let mend = |start| vec![Mend::Time { row: None, start }];
        times.take(FEW).map(mend)
    }

    /// Whether no other course has one of these leaders, or this place, at one of these times.
    fn is_free(&self, slots: &[Slot], leaders: &[StaffId], venue: Option<VenueId>) -> bool {
        let takes = |one: &&Occupied| one.is_at(venue) || one.led_by(leaders).next().is_some();
        let mut taking = self.occupied.iter().filter(takes);
        taking.all(|one| slots.iter().all(|slot| !slot.overlaps(one.slot)))
    }

    /// Who of the leaders is taken at one of these times.
    fn busy_at(&self, slots: &[Slot]) -> Vec<StaffId> {
        let leaders = self.leaders.iter().copied();
        let taken = |person: &StaffId| !self.is_free(slots, &[*person], None);
        leaders.filter(taken).collect()
    }

    /// The other places that are free at all of these times.
    fn other_places(
        &self,
        slots: &[Slot],
        venue: Option<VenueId>,
    ) -> impl Iterator<Item = VenueId> {
        let others = self.venues.iter().copied();
        others.filter(move |other| Some(*other) != venue && self.is_free(slots, &[], Some(*other)))
    }

    /// Free people in the stead of all who are taken, or those who are left alone.
    fn swaps(&self, busy: &[StaffId], is_free: impl Fn(StaffId) -> bool) -> Vec<Way> {
        let others = self.people.iter().copied();
        let others = others.filter(|other| !self.leaders.contains(other) && is_free(*other));
        let free: Vec<StaffId> = others.collect();
        let replace = |others: &[StaffId]| {
            let pairs = busy.iter().zip(others);
            let mend = |(one, other): (&StaffId, &StaffId)| Mend::Leader {
                instead_of: *one,
                with: Some(*other),
            };
            pairs.map(mend).collect()
        };
        let mut ways: Vec<Way> = free
            .chunks_exact(busy.len())
            .take(FEW)
            .map(replace)
            .collect();
        if busy.len() < self.leaders.len() {
            let alone = |one: &StaffId| Mend::Leader {
                instead_of: *one,
                with: None,
            };
            ways.push(busy.iter().map(alone).collect());
        }
        ways
    }
}

/// Times of day to begin at, the nearest first, earlier before later.
fn nearest(wished: NaiveTime) -> Vec<NaiveTime> {
    let hours = HOURS.flat_map(|hour| STEPS.map(|minute| (hour, minute)));
    let mut times: Vec<NaiveTime> = hours
        .filter_map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0))
        .filter(|time| *time != wished)
        .collect();
    let away = |time: &NaiveTime| -> TimeDelta { (*time - wished).abs() };
    times.sort_by_key(away);
    times
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
