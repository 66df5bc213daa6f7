//! The three ways to look at courses.

use chrono::NaiveDate;
use serde::Serialize;

use super::filter::Filter;
use crate::domain::Language;
use crate::domain::access::Staff;
use crate::domain::calendar::{Month, Week};
use crate::render::frame::NavLink;
use crate::render::say;

/// Which of them is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    List,
    Week(Week),
    Month(Month),
}

/// The top of each of these pages.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    pub tabs: Vec<NavLink>,
    /// Where a new course is laid out, for who may.
    pub add: Option<String>,
    /// What the filter carries on: the week or month that is shown.
    pub carried: Option<Carried>,
    /// Where the filter leads.
    pub address: &'static str,
}

/// A value that the filter carries on.
#[derive(Clone, Debug, Serialize)]
pub struct Carried {
    pub name: &'static str,
    pub value: String,
}

impl Head {
    /// Of a page that shows this.
    #[must_use]
    pub fn new(
        by: &Staff,
        filter: &Filter,
        view: View,
        today: NaiveDate,
        language: Language,
    ) -> Self {
        let near = match view {
            View::List => today,
            View::Week(week) => week.days()[3],
            View::Month(month) if month.holds(today) => today,
            View::Month(month) => month.first(),
        };
        let (week, month) = (Week::of(near).to_string(), Month::of(near).to_string());
        let tab = |key, more: &[(&str, &str)], here| NavLink {
            href: filter.address(more),
            label: say(language, key, &[]),
            here,
        };
        let is_week = matches!(view, View::Week(_));
        let is_month = matches!(view, View::Month(_));
        let carried = |name, value| Some(Carried { name, value });
        Self {
            tabs: vec![
                tab("courses-list", &[], view == View::List),
                tab("courses-week", &[("week", &week)], is_week),
                tab("courses-month", &[("month", &month)], is_month),
            ],
            add: by
                .may_lay_out()
                .ok()
                .map(|()| "/staff/courses/new".to_owned()),
            carried: match view {
                View::List => None,
                View::Week(_) => carried("week", week),
                View::Month(_) => carried("month", month),
            },
            address: super::COURSES,
        }
    }
}
