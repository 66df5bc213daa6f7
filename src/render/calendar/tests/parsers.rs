//! The files as two parsers read them that we did not write.

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType};
use calcard::icalendar::{ICalendarParameterName, ICalendarProperty};
use chrono::{NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;

use super::*;

/// What a reader's calendar shows of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub uid: String,
    pub title: String,
    pub description: String,
    pub location: String,
    pub category: String,
    pub status: String,
    pub sequence: String,
    pub starts_at: Time,
    pub ends_at: Time,
}

impl Shown {
    /// The `ical` crate loses colons at the beginning of a value; for comparing with what it read.
    pub(super) fn read_by_ical(mut self) -> Self {
        for text in [
            &mut self.title,
            &mut self.description,
            &mut self.location,
            &mut self.category,
        ] {
            *text = text.trim_start_matches(':').to_owned();
        }
        self
    }
}

fn instant(local: NaiveDateTime, zone: &str) -> Time {
    let zone: Tz = zone.parse().unwrap();
    let local = zone.from_local_datetime(&local).single().unwrap();
    local.with_timezone(&Utc)
}

pub(super) fn by_calcard(text: &str) -> Vec<Shown> {
    let calendar = ICalendar::parse(text).unwrap();
    let zones = calendar
        .components
        .iter()
        .filter(|component| component.component_type == ICalendarComponentType::VTimezone);
    assert_eq!(zones.count(), 1);
    let events = calendar
        .components
        .iter()
        .filter(|component| component.component_type == ICalendarComponentType::VEvent);
    events.map(calcard_event).collect()
}

fn calcard_event(event: &ICalendarComponent) -> Shown {
    let text = |name: ICalendarProperty| {
        let entry = event.property(&name);
        let value = entry.and_then(|entry| entry.values.first());
        value
            .and_then(|value| value.as_text())
            .unwrap_or_default()
            .to_owned()
    };
    let time = |name: ICalendarProperty| {
        let entry = event.property(&name).unwrap();
        let zone = entry.parameter(&ICalendarParameterName::Tzid).unwrap();
        let local = entry.values[0].as_partial_date_time().unwrap();
        let local = local.to_date_time().unwrap().date_time;
        instant(local, zone.as_text().unwrap())
    };
    let sequence = event.property(&ICalendarProperty::Sequence).unwrap();
    Shown {
        uid: text(ICalendarProperty::Uid),
        title: text(ICalendarProperty::Summary),
        description: text(ICalendarProperty::Description),
        location: text(ICalendarProperty::Location),
        category: text(ICalendarProperty::Categories),
        status: text(ICalendarProperty::Status),
        sequence: sequence.values[0].as_integer().unwrap().to_string(),
        starts_at: time(ICalendarProperty::Dtstart),
        ends_at: time(ICalendarProperty::Dtend),
    }
}

pub(super) fn by_ical(text: &str) -> Vec<Shown> {
    let mut calendars = ical::IcalParser::new(text.as_bytes());
    let calendar = calendars.next().unwrap().unwrap();
    assert!(calendars.next().is_none());
    assert_eq!(calendar.timezones.len(), 1);
    calendar.events.iter().map(ical_event).collect()
}

fn ical_event(event: &ical::parser::ical::component::IcalEvent) -> Shown {
    let property = |name: &str| event.properties.iter().find(|p| p.name == name);
    let text = |name: &str| {
        let value = property(name).and_then(|p| p.value.clone());
        unescaped(&value.unwrap_or_default())
    };
    let time = |name: &str| {
        let property = property(name).unwrap();
        let (key, zone) = &property.params.as_ref().unwrap()[0];
        assert_eq!(key, "TZID");
        let value = property.value.as_deref().unwrap();
        let local = NaiveDateTime::parse_from_str(value, "%Y%m%dT%H%M%S").unwrap();
        instant(local, &zone[0])
    };
    Shown {
        uid: text("UID"),
        title: text("SUMMARY"),
        description: text("DESCRIPTION"),
        location: text("LOCATION"),
        category: text("CATEGORIES"),
        status: text("STATUS"),
        sequence: text("SEQUENCE"),
        starts_at: time("DTSTART"),
        ends_at: time("DTEND"),
    }
}

/// The `ical` crate hands values over as they stand in the file.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next().unwrap() {
                'n' => '\n',
                escaped @ ('\\' | ';' | ',') => escaped,
                other => panic!("\\{other} is no escape"),
            },
            ';' | ',' => panic!("{letter} stands bare in {value}"),
            other => other,
        });
    }
    text
}

#[test]
fn rule_36_both_parsers_read_what_we_meant() {
    let text = text(sessions());
    let shown = by_calcard(&text);
    assert_eq!(shown, by_ical(&text));
    for (shown, meant) in shown.iter().zip(sessions()) {
        assert_eq!(shown.uid, meant.dates.uid);
        assert_eq!(shown.title, meant.course.title);
        assert_eq!(
            (shown.starts_at, shown.ends_at),
            (meant.dates.starts_at, meant.dates.ends_at)
        );
        assert_eq!(
            shown.location,
            "Rådhuset, rom 2, Rådhusveien 1, 3370 Vikersund"
        );
        assert!(shown.description.contains("\n\nSeks samlinger for deg"));
        assert_eq!(shown.status, "CONFIRMED");
    }
}

#[test]
fn an_empty_feed_is_read_by_both() {
    let text = text(Vec::new());
    assert_eq!(by_calcard(&text), []);
    assert_eq!(by_ical(&text), []);
}
