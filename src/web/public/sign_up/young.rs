//! A kind page for who is too young: who is there for them.

use rocket::{Route, State, get, routes, uri};
use sea_orm::EntityTrait;
use serde::Serialize;
use uuid::Uuid;

use crate::domain::course::Status;
use crate::domain::ids::CourseId;
use crate::entity::{course, team};
use crate::error::Error;
use crate::render::Face;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::public::faces;
use crate::web::{Denied, Look, Rendered};

/// The route of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show]
}

/// Who is there for who is too young for a course.
#[derive(Clone, Debug, Serialize)]
pub struct YoungPage {
    pub min_age: i16,
    /// Back to the form, for who is old enough when the course begins.
    pub form: String,
    /// The telephone for children and young people.
    pub alarm: &'static str,
    pub phone: Option<String>,
    pub face: Face,
}

/// Alarmtelefonen for barn og unge, the same in all of Norway.
const ALARM: &str = "116111";

#[get("/courses/<id>/sign-up/too-young")]
pub(super) async fn show(id: Uuid, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let page = read(app, CourseId(id)).await?;
    Ok(look.show(&page)?)
}

async fn read(app: &App, id: CourseId) -> Result<YoungPage, Error> {
    let db = app.office.store.reader();
    let row = course::Entity::find_by_id(id).one(db).await?;
    let row = row.filter(|row| row.status != Status::Draft);
    let row = row.ok_or(Error::NotFound)?;
    let team = team::Entity::find_by_id(row.team_id).one(db).await?;
    let team = team.ok_or(Error::NotFound)?;
    Ok(YoungPage {
        min_age: row.min_age.unwrap_or(team.min_age),
        form: uri!(super::show(id.0)).to_string(),
        alarm: ALARM,
        face: faces::of(&team),
        phone: team.phone,
    })
}

impl Page for YoungPage {
    const TEMPLATE: &'static str = "public/too_young.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(_: crate::domain::Language) -> Vec<(&'static str, Self)> {
        let page = Self {
            min_age: 16,
            form: "/courses/1/sign-up".to_owned(),
            alarm: ALARM,
            phone: Some("+4732000000".to_owned()),
            face: Face::sample(),
        };
        let without = Self {
            phone: None,
            ..page.clone()
        };
        vec![("young", page), ("without_phone", without)]
    }
}
