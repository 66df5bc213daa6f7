//! The courses as a list, page by page.

use std::collections::HashMap;

use chrono_tz::Tz;
use sea_orm::sea_query::{Asterisk, Expr, ExprTrait as _, Query};
use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect, QueryTrait as _, Select};
use serde::Serialize;

use super::COURSES;
use super::filter::Filter;
use super::held;
use super::options::{Choices, Offered};
use super::standing::Standing;
use super::tabs::{Head, View};
use crate::actions::courses::{doors, terms};
use crate::actions::retention::{Kept, kept};
use crate::domain::access::Staff;
use crate::domain::course::{Decision, Due, Phase, Status};
use crate::domain::ids::CourseId;
use crate::domain::local::{local_date, local_time};
use crate::domain::{Language, Time};
use crate::entity::session::Status as SessionStatus;
use crate::entity::{course, session};
use crate::error::Error;
use crate::render::templates::Page;
use crate::render::{formats, say};
use crate::web::Typed;
use crate::web::api::course_facts::Facts;
use crate::web::staff::phase::Tag;

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

/// Who looks, and when.
struct Eye<'a> {
    facts: &'a Facts,
    /// The numbers of those whose names are erased.
    kept: &'a HashMap<CourseId, Kept>,
    zone: Tz,
    language: Language,
    now: Time,
}

impl Eye<'_> {
    fn phase(&self, row: &course::Model) -> Option<Phase> {
        let team = self.facts.teams.get(&row.team_id)?;
        let counts = self.facts.counts_of(row.id);
        Phase::of(
            &doors(row, self.facts.sessions_of(row.id)),
            terms(row, team),
            counts.seats(row.capacity),
            counts.waiting > 0,
            self.now,
        )
    }

    fn line(&self, row: &course::Model, phase: Option<Phase>) -> Line {
        let (facts, language) = (self.facts, self.language);
        let sessions = facts.sessions_of(row.id).iter();
        let planned: Vec<&session::Model> = sessions
            .filter(|session| session.status == SessionStatus::Planned)
            .collect();
        let next = planned.iter().find(|session| self.now < session.ends_at);
        let near = next.or(planned.last()).copied();
        let counts = facts.counts_of(row.id);
        let gone = self.kept.get(&row.id).map_or(0, Kept::seated);
        let leaders = facts.leaders.get(&row.id).map_or(&[][..], Vec::as_slice);
        let names: Vec<&str> = leaders.iter().map(|one| one.name.as_str()).collect();
        let many = |key, many: usize| say(language, key, &[("many", many.into())]);
        Line {
            href: format!("{COURSES}/{}", row.id),
            title: row.title.clone(),
            tags: self.tags(row, phase, names.is_empty()),
            period: planned.first().zip(planned.last()).map(|(first, last)| {
                let day = |at| local_date(at, self.zone);
                formats::period(language, day(first.starts_at), day(last.starts_at))
            }),
            hours: near.map(|session| self.hours(session)),
            sessions: many("courses-sessions", planned.len()),
            leaders: names.join(", "),
            place: self.place(row, near),
            seats: held::seats(
                language,
                row,
                i64::from(counts.seated + counts.offered + gone),
            ),
            waiting: (counts.waiting > 0).then(|| many("courses-waiting", counts.waiting.into())),
        }
    }

    /// How it stands, and what asks for attention.
    fn tags(&self, row: &course::Model, phase: Option<Phase>, leaderless: bool) -> Vec<Tag> {
        let ask = |key| Tag::new(self.language, key, "warning");
        let doors = doors(row, self.facts.sessions_of(row.id));
        let due = Due {
            status: row.status,
            decide_by: row.decide_by,
            answered: row.decision,
            min_participants: row.min_participants.unsigned_abs(),
            seated: self.facts.counts_of(row.id).seated,
            timetable: &doors.timetable,
            zone: self.zone,
        };
        let mut tags = vec![Tag::of_course(self.language, row.status, phase)];
        if Decision::of(&due, self.now) == Decision::Due {
            tags.push(ask("courses-decide"));
        }
        if leaderless && row.status != Status::Cancelled {
            tags.push(ask("courses-leaderless"));
        }
        tags
    }

    fn hours(&self, session: &session::Model) -> String {
        let day = formats::weekday(self.language, local_date(session.starts_at, self.zone));
        let time = |at| local_time(at, self.zone);
        let (from, to) = (time(session.starts_at), time(session.ends_at));
        format!("{day} {}", formats::hours(self.language, from, to))
    }

    fn place(&self, row: &course::Model, near: Option<&session::Model>) -> String {
        let venue = near.map_or(row.venue_id, |session| session.venue_id);
        let name = venue.and_then(|id| self.facts.venues.get(&id));
        super::held::place(
            self.language,
            name.map(|row| row.name.as_str()),
            row.online_url.is_some(),
            row.place_later,
        )
    }
}
