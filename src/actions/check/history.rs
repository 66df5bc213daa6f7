//! Whether the history of each course leads to what is there.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::replay::Replay;
use super::{Look, PAGE};
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::entity::enrolment::State;
use crate::entity::{course, enrolment, event};
use crate::error::Error;

pub(super) async fn check(look: &mut Look<'_>) -> Result<(), Error> {
    let mut last: Option<CourseId> = None;
    loop {
        let mut page = course::Entity::find()
            .select_only()
            .column(course::Column::Id)
            .order_by_asc(course::Column::Id)
            .limit(PAGE);
        if let Some(last) = last {
            page = page.filter(course::Column::Id.gt(last));
        }
        let courses: Vec<CourseId> = page.into_tuple().all(look.tx).await?;
        last = courses.last().copied();
        if last.is_none() {
            return Ok(());
        }
        for course in courses {
            one(look, course).await?;
        }
    }
}

async fn one(look: &mut Look<'_>, course: CourseId) -> Result<(), Error> {
    let people: Vec<(EnrolmentId, i32, State)> = enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(course))
        .select_only()
        .columns([
            enrolment::Column::Id,
            enrolment::Column::QueueNumber,
            enrolment::Column::Status,
        ])
        .into_tuple()
        .all(look.tx)
        .await?;
    let numbers: HashMap<_, _> = people
        .iter()
        .map(|(id, number, _)| (*id, *number))
        .collect();
    let replay = replay(look, course, Replay::new(numbers)).await?;
    for (id, _, state) in people {
        match replay.state(id) {
            Some(told) if told == state => {}
            Some(_) => look.found(
                "I8",
                format_args!("enrolment {id}"),
                "stands where its history does not lead",
            ),
            None => look.found("I8", format_args!("enrolment {id}"), "has no history"),
        }
    }
    Ok(())
}

/// Goes through the events of a course in their order; each course is changed under its lock, so
/// their numbers grow.
async fn replay(
    look: &mut Look<'_>,
    course: CourseId,
    mut replay: Replay,
) -> Result<Replay, Error> {
    let mut last = 0;
    loop {
        let events = event::Entity::find()
            .filter(event::Column::CourseId.eq(course))
            .filter(event::Column::EnrolmentId.is_not_null())
            .filter(event::Column::Id.gt(last))
            .order_by_asc(event::Column::Id)
            .limit(PAGE)
            .all(look.tx)
            .await?;
        let Some(newest) = events.last() else {
            return Ok(replay);
        };
        last = newest.id;
        for event in &events {
            let Some(id) = event.enrolment_id else {
                continue;
            };
            if let Some((rule, what)) = replay.take(id, event) {
                look.found(rule, format_args!("event {}", event.id), what);
            }
        }
    }
}
