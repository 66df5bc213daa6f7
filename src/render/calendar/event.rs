//! One session as a VEVENT.

use std::fmt::{Display, Formatter, Result};

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::common::{Common, Said, Which, filled};
use super::lines::{Lines, escaped, quoted};
use super::text::{address, line, parameter};
use super::vtimezone::local;
use super::{Dates, Event, Place};
use crate::domain::Time;
use crate::render::i18n::say;

/// A line end, and two, in a text that is escaped (RFC 5545, 3.3.11).
const LINE_END: &str = "\\n";
const PARAGRAPH: &str = "\\n\\n";

/// Writes a session with every property that clients need to follow its changes. The order is
/// part of the bytes of every feed: who adds one keeps it.
pub(super) fn vevent(lines: &mut Lines<'_>, common: &mut Common, event: &Event) {
    let (said, which) = common.of(&event.course, which(event));
    begin(lines, &event.dates);
    lines.plain("DESCRIPTION", description(event, said, which));
    times(lines, &event.dates);
    if let Place::Venue { name, address } = &event.place {
        location(lines, name, address.as_deref());
    }
    state(lines, &event.dates);
    // Some clients show a cancellation nowhere but in the title.
    lines.whole(if event.dates.cancelled {
        &said.cancelled
    } else {
        &said.summary
    });
    identity(lines, &event.dates);
    lines.whole(&said.url);
    lines.whole(&said.category);
    if let Place::Online { url: Some(url) } = &event.place {
        conference(lines, url, &event.course.title);
    }
    lines.whole(&said.parent);
    lines.plain("END", "VEVENT");
}

/// What an entry begins with.
pub(super) fn begin(lines: &mut Lines<'_>, dates: &Dates) {
    lines.plain("BEGIN", "VEVENT");
    lines.plain("CREATED", utc(dates.created_at));
}

/// When it is, and when it last changed.
pub(super) fn times(lines: &mut Lines<'_>, dates: &Dates) {
    let updated = utc(dates.updated_at);
    let (starts_at, ends_at) = (local(dates.starts_at), local(dates.ends_at));
    if dates.whole_day {
        lines.plain("DTEND;VALUE=DATE", Day(ends_at.date()));
        lines.plain("DTSTAMP", &updated);
        lines.plain("DTSTART;VALUE=DATE", Day(starts_at.date()));
    } else {
        lines.plain("DTEND;TZID=Europe/Oslo", Stamp(ends_at));
        lines.plain("DTSTAMP", &updated);
        lines.plain("DTSTART;TZID=Europe/Oslo", Stamp(starts_at));
    }
    lines.plain("LAST-MODIFIED", &updated);
}

/// Which version it is, and whether it takes place.
pub(super) fn state(lines: &mut Lines<'_>, dates: &Dates) {
    lines.plain("SEQUENCE", dates.sequence);
    lines.plain("STATUS", status(dates));
}

/// Whether it takes the reader's time, and its name for ever.
pub(super) fn identity(lines: &mut Lines<'_>, dates: &Dates) {
    lines.plain("TRANSP", transparency(dates));
    lines.text("UID", &line(&dates.uid));
}

fn which(event: &Event) -> Which {
    Which {
        language: event.course.language,
        number: event.number,
        total: event.course.total,
        follow_up: event.follow_up,
    }
}

pub(super) fn location(lines: &mut Lines<'_>, name: &str, address: Option<&str>) {
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

fn status(dates: &Dates) -> &'static str {
    if dates.cancelled {
        "CANCELLED"
    } else {
        "CONFIRMED"
    }
}

/// A cancelled session frees the time in the reader's calendar; something to do on a day takes none.
fn transparency(dates: &Dates) -> &'static str {
    if dates.cancelled || dates.whole_day {
        "TRANSPARENT"
    } else {
        "OPAQUE"
    }
}

/// Paragraphs: which session this is, what the course is about, and where to learn more.
fn description(event: &Event, said: &Said, which: &str) -> String {
    let off = event.dates.cancelled.then(|| off(event, which));
    let place = place(event, said);
    let more = place.iter().chain(&said.more).map(String::as_str);
    let more = more.collect::<Vec<_>>().join(LINE_END);
    let paragraphs = [off.as_deref().unwrap_or(which), &said.about, &more];
    let filled = paragraphs.into_iter().filter(|text| !text.is_empty());
    filled.collect::<Vec<_>>().join(PARAGRAPH)
}

fn off(event: &Event, which: &str) -> String {
    let off = say(event.course.language, "calendar-off", &[]);
    escaped(&off) + LINE_END + which
}

fn place(event: &Event, said: &Said) -> Option<String> {
    match &event.place {
        Place::Venue { .. } => None,
        Place::Later => Some(said.later.clone()),
        Place::Online { url } => Some(match url.as_deref().and_then(address) {
            Some(link) => {
                let facts = [("link", link.into())];
                escaped(&say(event.course.language, "calendar-online-link", &facts))
            }
            None => said.online.clone(),
        }),
    }
}

fn utc(at: Time) -> String {
    format!("{}Z", Stamp(at.naive_utc()))
}

/// `20270302`
struct Day(NaiveDate);

impl Display for Day {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        let day = self.0.year().unsigned_abs() * 10_000 + self.0.month() * 100 + self.0.day();
        write!(out, "{day:08}")
    }
}

/// `20270302T170000`. A pattern would be read anew for each of the thousands of times in a feed.
struct Stamp(NaiveDateTime);

impl Display for Stamp {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        let (date, time) = (self.0.date(), self.0.time());
        let day = Day(date);
        let second = time.hour() * 10_000 + time.minute() * 100 + time.second();
        write!(out, "{day}T{second:06}")
    }
}
