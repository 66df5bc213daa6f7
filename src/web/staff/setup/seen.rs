//! Two people at one form of this room: the second is told what the first one changed, and what they
//! never touched follows it.

use chrono_tz::Tz;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::domain::Language;
use crate::domain::edits::{Edit, Sight};
use crate::domain::ids::TeamId;
use crate::entity::{event, staff, team};
use crate::error::Error;
use crate::render::say;
use crate::web::Form;
use crate::web::staff::course::edited::{Edited, Line, Seen};

/// A kind of things that is set up here, by how its changes are told.
pub(super) struct Kind {
    /// The word of a change in the history.
    pub verb: &'static str,
    /// What a field is called.
    pub label: fn(Language, &str) -> String,
    /// A value in words, where it is none already.
    pub value: fn(Language, &str, &str) -> String,
}

/// The clocks of the team.
pub(super) async fn zone(db: &impl ConnectionTrait, id: TeamId) -> Result<Tz, Error> {
    let row = team::Entity::find_by_id(id).one(db).await?;
    Ok(row.ok_or(Error::NotFound)?.tz())
}

/// What somebody sees who opens the form now.
pub(super) async fn now(
    db: &impl ConnectionTrait,
    team: TeamId,
    sight: &Sight,
) -> Result<Seen, Error> {
    let newest: Option<i64> = of_team(team)
        .order_by_desc(event::Column::Id)
        .limit(1)
        .select_only()
        .column(event::Column::Id)
        .into_tuple()
        .one(db)
        .await?;
    Ok(Seen::at(newest.unwrap_or_default(), sight))
}

/// The changes in words, with who made the last of them.
pub(super) async fn told(
    db: &impl ConnectionTrait,
    (team, id): (TeamId, Uuid),
    language: Language,
    kind: &Kind,
    (seen, edits): (&Seen, &[Edit]),
) -> Result<Edited, Error> {
    let newer = of_team(team)
        .filter(event::Column::Verb.eq(kind.verb))
        .filter(event::Column::Id.gt(seen.event()))
        .order_by_desc(event::Column::Id)
        .all(db)
        .await?;
    let newest = newer.into_iter().find(|row| is_about(row, id));
    let who = match newest.as_ref().and_then(|row| row.staff_id) {
        Some(id) => staff::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let value = |field: &str, value: &str| match value {
        "" => say(language, "edited-nothing", &[]),
        value => (kind.value)(language, field, value),
    };
    let line = |edit: &Edit| Line {
        label: (kind.label)(language, &edit.field),
        was: value(&edit.field, &edit.was),
        is: value(&edit.field, &edit.is),
    };
    Ok(Edited {
        who: who.map(|row| row.name),
        at: newest.map(|row| row.at),
        lines: edits.iter().map(line).collect(),
    })
}

/// The form with what its sender never touched as it is now.
pub(super) fn followed(form: &Form, edits: &[Edit]) -> Form {
    let untouched = |edit: &&Edit| form.text(&edit.field).unwrap_or_default() == edit.was;
    let follows: Vec<&Edit> = edits.iter().filter(untouched).collect();
    let stays = |(name, _): &(&str, &str)| follows.iter().all(|edit| edit.field != *name);
    let stay = form.pairs().filter(stays);
    let come = follows
        .iter()
        .map(|edit| (edit.field.as_str(), edit.is.as_str()));
    form.with_fields(stay.chain(come))
}

/// What was done with a team itself.
fn of_team(team: TeamId) -> sea_orm::Select<event::Entity> {
    event::Entity::find()
        .filter(event::Column::TeamId.eq(team))
        .filter(event::Column::CourseId.is_null())
}

fn is_about(row: &event::Model, id: Uuid) -> bool {
    let own = row
        .facts
        .as_ref()
        .and_then(|facts| facts.get("id")?.as_str());
    own == Some(id.to_string().as_str())
}
