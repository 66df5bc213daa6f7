//! A course type, as it is sent.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::fields::{self, Fields, small};
use super::texts::changed_texts;
use crate::actions::templates::Type;
use crate::domain::Refusal;
use crate::domain::course::{AGE, CAPACITY, within};
use crate::domain::schedule::{AFTER, MINUTES, SESSIONS, WEEKS};

/// A session weeks or months after the others.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// Weeks after the last ordinary session.
    pub after_weeks: i64,
}

/// A course type to be added, or what is to be different: null empties, and what is left out stays.
/// A new one has 6 sessions of 2 hours for 12 to 20 unless said.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateIn {
    pub title: Option<String>,
    /// Texts by language; null takes one away.
    pub summary: Option<BTreeMap<String, Option<String>>>,
    /// For whom it is; shown on the pages of all its courses.
    pub suits: Option<BTreeMap<String, Option<String>>>,
    /// For whom it is not.
    pub unsuited: Option<BTreeMap<String, Option<String>>>,
    /// What happens there.
    pub happens: Option<BTreeMap<String, Option<String>>>,
    pub sessions: Option<i64>,
    pub session_minutes: Option<i64>,
    pub interval_weeks: Option<i64>,
    pub follow_ups: Option<Vec<FollowUp>>,
    pub min_participants: Option<i64>,
    pub capacity: Option<i64>,
    /// `direct`, `after_conversation` or `open`.
    pub policy: Option<String>,
    #[serde(default, deserialize_with = "fields::sent")]
    #[schema(value_type = Option<i64>)]
    pub min_age: Option<Option<i64>>,
    #[serde(default, deserialize_with = "fields::sent")]
    #[schema(value_type = Option<String>)]
    pub certificate: Option<Option<String>>,
    /// Whether it is no longer offered for new courses; what is laid out keeps it.
    pub retired: Option<bool>,
    /// Whether people can come on its interest list, before there are dates.
    pub interest_list: Option<bool>,
}

impl TemplateIn {
    /// Reads a new one.
    pub fn added(self) -> Result<Type, Refusal> {
        let mut fields = Fields::default();
        let title = fields.must("title", self.title.clone(), fields::title);
        let kind = self.read(&mut fields);
        fields.done(title.map(|title| Type {
            title: Some(title),
            ..kind
        }))
    }

    /// Reads what is to be different.
    pub fn changed(self) -> Result<Type, Refusal> {
        let mut fields = Fields::default();
        let title = fields.maybe("title", self.title.clone(), fields::title);
        let kind = self.read(&mut fields);
        fields.done(Some(Type { title, ..kind }))
    }

    fn read(self, fields: &mut Fields) -> Type {
        let number = |fields: &mut Fields, field: &str, sent, range| {
            fields.maybe(field, sent, |sent| small(sent, range))
        };
        Type {
            title: None,
            summary: changed_texts(fields, "summary", self.summary.unwrap_or_default()),
            suits: changed_texts(fields, "suits", self.suits.unwrap_or_default()),
            unsuited: changed_texts(fields, "unsuited", self.unsuited.unwrap_or_default()),
            happens: changed_texts(fields, "happens", self.happens.unwrap_or_default()),
            sessions: number(fields, "sessions", self.sessions, SESSIONS),
            session_minutes: number(fields, "session_minutes", self.session_minutes, MINUTES),
            interval_weeks: number(fields, "interval_weeks", self.interval_weeks, WEEKS),
            follow_ups: self.follow_ups.map(|sent| follow_ups(fields, &sent)),
            min_participants: number(fields, "min_participants", self.min_participants, CAPACITY),
            capacity: number(fields, "capacity", self.capacity, CAPACITY),
            policy: fields.maybe("policy", self.policy, fields::word),
            min_age: fields.change("min_age", self.min_age, |age| small(age, AGE)),
            certificate: fields.change("certificate", self.certificate, fields::line),
            retired: self.retired,
            interest_list: self.interest_list,
        }
    }
}

fn follow_ups(fields: &mut Fields, sent: &[FollowUp]) -> Vec<u16> {
    let sent = sent.iter().enumerate();
    sent.filter_map(|(n, follow_up)| {
        let field = format!("follow_ups[{n}].after_weeks");
        let weeks = within(&field, follow_up.after_weeks, AFTER);
        fields.take(&field, weeks.map_err(|problem| problem.flaw))
    })
    .collect()
}
