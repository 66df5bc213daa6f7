use chrono_tz::Europe::Oslo;

use super::*;

fn read_text(text: &str) -> Result<Vec<Found>, Flaw> {
    read(text.as_bytes(), Oslo)
}

/// An event with these lines in a calendar, and what became of its days.
fn days(lines: &str) -> Result<String, Unfit> {
    let text =
        format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Fri\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n");
    let found = read_text(&text).unwrap().remove(0);
    found.days.map(|(from, to)| format!("{from} {to}"))
}

#[test]
fn the_end_of_whole_days_is_the_day_after_them() {
    for (lines, expected) in [
        (
            "DTSTART;VALUE=DATE:20270222\nDTEND;VALUE=DATE:20270227",
            "2027-02-22 2027-02-26",
        ),
        ("DTSTART;VALUE=DATE:20270222", "2027-02-22 2027-02-22"),
        ("DTSTART:20270222\nDTEND:20270222", "2027-02-22 2027-02-22"),
        (
            "DTSTART;VALUE=DATE:20270222\nDURATION:P1W",
            "2027-02-22 2027-02-28",
        ),
        (
            "DTSTART;VALUE=DATE:20270222\nDURATION:P1DT24H",
            "2027-02-22 2027-02-23",
        ),
        (
            "DTSTART:20270222T000000\nDTEND:20270227T000000",
            "2027-02-22 2027-02-26",
        ),
        (
            "DTSTART;TZID=Europe/Oslo:20270222T000000\nDTEND;TZID=\"Europe/Oslo\":20270226T235959",
            "2027-02-22 2027-02-26",
        ),
        (
            "DTSTART:20270221T230000Z\nDTEND:20270226T230000Z",
            "2027-02-22 2027-02-26",
        ),
        (
            "DTSTART;TZID=W. Europe Standard Time:20270222T000000\nDURATION:P2D",
            "2027-02-22 2027-02-23",
        ),
    ] {
        assert_eq!(days(lines), Ok(expected.to_owned()), "{lines}");
    }
}

#[test]
fn what_is_no_closed_period_says_why() {
    for (lines, why) in [
        ("DTSTART:20270222\nRRULE:FREQ=YEARLY", Unfit::Recurring),
        ("DTSTART:20270222\nRDATE:20280222", Unfit::Recurring),
        ("DTSTART:20270222\nSTATUS:CANCELLED", Unfit::Cancelled),
        ("DESCRIPTION:nothing", Unfit::NoDate),
        ("DTSTART:soon", Unfit::NoDate),
        ("DTSTART:20270230", Unfit::NoDate),
        ("DTSTART:00010101", Unfit::NoDate),
        ("DTSTART:20270222\nDTEND:20270201", Unfit::NoDate),
        ("DTSTART:20270222\nDTEND:later", Unfit::NoDate),
        ("DTSTART:20270222\nDURATION:-P1D", Unfit::NoDate),
        ("DTSTART:20270222\nDURATION:P99999999999D", Unfit::NoDate),
        ("DTSTART:20270222\nDURATION:P4294967295D", Unfit::NoDate),
        ("DTSTART:20270222T180000", Unfit::PartOfDay),
        (
            "DTSTART:20270222T180000\nDTEND:20270222T200000",
            Unfit::PartOfDay,
        ),
        (
            "DTSTART:20270222T000000\nDTEND:20270222T120000",
            Unfit::PartOfDay,
        ),
    ] {
        assert_eq!(days(lines), Err(why), "{lines}");
    }
}

#[test]
fn folds_are_opened_even_within_a_letter() {
    let text = "\u{feff}BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:P\u{e5}ske\r\n ferie\\, uke 12\r\nDTSTART;VALUE=\r\n\tDATE:20270322\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let bytes = text.as_bytes();
    let at = bytes.iter().position(|byte| *byte == 0xc3).unwrap() + 1;
    let bytes = [&bytes[..at], b"\r\n ", &bytes[at..]].concat();
    let found = read(&bytes, Oslo).unwrap();
    assert_eq!(found[0].name, "Påskeferie, uke 12");
    assert!(found[0].days.is_ok());
}

#[test]
fn other_letters_than_utf_8_are_read_too() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Påske\nDTSTART:20270322\nEND:VEVENT\nEND:VCALENDAR\n";
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(c).unwrap()).collect();
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units.flat_map(order).collect()
    };
    for bytes in [latin, wide(u16::to_le_bytes), wide(u16::to_be_bytes)] {
        assert_eq!(read(&bytes, Oslo).unwrap()[0].name, "Påske");
    }
}

#[test]
fn an_alarm_in_an_event_and_a_broken_line_do_not_matter() {
    let lines = concat!(
        "DTSTART:20270222\nBEGIN:VALARM\nTRIGGER:-PT15M\nSUMMARY:Other\nDTSTART:20280101\n",
        "END:VALARM\n:::;;;\nDTEND;;=:20270224"
    );
    let expected = ["2027-02-22 2027-02-22", "2027-02-22 2027-02-23"];
    let found = days(lines).unwrap();
    assert!(expected.contains(&found.as_str()), "{found}");
}

#[test]
fn a_name_is_one_line_that_can_be_shown() {
    assert_eq!(name(" Vinter\nferie \u{7} uke 8 "), "Vinter ferie uke 8");
    assert_eq!(name("\u{202e}"), "");
    assert_eq!(name(&"å".repeat(300)).chars().count(), LINE);
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270322\nEND:VEVENT\nEND:VCALENDAR\n";
    assert_eq!(read_text(text).unwrap()[0].days, Err(Unfit::NoName));
}

#[test]
fn what_is_no_calendar_is_said_to_be_none() {
    let bomb = "BEGIN:VCALENDAR\n".repeat(30_000);
    let empty = "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n";
    for text in ["", "hello", "<html>BEGIN:VEVENT</html>", empty, &bomb] {
        assert_eq!(read_text(text), Err(Flaw::NotACalendar));
    }
    assert_eq!(read(&[0xff, 0xfe, 0x00], Oslo), Err(Flaw::NotACalendar));
    let deep = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\n{}",
        "BEGIN:X\n".repeat(60_000)
    );
    assert_eq!(read_text(&deep).unwrap().len(), 1);
}
