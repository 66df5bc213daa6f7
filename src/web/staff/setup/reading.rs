//! Reading the forms of this room, and the way back from them.

use crate::domain::{Flaw, Language, Refusal};
use crate::render::say;
use crate::web::Form;
use crate::web::inputs::Fields;
use crate::web::staff::crumbs::Crumb;

/// A number, if one was typed.
pub(super) fn number(form: &Form, read: &mut Fields, name: &str) -> Option<i64> {
    read.take(name, form.number(name)).flatten()
}

/// A number that must be there.
pub(super) fn needed(form: &Form, read: &mut Fields, name: &str) -> Option<i64> {
    let number = number(form, read, name);
    if number.is_none() && read.spare(name) {
        read.note(name, Flaw::Missing);
    }
    number
}

/// What was typed in a field that must not be left empty; a change says what is missing as a new one does.
pub(super) fn filled(form: &Form, name: &str) -> String {
    form.text(name).unwrap_or_default()
}

/// The same refusal with its mistakes in the order of the page.
pub(super) fn in_order(why: &Refusal, fields: &[&str]) -> Refusal {
    let mut why = why.clone();
    if let Refusal::Invalid(problems) = &mut why {
        let place = |field: &str| fields.iter().position(|own| *own == field);
        problems.sort_by_key(|problem| place(&problem.field).unwrap_or(fields.len()));
    }
    why
}

/// The way to a list.
pub(super) fn crumbs(language: Language, href: &str, key: &str) -> Vec<Crumb> {
    vec![Crumb {
        href: href.to_owned(),
        label: say(language, key, &[]),
    }]
}
