//! The team's courses: as a list, by week and by month.

mod filter;
mod held;
mod list;
mod month;
mod options;
mod standing;
mod tabs;

#[cfg(test)]
mod samples;

use rocket::{FromForm, Route, State, get, routes};
use sea_orm::ConnectionTrait;

use super::SignedIn;
use crate::domain::access::Staff;
use crate::domain::calendar::{Month, Week};
use crate::domain::local::local_date;
use crate::domain::{Language, Time};
use crate::error::Error;
use crate::web::api::App;
use crate::web::{Denied, Look, Rendered};
use filter::Filter;
use month::Span;

pub use list::CoursesPage;
pub use month::CalendarPage;
pub use options::Choice;

/// The address of these pages.
pub const COURSES: &str = "/staff/courses";

/// What an address asks to see; what makes no sense in it asks for nothing.
#[derive(Clone, Copy, Debug, Default, FromForm)]
pub struct Asked<'r> {
    pub week: Option<&'r str>,
    pub month: Option<&'r str>,
    pub standing: Option<&'r str>,
    pub template: Option<&'r str>,
    pub leader: Option<&'r str>,
    pub page: Option<&'r str>,
}

/// The routes of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// What is shown: a list, or a week or month.
#[derive(Clone, Debug)]
pub enum Shown {
    List(Box<CoursesPage>),
    Calendar(Box<CalendarPage>),
}

/// The courses, as they are asked for.
#[get("/staff/courses?<asked..>")]
async fn show(
    asked: Asked<'_>,
    by: SignedIn,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    let store = &app.office.store;
    let shown = read(store.reader(), &by.0, &asked, look.language, store.now()).await?;
    let look = look.staffed(&by.0);
    Ok(match shown {
        Shown::List(page) => look.show(&*page)?,
        Shown::Calendar(page) => look.show(&*page)?,
    })
}

/// Reads what is asked for, with as many queries for many courses as for few.
pub async fn read(
    db: &impl ConnectionTrait,
    by: &Staff,
    asked: &Asked<'_>,
    language: Language,
    now: Time,
) -> Result<Shown, Error> {
    by.may_see_courses()?;
    let choices = options::read(db, by.team).await?;
    let filter = Filter::read(asked, by);
    let today = local_date(now, choices.zone);
    let span = match (asked.week, asked.month) {
        (Some(week), _) => Span::Week(week.parse().unwrap_or_else(|_| Week::of(today))),
        (_, Some(month)) => Span::Month(month.parse().unwrap_or_else(|_| Month::of(today))),
        _ => {
            let number = asked.page.and_then(|page| page.parse().ok());
            let at = (number.unwrap_or(1), now);
            let page = list::page(db, by, &filter, choices, at, language).await?;
            return Ok(Shown::List(Box::new(page)));
        }
    };
    let page = month::page(db, by, &filter, choices, (span, today), language).await?;
    Ok(Shown::Calendar(Box::new(page)))
}
