//! The web: guards, answers and refusals. Reads entities, calls actions, shows through render.

pub mod api;
pub mod body;
pub mod calendars;
pub mod client;
pub mod cookies;
pub mod demo;
pub mod errors;
pub mod fairings;
pub mod forms;
mod front;
pub mod inputs;
pub mod language;
pub mod launch;
pub mod limits;
pub mod look;
pub mod methods;
pub mod ops;
pub mod own_path;
pub mod planner;
pub mod policy;
pub mod public;
mod ranks;
pub mod revalidate;
pub mod said;
pub mod shelf;
mod site;
pub mod sms_reports;
pub mod staff;
pub mod statics;

use std::sync::Arc;

use rocket::fairing::AdHoc;
use rocket::shield::Shield;
use rocket::{Build, Rocket, tokio};

use crate::config::{Secret, Settings};
use crate::render::Templates;

pub use body::Body;
pub use client::ClientAddress;
pub use errors::{Denied, ProblemBody};
pub use forms::{Form, Typed, Upload};
pub use launch::serve;
pub use limits::PublicForm;
pub use look::{Look, Rendered, Turn};
pub use ops::Health;
pub use own_path::OwnPath;
pub use revalidate::{Cached, Policy, Rendition};
pub use said::Said;
pub use site::{Site, site};

/// A server with everything that every route needs: fairings, catchers, health, metrics and 405.
/// Routes are mounted on what it returns.
#[must_use]
pub fn floor(
    settings: &Settings,
    secret_key: &Secret,
    templates: Arc<Templates>,
    health: Arc<Health>,
) -> Rocket<Build> {
    rocket::custom(settings.rocket(secret_key))
        .manage(settings.base_url.clone())
        .manage(client::Proxies::new(settings.trusted_proxies.clone()))
        .manage(limits::FormLimit::new(settings.rate_limit))
        .manage(ops::recorder())
        .manage(templates)
        .manage(health)
        .attach(Shield::new())
        .attach(fairings::Trace::default())
        .attach(fairings::Gate)
        .attach(fairings::Headers)
        .attach(fairings::Chunks)
        .attach(AdHoc::on_liftoff("Sums", |_| {
            tokio::spawn(ops::sum_up());
            Box::pin(async {})
        }))
        .register("/", errors::pages())
        .register("/api", errors::problems())
        .register("/calendar", errors::lines())
        .mount("/", ops::routes())
        .mount("/api", methods::routes())
        .mount("/calendar", methods::routes())
}

#[cfg(test)]
mod tests;
