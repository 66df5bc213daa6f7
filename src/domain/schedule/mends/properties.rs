use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::ids::CourseId;
use crate::domain::samples::{OSLO, date, oslo, time, utc};
use crate::domain::schedule::{Leader, Plan, check_list, clashes, taken};

const PEOPLE: u128 = 5;
const PLACES: u128 = 4;

fn now() -> Time {
    utc("2027-01-01T00:00:00Z")
}

fn person(n: u128) -> StaffId {
    StaffId(Uuid::from_u128(n))
}

fn place(n: u128) -> VenueId {
    VenueId(Uuid::from_u128(n))
}

/// Sessions of other courses on Tuesdays in spring, with a leader or two and a place.
fn some_others() -> impl Strategy<Value = Vec<Occupied>> {
    let one = (0..9_i64, 8..21_u32, vec(0..PEOPLE, 0..3), 0..=PLACES);
    let one = one.prop_map(|(week, hour, leaders, venue)| {
        let start = oslo("2027-03-02 00:00") + TimeDelta::weeks(week);
        let start = start + TimeDelta::hours(hour.into());
        Occupied {
            slot: Slot::new(start, start + TimeDelta::minutes(90)),
            course: CourseId(Uuid::nil()),
            title: "Et annet kurs".to_owned(),
            venue: (venue < PLACES).then(|| place(venue)),
            leaders: leaders.into_iter().map(leader).collect(),
        }
    });
    vec(one, 0..14)
}

fn leader(n: u128) -> Leader {
    Leader {
        name: format!("Leder {n}"),
        id: person(n),
    }
}

fn some_series() -> impl Strategy<Value = Series> {
    (8..20_u32, 1..5_u16, 1..3_u16).prop_map(|(hour, count, interval_weeks)| Series {
        starts_on: date(2027, 3, 2),
        start_time: time(hour, 0),
        minutes: 120,
        count,
        interval_weeks,
        follow_ups: vec![2],
    })
}

/// A course as it is planned, to be changed by what is offered.
#[derive(Clone, Debug)]
struct Wished {
    leaders: Vec<StaffId>,
    series: Series,
    /// The first place is that of all.
    list: Vec<(Slot, Option<VenueId>)>,
    venue: Option<VenueId>,
}

impl Wished {
    fn take(mut self, way: &[Mend]) -> Self {
        for mend in way {
            match *mend {
                Mend::Venue { row: None, venue } => self.venue = Some(venue),
                Mend::Venue {
                    row: Some(n),
                    venue,
                } => self.list[n].1 = Some(venue),
                Mend::Leader { instead_of, with } => {
                    self.leaders.retain(|id| *id != instead_of);
                    self.leaders.extend(with);
                }
                Mend::Time { row: None, start } => self.series.start_time = start,
                Mend::Time {
                    row: Some(n),
                    start,
                } => {
                    let (slot, _) = &mut self.list[n];
                    let day = slot.starts_at.with_timezone(&OSLO).date_naive();
                    let length = slot.ends_at - slot.starts_at;
                    let start = day.and_time(start).and_local_timezone(OSLO);
                    let start = start.single().expect("an hour of the day");
                    *slot = Slot::new(start.to_utc(), start.to_utc() + length);
                }
            }
        }
        self
    }

    fn plan(&self, occupied: &[Occupied], closures: &[Closure]) -> Option<Plan> {
        let busy = taken(occupied, &self.leaders, self.venue);
        let blocks = Blocks {
            closures,
            busy: &busy,
        };
        lay_out(&self.series, &blocks, OSLO, now()).ok()
    }

    /// Which sessions of the list clash, and whether for who leads.
    fn clashing(&self, occupied: &[Occupied]) -> Vec<(bool, bool)> {
        let clash = |slot: Slot, leaders: &[StaffId], venue| {
            !clashes(&[slot], &taken(occupied, leaders, venue), OSLO).is_empty()
        };
        let rows = self.list.iter();
        rows.map(|(slot, venue)| (clash(*slot, &self.leaders, None), clash(*slot, &[], *venue)))
            .collect()
    }
}

fn choices<'a>(
    occupied: &'a [Occupied],
    wished: &'a Wished,
    people: &'a [StaffId],
    venues: &'a [VenueId],
) -> Choices<'a> {
    Choices {
        occupied,
        leaders: &wished.leaders,
        people,
        venues,
        zone: OSLO,
    }
}

fn everybody() -> (Vec<StaffId>, Vec<VenueId>) {
    (
        (0..PEOPLE).map(person).collect(),
        (0..PLACES).map(place).collect(),
    )
}

proptest! {
    #[test]
    fn every_way_out_of_a_series_makes_its_dates_hold(
        occupied in some_others(), series in some_series(), led in 0..3_u128, closed in 0..60_i64,
    ) {
        let from = date(2027, 3, 1) + TimeDelta::days(closed);
        let closures = [Closure { from, to: from + TimeDelta::days(4), reason: "stengt".to_owned() }];
        let leaders = (0..led).map(person).collect();
        let wished = Wished { leaders, series, list: Vec::new(), venue: Some(place(0)) };
        let (people, venues) = everybody();
        let ways = choices(&occupied, &wished, &people, &venues)
            .for_series(&wished.series, &closures, wished.venue, now());
        let Some(before) = wished.plan(&occupied, &closures) else { return Ok(()) };
        prop_assert!(before.is_pushed() || ways.is_empty(), "what holds needs no mend");
        for way in ways {
            let after = wished.clone().take(&way).plan(&occupied, &closures);
            let after = after.expect("what is mended fits all the more");
            prop_assert!(!after.is_pushed(), "{way:?} leaves {:?}", after.skipped);
            let gone: Vec<_> = after.skipped.iter().map(|one| one.date).collect();
            let pushed = before.skipped.iter().filter(|one| one.is_pushed());
            prop_assert!(pushed.clone().all(|one| !gone.contains(&one.date)));
        }
    }

    #[test]
    fn every_way_out_of_a_list_makes_the_sessions_it_names_hold(
        occupied in some_others(), hours in vec((8..21_u32, 0..=PLACES), 1..6), led in 0..3_u128,
    ) {
        let list = hours.into_iter().zip(0..).map(|((hour, venue), week)| {
            let start = oslo("2027-03-02 00:00") + TimeDelta::weeks(week) + TimeDelta::hours(hour.into());
            (Slot::new(start, start + TimeDelta::hours(2)), (venue < PLACES).then(|| place(venue)))
        });
        let series = Series {
            starts_on: date(2027, 3, 2),
            start_time: time(17, 0),
            minutes: 120,
            count: 1,
            interval_weeks: 1,
            follow_ups: Vec::new(),
        };
        let leaders = (0..led).map(person).collect();
        let wished = Wished { leaders, series, list: list.collect(), venue: None };
        let (people, venues) = everybody();
        let before = wished.clashing(&occupied);
        for way in choices(&occupied, &wished, &people, &venues).for_list(&wished.list, now()) {
            let mended = wished.clone().take(&way);
            let slots: Vec<Slot> = mended.list.iter().map(|(slot, _)| *slot).collect();
            prop_assert_eq!(check_list(&slots, now()), Ok(()));
            let after = mended.clashing(&occupied);
            let leads = way.iter().any(|mend| matches!(mend, Mend::Leader { .. }));
            let named = |n: usize| way.iter().any(|mend| matches!(mend,
                Mend::Venue { row: Some(row), .. } | Mend::Time { row: Some(row), .. } if *row == n));
            for (n, (led, held)) in after.iter().enumerate() {
                if named(n) || (leads && before[n].0) {
                    prop_assert!(!led && !held, "{way:?} leaves session {n}");
                }
                prop_assert!(!leads || !led, "{way:?} leaves {n} without a leader");
            }
        }
    }
}
