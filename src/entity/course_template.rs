//! A course type.

use sea_orm::entity::prelude::*;

use crate::domain::admission::Policy;
use crate::domain::ids::{TeamId, TemplateId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course_template")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TemplateId,
    pub team_id: TeamId,
    pub title: String,
    pub summary: Json,
    /// For whom it is, for whom it is not, and what happens there: by language, on the pages of all its courses.
    pub suits: Json,
    pub unsuited: Json,
    pub happens: Json,
    pub sessions: i16,
    pub session_minutes: i16,
    pub interval_weeks: i16,
    pub follow_ups: Json,
    pub min_participants: i16,
    pub capacity: i16,
    pub policy: Policy,
    pub min_age: Option<i16>,
    pub certificate: Option<String>,
    pub created_at: DateTimeUtc,
    /// Since when it is no longer offered for new courses.
    pub retired_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// How many weeks after the last ordinary session each follow-up is.
    #[must_use]
    pub fn follow_ups(&self) -> Vec<i64> {
        serde_json::from_value(self.follow_ups.clone()).unwrap_or_default()
    }
}
