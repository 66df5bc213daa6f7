//! What search engines ask for: which pages there are, and which they leave alone.

use std::fmt::Write as _;

use rocket::http::ContentType;
use rocket::{Route, State, get, routes};

use super::board::{Board, Boards};
use crate::config::BaseUrl;
use crate::domain::{Language, Time};
use crate::entity::course;
use crate::render::links::in_language;
use crate::web::api::App;
use crate::web::look::{Pages, Stamp};
use crate::web::{Cached, Denied, Policy, Rendition};

/// The most courses that are listed: a sitemap may hold 50,000 addresses, and a course has three.
const MOST: usize = 16_000;

/// Pages that are about no course. Those of them that differ by team are named for each.
const PAGES: [&str; 2] = ["/", "/calendars"];
const OF_TEAMS: [&str; 3] = ["/contact", "/privacy", "/accessibility"];

/// Feeds must be open to robots: Google's calendar obeys them.
const KEPT_OUT: [&str; 5] = ["/api/", "/staff", "/ticket", "/courses/*/sign-up", "/demo"];

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![robots, sitemap]
}

#[get("/robots.txt")]
fn robots(base: &State<BaseUrl>) -> (ContentType, String) {
    let mut text = "User-agent: *\n".to_owned();
    for path in KEPT_OUT {
        let _ = writeln!(text, "Disallow: {path}");
    }
    let _ = writeln!(text, "\nSitemap: {}/sitemap.xml", base.as_str());
    (ContentType::Plain, text)
}

#[get("/sitemap.xml")]
async fn sitemap(
    app: &State<App>,
    base: &State<BaseUrl>,
    boards: &State<Boards>,
    pages: &State<Pages>,
) -> Result<Cached, Denied> {
    let moment = app.office.store.moment();
    let board = boards.newest(app, &moment).await?;
    let key = (Language::default(), "/sitemap.xml".to_owned());
    let stamp = Stamp::of(board.revision);
    let rendition = if let Some(kept) = stamp.get(pages, &key, &moment) {
        kept
    } else {
        let ends = open(&board, moment.now).filter_map(|course| course.ends_at);
        let until = ends.min();
        let text = written(&board, base.as_str(), moment.now);
        let rendition = Rendition::new(text.into_bytes(), moment.now);
        stamp.put(pages, key, (&moment, until), rendition)
    };
    Ok(Cached {
        rendition,
        content_type: ContentType::XML,
        policy: Policy::Public,
    })
}

/// The courses that are not over, the soonest first, and what has no dates yet.
fn open(board: &Board, now: Time) -> impl Iterator<Item = &course::Model> {
    let is_open = move |course: &&course::Model| course.ends_at.is_some_and(|end| now < end);
    let dated = board.courses.iter().filter(is_open);
    dated.chain(&board.lists).take(MOST)
}

fn written(board: &Board, base: &str, now: Time) -> String {
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset \
        xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
        xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        .to_owned();
    let mut page = |path: &str, changed: Option<Time>| {
        add(&mut text, &format!("{base}{path}"), changed);
    };
    for path in PAGES.into_iter().chain(OF_TEAMS) {
        page(path, None);
    }
    if board.teams.len() > 1 {
        for path in OF_TEAMS {
            for team in &board.teams {
                page(&format!("{path}?team={}", team.id), None);
            }
        }
    }
    for course in open(board, now) {
        page(&super::course::address(course.id), changed(board, course));
    }
    text.push_str("</urlset>\n");
    text
}

/// When its dates last changed, or it was published: nothing that tells of a sign-up.
fn changed(board: &Board, course: &course::Model) -> Option<Time> {
    let sessions = board.facts.sessions_of(course.id).iter();
    sessions
        .map(|session| session.updated_at)
        .chain(course.published_at)
        .max()
}

/// A page under each of its addresses, each with all the others.
fn add(text: &mut String, address: &str, changed: Option<Time>) {
    let own = |language: Language| in_language(address, language).replace('&', "&amp;");
    let mut others = String::new();
    for language in Language::ALL {
        let (tag, own) = (language.tag(), own(language));
        let _ = writeln!(
            others,
            "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{own}\"/>"
        );
    }
    let changed = changed.map(|at| format!("<lastmod>{}</lastmod>", at.format("%FT%TZ")));
    let changed = changed.unwrap_or_default();
    for own in Language::ALL.map(own) {
        let _ = writeln!(text, "<url><loc>{own}</loc>{changed}\n{others}</url>");
    }
}
