//! Finding courses: soonest first, page by page.

use chrono::{DateTime, NaiveTime, TimeDelta};
use chrono_tz::Europe::Oslo;
use rocket::FromForm;
use sea_orm::sea_query::{Expr, Func, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, Order, QueryFilter,
    QueryOrder, QuerySelect, Select,
};
use utoipa::IntoParams;

use super::course_facts::Facts;
use super::course_shown::{Reader, listed};
use super::course_view::CourseView;
use super::pages::{Page, Paging, cut};
use crate::domain::course::Status;
use crate::domain::ids::{CourseId, TeamId, TemplateId};
use crate::domain::local::local_instant;
use crate::domain::{Flaw, Refusal, Time};
use crate::entity::{course, course_municipality};
use crate::error::Error;
use crate::web::inputs::fields::{self, Fields};

/// How many rows are read at once where rows are left out afterwards.
const BATCH: usize = 200;

/// Which courses.
#[derive(Clone, Copy, Debug, FromForm, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CourseQuery<'r> {
    /// The id of a team.
    pub team: Option<&'r str>,
    /// The code of a municipality whose residents may join.
    pub municipality: Option<&'r str>,
    /// The id of a course type.
    pub template: Option<&'r str>,
    /// Words in the title.
    pub q: Option<&'r str>,
    /// `free`: only courses with places to be had, few or many. Or another word of `availability`.
    pub availability: Option<&'r str>,
    /// Begins on this date or later, or at this instant or later.
    pub from: Option<&'r str>,
    /// Begins on this date or earlier, or at this instant or earlier.
    pub to: Option<&'r str>,
    /// For staff: any of `draft`, `published`, `cancelled`, parted by commas.
    pub status: Option<&'r str>,
    /// How many items at most, from 1 to 200; 50 unless said.
    #[param(value_type = Option<u16>)]
    pub limit: Option<&'r str>,
    /// What the page before gave as `next`.
    pub cursor: Option<&'r str>,
}

impl<'r> CourseQuery<'r> {
    fn paging(&self) -> Paging<'r> {
        Paging {
            limit: self.limit,
            cursor: self.cursor,
        }
    }
}

/// Whose courses, and how much of them is shown.
#[derive(Clone, Debug)]
pub enum Scope {
    /// Published and not over, of all teams.
    Public,
    /// All of one team.
    Team(TeamId),
}

/// What was understood of a query.
#[derive(Clone, Debug)]
pub struct Search {
    scope: Scope,
    statuses: Vec<Status>,
    team: Option<TeamId>,
    municipality: Option<String>,
    template: Option<TemplateId>,
    words: Option<String>,
    availability: Vec<&'static str>,
    from: Option<Time>,
    to: Option<Time>,
    limit: usize,
    after: Option<(Time, CourseId)>,
}

impl Search {
    /// Reads a query, naming each wrong parameter.
    pub fn read(query: CourseQuery<'_>, scope: Scope) -> Result<Self, Refusal> {
        let paging = query.paging();
        let mut fields = Fields::default();
        let all = [Status::Draft, Status::Published, Status::Cancelled];
        let statuses = match scope {
            Scope::Public => vec![Status::Published],
            Scope::Team(_) => fields
                .maybe("status", query.status, statuses)
                .unwrap_or(all.to_vec()),
        };
        let after = paging.after(&mut fields);
        let search = Self {
            scope,
            statuses,
            team: fields.maybe("team", query.team, fields::id),
            municipality: query.municipality.map(str::to_owned),
            template: fields.maybe("template", query.template, fields::id),
            words: query.q.map(|words| words.trim().to_lowercase()),
            availability: fields
                .maybe("availability", query.availability, availability)
                .unwrap_or_default(),
            from: fields.maybe("from", query.from, |text| instant(text, TimeDelta::zero())),
            to: fields.maybe("to", query.to, |text| {
                instant(text, TimeDelta::days(1) - TimeDelta::seconds(1))
            }),
            limit: paging.limit(&mut fields),
            after: fields.maybe("cursor", after.as_deref(), place),
        };
        fields.done(Some(search))
    }

    /// The page of courses.
    pub async fn page(
        mut self,
        db: &impl ConnectionTrait,
        now: Time,
    ) -> Result<Page<CourseView>, Error> {
        let reader = match self.scope {
            Scope::Public => Reader::Public,
            Scope::Team(_) => Reader::Desk,
        };
        let wanted = self.limit + 1;
        let picky = self.words.is_some() || !self.availability.is_empty();
        let batch = if picky { BATCH.max(wanted) } else { wanted };
        let mut found: Vec<(String, CourseView)> = Vec::new();
        loop {
            let rows = self.rows(now, batch).all(db).await?;
            let last = rows.len() < batch;
            self.after = rows.last().map(key).or(self.after);
            let rows: Vec<_> = rows.into_iter().filter(|row| self.has_words(row)).collect();
            let facts = Facts::read(db, &rows).await?;
            for row in &rows {
                let view = listed(&facts, row, reader, now)?;
                if self.availability.is_empty() || self.availability.contains(&view.availability) {
                    found.push((written(key(row)), view));
                }
            }
            if last || found.len() >= wanted {
                break;
            }
        }
        let page = cut(found, self.limit, |(key, _)| key.clone());
        Ok(Page {
            items: page.items.into_iter().map(|(_, view)| view).collect(),
            next: page.next,
        })
    }

    /// The words are looked for here: SQLite knows no case beyond ASCII.
    fn has_words(&self, row: &course::Model) -> bool {
        let title = || row.title.to_lowercase();
        self.words
            .as_ref()
            .is_none_or(|words| title().contains(words))
    }

    fn rows(&self, now: Time, many: usize) -> Select<course::Entity> {
        use course::Column;
        let mut rows = course::Entity::find()
            .filter(Column::Status.is_in(self.statuses.iter().copied()))
            .order_by(start(), Order::Asc)
            .order_by_asc(Column::Id)
            .limit(u64::try_from(many).unwrap_or(u64::MAX));
        rows = match self.scope {
            Scope::Public => rows.filter(Column::EndsAt.gt(now)),
            Scope::Team(team) => rows.filter(Column::TeamId.eq(team)),
        };
        if let Some(team) = self.team {
            rows = rows.filter(Column::TeamId.eq(team));
        }
        if let Some(template) = self.template {
            rows = rows.filter(Column::TemplateId.eq(template));
        }
        if let Some(code) = &self.municipality {
            rows = rows.filter(Column::Id.in_subquery(open_to(code)));
        }
        if let Some(from) = self.from {
            rows = rows.filter(Column::StartsAt.gte(from));
        }
        if let Some(to) = self.to {
            rows = rows.filter(Column::StartsAt.lte(to));
        }
        if let Some((at, id)) = self.after {
            let tie = Condition::all().add(start().eq(at)).add(Column::Id.gt(id));
            rows = rows.filter(Condition::any().add(start().gt(at)).add(tie));
        }
        rows
    }
}

/// The first start; a course whose sessions are all off stands where it was made.
fn start() -> Expr {
    let columns = [course::Column::StartsAt, course::Column::CreatedAt];
    Func::coalesce(columns.map(|column| Expr::col((course::Entity, column)))).into()
}

fn key(row: &course::Model) -> (Time, CourseId) {
    (row.starts_at.unwrap_or(row.created_at), row.id)
}

fn open_to(code: &str) -> sea_orm::sea_query::SelectStatement {
    Query::select()
        .column(course_municipality::Column::CourseId)
        .from(course_municipality::Entity)
        .and_where(course_municipality::Column::Code.eq(code))
        .take()
}

fn written((at, id): (Time, CourseId)) -> String {
    format!("{} {id}", at.timestamp())
}

fn place(cursor: &str) -> Result<(Time, CourseId), Flaw> {
    let (at, id) = cursor.split_once(' ').ok_or(Flaw::UnknownId)?;
    let at = at
        .parse()
        .ok()
        .and_then(|at| DateTime::from_timestamp(at, 0));
    at.zip(id.parse().ok()).ok_or(Flaw::UnknownId)
}

fn statuses(words: &str) -> Result<Vec<Status>, Flaw> {
    words
        .split(',')
        .map(|word| fields::word(word.trim()))
        .collect()
}

/// Who looks for free places is glad of few.
fn availability(word: &str) -> Result<Vec<&'static str>, Flaw> {
    match word {
        "free" => Ok(vec!["free", "few"]),
        "few" => Ok(vec!["few"]),
        "full" => Ok(vec!["full"]),
        "closed" => Ok(vec!["closed"]),
        _ => Err(Flaw::UnknownChoice),
    }
}

/// An instant, or a date by the clocks of Oslo, so far into its day.
fn instant(text: &str, into: TimeDelta) -> Result<Time, Flaw> {
    // A plus in a query is a blank to forms.
    let at = fields::instant(text.replace(' ', "+"));
    at.or_else(|_| {
        let midnight = local_instant(fields::date(text)?, NaiveTime::MIN, Oslo);
        midnight.time().map(|at| at + into).ok_or(Flaw::NotADate)
    })
    .map_err(|_| Flaw::NotADate)
}
