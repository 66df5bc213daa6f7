//! Whole files as they were when somebody last looked at them with care.

use super::*;

fn golden(name: &str, events: Vec<Event>) {
    // The snapshot library keeps LF only; another test holds the CRLFs.
    let text = text(events).replace("\r\n", "\n");
    insta::assert_snapshot!(name, text);
}

#[test]
fn sessions_stay_at_their_hour_across_both_clock_changes() {
    let mut autumn = vec![
        session(3, "2027-10-26T15:00:00Z"),
        session(4, "2027-11-02T16:00:00Z"),
    ];
    let mut events = sessions();
    events.append(&mut autumn);
    golden("clock_changes", events);
}

#[test]
fn a_cancelled_and_a_moved_session() {
    let mut events = sessions();
    events[0].dates.cancelled = true;
    events[0].dates.sequence = 1;
    events[0].dates.updated_at = at("2027-02-10T12:00:00Z");
    events[1].dates.starts_at = at("2027-03-31T16:30:00Z");
    events[1].dates.ends_at = at("2027-03-31T18:30:00Z");
    events[1].dates.sequence = 2;
    events[1].dates.updated_at = at("2027-02-11T12:00:00Z");
    golden("cancelled_and_moved", events);
}

#[test]
fn awkward_texts() {
    let mut event = session(1, "2027-03-16T16:00:00Z");
    event.common().title = "Sov; godt, \\natt\r\nBEGIN:VEVENT 😀 på blåbærtur".to_owned();
    event.common().about = Some(format!(
        "Første linje: «sitat», semikolon; og skråstrek \\.\r\nAndre linje\rTredje{}\u{2028}\u{202e}slutt",
        " blåbær på øya".repeat(12)
    ));
    event.common().category = Some("Søvn, ro; mer".to_owned());
    event.place = Place::Venue {
        name: "Kulturhuset\r\nEND:VCALENDAR".to_owned(),
        address: None,
    };
    golden("awkward_texts", vec![event]);
}

#[test]
fn other_languages_and_other_places() {
    let mut online = session(1, "2027-03-16T16:00:00Z");
    online.common().language = Language::Nn;
    online.place = Place::Online {
        url: Some("https://møte.example.no/rom?a=1,2;3".to_owned()),
    };
    let mut later = session(7, "2027-03-30T15:00:00Z");
    later.common().language = Language::En;
    later.common().title = "Sleep well".to_owned();
    later.common().about = None;
    later.follow_up = true;
    later.common().total = 8;
    later.place = Place::Later;
    later.common().category = None;
    later.common().phone = None;
    golden("languages_and_places", vec![online, later]);
}

#[test]
fn an_empty_feed() {
    golden("empty", Vec::new());
}
