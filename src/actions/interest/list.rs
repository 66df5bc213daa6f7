//! The list of a course type: made when somebody first needs it, open to everybody or only to those who stay.

use std::collections::HashMap;

use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

use crate::actions::courses::residents::set_municipalities;
use crate::actions::history::{By, Event};
use crate::actions::{Desk, teams, templates};
use crate::domain::Time;
use crate::domain::access::Staff;
use crate::domain::admission::{LAST_ENTRY_SESSION, Policy};
use crate::domain::course::{Kind, Status};
use crate::domain::ids::{CourseId, TeamId, TemplateId};
use crate::domain::refusal::{Conflict, Refusal};
use crate::entity::course::{ActiveModel, Column, Entity, Model};
use crate::entity::{course_template, team};
use crate::error::Error;

/// The interest list of a course type, unless it has none or it was called off.
pub async fn of_type(
    db: &impl ConnectionTrait,
    template: TemplateId,
) -> Result<Option<Model>, Error> {
    Ok(Entity::find()
        .filter(Column::TemplateId.eq(template))
        .filter(Column::Kind.eq(Kind::InterestList))
        .filter(Column::Status.ne(Status::Cancelled))
        .one(db)
        .await?)
}

/// The interest lists of a team, by course type.
pub async fn of_team(
    db: &impl ConnectionTrait,
    team: TeamId,
) -> Result<HashMap<TemplateId, Model>, Error> {
    let lists = Entity::find()
        .filter(Column::TeamId.eq(team))
        .filter(Column::Kind.eq(Kind::InterestList))
        .filter(Column::Status.ne(Status::Cancelled))
        .all(db)
        .await?;
    let keyed = |list: Model| Some((list.template_id?, list));
    Ok(lists.into_iter().filter_map(keyed).collect())
}

/// Opens the interest list of a course type to everybody.
///
/// # Errors
/// `NotFound` for another team's type; `Conflict` for one that is no longer offered.
pub async fn open(desk: &Desk<'_>, by: &Staff, template: TemplateId) -> Result<Model, Error> {
    by.may_arrange()?;
    let team = teams::lock(desk, by.team).await?;
    let kind = templates::of_team(desk.tx, by.team, template).await?;
    if kind.retired_at.is_some() {
        return Err(Refusal::Conflict(Conflict::CourseState).into());
    }
    let now = desk.now();
    let list = match of_type(desk.tx, template).await? {
        Some(list) if list.closes_at.is_none() => return Ok(list),
        Some(list) => until(desk, list, None, now).await?,
        None => make(desk, &team, &kind, None, now).await?,
    };
    note(desk, by, "list_opened", &list, now).await?;
    Ok(list)
}

/// Takes nobody new on the interest list of a course type. Those who are on it stay, for the next run.
///
/// # Errors
/// `NotFound` where there is no list.
pub async fn close(desk: &Desk<'_>, by: &Staff, template: TemplateId) -> Result<Model, Error> {
    by.may_arrange()?;
    teams::lock(desk, by.team).await?;
    templates::of_team(desk.tx, by.team, template).await?;
    let now = desk.now();
    let list = of_type(desk.tx, template).await?.ok_or(Error::NotFound)?;
    if list.closes_at.is_some() {
        return Ok(list);
    }
    let list = until(desk, list, Some(now), now).await?;
    note(desk, by, "list_closed", &list, now).await?;
    Ok(list)
}

/// The list for somebody who stays; one that is made for them is not open to everybody.
pub(super) async fn for_who_stays(
    desk: &Desk<'_>,
    team: &team::Model,
    kind: &course_template::Model,
    now: Time,
) -> Result<Model, Error> {
    if let Some(list) = of_type(desk.tx, kind.id).await? {
        return Ok(list);
    }
    let list = make(desk, team, kind, Some(now), now).await?;
    Event::new("list_made", By::System)
        .course(team.id, list.id)
        .write(desk, now)
        .await?;
    Ok(list)
}

/// Says on the list what its course type says now; the list of one that is no longer offered takes nobody new.
pub(crate) async fn follow(
    desk: &Desk<'_>,
    kind: &course_template::Model,
    now: Time,
) -> Result<(), Error> {
    let Some(list) = of_type(desk.tx, kind.id).await? else {
        return Ok(());
    };
    let closes_at = list.closes_at.or(kind.retired_at);
    let mut columns: ActiveModel = list.into();
    columns.title = Set(kind.title.clone());
    columns.summary = Set(kind.summary.clone());
    columns.min_age = Set(kind.min_age);
    columns.closes_at = Set(closes_at);
    columns.updated_at = Set(now);
    columns.update(desk.tx).await?;
    Ok(())
}

async fn make(
    desk: &Desk<'_>,
    team: &team::Model,
    kind: &course_template::Model,
    closes_at: Option<Time>,
    now: Time,
) -> Result<Model, Error> {
    let list = Model {
        id: CourseId::random(),
        team_id: team.id,
        template_id: Some(kind.id),
        kind: Kind::InterestList,
        title: kind.title.clone(),
        summary: kind.summary.clone(),
        language: team.language,
        min_age: kind.min_age,
        min_participants: kind.min_participants,
        capacity: kind.capacity,
        policy: Policy::Direct,
        last_entry_session: i16::try_from(LAST_ENTRY_SESSION).unwrap_or(1),
        opens_at: None,
        closes_at,
        decide_by: None,
        decision: None,
        decided_at: None,
        venue_id: None,
        place_later: true,
        online_url: None,
        status: Status::Published,
        cancel_reason: None,
        published_at: Some(now),
        cancelled_at: None,
        next_queue_number: 1,
        starts_at: None,
        ends_at: None,
        asked_at: None,
        created_at: now,
        updated_at: now,
    };
    Entity::insert(list.clone().into_active_model().reset_all())
        .exec_without_returning(desk.tx)
        .await?;
    set_municipalities(desk, team, list.id, None).await?;
    Ok(list)
}

async fn until(
    desk: &Desk<'_>,
    list: Model,
    closes_at: Option<Time>,
    now: Time,
) -> Result<Model, Error> {
    let mut columns: ActiveModel = list.into();
    columns.closes_at = Set(closes_at);
    columns.updated_at = Set(now);
    Ok(columns.update(desk.tx).await?)
}

async fn note(
    desk: &Desk<'_>,
    by: &Staff,
    verb: &'static str,
    list: &Model,
    now: Time,
) -> Result<(), Error> {
    teams::bump(desk, by.team, now).await?;
    Event::new(verb, by.into())
        .course(by.team, list.id)
        .write(desk, now)
        .await?;
    Ok(())
}
