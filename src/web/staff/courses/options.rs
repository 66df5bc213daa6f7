//! What the filter offers, and the team that is looked at.

use chrono_tz::Tz;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;

use super::standing::Standing;
use crate::domain::Language;
use crate::domain::ids::TeamId;
use crate::entity::{course_template, staff, team};
use crate::error::Error;
use crate::render::say;

/// One of a list to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

/// What is read once for each of these pages.
#[derive(Clone, Debug)]
pub struct Choices {
    pub zone: Tz,
    templates: Vec<Choice>,
    people: Vec<Choice>,
}

/// The lists of a filter, in words.
#[derive(Clone, Debug, Serialize)]
pub struct Offered {
    pub(super) standings: Vec<Choice>,
    pub(super) templates: Vec<Choice>,
    pub(super) leaders: Vec<Choice>,
}

/// Reads the team's course types and people.
pub async fn read(db: &impl ConnectionTrait, id: TeamId) -> Result<Choices, Error> {
    let team = team::Entity::find_by_id(id).one(db).await?;
    let team = team.ok_or(Error::NotFound)?;
    let templates = course_template::Entity::find()
        .filter(course_template::Column::TeamId.eq(id))
        .order_by_asc(course_template::Column::Title)
        .all(db)
        .await?;
    let people = staff::Entity::find()
        .filter(staff::Column::TeamId.eq(id))
        .order_by_asc(staff::Column::Name)
        .all(db)
        .await?;
    Ok(Choices {
        zone: team.tz(),
        templates: templates
            .into_iter()
            .map(|row| Choice::new(&row.id, row.title))
            .collect(),
        people: people
            .into_iter()
            .map(|row| Choice::new(&row.id, row.name))
            .collect(),
    })
}

impl Choice {
    /// A thing by its id.
    pub fn new(value: &impl ToString, label: String) -> Self {
        Self {
            value: value.to_string(),
            label,
        }
    }
}

impl Choices {
    /// The lists of the filter.
    #[must_use]
    pub fn offered(self, language: Language) -> Offered {
        let everybody = Choice::new(&"all", say(language, "courses-everybody", &[]));
        let mut leaders = vec![everybody];
        leaders.extend(self.people);
        let standings = Standing::ALL.into_iter();
        Offered {
            standings: standings
                .map(|one| Choice::new(&one.word(), one.label(language)))
                .collect(),
            templates: self.templates,
            leaders,
        }
    }
}

#[cfg(test)]
impl Choices {
    /// Made up for tests.
    pub fn sample(templates: Vec<Choice>, people: Vec<Choice>) -> Self {
        Self {
            zone: chrono_tz::Europe::Oslo,
            templates,
            people,
        }
    }
}
