//! What is to be different about a course, as it is sent.

use std::collections::BTreeMap;

use serde::Deserialize;
use utoipa::ToSchema;

use super::course::WindowIn;
use super::fields::{self, Fields};
use super::template::FollowUp;
use super::texts::{changed_texts, names};
use super::timetable::{ListedIn, Sessions, When, listed};
use crate::actions::courses::{Change, Decision};
use crate::domain::course::{AGE, Answer, CAPACITY, CancelReason};
use crate::domain::schedule::SESSIONS;
use crate::domain::{Flaw, Refusal};

/// Changes to a course: what is left out stays, null empties.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeIn {
    pub title: Option<String>,
    /// Texts by language; null takes one away.
    pub summary: Option<BTreeMap<String, Option<String>>>,
    pub language: Option<String>,
    pub leaders: Option<Vec<String>>,
    #[serde(default, deserialize_with = "fields::sent")]
    #[schema(value_type = Option<String>)]
    pub venue: Option<Option<String>>,
    pub place_later: Option<bool>,
    #[serde(default, deserialize_with = "fields::sent")]
    #[schema(value_type = Option<String>)]
    pub online_url: Option<Option<String>>,
    pub municipalities: Option<Vec<String>>,
    #[serde(default, deserialize_with = "fields::sent")]
    #[schema(value_type = Option<i64>)]
    pub min_age: Option<Option<i64>>,
    pub min_participants: Option<i64>,
    /// More is passed on to those who wait; less than is taken is refused.
    pub capacity: Option<i64>,
    pub enrolment: Option<WindowIn>,
    #[serde(default, deserialize_with = "fields::sent")]
    #[schema(value_type = Option<String>)]
    pub decide_by: Option<Option<String>>,
    pub last_entry_session: Option<i64>,
    /// With these six, a draft gets other sessions as a whole; those of a published course are moved one by one.
    pub starts_on: Option<String>,
    pub start_time: Option<String>,
    pub session_minutes: Option<i64>,
    pub sessions: Option<Sessions>,
    pub interval_weeks: Option<i64>,
    pub follow_ups: Option<Vec<FollowUp>>,
    /// Why; kept in the log.
    pub reason: Option<String>,
    /// Why a venue that another course has is used all the same.
    pub venue_override: Option<String>,
}

impl ChangeIn {
    /// Reads it.
    pub fn read(self) -> Result<Change, Refusal> {
        let mut fields = Fields::default();
        fields.numbers([
            ("min_age", self.min_age.flatten(), AGE),
            ("min_participants", self.min_participants, CAPACITY),
            ("capacity", self.capacity, CAPACITY),
            ("last_entry_session", self.last_entry_session, SESSIONS),
        ]);
        let window = self.enrolment.unwrap_or_default().read(&mut fields);
        let when = When {
            starts_on: self.starts_on.as_deref(),
            start_time: self.start_time.as_deref(),
            session_minutes: self.session_minutes,
            sessions: self.sessions.as_ref(),
            interval_weeks: self.interval_weeks,
            follow_ups: self.follow_ups.as_deref(),
        };
        let schedule = when.is_said().then(|| when.read(&mut fields)).flatten();
        let change = Change {
            schedule,
            title: fields.maybe("title", self.title, fields::title),
            summary: changed_texts(&mut fields, "summary", self.summary.unwrap_or_default()),
            language: fields.maybe("language", self.language, fields::word),
            leaders: self.leaders.map(|sent| names(&mut fields, "leaders", sent)),
            venue: fields.change("venue", self.venue, fields::line),
            place_later: self.place_later,
            online_url: fields.change("online_url", self.online_url, fields::link),
            municipalities: self.municipalities,
            min_age: self.min_age,
            min_participants: self.min_participants,
            capacity: self.capacity,
            policy: window.policy,
            opens_at: window.opens_at,
            closes_at: window.closes_at,
            decide_by: fields.change("decide_by", self.decide_by, fields::date),
            last_entry_session: self.last_entry_session,
            reason: fields.maybe("reason", self.reason, fields::line),
            venue_override: fields.maybe("venue_override", self.venue_override, fields::line),
        };
        fields.done(Some(change))
    }
}

/// Why a course is called off.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CancellationIn {
    /// `too_few`, `leader_absent`, `venue_lost` or `other`.
    pub reason: Option<String>,
    /// Words for the log. Messages to participants are neutral and do not hold them.
    pub message: Option<String>,
}

impl CancellationIn {
    /// Reads it.
    pub fn read(self) -> Result<(CancelReason, Option<String>), Refusal> {
        let mut fields = Fields::default();
        let reason = fields.must("reason", self.reason, fields::word);
        let words = self.message.filter(|words| !words.trim().is_empty());
        let message = fields.maybe("message", words, |words| {
            crate::domain::text::paragraphs(&words, fields::TEXT)
        });
        fields.done(reason.map(|reason| (reason, message)))
    }
}

/// Whether a course runs.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionIn {
    /// `run`, `postpone` or `cancel`.
    pub answer: Option<String>,
    /// To postpone: the new dates of all sessions.
    pub sessions: Option<Vec<ListedIn>>,
}

impl DecisionIn {
    /// Reads it.
    pub fn read(self) -> Result<Decision, Refusal> {
        let mut fields = Fields::default();
        let answer = fields.must("answer", self.answer, fields::word);
        let decision = answer.and_then(|answer| match answer {
            Answer::Run => Some(Decision::Run),
            Answer::Cancel => Some(Decision::Cancel),
            Answer::Postpone => {
                let sent = fields.take("sessions", self.sessions.ok_or(Flaw::Missing))?;
                Some(Decision::Postpone(listed(&mut fields, &sent, None)))
            }
        });
        fields.done(decision)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn absent_stays_and_null_empties() {
        let sent =
            json!({"venue": null, "summary": {"en": null}, "enrolment": {"closes_at": null}});
        let change = serde_json::from_value::<ChangeIn>(sent)
            .unwrap()
            .read()
            .unwrap();
        assert_eq!(change.venue, Some(None));
        assert_eq!(change.online_url, None);
        assert_eq!((change.opens_at, change.closes_at), (None, Some(None)));
        assert_eq!(change.summary.len(), 1);
    }

    #[test]
    fn to_postpone_one_names_the_new_dates() {
        let sent = json!({"answer": "postpone"});
        let decision = serde_json::from_value::<DecisionIn>(sent).unwrap().read();
        assert!(
            matches!(decision, Err(Refusal::Invalid(problems)) if problems[0].field == "sessions")
        );
    }
}
