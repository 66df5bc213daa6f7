//! People who never were. Nothing is ever sent to them: their messages stay in the demo's inbox.

use std::collections::HashSet;

use super::chance::Dice;
use crate::actions::enrolments::SignUp;
use crate::domain::Language;
use crate::domain::contact::{
    Contact, Email, HomeMunicipality, Mobile, Name, Need, Needs, Prefers,
};
use crate::domain::{Flaw, Problem, Refusal};
use crate::error::Error;

const FIRST: [&str; 64] = [
    "Aksel", "Alma", "Amina", "Anders", "Anja", "Arvid", "Asbjørn", "Aud", "Berit", "Birk",
    "Bjarne", "Bodil", "Brage", "Dag", "Ebba", "Edvard", "Eira", "Elias", "Embla", "Eskil", "Even",
    "Fatima", "Frida", "Frode", "Gro", "Gunn", "Halvor", "Hedda", "Henrik", "Hilde", "Idun",
    "Iben", "Ivar", "Jakub", "Jens", "Jorunn", "Kaja", "Kjell", "Lars", "Leah", "Lise", "Magne",
    "Maja", "Mathea", "Nils", "Nora", "Oda", "Olav", "Oskar", "Petter", "Ragna", "Reidun", "Roar",
    "Sander", "Selma", "Signe", "Sindre", "Sunniva", "Tiril", "Torunn", "Trym", "Ulrik", "Vilde",
    "Åse",
];

const LAST: [&str; 32] = [
    "Askeland",
    "Bakkejord",
    "Bergtun",
    "Bjørkås",
    "Dalsøy",
    "Eikhaug",
    "Elvebakk",
    "Fjellvang",
    "Furulund",
    "Granli",
    "Hagesund",
    "Heggvoll",
    "Hollund",
    "Kleivstad",
    "Kvernmo",
    "Lindvåg",
    "Lyngstrand",
    "Moslett",
    "Myrhaug",
    "Nordvoll",
    "Oppegjerde",
    "Osphaug",
    "Rognlien",
    "Skarbø",
    "Solbrekke",
    "Steinhaug",
    "Storvik",
    "Tangvald",
    "Tveitmo",
    "Ulvik",
    "Vassdal",
    "Ødegjerde",
];

/// Somebody, and how they go about things.
#[derive(Clone, Debug)]
pub(super) struct Person {
    name: String,
    email: Option<String>,
    mobile: Option<String>,
    prefers: Option<Prefers>,
    language: Language,
    needs: Option<Need>,
    /// A code of the team's municipalities, or `other`.
    home: String,
    /// Calls instead of filling in the form.
    pub(super) calls: bool,
}

/// What is unusual about somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Nothing.
    Plain,
    /// Nothing that would change how a course fills.
    Steady,
    /// Wants to be called and has no address.
    CallOnly,
    /// Gave an address by phone that was taken down wrongly.
    Misheard,
}

/// Makes one person after the other, each with addresses of their own.
pub(super) struct Crowd {
    taken: HashSet<String>,
    numbers: u32,
}

impl Crowd {
    pub(super) fn new() -> Self {
        Self {
            taken: HashSet::new(),
            numbers: 0,
        }
    }

    /// The next person, living in one of these municipalities.
    pub(super) fn next(&mut self, dice: &mut Dice, homes: &[&str], sort: Sort) -> Person {
        let (first, last) = (*dice.one_of(&FIRST), *dice.one_of(&LAST));
        let name = if dice.once_in(3) {
            format!("{first} {last}")
        } else {
            first.to_owned()
        };
        let calls = dice.once_in(6) || matches!(sort, Sort::CallOnly | Sort::Misheard);
        let by_mobile = dice.once_in(7);
        let has_both = dice.once_in(4);
        let email = self.email(first, last, sort);
        let mobile = self.mobile();
        let (email, mobile) = match sort {
            Sort::CallOnly => (None, None),
            Sort::Misheard => (Some(email), None),
            _ if by_mobile => (None, Some(mobile)),
            _ => (Some(email), has_both.then_some(mobile)),
        };
        let texts = email.is_some() && mobile.is_some() && dice.once_in(3);
        let prefers = texts.then_some(Prefers::Sms);
        let elsewhere = sort == Sort::Plain && !calls && dice.once_in(24);
        let home = if elsewhere {
            HomeMunicipality::OTHER
        } else {
            dice.one_of(homes)
        };
        Person {
            name,
            email,
            mobile,
            prefers,
            language: language(dice),
            needs: dice.once_in(12).then(|| *dice.one_of(&Need::ALL)),
            home: home.to_owned(),
            calls,
        }
    }

    fn email(&mut self, first: &str, last: &str, sort: Sort) -> String {
        let host = match sort {
            Sort::Misheard => "example.invalid",
            _ => "example.no",
        };
        let name = plain(&format!("{first}.{last}"));
        let named = |number: u32| match number {
            1 => format!("{name}@{host}"),
            _ => format!("{name}{number}@{host}"),
        };
        let mut number = 1;
        while !self.taken.insert(named(number)) {
            number += 1;
        }
        named(number)
    }

    /// A number that looks like one, from a row that nobody is given.
    fn mobile(&mut self) -> String {
        self.numbers += 1;
        format!("+474000{:04}", self.numbers)
    }
}

impl Person {
    /// The same person, reached at somebody else's e-mail address.
    pub(super) fn at(self, email: &str) -> Self {
        Self {
            email: Some(email.to_owned()),
            mobile: None,
            prefers: None,
            ..self
        }
    }

    /// What the form sends, or what staff take down on the phone.
    pub(super) fn sign_up(&self) -> Result<SignUp, Error> {
        let of = |field: &'static str| move |flaw: Flaw| Refusal::from(Problem::new(field, flaw));
        let email = self.email.as_deref().map(Email::parse).transpose();
        let mobile = self
            .mobile
            .as_deref()
            .map(|number| Mobile::parse(number, &["+47"]));
        let contact = Contact::by_staff(
            email.map_err(of("email"))?,
            mobile.transpose().map_err(of("mobile"))?,
            self.prefers,
        );
        let home = match self.home.as_str() {
            HomeMunicipality::OTHER => HomeMunicipality::Other,
            code => HomeMunicipality::Code(code.to_owned()),
        };
        let needs: Vec<&str> = self.needs.iter().map(|need| need.word()).collect();
        Ok(SignUp {
            name: Name::parse(&self.name).map_err(of("name"))?,
            contact: contact.map_err(Refusal::from)?,
            home,
            language: self.language,
            needs: Needs::parse(&needs).map_err(of("needs"))?,
        })
    }
}

fn language(dice: &mut Dice) -> Language {
    match dice.below(20) {
        0..=2 => Language::Nn,
        3 => Language::En,
        _ => Language::Nb,
    }
}

/// In lower case and in the letters of addresses.
fn plain(name: &str) -> String {
    let letter = |letter: char| match letter {
        'å' => 'a',
        'ø' => 'o',
        'æ' => 'e',
        other => other,
    };
    name.to_lowercase().chars().map(letter).collect()
}
