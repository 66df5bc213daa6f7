//! Why a request gets no answer of its own.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rocket::Request;
use rocket::http::{Method, Status};
use rocket::request;
use rocket::response::{self, Responder};

use crate::domain::{Problem, Refusal};
use crate::error::Error;
use crate::web::staff::Next;
use crate::web::staff::again::Late;

/// Everything a route or a guard can say instead of an answer. `?` makes it from the errors of the rooms below.
#[derive(Debug)]
pub enum Denied {
    /// What an action or a read said.
    Failed(Error),
    /// The request cannot be read.
    BadRequest,
    /// A choice in the address, by this name, that we do not know.
    UnknownChoice(&'static str),
    /// The path is there, the method is not; these are.
    WrongMethod(Vec<Method>),
    /// There was such a thing; its address was taken back.
    Gone,
    /// The body took too long to arrive.
    TooSlow,
    /// The body is too large.
    TooLarge,
    /// The body is not said to be JSON.
    NotJson,
    /// Too many forms from one client.
    RateLimited { retry_after: Duration },
    /// The key was used for another request.
    IdempotencyMismatch,
    /// The host is not ours.
    Misdirected,
    /// Another site's page sent the request in a person's name.
    CrossSite,
    /// A page for staff, and nobody is signed in: they are led to the sign-in page, and on from it.
    SignInFirst(Next),
    /// A page that wants the password once more: they are led to it, and on.
    ProveFirst(Next),
    /// A form that wants it: its sender is asked, and the form goes on with the answer.
    ProveAgain(Box<Late>),
}

impl Denied {
    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> Status {
        match self {
            Self::Failed(error) => failed(error),
            Self::BadRequest | Self::UnknownChoice(_) => Status::BadRequest,
            Self::WrongMethod(_) => Status::MethodNotAllowed,
            Self::Gone => Status::Gone,
            Self::TooSlow => Status::RequestTimeout,
            Self::TooLarge => Status::PayloadTooLarge,
            Self::NotJson => Status::UnsupportedMediaType,
            Self::RateLimited { .. } => Status::TooManyRequests,
            Self::IdempotencyMismatch => Status::UnprocessableEntity,
            Self::Misdirected => Status::MisdirectedRequest,
            Self::CrossSite | Self::ProveAgain(_) => Status::Forbidden,
            Self::SignInFirst(_) | Self::ProveFirst(_) => Status::SeeOther,
        }
    }

    /// The stable word for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Failed(Error::Refused(refusal)) => refusal.code(),
            Self::Failed(Error::NotFound) => "not_found",
            Self::Failed(Error::SignIn) | Self::SignInFirst(_) => "unauthorized",
            Self::Failed(Error::Forbidden)
            | Self::CrossSite
            | Self::ProveFirst(_)
            | Self::ProveAgain(_) => "forbidden",
            Self::Failed(Error::Busy { .. }) => "unavailable",
            Self::Failed(Error::Broken(_)) => "internal",
            Self::BadRequest | Self::UnknownChoice(_) => "bad_request",
            Self::WrongMethod(_) => "method_not_allowed",
            Self::Gone => "gone",
            Self::TooSlow => "too_slow",
            Self::TooLarge => "too_large",
            Self::NotJson => "unsupported_media_type",
            Self::RateLimited { .. } => "rate_limited",
            Self::IdempotencyMismatch => "idempotency_mismatch",
            Self::Misdirected => "misdirected",
        }
    }

    /// How long to wait before trying again, if that helps.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::RateLimited { retry_after } | Self::Failed(Error::Busy { retry_after }) => {
                Some(*retry_after)
            }
            _ => None,
        }
    }

    /// What is closest to a status that Rocket itself answers.
    pub(super) fn from_status(status: Status) -> Self {
        match status.code {
            401 => Error::SignIn.into(),
            403 => Error::Forbidden.into(),
            // A parameter that could not be read: there is no such thing.
            404 | 422 => Error::NotFound.into(),
            408 => Self::TooSlow,
            413 => Self::TooLarge,
            415 => Self::NotJson,
            503 => Error::busy().into(),
            400..500 => Self::BadRequest,
            _ => Error::broken("Rocket answered with an error of its own").into(),
        }
    }

    /// Keeps it for the catcher, and says with what status the catcher is to be called.
    pub fn keep(self, request: &Request<'_>) -> Status {
        let status = self.status();
        *slot(request).lock().unwrap_or_else(PoisonError::into_inner) = Some(self);
        status
    }

    /// What a request guard returns.
    pub fn outcome<T>(self, request: &Request<'_>) -> request::Outcome<T, ()> {
        request::Outcome::Error((self.keep(request), ()))
    }

    /// What was kept for the catcher.
    pub fn take(request: &Request<'_>) -> Option<Self> {
        slot(request)
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }
}

/// Rocket's cache keeps the first value of a type, so the value is a place to put things.
fn slot<'r>(request: &'r Request<'_>) -> &'r Mutex<Option<Denied>> {
    request.local_cache(|| Mutex::new(None))
}

fn failed(error: &Error) -> Status {
    match error {
        Error::Refused(Refusal::Invalid(_) | Refusal::WrongCode | Refusal::SignInFailed) => {
            Status::UnprocessableEntity
        }
        Error::Refused(
            Refusal::NotOpen(_)
            | Refusal::OfferLapsed
            | Refusal::AlreadyBegun
            | Refusal::Conflict(_),
        ) => Status::Conflict,
        Error::NotFound => Status::NotFound,
        Error::SignIn => Status::Unauthorized,
        Error::Forbidden => Status::Forbidden,
        Error::Busy { .. } => Status::ServiceUnavailable,
        Error::Broken(_) => Status::InternalServerError,
    }
}

impl<'r> Responder<'r, 'static> for Denied {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        Err(self.keep(request))
    }
}

impl From<Error> for Denied {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<Refusal> for Denied {
    fn from(refusal: Refusal) -> Self {
        Self::Failed(refusal.into())
    }
}

impl From<Problem> for Denied {
    fn from(problem: Problem) -> Self {
        Refusal::from(problem).into()
    }
}
