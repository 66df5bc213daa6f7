//! Everything that a page of courses shows, read with the same few queries however many they are.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::course_view::{MunicipalityView, Named};
use crate::domain::course::Status;
use crate::domain::ids::{CourseId, StaffId, TeamId, TemplateId, VenueId};
use crate::domain::seats::Seats;
use crate::domain::setting::{Reach, Setting};
use crate::entity::enrolment::State;
use crate::entity::{
    course, course_leader, course_municipality, course_template, enrolment, municipality, session,
    staff, team, venue,
};
use crate::error::Error;

/// How many stand where.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub seated: u16,
    pub offered: u16,
    pub waiting: u16,
    pub applied: u16,
}

impl Counts {
    /// The seats of the course.
    #[must_use]
    pub fn seats(self, course: &course::Model) -> Seats {
        Seats {
            capacity: course.seats(),
            seated: self.seated,
            offered: self.offered,
        }
    }
}

/// What belongs to some courses.
#[derive(Debug, Default)]
pub struct Facts {
    pub teams: HashMap<TeamId, team::Model>,
    pub templates: HashMap<TemplateId, course_template::Model>,
    pub venues: HashMap<VenueId, venue::Model>,
    pub municipalities: HashMap<CourseId, Vec<MunicipalityView>>,
    pub sessions: HashMap<CourseId, Vec<session::Model>>,
    pub leaders: HashMap<CourseId, Vec<Named>>,
    pub counts: HashMap<CourseId, Counts>,
}

impl Facts {
    /// Reads what belongs to these courses.
    pub async fn read(db: &impl ConnectionTrait, courses: &[course::Model]) -> Result<Self, Error> {
        if courses.is_empty() {
            return Ok(Self::default());
        }
        let ids: Vec<CourseId> = courses.iter().map(|course| course.id).collect();
        let teams: BTreeSet<TeamId> = courses.iter().map(|course| course.team_id).collect();
        let sessions = sessions(db, &ids).await?;
        Ok(Self {
            venues: venues(db, courses, &sessions).await?,
            teams: self::teams(db, &teams).await?,
            templates: templates(db, courses).await?,
            municipalities: municipalities(db, &ids, &teams).await?,
            leaders: leaders(db, &ids).await?,
            counts: counts(db, &ids).await?,
            sessions: grouped(sessions, |session| session.course_id),
        })
    }

    /// The counts of one course.
    #[must_use]
    pub fn counts_of(&self, course: CourseId) -> Counts {
        self.counts.get(&course).copied().unwrap_or_default()
    }

    /// The sessions of one course, by start.
    #[must_use]
    pub fn sessions_of(&self, course: CourseId) -> &[session::Model] {
        self.sessions.get(&course).map_or(&[], Vec::as_slice)
    }

    /// Whether one can take part there, or from home, in all that is planned, or was until the course was called off.
    #[must_use]
    pub fn suits(&self, course: &course::Model, setting: Setting) -> bool {
        let sessions = self.sessions_of(course.id).iter();
        let is_off = course.status == Status::Cancelled;
        let planned = sessions.filter(|row| is_off || row.status == session::Status::Planned);
        setting.suits(planned.map(|row| Reach {
            room: row.venue_id.is_some(),
            link: row.online_url.is_some() || course.online_url.is_some(),
        }))
    }
}

fn grouped<T>(rows: Vec<T>, key: impl Fn(&T) -> CourseId) -> HashMap<CourseId, Vec<T>> {
    let mut groups: HashMap<CourseId, Vec<T>> = HashMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}

async fn sessions(
    db: &impl ConnectionTrait,
    ids: &[CourseId],
) -> Result<Vec<session::Model>, Error> {
    Ok(session::Entity::find()
        .filter(session::Column::CourseId.is_in(ids.iter().copied()))
        .order_by_asc(session::Column::StartsAt)
        .order_by_asc(session::Column::Number)
        .all(db)
        .await?)
}

async fn venues(
    db: &impl ConnectionTrait,
    courses: &[course::Model],
    sessions: &[session::Model],
) -> Result<HashMap<VenueId, venue::Model>, Error> {
    let of_courses = courses.iter().filter_map(|course| course.venue_id);
    let of_sessions = sessions.iter().filter_map(|session| session.venue_id);
    let ids: BTreeSet<VenueId> = of_courses.chain(of_sessions).collect();
    let rows = venue::Entity::find()
        .filter(venue::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

async fn teams(
    db: &impl ConnectionTrait,
    ids: &BTreeSet<TeamId>,
) -> Result<HashMap<TeamId, team::Model>, Error> {
    let rows = team::Entity::find()
        .filter(team::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

async fn templates(
    db: &impl ConnectionTrait,
    courses: &[course::Model],
) -> Result<HashMap<TemplateId, course_template::Model>, Error> {
    let ids: BTreeSet<TemplateId> = courses.iter().filter_map(|row| row.template_id).collect();
    let rows = course_template::Entity::find()
        .filter(course_template::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

async fn municipalities(
    db: &impl ConnectionTrait,
    ids: &[CourseId],
    teams: &BTreeSet<TeamId>,
) -> Result<HashMap<CourseId, Vec<MunicipalityView>>, Error> {
    let named: HashMap<(TeamId, String), String> = municipality::Entity::find()
        .filter(municipality::Column::TeamId.is_in(teams.iter().copied()))
        .all(db)
        .await?
        .into_iter()
        .map(|row| ((row.team_id, row.code), row.name))
        .collect();
    let rows = course_municipality::Entity::find()
        .filter(course_municipality::Column::CourseId.is_in(ids.iter().copied()))
        .order_by_asc(course_municipality::Column::Code)
        .all(db)
        .await?;
    let mut of_course: HashMap<CourseId, Vec<MunicipalityView>> = HashMap::new();
    for row in rows {
        let name = named.get(&(row.team_id, row.code.clone()));
        let served = MunicipalityView {
            name: name.cloned().unwrap_or_else(|| row.code.clone()),
            code: row.code,
        };
        of_course.entry(row.course_id).or_default().push(served);
    }
    Ok(of_course)
}

async fn leaders(
    db: &impl ConnectionTrait,
    ids: &[CourseId],
) -> Result<HashMap<CourseId, Vec<Named>>, Error> {
    let rows = course_leader::Entity::find()
        .filter(course_leader::Column::CourseId.is_in(ids.iter().copied()))
        .order_by_asc(course_leader::Column::Place)
        .all(db)
        .await?;
    let people: BTreeSet<StaffId> = rows.iter().map(|row| row.staff_id).collect();
    let names: HashMap<StaffId, String> = staff::Entity::find()
        .filter(staff::Column::Id.is_in(people))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let mut of_course: HashMap<CourseId, Vec<Named>> = HashMap::new();
    for row in rows {
        let leader = Named {
            id: row.staff_id.0,
            name: names.get(&row.staff_id).cloned().unwrap_or_default(),
        };
        of_course.entry(row.course_id).or_default().push(leader);
    }
    Ok(of_course)
}

/// How many stand where in each of these courses.
pub async fn counts(
    db: &impl ConnectionTrait,
    ids: &[CourseId],
) -> Result<HashMap<CourseId, Counts>, Error> {
    use enrolment::Column;
    let counted = [
        State::Seated,
        State::Offered,
        State::Waiting,
        State::Applied,
    ];
    let rows: Vec<(CourseId, State, i64)> = enrolment::Entity::find()
        .select_only()
        .columns([Column::CourseId, Column::Status])
        .column_as(Column::Id.count(), "many")
        .filter(Column::CourseId.is_in(ids.iter().copied()))
        .filter(Column::Status.is_in(counted))
        .group_by(Column::CourseId)
        .group_by(Column::Status)
        .into_tuple()
        .all(db)
        .await?;
    let mut counts: HashMap<CourseId, Counts> = HashMap::new();
    for (course, state, many) in rows {
        let many = u16::try_from(many).unwrap_or(u16::MAX);
        let of_course = counts.entry(course).or_default();
        match state {
            State::Seated => of_course.seated = many,
            State::Offered => of_course.offered = many,
            State::Waiting => of_course.waiting = many,
            _ => of_course.applied = many,
        }
    }
    Ok(counts)
}
