//! One session as a VEVENT.

use chrono::{Datelike, NaiveDateTime, Timelike};
use icalendar::{Component, EventLike, Property};

use super::text::{address, line, parameter, text};
use super::vtimezone::{TZID, local};
use super::{Event, Place};
use crate::domain::Time;
use crate::render::formats;
use crate::render::i18n::{Fact, say};

/// Writes a session with every property that clients need to follow its changes.
pub(super) fn vevent(event: &Event) -> icalendar::Event {
    let mut vevent = icalendar::Event::new();
    identity(&mut vevent, event);
    let page = address(&event.course_url);
    vevent
        .append_property(local_time("DTSTART", event.starts_at))
        .append_property(local_time("DTEND", event.ends_at))
        .add_property("SUMMARY", summary(event))
        .add_property("DESCRIPTION", description(event, page.as_deref()))
        .add_property("STATUS", status(event))
        .add_property("TRANSP", transparency(event));
    if let Some(page) = page {
        vevent.add_property("URL", page);
    }
    if let Some(category) = filled(event.category.as_deref()) {
        vevent.categories([category]);
    }
    whereabouts(&mut vevent, event);
    vevent.done()
}

fn identity(vevent: &mut icalendar::Event, event: &Event) {
    let updated = utc(event.updated_at);
    let parent = Property::new("RELATED-TO", line(&event.course_uid))
        .add_parameter("RELTYPE", "PARENT")
        .done();
    vevent
        .add_property("UID", line(&event.uid))
        .add_property("DTSTAMP", updated.clone())
        .add_property("LAST-MODIFIED", updated)
        .add_property("CREATED", utc(event.created_at))
        .add_property("SEQUENCE", event.sequence.to_string())
        .append_multi_property(parent);
}

fn whereabouts(vevent: &mut icalendar::Event, event: &Event) {
    match &event.place {
        Place::Venue { name, address } => {
            let parts = [Some(name.as_str()), address.as_deref()];
            let parts: Vec<_> = parts.into_iter().filter_map(filled).collect();
            if !parts.is_empty() {
                vevent.add_property("LOCATION", line(&parts.join(", ")));
            }
        }
        Place::Online { url } => {
            if let Some(url) = url.as_deref().and_then(address) {
                let conference = Property::new("CONFERENCE", url)
                    .add_parameter("VALUE", "URI")
                    .add_parameter("LABEL", &parameter(&event.title))
                    .done();
                vevent.append_multi_property(conference);
            }
        }
        Place::Later => {}
    }
}

fn status(event: &Event) -> &'static str {
    if event.cancelled {
        "CANCELLED"
    } else {
        "CONFIRMED"
    }
}

/// A cancelled session frees the time in the reader's calendar.
fn transparency(event: &Event) -> &'static str {
    if event.cancelled {
        "TRANSPARENT"
    } else {
        "OPAQUE"
    }
}

/// The course's title; some clients show a cancellation nowhere but here.
fn summary(event: &Event) -> String {
    let title = line(&event.title);
    if !event.cancelled {
        return title;
    }
    let facts = [("title", Fact::from(title))];
    line(&say(event.language, "calendar-cancelled", &facts))
}

/// Paragraphs: which session this is, what the course is about, and where to learn more.
fn description(event: &Event, page: Option<&str>) -> String {
    let paragraphs = [
        which(event),
        event.about.as_deref().map(text).unwrap_or_default(),
        more(event, page),
    ];
    let filled: Vec<_> = paragraphs.into_iter().filter(|p| !p.is_empty()).collect();
    filled.join("\n\n")
}

fn which(event: &Event) -> String {
    let key = if event.follow_up {
        "calendar-follow-up"
    } else {
        "calendar-session"
    };
    let facts = [
        ("number", Fact::from(event.number)),
        ("total", Fact::from(event.total)),
    ];
    let which = say(event.language, key, &facts);
    if !event.cancelled {
        return which;
    }
    let off = say(event.language, "calendar-off", &[]);
    format!("{off}\n{which}")
}

fn more(event: &Event, page: Option<&str>) -> String {
    let said = |key, fact, value: &str| say(event.language, key, &[(fact, value.into())]);
    let place = match &event.place {
        Place::Venue { .. } => None,
        Place::Later => Some(say(event.language, "calendar-place-later", &[])),
        Place::Online { url } => Some(match url.as_deref().and_then(address) {
            Some(link) => said("calendar-online-link", "link", &link),
            None => say(event.language, "calendar-online", &[]),
        }),
    };
    let page = page.map(|link| said("calendar-page", "link", link));
    let phone = filled(event.phone.as_deref())
        .map(|phone| said("calendar-phone", "phone", &formats::phone(&phone)));
    let lines: Vec<_> = [place, page, phone].into_iter().flatten().collect();
    lines.join("\n")
}

/// A one-line text, if there is anything in it.
fn filled(raw: Option<&str>) -> Option<String> {
    raw.map(line).filter(|text| !text.is_empty())
}

fn local_time(name: &str, at: Time) -> Property {
    Property::new(name, stamp(local(at)))
        .add_parameter("TZID", TZID)
        .done()
}

fn utc(at: Time) -> String {
    format!("{}Z", stamp(at.naive_utc()))
}

/// `20270302T170000`. A pattern would be read anew for each of the thousands of times in a feed.
fn stamp(at: NaiveDateTime) -> String {
    let (year, month, day) = (at.year(), at.month(), at.day());
    let (hour, minute, second) = (at.hour(), at.minute(), at.second());
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}")
}
