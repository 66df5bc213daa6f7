//! A course in the making, as it is sent.

use std::collections::BTreeMap;
use std::fmt;

use chrono::TimeDelta;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use super::fields::{self, Fields, TEXT};
use crate::actions::courses::{Draft, Listed, Schedule};
use crate::domain::admission::Policy;
use crate::domain::course::{AGE, CAPACITY, within};
use crate::domain::schedule::{Kind, MINUTES, SESSIONS, WEEKS};
use crate::domain::{Flaw, Language, Refusal, Time, text};

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
    pub min_participants: Option<i64>,
    pub capacity: Option<i64>,
    pub enrolment: Option<WindowIn>,
    pub decide_by: Option<String>,
    pub last_entry_session: Option<i64>,
    /// Why a venue that another course has is used all the same.
    pub venue_override: Option<String>,
}

/// How many sessions a series has, or each of them.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum Sessions {
    Count(i64),
    List(Vec<ListedIn>),
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
        self.check_numbers(fields);
        let window = self.enrolment.clone().unwrap_or_default().read(fields);
        let schedule = self.schedule(fields);
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

    fn check_numbers(&self, fields: &mut Fields) {
        let count = match &self.sessions {
            Some(Sessions::Count(count)) => Some(*count),
            Some(Sessions::List(_)) | None => None,
        };
        fields.numbers([
            ("session_minutes", self.session_minutes, MINUTES),
            ("sessions", count, SESSIONS),
            ("interval_weeks", self.interval_weeks, WEEKS),
            ("min_age", self.min_age, AGE),
            ("min_participants", self.min_participants, CAPACITY),
            ("capacity", self.capacity, CAPACITY),
            ("last_entry_session", self.last_entry_session, SESSIONS),
        ]);
    }

    fn schedule(&self, fields: &mut Fields) -> Option<Schedule> {
        let count = match &self.sessions {
            Some(Sessions::List(list)) => {
                let list = listed(fields, list, self.session_minutes);
                return Some(Schedule::List(list));
            }
            Some(Sessions::Count(count)) => Some(*count),
            None => None,
        };
        let starts_on = fields.must("starts_on", self.starts_on.as_ref(), fields::date);
        let start_time = fields.must("start_time", self.start_time.as_ref(), fields::clock);
        Some(Schedule::Series {
            starts_on: starts_on?,
            start_time: start_time?,
            minutes: self.session_minutes,
            count,
            interval_weeks: self.interval_weeks,
        })
    }
}

/// The texts by language.
pub fn texts(fields: &mut Fields, sent: BTreeMap<String, String>) -> BTreeMap<Language, String> {
    let sent = sent.into_iter().map(|(tag, text)| (tag, Some(text)));
    changed_texts(fields, sent.collect())
        .into_iter()
        .filter_map(|(language, text)| Some((language, text?)))
        .collect()
}

/// The texts by language that are to be different; null takes one away.
pub fn changed_texts(
    fields: &mut Fields,
    sent: BTreeMap<String, Option<String>>,
) -> BTreeMap<Language, Option<String>> {
    let mut texts = BTreeMap::new();
    for (tag, words) in sent {
        let field = format!("summary.{tag}");
        let language = fields.take(&field, tag.parse().map_err(|()| Flaw::UnknownChoice));
        // An empty text is none: forms send them.
        let words = words.filter(|words| !words.trim().is_empty());
        let words = fields.change(&field, Some(words), |words| text::paragraphs(&words, TEXT));
        if let (Some(language), Some(words)) = (language, words) {
            texts.insert(language, words);
        }
    }
    texts
}

/// Names or ids, each a line.
pub fn names(fields: &mut Fields, field: &str, sent: Vec<String>) -> Vec<String> {
    let sent = sent.into_iter().enumerate();
    sent.filter_map(|(n, name)| fields.take(&format!("{field}[{n}]"), fields::line(name)))
        .collect()
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

#[cfg(test)]
mod tests;
