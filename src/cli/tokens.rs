//! `kursplass token add`, `token list` and `token revoke`.

use chrono_tz::Tz;

use super::add::{LONGEST_NAME, line};
use super::open::Open;
use super::words::TokenAdd;
use super::{Failure, tell};
use crate::actions::tokens::{self, Known};
use crate::config::Settings;
use crate::domain::Time;
use crate::domain::access::Roles;
use crate::domain::ids::{TeamId, TokenId};
use crate::domain::local::local_date;
use crate::error::Error;

/// Adds an API token; it is shown once, alone on the last line.
pub(super) async fn add(settings: Settings, words: TokenAdd) -> Result<(), Failure> {
    let name = line("--name", &words.name, LONGEST_NAME)?;
    let (team, roles) = (words.team, Roles::from(words.role));
    let open = Open::new(settings).await?;
    let office = open.office();
    let added = office.act(move |desk| {
        let (name, roles) = (name.clone(), roles.clone());
        Box::pin(async move { tokens::add(&desk, team, &name, &roles, words.days).await })
    });
    let result = added.await;
    open.store.close().await;
    let added = result.map_err(no_team)?;
    tell(&format!(
        "the token, good until {}, which is not shown again:",
        added.until
    ));
    tell(added.token.expose());
    Ok(())
}

/// Lists the tokens of a team, one a line; never the tokens themselves.
pub(super) async fn list(settings: Settings, team: TeamId) -> Result<(), Failure> {
    let open = Open::new(settings).await?;
    let result = tokens::list(open.store.reader(), team).await;
    let now = open.store.now();
    open.store.close().await;
    let (team, known) = result.map_err(no_team)?;
    for token in &known {
        tell(&told(token, team.tz(), now));
    }
    Ok(())
}

/// Ends a token at once.
pub(super) async fn revoke(settings: Settings, token: TokenId) -> Result<(), Failure> {
    let open = Open::new(settings).await?;
    let office = open.office();
    let revoked =
        office.act(move |desk| Box::pin(async move { tokens::revoke(&desk, token).await }));
    let result = revoked.await;
    open.store.close().await;
    result.map_err(|error| missing(error, "--token: there is no such token"))?;
    tell(&format!("revoked the token {token}"));
    Ok(())
}

fn told(token: &Known, zone: Tz, now: Time) -> String {
    let Known { row, name } = token;
    let (word, at) = match row.revoked_at {
        Some(at) => ("revoked", at),
        None if row.expires_at <= now => ("ended", row.expires_at),
        None => ("until", row.expires_at),
    };
    let date = local_date(at, zone);
    format!("{} {} {word} {date} {name}", row.id, row.roles)
}

fn no_team(error: Error) -> Failure {
    missing(error, "--team: there is no such team")
}

fn missing(error: Error, words: &str) -> Failure {
    match error {
        Error::NotFound => Failure::Words(words.to_owned()),
        other => other.into(),
    }
}
