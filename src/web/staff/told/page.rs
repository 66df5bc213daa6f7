//! The page that says who will be told, and what they will read.

use chrono_tz::Tz;
use serde::Serialize;

use super::letters::{Post, Sample};
use super::{Asked, BACK, SURE};
use crate::actions::rehearsal::Rehearsal;
use crate::render::say;
use crate::render::templates::Page;
use crate::web::Typed;
use crate::web::staff::crumbs::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ToldPage {
    pub zone: Tz,
    pub crumbs: Vec<Crumb>,
    /// What is about to be done.
    pub what: String,
    pub warnings: Vec<String>,
    pub people: Vec<Reader>,
    /// How many hear by each way.
    pub email: usize,
    pub sms: usize,
    pub call: usize,
    pub samples: Vec<Sample>,
    /// Where the form is sent, and what it carries on.
    pub address: String,
    pub typed: Typed,
    /// The names of the two buttons.
    pub sure: &'static str,
    pub back: &'static str,
}

/// Somebody who will be told.
#[derive(Clone, Debug, Serialize)]
pub struct Reader {
    pub name: String,
    /// `email`, `sms` and `call`, each once.
    pub ways: Vec<&'static str>,
}

impl Page for ToldPage {
    const TEMPLATE: &'static str = "staff/told.html";

    #[cfg(test)]
    fn samples(_: crate::domain::Language) -> Vec<(&'static str, Self)> {
        super::samples::pages()
    }
}

impl Asked<'_> {
    pub(super) fn page(self, told: Rehearsal<Post>) -> ToldPage {
        let Post {
            samples,
            ways,
            last,
            today,
        } = told.looked;
        let leaves = self.leaves.filter(|_| !last.is_empty());
        let leaves = leaves.map(|name| Reader { name, ways: last });
        let people = told.people.into_iter().map(|person| {
            let own = ways.iter().filter(|(id, _)| *id == person.enrolment);
            let mut ways: Vec<&'static str> = own.map(|(_, way)| *way).collect();
            ways.sort_unstable_by_key(|way| ["email", "sms", "call"].iter().position(|w| w == way));
            ways.dedup();
            Reader {
                name: person.name.into_exposed(),
                ways,
            }
        });
        let people: Vec<Reader> = leaves.into_iter().chain(people).collect();
        let by = |way: &str| people.iter().filter(|one| one.ways.contains(&way)).count();
        let mut warnings = self.warnings;
        if today {
            warnings.push(say(self.look.language, "told-today", &[]));
        }
        ToldPage {
            zone: self.zone,
            crumbs: self.crumbs.to_vec(),
            what: self.what,
            warnings,
            email: by("email"),
            sms: by("sms"),
            call: by("call"),
            people,
            samples,
            address: self.address.to_owned(),
            typed: self.form.as_typed(),
            sure: SURE,
            back: BACK,
        }
    }
}
