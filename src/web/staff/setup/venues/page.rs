//! The list of places, and the form of one.

use serde::Serialize;

use super::LIST;
use crate::domain::Language;
use crate::domain::ids::VenueId;
use crate::entity::venue::Model;
use crate::render::i18n::Fact;
use crate::render::say;
use crate::render::templates::Page;
use crate::web::Typed;
use crate::web::staff::course::field::Choice;
use crate::web::staff::crumbs::Crumb;
use crate::web::staff::second::Second;
use crate::web::staff::setup::reading::crumbs;

/// The list.
#[derive(Clone, Debug, Serialize)]
pub struct VenuesPage {
    venues: Vec<Line>,
    /// What is no longer offered.
    retired: Vec<Line>,
    new: String,
}

#[derive(Clone, Debug, Serialize)]
struct Line {
    href: String,
    name: String,
    /// What messages call it; none until it has such a name.
    neutral: Option<String>,
    /// What else there is to know, each on its own.
    facts: Vec<String>,
}

impl VenuesPage {
    pub(super) fn new(
        language: Language,
        rows: &[Model],
        href: impl Fn(VenueId) -> String,
    ) -> Self {
        let line = |row: &Model| Line {
            href: href(row.id),
            name: row.name.clone(),
            neutral: Some(row.neutral_name.clone()).filter(|name| !name.is_empty()),
            facts: facts(language, row),
        };
        let (used, retired): (Vec<_>, Vec<_>) =
            rows.iter().partition(|row| row.retired_at.is_none());
        Self {
            venues: used.into_iter().map(line).collect(),
            retired: retired.into_iter().map(line).collect(),
            new: format!("{LIST}/new"),
        }
    }
}

fn facts(language: Language, row: &Model) -> Vec<String> {
    let seats = row.seats.map(|seats| {
        let seats = [("seats", Fact::from(seats))];
        say(language, "venues-holds", &seats)
    });
    let step_free = row.step_free.map(|is| step_free(language, is));
    [row.address.clone(), seats, step_free]
        .into_iter()
        .flatten()
        .collect()
}

pub(super) fn step_free(language: Language, is: bool) -> String {
    let key = if is {
        "venues-no-steps"
    } else {
        "venues-steps"
    };
    say(language, key, &[])
}

/// The form of one.
#[derive(Clone, Debug, Serialize)]
pub struct VenuePage {
    crumbs: Vec<Crumb>,
    title: String,
    is_new: bool,
    action: String,
    list: String,
    access: Vec<Choice>,
    #[serde(flatten)]
    pub second: Second,
    /// Where the form is sent that offers it no longer, or again; none for a new one.
    pub retirement: Option<String>,
    pub retired: bool,
    /// How to follow its calendar; none for a new one.
    pub calendar: Option<String>,
    typed: Typed,
}

impl VenuePage {
    pub(super) fn of_new(language: Language, typed: Typed) -> Self {
        let title = say(language, "venues-new", &[]);
        Self {
            is_new: true,
            ..Self::of(language, &title, LIST.to_owned(), typed)
        }
    }

    pub(super) fn of(language: Language, title: &str, action: String, typed: Typed) -> Self {
        Self {
            crumbs: crumbs(language, LIST, "nav-venues"),
            title: title.to_owned(),
            is_new: false,
            action,
            list: LIST.to_owned(),
            second: Second::none(),
            retirement: None,
            retired: false,
            calendar: None,
            access: vec![
                Choice::new("yes", step_free(language, true)),
                Choice::new("no", step_free(language, false)),
                Choice::new("", say(language, "venues-unknown", &[])),
            ],
            typed,
        }
    }
}

impl Page for VenuesPage {
    const TEMPLATE: &'static str = "staff/venues.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = |_: VenueId| "/staff/venues/1".to_owned();
        let page = |rows: &[Model]| Self::new(language, rows, href);
        vec![("many", page(&samples::rows())), ("none", page(&[]))]
    }
}

impl Page for VenuePage {
    const TEMPLATE: &'static str = "staff/venue.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let typed = super::form::held(&samples::rows()[0]);
        let action = || "/staff/venues/1".to_owned();
        let telling = crate::domain::Problem::new("neutral_name", crate::domain::Flaw::NotNeutral);
        let wrong = typed.clone().refused(language, &telling.into());
        let title = "Rådhuset <om natten>";
        let edited = Self {
            second: Second::sample(crate::web::staff::second::Edited::sample()),
            retirement: Some(format!("{}/retirement", action())),
            calendar: Some(format!("{}/calendar", action())),
            ..Self::of(language, title, action(), typed.clone().keyed("k"))
        };
        vec![
            ("edited", edited),
            ("new", Self::of_new(language, Typed::new().keyed("k"))),
            (
                "held",
                Self::of(language, title, action(), typed.keyed("k")),
            ),
            (
                "wrong",
                Self::of(language, title, action(), wrong.keyed("k")),
            ),
        ]
    }
}

#[cfg(test)]
mod samples {
    use super::Model;
    use crate::domain::ids::{TeamId, VenueId};

    pub fn rows() -> [Model; 3] {
        let known = Model {
            id: VenueId::random(),
            team_id: TeamId::random(),
            name: "Rådhuset, rom 2 <om natten>".to_owned(),
            neutral_name: "Rådhuset, rom 2".to_owned(),
            address: Some("Rådhusgata 1, Vikersund".to_owned()),
            directions: Some("Buss 105 til torget.\n\nInngang <bak> huset.".to_owned()),
            seats: Some(24),
            step_free: Some(true),
            retired_at: None,
            created_at: "2027-02-01T08:00:00Z".parse().expect("a sample is a date"),
            calendar_version: 1,
        };
        let bare = Model {
            name: "Frisklivssentralen – Mestringsrommet".to_owned(),
            neutral_name: String::new(),
            address: None,
            directions: None,
            seats: None,
            step_free: None,
            ..known.clone()
        };
        let retired = Model {
            retired_at: Some(known.created_at),
            ..known.clone()
        };
        [known, bare, retired]
    }
}
