use super::*;
use crate::domain::ids::CourseId;
use crate::domain::samples::{OSLO, date, oslo, time, utc};

const LENGTH: TimeDelta = TimeDelta::hours(2);

fn now() -> Time {
    utc("2027-01-01T00:00:00Z")
}

fn slot(start: &str) -> Slot {
    let start = oslo(start);
    Slot::new(start, start + LENGTH)
}

fn held(start: &str, venue: Option<VenueId>, leaders: &[StaffId]) -> Occupied {
    Occupied {
        slot: slot(start),
        course: CourseId::random(),
        title: "Sov godt".to_owned(),
        venue,
        leaders: leaders.to_vec(),
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
    assert_eq!(mends, [elsewhere, at(16, 0), at(15, 30), at(15, 0)]);
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
    assert_eq!(mends[0], alone);
    assert!(
        mends[1..]
            .iter()
            .all(|mend| matches!(mend, Mend::Time { .. }))
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
    assert!(mends.contains(&with_per) && mends.contains(&alone));
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
        (slot("2027-03-09 15:30"), None),
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
    assert_eq!(mends, [elsewhere, at(20, 0), at(13, 30), at(20, 30)]);
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
