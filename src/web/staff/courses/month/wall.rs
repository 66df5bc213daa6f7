//! What hangs on the wall: the team's sessions and closed days.

use std::collections::HashMap;

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::domain::Language;
use crate::domain::course::Status;
use crate::domain::local::local_time;
use crate::entity::{closure, session};
use crate::render::{formats, say};
use crate::web::planner::{DayShown, Fate, Mark, SessionShown};
use crate::web::public::spoken::Spoken;
use crate::web::staff::courses::COURSES;
use crate::web::staff::courses::held::{self, Held};

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
        let (fate, tag) = match course.status {
            _ if cancelled => (Fate::Off, Some(("phase-cancelled", "danger"))),
            Status::Draft => (Fate::Draft, Some(("phase-draft", "info"))),
            _ => (Fate::On, None),
        };
        let number = say(
            language,
            "courses-number",
            &[("number", row.number.into()), ("of", length.into())],
        );
        let place = held::place(
            language,
            venue.map(String::as_str),
            course.online_url.is_some() || row.online_url.is_some(),
            course.place_later,
        );
        let lines = [number, place]
            .into_iter()
            .chain(leaders.map(|names| names.join(", ")))
            .chain([held::seats(language, course, taken)]);
        Some(SessionShown {
            href: format!("{COURSES}/{}", course.id),
            hours: formats::hours(language, time(row.starts_at), time(row.ends_at)),
            title: Spoken::title(course, language),
            fate,
            tag: tag.map(|(key, color)| Mark::said(language, key, color)),
            lines: lines.collect(),
        })
    }

    /// A day without its sessions.
    pub(super) fn day(&self, date: NaiveDate) -> DayShown {
        let language = self.language;
        let closed = self
            .closures
            .iter()
            .filter(|row| row.from_date <= date && date <= row.to_date)
            .map(|row| {
                let reason = row.reason.as_str().into();
                say(language, "skip-closure", &[("reason", reason)])
            });
        let day = DayShown::of(language, date);
        DayShown {
            marks: day.marks.into_iter().chain(closed).collect(),
            ..day
        }
    }
}
