//! Taking a draft away that nobody outside ever saw.

use sea_orm::{ColumnTrait, EntityTrait, ModelTrait, PaginatorTrait, QueryFilter};

use crate::actions::courses::lock_for;
use crate::actions::history::Event;
use crate::actions::{Desk, teams};
use crate::domain::Refusal;
use crate::domain::access::Staff;
use crate::domain::ids::CourseId;
use crate::domain::refusal::Conflict;
use crate::entity::{course, enrolment};
use crate::error::Error;

/// Deletes a draft with its sessions, seats and leaders; its history stays. Answers what it was.
///
/// # Errors
/// `Conflict` for what is or was public, or has had people on it.
pub async fn discard(desk: &Desk<'_>, by: &Staff, id: CourseId) -> Result<course::Model, Error> {
    teams::lock(desk, by.team).await?;
    let course = lock_for(desk, by, id).await?.course;
    let now = desk.now();
    course.status.discard()?;
    let people = enrolment::Entity::find().filter(enrolment::Column::CourseId.eq(id));
    if people.count(desk.tx).await? > 0 {
        return Err(Refusal::from(Conflict::CourseState).into());
    }
    Event::new("discarded", by.into())
        .course(by.team, id)
        .facts(serde_json::json!({ "title": course.title }))
        .write(desk, now)
        .await?;
    course.clone().delete(desk.tx).await?;
    Ok(course)
}
