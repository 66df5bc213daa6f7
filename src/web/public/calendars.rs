//! How to follow the courses in one's own calendar.

use rocket::{Route, State, get, routes, uri};
use serde::Serialize;

use super::board::{Board, Boards};
use super::catalogue::{Choice, times};
use super::course::Feed;
use crate::domain::Language;
use crate::domain::ids::{TeamId, TemplateId};
use crate::render::templates::Page;
use crate::render::{Links, say};
use crate::web::api::App;
use crate::web::calendars::View;
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
    /// Where what they show is chosen, and what is chosen.
    pub form: String,
    pub times: Vec<Choice>,
    pub neutral: bool,
    pub chosen: bool,
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
    view: Option<View>,
    app: &State<App>,
    boards: &State<Boards>,
    pages: &State<Pages>,
) -> Result<Cached, Denied> {
    let moment = app.office.store.moment();
    let board = boards.newest(app, &moment).await?;
    // What one reads in another language than bokmål, one's calendar says in it, too.
    let view = View {
        language: Some(look.language).filter(|language| *language != Language::default()),
        ..view.unwrap_or_default()
    };
    let look = look.at(&view.of(address()));
    let stamp = Stamp::of(board.revision);
    if let Some(kept) = look.kept(pages, stamp, &moment) {
        return Ok(kept);
    }
    Ok(look.keep(
        pages,
        (stamp, &moment),
        &page(&board, &app.links, view, look.language),
        None,
    )?)
}

fn page(board: &Board, links: &Links, view: View, language: Language) -> CalendarsPage {
    let at = |calendar, name: &str| Feed::at(view.of(calendar), name);
    let several = board.teams.len() > 1;
    let team = |team: &crate::entity::team::Model| TeamFeeds {
        name: team.name.clone(),
        feed: at(links.feed_of_team(team.id), &team.name),
        types: types(board, team.id, |id, name| {
            at(links.feed_of_template(team.id, id), name)
        }),
    };
    let municipality = |(code, name): &(String, String)| NamedFeed {
        name: name.clone(),
        feed: at(links.feed_of_municipality(code), name),
    };
    CalendarsPage {
        form: address(),
        times: times(view.time, language),
        neutral: view.neutral,
        chosen: view.time.is_some() || view.neutral,
        all: several.then(|| at(links.feed_of_all(), &say(language, "layout-name", &[]))),
        teams: board.teams.iter().map(team).collect(),
        municipalities: board.municipalities.iter().map(municipality).collect(),
    }
}

fn types(board: &Board, team: TeamId, feed: impl Fn(TemplateId, &str) -> Feed) -> Vec<NamedFeed> {
    let own = board
        .facts
        .templates
        .values()
        .filter(|row| row.team_id == team);
    let mut feeds: Vec<NamedFeed> = own
        .map(|row| NamedFeed {
            name: row.title.clone(),
            feed: feed(row.id, &row.title),
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
