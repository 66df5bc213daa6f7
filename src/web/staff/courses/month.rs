//! The sessions by week and by month, as they stand on a wall calendar.

pub(super) mod wall;

use chrono::NaiveDate;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::Serialize;

use super::filter::Filter;
use super::held;
use super::options::{Choices, Offered};
use super::tabs::{Head, View};
use crate::domain::Language;
use crate::domain::access::Staff;
use crate::domain::calendar::{Month, Week};
use crate::entity::closure;
use crate::error::Error;
use crate::render::formats;
use crate::render::templates::Page;
use crate::web::Typed;
use crate::web::planner::{DayShown, Planner, week_label};
use crate::web::staff::calendars::own_calendar;

use wall::Wall;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Week(Week),
    Month(Month),
}

/// A week or a month.
#[derive(Clone, Debug, Serialize)]
pub struct CalendarPage {
    pub head: Head,
    pub typed: Typed,
    pub offered: Offered,
    pub heading: String,
    pub previous: String,
    pub next: String,
    pub today: String,
    pub planner: Planner,
    /// Whether nothing is held in it.
    pub empty: bool,
    /// How to follow one's calendar.
    pub calendar: Option<String>,
}

impl Page for CalendarPage {
    const TEMPLATE: &'static str = "staff/calendar.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        super::samples::calendars(language)
    }
}

impl Span {
    /// The lines that show it.
    #[must_use]
    pub fn weeks(self) -> Vec<Week> {
        match self {
            Self::Week(week) => vec![week],
            Self::Month(month) => month.weeks(),
        }
    }

    fn is_outside(self, date: NaiveDate) -> bool {
        matches!(self, Self::Month(month) if !month.holds(date))
    }

    fn view(self) -> View {
        match self {
            Self::Week(week) => View::Week(week),
            Self::Month(month) => View::Month(month),
        }
    }

    /// The name and value by which an address asks for it, for the one before, and the one after.
    fn around(self, today: NaiveDate) -> (&'static str, [String; 3]) {
        match self {
            Self::Week(week) => {
                let all = [week.before(), week.after(), Week::of(today)];
                ("week", all.map(|week| week.to_string()))
            }
            Self::Month(month) => {
                let all = [month.before(), month.after(), Month::of(today)];
                ("month", all.map(|month| month.to_string()))
            }
        }
    }

    fn heading(self, language: Language) -> String {
        match self {
            Self::Week(week) => {
                let days = week.days();
                let number = week_label(language, week);
                let period = formats::period(language, days[0], days[6]);
                format!("{number}: {period}")
            }
            Self::Month(month) => formats::month(language, month.first()),
        }
    }
}

/// Reads a week or a month.
pub async fn page(
    db: &impl ConnectionTrait,
    by: &Staff,
    filter: &Filter,
    choices: Choices,
    (span, today): (Span, NaiveDate),
    language: Language,
) -> Result<CalendarPage, Error> {
    let weeks = span.weeks();
    let days: Vec<NaiveDate> = weeks.iter().flat_map(|week| week.days()).collect();
    let ends = (days[0], days[days.len() - 1]);
    let wall = Wall {
        held: &held::read(db, filter, ends).await?,
        closures: &closures(db, by, ends).await?,
        zone: choices.zone,
        language,
    };
    let mut by_day = wall.by_day();
    let (name, [previous, next, now]) = span.around(today);
    let planner = Planner::new(&weeks, language, |date| DayShown {
        today: date == today,
        outside: span.is_outside(date),
        sessions: by_day.remove(&date).unwrap_or_default(),
        ..wall.day(date)
    });
    Ok(CalendarPage {
        planner,
        head: Head::new(by, filter, span.view(), today, language),
        typed: Typed::with(filter.pairs()),
        offered: choices.offered(language),
        heading: span.heading(language),
        previous: filter.address(&[(name, &previous)]),
        next: filter.address(&[(name, &next)]),
        today: filter.address(&[(name, &now)]),
        empty: wall.held.sessions.is_empty(),
        calendar: own_calendar(by),
    })
}

async fn closures(
    db: &impl ConnectionTrait,
    by: &Staff,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<closure::Model>, Error> {
    Ok(closure::Entity::find()
        .filter(closure::Column::TeamId.eq(by.team))
        .filter(closure::Column::FromDate.lte(to))
        .filter(closure::Column::ToDate.gte(from))
        .all(db)
        .await?)
}
