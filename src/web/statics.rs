//! Files that are the same for everybody, inside the program: the style sheet, and what robots ask for.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use rocket::http::ContentType;
use rocket::{Route, State, get, routes};
use rust_embed::RustEmbed;

use crate::domain::Time;
use crate::error::Error;
use crate::web::{Cached, Denied, Policy, Rendition};

#[derive(RustEmbed)]
#[folder = "static"]
struct Files;

/// Every file, compressed and named once at the start.
pub struct Statics(HashMap<String, Cached>);

impl Default for Statics {
    fn default() -> Self {
        let files = Files::iter().filter_map(|name| Some((name.to_string(), cached(&name)?)));
        Self(files.collect())
    }
}

fn cached(name: &str) -> Option<Cached> {
    let file = Files::get(name)?;
    let modified = file
        .metadata
        .last_modified()
        .and_then(|at| i64::try_from(at).ok());
    let changed_at = modified
        .and_then(|at| Time::from_timestamp(at, 0))
        .unwrap_or_default();
    let ending = name.rsplit('.').next()?;
    Some(Cached {
        rendition: Arc::new(Rendition::new(file.data.into_owned(), changed_at)),
        content_type: ContentType::from_extension(ending).unwrap_or(ContentType::Binary),
        policy: Policy::Public,
    })
}

/// The routes, to be mounted at the root.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![file, robots]
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "Rocket gives the rest of a path only by value"
)]
#[get("/static/<path..>")]
fn file(path: PathBuf, statics: &State<Statics>) -> Result<Cached, Denied> {
    give(statics, &path.to_string_lossy())
}

/// Feeds must be open to robots: Google's calendar obeys them.
#[get("/robots.txt")]
fn robots(statics: &State<Statics>) -> Result<Cached, Denied> {
    give(statics, "robots.txt")
}

fn give(statics: &Statics, name: &str) -> Result<Cached, Denied> {
    Ok(statics.0.get(name).cloned().ok_or(Error::NotFound)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_and_the_word_to_robots_are_inside_the_program() {
        let statics = Statics::default();
        let sheet = give(&statics, "app.css").unwrap();
        assert_eq!(sheet.content_type, ContentType::CSS);
        assert!(!sheet.rendition.bytes().is_empty());
        assert!(give(&statics, "robots.txt").is_ok());
        assert!(give(&statics, "../Cargo.toml").is_err());
    }
}
