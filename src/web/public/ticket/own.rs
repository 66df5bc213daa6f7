//! What we know of a person, as they see it and change it.

use serde::Serialize;

use crate::domain::contact::Prefers;
use crate::domain::{Flaw, Language, Problem, Refusal};
use crate::entity::enrolment::Model;
use crate::error::Error;
use crate::render::frame::own_name;
use crate::render::say;
use crate::vault::{Place, Vault};
use crate::web::Form;
use crate::web::api::App;
use crate::web::inputs::ChangeBody;

/// What we know of a person.
#[derive(Clone, Debug, Serialize)]
pub struct Details {
    pub name: String,
    pub email: Option<Way>,
    pub mobile: Option<Way>,
    /// How they are told things, in words.
    pub prefers: String,
    /// The language we write in, in itself.
    pub language: &'static str,
}

/// A way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Way {
    pub address: String,
    /// One that is not proven gets nothing.
    pub proven: bool,
}

impl Details {
    /// Opens what is kept of a person, for the person.
    pub(super) fn open(app: &App, language: Language, row: &Model) -> Result<Self, Error> {
        let kept = Kept::open(&app.office.vault, row)?;
        let prefers = match row.prefers {
            Prefers::Email => "sign-up-by-email",
            Prefers::Sms => "sign-up-by-sms",
            Prefers::Call => "own-by-call",
        };
        Ok(Self {
            name: kept.name,
            email: kept.email,
            mobile: kept.mobile,
            prefers: say(language, prefers, &[]),
            language: own_name(row.language),
        })
    }
}

/// What is kept of a person, opened.
pub(super) struct Kept {
    pub(super) name: String,
    pub(super) email: Option<Way>,
    pub(super) mobile: Option<Way>,
    prefers: Prefers,
    language: Language,
}

impl Kept {
    pub(super) fn open(vault: &Vault, row: &Model) -> Result<Self, Error> {
        let open = |place, sealed: &[u8]| {
            let text = vault.open(place, row.id.0, sealed)?;
            Ok::<_, Error>(text.into_exposed())
        };
        let way = |place, sealed: Option<&Vec<u8>>, index: Option<&Vec<u8>>| {
            let address = sealed.map(|sealed| open(place, sealed)).transpose()?;
            Ok::<_, Error>(address.map(|address| Way {
                address,
                proven: index.is_some(),
            }))
        };
        Ok(Self {
            name: open(Place::EnrolmentName, &row.name)?,
            email: way(
                Place::EnrolmentEmail,
                row.email.as_ref(),
                row.email_index.as_ref(),
            )?,
            mobile: way(
                Place::EnrolmentMobile,
                row.mobile.as_ref(),
                row.mobile_index.as_ref(),
            )?,
            prefers: row.prefers,
            language: row.language,
        })
    }

    /// As the form stands before anything is changed.
    pub(super) fn filled(&self) -> Vec<(&'static str, String)> {
        let address = |way: &Option<Way>| way.as_ref().map(|way| way.address.clone());
        let mut filled = vec![
            ("name", self.name.clone()),
            ("prefers", word(self.prefers).to_owned()),
            ("language", self.language.tag().to_owned()),
        ];
        filled.extend(address(&self.email).map(|email| ("email", email)));
        filled.extend(address(&self.mobile).map(|mobile| ("mobile", mobile)));
        filled
    }

    /// The ways that are proven: only they can be preferred.
    pub(super) fn proven(&self) -> impl Iterator<Item = &'static str> {
        let is_proven = |way: &Option<Way>| way.as_ref().is_some_and(|way| way.proven);
        let email = is_proven(&self.email).then_some("email");
        let mobile = is_proven(&self.mobile).then_some("sms");
        email.into_iter().chain(mobile)
    }

    /// The addresses that are kept, and whose fields were left empty: they cannot be taken away here.
    pub(super) fn emptied(&self, form: &Form) -> Result<(), Refusal> {
        let is_emptied = |name: &str| form.raw(name).is_some() && form.text(name).is_none();
        let emptied: Vec<Problem> = [("email", &self.email), ("mobile", &self.mobile)]
            .into_iter()
            .filter(|(name, way)| way.is_some() && is_emptied(name))
            .map(|(name, _)| Problem::new(name, Flaw::Emptied))
            .collect();
        if emptied.is_empty() {
            return Ok(());
        }
        Err(emptied.into())
    }

    /// What the form says that is not so already. An address that is not proven yet is as good as new.
    pub(super) fn changes(&self, form: &Form) -> ChangeBody {
        let name = form.text("name").unwrap_or_default();
        let differs = |way: &Option<Way>, given: &String| match way {
            Some(way) if way.proven => !is_same(&way.address, given),
            _ => true,
        };
        let prefers = form.text("prefers");
        let language = form.text("language");
        ChangeBody {
            name: Some(name).filter(|name| *name != self.name),
            email: form.text("email").filter(|new| differs(&self.email, new)),
            mobile: form.text("mobile").filter(|new| differs(&self.mobile, new)),
            prefers: prefers.filter(|new| new != word(self.prefers)),
            language: language.filter(|new| new != self.language.tag()),
        }
    }
}

fn word(prefers: Prefers) -> &'static str {
    match prefers {
        Prefers::Email => "email",
        Prefers::Sms => "sms",
        Prefers::Call => "call",
    }
}

/// Whether two spellings are one address: of letters in either case, of a number with or without its country.
fn is_same(known: &str, given: &str) -> bool {
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    if known.starts_with('+') {
        let given = digits(given);
        return given.len() >= 8 && digits(known).ends_with(&given);
    }
    known.eq_ignore_ascii_case(given)
}

#[cfg(test)]
impl Details {
    /// For tests.
    pub fn sample(language: Language) -> Self {
        let way = |address: &str, proven| {
            Some(Way {
                address: address.to_owned(),
                proven,
            })
        };
        Self {
            name: "Kari <om natten>".to_owned(),
            email: way("kari@example.no", true),
            mobile: way("+4790000000", false),
            prefers: say(language, "sign-up-by-email", &[]),
            language: own_name(language),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept() -> Kept {
        let way = |address: &str, proven| {
            Some(Way {
                address: address.to_owned(),
                proven,
            })
        };
        Kept {
            name: "Kari".to_owned(),
            email: way("kari@example.no", true),
            mobile: way("+4790000000", false),
            prefers: Prefers::Email,
            language: Language::Nb,
        }
    }

    #[test]
    fn what_stands_as_it_was_is_no_change() {
        let same = "name=Kari&email=KARI%40example.no&prefers=email&language=nb&mobile=";
        let body = kept().changes(&Form::parse("/ticket/change", same.as_bytes()));
        let changed = [
            body.name,
            body.email,
            body.mobile,
            body.prefers,
            body.language,
        ];
        assert_eq!(changed, [const { None }; 5]);
    }

    #[test]
    fn what_differs_is_a_change_and_so_is_what_was_never_proven() {
        let other = "name=Kari+N&email=k%40example.no&prefers=sms&language=nn&mobile=90000000";
        let body = kept().changes(&Form::parse("/ticket/change", other.as_bytes()));
        let changed = [
            body.name,
            body.email,
            body.mobile,
            body.prefers,
            body.language,
        ];
        let expected = ["Kari N", "k@example.no", "90000000", "sms", "nn"];
        assert_eq!(changed, expected.map(|text| Some(text.to_owned())));
    }

    #[test]
    fn an_address_that_is_kept_cannot_be_emptied() {
        let refused = |body: &str| kept().emptied(&Form::parse("/ticket/change", body.as_bytes()));
        let both = ["email", "mobile"].map(|field| Problem::new(field, Flaw::Emptied));
        assert_eq!(refused("email=+&mobile="), Err(both.to_vec().into()));
        assert_eq!(refused("email=k%40example.no"), Ok(()));
    }

    #[test]
    fn a_number_is_the_same_with_or_without_its_country() {
        for same in ["90000000", "900 00 000", "+47 900 00 000"] {
            assert!(is_same("+4790000000", same), "{same}");
        }
        for other in ["90000001", "0000000", "0", "+46790000000"] {
            assert!(!is_same("+4790000000", other), "{other}");
        }
    }
}
