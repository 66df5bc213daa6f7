//! The page of a course: what it is, when and where, for whom, and the way in.

mod feed;
mod joining;
mod page;
mod poster;
mod rhythm;
mod structured;
mod words;

use rocket::{Route, State, get, routes};
use uuid::Uuid;

use super::board::{Board, Boards};
use crate::domain::ids::CourseId;
use crate::error::Error;
use crate::render::templates::Page;
use crate::store::Moment;
use crate::web::api::App;
use crate::web::look::{Pages, Stamp};
use crate::web::{Cached, Denied, Look};

pub use feed::{Feed, Files, One};
pub use joining::Joining;
pub use page::{CoursePage, Fate, Session, Venue};
pub use poster::PosterPage;
pub use words::{Passage, Way, Words};

/// The routes of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show, poster::show, poster::short]
}

/// Where the page of a course is. Printed by hand: each request for the page asks, and `uri!` takes four times as long.
#[must_use]
pub fn address(id: CourseId) -> String {
    format!("/courses/{}", id.0)
}

/// The course, to anybody once it was published.
#[get("/courses/<id>")]
async fn show(
    id: Uuid,
    look: Look,
    app: &State<App>,
    boards: &State<Boards>,
    pages: &State<Pages>,
) -> Result<Cached, Denied> {
    let look = look.at(&address(CourseId(id)));
    give(CourseId(id), &look, (app, boards, pages), |page| page).await
}

/// What is made of a course's page, as it was shown a moment ago or anew.
async fn give<P: Page>(
    id: CourseId,
    look: &Look,
    (app, boards, pages): (&App, &Boards, &Pages),
    make: impl FnOnce(CoursePage) -> P,
) -> Result<Cached, Denied> {
    let moment = app.office.store.moment();
    if let Some(recent) = look.recent(pages, &moment) {
        return Ok(recent);
    }
    let board = boards.newest(app, &moment).await?;
    let as_of = (board.revision, &moment);
    if board.course(id).is_some() {
        return Ok(shown(&board, id, look, (app, pages), as_of, make).await?);
    }
    let past = Board::of_one(app.office.store.reader(), id).await?;
    Ok(shown(&past, id, look, (app, pages), as_of, make).await?)
}

async fn shown<P: Page>(
    board: &Board,
    id: CourseId,
    look: &Look,
    (app, pages): (&App, &Pages),
    (revision, moment): (i64, &Moment),
    make: impl FnOnce(CoursePage) -> P,
) -> Result<Cached, Error> {
    let course = board.course(id).ok_or(Error::NotFound)?;
    let (db, now) = (app.office.store.reader(), moment.now);
    let outlook = board.outlook_of(db, course, now).await?;
    let stamp = Stamp::of((revision, outlook.availability));
    if let Some(kept) = look.kept(pages, stamp, moment) {
        return Ok(kept);
    }
    let page = page::page(board, course, &outlook, &app.links, look.language, now);
    let page = make(page.ok_or(Error::NotFound)?);
    look.keep(pages, (stamp, moment), &page, outlook.next_turn)
}
