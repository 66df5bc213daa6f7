//! A course as programs read it. The public gets words about seats, staff the counts.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

/// A thing by its id and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Named {
    pub id: Uuid,
    pub name: String,
}

/// A course type by its id and title.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Titled {
    pub id: Uuid,
    pub title: String,
}

/// A municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MunicipalityView {
    #[schema(example = "3316")]
    pub code: String,
    #[schema(example = "Modum")]
    pub name: String,
}

/// Where sessions are held.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct VenueRef {
    pub id: Uuid,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// How one joins.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WindowView {
    /// `direct`, `after_conversation` or `open`.
    pub policy: &'static str,
    /// Null: from publication.
    pub opens_at: Option<DateTime<FixedOffset>>,
    /// Null: until the first session begins.
    pub closes_at: Option<DateTime<FixedOffset>>,
}

/// One dated meeting.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SessionView {
    pub id: Uuid,
    /// Never changes, and is never used again.
    pub number: i16,
    /// `ordinary` or `follow_up`.
    pub kind: &'static str,
    /// `planned` or `cancelled`.
    pub status: &'static str,
    pub starts_at: DateTime<FixedOffset>,
    pub ends_at: DateTime<FixedOffset>,
    pub venue: Option<VenueRef>,
    /// Whether one can take part by a link; who has a seat gets it.
    pub online: bool,
}

/// A course.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CourseView {
    pub id: Uuid,
    /// `run`, or `interest_list` for what has no dates: who signs up waits for the next run of its type.
    pub kind: &'static str,
    pub title: String,
    /// Texts by language.
    #[schema(value_type = std::collections::BTreeMap<String, String>, example = json!({"nb": "Seks kvelder om sinne."}))]
    pub summary: Value,
    /// The language the course is held in: `nb`, `nn` or `en`.
    pub language: &'static str,
    pub team: Named,
    pub template: Option<Titled>,
    /// Whose residents may join.
    pub municipalities: Vec<MunicipalityView>,
    pub venue: Option<VenueRef>,
    /// The place will be announced later.
    pub place_later: bool,
    /// Whether one can take part by a link.
    pub online: bool,
    pub starts_at: Option<DateTime<FixedOffset>>,
    pub ends_at: Option<DateTime<FixedOffset>>,
    #[schema(example = "Europe/Oslo")]
    pub time_zone: String,
    /// By start, cancelled ones too. Not in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sessions: Option<Vec<SessionView>>,
    /// Counts at the first session.
    pub min_age: i16,
    /// `free`, `few`, `full` or `closed`; coarse on purpose.
    #[schema(example = "few")]
    pub availability: &'static str,
    pub enrolment: WindowView,
    /// `draft`, `published` or `cancelled`.
    pub status: &'static str,
    /// What only staff of the team see.
    #[serde(flatten)]
    pub desk: Option<DeskView>,
}

/// What only staff of the team see of a course.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DeskView {
    /// `upcoming`, `open`, `full`, `closed`, `running` or `over`; null unless published.
    pub phase: Option<&'static str>,
    pub leaders: Vec<Named>,
    pub min_participants: i16,
    pub capacity: i16,
    pub seated: u16,
    pub offered: u16,
    pub waiting: u16,
    /// Who waits for a first conversation.
    pub applied: u16,
    /// After so many sessions nobody joins any more.
    pub last_entry_session: i16,
    pub online_url: Option<String>,
    /// The day to decide whether the course runs: as set, else seven days before the first session.
    pub decide_by: Option<NaiveDate>,
    /// Whether too few have a seat and the day to decide has come.
    pub decision_due: bool,
    /// `run`, `postpone` or `cancel`, once answered.
    pub decision: Option<&'static str>,
    /// `too_few`, `leader_absent`, `venue_lost` or `other`, when cancelled.
    pub cancel_reason: Option<&'static str>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}
