//! `kursplass team add`.

use super::open::Open;
use super::words::TeamAdd;
use super::{Failure, tell};
use crate::actions::teams::{self, NewTeam, Served};
use crate::config::Settings;
use crate::domain::{Flaw, text};

pub(super) const LONGEST_NAME: usize = 200;
const LONGEST_PHONE: usize = 32;

/// Adds a team; its id is the last word of the last line.
pub(super) async fn team(settings: Settings, words: TeamAdd) -> Result<(), Failure> {
    let new = read(words)?;
    let open = Open::new(settings).await?;
    let office = open.office();
    let added = office.act(move |desk| {
        let new = new.clone();
        Box::pin(async move { teams::add(&desk, &new).await })
    });
    let result = added.await;
    open.store.close().await;
    tell(&format!("added the team {}", result?));
    Ok(())
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

/// A line of text after a flag.
pub(super) fn line(flag: &str, given: &str, most: usize) -> Result<String, Failure> {
    text::line(given, most).map_err(|flaw| {
        let why = match flaw {
            Flaw::Missing => "must not be empty".to_owned(),
            Flaw::TooLong { most } => format!("must have at most {most} characters"),
            _ => "has characters that cannot be shown".to_owned(),
        };
        Failure::Words(format!("{flag}: {why}"))
    })
}
