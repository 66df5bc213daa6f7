//! The team's logo: chosen as a file, shown on all its pages.

use rocket::{Route, State, get, post, routes, uri};
use serde::Serialize;

use super::HERE;
use crate::actions::settings::{self, Picture};
use crate::domain::access::Staff;
use crate::domain::{Problem, Refusal};
use crate::entity::team;
use crate::error::Error;
use crate::render::Logo;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::inputs::logo;
use crate::web::public::faces;
use crate::web::staff::SignedIn;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed, Upload};
use sea_orm::EntityTrait;

/// The routes of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![open, save, remove]
}

/// Where it stands.
const PAGE: &str = "/staff/settings/logo";

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct LogoPage {
    pub settings: &'static str,
    pub action: String,
    pub removal: String,
    pub logo: Option<Logo>,
    pub typed: Typed,
}

/// The logo as it is.
#[get("/staff/settings/logo")]
async fn open(by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    Ok(look.show(&read(app, &by.0, Typed::new()).await?)?)
}

/// Shows another one from now on.
#[post("/staff/settings/logo", data = "<upload>")]
async fn save(by: SignedIn, upload: Upload, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    let look = look.staffed(&by.0);
    by.0.may_administer().map_err(Error::from)?;
    let bytes = upload.file("file").unwrap_or_default();
    match logo::read(bytes) {
        Ok(picture) => Ok(Turn::to(
            keep(app, &by.0, &upload.form, Some(picture)).await?,
        )),
        Err(flaw) => {
            let why = Refusal::from(Problem::new("file", flaw));
            let typed = upload.form.typed(look.language, &why);
            let page = read(app, &by.0, typed).await?;
            Ok(look.refused(&page, &why)?.into())
        }
    }
}

/// Shows none from now on.
#[post("/staff/settings/logo/removal", data = "<form>")]
async fn remove(by: SignedIn, form: Form, app: &State<App>) -> Result<Turn, Denied> {
    Ok(Turn::to(keep(app, &by.0, &form, None).await?))
}

async fn keep(
    app: &App,
    by: &Staff,
    form: &Form,
    picture: Option<Picture>,
) -> Result<String, Error> {
    let (who, by) = (by.id.to_string(), by.clone());
    let keep = form.once(app, &who, move |desk| {
        let (by, picture) = (by.clone(), picture.clone());
        Box::pin(async move {
            settings::set_logo(&desk, &by, picture.as_ref()).await?;
            Ok(Said::Saved.at(PAGE))
        })
    });
    keep.await
}

async fn read(app: &App, by: &Staff, typed: Typed) -> Result<LogoPage, Error> {
    by.may_administer()?;
    let db = app.office.store.reader();
    let team = team::Entity::find_by_id(by.team).one(db).await?;
    Ok(LogoPage {
        settings: HERE,
        action: uri!(save).to_string(),
        removal: uri!(remove).to_string(),
        logo: faces::logo(&team.ok_or(Error::NotFound)?),
        typed,
    })
}

impl Page for LogoPage {
    const TEMPLATE: &'static str = "staff/logo.html";

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        let none = Self {
            settings: HERE,
            action: "/staff/settings/logo".to_owned(),
            removal: "/staff/settings/logo/removal".to_owned(),
            logo: None,
            typed: Typed::new().keyed("k"),
        };
        let missing = Problem::new("file", crate::domain::Flaw::NotAPicture);
        let wrong = Self {
            logo: Some(Logo::sample()),
            typed: none.typed.clone().refused(language, &missing.into()),
            ..none.clone()
        };
        vec![("none", none), ("wrong", wrong)]
    }
}
