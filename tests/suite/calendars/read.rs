//! A feed as two parsers read it that we did not write; they must agree.

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType};
use calcard::icalendar::{ICalendarParameterName, ICalendarProperty};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use ical::parser::ical::component::IcalEvent;
use kursplass::domain::Time;

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub uid: String,
    pub title: String,
    pub description: String,
    pub location: String,
    pub category: String,
    pub status: String,
    pub sequence: i64,
    /// LAST-MODIFIED, which DTSTAMP equals.
    pub changed_at: Time,
    pub starts_at: Time,
    pub ends_at: Time,
    /// It has a date and no hour.
    pub whole_day: bool,
}

/// The events, in the order of the file.
pub fn both(text: &str) -> Vec<Shown> {
    let (one, other) = (by_calcard(text), by_ical(text));
    assert_eq!(one, other);
    one
}

/// A property of an event as it stands in the file: `TRANSP`.
pub fn property(text: &str, uid: &str, name: &str) -> Option<String> {
    let events = calendar(text).events.into_iter();
    let mut event = events.filter(|event| raw(event, "UID").as_deref() == Some(uid));
    raw(&event.next()?, name)
}

/// A property of the calendar itself: `NAME`.
pub fn calendar_property(text: &str, name: &str) -> Option<String> {
    let found = calendar(text).properties.into_iter();
    found
        .filter(|property| property.name == name)
        .find_map(|property| property.value)
}

fn calendar(text: &str) -> ical::parser::ical::component::IcalCalendar {
    let mut calendars = ical::IcalParser::new(text.as_bytes());
    let calendar = calendars.next().unwrap().unwrap();
    assert!(calendars.next().is_none());
    assert_eq!(calendar.timezones.len(), 1);
    calendar
}

fn by_ical(text: &str) -> Vec<Shown> {
    calendar(text).events.iter().map(ical_event).collect()
}

fn ical_event(event: &IcalEvent) -> Shown {
    let text = |name| unescaped(&raw(event, name).unwrap_or_default());
    let local = |name| {
        let found = event.properties.iter().find(|found| found.name == name);
        let (key, word) = &found.unwrap().params.as_ref().unwrap()[0];
        if key == "VALUE" {
            assert_eq!(word[0], "DATE");
            return (midnight(&text(name)), true);
        }
        assert_eq!(key, "TZID");
        (instant(stamp(&text(name)), &word[0]), false)
    };
    let (starts_at, whole_day) = local("DTSTART");
    let utc = |name| {
        let text = text(name);
        stamp(text.strip_suffix('Z').unwrap()).and_utc()
    };
    assert_eq!(utc("DTSTAMP"), utc("LAST-MODIFIED"));
    assert!(utc("CREATED") <= utc("LAST-MODIFIED"));
    Shown {
        uid: text("UID"),
        title: text("SUMMARY"),
        description: text("DESCRIPTION"),
        location: text("LOCATION"),
        category: text("CATEGORIES"),
        status: text("STATUS"),
        sequence: text("SEQUENCE").parse().unwrap(),
        changed_at: utc("LAST-MODIFIED"),
        starts_at,
        ends_at: local("DTEND").0,
        whole_day,
    }
}

fn raw(event: &IcalEvent, name: &str) -> Option<String> {
    let mut found = event.properties.iter().filter(|found| found.name == name);
    let value = found.next()?.value.clone();
    assert!(found.next().is_none(), "{name} stands twice");
    value
}

fn unescaped(value: &str) -> String {
    let newlines = value.replace("\\n", "\n");
    newlines
        .replace("\\,", ",")
        .replace("\\;", ";")
        .replace("\\\\", "\\")
}

fn stamp(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").unwrap()
}

fn midnight(text: &str) -> Time {
    let day = NaiveDate::parse_from_str(text, "%Y%m%d").unwrap();
    instant(day.and_time(NaiveTime::MIN), "Europe/Oslo")
}

fn instant(local: NaiveDateTime, zone: &str) -> Time {
    let zone: Tz = zone.parse().unwrap();
    let local = zone.from_local_datetime(&local).single().unwrap();
    local.with_timezone(&Utc)
}

fn by_calcard(text: &str) -> Vec<Shown> {
    let calendar = ICalendar::parse(text).unwrap();
    let events = calendar.components.iter();
    events
        .filter(|found| found.component_type == ICalendarComponentType::VEvent)
        .map(calcard_event)
        .collect()
}

fn calcard_event(event: &ICalendarComponent) -> Shown {
    let text = |name| {
        let entry = event.property(&name);
        let value = entry.and_then(|entry| entry.values.first());
        let text = value.and_then(|value| value.as_text());
        text.unwrap_or_default().to_owned()
    };
    let naive = |name| {
        let entry = event.property(&name).unwrap();
        let time = entry.values[0].as_partial_date_time().unwrap();
        (entry, time.to_date_time().unwrap().date_time)
    };
    let local = |name| {
        let entry = event.property(&name).unwrap();
        let Some(zone) = entry.parameter(&ICalendarParameterName::Tzid) else {
            let day = entry.values[0].as_partial_date_time().unwrap();
            assert!(day.has_date() && !day.has_time());
            let (year, month, day) = (day.year.unwrap(), day.month.unwrap(), day.day.unwrap());
            return (midnight(&format!("{year}{month:02}{day:02}")), true);
        };
        (instant(naive(name).1, zone.as_text().unwrap()), false)
    };
    let (starts_at, whole_day) = local(ICalendarProperty::Dtstart);
    let sequence = event.property(&ICalendarProperty::Sequence).unwrap();
    Shown {
        uid: text(ICalendarProperty::Uid),
        title: text(ICalendarProperty::Summary),
        description: text(ICalendarProperty::Description),
        location: text(ICalendarProperty::Location),
        category: text(ICalendarProperty::Categories),
        status: text(ICalendarProperty::Status),
        sequence: sequence.values[0].as_integer().unwrap(),
        changed_at: naive(ICalendarProperty::LastModified).1.and_utc(),
        starts_at,
        ends_at: local(ICalendarProperty::Dtend).0,
        whole_day,
    }
}
