//! The one writer of all calendar files.

use std::borrow::Cow;

use icalendar::{Calendar, Component, Property};

use super::text::line;
use super::vtimezone::{TZID, VTIMEZONE};
use super::{Feed, Name, event, fold, window};
use crate::domain::{Language, Time};
use crate::render::i18n::say;

/// Named once for all versions: a version that moves would change the bytes of every feed.
const PRODID: &str = "-//Kursplass//Kursplass//NO";

/// The last line of every file.
const END: &str = "END:VCALENDAR\r\n";

/// About so many bytes has an event.
const AN_EVENT: usize = 800;

/// How often clients should look again.
const REFRESH: &str = "PT1H";

/// A feed as a file, and how long it is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    pub bytes: Vec<u8>,
    /// The newest change of the set, also when something left it.
    pub last_modified: Time,
    /// The next instant at which the clock alone changes the bytes; none if it never does.
    pub valid_until: Option<Time>,
}

/// Prints a feed as it stands at `now`.
pub(super) fn print(feed: &Feed, now: Time) -> Printed {
    let window = window::at(feed, now);
    let frame = frame(&name(feed.language, &feed.name)).to_string();
    let own = frame.strip_suffix(END).unwrap_or(&frame);
    let mut out = String::with_capacity(window.events.len() * AN_EVENT + frame.len());
    write(&mut out, own);
    out.push_str(VTIMEZONE);
    // One at a time: all events of a feed together are a hundred thousand small pieces of memory.
    let mut lines = String::new();
    for shown in &window.events {
        lines.clear();
        let written = event::vevent(shown).fmt_write(&mut lines);
        written.expect("a text takes whatever is written");
        write(&mut out, &lines);
    }
    out.push_str(END);
    Printed {
        bytes: out.into_bytes(),
        last_modified: window.last_modified,
        valid_until: window.valid_until,
    }
}

/// The calendar's own properties, all set by hand.
fn frame(name: &str) -> Calendar {
    let mut calendar = Calendar::empty();
    let name_as_text = Property::new("NAME", name)
        .add_parameter("VALUE", "TEXT")
        .done();
    let refresh = Property::new("REFRESH-INTERVAL", REFRESH)
        .add_parameter("VALUE", "DURATION")
        .done();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", PRODID))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(name_as_text)
        .append_property(("X-WR-CALNAME", name))
        .append_property(("X-WR-TIMEZONE", TZID))
        .append_property(refresh)
        .append_property(("X-PUBLISHED-TTL", REFRESH));
    calendar.done()
}

fn name(language: Language, name: &Name) -> String {
    let name = match name {
        Name::All => say(language, "calendar-all", &[]),
        Name::Team { name } => {
            let facts = [("name", name.as_str().into())];
            say(language, "calendar-team", &facts)
        }
        Name::Template { title, team } => {
            let facts = [
                ("title", title.as_str().into()),
                ("name", team.as_str().into()),
            ];
            say(language, "calendar-template", &facts)
        }
        Name::Municipality { name } => {
            let facts = [("name", name.as_str().into())];
            say(language, "calendar-municipality", &facts)
        }
        Name::Course { title } => title.clone(),
    };
    line(&name)
}

/// Writes lines that the crate folded, folded anew.
fn write(out: &mut String, lines: &str) {
    let mut pieces = lines.split_terminator('\n').map(without_cr).peekable();
    while let Some(piece) = pieces.next() {
        let mut line = Cow::Borrowed(piece);
        while let Some(more) = pieces.next_if(|next| next.starts_with(' ')) {
            line.to_mut().push_str(&more[1..]);
        }
        fold::fold_into(out, &line);
    }
}

fn without_cr(line: &str) -> &str {
    line.strip_suffix('\r').unwrap_or(line)
}
