//! The sessions of a course, as they are sent: how many, or each of them.

use std::fmt;

use chrono::TimeDelta;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use super::fields::{self, Fields};
use super::template::FollowUp;
use crate::actions::courses::{Listed, Schedule};
use crate::domain::course::within;
use crate::domain::schedule::{Kind, MINUTES, SESSIONS, WEEKS};

/// How many sessions a series has, or each of them.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum Sessions {
    Count(i64),
    List(Vec<ListedIn>),
}

/// When the sessions are, as it was sent: a series, or a list.
#[derive(Clone, Copy, Debug, Default)]
pub struct When<'a> {
    pub starts_on: Option<&'a str>,
    pub start_time: Option<&'a str>,
    pub session_minutes: Option<i64>,
    pub sessions: Option<&'a Sessions>,
    pub interval_weeks: Option<i64>,
    pub follow_ups: Option<&'a [FollowUp]>,
}

impl When<'_> {
    /// Whether it says anything of when the sessions are.
    #[must_use]
    pub fn is_said(&self) -> bool {
        self.starts_on.is_some() || self.start_time.is_some() || self.sessions.is_some()
    }

    /// Reads it.
    pub fn read(&self, fields: &mut Fields) -> Option<Schedule> {
        let count = match self.sessions {
            Some(Sessions::Count(count)) => Some(*count),
            Some(Sessions::List(_)) | None => None,
        };
        fields.numbers([
            ("session_minutes", self.session_minutes, MINUTES),
            ("sessions", count, SESSIONS),
            ("interval_weeks", self.interval_weeks, WEEKS),
        ]);
        if let Some(Sessions::List(list)) = self.sessions {
            return Some(Schedule::List(listed(fields, list, self.session_minutes)));
        }
        let starts_on = fields.must("starts_on", self.starts_on, fields::date);
        let start_time = fields.must("start_time", self.start_time, fields::clock);
        let weeks = |sent: &[FollowUp]| sent.iter().map(|one| one.after_weeks).collect();
        Some(Schedule::Series {
            starts_on: starts_on?,
            start_time: start_time?,
            minutes: self.session_minutes,
            count,
            interval_weeks: self.interval_weeks,
            follow_ups: self.follow_ups.map(weeks),
        })
    }
}

/// One session of an explicit list.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ListedIn {
    pub starts_at: Option<String>,
    pub ends_at: Option<String>,
    /// `ordinary` or `follow_up`.
    pub kind: Option<String>,
    pub venue: Option<String>,
}

/// The sessions of an explicit list. Without an end, each is as long as is said for all.
pub fn listed(fields: &mut Fields, sent: &[ListedIn], minutes: Option<i64>) -> Vec<Listed> {
    let minutes = minutes.and_then(|minutes| within("", minutes, MINUTES).ok());
    let length = minutes.map(|minutes| TimeDelta::minutes(minutes.into()));
    let mut list = Vec::with_capacity(sent.len());
    for (n, one) in sent.iter().enumerate() {
        let at = |name: &str| format!("sessions[{n}].{name}");
        let starts_at = fields.must(&at("starts_at"), one.starts_at.as_ref(), fields::instant);
        let ends_at = fields.maybe(&at("ends_at"), one.ends_at.as_ref(), fields::instant);
        let kind = fields.maybe(&at("kind"), one.kind.as_ref(), fields::word::<Kind>);
        let venue = fields.maybe(&at("venue"), one.venue.as_ref(), fields::line);
        if let Some(starts_at) = starts_at {
            list.push(Listed {
                starts_at,
                ends_at: ends_at.or(length.map(|length| starts_at + length)),
                kind: kind.unwrap_or_default(),
                venue,
            });
        }
    }
    list
}

impl<'de> Deserialize<'de> for Sessions {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(SessionsVisitor)
    }
}

struct SessionsVisitor;

impl<'de> Visitor<'de> for SessionsVisitor {
    type Value = Sessions;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number of sessions or a list of them")
    }

    fn visit_i64<E>(self, count: i64) -> Result<Sessions, E> {
        Ok(Sessions::Count(count))
    }

    fn visit_u64<E>(self, count: u64) -> Result<Sessions, E> {
        Ok(Sessions::Count(i64::try_from(count).unwrap_or(i64::MAX)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Sessions, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(Sessions::List)
    }
}
