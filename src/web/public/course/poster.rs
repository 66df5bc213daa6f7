//! A course on one sheet for a wall: what, when, where, for whom, and two ways to it, by phone and by hand.

use rocket::{State, get};
use serde::Serialize;
use uuid::Uuid;

use super::{CoursePage, address, give};
use crate::domain::ids::CourseId;
use crate::error::Error;
use crate::render::Face;
use crate::render::links::code_of;
use crate::render::qr::Qr;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::look::Pages;
use crate::web::public::Boards;
use crate::web::{Cached, Denied, Look, Turn};

/// The sheet.
#[derive(Clone, Debug, Serialize)]
pub struct PosterPage {
    #[serde(flatten)]
    pub course: CoursePage,
    /// Where the course is on the screen.
    pub page: String,
    /// The short address as one types it.
    pub by_hand: String,
    /// The same as a code.
    pub code: Option<Qr>,
}

/// The poster of a course, as its page stands.
#[get("/courses/<id>/poster")]
pub(super) async fn show(
    id: Uuid,
    look: Look,
    app: &State<App>,
    boards: &State<Boards>,
    pages: &State<Pages>,
) -> Result<Cached, Denied> {
    let id = CourseId(id);
    let here = address(id);
    let look = look.at(&format!("{here}/poster"));
    let links = &app.links;
    let poster = |course| PosterPage {
        course,
        page: here,
        by_hand: links.spoken_course(id),
        code: Qr::of(&links.short_course(id)),
    };
    give(id, &look, (app, boards, pages), poster).await
}

/// What somebody typed from a wall leads to the course, as long as it is not over.
#[get("/c/<code>")]
pub(super) async fn short(
    code: &str,
    app: &State<App>,
    boards: &State<Boards>,
) -> Result<Turn, Denied> {
    let board = boards.newest(app, &app.office.store.moment()).await?;
    let code = code.to_ascii_lowercase();
    let mut found = board.open().filter(|course| code_of(course.id) == code);
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(Turn::to(address(one.id))),
        _ => Err(Error::NotFound.into()),
    }
}

impl Page for PosterPage {
    const TEMPLATE: &'static str = "public/poster.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.course.face)
    }

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        crate::web::public::samples::posters(language)
    }
}
