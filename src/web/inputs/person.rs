//! What staff decide about a person, as it is sent.

use serde::Deserialize;
use utoipa::ToSchema;

use super::fields::{self, Fields};
use crate::actions::enrolments::{Answer, Outcome};
use crate::domain::ids::CourseId;
use crate::domain::{Flaw, Refusal};

/// What somebody said.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerIn {
    /// `accept` or `decline`.
    #[schema(example = "accept")]
    pub answer: Option<String>,
}

impl AnswerIn {
    /// Reads it.
    pub fn read(self) -> Result<Answer, Refusal> {
        let choices = [("accept", Answer::Accept), ("decline", Answer::Decline)];
        chosen(self.answer.as_deref(), choices)
    }
}

/// Where somebody goes.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferIn {
    /// The id of the other course.
    pub course: Option<String>,
    /// Needed where others wait for that course.
    pub reason: Option<String>,
}

impl TransferIn {
    /// Reads it: the other course, and why.
    pub fn read(self) -> Result<(CourseId, Option<String>), Refusal> {
        let mut fields = Fields::default();
        let course = fields.must("course", self.course, fields::id);
        let reason = fields.maybe("reason", self.reason, fields::line);
        fields.done(course.map(|course| (course, reason)))
    }
}

/// What a first conversation led to.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AdmissionIn {
    /// `admit` or `refer_on`.
    #[schema(example = "admit")]
    pub answer: Option<String>,
}

impl AdmissionIn {
    /// Reads it.
    pub fn read(self) -> Result<Outcome, Refusal> {
        let choices = [("admit", Outcome::Admit), ("refer_on", Outcome::ReferOn)];
        chosen(self.answer.as_deref(), choices)
    }
}

/// The choice that an `answer` names.
fn chosen<T>(sent: Option<&str>, choices: [(&str, T); 2]) -> Result<T, Refusal> {
    let mut fields = Fields::default();
    let choice = fields.must("answer", sent, |word| {
        let mut choices = choices.into_iter();
        let choice = choices.find(|(known, _)| *known == word);
        choice.map(|(_, choice)| choice).ok_or(Flaw::UnknownChoice)
    });
    fields.done(choice)
}
