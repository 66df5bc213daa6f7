//! The form of a place, and what it is read as.

use super::page::step_free;
use crate::actions::venues::{self, Place};
use crate::domain::{Flaw, Language, Refusal};
use crate::entity::venue::Model;
use crate::render::say;
use crate::web::inputs::{Fields, VenueIn};
use crate::web::staff::second::Kind;
use crate::web::staff::setup::reading::{filled, in_order, number};
use crate::web::{Form, Look, Typed};

/// The fields in the order of the page.
const FIELDS: &[&str] = &[
    "name",
    "neutral_name",
    "address",
    "directions",
    "seats",
    "step_free",
];

/// A new place. Without a neutral name it gets its own, if that is one.
pub(super) fn added(form: &Form) -> Result<Place, Refusal> {
    let (figures, sent) = sent(form);
    figures.and(sent.added())
}

/// What is to be different about a place: all that the form shows. A neutral name that is there
/// cannot be taken away.
pub(super) fn changed(form: &Form, row: &Model) -> Result<Place, Refusal> {
    let (figures, mut sent) = sent(form);
    if !row.neutral_name.is_empty() {
        sent.neutral_name = Some(filled(form, "neutral_name"));
    }
    figures.and(sent.changed())
}

fn sent(form: &Form) -> (Fields, VenueIn) {
    let mut figures = Fields::default();
    let step_free = figures.maybe("step_free", form.text("step_free"), |word| {
        match word.as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(Flaw::UnknownChoice),
        }
    });
    let sent = VenueIn {
        name: Some(filled(form, "name")),
        neutral_name: form.text("neutral_name"),
        address: Some(form.text("address")),
        directions: Some(form.text("directions")),
        seats: Some(number(form, &mut figures, "seats")),
        step_free: Some(step_free),
        retired: None,
    };
    (figures, sent)
}

/// A place as its form shows it.
pub(super) fn held(row: &Model) -> Typed {
    let sight = venues::sight(row);
    Typed::with(sight.iter().filter(|(_, value)| !value.is_empty()))
}

/// How its changes are told.
pub(super) const KIND: Kind = Kind {
    verb: venues::CHANGED,
    label,
    value,
};

fn label(language: Language, field: &str) -> String {
    let key = match field {
        "name" => "venues-name",
        "neutral_name" => "venues-neutral",
        "address" => "venues-address",
        "directions" => "venues-directions",
        "seats" => "venues-seats",
        _ => "venues-step-free",
    };
    say(language, key, &[])
}

fn value(language: Language, field: &str, value: &str) -> String {
    if field == "step_free" {
        step_free(language, value == "yes")
    } else {
        value.to_owned()
    }
}

/// What was typed, with what is wrong.
pub(super) fn again(form: &Form, look: &Look, why: &Refusal) -> Typed {
    form.typed(look.language, &in_order(why, FIELDS))
}
