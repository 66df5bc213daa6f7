//! Who of the staff has looked at a person: their own extract of the access log.

use rocket::{Route, State, get, routes};
use serde::Serialize;

use super::{Own, own_page, to_own};
use crate::actions::access;
use crate::domain::access::{Role, Roles};
use crate::domain::{Language, Time};
use crate::entity::access_log::Model;
use crate::entity::team;
use crate::error::Error;
use crate::render::templates::Page;
use crate::render::{Face, say};
use crate::web::api::App;
use crate::web::public::faces;
use crate::web::public::passes::Passes;
use crate::web::{Denied, Look, Rendered, Turn};
use sea_orm::EntityTrait;

/// The route of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show]
}

/// Who has looked at a person.
#[derive(Clone, Debug, Serialize)]
pub struct SeenPage {
    pub zone: chrono_tz::Tz,
    pub team: String,
    /// The newest first.
    pub readings: Vec<Reading>,
    /// There may be more than are shown.
    pub more: bool,
    /// Back to the own page.
    pub own: String,
    pub phone: Option<String>,
    pub face: Face,
}

/// One time that somebody looked.
#[derive(Clone, Debug, Serialize)]
pub struct Reading {
    pub at: Time,
    /// In which role.
    pub who: String,
    /// To do what.
    pub ground: String,
}

#[get("/ticket/seen")]
pub(super) async fn show(passes: Passes<'_>, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    match Own::of(app, &passes).await? {
        Some(own) => Ok(page(app, look, &own).await?.into()),
        None => Ok(to_own()),
    }
}

async fn page(app: &App, look: Look, own: &Own) -> Result<Rendered, Error> {
    let look = look.speaking(own.row.language);
    let db = app.office.store.reader();
    let team = team::Entity::find_by_id(own.row.team_id).one(db).await?;
    let team = team.ok_or(Error::NotFound)?;
    let rows = access::of_person(db, own.row.id).await?;
    let page = SeenPage {
        zone: team.tz(),
        more: rows.len() as u64 >= access::MOST,
        readings: rows.iter().map(|row| reading(look.language, row)).collect(),
        own: own_page(),
        face: faces::of(&team),
        team: team.name,
        phone: team.phone,
    };
    Ok(look.show(&page)?.personal())
}

pub(super) fn reading(language: Language, row: &Model) -> Reading {
    let roles = Roles::from_words(&row.roles);
    let held = Role::ALL.into_iter().filter(|role| roles.has(*role));
    let names: Vec<String> = held
        .map(|role| say(language, role_key(role), &[]))
        .collect();
    Reading {
        at: row.at,
        who: names.join(", "),
        ground: say(language, ground_key(&row.ground), &[]),
    }
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Leader => "seen-leader",
        Role::Coordinator => "seen-coordinator",
        Role::Admin => "seen-admin",
        Role::Auditor => "seen-auditor",
    }
}

/// Why somebody looked, as the log has it.
fn ground_key(ground: &str) -> &'static str {
    match ground {
        "roster" => "seen-roster",
        "person" => "seen-person",
        "enter" => "seen-enter",
        "answer" => "seen-answer",
        "placing" => "seen-placing",
        "move" => "seen-move",
        "admission" => "seen-admission",
        "removal" => "seen-removal",
        "withdrawal" => "seen-withdrawal",
        "message_preview" => "seen-message-preview",
        "message" => "seen-message",
        "messages" => "seen-messages",
        "repeat" => "seen-repeat",
        _ => "seen-other",
    }
}

impl Page for SeenPage {
    const TEMPLATE: &'static str = "public/seen.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        use crate::domain::ids::{StaffId, TeamId};
        use crate::render::pages::samples;

        let grounds = [
            "roster",
            "person",
            "enter",
            "answer",
            "placing",
            "move",
            "admission",
            "removal",
            "withdrawal",
            "message_preview",
            "message",
            "messages",
            "repeat",
            "unheard of",
        ];
        let row = |ground: &str| Model {
            id: 1,
            team_id: TeamId::random(),
            staff_id: StaffId::random(),
            staff_name: "Ola Hemmelig".to_owned(),
            roles: "admin,auditor,coordinator,leader".to_owned(),
            ground: ground.to_owned(),
            course_id: None,
            at: samples::at("2027-01-14T19:00:00Z"),
        };
        let page = Self {
            zone: chrono_tz::Europe::Oslo,
            team: "Hjelp & råd".to_owned(),
            readings: grounds
                .into_iter()
                .map(|ground| reading(language, &row(ground)))
                .collect(),
            more: true,
            own: "/ticket".to_owned(),
            phone: Some("+4732000000".to_owned()),
            face: Face::sample(),
        };
        let nobody = Self {
            readings: Vec::new(),
            more: false,
            phone: None,
            ..page.clone()
        };
        vec![("seen", page), ("nobody", nobody)]
    }
}
