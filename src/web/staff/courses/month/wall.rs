//! What hangs on the wall: a line for each week, and in it the days with their sessions.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};
use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::Language;
use crate::domain::course::Status;
use crate::domain::holidays::Holiday;
use crate::domain::local::local_time;
use crate::entity::{closure, session};
use crate::render::{formats, say};
use crate::web::staff::courses::COURSES;
use crate::web::staff::courses::held::{self, Held};

/// A line of a wall calendar.
#[derive(Clone, Debug, Serialize)]
pub struct WeekShown {
    pub label: String,
    pub days: Vec<DayShown>,
}

/// One day.
#[derive(Clone, Debug, Serialize)]
pub struct DayShown {
    pub date: NaiveDate,
    pub name: String,
    /// For narrow cells.
    pub short: String,
    pub today: bool,
    /// Of another month than the one that is shown.
    pub outside: bool,
    /// Holidays and closed periods.
    pub marks: Vec<String>,
    pub sessions: Vec<SessionShown>,
}

/// One session.
#[derive(Clone, Debug, Serialize)]
pub struct SessionShown {
    pub href: String,
    pub hours: String,
    pub title: String,
    /// Which of how many.
    pub number: String,
    pub place: String,
    pub leaders: String,
    pub seats: String,
    pub draft: bool,
    pub cancelled: bool,
}

/// What hangs on the wall.
pub(super) struct Wall<'a> {
    pub(super) held: &'a Held,
    pub(super) closures: &'a [closure::Model],
    pub(super) zone: Tz,
    pub(super) language: Language,
}

impl Wall<'_> {
    /// The sessions of each day.
    pub(super) fn by_day(&self) -> HashMap<NaiveDate, Vec<SessionShown>> {
        let mut days: HashMap<NaiveDate, Vec<SessionShown>> = HashMap::new();
        for session in &self.held.sessions {
            let shown = self.session(session);
            days.entry(session.local_date).or_default().extend(shown);
        }
        days
    }

    fn session(&self, row: &session::Model) -> Option<SessionShown> {
        let (held, language) = (self.held, self.language);
        let course = held.courses.get(&row.course_id)?;
        let time = |at| local_time(at, self.zone);
        let venue = row.venue_id.and_then(|id| held.venues.get(&id));
        let cancelled =
            row.status == session::Status::Cancelled || course.status == Status::Cancelled;
        let length = held.lengths.get(&course.id).copied().unwrap_or(row.number);
        let taken = held.taken.get(&course.id).copied().unwrap_or(0);
        let leaders = held.leaders.get(&course.id);
        Some(SessionShown {
            href: format!("{COURSES}/{}", course.id),
            hours: formats::hours(language, time(row.starts_at), time(row.ends_at)),
            title: course.title.clone(),
            number: say(
                language,
                "courses-number",
                &[("number", row.number.into()), ("of", length.into())],
            ),
            place: held::place(
                language,
                venue.map(String::as_str),
                course.online_url.is_some() || row.online_url.is_some(),
                course.place_later,
            ),
            leaders: leaders.map(|names| names.join(", ")).unwrap_or_default(),
            seats: held::seats(language, course, taken),
            draft: course.status == Status::Draft,
            cancelled,
        })
    }

    /// A day without its sessions.
    pub(super) fn day(&self, date: NaiveDate) -> DayShown {
        let language = self.language;
        let holiday = Holiday::on(date).map(|holiday| holiday.name(language).to_owned());
        let closed = self
            .closures
            .iter()
            .filter(|row| row.from_date <= date && date <= row.to_date)
            .map(|row| {
                let reason = row.reason.as_str().into();
                say(language, "skip-closure", &[("reason", reason)])
            });
        let weekday = formats::weekday(language, date);
        let few: String = weekday.chars().take(3).collect();
        DayShown {
            date,
            name: formats::day_of_week(language, date),
            short: format!("{few} {}", date.day()),
            today: false,
            outside: false,
            marks: holiday.into_iter().chain(closed).collect(),
            sessions: Vec::new(),
        }
    }
}
