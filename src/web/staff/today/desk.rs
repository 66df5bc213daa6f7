//! What the desk knows of the courses, and what follows from it.

use std::collections::HashMap;

use chrono::TimeDelta;
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::page::{Meeting, Task};
use crate::actions::retention::wishes_by_course;
use crate::domain::access::{Role, Staff};
use crate::domain::attention::{Concern, Standing, concerns};
use crate::domain::course::{Decision, Due, Status};
use crate::domain::ids::{CourseId, StaffId};
use crate::domain::timetable::{Slot, Timetable};
use crate::domain::{Language, Time};
use crate::entity::enrolment::State;
use crate::entity::message::Status as Post;
use crate::entity::{course, enrolment, message, session, team};
use crate::error::Error;
use crate::render::i18n::Fact;
use crate::render::say;
use crate::web::api::course_facts::Facts;
use crate::web::staff::crumbs::{course_page, people_page};

/// How far the desk looks ahead.
const AHEAD: TimeDelta = TimeDelta::days(7);

/// What the desk knows of the courses.
pub(super) struct Desk {
    facts: Facts,
    /// By course: who is to be called, however many messages they are to hear, and messages given up.
    post: HashMap<(CourseId, Post), u64>,
    lapsed: HashMap<CourseId, u64>,
    waits_since: HashMap<CourseId, Time>,
    wishes: HashMap<CourseId, u64>,
}

impl Desk {
    pub(super) async fn read(
        db: &impl ConnectionTrait,
        by: &Staff,
        courses: &[course::Model],
    ) -> Result<Self, Error> {
        let people = Expr::col(message::Column::EnrolmentId).count_distinct();
        let ids: Vec<CourseId> = courses.iter().map(|course| course.id).collect();
        let post: Vec<(CourseId, Post, i64, i64)> = message::Entity::find()
            .filter(message::Column::TeamId.eq(by.team))
            .filter(message::Column::Status.is_in([Post::Task, Post::Dead]))
            .filter(message::Column::CourseId.is_not_null())
            .select_only()
            .column(message::Column::CourseId)
            .column(message::Column::Status)
            .column_as(message::Column::Id.count(), "many")
            .column_as(people, "people")
            .group_by(message::Column::CourseId)
            .group_by(message::Column::Status)
            .into_tuple()
            .all(db)
            .await?;
        let lapsed: Vec<(CourseId, i64)> = enrolment::Entity::find()
            .filter(enrolment::Column::CourseId.is_in(ids.iter().copied()))
            .filter(enrolment::Column::Status.eq(State::Lapsed))
            .select_only()
            .column(enrolment::Column::CourseId)
            .column_as(enrolment::Column::Id.count(), "many")
            .group_by(enrolment::Column::CourseId)
            .into_tuple()
            .all(db)
            .await?;
        let waits: Vec<(CourseId, Time)> = enrolment::Entity::find()
            .filter(enrolment::Column::CourseId.is_in(ids))
            .filter(enrolment::Column::Status.eq(State::Waiting))
            .select_only()
            .column(enrolment::Column::CourseId)
            .column_as(enrolment::Column::CreatedAt.min(), "since")
            .group_by(enrolment::Column::CourseId)
            .into_tuple()
            .all(db)
            .await?;
        let many = |many: i64| u64::try_from(many).unwrap_or(0);
        Ok(Self {
            facts: Facts::read(db, courses).await?,
            post: post
                .into_iter()
                .map(|(course, status, count, people)| {
                    let counted = if status == Post::Task { people } else { count };
                    ((course, status), many(counted))
                })
                .collect(),
            lapsed: lapsed
                .into_iter()
                .map(|(course, count)| (course, many(count)))
                .collect(),
            waits_since: waits.into_iter().collect(),
            wishes: wishes_by_course(db, by.team).await?,
        })
    }

    /// Whether the course is one that the reader keeps an eye on. Seeing to what it needs is for who runs it.
    fn is_theirs(&self, by: &Staff, course: CourseId) -> bool {
        let leads = self.leaders(course).contains(&by.id);
        let all = by.roles.has(Role::Coordinator) || by.roles.has(Role::Admin);
        leads || all
    }

    pub(super) fn leaders(&self, course: CourseId) -> Vec<StaffId> {
        let leaders = self.facts.leaders.get(&course).into_iter().flatten();
        leaders.map(|leader| StaffId(leader.id)).collect()
    }

    fn standing(&self, team: &team::Model, course: &course::Model, now: Time) -> Standing {
        let counts = self.facts.counts_of(course.id);
        let planned = self.facts.sessions_of(course.id).iter();
        let slots = planned
            .filter(|session| session.status == session::Status::Planned)
            .map(|session| Slot::new(session.starts_at, session.ends_at));
        let timetable = Timetable::new(slots.collect());
        let last_entry = course.last_entry_session.unsigned_abs();
        let due = Due {
            status: course.status,
            decide_by: course.decide_by,
            answered: course.decision,
            min_participants: course.min_participants.unsigned_abs(),
            seated: counts.seated,
            timetable: &timetable,
            zone: team.tz(),
        };
        let post = |status| self.post.get(&(course.id, status)).copied().unwrap_or(0);
        Standing {
            status: course.status,
            decision: Decision::of(&due, now),
            starts_at: course.starts_at,
            leaders: self.leaders(course.id).len(),
            place_later: course.place_later,
            calls: post(Post::Task),
            dead: post(Post::Dead),
            lapsed: self.lapsed.get(&course.id).copied().unwrap_or(0),
            applied: counts.applied.into(),
            wishes: self.wishes.get(&course.id).copied().unwrap_or(0),
            admits: timetable.entry(last_entry, now).is_some(),
            waits_since: self.waits_since.get(&course.id).copied(),
        }
    }

    pub(super) fn tasks(
        &self,
        team: &team::Model,
        course: &course::Model,
        language: Language,
        now: Time,
    ) -> Vec<(Concern, Task)> {
        let found = concerns(&self.standing(team, course, now), now);
        let task = |concern: Concern| {
            let task = Task {
                what: sentence(language, concern),
                urgent: concern <= Concern::NoLeader,
                course: course.title.clone(),
                starts_at: course.starts_at,
                href: place(concern, course.id),
            };
            (concern, task)
        };
        found.into_iter().map(task).collect()
    }

    pub(super) fn week(&self, by: &Staff, courses: &[course::Model], now: Time) -> Vec<Meeting> {
        let mut week: Vec<Meeting> = courses
            .iter()
            .filter(|course| course.status != Status::Draft && self.is_theirs(by, course.id))
            .flat_map(|course| self.meetings(course, now))
            .collect();
        week.sort_by_key(|meeting| meeting.starts_at);
        week
    }

    fn meetings(&self, course: &course::Model, now: Time) -> Vec<Meeting> {
        let seated = self.facts.counts_of(course.id).seated;
        let place = |session: &session::Model| {
            let venue = session.venue_id.and_then(|id| self.facts.venues.get(&id));
            venue.map(|venue| venue.name.clone())
        };
        let near =
            |session: &&session::Model| session.ends_at > now && session.starts_at < now + AHEAD;
        self.facts
            .sessions_of(course.id)
            .iter()
            .filter(near)
            .map(|session| Meeting {
                starts_at: session.starts_at,
                ends_at: session.ends_at,
                course: course.title.clone(),
                href: course_page(course.id),
                place: place(session),
                seated,
                cancelled: session.status == session::Status::Cancelled,
            })
            .collect()
    }
}

fn sentence(language: Language, concern: Concern) -> String {
    let (key, many) = match concern {
        Concern::Calls(many) => ("today-calls", Fact::from(many)),
        Concern::Dead(many) => ("today-dead", Fact::from(many)),
        Concern::Decide => ("today-decide", Fact::from(0)),
        Concern::NoLeader => ("today-no-leader", Fact::from(0)),
        Concern::Erase(many) => ("today-erase", Fact::from(many)),
        Concern::Lapsed(many) => ("today-lapsed", Fact::from(many)),
        Concern::Applied(many) => ("today-applied", Fact::from(many)),
        Concern::WaitsLong(days) => ("today-waits-long", Fact::from(days)),
        Concern::NoPlace => ("today-no-place", Fact::from(0)),
        Concern::Unpublished => ("today-unpublished", Fact::from(0)),
    };
    say(language, key, &[("many", many)])
}

/// Where it is seen to.
fn place(concern: Concern, course: CourseId) -> String {
    match concern {
        Concern::Calls(_) | Concern::Dead(_) => format!("/staff/messages?course={course}"),
        Concern::Erase(_) | Concern::Lapsed(_) | Concern::Applied(_) | Concern::WaitsLong(_) => {
            people_page(course)
        }
        Concern::Decide => format!("{}/decision", course_page(course)),
        Concern::NoLeader | Concern::NoPlace => format!("{}/edit", course_page(course)),
        Concern::Unpublished => course_page(course),
    }
}
