//! The page where a calendar file is chosen, and what is in it is shown.

use serde::Serialize;

use super::LIST;
use super::preview::Preview;
use crate::domain::Language;
use crate::render::templates::Page;
use crate::web::Typed;
use crate::web::staff::crumbs::Crumb;
use crate::web::staff::setup::reading::crumbs;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ImportPage {
    crumbs: Vec<Crumb>,
    /// Where the file is sent.
    action: String,
    /// Where what was ticked is sent.
    add: String,
    list: String,
    typed: Typed,
    preview: Option<Preview>,
}

impl ImportPage {
    pub(super) fn new(
        language: Language,
        [action, add]: [String; 2],
        typed: Typed,
        preview: Option<Preview>,
    ) -> Self {
        Self {
            crumbs: crumbs(language, LIST, "nav-closures"),
            action,
            add,
            list: LIST.to_owned(),
            typed,
            preview,
        }
    }
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "staff/closures_import.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        use chrono::NaiveDate;

        use super::import;
        use super::samples;
        use crate::domain::{Flaw, Problem};
        use crate::web::inputs::calendar_file::{Found, Unfit};

        let date = |text: &str| text.parse::<NaiveDate>().expect("a sample is a date");
        let found = |name: &str, days: Result<(&str, &str), Unfit>| Found {
            name: name.to_owned(),
            days: days.map(|(from, to)| (date(from), date(to))),
        };
        let all = vec![
            found("Vinterferie", Ok(("2027-02-22", "2027-02-28"))),
            found(
                "Planleggingsdag <om natten>",
                Ok(("2027-03-01", "2027-03-01")),
            ),
            found("Jul", Ok(("2027-12-20", "2028-01-02"))),
            found("1. mai", Ok(("2027-05-01", "2027-05-01"))),
            found("Høstferie", Ok(("2025-10-05", "2025-10-09"))),
            found("Korps <om natten>", Err(Unfit::Recurring)),
            found("Foreldremøte", Err(Unfit::PartOfDay)),
            found("Avlyst", Err(Unfit::Cancelled)),
            found("Uten dato", Err(Unfit::NoDate)),
            found("", Err(Unfit::NoName)),
        ];
        let (rows, planned) = (samples::rows(), samples::planned());
        let preview = Preview::of_file(language, all, &rows, &planned);
        let to = || [import::PAGE, "/staff/closures/import/addition"].map(str::to_owned);
        let page = |typed: Typed, preview| Self::new(language, to(), typed.keyed("k"), preview);
        let no_file = Problem::new("file", Flaw::NotACalendar).into();
        let none = Problem::new(import::tick(0), Flaw::NothingChosen).into();
        let unticked = Typed::new().refused(language, &none);
        let old = vec![found("Høstferie", Ok(("2025-10-05", "2025-10-09")))];
        let nothing = Preview::of_file(language, old, &[], &planned);
        vec![
            ("blank", page(Typed::new(), None)),
            (
                "refused",
                page(Typed::new().refused(language, &no_file), None),
            ),
            ("preview", page(preview.ticked(), Some(preview.clone()))),
            ("unticked", page(unticked, Some(preview))),
            ("nothing", page(Typed::new(), Some(nothing))),
        ]
    }
}
