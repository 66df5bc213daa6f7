//! Files that are the same for everybody, inside the program: style sheets and fonts.
//!
//! Pages name them in a folder that is called after their contents, so that browsers never ask twice.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rocket::http::ContentType;
use rocket::{Route, State, get, routes};
use rust_embed::RustEmbed;
use sha2::{Digest as _, Sha256};

use crate::domain::Time;
use crate::error::Error;
use crate::web::{Cached, Denied, Policy, Rendition};

#[derive(RustEmbed)]
#[folder = "static"]
struct Files;

/// What all files are in one word: another one when any of them changes.
static CONTENTS: LazyLock<String> = LazyLock::new(|| {
    let mut names: Vec<_> = Files::iter().collect();
    names.sort_unstable();
    let mut hash = Sha256::new();
    for name in names {
        let file = Files::get(&name);
        hash.update(name.as_bytes());
        hash.update(file.map_or([0; 32], |file| file.metadata.sha256_hash()));
    }
    URL_SAFE_NO_PAD.encode(&hash.finalize()[..9])
});

/// The folder under which pages name the files.
#[must_use]
pub fn folder() -> String {
    format!("/static/{}", *CONTENTS)
}

/// Every file, named once at the start.
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
    routes![file]
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "Rocket gives the rest of a path only by value"
)]
#[get("/static/<path..>")]
fn file(path: PathBuf, statics: &State<Statics>) -> Result<Cached, Denied> {
    give_from_folder(statics, &path.to_string_lossy())
}

/// In the folder of these contents a file stays as it is for ever. A page of an older program names
/// another folder; it gets the file of today, to be asked for again.
fn give_from_folder(statics: &Statics, path: &str) -> Result<Cached, Denied> {
    let Some((folder, name)) = path.split_once('/') else {
        return give(statics, path);
    };
    match statics.0.get(name) {
        Some(file) if folder == *CONTENTS => Ok(Cached {
            policy: Policy::Forever,
            ..file.clone()
        }),
        Some(file) => Ok(file.clone()),
        None => give(statics, path),
    }
}

fn give(statics: &Statics, name: &str) -> Result<Cached, Denied> {
    Ok(statics.0.get(name).cloned().ok_or(Error::NotFound)?)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    #[test]
    fn the_style_sheet_is_inside_the_program() {
        let statics = Statics::default();
        let sheet = give(&statics, "app.css").unwrap();
        assert_eq!(sheet.content_type, ContentType::CSS);
        assert!(!sheet.rendition.bytes().is_empty());
        assert!(give(&statics, "../Cargo.toml").is_err());
    }

    #[test]
    fn only_the_folder_of_today_is_kept_for_ever() {
        let statics = Statics::default();
        let policy = |path: &str| give_from_folder(&statics, path).unwrap().policy;
        assert_eq!(policy(&format!("{}/app.css", *CONTENTS)), Policy::Forever);
        assert_eq!(policy("yesterday/app.css"), Policy::Public);
        assert_eq!(policy("app.css"), Policy::Public);
        let font = "vendor/inter/5.3.0/inter-latin-wght-normal.woff2";
        assert_eq!(policy(&format!("{}/{font}", *CONTENTS)), Policy::Forever);
        assert_eq!(policy(font), Policy::Public);
        assert!(give_from_folder(&statics, "yesterday/nothing.css").is_err());
    }

    #[test]
    fn what_others_made_is_unchanged() {
        let sums = Files::iter().filter(|name| name.ends_with("SHA256SUMS"));
        let mut checked = Vec::new();
        for list in sums {
            let folder = list.strip_suffix("SHA256SUMS").unwrap();
            let text = Files::get(&list).unwrap().data.into_owned();
            for line in String::from_utf8(text).unwrap().lines() {
                let (sum, name) = line.split_once("  ").unwrap();
                let file = format!("{folder}{name}");
                let data = Files::get(&file).expect(&file).data;
                let mut found = String::new();
                for byte in Sha256::digest(&data) {
                    write!(found, "{byte:02x}").unwrap();
                }
                assert_eq!(found, sum, "{file} was changed");
                checked.push(file);
            }
        }
        let unlisted: Vec<_> = Files::iter()
            .filter(|name| name.starts_with("vendor/") && name.matches('/').count() > 1)
            .filter(|name| !name.ends_with("SHA256SUMS") && !checked.iter().any(|c| c == name))
            .collect();
        assert!(unlisted.is_empty() && checked.len() == 6, "{unlisted:?}");
    }

    #[test]
    fn what_the_style_sheet_names_is_there() {
        let sheet = Files::get("app.css").unwrap().data.into_owned();
        let sheet = String::from_utf8(sheet).unwrap();
        let named: Vec<&str> = sheet
            .split("url(\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert_eq!(named.len(), 2);
        for name in named {
            assert!(Files::get(name).is_some(), "{name} is not there");
        }
    }
}
