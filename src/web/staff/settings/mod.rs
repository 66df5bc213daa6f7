//! The settings of the team, for its admins. Two who edit at once lose nothing: the second is told
//! what the first one changed.

mod embed;
mod hosts;
mod logo;
mod page;
mod sent;

#[cfg(test)]
mod samples;

use rocket::{Route, State, get, post, routes};
use sea_orm::ConnectionTrait;

use super::SignedIn;
use super::course::edited::Seen;
use super::second::{Second, followed};
use crate::actions::settings::{self, Settings};
use crate::domain::Language;
use crate::domain::access::Staff;
use crate::error::Error;
use crate::web::api::App;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

pub use embed::EmbedPage;
pub use logo::LogoPage;
pub use page::SettingsPage;

/// Where the form stands.
const HERE: &str = "/staff/settings";

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    [routes![open, save, embed::show], logo::routes()].concat()
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
        Err(Error::Refused(why)) => {
            let (db, kind) = (app.office.store.reader(), (look.language, &page::KIND));
            let typed = followed(&form, &why).typed(look.language, &why);
            let mut page = read(db, &by.0, look.language, Some(typed)).await?;
            let told = page
                .second
                .told(db, (by.0.team, by.0.team.0), kind, (&form, &why));
            page.second = told.await?;
            Ok(look.refused(&page, &why)?.into())
        }
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
    let known = settings::read(db, by.team).await?;
    let second = Second::now(db, by.team, &known.sight()).await?;
    let typed = typed.unwrap_or_else(|| Typed::with(page::held(&known)));
    Ok(page::page(language, &known, second, typed))
}
