//! What somebody typed, read back before it is sent. Nothing is stored until then: the answers go along in the form.

use serde::Serialize;

use super::page::{self, SignUpPage};
use super::read;
use crate::actions::enrolments::SignUp;
use crate::domain::contact::Prefers;
use crate::domain::ids::CourseId;
use crate::domain::{Language, Refusal};
use crate::error::Error;
use crate::render::templates::{Page, anchor};
use crate::render::{Face, formats, say};
use crate::web::api::App;
use crate::web::inputs::Rules;
use crate::web::{Form, Look};

/// The fields that go on from page to page.
pub(super) const FIELDS: [&str; 7] = [
    "name",
    "email",
    "mobile",
    "prefers",
    "home_municipality",
    "needs",
    "old_enough",
];

/// The button that sends what was read back.
pub(super) const SURE: &str = "sure";

/// The buttons that lead back to a field.
pub(super) const CHANGE: &str = "change";

/// The mark of a form that stands on this page.
const CHECKED: &str = "checked";

/// The answers, each with a way back to its field.
#[derive(Clone, Debug, Serialize)]
pub struct CheckPage {
    #[serde(flatten)]
    pub sheet: SignUpPage,
    pub answers: Vec<Answer>,
    /// What was typed, in its order: the same form sent again is known by it.
    pub carried: Vec<Carried>,
    pub sure: &'static str,
    pub change: &'static str,
    pub checked: &'static str,
}

/// A field that goes on.
#[derive(Clone, Debug, Serialize)]
pub struct Carried {
    pub name: String,
    pub value: String,
}

/// One answer.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// What it is an answer to.
    pub label: String,
    pub said: Vec<String>,
    pub field: &'static str,
    /// Where its field stands.
    pub to: String,
}

/// Reads what was typed, and keeps none of it.
///
/// # Errors
/// What is wrong with it, or that nobody can sign up now.
pub(super) async fn page(
    app: &App,
    look: &Look,
    id: CourseId,
    form: &Form,
) -> Result<CheckPage, Error> {
    if form.is_redrawn() && !form.ticked(CHECKED) {
        return Err(Refusal::Invalid(Vec::new()).into());
    }
    let (store, language) = (&app.office.store, look.language);
    let open = page::open(app, id).await?;
    let rules = Rules::seen(store.reader(), &open, app.sms).await?;
    let who = read(form).by_public(&rules, language)?;
    open.doors().open_to_public(open.terms(), store.now())?;
    let sheet = page::of(app, look, open, form.carried(&FIELDS)).await?;
    Ok(CheckPage {
        answers: answers(language, &who, &sheet, &form.all("needs")),
        carried: carried(form.pairs()),
        sheet,
        sure: SURE,
        change: CHANGE,
        checked: CHECKED,
    })
}

fn carried<'f>(pairs: impl Iterator<Item = (&'f str, &'f str)>) -> Vec<Carried> {
    pairs
        .filter(|(name, _)| FIELDS.contains(name))
        .map(|(name, value)| Carried {
            name: name.to_owned(),
            value: value.to_owned(),
        })
        .collect()
}

fn answers(language: Language, who: &SignUp, sheet: &SignUpPage, needs: &[String]) -> Vec<Answer> {
    let answer = |field: &'static str, key: &str, said: Vec<String>| Answer {
        label: say(language, key, &[]),
        said,
        field,
        to: format!("{}#{}", sheet.form, anchor(field)),
    };
    let home = sheet
        .homes
        .iter()
        .find(|home| home.value == who.home.code());
    let needs = sheet
        .needs
        .iter()
        .filter(|need| needs.contains(&need.value));
    let mut needs: Vec<String> = needs.map(|need| need.label.clone()).collect();
    if needs.is_empty() {
        needs.push(say(language, "check-no-needs", &[]));
    }
    let age = [("age", sheet.min_age.into())];
    let mut answers = vec![answer(
        "name",
        "own-name",
        vec![who.name.expose().to_owned()],
    )];
    answers.extend(
        ways(language, who, !sheet.ways.is_empty())
            .into_iter()
            .map(|(field, key, said)| answer(field, key, vec![said])),
    );
    answers.push(answer(
        "home_municipality",
        "check-home",
        home.map(|home| home.label.clone()).into_iter().collect(),
    ));
    answers.push(answer("needs", "check-needs", needs));
    answers.push(answer(
        "old_enough",
        "check-age",
        vec![say(language, "sign-up-age", &age)],
    ));
    answers
}

/// How to reach somebody, and which way first where there are two.
fn ways(
    language: Language,
    who: &SignUp,
    chosen: bool,
) -> Vec<(&'static str, &'static str, String)> {
    let contact = &who.contact;
    let email = contact.email().map(|email| email.expose().to_owned());
    let mobile = contact
        .mobile()
        .map(|mobile| formats::phone(mobile.expose()));
    let both = chosen && email.is_some() && mobile.is_some();
    let first = match contact.prefers() {
        Prefers::Sms => "sign-up-by-sms",
        Prefers::Email | Prefers::Call => "sign-up-by-email",
    };
    [
        email.map(|email| ("email", "sign-up-email", email)),
        mobile.map(|mobile| ("mobile", "sign-up-mobile", mobile)),
        both.then(|| ("prefers", "own-prefers", say(language, first, &[]))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "public/check.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.sheet.face)
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let typed = [
            ("name", "Kari <om natten>"),
            ("email", "kari@example.no"),
            ("mobile", "90000000"),
            ("prefers", "sms"),
            ("home_municipality", "3316"),
            ("needs", "step_free"),
            ("old_enough", "yes"),
        ];
        let sheet = SignUpPage::typed(language, &typed);
        let answer = |field: &'static str, key: &str, said: &str| Answer {
            label: say(language, key, &[]),
            said: vec![said.to_owned()],
            field,
            to: format!("{}#{}", sheet.form, anchor(field)),
        };
        let page = Self {
            answers: vec![
                answer("name", "own-name", "Kari <om natten>"),
                answer("email", "sign-up-email", "kari@example.no"),
                answer("home_municipality", "check-home", "Modum"),
            ],
            carried: carried(typed.into_iter()),
            sheet,
            sure: SURE,
            change: CHANGE,
            checked: CHECKED,
        };
        let full = Self {
            sheet: SignUpPage {
                notices: vec![say(language, "sign-up-full", &[])],
                phone: None,
                ..page.sheet.clone()
            },
            ..page.clone()
        };
        vec![("check", page), ("full", full)]
    }
}
