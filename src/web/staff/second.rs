//! Two people at one form of what a team has: the second is told what the first one changed, and what
//! they never touched follows it. The fields of such a form are what its action calls a sight.

use chrono_tz::Tz;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use uuid::Uuid;

use super::course::edited::Seen;
use crate::domain::edits::{Edit, Sight};
use crate::domain::ids::TeamId;
use crate::domain::refusal::Conflict;
use crate::domain::{Language, Refusal, Time};
use crate::entity::{event, staff, team};
use crate::error::Error;
use crate::render::say;
use crate::web::Form;

/// A kind of things that a team has, by how its changes are told.
pub struct Kind {
    /// The word of a change in the history.
    pub verb: &'static str,
    /// What a field is called.
    pub label: fn(Language, &str) -> String,
    /// A value in words, where there is one.
    pub value: fn(Language, &str, &str) -> String,
}

/// What a page has for the second of two people.
#[derive(Clone, Debug, Serialize)]
pub struct Second {
    /// The clocks by which it is told when somebody changed something.
    zone: Tz,
    /// What was seen when the form was opened.
    seen: String,
    edited: Option<Edited>,
}

/// What has changed, and who did it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Edited {
    pub who: Option<String>,
    pub at: Option<Time>,
    pub lines: Vec<Line>,
}

/// One field: what it was and what it is.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub label: String,
    pub was: String,
    pub is: String,
}

/// The clocks of the team.
pub async fn zone(db: &impl ConnectionTrait, id: TeamId) -> Result<Tz, Error> {
    let row = team::Entity::find_by_id(id).one(db).await?;
    Ok(row.ok_or(Error::NotFound)?.tz())
}

impl Second {
    /// Nobody was there before: the form of something new.
    #[must_use]
    pub fn none() -> Self {
        Self {
            zone: chrono_tz::Europe::Oslo,
            seen: String::new(),
            edited: None,
        }
    }

    /// For somebody who opens the form now.
    pub async fn now(
        db: &impl ConnectionTrait,
        team: TeamId,
        sight: &Sight,
    ) -> Result<Self, Error> {
        let newest: Option<i64> = of_team(team)
            .limit(1)
            .select_only()
            .column(event::Column::Id)
            .into_tuple()
            .one(db)
            .await?;
        Ok(Self {
            zone: zone(db, team).await?,
            seen: Seen::at(newest.unwrap_or_default(), sight).written(),
            edited: None,
        })
    }

    /// The same after a form was refused: it keeps what it was opened with, unless somebody else's changes were in the
    /// way; those are told, and whoever sends it again has seen them.
    pub async fn told(
        self,
        db: &impl ConnectionTrait,
        (team, id): (TeamId, Uuid),
        (language, kind): (Language, &Kind),
        (form, why): (&Form, &Refusal),
    ) -> Result<Self, Error> {
        let seen = Seen::of(form);
        let Refusal::Conflict(Conflict::Edited(edits)) = why else {
            let seen = seen.written();
            return Ok(Self { seen, ..self });
        };
        let newer = of_team(team)
            .filter(event::Column::Verb.eq(kind.verb))
            .filter(event::Column::Id.gt(seen.event()))
            .all(db)
            .await?;
        let newest = newer.into_iter().find(|row| is_about(row, id));
        let lines = edits.iter().map(|edit| kind.line(language, edit));
        let edited = Some(Edited::of(db, newest, lines.collect()).await?);
        Ok(Self { edited, ..self })
    }
}

impl Edited {
    /// These changes, with who made the newest of them.
    pub async fn of(
        db: &impl ConnectionTrait,
        newest: Option<event::Model>,
        lines: Vec<Line>,
    ) -> Result<Self, Error> {
        let who = match newest.as_ref().and_then(|row| row.staff_id) {
            Some(id) => staff::Entity::find_by_id(id).one(db).await?,
            None => None,
        };
        Ok(Self {
            who: who.map(|row| row.name),
            at: newest.map(|row| row.at),
            lines,
        })
    }
}

impl Kind {
    fn line(&self, language: Language, edit: &Edit) -> Line {
        let value = |value: &str| match value {
            "" => say(language, "edited-nothing", &[]),
            value => (self.value)(language, &edit.field, value),
        };
        Line {
            label: (self.label)(language, &edit.field),
            was: value(&edit.was),
            is: value(&edit.is),
        }
    }
}

/// The form as it is shown again: what its sender never touched is as somebody else has left it.
#[must_use]
pub fn followed(form: &Form, why: &Refusal) -> Form {
    let Refusal::Conflict(Conflict::Edited(edits)) = why else {
        return form.with_fields(form.pairs());
    };
    let untouched = |edit: &&Edit| form.text(&edit.field).unwrap_or_default() == edit.was;
    let follows: Vec<&Edit> = edits.iter().filter(untouched).collect();
    let stays = |(name, _): &(&str, &str)| follows.iter().all(|edit| edit.field != *name);
    let stay = form.pairs().filter(stays);
    let come = follows
        .iter()
        .map(|edit| (edit.field.as_str(), edit.is.as_str()));
    form.with_fields(stay.chain(come))
}

/// What was done with a team and what it has, the newest first.
fn of_team(team: TeamId) -> sea_orm::Select<event::Entity> {
    event::Entity::find()
        .filter(event::Column::TeamId.eq(team))
        .filter(event::Column::CourseId.is_null())
        .order_by_desc(event::Column::Id)
}

/// A change of the team itself names nothing else.
fn is_about(row: &event::Model, id: Uuid) -> bool {
    let facts = row.facts.as_ref();
    let named = facts.and_then(|facts| facts.get("id")?.as_str());
    named.is_none_or(|named| named == id.to_string())
}

#[cfg(test)]
impl Second {
    /// Made up, for tests.
    #[must_use]
    pub fn sample(edited: Edited) -> Self {
        Self {
            seen: "{}".to_owned(),
            edited: Some(edited),
            ..Self::none()
        }
    }
}

#[cfg(test)]
impl Edited {
    /// Made up, for tests.
    #[must_use]
    pub fn sample() -> Self {
        Self {
            who: Some("Kari <K>".to_owned()),
            at: "2027-02-01T08:00:00Z".parse().ok(),
            lines: vec![Line {
                label: "Navn".to_owned(),
                was: "A <b>".to_owned(),
                is: "B".to_owned(),
            }],
        }
    }
}
