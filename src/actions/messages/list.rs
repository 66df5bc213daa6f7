//! The messages of a team, or of one's own courses, with the people they are for. Reading it is logged.

use std::collections::{BTreeSet, HashMap};

use sea_orm::sea_query::{Expr, ExprTrait, Func, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use crate::actions::courses::lock_for;
use crate::actions::{Desk, access};
use crate::domain::access::{Reach, Staff};
use crate::domain::ids::{CourseId, EnrolmentId, MessageId, StaffId};
use crate::entity::Word as _;
use crate::entity::message::{Column, Entity, Model, Status};
use crate::entity::{course, course_leader, enrolment, staff};
use crate::error::Error;
use crate::vault::{Place, Redacted};

/// Which messages.
#[derive(Clone, Debug)]
pub struct Filter {
    pub statuses: Vec<Status>,
    pub course: Option<CourseId>,
    /// Messages after this one: the number of its event, and its id.
    pub after: Option<(i64, MessageId)>,
    pub limit: u64,
}

/// A message with the person it is for.
#[derive(Clone, Debug)]
pub struct Shown {
    pub row: Model,
    pub enrolment: EnrolmentId,
    pub course: CourseId,
    pub course_title: String,
    pub name: Redacted<String>,
    pub email: Option<Redacted<String>>,
    pub mobile: Option<Redacted<String>>,
    /// Who ticked it off.
    pub done_by: Option<(StaffId, String)>,
}

/// A page of messages, the oldest first.
#[derive(Clone, Debug)]
pub struct Messages {
    pub items: Vec<Shown>,
    /// Whether there are more after these.
    pub more: bool,
}

/// The messages that a member of staff may see: a coordinator the team's, a leader those of own courses.
///
/// # Errors
/// `Forbidden` for who runs no courses, or not this one; `NotFound` for another team's course.
pub async fn list(desk: &Desk<'_>, by: &Staff, filter: &Filter) -> Result<Messages, Error> {
    let reach = by.reach()?;
    if let Some(course) = filter.course {
        lock_for(desk, by, course).await?;
    }
    let now = desk.now();
    let mut which = whose(by, reach, filter).add(Column::EnrolmentId.is_not_null());
    if let Some((event, id)) = filter.after {
        let next = Column::EventId.eq(event).and(Column::Id.gt(id));
        which = which.add(Column::EventId.gt(event).or(next));
    }
    let mut rows = Entity::find()
        .filter(which)
        .order_by_asc(Column::EventId)
        .order_by_asc(Column::Id)
        .limit(filter.limit + 1)
        .all(desk.tx)
        .await?;
    let limit = usize::try_from(filter.limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let items = shown(desk, rows).await?;
    let persons: BTreeSet<EnrolmentId> = items.iter().map(|one| one.enrolment).collect();
    let persons: Vec<EnrolmentId> = persons.into_iter().collect();
    access::note(desk, by, "messages", filter.course, &persons, now).await?;
    Ok(Messages { items, more })
}

/// The messages of the team, or of its people in one course or a leader's own. Those few are found
/// by the people: asked for the status by its own name, SQLite would look among all that was ever sent.
fn whose(by: &Staff, reach: Reach, filter: &Filter) -> Condition {
    let courses = match (filter.course, reach) {
        (Some(course), _) => enrolment::Column::CourseId.eq(course),
        (None, Reach::OwnCourses) => enrolment::Column::CourseId.in_subquery(courses_of(by.id)),
        (None, Reach::Team) => {
            return Condition::all()
                .add(Column::TeamId.eq(by.team))
                .add(Column::Status.is_in(filter.statuses.iter().copied()));
        }
    };
    let people = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .filter(enrolment::Column::TeamId.eq(by.team))
        .filter(courses)
        .into_query();
    let status = Func::lower(Expr::col((Entity, Column::Status)));
    Condition::all()
        .add(Column::EnrolmentId.in_subquery(people))
        .add(status.is_in(filter.statuses.iter().map(|status| status.word())))
}

fn courses_of(leader: StaffId) -> SelectStatement {
    course_leader::Entity::find()
        .select_only()
        .column(course_leader::Column::CourseId)
        .filter(course_leader::Column::StaffId.eq(leader))
        .into_query()
}

/// The messages with their people, by the same few queries however many they are.
pub(super) async fn shown(desk: &Desk<'_>, rows: Vec<Model>) -> Result<Vec<Shown>, Error> {
    let people: HashMap<EnrolmentId, enrolment::Model> = enrolment::Entity::find()
        .filter(enrolment::Column::Id.is_in(rows.iter().filter_map(|row| row.enrolment_id)))
        .all(desk.tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let courses: BTreeSet<CourseId> = people.values().map(|person| person.course_id).collect();
    let titles: HashMap<CourseId, String> = course::Entity::find()
        .filter(course::Column::Id.is_in(courses))
        .all(desk.tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row.title))
        .collect();
    let names: HashMap<StaffId, String> = staff::Entity::find()
        .filter(staff::Column::Id.is_in(rows.iter().filter_map(|row| row.done_by)))
        .all(desk.tx)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(person) = row.enrolment_id.and_then(|id| people.get(&id)) else {
            continue;
        };
        let done_by = row
            .done_by
            .and_then(|id| Some((id, names.get(&id)?.clone())));
        let title = titles.get(&person.course_id).cloned();
        items.push(opened(
            desk,
            row,
            person,
            title.unwrap_or_default(),
            done_by,
        )?);
    }
    Ok(items)
}

fn opened(
    desk: &Desk<'_>,
    row: Model,
    person: &enrolment::Model,
    course_title: String,
    done_by: Option<(StaffId, String)>,
) -> Result<Shown, Error> {
    let open = |place, sealed: &Option<Vec<u8>>| {
        let sealed = sealed.as_ref();
        sealed
            .map(|sealed| desk.vault.open(place, person.id.0, sealed))
            .transpose()
    };
    Ok(Shown {
        row,
        enrolment: person.id,
        course: person.course_id,
        course_title,
        name: desk
            .vault
            .open(Place::EnrolmentName, person.id.0, &person.name)?,
        email: open(Place::EnrolmentEmail, &person.email)?,
        mobile: open(Place::EnrolmentMobile, &person.mobile)?,
        done_by,
    })
}
