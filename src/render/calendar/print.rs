//! The one writer of all calendar files.

use super::common::Common;
use super::lines::Lines;
use super::text::line;
use super::vtimezone::{TZID, VTIMEZONE};
use super::{Feed, Name, event, window};
use crate::domain::{Language, Time};
use crate::render::i18n::say;

/// Named once for all versions: a version that moves would change the bytes of every feed.
const PRODID: &str = "-//Kursplass//Kursplass//NO";

/// About so many bytes have a calendar's own lines, and so many an event.
const A_FRAME: usize = 2_000;
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
    let mut out = String::with_capacity(A_FRAME + window.events.len() * AN_EVENT);
    let mut lines = Lines::new(&mut out);
    lines.plain("BEGIN", "VCALENDAR");
    frame(&mut lines, &name(feed.language, &feed.name));
    lines.whole(VTIMEZONE);
    let mut common = Common::default();
    for shown in &window.events {
        event::vevent(&mut lines, &mut common, shown);
    }
    lines.plain("END", "VCALENDAR");
    Printed {
        bytes: out.into_bytes(),
        last_modified: window.last_modified,
        valid_until: window.valid_until,
    }
}

/// The calendar's own properties.
fn frame(lines: &mut Lines<'_>, name: &str) {
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", PRODID);
    lines.plain("CALSCALE", "GREGORIAN");
    lines.text("NAME;VALUE=TEXT", name);
    lines.text("X-WR-CALNAME", name);
    lines.plain("X-WR-TIMEZONE", TZID);
    lines.plain("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.plain("X-PUBLISHED-TTL", REFRESH);
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
