//! The page with the access log.

use chrono_tz::Tz;
use serde::Serialize;

use super::HERE;
use crate::actions::access;
use crate::domain::access::Roles;
use crate::domain::local::local_date;
use crate::domain::{Language, Time};
use crate::render::i18n::Fact;
use crate::render::templates::Page;
use crate::render::{formats, say};
use crate::web::Typed;
use crate::web::staff::course::field::Choice;
use crate::web::staff::crumbs::Crumb;
use crate::web::staff::ground::ground;
use crate::web::staff::words;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct LogPage {
    pub zone: Tz,
    /// The pages above the log of one participant.
    pub crumbs: Vec<Crumb>,
    /// Whose log it is: a name for those who may see it, else a reference.
    pub person: Option<String>,
    /// The staff to choose from.
    pub people: Vec<Choice>,
    /// Whether the team's log is shown, which can be narrowed down.
    pub filter: bool,
    pub filtered: bool,
    /// Newest first.
    pub lines: Vec<LogLine>,
    /// The older ones.
    pub next: Option<String>,
    pub typed: Typed,
}

/// One look.
#[derive(Clone, Debug, Serialize)]
pub struct LogLine {
    pub at: Time,
    pub who: String,
    pub roles: String,
    pub ground: String,
    pub course: Option<String>,
    /// How many were seen, in words.
    pub seen: Option<String>,
    /// The log of the one who was seen.
    pub person: Option<Crumb>,
}

impl Page for LogPage {
    const TEMPLATE: &'static str = "staff/log.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        super::samples::logs(language)
    }
}

/// A look in words; `whom` is told on the team's log alone.
pub(super) fn line(language: Language, zone: Tz, look: access::Look, whom: bool) -> LogLine {
    let person = look.only.filter(|_| whom).map(|id| Crumb {
        href: format!("{HERE}?person={id}"),
        label: id.reference(),
    });
    let many = [("many", Fact::from(look.persons))];
    let seen = (whom && person.is_none()).then(|| say(language, "log-seen", &many));
    LogLine {
        at: look.row.at,
        roles: words::named(language, &Roles::from_words(&look.row.roles)),
        ground: deed(language, &look),
        course: look.course.map(|course| dated(language, zone, course)),
        who: look.row.staff_name,
        seen,
        person,
    }
}

/// What was done; of a list, with how many were on it.
fn deed(language: Language, look: &access::Look) -> String {
    let deed = ground(language, &look.row.ground);
    if look.persons < 2 {
        return deed;
    }
    let facts = [
        ("deed", Fact::from(deed.as_str())),
        ("many", Fact::from(look.persons)),
    ];
    say(language, "log-deed-of-many", &facts)
}

/// The course with its first day: a type has many runs.
fn dated(language: Language, zone: Tz, (title, starts_at): (String, Option<Time>)) -> String {
    match starts_at {
        Some(at) => {
            let day = formats::day(language, local_date(at, zone));
            format!("{title}, {day}")
        }
        None => title,
    }
}
