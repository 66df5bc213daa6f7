//! The form of a place, and what it is read as.

use crate::actions::venues::Place;
use crate::domain::{Flaw, Refusal};
use crate::entity::venue::Model;
use crate::web::inputs::{Fields, VenueIn};
use crate::web::staff::setup::reading::{filled, in_order, number};
use crate::web::{Form, Look, Typed};

/// The fields in the order of the page.
const FIELDS: &[&str] = &["name", "neutral_name", "address", "seats", "step_free"];

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
        seats: Some(number(form, &mut figures, "seats")),
        step_free: Some(step_free),
    };
    (figures, sent)
}

/// A place as its form shows it.
pub(super) fn held(row: &Model) -> Typed {
    let step_free = row.step_free.map(|is| if is { "yes" } else { "no" });
    let pairs = [
        ("name", Some(row.name.clone())),
        ("neutral_name", Some(row.neutral_name.clone())),
        ("address", row.address.clone()),
        ("seats", row.seats.map(|seats| seats.to_string())),
        ("step_free", step_free.map(str::to_owned)),
    ];
    let pairs = pairs.into_iter();
    Typed::with(pairs.filter_map(|(name, value)| Some((name, value?))))
}

/// What was typed, with what is wrong.
pub(super) fn again(form: &Form, look: &Look, why: &Refusal) -> Typed {
    form.typed(look.language, &in_order(why, FIELDS))
}
