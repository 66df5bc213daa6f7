//! The next run of a course type: before everybody else, it is for those on the interest list.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::list::of_type;
use crate::actions::Desk;
use crate::actions::courses::Locked;
use crate::actions::enrolments::moving::{Carried, carry};
use crate::actions::enrolments::sign_up::municipalities;
use crate::actions::enrolments::{position, row, seats};
use crate::actions::history::By;
use crate::actions::offers::pass_on;
use crate::domain::admission::{Newcomer, Policy, Promotion, admit};
use crate::domain::contact::HomeMunicipality;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::domain::seats::Admission;
use crate::domain::{Enrolment, Notice, Time};
use crate::entity::enrolment::{Column, Entity, Model, State};
use crate::entity::{course, team};
use crate::error::Error;
use crate::outbox;

/// The interest list from which a course takes people when it is published.
pub async fn list_of(
    db: &impl ConnectionTrait,
    course: &course::Model,
) -> Result<Option<CourseId>, Error> {
    match course.template_id {
        Some(template) if course.policy != Policy::Open => {
            Ok(of_type(db, template).await?.map(|list| list.id))
        }
        _ => Ok(None),
    }
}

/// Those on a list who wait for a seat or for a call, in the order in which they came.
pub async fn listed(db: &impl ConnectionTrait, list: CourseId) -> Result<Vec<Model>, Error> {
    Ok(Entity::find()
        .filter(Column::CourseId.eq(list))
        .filter(Column::Status.is_in([State::Waiting, State::Applied]))
        .order_by_asc(Column::QueueNumber)
        .all(db)
        .await?)
}

/// Brings everybody on the list into the queue of a course that was just published, in their order, and
/// offers the seats: to each of them, since nobody has seen its dates. Whose municipality the course is
/// not for stays on the list. Both courses are locked.
pub(crate) async fn begin_with_the_list(
    desk: &Desk<'_>,
    course: &Locked,
    list: CourseId,
    now: Time,
) -> Result<(), Error> {
    let served = municipalities(desk.tx, course.course.id).await?;
    let mut carried = Vec::new();
    for old in listed(desk.tx, list).await? {
        if HomeMunicipality::parse(&old.home_municipality, &served).is_ok() {
            carried.push(bring(desk, course, old, now).await?);
        }
    }
    if carried.is_empty() {
        return Ok(());
    }
    pass_on(desk, &offering(course), now).await?;
    for (id, event) in carried {
        tell(desk, course, &row(desk.tx, id).await?, event, now).await?;
    }
    Ok(())
}

async fn bring(
    desk: &Desk<'_>,
    course: &Locked,
    old: Model,
    now: Time,
) -> Result<(EnrolmentId, i64), Error> {
    let newcomer = Newcomer {
        // Nobody gets a seat unasked: it is offered.
        somebody_lower_waits: true,
        from_elsewhere: old.home_municipality == HomeMunicipality::OTHER,
        by_staff: false,
    };
    let seats = seats(desk, &course.course).await?;
    let state = match admit(course.terms(), &course.doors(), seats, newcomer, now)? {
        Admission::Apply => Enrolment::Applied { since: now },
        Admission::Seat | Admission::Wait => Enrolment::Waiting { since: now },
    };
    let how = Carried {
        by: By::System,
        verb: "carried_over",
        reason: None,
        rule: "interest_list",
    };
    let (new, event) = carry(desk, course, old, &state, how, now).await?;
    Ok((new.id, event))
}

/// The course as one whose seats are offered, whatever the team does otherwise.
fn offering(course: &Locked) -> Locked {
    Locked {
        team: team::Model {
            promotion: Promotion::Offer,
            ..course.team.clone()
        },
        course: course.course.clone(),
        sessions: course.sessions.clone(),
    }
}

/// Tells somebody who has no offer where they stand now; who has one was told.
async fn tell(
    desk: &Desk<'_>,
    course: &Locked,
    row: &Model,
    event: i64,
    now: Time,
) -> Result<(), Error> {
    let notice = match row.status {
        State::Waiting => Notice::NextRun {
            position: position(desk.tx, row).await?.unwrap_or(1),
        },
        State::Applied => Notice::Applied,
        _ => return Ok(()),
    };
    outbox::tell(desk.told(event, now), &course.team, row, &notice).await
}
