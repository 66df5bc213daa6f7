//! Ways out for sessions that stand one by one, each with its place.

use chrono::NaiveTime;

use super::{Choices, FEW, Mend, Way, nearest};
use crate::domain::Time;
use crate::domain::ids::VenueId;
use crate::domain::local::{local_date, local_instant, local_time};
use crate::domain::schedule::check_list;
use crate::domain::timetable::Slot;

/// A session that is wished, and where.
pub type Wish = (Slot, Option<VenueId>);

impl Choices<'_> {
    /// Ways to hold the sessions of a list beside the other courses. Each mends the session it names;
    /// another leader mends all sessions that clash for who leads.
    #[must_use]
    pub fn for_list(&self, wished: &[Wish], now: Time) -> Vec<Way> {
        let mut ways = Vec::new();
        for (row, (slot, venue)) in wished.iter().enumerate() {
            let led = self.is_free(&[*slot], self.leaders, None);
            let held = self.is_free(&[*slot], &[], *venue);
            if led && !held {
                let others = self.other_places(std::slice::from_ref(slot), *venue);
                let all = others.take(FEW).map(|venue| place(row, venue));
                ways.extend(all.map(|mend| vec![mend]));
            }
            if !led || !held {
                ways.extend(self.other_starts(row, wished, now));
            }
        }
        ways.extend(self.other_leaders(wished));
        ways
    }

    /// Other leaders; where the place is taken at the same time, it is another one too.
    fn other_leaders(&self, wished: &[Wish]) -> Vec<Way> {
        let slots: Vec<Slot> = wished.iter().map(|(slot, _)| *slot).collect();
        let busy = self.busy_at(&slots);
        if busy.is_empty() {
            return Vec::new();
        }
        let mut elsewhere = Way::new();
        for (row, (slot, venue)) in wished.iter().enumerate() {
            let slot = std::slice::from_ref(slot);
            if self.is_free(slot, self.leaders, None) || self.is_free(slot, &[], *venue) {
                continue;
            }
            match self.other_places(slot, *venue).next() {
                Some(venue) => elsewhere.push(place(row, venue)),
                None => return Vec::new(),
            }
        }
        let swaps = self.swaps(&busy, |person| self.is_free(&slots, &[person], None));
        let with_places = |way: Way| [way, elsewhere.clone()].concat();
        swaps.into_iter().map(with_places).collect()
    }

    /// Other times on the same day, the nearest first, at which the session stays among the others.
    fn other_starts(&self, row: usize, wished: &[Wish], now: Time) -> impl Iterator<Item = Way> {
        let (slot, venue) = wished[row];
        let all: Vec<Slot> = wished.iter().map(|(slot, _)| *slot).collect();
        let holds = move |start: &NaiveTime| {
            self.moved(slot, *start).is_some_and(|other| {
                let mut all = all.clone();
                all[row] = other;
                self.is_free(&[other], self.leaders, venue) && check_list(&all, now).is_ok()
            })
        };
        let starts = nearest(local_time(slot.starts_at, self.zone)).into_iter();
        let mend = move |start| {
            vec![Mend::Time {
                row: Some(row),
                start,
            }]
        };
        starts.filter(holds).take(FEW).map(mend)
    }

    /// The same session at another time of its day; none where it would end on the next.
    fn moved(&self, slot: Slot, start: NaiveTime) -> Option<Slot> {
        let day = local_date(slot.starts_at, self.zone);
        let begins = local_instant(day, start, self.zone).time()?;
        let ends = begins + (slot.ends_at - slot.starts_at);
        (local_date(ends, self.zone) == day).then(|| Slot::new(begins, ends))
    }
}

fn place(row: usize, venue: VenueId) -> Mend {
    Mend::Venue {
        row: Some(row),
        venue,
    }
}
