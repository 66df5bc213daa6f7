//! The page of one of the team's people.

use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::Time;
use crate::render::templates::Page;
use crate::web::Typed;
use crate::web::staff::words::Choice;

/// One of the team's people.
#[derive(Clone, Debug, Serialize)]
pub struct PersonPage {
    pub(super) zone: Tz,
    pub(super) name: String,
    pub(super) email: Option<String>,
    pub(super) roles: String,
    pub(super) standing: String,
    pub(super) seen_at: Option<Time>,
    pub(super) invited_until: Option<Time>,
    /// The link of the invitation, where it was just made.
    pub(super) link: Option<String>,
    /// The way to the form that invites who has no account.
    pub(super) invite: Option<String>,
    /// What an admin can do here.
    pub(super) forms: Option<Forms>,
    /// It is one's own account: another admin must do it.
    pub(super) own: bool,
    pub(super) people: String,
    pub(super) typed: Typed,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct Forms {
    pub(super) choices: Vec<Choice>,
    /// The roles of somebody else.
    pub(super) roles: Option<String>,
    pub(super) again: String,
    pub(super) close: Option<String>,
}

impl Page for PersonPage {
    const TEMPLATE: &'static str = "staff/person.html";

    #[cfg(test)]
    fn samples(language: crate::domain::Language) -> Vec<(&'static str, Self)> {
        use crate::domain::access::Roles;
        use crate::web::staff::words::{self, Standing};
        let at = |text: &str| text.parse().expect("a sample is an instant");
        let bare = Self {
            zone: chrono_tz::Europe::Oslo,
            name: "Kari <om natten>".to_owned(),
            email: None,
            roles: String::new(),
            standing: words::standing(language, Standing::None),
            seen_at: None,
            invited_until: None,
            link: None,
            invite: Some("/staff/people?name=Kari".to_owned()),
            forms: None,
            own: false,
            people: "/staff/people".to_owned(),
            typed: Typed::with([("roles", "leader")]).keyed("k"),
        };
        let to = |verb: &str| format!("/staff/people/1/{verb}");
        let forms = |own: bool| Forms {
            choices: words::roles(language),
            roles: (!own).then(|| "/staff/people/1".to_owned()),
            again: to("invitation"),
            close: (!own).then(|| to("closing")),
        };
        let known = Self {
            email: Some("kari@modum.example".to_owned()),
            roles: words::named(language, &Roles::from_words("leader")),
            invite: None,
            ..bare.clone()
        };
        let invited = Self {
            standing: words::standing(language, Standing::Invited),
            invited_until: Some(at("2027-02-08T08:00:00Z")),
            link: Some("https://kurs.example.no/staff/invitation/kp_x".to_owned()),
            forms: Some(forms(false)),
            ..known.clone()
        };
        let own = Self {
            standing: words::standing(language, Standing::Active),
            seen_at: Some(at("2027-02-01T08:00:00Z")),
            forms: Some(forms(true)),
            own: true,
            ..known
        };
        vec![("named", bare), ("invited", invited), ("own", own)]
    }
}
