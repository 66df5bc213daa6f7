//! Who is signed in, by the cookie of their browser. Rights are read anew for each request.

use rocket::Request;
use rocket::request::{FromRequest, Outcome};

use super::{Next, SESSION};
use crate::actions::accounts;
use crate::domain::access::Staff;
use crate::domain::ids::StaffSessionId;
use crate::error::Error;
use crate::web::Denied;
use crate::web::api::App;
use crate::web::cookies::Cookies;

/// A member of staff who is signed in. Who is not is led to the sign-in page.
#[derive(Clone, Debug)]
pub struct SignedIn(pub Staff);

/// The same, with the session that this browser has.
#[derive(Clone, Debug)]
pub struct Present {
    pub staff: Staff,
    pub session: StaffSessionId,
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
        match present(request).await {
            Ok(present) => Outcome::Success(present),
            Err(Error::SignIn) => Denied::SignInFirst(Next::of(request)).outcome(request),
            Err(error) => Denied::from(error).outcome(request),
        }
    }
}

async fn present(request: &Request<'_>) -> Result<Present, Error> {
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
    })
}
