//! `kursplass staff invite`.

use super::add::{LONGEST_NAME, line};
use super::open::Open;
use super::words::StaffInvite;
use super::{Failure, tell};
use crate::actions::accounts::{Invitee, invite_by_operator};
use crate::config::Settings;
use crate::domain::contact::Email;
use crate::error::Error;
use crate::render::Links;

/// Invites somebody, or gives them a new link; it is shown once, alone on the last line.
pub(super) async fn invite(settings: Settings, words: StaffInvite) -> Result<(), Failure> {
    let email = Email::parse(&words.email).map_err(|_| {
        let why = "--email: must be an address like kari@modum.kommune.no";
        Failure::Words(why.into())
    })?;
    let name = words.name.as_deref().unwrap_or_else(|| local_part(&email));
    let new = Invitee {
        name: line("--name", name, LONGEST_NAME)?,
        roles: words.roles.into_iter().collect(),
        email,
    };
    let links = Links::new(settings.base_url.as_str()).expect("the public address was checked");
    let open = Open::new(settings).await?;
    let team = words.team;
    let office = open.office();
    let invite = office.act(move |desk| {
        let new = new.clone();
        Box::pin(async move { invite_by_operator(&desk, team, &new).await })
    });
    let result = invite.await;
    open.store.close().await;
    let invited = match result {
        Err(Error::NotFound) => Err(Failure::Words("--team: there is no such team".into())),
        Err(Error::Refused(_)) => Err(Failure::Words(
            "--email: the address or the name belongs to another account".into(),
        )),
        other => other.map_err(Failure::from),
    }?;
    tell("the link, good once in the next 7 days and not shown again:");
    tell(&links.invitation(invited.token.expose()));
    Ok(())
}

fn local_part(email: &Email) -> &str {
    let address = email.expose();
    address.split_once('@').map_or(address, |(local, _)| local)
}
