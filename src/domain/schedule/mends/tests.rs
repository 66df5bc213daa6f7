use super::*;
use crate::domain::ids::CourseId;
use crate::domain::samples::{OSLO, date, oslo, time, utc};
use crate::domain::schedule::Leader;

const LENGTH: TimeDelta = TimeDelta::hours(2);

fn now() -> Time {
    utc("2027-01-01T00:00:00Z")
}

fn slot(start: &str) -> Slot {
    let start = oslo(start);
    Slot::new(start, start + LENGTH)
}

fn named(id: StaffId) -> Leader {
    Leader {
        name: "Kari".to_owned(),
        id,
    }
}

fn held(start: &str, venue: Option<VenueId>, leaders: &[StaffId]) -> Occupied {
    Occupied {
        slot: slot(start),
        course: CourseId::random(),
        title: "Sov godt".to_owned(),
        venue,
        leaders: leaders.iter().copied().map(named).collect(),
    }
}

fn tuesdays() -> Series {
    Series {
        starts_on: date(2027, 3, 2),
        start_time: time(17, 0),
        minutes: 120,
        count: 3,
        interval_weeks: 1,
        follow_ups: Vec::new(),
    }
}

fn one(mend: Mend) -> Way {
    vec![mend]
}

fn ids<const N: usize, T>(make: fn() -> T) -> [T; N] {
    std::array::from_fn(|_| make())
}

#[test]
fn a_taken_place_is_mended_by_a_free_one_or_another_time() {
    let [own, taken_too, free] = ids(VenueId::random);
    let occupied = [
        held("2027-03-09 18:00", Some(own), &[]),
        held("2027-03-16 16:00", Some(taken_too), &[]),
    ];
    let choices = Choices {
        occupied: &occupied,
        leaders: &[],
        people: &[],
        venues: &[own, taken_too, free],
        zone: OSLO,
    };
    let mends = choices.for_series(&tuesdays(), &[], Some(own), now());
    let at = |hour, minute| Mend::Time {
        row: None,
        start: time(hour, minute),
    };
    let elsewhere = Mend::Venue {
        row: None,
        venue: free,
    };
    assert_eq!(
        mends,
        [elsewhere, at(16, 0), at(15, 30), at(15, 0)].map(one)
    );
}

#[test]
fn a_taken_leader_is_mended_by_a_colleague_or_left_out() {
    let [kari, ola, siv] = ids(StaffId::random);
    let occupied = [
        held("2027-03-09 17:00", None, &[kari]),
        held("2027-03-09 17:00", None, &[siv]),
    ];
    let choices = Choices {
        occupied: &occupied,
        leaders: &[kari, ola],
        people: &[kari, ola, siv],
        venues: &[],
        zone: OSLO,
    };
    let mends = choices.for_series(&tuesdays(), &[], None, now());
    let alone = Mend::Leader {
        instead_of: kari,
        with: None,
    };
    assert_eq!(mends[0], [alone]);
    assert!(
        mends[1..]
            .iter()
            .all(|way| matches!(way[..], [Mend::Time { .. }]))
    );
    let [per] = ids(StaffId::random);
    let choices = Choices {
        people: &[kari, ola, siv, per],
        ..choices
    };
    let list = [(slot("2027-03-09 17:00"), None)];
    let mends = choices.for_list(&list, now());
    let with_per = Mend::Leader {
        instead_of: kari,
        with: Some(per),
    };
    assert!(mends.contains(&one(with_per)) && mends.contains(&one(alone)));
}

#[test]
fn one_session_of_a_list_is_mended_by_itself() {
    let [own, free] = ids(VenueId::random);
    let occupied = [held("2027-03-09 18:00", Some(own), &[])];
    let choices = Choices {
        occupied: &occupied,
        leaders: &[],
        people: &[],
        venues: &[own, free],
        zone: OSLO,
    };
    let list = [
        (slot("2027-03-02 17:00"), Some(own)),
        (slot("2027-03-09 17:00"), Some(own)),
        (slot("2027-03-09 20:30"), None),
    ];
    let mends = choices.for_list(&list, now());
    let at = |hour, minute| Mend::Time {
        row: Some(1),
        start: time(hour, minute),
    };
    let elsewhere = Mend::Venue {
        row: Some(1),
        venue: free,
    };
    assert_eq!(
        mends,
        [elsewhere, at(16, 0), at(15, 30), at(15, 0)].map(one)
    );
}

#[test]
fn what_stands_free_needs_no_mend() {
    let choices = Choices {
        occupied: &[],
        leaders: &[StaffId::random()],
        people: &[],
        venues: &[VenueId::random()],
        zone: OSLO,
    };
    assert!(choices.for_series(&tuesdays(), &[], None, now()).is_empty());
    assert!(
        choices
            .for_list(&[(slot("2027-03-02 17:00"), None)], now())
            .is_empty()
    );
}

#[test]
fn where_leader_and_place_are_both_taken_both_are_mended_together() {
    let [kari, siv] = ids(StaffId::random);
    let [own, free] = ids(VenueId::random);
    let occupied = [held("2027-03-09 17:00", Some(own), &[kari])];
    let choices = Choices {
        occupied: &occupied,
        leaders: &[kari],
        people: &[kari, siv],
        venues: &[own, free],
        zone: OSLO,
    };
    let other = Mend::Leader {
        instead_of: kari,
        with: Some(siv),
    };
    let place = |row| Mend::Venue { row, venue: free };
    let ways = choices.for_series(&tuesdays(), &[], Some(own), now());
    assert_eq!(ways[0], [other, place(None)]);
    assert!(
        ways[1..]
            .iter()
            .all(|way| matches!(way[..], [Mend::Time { .. }]))
    );
    // With a place that is used all the same, another leader is enough.
    let ways = choices.for_series(&tuesdays(), &[], None, now());
    assert_eq!(ways[0], [other]);
    let list = [(slot("2027-03-09 17:00"), Some(own))];
    let ways = choices.for_list(&list, now());
    assert!(ways.contains(&vec![other, place(Some(0))]), "{ways:?}");
    assert!(!ways.contains(&one(other)) && !ways.contains(&one(place(Some(0)))));
}

#[test]
fn two_leaders_who_are_taken_are_both_replaced() {
    let [kari, ola, siv, per] = ids(StaffId::random);
    let occupied = [held("2027-03-09 17:00", None, &[kari, ola])];
    let choices = Choices {
        occupied: &occupied,
        leaders: &[kari, ola],
        people: &[kari, ola, siv, per],
        venues: &[],
        zone: OSLO,
    };
    let ways = choices.for_series(&tuesdays(), &[], None, now());
    let swap = |instead_of, with| Mend::Leader {
        instead_of,
        with: Some(with),
    };
    assert_eq!(ways[0], [swap(kari, siv), swap(ola, per)]);
    assert!(ways[1..].iter().all(|way| way.len() == 1));
}

#[test]
fn a_session_is_not_mended_past_midnight_or_past_its_neighbour() {
    let [own] = ids(VenueId::random);
    let occupied = [held("2027-03-09 17:00", Some(own), &[])];
    let choices = Choices {
        occupied: &occupied,
        leaders: &[],
        people: &[],
        venues: &[],
        zone: OSLO,
    };
    let long = Slot::new(oslo("2027-03-09 16:00"), oslo("2027-03-09 23:30"));
    let list = [(slot("2027-03-09 08:00"), None), (long, Some(own))];
    assert_eq!(choices.for_list(&list, now()), Vec::<Way>::new());
}
