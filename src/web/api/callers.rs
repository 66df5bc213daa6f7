//! Who calls: nobody known, a member of staff by token, or a participant by ticket.

use rocket::Request;
use rocket::request::{FromRequest, Outcome};

use super::App;
use crate::actions::enrolments::behind_ticket;
use crate::actions::tokens;
use crate::domain::access::Staff;
use crate::entity::enrolment;
use crate::error::Error;
use crate::vault::Ticket;
use crate::web::{Denied, PublicForm, policy};

/// A member of staff, shown by a token.
pub struct SignedIn(pub Staff);

/// Anybody; staff if they show a token. A token that is none of ours is refused, never ignored.
pub enum Visitor {
    Public,
    Staff(Staff),
}

/// Who sends a public form: staff freely, others so many a minute.
pub enum Sender {
    Public,
    Staff(Staff),
}

/// A participant, shown by a ticket. What changes anything goes by the ticket itself: the person
/// may be moved after this look.
pub struct Holder {
    pub ticket: Ticket,
    pub row: enrolment::Model,
}

fn bearer<'r>(request: &'r Request<'_>) -> Option<&'r str> {
    let (scheme, token) = request
        .headers()
        .get_one("Authorization")?
        .split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

async fn staff(request: &Request<'_>) -> Result<Staff, Error> {
    let app = request
        .rocket()
        .state::<App>()
        .ok_or_else(|| Error::broken("no app is managed"))?;
    let token = bearer(request).ok_or(Error::SignIn)?;
    let store = &app.office.store;
    tokens::holder(store.reader(), token, store.now()).await
}

async fn admitted(request: &Request<'_>) -> Result<Staff, Error> {
    let by = staff(request).await?;
    policy::admit(request, &by)?;
    Ok(by)
}

async fn visitor(request: &Request<'_>) -> Result<Option<Staff>, Error> {
    match request.headers().get_one("Authorization") {
        None => Ok(None),
        Some(_) => staff(request).await.map(Some),
    }
}

async fn holder(request: &Request<'_>) -> Result<Holder, Error> {
    let app = request
        .rocket()
        .state::<App>()
        .ok_or_else(|| Error::broken("no app is managed"))?;
    let ticket = bearer(request)
        .and_then(|text| app.office.vault.parse_ticket(text))
        .ok_or(Error::SignIn)?;
    let row = behind_ticket(app.office.store.reader(), ticket).await?;
    Ok(Holder { ticket, row })
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for SignedIn {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match admitted(request).await {
            Ok(staff) => Outcome::Success(Self(staff)),
            Err(error) => Denied::from(error).outcome(request),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Visitor {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match visitor(request).await {
            Ok(None) => Outcome::Success(Self::Public),
            Ok(Some(staff)) => Outcome::Success(Self::Staff(staff)),
            Err(error) => Denied::from(error).outcome(request),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Sender {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match visitor(request).await {
            Ok(Some(staff)) => Outcome::Success(Self::Staff(staff)),
            Ok(None) => PublicForm::from_request(request)
                .await
                .map(|_| Self::Public),
            Err(error) => Denied::from(error).outcome(request),
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Holder {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        match holder(request).await {
            Ok(holder) => Outcome::Success(holder),
            Err(error) => Denied::from(error).outcome(request),
        }
    }
}
