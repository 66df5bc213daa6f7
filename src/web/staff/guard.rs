//! Who is signed in, by the cookie of their browser. Rights are read anew for each request.

use std::convert::Infallible;

use rocket::Request;
use rocket::http::Method;
use rocket::request::{FromRequest, Outcome};

use super::{Next, SESSION};
use crate::actions::accounts;
use crate::domain::access::Staff;
use crate::domain::account;
use crate::domain::ids::StaffSessionId;
use crate::error::Error;
use crate::web::Denied;
use crate::web::api::App;
use crate::web::cookies::Cookies;
use crate::web::policy;

/// A member of staff who is signed in. Who is not is led to the sign-in page.
#[derive(Clone, Debug)]
pub struct SignedIn(pub Staff);

/// The same, with the session that this browser has.
#[derive(Clone, Debug)]
pub struct Present {
    pub staff: Staff,
    pub session: StaffSessionId,
    /// Whether the password was typed lately.
    pub is_proven: bool,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for SignedIn {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        Present::from_request(request)
            .await
            .map(|present| Self(present.staff))
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Present {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match admitted(request).await {
            Ok(present) => Outcome::Success(present),
            Err(denied) => denied.outcome(request),
        }
    }
}

/// Whether somebody is signed in, where both are fine.
pub(super) struct MaybePresent(pub(super) bool);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for MaybePresent {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match present(request).await {
            Ok(_) => Outcome::Success(Self(true)),
            Err(Error::SignIn) => Outcome::Success(Self(false)),
            Err(error) => Denied::from(error).outcome(request),
        }
    }
}

/// The kind of browser, to know a session by.
pub struct Agent(pub String);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Agent {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        let said = request.headers().get_one("User-Agent");
        Outcome::Success(Self(account::label(said.unwrap_or_default())))
    }
}

/// Who is signed in, where a guard of this request has found somebody.
#[must_use]
pub fn known(request: &Request<'_>) -> Option<Staff> {
    request.local_cache(|| None::<Staff>).clone()
}

/// Who asks for a page that wants the password first is led to it. A form is not lost: it is read
/// before the password is asked for, in `again`.
async fn admitted(request: &Request<'_>) -> Result<Present, Denied> {
    let here = match present(request).await {
        Ok(here) => here,
        Err(Error::SignIn) => return Err(Denied::SignInFirst(Next::of(request))),
        Err(error) => return Err(error.into()),
    };
    request.local_cache(|| Some(here.staff.clone()));
    policy::admit(request, &here.staff)?;
    let asks = matches!(request.method(), Method::Get | Method::Head);
    if asks && !here.is_proven && policy::wants_proof(request) {
        return Err(Denied::ProveFirst(Next::of(request)));
    }
    Ok(here)
}

pub(super) async fn present(request: &Request<'_>) -> Result<Present, Error> {
    let app = request
        .rocket()
        .state::<App>()
        .ok_or_else(|| Error::broken("no app is managed"))?;
    let cookies = Cookies::of(request);
    let token = cookies.get(SESSION).ok_or(Error::SignIn)?;
    let store = &app.office.store;
    let here = accounts::by_session(store.reader(), token, store.now()).await?;
    if here.stale {
        let id = here.session;
        let touch = app
            .office
            .act(move |desk| Box::pin(async move { accounts::touch(&desk, id).await }));
        // A busy database is no reason to send somebody away who is signed in.
        if let Err(error) = touch.await {
            tracing::warn!(%error, "the use of a session was not noted");
        }
    }
    Ok(Present {
        staff: here.staff,
        session: here.session,
        is_proven: here.is_proven,
    })
}
