//! Ways out where another course has the leader or the place: what else could be chosen.

use chrono::{NaiveTime, TimeDelta};
use chrono_tz::Tz;

use crate::domain::Time;
use crate::domain::ids::{StaffId, VenueId};
use crate::domain::local::{local_date, local_instant, local_time};
use crate::domain::refusal::Taken;
use crate::domain::schedule::{Blocks, Closure, Occupied, Plan, Series, Skip, lay_out, taken};
use crate::domain::timetable::Slot;

/// How many ways out of one kind are named.
const FEW: usize = 3;
/// The hours in which another time is looked for, and how fine.
const HOURS: std::ops::RangeInclusive<u32> = 8..=20;
const STEPS: [u32; 2] = [0, 30];

/// A choice that would be free.
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

/// Whether another course pushes this plan.
#[must_use]
pub fn is_pushed(plan: &Plan) -> bool {
    pushed_by(plan, Taken::Leader) || pushed_by(plan, Taken::Venue)
}

fn pushed_by(plan: &Plan, what: Taken) -> bool {
    let busy = |skip: &Skip| matches!(skip, Skip::Busy { kind, .. } if *kind == what);
    plan.skipped.iter().any(|skipped| busy(&skipped.why))
}

impl Choices<'_> {
    /// Ways to hold a series without making room for another course.
    #[must_use]
    pub fn for_series(
        &self,
        series: &Series,
        closures: &[Closure],
        venue: Option<VenueId>,
        now: Time,
    ) -> Vec<Mend> {
        let plan = |series: &Series, leaders: &[StaffId], venue| {
            let busy = taken(self.occupied, leaders, venue);
            let blocks = Blocks {
                closures,
                busy: &busy,
            };
            lay_out(series, &blocks, self.zone, now).ok()
        };
        let Some(wished) = plan(series, self.leaders, venue) else {
            return Vec::new();
        };
        let is_free = |leaders: &[StaffId], venue, what| {
            plan(series, leaders, venue).is_some_and(|plan| !pushed_by(&plan, what))
        };
        let mut mends = Vec::new();
        if pushed_by(&wished, Taken::Venue) {
            let others = self.venues.iter().filter(|other| Some(**other) != venue);
            let free = others.filter(|other| is_free(self.leaders, Some(**other), Taken::Venue));
            mends.extend(free.take(FEW).map(|other| Mend::Venue {
                row: None,
                venue: *other,
            }));
        }
        if pushed_by(&wished, Taken::Leader) {
            mends.extend(self.other_leaders(|leaders| is_free(leaders, venue, Taken::Leader)));
        }
        if is_pushed(&wished) {
            let at = |start| Series {
                start_time: start,
                ..series.clone()
            };
            let times = nearest(series.start_time).into_iter().filter(|start| {
                plan(&at(*start), self.leaders, venue).is_some_and(|plan| !is_pushed(&plan))
            });
            mends.extend(times.take(FEW).map(|start| Mend::Time { row: None, start }));
        }
        mends
    }

    /// Ways to hold the sessions of a list, each with its place, beside the other courses.
    #[must_use]
    pub fn for_list(&self, wished: &[(Slot, Option<VenueId>)], now: Time) -> Vec<Mend> {
        let clear = |slot: Slot, leaders: &[StaffId], venue| {
            let busy = taken(self.occupied, leaders, venue);
            busy.iter().all(|busy| !busy.slot.overlaps(slot))
        };
        let mut mends = Vec::new();
        for (row, (slot, venue)) in wished.iter().enumerate() {
            if !clear(*slot, &[], *venue) {
                let others = self.venues.iter().filter(|other| Some(**other) != *venue);
                let free = others.filter(|other| clear(*slot, &[], Some(**other)));
                mends.extend(free.take(FEW).map(|other| Mend::Venue {
                    row: Some(row),
                    venue: *other,
                }));
            }
            if !clear(*slot, self.leaders, *venue) {
                let starts = self.other_starts(*slot, now);
                let free = starts.into_iter().filter(|(_, other)| {
                    let beside = wished.iter().enumerate();
                    clear(*other, self.leaders, *venue)
                        && beside
                            .filter(|(n, _)| *n != row)
                            .all(|(_, (own, _))| !own.overlaps(*other))
                });
                mends.extend(free.take(FEW).map(|(start, _)| Mend::Time {
                    row: Some(row),
                    start,
                }));
            }
        }
        let led = |leaders: &[StaffId]| wished.iter().all(|(slot, _)| clear(*slot, leaders, None));
        if !led(self.leaders) {
            mends.extend(self.other_leaders(led));
        }
        mends
    }

    /// Somebody else instead of one who is taken, so that all who lead are free.
    fn other_leaders(&self, is_free: impl Fn(&[StaffId]) -> bool) -> Vec<Mend> {
        let mut mends = Vec::new();
        for one in self.leaders {
            let rest: Vec<StaffId> = self
                .leaders
                .iter()
                .copied()
                .filter(|id| id != one)
                .collect();
            if !is_free(&rest) || is_free(self.leaders) {
                continue;
            }
            let others = self.people.iter().filter(|id| !self.leaders.contains(id));
            let free = others.filter(|other| is_free(&[rest.as_slice(), &[**other]].concat()));
            mends.extend(free.take(FEW).map(|other| Mend::Leader {
                instead_of: *one,
                with: Some(*other),
            }));
            if !rest.is_empty() {
                mends.push(Mend::Leader {
                    instead_of: *one,
                    with: None,
                });
            }
        }
        mends
    }

    /// Other times on the same day, the nearest first.
    fn other_starts(&self, slot: Slot, now: Time) -> Vec<(NaiveTime, Slot)> {
        let (day, length) = (
            local_date(slot.starts_at, self.zone),
            slot.ends_at - slot.starts_at,
        );
        let starts = nearest(local_time(slot.starts_at, self.zone)).into_iter();
        starts
            .filter_map(|start| {
                let begins = local_instant(day, start, self.zone).time()?;
                (now < begins).then(|| (start, Slot::new(begins, begins + length)))
            })
            .collect()
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
mod tests;
