//! Periods when a team holds no sessions: school holidays, summer.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ModelTrait, QueryFilter,
};

use crate::actions::history::Event;
use crate::actions::{Desk, teams};
use crate::domain::access::Staff;
use crate::domain::edits::Sight;
use crate::domain::ids::{ClosureId, TeamId};
use crate::domain::{Flaw, Problem, Refusal};
use crate::entity::closure::{ActiveModel, Column, Entity, Model};
use crate::error::Error;

/// From and to, both closed, and why; what is none stays.
#[derive(Clone, Debug, Default)]
pub struct Period {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub reason: Option<String>,
}

/// The word of their changes in the history.
pub const CHANGED: &str = "closure_changed";

/// What a form about a closed period shows of it.
#[must_use]
pub fn sight(row: &Model) -> Sight {
    [
        ("reason", row.reason.clone()),
        ("from", row.from_date.to_string()),
        ("to", row.to_date.to_string()),
    ]
    .into_iter()
    .collect()
}

/// Adds a closed period. Courses laid out already stay as they are.
pub async fn add(
    desk: &Desk<'_>,
    by: &Staff,
    from: NaiveDate,
    to: NaiveDate,
    reason: &str,
) -> Result<Model, Error> {
    by.may_arrange()?;
    in_order(from, to)?;
    insert(desk, by, from, to, reason).await
}

/// Adds closed periods, all or none. Those that the team has already are passed over.
pub async fn add_all(
    desk: &Desk<'_>,
    by: &Staff,
    periods: &[(NaiveDate, NaiveDate, String)],
) -> Result<(), Error> {
    by.may_arrange()?;
    teams::lock(desk, by.team).await?;
    let known = Entity::find().filter(Column::TeamId.eq(by.team));
    let known = known.all(desk.tx).await?;
    let mut known: BTreeSet<_> = known
        .into_iter()
        .map(|row| (row.from_date, row.to_date))
        .collect();
    for (from, to, reason) in periods {
        in_order(*from, *to)?;
        if known.insert((*from, *to)) {
            insert(desk, by, *from, *to, reason).await?;
        }
    }
    Ok(())
}

/// Takes a closed period away: the team holds sessions then after all.
///
/// # Errors
/// `NotFound` for another team's.
pub async fn remove(desk: &Desk<'_>, by: &Staff, id: ClosureId) -> Result<(), Error> {
    by.may_arrange()?;
    let row = of_team(desk.tx, by.team, id).await?;
    row.delete(desk.tx).await?;
    note(desk, by, "closure_removed", id).await
}

/// The closed period, if it is the team's.
pub async fn of_team(
    db: &impl ConnectionTrait,
    team: TeamId,
    id: ClosureId,
) -> Result<Model, Error> {
    let row = Entity::find_by_id(id)
        .filter(Column::TeamId.eq(team))
        .one(db)
        .await?;
    row.ok_or(Error::NotFound)
}

/// Changes a closed period.
///
/// # Errors
/// `NotFound` for another team's; `Edited` where somebody else has changed what was `seen`.
pub async fn change(
    desk: &Desk<'_>,
    by: &Staff,
    id: ClosureId,
    period: &Period,
    seen: &Sight,
) -> Result<Model, Error> {
    by.may_arrange()?;
    teams::lock(desk, by.team).await?;
    let row = of_team(desk.tx, by.team, id).await?;
    seen.still(&sight(&row))?;
    let (from, to) = (
        period.from.unwrap_or(row.from_date),
        period.to.unwrap_or(row.to_date),
    );
    in_order(from, to)?;
    let reason = period.reason.clone().unwrap_or_else(|| row.reason.clone());
    let mut columns: ActiveModel = row.into();
    columns.from_date = Set(from);
    columns.to_date = Set(to);
    columns.reason = Set(reason);
    let row = columns.update(desk.tx).await?;
    note(desk, by, CHANGED, id).await?;
    Ok(row)
}

async fn insert(
    desk: &Desk<'_>,
    by: &Staff,
    from: NaiveDate,
    to: NaiveDate,
    reason: &str,
) -> Result<Model, Error> {
    let row = ActiveModel {
        id: Set(ClosureId::random()),
        team_id: Set(by.team),
        from_date: Set(from),
        to_date: Set(to),
        reason: Set(reason.to_owned()),
    };
    let row = row.insert(desk.tx).await?;
    note(desk, by, "closure_added", row.id).await?;
    Ok(row)
}

fn in_order(from: NaiveDate, to: NaiveDate) -> Result<(), Refusal> {
    if from <= to {
        Ok(())
    } else {
        Err(Problem::new("to", Flaw::EndsBeforeStart).into())
    }
}

async fn note(desk: &Desk<'_>, by: &Staff, verb: &'static str, id: ClosureId) -> Result<(), Error> {
    let mut event = Event::new(verb, by.into()).facts(serde_json::json!({ "id": id }));
    event.team = Some(by.team);
    event.write(desk, desk.now()).await?;
    Ok(())
}
