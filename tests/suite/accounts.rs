//! Accounts of staff: from the invitation to the last session, without pages in front.

mod doors;
mod lives;
mod people;

use kursplass::actions::accounts::{self, Attempt, Invitee};
use kursplass::actions::tokens;
use kursplass::domain::access::{Roles, Staff};
use kursplass::domain::contact::Email;
use kursplass::domain::ids::{StaffId, TeamId};
use kursplass::error::Error;
use kursplass::vault::Redacted;

use crate::app::App;

pub const PASSWORD: &str = "riktig hest batteri stift";

/// Runs an action and answers what it answers.
macro_rules! attempt {
    ($app:expr, |$desk:ident $(, $owned:ident)*| $body:expr) => {
        $app.office
            .act(move |$desk| {
                $(let $owned = $owned.clone();)*
                Box::pin(async move { $body.await })
            })
            .await
    };
}
pub(crate) use attempt;

pub fn invitee(email: &str, name: &str, roles: &str) -> Invitee {
    Invitee {
        email: Email::parse(email).unwrap(),
        name: name.to_owned(),
        roles: Roles::from_words(roles),
    }
}

pub fn try_with(email: &str, password: &str) -> Attempt {
    Attempt {
        email: Email::parse(email).unwrap(),
        password: Redacted::new(password.to_owned()),
        agent: "Firefox, Linux".to_owned(),
        before: None,
    }
}

impl App {
    /// Invites somebody as the operator does; answers the token of the link.
    pub async fn invited(&self, team: TeamId, email: &str, name: &str, roles: &str) -> String {
        let new = invitee(email, name, roles);
        let invite = self.office.act(move |desk| {
            let new = new.clone();
            Box::pin(async move { accounts::invite_by_operator(&desk, team, &new).await })
        });
        invite.await.unwrap().token.into_exposed()
    }

    pub async fn accepts(&self, link: &str, password: &str) -> Result<StaffId, Error> {
        accounts::accept(&self.office, Redacted::new(link.to_owned()), password).await
    }

    /// Somebody of the staff with an account and the usual password.
    pub async fn member(&self, team: TeamId, email: &str, name: &str, roles: &str) -> Staff {
        let link = self.invited(team, email, name, roles).await;
        let id = self.accepts(&link, PASSWORD).await.unwrap();
        Staff {
            id,
            team,
            name: name.to_owned(),
            roles: Roles::from_words(roles),
        }
    }

    /// Signs in; answers the token of the session.
    pub async fn signs_in(&self, email: &str, password: &str) -> Result<String, Error> {
        let entered = accounts::sign_in(&self.office, try_with(email, password)).await;
        entered.map(Redacted::into_exposed)
    }

    /// Whether this API token opens anything now.
    pub async fn holds(&self, api: &str) -> bool {
        let store = &self.office.store;
        tokens::holder(store.reader(), api, store.now())
            .await
            .is_ok()
    }

    /// Who is signed in by this token now.
    pub async fn present(&self, token: &str) -> Result<accounts::Present, Error> {
        let store = &self.office.store;
        accounts::by_session(store.reader(), token, store.now()).await
    }
}
