//! A refusal as programs read it: `application/problem+json` (RFC 9457).

use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use super::{Denied, words};
use crate::domain::refusal::{Clash, Conflict};
use crate::domain::{Language, Refusal};
use crate::error::Error;
use crate::render::refusals;

/// One error of the API.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemBody {
    /// Always `about:blank`: `code` says more.
    #[schema(example = "about:blank")]
    pub r#type: &'static str,
    /// The status in words.
    pub title: &'static str,
    pub status: u16,
    /// The stable word for programs.
    #[schema(example = "validation")]
    pub code: &'static str,
    /// A sentence for people, in the language of `Accept-Language`.
    pub detail: String,
    /// For `validation`: each mistake by its field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// More facts, such as `clashes`.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub more: Map<String, Value>,
}

/// One mistake in one field.
#[derive(Debug, Serialize, ToSchema)]
pub struct FieldError {
    /// The field's name, with a path for lists: `sessions[2].ends_at`.
    pub field: String,
    /// What is wrong, in the language of `Accept-Language`.
    pub message: String,
}

impl ProblemBody {
    #[must_use]
    pub fn new(denied: &Denied, language: Language) -> Self {
        let status = denied.status();
        Self {
            r#type: "about:blank",
            title: status.reason().unwrap_or("Error"),
            status: status.code,
            code: denied.code(),
            detail: words::detail(denied, language),
            errors: errors(denied, language),
            more: more(denied),
        }
    }
}

fn errors(denied: &Denied, language: Language) -> Vec<FieldError> {
    let Denied::Failed(Error::Refused(Refusal::Invalid(problems))) = denied else {
        return Vec::new();
    };
    problems
        .iter()
        .map(|problem| FieldError {
            field: problem.field.clone(),
            message: refusals::flaw(language, &problem.flaw),
        })
        .collect()
}

/// The facts that a program needs to go on.
fn more(denied: &Denied) -> Map<String, Value> {
    let Denied::Failed(Error::Refused(Refusal::Conflict(conflict))) = denied else {
        return Map::new();
    };
    let (name, value) = match conflict {
        Conflict::Clash(clashes) => ("clashes", clashing(clashes)),
        Conflict::CapacityInUse { taken } => ("taken", json!(taken)),
        Conflict::AlreadyEntered(enrolment) => ("enrolment", json!(enrolment)),
        _ => return Map::new(),
    };
    Map::from_iter([(name.to_owned(), value)])
}

/// Each course once for a date and a kind, however many of its leaders are taken.
fn clashing(clashes: &[Clash]) -> Value {
    let mut told: Vec<Value> = clashes.iter().map(clash).collect();
    told.dedup();
    told.into()
}

fn clash(clash: &Clash) -> Value {
    json!({
        "date": clash.date,
        "kind": clash.kind.word(),
        "course": { "id": clash.course, "title": clash.title },
    })
}
