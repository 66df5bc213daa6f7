use super::*;
use crate::domain::samples::{OSLO, oslo, timetable};

const TERMS: Terms = Terms {
    policy: Policy::Direct,
    promotion: Promotion::Offer,
    last_entry_session: LAST_ENTRY_SESSION,
    zone: OSLO,
};

const FROM_HERE: Newcomer = Newcomer {
    somebody_lower_waits: false,
    from_elsewhere: false,
    by_staff: false,
};

fn doors() -> Doors {
    Doors {
        kind: Kind::Run,
        status: Status::Published,
        opens_at: None,
        closes_at: None,
        timetable: timetable(&["2026-03-03 17:00", "2026-03-10 17:00", "2026-03-17 17:00"]),
    }
}

fn room_for(free: u16) -> Seats {
    Seats {
        capacity: 10,
        seated: 10 - free,
        offered: 0,
    }
}

fn not_open(why: NotOpen) -> Result<(), Refusal> {
    Err(Refusal::NotOpen(why))
}

#[test]
fn the_window_is_from_publication_to_the_first_session() {
    let public = |now| doors().open_to_public(TERMS, oslo(now));
    assert_eq!(public("2026-01-01 12:00"), Ok(()));
    assert_eq!(public("2026-03-03 16:59"), Ok(()));
    assert_eq!(public("2026-03-03 17:00"), not_open(NotOpen::Over));
}

#[test]
fn a_window_that_is_set_holds_to_the_minute() {
    let doors = Doors {
        opens_at: Some(oslo("2026-02-01 08:00")),
        closes_at: Some(oslo("2026-02-20 12:00")),
        ..doors()
    };
    let public = |now| doors.open_to_public(TERMS, oslo(now));
    assert_eq!(public("2026-02-01 07:59"), not_open(NotOpen::NotYet));
    assert_eq!(public("2026-02-01 08:00"), Ok(()));
    assert_eq!(public("2026-02-20 11:59"), Ok(()));
    assert_eq!(public("2026-02-20 12:00"), not_open(NotOpen::Over));
    let staff = |now| doors.open_to_staff(TERMS, oslo(now));
    assert_eq!(staff("2026-02-01 07:59"), not_open(NotOpen::NotYet));
    assert_eq!(staff("2026-02-20 12:00"), Ok(()));
}

#[test]
fn a_window_never_reaches_past_the_last_session_for_newcomers() {
    let doors = Doors {
        closes_at: Some(oslo("2026-04-01 12:00")),
        ..doors()
    };
    let public = |now| doors.open_to_public(TERMS, oslo(now));
    assert_eq!(public("2026-03-10 16:59"), Ok(()));
    assert_eq!(public("2026-03-10 17:00"), not_open(NotOpen::Over));
}

#[test]
fn staff_enter_people_until_the_second_session_begins() {
    let staff = |now| doors().open_to_staff(TERMS, oslo(now));
    assert_eq!(staff("2026-03-03 17:00"), Ok(()));
    assert_eq!(staff("2026-03-10 16:59"), Ok(()));
    assert_eq!(staff("2026-03-10 17:00"), Err(Refusal::AlreadyBegun));
}

#[test]
fn drafts_cancelled_and_drop_in_courses_take_nobody() {
    let now = oslo("2026-02-01 12:00");
    let with = |status| Doors { status, ..doors() };
    let draft = with(Status::Draft).open_to_staff(TERMS, now);
    assert_eq!(draft, not_open(NotOpen::NotPublished));
    let off = with(Status::Cancelled).open_to_public(TERMS, now);
    assert_eq!(off, not_open(NotOpen::Cancelled));
    let drop_in = Terms {
        policy: Policy::Open,
        ..TERMS
    };
    let refused = doors().open_to_public(drop_in, now);
    assert_eq!(refused, not_open(NotOpen::DropIn));
    let over = doors().shut(drop_in, oslo("2026-03-17 19:00"));
    assert_eq!(over, Some(NotOpen::Over));
}

#[test]
fn a_course_without_planned_sessions_is_over_and_has_not_begun() {
    let doors = Doors {
        timetable: Timetable::default(),
        ..doors()
    };
    let staff = doors.open_to_staff(TERMS, oslo("2026-02-01 12:00"));
    assert_eq!(staff, not_open(NotOpen::Over));
}

#[test]
fn a_seat_goes_to_who_proves_unless_somebody_earlier_waits() {
    let at = oslo("2026-02-01 12:00");
    let admit = |seats, newcomer| admit(TERMS, &doors(), seats, newcomer, at);
    assert_eq!(admit(room_for(1), FROM_HERE), Ok(Admission::Seat));
    assert_eq!(admit(room_for(0), FROM_HERE), Ok(Admission::Wait));
    let behind = Newcomer {
        somebody_lower_waits: true,
        ..FROM_HERE
    };
    assert_eq!(admit(room_for(1), behind), Ok(Admission::Wait));
}

#[test]
fn staff_decide_about_people_from_elsewhere() {
    let at = oslo("2026-02-01 12:00");
    let admit = |terms, newcomer| admit(terms, &doors(), room_for(1), newcomer, at);
    let from_elsewhere = Newcomer {
        from_elsewhere: true,
        ..FROM_HERE
    };
    assert_eq!(admit(TERMS, from_elsewhere), Ok(Admission::Apply));
    let entered = Newcomer {
        by_staff: true,
        ..from_elsewhere
    };
    assert_eq!(admit(TERMS, entered), Ok(Admission::Seat));
    let talk_first = Terms {
        policy: Policy::AfterConversation,
        ..TERMS
    };
    assert_eq!(admit(talk_first, entered), Ok(Admission::Apply));
}

#[test]
fn a_proof_counts_after_the_window_but_not_after_the_last_entry() {
    let admit = |now| admit(TERMS, &doors(), room_for(1), FROM_HERE, oslo(now));
    assert_eq!(admit("2026-03-03 17:30"), Ok(Admission::Seat));
    assert_eq!(admit("2026-03-10 17:00"), Err(Refusal::AlreadyBegun));
    let at = oslo("2026-03-10 16:59");
    let applied = admit_applied(TERMS, &doors(), room_for(1), false, at);
    assert_eq!(applied, Ok(Place::Seat));
}

#[test]
fn the_clock_changes_what_is_told_when_a_window_or_a_session_begins_or_ends() {
    let doors = Doors {
        opens_at: Some(oslo("2026-02-01 08:00")),
        closes_at: Some(oslo("2026-02-20 12:00")),
        ..doors()
    };
    let mut now = oslo("2026-01-01 12:00");
    let mut turns = 0;
    while let Some(turn) = doors.next_turn(now) {
        assert!(turn > now);
        (now, turns) = (turn, turns + 1);
    }
    assert_eq!(turns, 8);
    assert!(doors.timetable.is_over(now));
}

#[test]
fn an_interest_list_takes_people_without_dates_and_gives_nobody_a_seat() {
    let now = oslo("2026-02-01 12:00");
    let list = Doors {
        kind: Kind::InterestList,
        timetable: Timetable::default(),
        ..doors()
    };
    assert_eq!(list.open_to_public(TERMS, now), Ok(()));
    let no_seats = Seats {
        capacity: 0,
        seated: 0,
        offered: 0,
    };
    let admitted = admit(TERMS, &list, no_seats, FROM_HERE, now);
    assert_eq!(admitted, Ok(Admission::Wait));
    let closed = Doors {
        closes_at: Some(now),
        ..list
    };
    assert_eq!(closed.open_to_public(TERMS, now), not_open(NotOpen::Over));
    let stays = admit(TERMS, &closed, no_seats, FROM_HERE, now);
    assert_eq!(
        stays,
        Ok(Admission::Wait),
        "who is let in by us still comes"
    );
}
