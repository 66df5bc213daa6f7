//! Finding courses: soonest first, page by page.

mod query;

use sea_orm::sea_query::{Expr, Func, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, Order, QueryFilter,
    QueryOrder, QuerySelect, Select,
};

use super::course_facts::Facts;
use super::course_shown::{Reader, listed};
use super::course_view::CourseView;
use super::pages::{Page, cut};
use crate::domain::course::Status;
use crate::domain::ids::{CourseId, TeamId, TemplateId};
use crate::domain::setting::Setting;
use crate::domain::{Language, Time};
use crate::entity::{course, course_municipality};
use crate::error::Error;

pub use query::CourseQuery;

/// How many rows are read at once where rows are left out afterwards.
const BATCH: usize = 200;

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
    setting: Option<Setting>,
    language: Option<Language>,
    availability: Vec<&'static str>,
    from: Option<Time>,
    to: Option<Time>,
    limit: usize,
    after: Option<(Time, CourseId)>,
}

impl Search {
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
        let picky = self.words.is_some() || self.setting.is_some() || !self.availability.is_empty();
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
                if self.suits(&facts, row, &view) {
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

    fn suits(&self, facts: &Facts, row: &course::Model, view: &CourseView) -> bool {
        let setting = |setting| facts.suits(row, setting);
        let places = self.availability.is_empty() || self.availability.contains(&view.availability);
        places && self.setting.is_none_or(setting)
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
        if let Some(language) = self.language {
            rows = rows.filter(Column::Language.eq(language));
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

fn open_to(code: &str) -> SelectStatement {
    Query::select()
        .column(course_municipality::Column::CourseId)
        .from(course_municipality::Entity)
        .and_where(course_municipality::Column::Code.eq(code))
        .take()
}

fn written((at, id): (Time, CourseId)) -> String {
    format!("{} {id}", at.timestamp())
}
