//! The one writer of all calendar files.

use icalendar::{Calendar, Property};

use super::text::line;
use super::vtimezone::{TZID, VTIMEZONE};
use super::{Feed, Name, event, fold, window};
use crate::domain::{Language, Time};
use crate::render::i18n::say;

/// Named once for all versions: a version that moves would change the bytes of every feed.
const PRODID: &str = "-//Kursplass//Kursplass//NO";

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
    let mut calendar = frame(&name(feed.language, &feed.name));
    for shown in &window.events {
        calendar.push(event::vevent(shown));
    }
    Printed {
        bytes: serialise(&calendar).into_bytes(),
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

/// Writes the calendar, with the time zone before the first event and every line folded anew.
fn serialise(calendar: &Calendar) -> String {
    let written = calendar.to_string().replace("\r\n ", "");
    let mut out = String::with_capacity(written.len() + written.len() / 8);
    let mut zone = Some(VTIMEZONE);
    for line in written.split_terminator("\r\n") {
        if matches!(line, "BEGIN:VEVENT" | "END:VCALENDAR") {
            out.push_str(zone.take().unwrap_or_default());
        }
        fold::fold_into(&mut out, line);
    }
    out
}
