//! Sessions as they stand on a wall calendar: a line for each week, and in it the days. Staff look at it, and everybody.

use chrono::{Datelike as _, NaiveDate};
use serde::Serialize;

use crate::domain::Language;
use crate::domain::calendar::Week;
use crate::domain::holidays::Holiday;
use crate::render::{formats, say};
use crate::web::public::spoken::Spoken;

/// A wall calendar (`templates/parts/planner.html`).
#[derive(Clone, Debug, Serialize)]
pub struct Planner {
    /// The names of the days, Monday first.
    pub columns: Vec<&'static str>,
    pub weeks: Vec<WeekShown>,
}

/// A line of it.
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
    /// For cells under the name of the day.
    pub number: u32,
    pub today: bool,
    /// Before today, where nobody needs it any more.
    pub gone: bool,
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
    pub title: Spoken,
    pub fate: Fate,
    pub tag: Option<Mark>,
    /// What else is said of it.
    pub lines: Vec<String>,
}

/// What becomes of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    On,
    /// It was cancelled.
    Off,
    /// Nobody but staff sees it yet.
    Draft,
}

/// A word with a colour of the design system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    pub color: &'static str,
    pub label: String,
}

impl Mark {
    /// With a label from the texts.
    #[must_use]
    pub fn said(language: Language, key: &str, color: &'static str) -> Self {
        Self {
            color,
            label: say(language, key, &[]),
        }
    }
}

impl Planner {
    /// These weeks, with what is on each day.
    #[must_use]
    pub fn new(
        weeks: &[Week],
        language: Language,
        mut day: impl FnMut(NaiveDate) -> DayShown,
    ) -> Self {
        let names = weeks.first().map(|week| week.days());
        let names = names.into_iter().flatten();
        Self {
            columns: names.map(|date| formats::weekday(language, date)).collect(),
            weeks: weeks
                .iter()
                .map(|week| WeekShown {
                    label: week_label(language, *week),
                    days: week.days().map(&mut day).into(),
                })
                .collect(),
        }
    }
}

impl DayShown {
    /// A day on which nothing is held. What is said of a holiday is its name.
    #[must_use]
    pub fn of(language: Language, date: NaiveDate) -> Self {
        let holiday = Holiday::on(date).map(|holiday| holiday.name(language).to_owned());
        Self {
            date,
            name: formats::day_of_week(language, date),
            number: date.day(),
            today: false,
            gone: false,
            outside: false,
            marks: holiday.into_iter().collect(),
            sessions: Vec::new(),
        }
    }
}

/// The number of a week in words.
#[must_use]
pub fn week_label(language: Language, week: Week) -> String {
    say(
        language,
        "courses-week-number",
        &[("number", week.number().into())],
    )
}
