//! Any text and any time go in, and come out of two parsers as they were.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::parsers::{Shown, by_calcard, by_ical};
use super::*;
use crate::render::calendar::text as meant;

/// Texts that break calendars: escapes, quotes, line ends of all kinds, wide letters, whole lines.
pub(super) fn awkward() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[a-zæøå ]{0,40}",
        prop::sample::select(vec![
            "\\",
            ";",
            ",",
            "\\n",
            "\\,",
            "\n",
            "\r\n",
            "\r",
            "\"",
            "^n",
            "😀",
            "👩‍👩‍👧",
            "\u{2028}",
            "\u{85}",
            "\u{feff}",
            "\u{202e}",
            "\t",
            "\u{a0}",
            ":",
            "BEGIN:VEVENT",
            "\r\nEND:VCALENDAR\r\n",
            "\nATTENDEE:mailto:a@example.no",
            "DTSTART:19700101T000000Z",
        ])
        .prop_map(ToOwned::to_owned),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// Instants in the daytime of ten years, summer and winter.
fn instant() -> impl Strategy<Value = Time> {
    (0..3650_i64, 5..20_i64, 0..60_i64).prop_map(|(days, hours, minutes)| {
        let start = at("2027-03-02T00:00:00Z");
        start + TimeDelta::days(days) + TimeDelta::minutes(hours * 60 + minutes)
    })
}

prop_compose! {
    fn event()(
        title in awkward(),
        about in awkward(),
        name in awkward(),
        address in prop::option::of(awkward()),
        category in awkward(),
        phone in awkward(),
        starts_at in instant(),
        minutes in 1..180_i64,
        cancelled in any::<bool>(),
    ) -> Event {
        let mut event = session(1, "2027-03-16T16:00:00Z");
        event.dates.starts_at = starts_at;
        event.dates.ends_at = starts_at + TimeDelta::minutes(minutes);
        event.common().title = title;
        event.common().about = Some(about);
        event.place = Place::Venue { name, address };
        event.common().category = Some(category);
        event.common().phone = Some(phone);
        event.dates.cancelled = cancelled;
        event
    }
}

proptest! {
    #[test]
    fn rule_36_any_text_comes_out_of_two_parsers_as_it_was(event in event()) {
        let file = text(vec![event.clone()]);
        let shown = by_calcard(&file);
        prop_assert_eq!(shown.len(), 1);
        let as_read = shown.iter().cloned().map(Shown::read_by_ical);
        prop_assert_eq!(as_read.collect::<Vec<_>>(), by_ical(&file));
        let title = meant::line(&event.course.title);
        let title = if event.dates.cancelled { format!("AVLYST: {title}") } else { title };
        prop_assert_eq!(&shown[0].title, &meant::line(&title));
        prop_assert!(shown[0].description.contains(&meant::text(event.course.about.as_deref().unwrap())));
        prop_assert_eq!(&shown[0].category, &meant::line(event.course.category.as_deref().unwrap()));
        prop_assert_eq!(shown[0].starts_at, event.dates.starts_at);
        prop_assert_eq!(shown[0].ends_at, event.dates.ends_at);
    }

    #[test]
    fn rule_21_any_file_has_short_lines_that_end_in_crlf(event in event()) {
        let file = text(vec![event]);
        prop_assert!(file.ends_with("\r\n"));
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75 && !line.is_empty());
            let ends = ['\r', '\n', '\u{2028}', '\u{2029}', '\u{85}', '\u{0}'];
            prop_assert!(!line.contains(ends), "{}", line);
        }
    }

    #[test]
    fn rule_18_any_text_stays_text(event in event(), name in awkward()) {
        let feed = Feed { name: Name::Team { name }, ..feed(vec![event]) };
        let file = String::from_utf8(print(&feed, now()).bytes).unwrap();
        let lines = lines(&file);
        for (line, times) in [
            ("BEGIN:VEVENT", 1),
            ("END:VCALENDAR", 1),
            ("BEGIN:VTIMEZONE", 1),
        ] {
            prop_assert_eq!(lines.iter().filter(|l| *l == line).count(), times);
        }
        prop_assert!(!lines.iter().any(|line| line.starts_with("ATTENDEE")));
        prop_assert!(!lines.iter().any(|line| line.starts_with("DTSTART:1970")));
    }
}

#[test]
fn texts_of_eight_kilobytes_come_out_whole() {
    let about = "Blåbærsyltetøy; ".repeat(420);
    let mut event = session(1, "2027-03-16T16:00:00Z");
    event.common().about = Some(about.clone());
    let file = text(vec![event]);
    let shown = by_calcard(&file);
    assert_eq!(shown, by_ical(&file));
    assert!(shown[0].description.contains(about.trim()));
}
