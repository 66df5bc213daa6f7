//! The one writer of all calendar files.

use super::common::Common;
use super::lines::Lines;
use super::text::line;
use super::vtimezone::{TZID, VTIMEZONE};
use super::window::{self, Window};
use super::{Feed, Name, Own, Taken, entry, event};
use crate::domain::day_part::DayPart;
use crate::domain::{Language, Time};
use crate::render::i18n::say;

/// Named once for all versions: a version that moves would change the bytes of every feed.
const PRODID: &str = "-//Kursplass//Kursplass//NO";

/// The same in somebody's own calendar, where the program's name would tell what it is for.
const OWN_PRODID: &str = "-//Kalender//Kalender//NO";

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
    let window = window::at(&feed.events, feed.changed_at, now);
    let mut common = Common::default();
    let name = line(&name(feed));
    file((PRODID, &name, feed.taken), &window, |lines, shown| {
        event::vevent(lines, &mut common, shown);
    })
}

/// Prints somebody's own calendar as it stands at `now`.
pub(super) fn print_own(own: &Own, now: Time) -> Printed {
    let window = window::at(&own.entries, own.changed_at, now);
    let name = line(&own.name);
    file((OWN_PRODID, &name, own.taken), &window, entry::vevent)
}

fn file<T>(
    (program, name, taken): (&str, &str, Taken),
    window: &Window<'_, T>,
    mut write: impl FnMut(&mut Lines<'_>, &T),
) -> Printed {
    let mut out = String::with_capacity(A_FRAME + window.events.len() * AN_EVENT);
    let mut lines = Lines::new(&mut out);
    lines.plain("BEGIN", "VCALENDAR");
    frame(&mut lines, program, name);
    if taken == Taken::Followed {
        lines.plain("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
        lines.plain("X-PUBLISHED-TTL", REFRESH);
    }
    lines.whole(VTIMEZONE);
    for shown in &window.events {
        write(&mut lines, shown);
    }
    lines.plain("END", "VCALENDAR");
    Printed {
        bytes: out.into_bytes(),
        last_modified: window.last_modified,
        valid_until: window.valid_until,
    }
}

/// The calendar's own properties.
fn frame(lines: &mut Lines<'_>, program: &str, name: &str) {
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", program);
    lines.plain("CALSCALE", "GREGORIAN");
    lines.text("NAME;VALUE=TEXT", name);
    lines.text("X-WR-CALNAME", name);
    lines.plain("X-WR-TIMEZONE", TZID);
}

fn name(feed: &Feed) -> String {
    let name = whose(feed.language, &feed.name);
    let key = match feed.time {
        None => return name,
        Some(DayPart::Day) => "calendar-day",
        Some(DayPart::Afternoon) => "calendar-afternoon",
        Some(DayPart::Evening) => "calendar-evening",
    };
    say(feed.language, key, &[("name", name.into())])
}

fn whose(language: Language, name: &Name) -> String {
    match name {
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
    }
}
