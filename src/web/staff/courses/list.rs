//! The courses as a list, page by page.

mod eye;

use chrono_tz::Tz;
use sea_orm::sea_query::{Asterisk, Expr, ExprTrait as _, Query};
use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect, QueryTrait as _, Select};
use serde::Serialize;

use super::filter::Filter;
use super::options::{Choices, Offered};
use super::standing::Standing;
use super::tabs::{Head, View};
use crate::actions::retention::kept;
use crate::domain::access::Staff;
use crate::domain::local::local_date;
use crate::domain::{Language, Time};
use crate::entity::course;
use crate::error::Error;
use crate::render::templates::Page;
use crate::web::Typed;
use crate::web::api::course_facts::Facts;
use crate::web::staff::phase::Tag;

use eye::Eye;

/// How many stand on a page.
const EACH: usize = 50;
/// More than a team has in view; older ones are found by other filters.
const MOST: u64 = 2000;

/// The list.
#[derive(Clone, Debug, Serialize)]
pub struct CoursesPage {
    pub head: Head,
    pub typed: Typed,
    pub offered: Offered,
    pub lines: Vec<Line>,
    pub pages: Pages,
}

/// Where one is in a long list.
#[derive(Clone, Debug, Serialize)]
pub struct Pages {
    pub previous: Option<String>,
    pub next: Option<String>,
    pub here: usize,
    pub of: usize,
}

/// One course.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub href: String,
    pub title: String,
    pub tags: Vec<Tag>,
    /// From when to when; none before it has sessions.
    pub period: Option<String>,
    /// Weekday and hours of the next session, or of the last.
    pub hours: Option<String>,
    pub sessions: String,
    pub leaders: String,
    pub place: String,
    pub seats: String,
    pub waiting: Option<String>,
}

impl Page for CoursesPage {
    const TEMPLATE: &'static str = "staff/courses.html";

    #[cfg(test)]
    fn samples(_: Language) -> Vec<(&'static str, Self)> {
        super::samples::lists()
    }
}

/// Reads a page of the list.
pub async fn page(
    db: &impl ConnectionTrait,
    by: &Staff,
    filter: &Filter,
    choices: Choices,
    (number, now): (usize, Time),
    language: Language,
) -> Result<CoursesPage, Error> {
    let zone = choices.zone;
    let (lines, pages) = found(db, filter, (number, now), zone, language).await?;
    let today = local_date(now, zone);
    Ok(CoursesPage {
        head: Head::new(by, filter, View::List, today, language),
        typed: Typed::with(filter.pairs()),
        offered: choices.offered(language),
        lines,
        pages,
    })
}

async fn found(
    db: &impl ConnectionTrait,
    filter: &Filter,
    (number, now): (usize, Time),
    zone: Tz,
    language: Language,
) -> Result<(Vec<Line>, Pages), Error> {
    let computed = filter.standing.is_computed();
    let newest = filter
        .courses(now)
        .order_by_desc(course::Column::StartsAt)
        .order_by_asc(course::Column::Id);
    let (rows, mut of, mut here);
    if matches!(filter.standing, Standing::Over | Standing::Cancelled) {
        (of, here) = place(many(db, filter.courses(now)).await?, number);
        let skipped = u64::try_from((here - 1) * EACH).unwrap_or(u64::MAX);
        let page = newest.offset(skipped).limit(EACH as u64);
        rows = page.all(db).await?;
    } else {
        let mut all = newest.limit(MOST).all(db).await?;
        // What has no date yet comes last.
        all.sort_by_key(|row| (row.starts_at.is_none(), row.starts_at));
        (of, here) = place(all.len(), number);
        rows = if computed { all } else { cut(all, here) };
    }
    let facts = Facts::read(db, &rows).await?;
    let kept = kept(db, rows.iter().map(|row| row.id)).await?;
    let eye = Eye {
        facts: &facts,
        kept: &kept,
        zone,
        language,
        now,
    };
    let stands = |row: &course::Model, phase| Standing::of(row.status, phase) == filter.standing;
    let mut lines: Vec<Line> = rows
        .iter()
        .map(|row| (eye.phase(row), row))
        .filter(|(phase, row)| !computed || stands(row, *phase))
        .map(|(phase, row)| eye.line(row, phase))
        .collect();
    if computed {
        (of, here) = place(lines.len(), number);
        lines = cut(lines, here);
    }
    let to = |page: usize| filter.address(&[("page", &page.to_string())]);
    let pages = Pages {
        previous: (here > 1).then(|| to(here - 1)),
        next: (here < of).then(|| to(here + 1)),
        here,
        of,
    };
    Ok((lines, pages))
}

/// How many courses there are, up to the most that is shown: years of them are not counted.
async fn many(db: &impl ConnectionTrait, courses: Select<course::Entity>) -> Result<usize, Error> {
    let ids = courses.select_only().column(course::Column::Id);
    let some = ids.limit(MOST).into_query();
    let count = Query::select()
        .expr_as(Expr::col(Asterisk).count(), "many")
        .from_subquery(some, "some")
        .take();
    let row = db.query_one(&count).await?;
    let many: i64 = row.map_or(Ok(0), |row| row.try_get("", "many"))?;
    Ok(usize::try_from(many).unwrap_or(0))
}

/// How many pages there are, and which of them is meant.
fn place(many: usize, number: usize) -> (usize, usize) {
    let of = many.div_ceil(EACH).max(1);
    (of, number.clamp(1, of))
}

fn cut<T>(rows: Vec<T>, here: usize) -> Vec<T> {
    rows.into_iter()
        .skip((here - 1) * EACH)
        .take(EACH)
        .collect()
}
