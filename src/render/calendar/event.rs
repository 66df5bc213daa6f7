//! One session as a VEVENT.

use chrono::{Datelike, NaiveDateTime, Timelike};

use super::lines::{Lines, quoted};
use super::text::{address, line, parameter, text};
use super::vtimezone::{TZID, local};
use super::{Event, Place};
use crate::domain::Time;
use crate::render::formats;
use crate::render::i18n::{Fact, say};

/// Writes a session with every property that clients need to follow its changes. The order is
/// part of the bytes of every feed: who adds one keeps it.
pub(super) fn vevent(lines: &mut Lines<'_>, event: &Event) {
    let page = address(&event.course_url);
    let updated = utc(event.updated_at);
    lines.plain("BEGIN", "VEVENT");
    lines.plain("CREATED", utc(event.created_at));
    lines.text("DESCRIPTION", &description(event, page.as_deref()));
    lines.plain(&in_zone("DTEND"), stamp(local(event.ends_at)));
    lines.plain("DTSTAMP", &updated);
    lines.plain(&in_zone("DTSTART"), stamp(local(event.starts_at)));
    lines.plain("LAST-MODIFIED", &updated);
    if let Place::Venue { name, address } = &event.place {
        location(lines, name, address.as_deref());
    }
    lines.plain("SEQUENCE", event.sequence);
    lines.plain("STATUS", status(event));
    lines.text("SUMMARY", &summary(event));
    lines.plain("TRANSP", transparency(event));
    lines.text("UID", &line(&event.uid));
    if let Some(page) = page {
        lines.plain("URL", page);
    }
    if let Some(category) = filled(event.category.as_deref()) {
        lines.text("CATEGORIES", &category);
    }
    if let Place::Online { url: Some(url) } = &event.place {
        conference(lines, url, &event.title);
    }
    lines.text("RELATED-TO;RELTYPE=PARENT", &line(&event.course_uid));
    lines.plain("END", "VEVENT");
}

fn in_zone(name: &str) -> String {
    format!("{name};TZID={TZID}")
}

fn location(lines: &mut Lines<'_>, name: &str, address: Option<&str>) {
    let parts = [Some(name), address].into_iter().filter_map(filled);
    let parts: Vec<_> = parts.collect();
    if !parts.is_empty() {
        lines.text("LOCATION", &line(&parts.join(", ")));
    }
}

fn conference(lines: &mut Lines<'_>, url: &str, title: &str) {
    if let Some(url) = address(url) {
        let label = quoted(&parameter(title));
        lines.plain(&format!("CONFERENCE;LABEL={label};VALUE=URI"), url);
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

fn utc(at: Time) -> String {
    format!("{}Z", stamp(at.naive_utc()))
}

/// `20270302T170000`. A pattern would be read anew for each of the thousands of times in a feed.
fn stamp(at: NaiveDateTime) -> String {
    let (year, month, day) = (at.year(), at.month(), at.day());
    let (hour, minute, second) = (at.hour(), at.minute(), at.second());
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}")
}
