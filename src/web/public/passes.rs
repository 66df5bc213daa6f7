//! The passes that a reader's browser carries: sealed, for one use, for an hour at most.

use std::sync::Arc;

use chrono::TimeDelta;
use rocket::Request;
use rocket::request::{FromRequest, Outcome};
use uuid::Uuid;

use crate::domain::Time;
use crate::domain::ids::{ProofId, StaffId};
use crate::error::Error;
use crate::vault::{Pass, Ticket, Vault};
use crate::web::Denied;
use crate::web::api::App;
use crate::web::cookies::Cookies;

/// How long a pass opens anything.
const LIFE: TimeDelta = TimeDelta::hours(1);

/// The passes of a request, and the way to hand one out.
pub struct Passes<'r> {
    cookies: Cookies<'r>,
    vault: Arc<Vault>,
    now: Time,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Passes<'r> {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let Some(app) = request.rocket().state::<App>() else {
            return Denied::from(Error::broken("no app is managed")).outcome(request);
        };
        Outcome::Success(Self {
            cookies: Cookies::of(request),
            vault: Arc::clone(&app.office.vault),
            now: app.office.store.now(),
        })
    }
}

impl Passes<'_> {
    /// The ticket that the reader came in with.
    #[must_use]
    pub fn ticket(&self) -> Option<Ticket> {
        let bytes = self.read(Pass::Ticket)?;
        bytes.as_slice().try_into().ok().map(Ticket::from_bytes)
    }

    /// Lets the reader in with a ticket.
    pub fn let_in(&self, ticket: Ticket) {
        self.hand_out(Pass::Ticket, &ticket.bytes());
    }

    /// The reference behind a pass that names one.
    #[must_use]
    pub fn reference(&self, pass: Pass) -> Option<ProofId> {
        let bytes = self.read(pass)?;
        Uuid::from_slice(&bytes).ok().map(ProofId)
    }

    /// Has the browser carry a reference to the next page.
    pub fn refer(&self, pass: Pass, reference: ProofId) {
        self.hand_out(pass, reference.0.as_bytes());
    }

    /// The token of the invitation that somebody of the staff came with.
    #[must_use]
    pub fn invitation(&self) -> Option<String> {
        String::from_utf8(self.read(Pass::Invitation)?).ok()
    }

    /// Has the browser carry the token of an invitation out of the address.
    pub fn invite(&self, token: &str) {
        self.hand_out(Pass::Invitation, token.as_bytes());
    }

    /// The link that an admin just made, and for whom.
    #[must_use]
    pub fn link(&self) -> Option<(StaffId, String)> {
        let bytes = self.read(Pass::Link)?;
        let (of, token) = bytes.split_first_chunk()?;
        let token = String::from_utf8(token.to_vec()).ok()?;
        Some((StaffId(Uuid::from_bytes(*of)), token))
    }

    /// Has the browser carry a link that was just made to the page that shows it.
    pub fn carry_link(&self, of: StaffId, token: &str) {
        let content = [of.0.as_bytes().as_slice(), token.as_bytes()].concat();
        self.hand_out(Pass::Link, &content);
    }

    /// Takes a pass back.
    pub fn take_back(&self, pass: Pass) {
        if self.cookies.get(pass.word()).is_some() {
            self.cookies.drop(pass.word());
        }
    }

    /// Takes all of them back.
    pub fn take_all_back(&self) {
        for pass in Pass::ALL {
            self.take_back(pass);
        }
    }

    fn read(&self, pass: Pass) -> Option<Vec<u8>> {
        let text = self.cookies.get(pass.word())?;
        self.vault.read_pass(pass, text, self.now)
    }

    fn hand_out(&self, pass: Pass, content: &[u8]) {
        let value = self.vault.print_pass(pass, content, self.now + LIFE);
        let seconds = LIFE.num_seconds();
        self.cookies.set(pass.word(), value.into_exposed(), seconds);
    }
}
