//! `kursplass team add` and `kursplass token add`.

use super::Failure;
use super::open::Open;
use super::words::{TeamAdd, TokenAdd};
use crate::actions::teams::{self, NewTeam, Served};
use crate::actions::{Office, staff};
use crate::config::Settings;
use crate::domain::access::Roles;
use crate::domain::{Flaw, text};
use crate::error::Error;

const LONGEST_NAME: usize = 200;
const LONGEST_PHONE: usize = 32;

/// Adds a team; its id is the last word of the last line.
pub(super) async fn team(settings: Settings, words: TeamAdd) -> Result<(), Failure> {
    let new = read(words)?;
    let (open, office) = opened(settings).await?;
    let added = office.act(move |desk| {
        let new = new.clone();
        Box::pin(async move { teams::add(&desk, &new).await })
    });
    let result = added.await;
    open.store.close().await;
    println!("added the team {}", result?);
    Ok(())
}

/// Adds an API token; it is shown once, alone on the last line.
pub(super) async fn token(settings: Settings, words: TokenAdd) -> Result<(), Failure> {
    let name = line("--name", &words.name, LONGEST_NAME)?;
    let (team, roles) = (words.team, Roles::from(words.role));
    let (open, office) = opened(settings).await?;
    let added = office.act(move |desk| {
        let (name, roles) = (name.clone(), roles.clone());
        Box::pin(async move { staff::add_token(&desk, team, &name, &roles).await })
    });
    let result = added.await;
    open.store.close().await;
    let token = match result {
        Err(Error::NotFound) => Err(Failure::Words("--team: there is no such team".into())),
        other => other.map_err(Failure::from),
    }?;
    println!("the token, which is not shown again:");
    println!("{}", token.expose());
    Ok(())
}

async fn opened(settings: Settings) -> Result<(Open, Office), Failure> {
    let open = Open::new(settings).await?;
    let office = Office {
        store: open.store.clone(),
        vault: open.vault.clone(),
        sms: open.settings.sends_sms(),
    };
    Ok((open, office))
}

fn read(words: TeamAdd) -> Result<NewTeam, Failure> {
    let mut codes: Vec<&str> = words.municipalities.iter().map(|one| &*one.code).collect();
    codes.sort_unstable();
    let twice = codes.iter().zip(codes.iter().skip(1));
    if let Some((code, _)) = twice.into_iter().find(|(one, next)| one == next) {
        let why = format!("--municipality: {code} is there twice");
        return Err(Failure::Words(why));
    }
    let phone = words
        .phone
        .map(|phone| line("--phone", &phone, LONGEST_PHONE));
    Ok(NewTeam {
        name: line("--name", &words.name, LONGEST_NAME)?,
        phone: phone.transpose()?,
        municipalities: words
            .municipalities
            .into_iter()
            .map(|one| Served {
                code: one.code,
                name: one.name,
                population: one.population,
            })
            .collect(),
        language: words.language,
        min_age: words.min_age,
    })
}

fn line(flag: &str, given: &str, most: usize) -> Result<String, Failure> {
    text::line(given, most).map_err(|flaw| {
        let why = match flaw {
            Flaw::Missing => "must not be empty".to_owned(),
            Flaw::TooLong { most } => format!("must have at most {most} characters"),
            _ => "has characters that cannot be shown".to_owned(),
        };
        Failure::Words(format!("{flag}: {why}"))
    })
}
