//! The courses that somebody can be moved to: a fixed number of queries, however many people there are.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::actions::courses::{doors, terms};
use crate::domain::access::Staff;
use crate::domain::admission::receive;
use crate::domain::course::Status;
use crate::domain::ids::{CourseId, StaffId};
use crate::domain::local::local_date;
use crate::domain::seats::Turn;
use crate::domain::{Language, Time};
use crate::entity::enrolment::{self, Model, State};
use crate::entity::{course, course_leader, session, team};
use crate::error::Error;
use crate::render::{formats, say};
use crate::web::api::course_facts::{Counts, counts};
use crate::web::staff::course::Running;
use crate::web::staff::course::field::Choice;

/// The other courses of the reader that take somebody now, the soonest first.
pub(super) struct Targets {
    courses: Vec<Target>,
    /// Who of the people is on which of them already, by address.
    known: HashSet<(CourseId, Vec<u8>)>,
}

struct Target {
    row: course::Model,
    starts_at: Time,
    /// Somebody waits for it: to move somebody there needs a reason.
    waited_for: bool,
}

impl Targets {
    /// Reads where these people can go.
    pub(super) async fn read(
        db: &impl ConnectionTrait,
        by: &Staff,
        running: &Running,
        people: &[&Model],
        now: Time,
    ) -> Result<Self, Error> {
        let rows = course::Entity::find()
            .filter(course::Column::TeamId.eq(by.team))
            .filter(course::Column::Status.eq(Status::Published))
            .filter(course::Column::EndsAt.gt(now))
            .filter(course::Column::Id.ne(running.id()))
            .order_by_asc(course::Column::StartsAt)
            .all(db)
            .await?;
        let ids: Vec<CourseId> = rows.iter().map(|row| row.id).collect();
        let mut sessions = planned(db, &ids).await?;
        let counts = counts(db, &ids).await?;
        let leaders = leaders(db, &ids).await?;
        let may_run = |id: CourseId| by.may_run(leaders.get(&id).map_or(&[], Vec::as_slice));
        let courses: Vec<Target> = rows
            .into_iter()
            .filter(|row| may_run(row.id).is_ok())
            .filter_map(|row| {
                let own = sessions.remove(&row.id)?;
                let counts = counts.get(&row.id).copied().unwrap_or_default();
                target(row, &own, counts, &running.locked.team, now)
            })
            .collect();
        let known = known(db, &ids, people).await?;
        Ok(Self { courses, known })
    }

    /// Whether there is one for this person.
    pub(super) fn has_one_for(&self, person: &Model) -> bool {
        self.of(person).next().is_some()
    }

    /// Those for this person, as answers.
    pub(super) fn choices(
        &self,
        language: Language,
        team: &team::Model,
        person: &Model,
    ) -> Vec<Choice> {
        let choice = |target: &Target| {
            let day = formats::day(language, local_date(target.starts_at, team.tz()));
            let mut label = format!("{}, {day}", target.row.title);
            if target.waited_for {
                let course = label.as_str().into();
                label = say(language, "participant-target-waited", &[("course", course)]);
            }
            Choice::new(target.row.id.to_string(), label)
        };
        self.of(person).map(choice).collect()
    }

    fn of(&self, person: &Model) -> impl Iterator<Item = &Target> {
        let addresses: Vec<Vec<u8>> = [&person.email_index, &person.mobile_index]
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        self.courses.iter().filter(move |target| {
            let mut own = addresses.iter();
            !own.any(|address| self.known.contains(&(target.row.id, address.clone())))
        })
    }
}

/// The course, if it takes somebody now.
fn target(
    row: course::Model,
    sessions: &[session::Model],
    counts: Counts,
    team: &team::Model,
    now: Time,
) -> Option<Target> {
    let seats = counts.seats(&row);
    let doors = doors(&row, sessions);
    let turn = receive(terms(&row, team), &doors, seats, counts.waiting > 0, now).ok()?;
    Some(Target {
        starts_at: doors.timetable.starts_at()?,
        waited_for: turn == Turn::OutOfTurn,
        row,
    })
}

async fn planned(
    db: &impl ConnectionTrait,
    ids: &[CourseId],
) -> Result<HashMap<CourseId, Vec<session::Model>>, Error> {
    let rows = session::Entity::find()
        .filter(session::Column::CourseId.is_in(ids.iter().copied()))
        .filter(session::Column::Status.eq(session::Status::Planned))
        .order_by_asc(session::Column::StartsAt)
        .all(db)
        .await?;
    let mut of_course: HashMap<CourseId, Vec<session::Model>> = HashMap::new();
    for row in rows {
        of_course.entry(row.course_id).or_default().push(row);
    }
    Ok(of_course)
}

async fn leaders(
    db: &impl ConnectionTrait,
    ids: &[CourseId],
) -> Result<HashMap<CourseId, Vec<StaffId>>, Error> {
    let rows = course_leader::Entity::find()
        .filter(course_leader::Column::CourseId.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let mut of_course: HashMap<CourseId, Vec<StaffId>> = HashMap::new();
    for row in rows {
        of_course
            .entry(row.course_id)
            .or_default()
            .push(row.staff_id);
    }
    Ok(of_course)
}

/// A live enrolment: its course, and what its addresses are looked up by.
type Lives = (CourseId, Option<Vec<u8>>, Option<Vec<u8>>);

/// Who of these people lives in which of the courses already: nobody is moved to where they are.
async fn known(
    db: &impl ConnectionTrait,
    ids: &[CourseId],
    people: &[&Model],
) -> Result<HashSet<(CourseId, Vec<u8>)>, Error> {
    let emails = people.iter().filter_map(|row| row.email_index.clone());
    let mobiles = people.iter().filter_map(|row| row.mobile_index.clone());
    let either = Condition::any()
        .add(enrolment::Column::EmailIndex.is_in(emails))
        .add(enrolment::Column::MobileIndex.is_in(mobiles));
    let rows: Vec<Lives> = enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.is_in(ids.iter().copied()))
        .filter(enrolment::Column::Status.is_not_in([State::Unproven, State::Ended]))
        .filter(either)
        .select_only()
        .columns([
            enrolment::Column::CourseId,
            enrolment::Column::EmailIndex,
            enrolment::Column::MobileIndex,
        ])
        .into_tuple()
        .all(db)
        .await?;
    let each = rows.into_iter().flat_map(|(course, email, mobile)| {
        let own = [email, mobile].into_iter().flatten();
        own.map(move |address| (course, address))
    });
    Ok(each.collect())
}
