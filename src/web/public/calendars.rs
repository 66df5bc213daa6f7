//! How to follow the courses in one's own calendar.

use rocket::{Route, State, get, routes, uri};
use serde::Serialize;

use super::board::{Board, Boards};
use super::course::Feed;
use crate::domain::Language;
use crate::render::templates::Page;
use crate::render::{Links, say};
use crate::web::api::App;
use crate::web::look::{Pages, Stamp};
use crate::web::{Cached, Denied, Look};

/// The route of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// Where it is told how to follow calendars.
#[must_use]
pub fn address() -> String {
    uri!(show).to_string()
}

/// The calendars that there are, and how to follow one.
#[derive(Clone, Debug, Serialize)]
pub struct CalendarsPage {
    /// Everything, where there are several teams.
    pub all: Option<Feed>,
    pub teams: Vec<TeamFeeds>,
    pub municipalities: Vec<NamedFeed>,
}

/// The calendars of one team.
#[derive(Clone, Debug, Serialize)]
pub struct TeamFeeds {
    pub name: String,
    pub feed: Feed,
    /// A calendar for each of its course types.
    pub types: Vec<NamedFeed>,
}

/// A calendar by what it shows.
#[derive(Clone, Debug, Serialize)]
pub struct NamedFeed {
    pub name: String,
    pub feed: Feed,
}

#[get("/calendars")]
async fn show(
    look: Look,
    app: &State<App>,
    boards: &State<Boards>,
    pages: &State<Pages>,
) -> Result<Cached, Denied> {
    let moment = app.office.store.moment();
    let board = boards.newest(app, &moment).await?;
    let look = look.at(&address());
    let stamp = Stamp::of(board.revision);
    if let Some(kept) = look.kept(pages, stamp, &moment) {
        return Ok(kept);
    }
    Ok(look.keep(
        pages,
        (stamp, &moment),
        &page(&board, &app.links, look.language),
        None,
    )?)
}

fn page(board: &Board, links: &Links, language: Language) -> CalendarsPage {
    let several = board.teams.len() > 1;
    let team = |team: &crate::entity::team::Model| TeamFeeds {
        name: team.name.clone(),
        feed: Feed::at(links.feed_of_team(team.id), &team.name),
        types: types(board, links, team.id),
    };
    let municipality = |(code, name): &(String, String)| NamedFeed {
        name: name.clone(),
        feed: Feed::at(links.feed_of_municipality(code), name),
    };
    CalendarsPage {
        all: several.then(|| Feed::at(links.feed_of_all(), &say(language, "layout-name", &[]))),
        teams: board.teams.iter().map(team).collect(),
        municipalities: board.municipalities.iter().map(municipality).collect(),
    }
}

fn types(board: &Board, links: &Links, team: crate::domain::ids::TeamId) -> Vec<NamedFeed> {
    let own = board
        .facts
        .templates
        .values()
        .filter(|row| row.team_id == team);
    let mut feeds: Vec<NamedFeed> = own
        .map(|row| NamedFeed {
            name: row.title.clone(),
            feed: Feed::at(links.feed_of_template(team, row.id), &row.title),
        })
        .collect();
    feeds.sort_by(|a, b| a.name.cmp(&b.name));
    feeds
}

impl Page for CalendarsPage {
    const TEMPLATE: &'static str = "public/calendars.html";

    #[cfg(test)]
    fn samples(_: crate::domain::Language) -> Vec<(&'static str, Self)> {
        super::samples::calendars()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_in_mails_lead_to_this_page() {
        let links = Links::new("https://kurs.example.no").unwrap();
        let here = format!("https://kurs.example.no{}", address());
        assert_eq!(links.calendars(), here);
    }
}
