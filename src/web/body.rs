//! A JSON body, read with a limit; what is wrong with it is told by field.

use rocket::data::{Data, FromData, Limits, Outcome};
use rocket::http::ContentType;
use rocket::{Request, tokio};
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use super::Denied;
use crate::domain::{Flaw, Problem};

/// The longest time a body may take to arrive.
const DEADLINE: tokio::time::Duration = tokio::time::Duration::from_secs(10);

/// A JSON body that was understood. Wire types have `Option` fields, so that all missing ones are named at once,
/// and `deny_unknown_fields`, so that a mistyped one is not silently lost.
#[derive(Clone, Debug)]
pub struct Body<T> {
    /// What was sent.
    pub value: T,
    /// SHA-256 of the bytes as sent, by which a repeated request is known.
    pub digest: [u8; 32],
}

#[rocket::async_trait]
impl<'r, T: DeserializeOwned> FromData<'r> for Body<T> {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        match read(request, data).await {
            Ok(body) => Outcome::Success(body),
            Err(denied) => Outcome::Error((denied.keep(request), ())),
        }
    }
}

async fn read<T: DeserializeOwned>(
    request: &Request<'_>,
    data: Data<'_>,
) -> Result<Body<T>, Denied> {
    if !request.content_type().is_none_or(is_json) {
        return Err(Denied::NotJson);
    }
    let limit = request.limits().get("json").unwrap_or(Limits::JSON);
    let arrival = data.open(limit).into_bytes();
    let bytes = tokio::time::timeout(DEADLINE, arrival)
        .await
        .map_err(|_| Denied::TooSlow)?
        .map_err(|_| Denied::BadRequest)?;
    if !bytes.is_complete() {
        return Err(Denied::TooLarge);
    }
    Ok(Body {
        digest: Sha256::digest(&**bytes).into(),
        value: parse(&bytes)?,
    })
}

fn is_json(given: &ContentType) -> bool {
    given.is_json() || (given.top() == "application" && given.sub().as_str().ends_with("+json"))
}

/// Reads JSON; no body at all is an object without fields.
fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let bytes = if bytes.trim_ascii().is_empty() {
        b"{}"
    } else {
        bytes
    };
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let field = error.path().to_string();
        problem(&field, error.inner())
    })?;
    reader.end().map_err(|error| problem(".", &error))?;
    Ok(value)
}

/// Puts serde's words into ours. Its kinds are only told apart by the beginning of its message.
fn problem(path: &str, error: &serde_json::Error) -> Problem {
    if !error.is_data() {
        return Problem::new("body", Flaw::NotJson);
    }
    let said = error.to_string();
    let field = match (path, missing(&said)) {
        (".", None) => "body".to_owned(),
        (".", Some(name)) => name.to_owned(),
        (path, None) => path.to_owned(),
        (path, Some(name)) => format!("{path}.{name}"),
    };
    let flaw = if said.starts_with("unknown field") {
        Flaw::UnknownField
    } else if said.starts_with("missing field") {
        Flaw::Missing
    } else if said.starts_with("unknown variant") {
        Flaw::UnknownChoice
    } else {
        Flaw::WrongType
    };
    Problem::new(field, flaw)
}

/// The field that serde misses; it is told by the path of what should hold it.
fn missing(said: &str) -> Option<&str> {
    said.strip_prefix("missing field `")?.split('`').next()
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sent {
        title: Option<String>,
        #[serde(default)]
        sessions: Vec<Meeting>,
        prefers: Option<Way>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Meeting {
        #[expect(dead_code, reason = "only its type matters")]
        starts_at: chrono::DateTime<chrono::Utc>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Way {
        Email,
    }

    fn flaw(text: &str) -> (String, Flaw) {
        let problem = parse::<Sent>(text.as_bytes()).unwrap_err();
        (problem.field, problem.flaw)
    }

    #[test]
    fn each_fault_names_its_field() {
        for (text, field, expected) in [
            ("{", "body", Flaw::NotJson),
            ("hello", "body", Flaw::NotJson),
            ("{} {}", "body", Flaw::NotJson),
            ("\u{feff}", "body", Flaw::NotJson),
            ("[]", "body", Flaw::WrongType),
            ("7", "body", Flaw::WrongType),
            (r#"{"title": 7}"#, "title", Flaw::WrongType),
            (r#"{"titel": "x"}"#, "titel", Flaw::UnknownField),
            (r#"{"prefers": "pigeon"}"#, "prefers", Flaw::UnknownChoice),
            (
                r#"{"sessions": [{}]}"#,
                "sessions[0].starts_at",
                Flaw::Missing,
            ),
            (
                r#"{"sessions": [{"starts_at": "soon"}]}"#,
                "sessions[0].starts_at",
                Flaw::WrongType,
            ),
            (
                r#"{"sessions": [{"at": 1}]}"#,
                "sessions[0].at",
                Flaw::UnknownField,
            ),
        ] {
            assert_eq!(flaw(text), (field.to_owned(), expected), "{text}");
        }
    }

    #[test]
    fn nothing_is_an_object_without_fields() {
        let sent: Sent = parse(b" \n").unwrap();
        assert!(sent.title.is_none() && sent.sessions.is_empty() && sent.prefers.is_none());
    }
}
