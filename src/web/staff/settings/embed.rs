//! How the list of courses comes onto the municipalities' own pages.

use rocket::{State, get};
use serde::Serialize;

use super::HERE;
use crate::actions::settings;
use crate::domain::Language;
use crate::domain::ids::TeamId;
use crate::error::Error;
use crate::render::frame::own_name;
use crate::render::templates::Page;
use crate::render::{Links, say};
use crate::web::api::App;
use crate::web::staff::SignedIn;
use crate::web::{Denied, Look, Rendered};

/// What to copy, and where it works.
#[derive(Clone, Debug, Serialize)]
pub struct EmbedPage {
    pub settings: &'static str,
    /// The sites on which it works.
    pub sites: Vec<String>,
    pub snippets: Vec<Snippet>,
}

/// What one copies for a page in this language.
#[derive(Clone, Debug, Serialize)]
pub struct Snippet {
    pub tag: &'static str,
    pub language: &'static str,
    pub code: String,
}

#[get("/staff/settings/embed")]
pub(super) async fn show(by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    by.0.may_administer().map_err(Error::from)?;
    let known = settings::read(app.office.store.reader(), by.0.team).await?;
    let sites = known.frame_hosts.unwrap_or_default();
    let page = page(&app.links, by.0.team, &sites);
    Ok(look.staffed(&by.0).show(&page)?)
}

pub(super) fn page(links: &Links, team: TeamId, sites: &str) -> EmbedPage {
    let snippet = |language: Language| Snippet {
        tag: language.tag(),
        language: own_name(language),
        code: code(
            &links.embed(team, language),
            &say(language, "catalogue-title", &[]),
        ),
    };
    EmbedPage {
        settings: HERE,
        sites: sites.lines().map(str::to_owned).collect(),
        snippets: Language::ALL.into_iter().map(snippet).collect(),
    }
}

/// As high as a handful of courses; longer lists scroll in it.
fn code(address: &str, title: &str) -> String {
    let address = address.replace('&', "&amp;");
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"900\" loading=\"lazy\"></iframe>"
    )
}

impl Page for EmbedPage {
    const TEMPLATE: &'static str = "staff/embed.html";

    #[cfg(test)]
    fn samples(_: Language) -> Vec<(&'static str, Self)> {
        super::samples::embeds()
    }
}
