//! Periods when a team holds no sessions: school holidays, summer.

use chrono::NaiveDate;
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use crate::actions::Desk;
use crate::actions::history::Event;
use crate::domain::access::Staff;
use crate::domain::ids::ClosureId;
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
    let row = ActiveModel {
        id: Set(ClosureId::random()),
        team_id: Set(by.team),
        from_date: Set(from),
        to_date: Set(to),
        reason: Set(reason.to_owned()),
    };
    let row = row.insert(desk.tx).await?;
    note(desk, by, "closure_added").await?;
    Ok(row)
}

/// Changes a closed period.
///
/// # Errors
/// `NotFound` for another team's.
pub async fn change(
    desk: &Desk<'_>,
    by: &Staff,
    id: ClosureId,
    period: &Period,
) -> Result<Model, Error> {
    by.may_arrange()?;
    let row = Entity::find_by_id(id)
        .filter(Column::TeamId.eq(by.team))
        .one(desk.tx)
        .await?
        .ok_or(Error::NotFound)?;
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
    note(desk, by, "closure_changed").await?;
    Ok(row)
}

fn in_order(from: NaiveDate, to: NaiveDate) -> Result<(), Refusal> {
    if from <= to {
        Ok(())
    } else {
        Err(Problem::new("to", Flaw::EndsBeforeStart).into())
    }
}

async fn note(desk: &Desk<'_>, by: &Staff, verb: &'static str) -> Result<(), Error> {
    let mut event = Event::new(verb, by.into());
    event.team = Some(by.team);
    event.write(desk, desk.now()).await?;
    Ok(())
}
