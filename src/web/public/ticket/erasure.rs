//! Asking to be erased: what goes, what stays, and that somebody of the staff sees to it.

use rocket::{Route, State, get, post, routes, uri};
use sea_orm::EntityTrait;
use serde::Serialize;

use super::{Own, own_page, to_own};
use crate::actions::retention;
use crate::domain::Time;
use crate::entity::{erasure_wish, team};
use crate::error::Error;
use crate::render::Face;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::public::codes::Help;
use crate::web::public::passes::Passes;
use crate::web::said::Said;
use crate::web::{Denied, Form, Look, Rendered, Turn, Typed};

/// What takes the wish back.
const KEEP: &str = "keep";

/// The routes of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show, ask]
}

/// Asking to be erased.
#[derive(Clone, Debug, Serialize)]
pub struct ErasurePage {
    pub typed: Typed,
    pub zone: chrono_tz::Tz,
    /// Since when the person has wished it.
    pub asked: Option<Time>,
    pub action: String,
    pub keep: &'static str,
    /// Everything that is kept, to be read or saved first.
    pub data: String,
    pub own: String,
    #[serde(flatten)]
    pub help: Help,
}

/// What would happen, and the button; or that it was asked for.
#[get("/ticket/erasure")]
pub(super) async fn show(passes: Passes<'_>, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    match Own::of(app, &passes).await? {
        Some(own) => Ok(page(app, look, &own, Typed::new()).await?.into()),
        None => Ok(to_own()),
    }
}

/// Notes the wish, or takes it back.
#[post("/ticket/erasure", data = "<form>")]
async fn ask(passes: Passes<'_>, look: Look, app: &State<App>, form: Form) -> Result<Turn, Denied> {
    let Some(own) = Own::of(app, &passes).await? else {
        return Ok(to_own());
    };
    let (ticket, wanted) = (own.ticket, !form.ticked(KEEP));
    let who = own.row.id.to_string();
    let done = form.once(app, &who, move |desk| {
        Box::pin(async move {
            retention::wish(&desk, ticket, wanted).await?;
            Ok(Said::Saved.at(&uri!(show).to_string()))
        })
    });
    match done.await {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(refusal)) => {
            let language = look.clone().speaking(own.row.language).language;
            let typed = form.typed(language, &refusal);
            let page = page(app, look, &own, typed).await?;
            Ok(page.with_status(Denied::from(refusal).status()).into())
        }
        Err(Error::SignIn) => Ok(to_own()),
        Err(error) => Err(error.into()),
    }
}

async fn page(app: &App, look: Look, own: &Own, typed: Typed) -> Result<Rendered, Error> {
    let look = look.speaking(own.row.language);
    let db = app.office.store.reader();
    let team = team::Entity::find_by_id(own.row.team_id).one(db).await?;
    let team = team.ok_or(Error::NotFound)?;
    let asked = erasure_wish::Entity::find_by_id(own.row.id).one(db).await?;
    let page = ErasurePage {
        typed,
        zone: team.tz(),
        asked: asked.map(|wish| wish.at),
        action: uri!(ask).to_string(),
        keep: KEEP,
        data: uri!(super::data::show).to_string(),
        own: own_page(),
        help: Help::of(&team),
    };
    Ok(look.show(&page)?.personal())
}

impl Page for ErasurePage {
    const TEMPLATE: &'static str = "public/erasure.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.help.face)
    }

    #[cfg(test)]
    fn samples(_: crate::domain::Language) -> Vec<(&'static str, Self)> {
        let page = Self {
            typed: Typed::new().keyed("k"),
            zone: chrono_tz::Europe::Oslo,
            asked: None,
            action: "/ticket/erasure".to_owned(),
            keep: KEEP,
            data: "/ticket/data".to_owned(),
            own: "/ticket".to_owned(),
            help: Help::sample(),
        };
        let asked = Self {
            asked: Some(crate::render::pages::samples::at("2027-01-14T19:00:00Z")),
            help: Help {
                phone: Some("+4732000000".to_owned()),
                ..Help::sample()
            },
            ..page.clone()
        };
        vec![("before", page), ("asked", asked)]
    }
}
