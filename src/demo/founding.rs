//! Founding the two teams: people, places, course types, days off.

use std::collections::BTreeMap;

use super::log_ins::{self, LogIn};
use super::school::Closed;
use super::stage::{Stage, act};
use super::towns::{Kind, Spot, TOWNS, Town};
use crate::actions::accounts::{self, Invitee};
use crate::actions::teams::{self, NewTeam, Served};
use crate::actions::templates::{self, Type};
use crate::actions::venues::{self, Place};
use crate::actions::{Office, closures};
use crate::domain::access::{Role, Staff};
use crate::domain::contact::Email;
use crate::domain::ids::{TeamId, TemplateId};
use crate::domain::{Language, Problem, Refusal};
use crate::error::Error;

/// A team that was founded.
#[derive(Clone, Debug)]
pub(super) struct Team {
    pub(super) coordinator: Staff,
    /// By title.
    pub(super) kinds: Vec<(&'static str, TemplateId)>,
}

/// Founds all.
pub(super) async fn found(stage: &mut Stage<'_>) -> Result<(), Error> {
    for (place, town) in TOWNS.into_iter().enumerate() {
        let office = stage.office();
        let id = found_team(office, &town).await?;
        let coordinator = let_in(stage, id, &town).await?;
        let (spots, closed) = (town.spots, stage.schools[place].closed.clone());
        furnish(office, &coordinator, spots, closed).await?;
        let mut kinds = Vec::with_capacity(town.kinds.len());
        for kind in town.kinds {
            kinds.push((kind.title, offer(office, &coordinator, kind).await?));
        }
        stage.teams.push(Team { coordinator, kinds });
    }
    Ok(())
}

async fn found_team(office: &Office, town: &Town) -> Result<TeamId, Error> {
    let served = |(code, name, population): &(&str, &str, i32)| Served {
        code: (*code).to_owned(),
        name: (*name).to_owned(),
        population: *population,
    };
    let new = NewTeam {
        name: town.name.to_owned(),
        municipalities: town.municipalities.iter().map(served).collect(),
        language: Language::Nb,
        min_age: town.min_age,
        phone: Some(town.phone.to_owned()),
    };
    act!(office, [new], |desk| teams::add(&desk, &new).await)
}

/// Gives whoever has an address an account; answers the coordinator.
async fn let_in(stage: &mut Stage<'_>, team: TeamId, town: &Town) -> Result<Staff, Error> {
    let office = stage.office();
    let mut coordinator = None;
    for person in town.people {
        let Some(address) = person.email else {
            continue;
        };
        let email =
            Email::parse(address).map_err(|flaw| Refusal::from(Problem::new("email", flaw)))?;
        let whom = Invitee {
            email,
            name: person.name.to_owned(),
            roles: person.role.into(),
        };
        let invited = act!(office, [whom], |desk| {
            accounts::invite_by_operator(&desk, team, &whom).await
        })?;
        let password = log_ins::password();
        accounts::accept(office, invited.token, password.expose()).await?;
        stage.log_ins.push(LogIn {
            team: town.name,
            name: person.name,
            role: person.role,
            email: address,
            password,
        });
        if person.role == Role::Coordinator {
            coordinator = Some(Staff {
                id: invited.staff,
                team,
                name: person.name.to_owned(),
                roles: person.role.into(),
            });
        }
    }
    coordinator.ok_or(Error::NotFound)
}

/// The places where courses are held, and the days on which none is.
async fn furnish(
    office: &Office,
    by: &Staff,
    spots: &'static [Spot],
    closed: Vec<Closed>,
) -> Result<(), Error> {
    let places: Vec<Place> = spots.iter().map(place).collect();
    act!(office, [by, places, closed], |desk| {
        for place in &places {
            venues::add(&desk, &by, place).await?;
        }
        for (from, to, why) in closed {
            closures::add(&desk, &by, from, to, why).await?;
        }
        Ok(())
    })
}

fn place(spot: &Spot) -> Place {
    Place {
        name: Some(spot.name.to_owned()),
        neutral_name: None,
        address: Some(Some(spot.address.to_owned())),
        directions: Some(Some(spot.directions.to_owned())),
        seats: Some(Some(spot.seats)),
        step_free: Some(Some(spot.step_free)),
        retired: None,
    }
}

async fn offer(office: &Office, by: &Staff, kind: &Kind) -> Result<TemplateId, Error> {
    let new = Type {
        title: Some(kind.title.to_owned()),
        summary: texts(kind.texts),
        suits: texts(kind.suits),
        unsuited: texts(kind.unsuited),
        happens: texts(kind.happens),
        sessions: Some(kind.sessions),
        session_minutes: Some(kind.minutes),
        interval_weeks: Some(kind.interval_weeks),
        follow_ups: Some(kind.follow_ups.to_vec()),
        min_participants: Some(kind.least),
        capacity: Some(kind.seats),
        policy: Some(kind.policy),
        min_age: None,
        certificate: kind.certificate.map(|name| Some(name.to_owned())),
        retired: None,
        interest_list: Some(kind.interest),
    };
    let row = act!(office, [by, new], |desk| {
        templates::add(&desk, &by, &new).await
    })?;
    Ok(row.id)
}

fn texts(written: &[(Language, &str)]) -> BTreeMap<Language, Option<String>> {
    let texts = written.iter();
    texts
        .map(|(language, text)| (*language, Some((*text).to_owned())))
        .collect()
}
