//! One test for each rule that the writer has to hold.

use super::*;

/// The lines of the first event.
fn event_lines(events: Vec<Event>) -> Vec<String> {
    let lines = lines(&text(events));
    let begin = lines.iter().position(|line| line == "BEGIN:VEVENT");
    let end = lines.iter().position(|line| line == "END:VEVENT");
    lines[begin.unwrap()..=end.unwrap()].to_vec()
}

pub(super) fn value(lines: &[String], name: &str) -> String {
    let mut found = lines.iter().filter_map(|line| {
        let (head, value) = line.split_once(':')?;
        (head == name).then_some(value)
    });
    let value = found.next().unwrap_or_else(|| panic!("no {name}"));
    assert!(found.next().is_none(), "{name} stands twice");
    value.to_owned()
}

fn event_block(text: &str, uid: &str) -> String {
    let has_uid = |block: &&str| block.contains(&format!("UID:{uid}"));
    text.split("BEGIN:VEVENT").find(has_uid).unwrap().to_owned()
}

#[test]
fn rule_01_a_uid_comes_from_the_id_alone() {
    let mut moved = session(1, "2027-03-17T16:00:00Z");
    moved.common().title = "Et annet navn".to_owned();
    for event in [session(1, "2027-03-16T16:00:00Z"), moved] {
        let uid = value(&event_lines(vec![event]), "UID");
        assert_eq!(uid, "00000000-0000-4000-8000-000000000001@kursplass");
        assert!(uid.is_ascii() && (8..=255).contains(&uid.len()));
    }
}

#[test]
fn rule_02_the_stored_sequence_and_change_are_written_as_they_are() {
    let mut event = session(1, "2027-03-16T16:00:00Z");
    event.dates.sequence = 3;
    let lines = event_lines(vec![event]);
    assert_eq!(value(&lines, "SEQUENCE"), "3");
    assert_eq!(value(&lines, "CREATED"), "20270104T080000Z");
    assert_eq!(value(&lines, "LAST-MODIFIED"), "20270105T093000Z");
}

#[test]
fn rule_03_each_event_has_all_that_clients_need() {
    let lines = event_lines(sessions());
    let names = [
        "UID",
        "DTSTAMP",
        "CREATED",
        "LAST-MODIFIED",
        "SEQUENCE",
        "DTSTART;TZID=Europe/Oslo",
        "DTEND;TZID=Europe/Oslo",
        "SUMMARY",
        "STATUS",
        "TRANSP",
    ];
    for name in names {
        assert!(!value(&lines, name).is_empty());
    }
    assert_eq!(value(&lines, "DTSTAMP"), value(&lines, "LAST-MODIFIED"));
    assert_eq!(value(&lines, "TRANSP"), "OPAQUE");
}

#[test]
fn rule_04_equal_data_give_equal_bytes_in_any_order_and_at_any_time() {
    let mut turned = sessions();
    turned.reverse();
    assert_eq!(printed(sessions()), printed(turned));
    let later = print(&feed(sessions()), at("2027-03-20T09:00:00Z"));
    assert_eq!(printed(sessions()).bytes, later.bytes);
}

#[test]
fn rule_04_an_unchanged_event_keeps_its_bytes_when_another_changes() {
    let mut changed = sessions();
    changed[0].common().title = "Nytt navn".to_owned();
    changed[0].dates.sequence = 1;
    let uid = sessions()[1].dates.uid.clone();
    assert_eq!(
        event_block(&text(sessions()), &uid),
        event_block(&text(changed), &uid)
    );
}

#[test]
fn rule_05_a_cancelled_session_stays_and_says_so_in_its_title() {
    for (language, title) in [
        (Language::Nb, "AVLYST: Sinnemestring"),
        (Language::Nn, "AVLYST: Sinnemestring"),
        (Language::En, "CANCELLED: Sinnemestring"),
    ] {
        let mut event = session(1, "2027-03-16T16:00:00Z");
        event.dates.cancelled = true;
        event.common().language = language;
        let lines = event_lines(vec![event]);
        assert_eq!(value(&lines, "STATUS"), "CANCELLED");
        assert_eq!(value(&lines, "TRANSP"), "TRANSPARENT");
        assert_eq!(value(&lines, "SUMMARY"), title);
    }
}

#[test]
fn rule_06_every_session_is_an_event_of_its_own_that_names_its_course() {
    let text = text(sessions());
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
    let (_, events) = text.split_once("END:VTIMEZONE").unwrap();
    assert!(!events.contains("RRULE") && !events.contains("RECURRENCE-ID"));
    let lines = event_lines(sessions());
    let parent = value(&lines, "RELATED-TO;RELTYPE=PARENT");
    assert_eq!(parent, "00000000-0000-4000-8000-00000000000c@kursplass");
    assert!(value(&lines, "DESCRIPTION").starts_with("Samling 1 av 6."));
}

#[test]
fn rule_06_a_follow_up_is_named_as_one() {
    let mut event = session(9, "2027-06-01T15:00:00Z");
    event.follow_up = true;
    event.common().total = 10;
    let description = value(&event_lines(vec![event]), "DESCRIPTION");
    assert!(description.starts_with("Oppfølgingssamling\\, samling 9 av 10."));
}

#[test]
fn rule_08_times_are_local_with_their_zone_on_both_sides_of_a_clock_change() {
    let lines = lines(&text(sessions()));
    let starts = lines.iter().filter(|line| line.starts_with("DTSTART;"));
    assert_eq!(
        starts.collect::<Vec<_>>(),
        [
            "DTSTART;TZID=Europe/Oslo:20270316T170000",
            "DTSTART;TZID=Europe/Oslo:20270330T170000"
        ]
    );
}

#[test]
fn rule_09_one_time_zone_stands_before_the_first_event_and_in_an_empty_feed() {
    for text in [text(sessions()), text(Vec::new())] {
        assert_eq!(text.matches(vtimezone::VTIMEZONE).count(), 1);
        let zone = text.find("BEGIN:VTIMEZONE").unwrap();
        assert!(text.find("BEGIN:VEVENT").is_none_or(|event| zone < event));
    }
}

#[test]
fn rule_12_a_feed_is_no_message_and_names_nobody() {
    let text = text(sessions());
    for unwanted in ["METHOD", "ATTENDEE", "ORGANIZER", "VALARM"] {
        assert!(!text.contains(unwanted), "{unwanted}");
    }
}

#[test]
fn rule_13_a_public_event_tells_where_and_where_to_read_more() {
    let lines = event_lines(sessions());
    assert_eq!(
        value(&lines, "LOCATION"),
        "Rådhuset\\, rom 2\\, Rådhusveien 1\\, 3370 Vikersund"
    );
    assert_eq!(value(&lines, "CATEGORIES"), "Sinne");
    let url = value(&lines, "URL");
    assert!(url.starts_with("https://kurs.example.no/courses/"));
    let description = value(&lines, "DESCRIPTION");
    assert!(description.contains(&url) && description.contains("32 00 00 00"));
    assert!(!lines.iter().any(|line| line.starts_with("CLASS")));
}

#[test]
fn rule_13_an_online_session_has_its_link_in_the_text_and_as_a_conference() {
    let mut event = session(1, "2027-03-16T16:00:00Z");
    event.place = Place::Online {
        url: Some("https://meet.example.no/abc".to_owned()),
    };
    event.common().title = "Sov: \"godt\"".to_owned();
    let lines = event_lines(vec![event]);
    assert!(value(&lines, "DESCRIPTION").contains("på nett: https://meet.example.no/abc"));
    let conference = "CONFERENCE;LABEL=\"Sov: ^'godt^'\";VALUE=URI:https://meet.example.no/abc";
    assert!(lines.iter().any(|line| line == conference), "{lines:?}");
    assert!(!lines.iter().any(|line| line.starts_with("LOCATION")));
}

#[test]
fn rule_18_controls_and_line_ends_never_reach_the_file() {
    let mut event = session(1, "2027-03-16T16:00:00Z");
    event.common().title = "a\rb\u{0}c\u{85}d\u{2028}e\u{202e}f".to_owned();
    assert_eq!(value(&event_lines(vec![event]), "SUMMARY"), "a bcdef");
}

#[test]
fn rule_19_texts_are_escaped_and_nothing_else_is() {
    let mut event = session(1, "2027-03-16T16:00:00Z");
    event.common().title = "a;b,c\\d:e\"f<g>".to_owned();
    event.common().category = Some("en, to".to_owned());
    let lines = event_lines(vec![event]);
    assert_eq!(value(&lines, "SUMMARY"), "a\\;b\\,c\\\\d:e\"f<g>");
    assert_eq!(value(&lines, "CATEGORIES"), "en\\, to");
}

#[test]
fn rule_21_lines_end_in_crlf_and_none_is_empty_or_too_long() {
    let text = text(sessions());
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert_eq!(text.matches('\r').count(), text.matches("\r\n").count());
    let mut lines = text.split_terminator("\r\n");
    assert!(lines.all(|line| !line.trim().is_empty() && line.len() <= 75));
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n"));
}

#[test]
fn rule_30_nothing_is_left_to_the_crates_own_mind() {
    let text = text(sessions());
    assert_eq!(text.matches("\r\nPRODID:").count(), 1);
    assert_eq!(text.matches("\r\nUID:").count(), 2);
    assert_eq!(text.matches("\r\nDTSTAMP:").count(), 2);
}
