//! Telling the second of two admins what the first one changed.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};

use super::page;
use crate::actions::settings::{CHANGED, Settings};
use crate::domain::Language;
use crate::domain::access::Staff;
use crate::domain::edits::{Edit, Sight};
use crate::domain::ids::TeamId;
use crate::entity::{event, staff};
use crate::error::Error;
use crate::web::Form;
use crate::web::staff::course::edited::{Edited, Line};

/// The field that carries it.
const SEEN: &str = "seen";

/// What somebody saw when they opened the form, as the form carries it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Seen {
    /// The newest change then.
    event: i64,
    fields: Vec<(String, String)>,
}

impl Seen {
    /// What is seen now.
    pub async fn new(
        db: &impl ConnectionTrait,
        team: TeamId,
        known: &Settings,
    ) -> Result<Self, Error> {
        let newest: Option<i64> = changes(team)
            .select_only()
            .column(event::Column::Id)
            .into_tuple()
            .one(db)
            .await?;
        let sight = known.sight();
        let pairs = sight.iter();
        Ok(Self {
            event: newest.unwrap_or_default(),
            fields: pairs
                .map(|(field, value)| (field.to_owned(), value.to_owned()))
                .collect(),
        })
    }

    /// What the form carries; nothing where it carries nothing that can be read.
    pub fn of(form: &Form) -> Self {
        serde_json::from_str(form.raw(SEEN).unwrap_or_default()).unwrap_or_default()
    }

    /// As the form carries it.
    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What was seen.
    pub fn sight(&self) -> Sight {
        self.fields.iter().cloned().collect()
    }
}

/// The changes of a team's settings, newest first.
fn changes(team: TeamId) -> sea_orm::Select<event::Entity> {
    event::Entity::find()
        .filter(event::Column::TeamId.eq(team))
        .filter(event::Column::CourseId.is_null())
        .filter(event::Column::Verb.eq(CHANGED))
        .order_by_desc(event::Column::Id)
        .limit(1)
}

/// The changes in words, with who made the last of them.
pub(super) async fn told(
    db: &impl ConnectionTrait,
    by: &Staff,
    language: Language,
    seen: &Seen,
    edits: &[Edit],
) -> Result<Edited, Error> {
    let newest = changes(by.team).filter(event::Column::Id.gt(seen.event));
    let newest = newest.one(db).await?;
    let who = match newest.as_ref().and_then(|row| row.staff_id) {
        Some(id) => staff::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let line = |edit: &Edit| Line {
        label: page::label(language, &edit.field),
        was: page::value(language, &edit.field, &edit.was),
        is: page::value(language, &edit.field, &edit.is),
    };
    Ok(Edited {
        who: who.map(|row| row.name),
        at: newest.map(|row| row.at),
        lines: edits.iter().map(line).collect(),
    })
}
