//! What a feed shows, and at which revision.

use sea_orm::sea_query::{Expr, ExprTrait as _, Query, SelectStatement, SimpleExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::domain::Language;
use crate::domain::Time;
use crate::domain::course::Status;
use crate::domain::ids::{CourseId, SessionId, TeamId, TemplateId};
use crate::entity::{course, course_municipality, course_template, municipality, session, team};
use crate::error::Error;
use crate::render::calendar::Name;

/// Which sessions a feed holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    All,
    Team(TeamId),
    Template(TeamId, TemplateId),
    Municipality(String),
    Course(CourseId),
    Session(SessionId),
}

/// The state of what a feed is made from.
#[derive(Clone, Copy, Debug)]
pub struct Version {
    /// Grows with every change of public words.
    pub revision: i64,
    pub changed_at: Time,
}

impl Scope {
    /// The revision now: one read, by key.
    ///
    /// # Errors
    /// `NotFound` when there is no such team, municipality or published course.
    pub async fn version(&self, db: &impl ConnectionTrait) -> Result<Version, Error> {
        let teams = team::Entity::find().filter(self.teams());
        let states: Vec<(i64, Time)> = teams
            .select_only()
            .columns([team::Column::Revision, team::Column::ChangedAt])
            .into_tuple()
            .all(db)
            .await?;
        let newest = states.iter().map(|(_, changed_at)| *changed_at).max();
        let Some(changed_at) = newest.or(matches!(self, Self::All).then_some(Time::UNIX_EPOCH))
        else {
            return Err(Error::NotFound);
        };
        // Each revision only grows, so their sum is the same only if none has changed.
        Ok(Version {
            revision: states.iter().map(|(revision, _)| revision).sum(),
            changed_at,
        })
    }

    /// The teams whose changes can change the feed.
    fn teams(&self) -> Condition {
        let id = team::Column::Id;
        match self {
            Self::All => Condition::all(),
            Self::Team(team) | Self::Template(team, _) => Condition::all().add(id.eq(*team)),
            Self::Municipality(code) => {
                let mut serving = Query::select();
                serving
                    .column(municipality::Column::TeamId)
                    .from(municipality::Entity)
                    .and_where(municipality::Column::Code.eq(code.as_str()));
                Condition::all().add(id.in_subquery(serving))
            }
            Self::Course(course) => {
                let running = running(course::Column::Id.eq(*course));
                Condition::all().add(id.in_subquery(running))
            }
            Self::Session(session) => {
                let mut held = Query::select();
                held.column(session::Column::CourseId)
                    .from(session::Entity)
                    .and_where(session::Column::Id.eq(*session));
                let running = running(course::Column::Id.in_subquery(held));
                Condition::all().add(id.in_subquery(running))
            }
        }
    }

    /// Which sessions are in it, with their courses.
    #[must_use]
    pub fn sessions(&self) -> Condition {
        let shown = Condition::all().add(course::Column::Status.ne(Status::Draft));
        match self {
            Self::All => shown,
            Self::Team(team) => shown.add(session::Column::TeamId.eq(*team)),
            Self::Template(team, template) => shown
                .add(session::Column::TeamId.eq(*team))
                .add(course::Column::TemplateId.eq(*template)),
            Self::Municipality(code) => {
                let residents = (
                    course_municipality::Entity,
                    course_municipality::Column::CourseId,
                );
                let mut open_to = Query::select();
                // Asked for each session of the window: a municipality has had many courses.
                open_to
                    .expr(Expr::val(1))
                    .from(course_municipality::Entity)
                    .and_where(Expr::col(residents).equals((course::Entity, course::Column::Id)))
                    .and_where(course_municipality::Column::Code.eq(code.as_str()));
                shown.add(Expr::exists(open_to))
            }
            Self::Course(course) => shown.add(session::Column::CourseId.eq(*course)),
            Self::Session(session) => shown.add(session::Column::Id.eq(*session)),
        }
    }

    /// What the feed is called, and in which language.
    ///
    /// # Errors
    /// `NotFound` when what it is called after is not there.
    pub async fn name(&self, db: &impl ConnectionTrait) -> Result<(Name, Language), Error> {
        match self {
            Self::All => Ok((Name::All, Language::default())),
            Self::Team(id) => {
                let team = of_team(db, *id).await?;
                Ok((Name::Team { name: team.name }, team.language))
            }
            Self::Template(id, template) => {
                let team = of_team(db, *id).await?;
                let kind = course_template::Entity::find_by_id(*template)
                    .filter(course_template::Column::TeamId.eq(*id))
                    .one(db)
                    .await?
                    .ok_or(Error::NotFound)?;
                Ok((
                    Name::Template {
                        title: kind.title,
                        team: team.name,
                    },
                    team.language,
                ))
            }
            Self::Municipality(code) => {
                let found = municipality::Entity::find()
                    .filter(municipality::Column::Code.eq(code.as_str()))
                    .order_by_asc(municipality::Column::TeamId);
                let name = found.one(db).await?.ok_or(Error::NotFound)?.name;
                Ok((Name::Municipality { name }, Language::default()))
            }
            Self::Course(id) => of_course(db, *id).await,
            Self::Session(id) => {
                let found = session::Entity::find_by_id(*id).one(db).await?;
                of_course(db, found.ok_or(Error::NotFound)?.course_id).await
            }
        }
    }
}

/// The team of a course that is no draft.
fn running(which: SimpleExpr) -> SelectStatement {
    let mut running = Query::select();
    running
        .column(course::Column::TeamId)
        .from(course::Entity)
        .and_where(which)
        .and_where(course::Column::Status.ne(Status::Draft));
    running
}

async fn of_course(db: &impl ConnectionTrait, id: CourseId) -> Result<(Name, Language), Error> {
    let course = course::Entity::find_by_id(id).one(db).await?;
    let course = course.ok_or(Error::NotFound)?;
    let name = Name::Course {
        title: course.title,
    };
    Ok((name, course.language))
}

async fn of_team(db: &impl ConnectionTrait, id: TeamId) -> Result<team::Model, Error> {
    team::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::NotFound)
}
