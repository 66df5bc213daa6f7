//! What is shown when, and what HTTP is told about it.

use super::*;

fn ended(on: &str, cancelled: bool) -> Event {
    let mut event = session(1, on);
    event.dates.cancelled = cancelled;
    event
}

fn shown(event: Event, now: &str) -> bool {
    let printed = print(&feed(vec![event]), at(now));
    String::from_utf8(printed.bytes)
        .unwrap()
        .contains("BEGIN:VEVENT")
}

#[test]
fn rule_07_a_session_is_shown_until_90_days_after_its_end() {
    let event = || ended("2027-03-16T16:00:00Z", false);
    assert!(shown(event(), "2027-06-14T17:59:59Z"));
    assert!(!shown(event(), "2027-06-14T18:00:00Z"));
}

#[test]
fn rule_05_a_cancelled_session_is_shown_until_30_days_after_its_date() {
    let event = || ended("2027-03-16T16:00:00Z", true);
    assert!(shown(event(), "2027-04-15T17:59:59Z"));
    assert!(!shown(event(), "2027-04-15T18:00:00Z"));
}

#[test]
fn rule_07_a_session_far_ahead_is_shown() {
    assert!(shown(
        ended("2029-03-16T16:00:00Z", false),
        "2027-01-01T00:00:00Z"
    ));
}

#[test]
fn the_bytes_hold_until_the_next_event_leaves_and_not_longer() {
    let printed = printed(sessions());
    let until = printed.valid_until.unwrap();
    assert_eq!(until, at("2027-06-14T18:00:00Z"));
    let second = chrono::TimeDelta::seconds(1);
    let before = print(&feed(sessions()), until - second);
    let after = print(&feed(sessions()), until);
    assert_eq!(before.bytes, printed.bytes);
    assert_ne!(after.bytes, printed.bytes);
    assert_eq!(after.valid_until, Some(at("2027-06-28T17:00:00Z")));
}

#[test]
fn an_empty_feed_holds_for_ever() {
    assert_eq!(printed(Vec::new()).valid_until, None);
}

#[test]
fn rule_23_the_set_changes_with_its_events_with_people_and_with_departures() {
    let mut events = sessions();
    events[1].dates.updated_at = at("2027-02-01T10:00:00Z");
    assert_eq!(printed(events).last_modified, at("2027-02-01T10:00:00Z"));

    let mut emptied = feed(Vec::new());
    emptied.changed_at = at("2027-02-20T10:00:00Z");
    let printed = print(&emptied, now());
    assert_eq!(printed.last_modified, at("2027-02-20T10:00:00Z"));

    let departed = print(&feed(sessions()), at("2027-06-20T00:00:00Z"));
    assert_eq!(departed.last_modified, at("2027-06-14T18:00:00Z"));
}
