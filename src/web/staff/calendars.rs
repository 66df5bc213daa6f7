//! How staff follow calendars with a secret address: their own, and those of the venues.

mod own;
mod venue;

use rocket::Route;
use serde::Serialize;

use crate::domain::Language;
use crate::render::templates::Page;
use crate::web::Typed;
use crate::web::calendars::Told;
use crate::web::public::course::Feed;
use crate::web::staff::crumbs::Crumb;

/// The pages.
#[must_use]
pub fn routes() -> Vec<Route> {
    [own::routes(), venue::routes()].concat()
}

pub use own::own_calendar;
pub use venue::venue_calendar;

/// How to follow such a calendar, and a new address when others have got the old one.
#[derive(Clone, Debug, Serialize)]
pub struct SecretCalendarPage {
    crumbs: Vec<Crumb>,
    title: String,
    lead: String,
    feeds: Vec<Named>,
    /// Who has the address sees what.
    secret: String,
    /// Where a new address is asked for.
    renew: String,
    typed: Typed,
}

/// One way to follow it.
#[derive(Clone, Debug, Serialize)]
struct Named {
    name: String,
    feed: Feed,
}

impl Named {
    fn at(address: String, name: String) -> Self {
        Self {
            feed: Feed::at(address, &name),
            name,
        }
    }
}

/// The address for a reader of the page: in their language, unless it is the team's.
fn told(led: bool, language: Language, main: Language) -> Told {
    Told {
        led,
        language: (language != main).then_some(language),
    }
}

impl Page for SecretCalendarPage {
    const TEMPLATE: &'static str = "staff/secret_calendar.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let address = |kind: &str| format!("https://kurs.example.no/calendar/{kind}/abc.ics");
        let typed = || Typed::new().keyed("k");
        let team = Some((address("s"), "Modum <om natten>".to_owned()));
        let all = own::page(language, (address("s"), team), typed());
        let led = own::page(language, (address("s"), None), typed());
        let hall = (uuid::Uuid::nil(), "Rådhuset <om natten>");
        let one = venue::page(language, (address("v"), hall), typed());
        vec![("of_team", all), ("of_leader", led), ("of_venue", one)]
    }
}
