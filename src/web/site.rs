//! The whole site: the floor with everything that is mounted on it. The server and the tests use the same.

use std::sync::Arc;

use rocket::{Build, Rocket};

use super::api::{self, App};
use super::calendars::{self, Feeds, Slips};
use super::look::Pages;
use super::policy;
use super::public::{self, Boards};
use super::sms_reports::{self, Reports};
use super::staff;
use super::statics::{self, Statics};
use super::{Health, floor};
use crate::actions::Office;
use crate::config::{Secret, Settings};
use crate::render::{Links, Templates};

/// A site before it is served.
pub type Site = Rocket<Build>;

/// Puts the site together. A route that does not say who may come in stops it; only the database behind `office`
/// and the words in `templates` are opened before.
#[must_use]
pub fn site(
    settings: &Settings,
    secret_key: &Secret,
    templates: Arc<Templates>,
    health: Arc<Health>,
    office: Office,
) -> Site {
    let links = Links::new(settings.base_url.as_str()).expect("the public address was checked");
    let app = App {
        sms: office.sms,
        office,
        links,
    };
    let site = floor(settings, secret_key, templates, health)
        .manage(app)
        .manage(Statics::default())
        .manage(Feeds::new(settings.calendar_gzip))
        .manage(Slips::default())
        .manage(Pages::new(true))
        .manage(Boards::default())
        .manage(Reports(settings.sms_reports.clone()))
        .mount("/", statics::routes())
        .mount("/", public::routes())
        .mount("/", staff::routes())
        .mount("/", sms_reports::routes())
        .mount("/calendar", calendars::routes())
        .mount("/api/v1", api::routes());
    policy::all_declared(&site);
    site
}
