//! Courses as they gather over the years, written as rows: every constraint holds, and so does every
//! invariant of `kursplass check`.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Europe::Oslo;
use kursplass::domain::Language;
use kursplass::domain::admission::Policy;
use kursplass::domain::course::{Kind as CourseKind, Status};
use kursplass::domain::ids::{CourseId, EnrolmentId, SessionId, TeamId, VenueId};
use kursplass::domain::local::{local_date, local_instant};
use kursplass::domain::schedule::Kind;
use kursplass::entity::{
    access_log, course, course_leader, course_municipality, event, seat, session, team,
};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait as _, DatabaseConnection, DbBackend, EntityTrait, QuerySelect,
    TransactionTrait,
};
use serde_json::json;

use super::rows::Rows;
use super::team::{Team, found};
use super::{Site, Stop};

/// How many teams there are.
const TEAMS: usize = 8;
/// Who signs up for each course, and how many of them get a seat.
const PEOPLE: i16 = 10;
pub(super) const SEATS: i16 = 8;
const SESSIONS: i16 = 6;
/// Courses written in one transaction.
const BATCH: usize = 500;
/// How many days ago the latest of the past ended, and the first: 20 years.
const LATEST: i64 = 100;
const YEARS: i64 = 7_300;

/// What was written.
#[derive(Default)]
pub struct Filled {
    pub open: Vec<CourseId>,
    pub over: Vec<CourseId>,
}

/// Writes courses into the database of a site.
pub struct Filler<'a> {
    pub(super) site: &'a Site,
    db: DatabaseConnection,
    pub teams: Vec<Team>,
    pub filled: Filled,
    /// The numbers used last.
    pub(super) event: i64,
    pub(super) look: i64,
    pub(super) person: u64,
}

impl<'a> Filler<'a> {
    /// Founds the teams.
    pub async fn new(site: &'a Site) -> Result<Self, Stop> {
        let db = site.office.store.connect_for_migrations().await?;
        let mut teams = Vec::new();
        for n in 0..TEAMS {
            teams.push(found(site, &db, n).await?);
        }
        // People are kept here for as long as it takes to have many.
        team::Entity::update_many()
            .col_expr(team::Column::KeepDoneMonths, Expr::val(1_200))
            .col_expr(team::Column::KeepUnplacedDays, Expr::val(32_000))
            .col_expr(team::Column::KeepLogYears, Expr::val(100))
            .exec(&db)
            .await?;
        Ok(Self {
            site,
            db,
            teams,
            filled: Filled::default(),
            event: 0,
            look: 0,
            person: 0,
        })
    }

    /// Writes courses until there are so many open and so many that are over.
    pub async fn fill(&mut self, open: usize, over: usize) -> Result<(), Stop> {
        self.go_on().await?;
        let today = local_date(self.site.now(), Oslo);
        let mut ahead = Vec::new();
        for n in self.filled.open.len()..open {
            ahead.push(today + TimeDelta::days(14 + i64::try_from(n % 90)?));
        }
        let open = self.write(&ahead).await?;
        self.filled.open.extend(open);
        let mut past = Vec::new();
        for n in self.filled.over.len()..over {
            // Spread over the years by a step that has no part in common with their number.
            let days = i64::try_from(n)? * 2_741 % YEARS;
            past.push(today - TimeDelta::days(LATEST + i64::from(SESSIONS) * 7 + days));
        }
        let over = self.write(&past).await?;
        self.filled.over.extend(over);
        self.settle().await
    }

    /// Nothing more is written.
    pub async fn close(self) -> Result<(), Stop> {
        Ok(self.db.close().await?)
    }

    /// The site has written too since the last time.
    async fn go_on(&mut self) -> Result<(), Stop> {
        let event: Option<Option<i64>> = event::Entity::find()
            .select_only()
            .column_as(event::Column::Id.max(), "last")
            .into_tuple()
            .one(&self.db)
            .await?;
        let look: Option<Option<i64>> = access_log::Entity::find()
            .select_only()
            .column_as(access_log::Column::Id.max(), "last")
            .into_tuple()
            .one(&self.db)
            .await?;
        self.event = event.flatten().unwrap_or(0);
        self.look = look.flatten().unwrap_or(0);
        Ok(())
    }

    async fn write(&mut self, days: &[NaiveDate]) -> Result<Vec<CourseId>, Stop> {
        let mut ids = Vec::with_capacity(days.len());
        for batch in days.chunks(BATCH) {
            let mut rows = Rows::default();
            for day in batch {
                ids.push(self.course(&mut rows, ids.len(), *day)?);
            }
            let tx = self.db.begin().await?;
            rows.save(&tx).await?;
            tx.commit().await?;
        }
        Ok(ids)
    }

    /// `PostgreSQL` counts on from what was written, and knows how much there is.
    async fn settle(&self) -> Result<(), Stop> {
        if self.site.office.store.backend() != DbBackend::Postgres {
            return Ok(());
        }
        for table in ["event", "access_log"] {
            let sql = format!(
                "SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
            );
            self.db.execute_unprepared(&sql).await?;
        }
        self.db.execute_unprepared("VACUUM ANALYZE").await?;
        Ok(())
    }

    fn course(&mut self, rows: &mut Rows, n: usize, day: NaiveDate) -> Result<CourseId, Stop> {
        let team = &self.teams[n % TEAMS];
        let (id, team_id) = (CourseId::random(), team.id);
        let leader = team.people[1 + n / TEAMS % (team.people.len() - 1)];
        let venue_id = Some(team.venues[n / TEAMS % team.venues.len()]);
        let sessions = (0..SESSIONS)
            .map(|week| a_session((id, team_id, venue_id), week, day))
            .collect::<Result<Vec<_>, Stop>>()?;
        let (first, last) = (&sessions[0], &sessions[sessions.len() - 1]);
        let made = (first.starts_at - TimeDelta::days(60)).min(self.site.now());
        rows.courses.push(course::Model {
            id,
            team_id,
            template_id: Some(team.types[n % team.types.len()]),
            kind: CourseKind::Run,
            title: format!("Mestring av hverdagen {}", 1 + n % 40),
            summary: json!({"nb": "Seks samlinger i gruppe, med øvelser mellom gangene."}),
            language: Language::Nb,
            min_age: None,
            min_participants: 4,
            capacity: SEATS,
            policy: Policy::Direct,
            last_entry_session: 2,
            opens_at: None,
            closes_at: None,
            decide_by: None,
            decision: None,
            decided_at: None,
            venue_id,
            place_later: false,
            online_url: None,
            status: Status::Published,
            cancel_reason: None,
            published_at: Some(made),
            cancelled_at: None,
            next_queue_number: i32::from(PEOPLE) + 1,
            starts_at: Some(first.starts_at),
            ends_at: Some(last.ends_at),
            asked_at: (first.starts_at <= self.site.now()).then_some(first.starts_at),
            created_at: made,
            updated_at: made,
        });
        rows.leaders.push(course_leader::Model {
            course_id: id,
            staff_id: leader,
            team_id,
            place: 0,
        });
        rows.towns.push(course_municipality::Model {
            course_id: id,
            team_id,
            code: team.town.clone(),
        });
        let seats = (1..=SEATS).map(|n| seat::Model { course_id: id, n });
        rows.seats.extend(seats);
        rows.sessions.extend(sessions);
        let (coordinator, led) = (team.people[0], (id, team_id));
        self.happened(rows, (led, None), "published", made, None);
        let people = (0..PEOPLE).map(|k| self.person(rows, led, k, made));
        let people: Vec<EnrolmentId> = people.collect();
        self.looked(rows, led, coordinator, &people, made);
        Ok(id)
    }
}

fn a_session(
    (course_id, team_id, venue_id): (CourseId, TeamId, Option<VenueId>),
    week: i16,
    first: NaiveDate,
) -> Result<session::Model, Stop> {
    let local_start = NaiveTime::from_hms_opt(17, 0, 0).ok_or("five in the afternoon")?;
    let local_date = first + TimeDelta::weeks(week.into());
    let starts_at = local_instant(local_date, local_start, Oslo).time();
    let starts_at = starts_at.ok_or("the clocks change at night")?;
    Ok(session::Model {
        id: SessionId::random(),
        team_id,
        course_id,
        number: week + 1,
        kind: Kind::Ordinary,
        status: session::Status::Planned,
        local_date,
        local_start,
        minutes: 120,
        starts_at,
        ends_at: starts_at + TimeDelta::hours(2),
        venue_id,
        online_url: None,
        venue_override: None,
        sequence: 0,
        created_at: starts_at - TimeDelta::days(200),
        updated_at: starts_at - TimeDelta::days(200),
    })
}
