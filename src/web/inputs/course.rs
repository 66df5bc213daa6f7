//! A course in the making, as it is sent.

use std::collections::BTreeMap;

use serde::Deserialize;
use utoipa::ToSchema;

use super::fields::{self, Fields};
use super::template::FollowUp;
use super::texts::{names, texts};
use super::timetable::{Sessions, When};
use crate::actions::courses::{Draft, Schedule};
use crate::domain::admission::Policy;
use crate::domain::course::{AGE, CAPACITY};
use crate::domain::schedule::SESSIONS;
use crate::domain::{Refusal, Time};

/// A course to be laid out. Only `title` and the schedule are needed; `template` fills what is left out.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "title": "Sinnemestring", "summary": {"nb": "Seks kvelder om sinne."}, "leaders": ["Kari"],
    "venue": "Rådhuset, rom 2", "starts_on": "2027-03-02", "start_time": "17:00",
    "session_minutes": 120, "sessions": 6, "interval_weeks": 1, "min_participants": 12, "capacity": 20,
    "enrolment": {"policy": "direct", "opens_at": null, "closes_at": null}
}))]
pub struct CourseIn {
    pub title: Option<String>,
    /// Texts by language: `nb`, `nn`, `en`.
    pub summary: Option<BTreeMap<String, String>>,
    pub language: Option<String>,
    /// The id of a course type.
    pub template: Option<String>,
    /// Ids or names; a new name makes a new record.
    pub leaders: Option<Vec<String>>,
    /// An id or a name; a new name makes a new record.
    pub venue: Option<String>,
    /// The place will be announced later.
    pub place_later: Option<bool>,
    pub online_url: Option<String>,
    /// Codes of whose residents may join; all of the team's unless said.
    pub municipalities: Option<Vec<String>>,
    pub min_age: Option<i64>,
    pub starts_on: Option<String>,
    pub start_time: Option<String>,
    pub session_minutes: Option<i64>,
    pub sessions: Option<Sessions>,
    pub interval_weeks: Option<i64>,
    /// Instead of those of the course type.
    pub follow_ups: Option<Vec<FollowUp>>,
    pub min_participants: Option<i64>,
    pub capacity: Option<i64>,
    pub enrolment: Option<WindowIn>,
    pub decide_by: Option<String>,
    pub last_entry_session: Option<i64>,
    /// Why a venue that another course has is used all the same.
    pub venue_override: Option<String>,
}

/// How and when one joins.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WindowIn {
    /// `direct`, `after_conversation` or `open`.
    pub policy: Option<String>,
    #[serde(default, deserialize_with = "fields::sent")]
    #[schema(value_type = Option<String>)]
    pub opens_at: Option<Option<String>>,
    #[serde(default, deserialize_with = "fields::sent")]
    #[schema(value_type = Option<String>)]
    pub closes_at: Option<Option<String>>,
}

/// What was understood of a window.
#[derive(Clone, Copy, Debug, Default)]
pub struct Window {
    pub policy: Option<Policy>,
    pub opens_at: Option<Option<Time>>,
    pub closes_at: Option<Option<Time>>,
}

impl WindowIn {
    /// Reads it.
    pub fn read(self, fields: &mut Fields) -> Window {
        Window {
            policy: fields.maybe("enrolment.policy", self.policy, fields::word),
            opens_at: fields.change("enrolment.opens_at", self.opens_at, fields::instant),
            closes_at: fields.change("enrolment.closes_at", self.closes_at, fields::instant),
        }
    }
}

impl CourseIn {
    /// The draft to be saved.
    pub fn draft(self) -> Result<Draft, Refusal> {
        let mut fields = Fields::default();
        let title = fields.must("title", self.title.clone(), fields::title);
        let draft = self.read(title.unwrap_or_default(), &mut fields);
        fields.done(Some(draft))
    }

    /// The schedule to be shown; what a schedule does not need may be left out.
    pub fn preview(self) -> Result<Draft, Refusal> {
        let mut fields = Fields::default();
        let title = fields.maybe("title", self.title.clone(), fields::title);
        let draft = self.read(title.unwrap_or_default(), &mut fields);
        fields.done(Some(draft))
    }

    fn read(self, title: String, fields: &mut Fields) -> Draft {
        fields.numbers([
            ("min_age", self.min_age, AGE),
            ("min_participants", self.min_participants, CAPACITY),
            ("capacity", self.capacity, CAPACITY),
            ("last_entry_session", self.last_entry_session, SESSIONS),
        ]);
        let window = self.enrolment.clone().unwrap_or_default().read(fields);
        let schedule = self.when().read(fields);
        Draft {
            title,
            summary: texts(fields, self.summary.unwrap_or_default()),
            language: fields.maybe("language", self.language, fields::word),
            template: fields.maybe("template", self.template, fields::id),
            leaders: names(fields, "leaders", self.leaders.unwrap_or_default()),
            venue: fields.maybe("venue", self.venue, fields::line),
            place_later: self.place_later.unwrap_or(false),
            online_url: fields.maybe("online_url", self.online_url, fields::link),
            municipalities: self.municipalities,
            min_age: self.min_age,
            // Where there is none, its mistakes are noted.
            schedule: schedule.unwrap_or(Schedule::List(Vec::new())),
            min_participants: self.min_participants,
            capacity: self.capacity,
            policy: window.policy,
            opens_at: window.opens_at.flatten(),
            closes_at: window.closes_at.flatten(),
            decide_by: fields.maybe("decide_by", self.decide_by, fields::date),
            last_entry_session: self.last_entry_session,
            venue_override: fields.maybe("venue_override", self.venue_override, fields::line),
        }
    }

    fn when(&self) -> When<'_> {
        When {
            starts_on: self.starts_on.as_deref(),
            start_time: self.start_time.as_deref(),
            session_minutes: self.session_minutes,
            sessions: self.sessions.as_ref(),
            interval_weeks: self.interval_weeks,
            follow_ups: self.follow_ups.as_deref(),
        }
    }
}

#[cfg(test)]
mod tests;
