//! The list of closed periods, and the form of one.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::planned::{Planned, Touched, span};
#[cfg(test)]
use super::samples;
use super::{LIST, import};
use crate::actions::closures;
use crate::domain::Language;
use crate::domain::ids::ClosureId;
use crate::entity::closure::Model;
use crate::render::i18n::Fact;
use crate::render::templates::Page;
use crate::render::{formats, say};
use crate::web::Typed;
use crate::web::staff::crumbs::Crumb;
use crate::web::staff::second::{Kind, Second};
use crate::web::staff::setup::reading::crumbs;

/// The month in which a school year begins.
const AUGUST: u32 = 8;

/// The list.
#[derive(Clone, Debug, Serialize)]
pub struct ClosuresPage {
    years: Vec<Year>,
    /// School years that are over, the last first.
    earlier: Vec<Year>,
    new: String,
    import: String,
}

#[derive(Clone, Debug, Serialize)]
struct Year {
    /// The number of its first year, to be named by.
    begins: i32,
    title: String,
    closures: Vec<Line>,
}

#[derive(Clone, Debug, Serialize)]
struct Line {
    anchor: String,
    href: String,
    reason: String,
    dates: String,
    over: bool,
    touched: Vec<Touched>,
}

/// What a closed period is called on the page of all.
pub(super) fn anchor(id: ClosureId) -> String {
    format!("c-{id}")
}

impl ClosuresPage {
    pub(super) fn new(
        language: Language,
        rows: &[Model],
        planned: &Planned,
        href: impl Fn(ClosureId) -> String,
    ) -> Self {
        let mut years: Vec<Year> = Vec::new();
        for row in rows {
            let begins = school_year(row.from_date);
            let line = Line {
                anchor: anchor(row.id),
                href: href(row.id),
                reason: row.reason.clone(),
                dates: span(language, row.from_date, row.to_date),
                over: row.to_date < planned.today,
                touched: planned.between(language, row.from_date, row.to_date),
            };
            match years.last_mut().filter(|year| year.begins == begins) {
                Some(year) => year.closures.push(line),
                None => years.push(Year {
                    begins,
                    title: title(language, begins),
                    closures: vec![line],
                }),
            }
        }
        let here = school_year(planned.today);
        let (mut earlier, years): (Vec<_>, Vec<_>) =
            years.into_iter().partition(|year| year.begins < here);
        earlier.reverse();
        Self {
            years,
            earlier,
            new: format!("{LIST}/new"),
            import: import::PAGE.to_owned(),
        }
    }
}

/// The year in which the school year of a date began.
fn school_year(date: NaiveDate) -> i32 {
    if date.month() >= AUGUST {
        date.year()
    } else {
        date.year() - 1
    }
}

fn title(language: Language, begins: i32) -> String {
    // As words: a year is not parted by thousands.
    let facts = [
        ("from", Fact::from(begins.to_string())),
        ("to", Fact::from((begins + 1).to_string())),
    ];
    say(language, "closures-school-year", &facts)
}

/// The form of one.
#[derive(Clone, Debug, Serialize)]
pub struct ClosurePage {
    crumbs: Vec<Crumb>,
    title: String,
    is_new: bool,
    action: String,
    remove: Option<String>,
    list: String,
    touched: Vec<Touched>,
    #[serde(flatten)]
    pub second: Second,
    typed: Typed,
}

impl ClosurePage {
    pub(super) fn of_new(language: Language, typed: Typed) -> Self {
        Self {
            crumbs: crumbs(language, LIST, "nav-closures"),
            title: say(language, "closures-new", &[]),
            is_new: true,
            action: LIST.to_owned(),
            remove: None,
            list: LIST.to_owned(),
            touched: Vec::new(),
            second: Second::none(),
            typed,
        }
    }

    pub(super) fn of(
        language: Language,
        row: &Model,
        planned: &Planned,
        [action, remove]: [String; 2],
        typed: Option<Typed>,
    ) -> Self {
        Self {
            title: row.reason.clone(),
            is_new: false,
            action,
            remove: Some(remove),
            touched: planned.between(language, row.from_date, row.to_date),
            ..Self::of_new(language, typed.unwrap_or_else(|| held(row)))
        }
    }
}

fn held(row: &Model) -> Typed {
    Typed::with(closures::sight(row).iter())
}

/// How changes of a closed period are told.
pub(super) const KIND: Kind = Kind {
    verb: closures::CHANGED,
    label,
    value,
};

fn label(language: Language, field: &str) -> String {
    let key = match field {
        "from" => "closures-from",
        "to" => "closures-to",
        _ => "closures-reason",
    };
    say(language, key, &[])
}

fn value(language: Language, _: &str, value: &str) -> String {
    let day = value.parse().map(|day| formats::date(language, day));
    day.unwrap_or_else(|_| value.to_owned())
}

impl Page for ClosuresPage {
    const TEMPLATE: &'static str = "staff/closures.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = |id: ClosureId| format!("{LIST}/{id}");
        let planned = samples::planned();
        let page = |rows: &[Model]| Self::new(language, rows, &planned, href);
        vec![("many", page(&samples::rows())), ("none", page(&[]))]
    }
}

impl Page for ClosurePage {
    const TEMPLATE: &'static str = "staff/closure.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let row = &samples::rows()[1];
        let to = ["/staff/closures/1", "/staff/closures/1/removal"].map(str::to_owned);
        let backwards = crate::domain::Problem::new("to", crate::domain::Flaw::EndsBeforeStart);
        let wrong = held(row).refused(language, &backwards.into()).keyed("k");
        let typed = Some(held(row).keyed("k"));
        let edited = Self {
            second: Second::sample(crate::web::staff::second::Edited::sample()),
            ..Self::of(
                language,
                row,
                &samples::planned(),
                to.clone(),
                typed.clone(),
            )
        };
        vec![
            ("edited", edited),
            ("new", Self::of_new(language, Typed::new().keyed("k"))),
            ("wrong", Self::of_new(language, wrong)),
            (
                "held",
                Self::of(language, row, &samples::planned(), to, typed),
            ),
        ]
    }
}
