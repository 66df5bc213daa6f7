//! Everything that the catalogue is made of, read once per change and kept in memory.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use chrono_tz::Europe::Oslo;
use chrono_tz::Tz;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::actions::courses::{doors, terms};
use crate::domain::Time;
use crate::domain::calendar::Month;
use crate::domain::course::{Kind, Status};
use crate::domain::ids::{CourseId, TeamId, TemplateId};
use crate::entity::{course, municipality, team};
use crate::error::Error;
use crate::store::Moment;
use crate::web::api::App;
use crate::web::api::course_facts::{Counts, Facts, counts};
use crate::web::calendars::Scope;

use super::outlook::Outlook;

/// The courses that are published and not over, with all that belongs to them.
pub struct Board {
    pub revision: i64,
    pub courses: Vec<course::Model>,
    /// Those that were called off and would not be over: a calendar on which somebody saw one says so.
    pub called_off: Vec<course::Model>,
    /// The interest lists that take people, by title.
    pub lists: Vec<course::Model>,
    pub facts: Facts,
    pub teams: Vec<team::Model>,
    /// Codes and names of all municipalities that teams serve, by name.
    pub municipalities: Vec<(String, String)>,
    /// Which team serves which municipality: code and name.
    served: Vec<(TeamId, String, String)>,
    /// The day of the last session of all.
    last_day: Option<NaiveDate>,
}

/// The newest board.
#[derive(Default)]
pub struct Boards(Mutex<Option<(Arc<Board>, Moment)>>);

impl Boards {
    /// The board as it is now: no query where it was asked for a moment ago, one where nothing changed, else it is read
    /// anew.
    pub async fn newest(&self, app: &App, moment: &Moment) -> Result<Arc<Board>, Error> {
        let db = app.office.store.reader();
        let known = self.lock().clone();
        if let Some((board, _)) = known.as_ref().filter(|(_, asked)| moment.is_as(asked)) {
            return Ok(Arc::clone(board));
        }
        let revision = Scope::All.version(db).await?.revision;
        let same = known.filter(|(board, _)| board.revision == revision);
        let board = match same {
            Some((board, _)) => board,
            None => Arc::new(Board::read(db, revision, moment.now).await?),
        };
        *self.lock() = Some((Arc::clone(&board), *moment));
        Ok(board)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<(Arc<Board>, Moment)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Board {
    /// Reads it with a fixed number of queries.
    pub async fn read(db: &impl ConnectionTrait, revision: i64, now: Time) -> Result<Self, Error> {
        let shown = [Status::Published, Status::Cancelled];
        let mut all = course::Entity::find()
            .filter(course::Column::Status.is_in(shown))
            .filter(course::Column::EndsAt.gt(now))
            .order_by_asc(course::Column::StartsAt)
            .order_by_asc(course::Column::Id)
            .all(db)
            .await?;
        let lists = lists(db).await?;
        let teams = team::Entity::find()
            .order_by_asc(team::Column::Name)
            .all(db)
            .await?;
        let mut served = municipality::Entity::find().all(db).await?;
        served.sort_by(|a, b| (&a.name, &a.code).cmp(&(&b.name, &b.code)));
        let mut municipalities: Vec<(String, String)> = served
            .iter()
            .map(|row| (row.code.clone(), row.name.clone()))
            .collect();
        municipalities.dedup_by(|a, b| a.0 == b.0);
        let dated = all.len();
        all.extend(lists);
        let facts = Facts::read(db, &all).await?;
        let lists = all.split_off(dated);
        let is_on = |course: &course::Model| course.status == Status::Published;
        let (courses, called_off) = all.into_iter().partition(is_on);
        let sessions = facts.sessions.values().flatten();
        Ok(Self {
            revision,
            last_day: sessions.map(|row| row.local_date).max(),
            facts,
            courses,
            called_off,
            lists,
            teams,
            municipalities,
            served: served
                .into_iter()
                .map(|row| (row.team_id, row.code, row.name))
                .collect(),
        })
    }

    /// A board with one course that is on no other: one that is over, or cancelled.
    pub async fn of_one(db: &impl ConnectionTrait, id: CourseId) -> Result<Self, Error> {
        let row = course::Entity::find_by_id(id).one(db).await?;
        let row = row.filter(|row| row.status != Status::Draft);
        let courses = vec![row.ok_or(Error::NotFound)?];
        Ok(Self {
            revision: 0,
            facts: Facts::read(db, &courses).await?,
            courses,
            called_off: Vec::new(),
            lists: Vec::new(),
            teams: Vec::new(),
            municipalities: Vec::new(),
            served: Vec::new(),
            last_day: None,
        })
    }

    /// The zone by whose clocks it is today: all teams we know of share one.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.teams.first().map_or(Oslo, team::Model::tz)
    }

    /// From this month to that of the last session: no link leads beyond.
    #[must_use]
    pub fn months(&self, today: NaiveDate) -> (Month, Month) {
        let this = Month::of(today);
        let last = self.last_day.map_or(this, Month::of);
        (this, last.max(this))
    }

    /// Everything that one can look at and sign up for: courses, and interest lists.
    pub fn open(&self) -> impl Iterator<Item = &course::Model> {
        self.courses.iter().chain(&self.lists)
    }

    /// One of its courses.
    #[must_use]
    pub fn course(&self, id: CourseId) -> Option<&course::Model> {
        let mut all = self.open();
        all.find(|course| course.id == id)
    }

    /// How one course stands now.
    pub async fn outlook_of(
        &self,
        db: &impl ConnectionTrait,
        course: &course::Model,
        now: Time,
    ) -> Result<Outlook, Error> {
        let counted = counts(db, &[course.id]).await?;
        let counted = counted.get(&course.id).copied().unwrap_or_default();
        let team = self.team(course.team_id).ok_or(Error::NotFound)?;
        Ok(self.outlook(course, team, counted, now))
    }

    /// How each course stands now; counted anew, for sign-ups do not move the revision.
    pub async fn outlooks(
        &self,
        db: &impl ConnectionTrait,
        now: Time,
    ) -> Result<HashMap<CourseId, Outlook>, Error> {
        let ids: Vec<CourseId> = self.courses.iter().map(|course| course.id).collect();
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let counted = counts(db, &ids).await?;
        let outlook = |course: &course::Model| {
            let team = self.facts.teams.get(&course.team_id)?;
            let counts = counted.get(&course.id).copied().unwrap_or_default();
            Some((course.id, self.outlook(course, team, counts, now)))
        };
        Ok(self.courses.iter().filter_map(outlook).collect())
    }

    fn outlook(
        &self,
        course: &course::Model,
        team: &team::Model,
        counts: Counts,
        now: Time,
    ) -> Outlook {
        let doors = doors(course, self.facts.sessions_of(course.id));
        let seats = counts.seats(course);
        Outlook::of(&doors, terms(course, team), seats, counts.waiting > 0, now)
    }

    /// The course types of the courses by title; types of the same title in several teams are one.
    #[must_use]
    pub fn types(&self) -> Vec<(TemplateId, String)> {
        let used: HashSet<_> = self
            .open()
            .filter_map(|course| course.template_id)
            .collect();
        let mut types: Vec<(String, TemplateId)> = self
            .facts
            .templates
            .values()
            .filter(|row| used.contains(&row.id))
            .map(|row| (row.title.clone(), row.id))
            .collect();
        types.sort();
        types.dedup_by(|a, b| a.0 == b.0);
        types.into_iter().map(|(title, id)| (id, title)).collect()
    }

    /// Whether the course is of this type, or of another team's of the same title.
    #[must_use]
    pub fn is_of_type(&self, course: &course::Model, wanted: TemplateId) -> bool {
        let title = |id: TemplateId| self.facts.templates.get(&id).map(|row| &row.title);
        let own = course.template_id.and_then(title);
        own.is_some() && own == title(wanted)
    }

    /// Whether residents of the municipality may join the course.
    #[must_use]
    pub fn is_open_to(&self, course: CourseId, code: &str) -> bool {
        let served = self.facts.municipalities.get(&course);
        served.is_some_and(|served| served.iter().any(|one| one.code == code))
    }

    /// Whether the team serves the municipality.
    #[must_use]
    pub fn serves(&self, team: TeamId, code: &str) -> bool {
        let mut served = self.served.iter();
        served.any(|(own, known, _)| *own == team && known == code)
    }

    /// The municipalities of a team, by name.
    #[must_use]
    pub fn served_by(&self, team: TeamId) -> Vec<&str> {
        let own = self.served.iter().filter(|(by, _, _)| *by == team);
        own.map(|(_, _, name)| name.as_str()).collect()
    }

    /// The other municipalities of the teams that serve this one, by name.
    #[must_use]
    pub fn neighbours(&self, code: &str) -> Vec<(&str, &str)> {
        let others = self
            .served
            .iter()
            .filter(|(team, other, _)| other != code && self.serves(*team, code));
        let mut others: Vec<_> = others
            .map(|(_, code, name)| (code.as_str(), name.as_str()))
            .collect();
        others.dedup();
        others
    }

    /// The name of a municipality.
    #[must_use]
    pub fn named(&self, code: &str) -> Option<&str> {
        let mut known = self.municipalities.iter();
        known
            .find(|(known, _)| known == code)
            .map(|(_, name)| name.as_str())
    }

    /// The team of a course.
    #[must_use]
    pub fn team(&self, id: TeamId) -> Option<&team::Model> {
        self.facts.teams.get(&id)
    }
}

/// The interest lists on which everybody can come.
async fn lists(db: &impl ConnectionTrait) -> Result<Vec<course::Model>, Error> {
    Ok(course::Entity::find()
        .filter(course::Column::Kind.eq(Kind::InterestList))
        .filter(course::Column::Status.eq(Status::Published))
        .filter(course::Column::ClosesAt.is_null())
        .order_by_asc(course::Column::Title)
        .order_by_asc(course::Column::Id)
        .all(db)
        .await?)
}
