//! A write that has one effect and one answer, however often it is sent with the same key.

use std::io::Cursor;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use rocket::http::{ContentType, Header, Status};
use rocket::request::{FromRequest, Outcome};
use rocket::response::{self, Responder, Response};
use rocket::{Request, http};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::App;
use crate::actions::Desk;
use crate::actions::answers::{self, Known};
use crate::actions::enrolments::see_again;
use crate::domain::access::Staff;
use crate::domain::ids::EnrolmentId;
use crate::domain::{Flaw, Language, Problem};
use crate::error::Error;
use crate::web::{Denied, ProblemBody, language};

/// The longest key that is taken, in octets.
const LONGEST_KEY: usize = 255;

/// What a request without a body is known by when it is sent again.
pub const NO_BODY: [u8; 32] = [0; 32];

/// An answer in JSON, as it is sent and kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reply {
    #[serde(skip)]
    status: u16,
    location: Option<String>,
    /// The named person that staff see in it: seeing them once more is logged once more.
    #[serde(default)]
    person: Option<EnrolmentId>,
    body: Value,
}

impl Reply {
    /// 200 with the object.
    pub fn ok(body: &impl Serialize) -> Result<Self, Error> {
        Self::new(http::Status::Ok, body)
    }

    /// 201 with the object and where it is now.
    pub fn created(location: String, body: &impl Serialize) -> Result<Self, Error> {
        Ok(Self {
            location: Some(location),
            ..Self::new(http::Status::Created, body)?
        })
    }

    /// 202: taken, and no more is told.
    pub fn accepted(body: &impl Serialize) -> Result<Self, Error> {
        Self::new(http::Status::Accepted, body)
    }

    /// The same, showing staff a named person.
    #[must_use]
    pub fn showing(self, person: EnrolmentId) -> Self {
        Self {
            person: Some(person),
            ..self
        }
    }

    /// A refusal that is an answer to be kept: the transaction stands.
    pub fn refused(denied: impl Into<Denied>, language: Language) -> Result<Self, Error> {
        let denied = denied.into();
        Self::new(denied.status(), &ProblemBody::new(&denied, language))
    }

    fn new(status: Status, body: &impl Serialize) -> Result<Self, Error> {
        let body = serde_json::to_value(body)
            .map_err(|_| Error::broken("an answer cannot be written as JSON"))?;
        Ok(Self {
            status: status.code,
            location: None,
            person: None,
            body,
        })
    }
}

impl<'r> Responder<'r, 'static> for Reply {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let kind = if self.status < 400 {
            ContentType::JSON
        } else {
            ContentType::new("application", "problem+json")
        };
        let text = self.body.to_string();
        let mut answer = Response::build();
        answer
            .status(Status::new(self.status))
            .header(kind)
            .sized_body(text.len(), Cursor::new(text));
        if let Some(location) = self.location {
            answer.header(Header::new("Location", location));
        }
        answer.ok()
    }
}

/// How a write is asked for: in which language, and with which key if with one.
pub struct Ask {
    pub language: Language,
    /// Of the caller, the path and the caller's key.
    key: Option<[u8; 32]>,
    /// The member of staff who asks, where the answer shows named persons.
    by: Option<Staff>,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Ask {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let given = request.headers().get_one("Idempotency-Key");
        if given.is_some_and(|key| key.len() > LONGEST_KEY) {
            let flaw = Flaw::TooLong { most: LONGEST_KEY };
            return Denied::from(Problem::new("Idempotency-Key", flaw)).outcome(request);
        }
        let caller = request
            .headers()
            .get_one("Authorization")
            .unwrap_or_default();
        Outcome::Success(Self {
            language: language::of(request),
            key: given.map(|key| {
                let parts = [
                    request.method().as_str(),
                    request.uri().path().as_str(),
                    caller,
                    key,
                ];
                let mut hash = Sha256::new();
                for part in parts {
                    hash.update(part.len().to_be_bytes());
                    hash.update(part);
                }
                hash.finalize().into()
            }),
            by: None,
        })
    }
}

enum Given {
    Reply(Reply),
    Mismatch,
}

impl Ask {
    /// The same, asked by a member of staff who sees named persons in the answer.
    #[must_use]
    pub fn by(self, staff: &Staff) -> Self {
        Self {
            by: Some(staff.clone()),
            ..self
        }
    }

    /// Runs a write and answers it; a repeated one gets the answer of the first. A refusal is kept
    /// too, while its changes are undone.
    pub async fn once<F>(&self, app: &App, request: [u8; 32], action: F) -> Result<Reply, Denied>
    where
        F: for<'t> Fn(Desk<'t>) -> BoxFuture<'t, Result<Reply, Error>> + Send + Sync + 'static,
    {
        let Some(key) = self.key else {
            return Ok(app.office.act(action).await?);
        };
        let (action, language) = (Arc::new(action), self.language);
        let by = self.by.clone();
        let given = app.office.act(move |desk| {
            let (action, by) = (Arc::clone(&action), by.clone());
            Box::pin(async move {
                if let Some(given) = again(&desk, key, request, by.as_ref()).await? {
                    return Ok(given);
                }
                first(&desk, key, request, language, action.as_ref()).await
            })
        });
        match given.await? {
            Given::Reply(reply) => Ok(reply),
            Given::Mismatch => Err(Denied::IdempotencyMismatch),
        }
    }
}

/// The answer that was given before, if one was. Staff must still be allowed to see who is in it.
async fn again(
    desk: &Desk<'_>,
    key: [u8; 32],
    request: [u8; 32],
    by: Option<&Staff>,
) -> Result<Option<Given>, Error> {
    let (status, body) = match answers::find(desk, key, request).await? {
        Known::New => return Ok(None),
        Known::Mismatch { .. } => return Ok(Some(Given::Mismatch)),
        Known::Answered { status, body } => (status, body),
    };
    let kept: Reply =
        serde_json::from_str(&body).map_err(|_| Error::broken("a kept answer cannot be read"))?;
    if let (Some(by), Some(person)) = (by, kept.person) {
        see_again(desk, by, person).await?;
    }
    Ok(Some(Given::Reply(Reply { status, ..kept })))
}

async fn first<F>(
    desk: &Desk<'_>,
    key: [u8; 32],
    request: [u8; 32],
    language: Language,
    action: &F,
) -> Result<Given, Error>
where
    F: for<'t> Fn(Desk<'t>) -> BoxFuture<'t, Result<Reply, Error>> + Send + Sync,
{
    let level = desk.tx.savepoint()?;
    let result = action(desk.on(&level)).await;
    let reply = match level.settle(result).await {
        Ok(reply) => reply,
        Err(error @ (Error::Refused(_) | Error::NotFound | Error::SignIn | Error::Forbidden)) => {
            Reply::refused(error, language)?
        }
        Err(error) => return Err(error),
    };
    let body =
        serde_json::to_string(&reply).map_err(|_| Error::broken("an answer cannot be kept"))?;
    answers::keep(desk, key, request, reply.status, &body).await?;
    Ok(Given::Reply(reply))
}
