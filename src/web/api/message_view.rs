//! A message as staff see it, with the person it is for.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::course_view::{Named, Titled};
use crate::actions::messages::Shown;
use crate::entity::Word;
use crate::vault::Redacted;

/// A message to a person.
#[derive(Debug, Serialize, ToSchema)]
pub struct MessageView {
    pub id: Uuid,
    /// One of `queued`, `sent`, `dead` (given up), `cancelled` (no longer true), `task` (to be called), `done` (called).
    #[schema(example = "task")]
    pub status: &'static str,
    /// `email`, `sms` or `call`.
    #[schema(example = "call")]
    pub channel: &'static str,
    /// What it tells: `offer`, `seated`, `session_cancelled` …
    #[schema(example = "offer")]
    pub kind: String,
    pub course: Titled,
    pub enrolment: Uuid,
    pub name: String,
    pub email: Option<String>,
    pub mobile: Option<String>,
    /// `nb`, `nn` or `en`.
    pub language: &'static str,
    /// How often it was tried.
    pub attempts: i16,
    /// Why the last try failed, in one word of ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "no_address")]
    pub error: Option<String>,
    pub created_at: DateTime<Utc>,
    /// When it was sent, given up, cancelled or done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_at: Option<DateTime<Utc>>,
    /// Who noted it as done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_by: Option<Named>,
}

/// A message, with what to say.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpenedMessageView {
    #[serde(flatten)]
    pub message: MessageView,
    /// What to say, as a text message would; null when it is no longer true, or a code.
    pub text: Option<String>,
}

impl From<Shown> for MessageView {
    fn from(shown: Shown) -> Self {
        let row = shown.row;
        Self {
            id: row.id.0,
            status: row.status.word(),
            channel: row.channel.word(),
            kind: row.kind,
            course: Titled {
                id: shown.course.0,
                title: shown.course_title,
            },
            enrolment: shown.enrolment.0,
            name: shown.name.into_exposed(),
            email: shown.email.map(Redacted::into_exposed),
            mobile: shown.mobile.map(Redacted::into_exposed),
            language: row.language.word(),
            attempts: row.attempts,
            error: row.error,
            created_at: row.created_at,
            done_at: row.done_at,
            done_by: shown.done_by.map(|(id, name)| Named { id: id.0, name }),
        }
    }
}
