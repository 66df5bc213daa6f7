//! Calendars with a secret address: whole files as they were when somebody last looked, and any text in them.

use proptest::prelude::*;

use super::parsers::{Shown, by_calcard, by_ical};
use super::properties::awkward;
use super::*;
use crate::domain::local::day_begins;
use crate::render::calendar::text as meant;
use crate::render::i18n::say;

fn entry(number: u16, starts_at: &str) -> Entry {
    let uid = own_uid(&format!("Zm9yIHN5dGVuIGluZ2Vu{number:04}"));
    Entry {
        dates: Dates {
            uid,
            ..session(number, starts_at).dates
        },
        language: Language::Nb,
        title: "Avtale".to_owned(),
        about: String::new(),
        place: None,
    }
}

fn own(name: &str, entries: Vec<Entry>) -> Own {
    Own {
        name: name.to_owned(),
        entries,
        changed_at: at("2027-01-05T09:30:00Z"),
        taken: Taken::Followed,
    }
}

fn file(own: &Own) -> String {
    String::from_utf8(print_own(own, now()).bytes).unwrap()
}

/// A participant's: both clock changes, moved, called off, held again, a follow-up months later.
fn of_participant(language: Language) -> Own {
    let mut entries = vec![
        entry(1, "2027-03-16T16:00:00Z"),
        entry(2, "2027-03-30T15:00:00Z"),
        entry(3, "2027-10-26T15:00:00Z"),
        entry(4, "2027-11-02T16:00:00Z"),
    ];
    let key = own_title_key(Title::default()).unwrap();
    for entry in &mut entries {
        entry.language = language;
        entry.title = say(language, key, &[]);
    }
    entries[0].dates.cancelled = true;
    entries[0].dates.sequence = 1;
    entries[1].dates.sequence = 2;
    entries[1].place = Some("Storgata 4, 2. etasje; «inngang» B".to_owned());
    own(&say(language, "calendar-own", &[]), entries)
}

/// A leader's: a session, and the day by which something must be decided.
fn of_staff(language: Language) -> Own {
    let day = "2027-03-09".parse().unwrap();
    let begins = |day| day_begins(day, chrono_tz::Europe::Oslo);
    let title = [("title", "Sov; godt, \\natt 😀".into())];
    let mut session = entry(3, "2027-03-30T15:00:00Z");
    session.language = language;
    session.title = "Sov; godt, \\natt 😀".to_owned();
    let facts = [("number", 3.into()), ("total", 6.into())];
    session.about = say(language, "calendar-session", &facts) + "\nhttps://kurs.example.no/staff";
    session.place = Some("Rådhuset, rom 2".to_owned());
    let mut due = entry(9, "2027-03-09T16:00:00Z");
    due.dates.starts_at = begins(day);
    due.dates.ends_at = begins(day + chrono::TimeDelta::days(1));
    due.dates.whole_day = true;
    due.language = language;
    due.title = say(language, "calendar-decision", &title);
    due.about = say(language, "calendar-decision-why", &[]);
    own(
        &say(language, "calendar-staff-own", &[]),
        vec![session, due],
    )
}

/// A venue's.
fn of_venue(language: Language) -> Own {
    let mut taken = entry(1, "2027-03-16T16:00:00Z");
    taken.language = language;
    taken.title = say(language, "calendar-reserved", &[]);
    taken.place = Some("Storgata 4".to_owned());
    own(&say(language, "calendar-reservations", &[]), vec![taken])
}

#[test]
fn each_kind_in_three_languages() {
    for language in Language::ALL {
        let tag = language.tag();
        for (kind, own) in [
            ("participant", of_participant(language)),
            ("staff", of_staff(language)),
            ("venue", of_venue(language)),
        ] {
            // The snapshot library keeps LF only; another test holds the CRLFs.
            insta::assert_snapshot!(format!("{kind}_{tag}"), file(&own).replace("\r\n", "\n"));
        }
    }
}

#[test]
fn something_to_do_on_a_day_has_no_hour_and_takes_no_time() {
    let text = file(&of_staff(Language::Nb));
    assert!(text.contains("DTSTART;VALUE=DATE:20270309\r\n"));
    assert!(text.contains("DTEND;VALUE=DATE:20270310\r\n"));
    let (due, _) = text.split_once("END:VEVENT").unwrap();
    assert!(due.contains("TRANSP:TRANSPARENT\r\n"));
}

proptest! {
    #[test]
    fn rule_36_any_text_comes_out_of_two_parsers_as_it_was_in_a_secret_calendar_too(
        title in awkward(),
        about in awkward(),
        place in prop::option::of(awkward()),
        name in awkward(),
    ) {
        let entry = Entry { title, about, place, ..entry(1, "2027-03-16T16:00:00Z") };
        let file = file(&own(&name, vec![entry.clone()]));
        let shown = by_calcard(&file);
        prop_assert_eq!(shown.len(), 1);
        let as_read = shown.iter().cloned().map(Shown::read_by_ical);
        prop_assert_eq!(as_read.collect::<Vec<_>>(), by_ical(&file));
        prop_assert_eq!(&shown[0].title, &meant::line(&entry.title));
        prop_assert_eq!(&shown[0].description, &meant::text(&entry.about));
        prop_assert_eq!(&shown[0].location, &meant::line(&entry.place.unwrap_or_default()));
        let lines = lines(&file);
        for line in ["BEGIN:VEVENT", "END:VCALENDAR", "BEGIN:VTIMEZONE"] {
            prop_assert_eq!(lines.iter().filter(|own| *own == line).count(), 1);
        }
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75 && !line.is_empty());
        }
    }
}
