//! Words that several pages about accounts share.

use serde::Serialize;

use crate::domain::Language;
use crate::domain::access::{Role, Roles};
use crate::domain::{Flaw, Time};
use crate::render::say;
use crate::web::Form;
use crate::web::inputs::Fields;

/// A role that can be ticked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Choice {
    value: &'static str,
    label: String,
}

/// Every role, with what it opens.
pub(super) fn roles(language: Language) -> Vec<Choice> {
    Role::ALL
        .into_iter()
        .map(|role| Choice {
            value: role.word(),
            label: say(language, explained(role), &[]),
        })
        .collect()
}

/// The names of somebody's roles.
pub(super) fn named(language: Language, roles: &Roles) -> String {
    let names: Vec<_> = Role::ALL
        .into_iter()
        .filter(|role| roles.has(*role))
        .map(|role| say(language, name(role), &[]))
        .collect();
    names.join(", ")
}

/// The roles that were ticked, at least one.
pub(super) fn ticked(form: &Form, fields: &mut Fields) -> Option<Roles> {
    let read = |words: Vec<String>| {
        let roles: Option<Roles> = words.iter().map(|word| word.parse().ok()).collect();
        roles.ok_or(Flaw::UnknownChoice)
    };
    let words = Some(form.all("roles")).filter(|words| !words.is_empty());
    fields.must("roles", words, read)
}

/// How it stands with somebody's account, in a few words.
pub(super) fn standing(language: Language, person: Standing) -> String {
    let key = match person {
        Standing::None => "people-no-account",
        Standing::Closed => "people-closed",
        Standing::Active => "people-active",
        Standing::Invited => "people-invited",
        Standing::Expired => "people-expired",
    };
    say(language, key, &[])
}

/// How it stands with an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    None,
    Closed,
    Active,
    Invited,
    Expired,
}

impl Standing {
    pub(super) fn of(person: &crate::actions::accounts::Person, now: Time) -> Self {
        match &person.account {
            None => Self::None,
            Some(known) if !known.active => Self::Closed,
            Some(known) if known.accepted => Self::Active,
            Some(known) if known.invited_until.is_some_and(|until| now < until) => Self::Invited,
            Some(_) => Self::Expired,
        }
    }
}

fn name(role: Role) -> &'static str {
    match role {
        Role::Leader => "role-leader",
        Role::Coordinator => "role-coordinator",
        Role::Admin => "role-admin",
        Role::Auditor => "role-auditor",
    }
}

fn explained(role: Role) -> &'static str {
    match role {
        Role::Leader => "role-leader-may",
        Role::Coordinator => "role-coordinator-may",
        Role::Admin => "role-admin-may",
        Role::Auditor => "role-auditor-may",
    }
}
