//! The settings of the team, for its admins. Two who edit at once lose nothing: the second is told
//! what the first one changed.

mod edited;
mod page;
mod sent;

#[cfg(test)]
mod samples;

use rocket::{Route, State, get, post, routes};
use sea_orm::{ConnectionTrait, EntityTrait};

use edited::Seen;

use super::SignedIn;
use crate::actions::settings::{self, Settings};
use crate::domain::access::Staff;
use crate::domain::refusal::Conflict;
use crate::domain::{Language, Refusal};
use crate::entity::team;
use crate::error::Error;
use crate::web::api::App;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

pub use page::SettingsPage;

/// Where the form stands.
const HERE: &str = "/staff/settings";

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![open, save]
}

/// The form as it stands.
#[get("/staff/settings")]
async fn open(by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let page = read(app.office.store.reader(), &by.0, look.language, None).await?;
    Ok(look.show(&page)?)
}

/// Saves the form.
#[post("/staff/settings", data = "<form>")]
async fn save(by: SignedIn, form: Form, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    let look = look.staffed(&by.0);
    by.0.may_administer().map_err(Error::from)?;
    let known = settings::read(app.office.store.reader(), by.0.team).await?;
    let saved = match sent::settings(&form, &known) {
        Ok(new) => keep(app, &by.0, &form, new).await,
        Err(refusal) => Err(refusal.into()),
    };
    match saved {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(why)) => Ok(again(app, &by.0, &form, &look, &why).await?.into()),
        Err(other) => Err(other.into()),
    }
}

async fn keep(app: &App, by: &Staff, form: &Form, new: Settings) -> Result<String, Error> {
    let (who, by, seen) = (by.id.to_string(), by.clone(), Seen::of(form).sight());
    let keep = form.once(app, &who, move |desk| {
        let (by, new, seen) = (by.clone(), new.clone(), seen.clone());
        Box::pin(async move {
            settings::change(&desk, &by, &new, &seen).await?;
            Ok(Said::Saved.at(HERE))
        })
    });
    keep.await
}

/// The form again, with what was typed, what is wrong with it, and what somebody else changed.
async fn again(
    app: &App,
    by: &Staff,
    form: &Form,
    look: &Look,
    why: &Refusal,
) -> Result<Rendered, Error> {
    let (db, language) = (app.office.store.reader(), look.language);
    let typed = form.typed(language, why);
    let mut page = read(db, by, language, Some(typed)).await?;
    let seen = Seen::of(form);
    if let Refusal::Conflict(Conflict::Edited(edits)) = why {
        page.edited = Some(edited::told(db, by, language, &seen, edits).await?);
    } else {
        page.seen = seen.written();
    }
    look.refused(&page, why)
}

/// Reads the page, as the settings stand or as they were typed: a fixed number of queries.
///
/// # Errors
/// `Forbidden` for all but admins.
pub async fn read(
    db: &impl ConnectionTrait,
    by: &Staff,
    language: Language,
    typed: Option<Typed>,
) -> Result<SettingsPage, Error> {
    by.may_administer()?;
    let team = team::Entity::find_by_id(by.team).one(db).await?;
    let zone = team.ok_or(Error::NotFound)?.tz();
    let known = settings::read(db, by.team).await?;
    let seen = Seen::new(db, by.team, &known).await?;
    let typed = typed.unwrap_or_else(|| Typed::with(page::held(&known)));
    Ok(page::page(zone, language, &known, &seen, typed))
}
