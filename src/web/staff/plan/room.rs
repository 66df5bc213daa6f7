//! What the form of a course is filled from: the team with its types, places, people and earlier courses.

use std::collections::HashSet;

use chrono_tz::Tz;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;

use crate::actions::staff::never_lead;
use crate::domain::Language;
use crate::domain::access::Staff;
use crate::domain::admission::Policy;
use crate::domain::ids::{StaffId, VenueId};
use crate::domain::local::local_date;
use crate::domain::schedule::Kind;
use crate::entity::{Word, course, course_template, municipality, staff, team, venue};
use crate::error::Error;
use crate::render::frame::Tongue;
use crate::render::{formats, say};
use crate::web::staff::courses::Choice;

use super::sheet::LATER;

/// How many earlier courses can be copied.
const EARLIER: u64 = 50;

/// The team, as its forms need it.
#[derive(Clone, Debug)]
pub struct Room {
    pub team: team::Model,
    pub templates: Vec<course_template::Model>,
    pub venues: Vec<venue::Model>,
    pub people: Vec<staff::Model>,
    /// Who of them is not asked to lead.
    never_lead: HashSet<StaffId>,
    pub municipalities: Vec<municipality::Model>,
    /// The latest first.
    pub earlier: Vec<course::Model>,
}

/// The lists to choose from, in words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Lists {
    pub venues: Vec<Choice>,
    /// Without the words that a single session does not have.
    pub rooms: Vec<Choice>,
    pub people: Vec<Choice>,
    pub municipalities: Vec<Choice>,
    pub policies: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub languages: Vec<Choice>,
}

impl Room {
    /// Reads it, with as many queries for a large team as for a small one.
    pub async fn read(db: &impl ConnectionTrait, by: &Staff) -> Result<Self, Error> {
        let id = by.team;
        let team = team::Entity::find_by_id(id).one(db).await?;
        Ok(Self {
            team: team.ok_or(Error::NotFound)?,
            templates: course_template::Entity::find()
                .filter(course_template::Column::TeamId.eq(id))
                .order_by_asc(course_template::Column::Title)
                .all(db)
                .await?,
            venues: venue::Entity::find()
                .filter(venue::Column::TeamId.eq(id))
                .order_by_asc(venue::Column::Name)
                .all(db)
                .await?,
            people: staff::Entity::find()
                .filter(staff::Column::TeamId.eq(id))
                .order_by_asc(staff::Column::Name)
                .all(db)
                .await?,
            never_lead: never_lead(db, id).await?,
            municipalities: municipality::Entity::find()
                .filter(municipality::Column::TeamId.eq(id))
                .order_by_asc(municipality::Column::Name)
                .all(db)
                .await?,
            earlier: course::Entity::find()
                .filter(course::Column::TeamId.eq(id))
                .filter(course::Column::StartsAt.is_not_null())
                .order_by_desc(course::Column::StartsAt)
                .limit(EARLIER)
                .all(db)
                .await?,
        })
    }

    /// The zone in which the team's clocks run.
    #[must_use]
    pub fn zone(&self) -> Tz {
        self.team.tz()
    }

    /// The lists to choose from; who is ticked already stands in the list of leaders, too, and a place
    /// that is chosen already in that of the places.
    #[must_use]
    pub fn lists(&self, language: Language, ticked: &[String], held: &[&str]) -> Lists {
        let offered = |row: &&venue::Model| {
            row.retired_at.is_none() || held.contains(&row.id.to_string().as_str())
        };
        let rooms: Vec<Choice> = self
            .venues
            .iter()
            .filter(offered)
            .map(|row| Choice::new(&row.id, row.name.clone()))
            .collect();
        let mut venues = rooms.clone();
        venues.push(Choice::new(&LATER, say(language, "plan-place-later", &[])));
        let leads = |row: &&staff::Model| {
            !self.never_lead.contains(&row.id) || ticked.contains(&row.id.to_string())
        };
        let people = self.people.iter().filter(leads);
        let municipalities = self.municipalities.iter();
        Lists {
            venues,
            rooms,
            people: people
                .map(|row| Choice::new(&row.id, row.name.clone()))
                .collect(),
            municipalities: municipalities
                .map(|row| Choice::new(&row.code, row.name.clone()))
                .collect(),
            policies: Policy::WORDS
                .iter()
                .map(|(policy, word)| Choice::new(word, policy_label(language, *policy)))
                .collect(),
            kinds: Kind::WORDS
                .iter()
                .map(|(kind, word)| Choice::new(word, kind_label(language, *kind)))
                .collect(),
            languages: Tongue::all(language)
                .into_iter()
                .map(|one| Choice::new(&one.tag, one.name.to_owned()))
                .collect(),
        }
    }

    /// The earlier courses, to be copied.
    #[must_use]
    pub fn copies(&self, language: Language) -> Vec<Choice> {
        let label = |row: &course::Model| {
            let day = local_date(row.starts_at?, self.zone());
            let date = formats::period(language, day, day);
            Some(format!("{} ({date})", row.title))
        };
        let rows = self.earlier.iter();
        rows.filter_map(|row| Some(Choice::new(&row.id, label(row)?)))
            .collect()
    }

    /// What the team calls the place.
    #[must_use]
    pub fn venue(&self, id: VenueId) -> Option<&str> {
        let row = self.venues.iter().find(|row| row.id == id)?;
        Some(&row.name)
    }

    /// What the person is called.
    #[must_use]
    pub fn person(&self, id: StaffId) -> Option<&str> {
        let row = self.people.iter().find(|row| row.id == id)?;
        Some(&row.name)
    }
}

fn policy_label(language: Language, policy: Policy) -> String {
    let key = match policy {
        Policy::Direct => "plan-policy-direct",
        Policy::AfterConversation => "plan-policy-conversation",
        Policy::Open => "plan-policy-open",
    };
    say(language, key, &[])
}

fn kind_label(language: Language, kind: Kind) -> String {
    let key = match kind {
        Kind::Ordinary => "plan-kind-ordinary",
        Kind::FollowUp => "plan-kind-follow-up",
    };
    say(language, key, &[])
}
