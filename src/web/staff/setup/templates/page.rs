//! The list of course types, and the form of one.

use serde::Serialize;

use super::LIST;
use super::form::Sheet;
use super::tongues::Tongue;
use crate::domain::Language;
use crate::domain::admission::Policy;
use crate::domain::ids::TemplateId;
use crate::entity::Word as _;
use crate::entity::course_template::Model;
use crate::render::i18n::Fact;
use crate::render::say;
use crate::render::templates::Page;
use crate::web::Typed;
use crate::web::staff::course::field::Choice;
use crate::web::staff::course::policy;
use crate::web::staff::crumbs::Crumb;
use crate::web::staff::second::Second;
use crate::web::staff::setup::reading::crumbs;

/// How many rows for follow-ups a form has at least.
const ROWS: usize = 3;
/// How many it has at most; nobody needs as many.
const MOST_ROWS: usize = 60;

/// The list.
#[derive(Clone, Debug, Serialize)]
pub struct TemplatesPage {
    types: Vec<Line>,
    /// What is no longer offered.
    retired: Vec<Line>,
    new: String,
}

#[derive(Clone, Debug, Serialize)]
struct Line {
    href: String,
    name: String,
    /// What there is to know, each on its own.
    facts: Vec<String>,
}

impl TemplatesPage {
    pub(super) fn new(
        language: Language,
        rows: &[Model],
        href: impl Fn(TemplateId) -> String,
    ) -> Self {
        let line = |row: &Model| Line {
            href: href(row.id),
            name: row.title.clone(),
            facts: facts(language, row),
        };
        let (used, retired): (Vec<_>, Vec<_>) =
            rows.iter().partition(|row| row.retired_at.is_none());
        Self {
            types: used.into_iter().map(line).collect(),
            retired: retired.into_iter().map(line).collect(),
            new: format!("{LIST}/new"),
        }
    }
}

fn facts(language: Language, row: &Model) -> Vec<String> {
    let many = |key, name, number: i16| say(language, key, &[(name, Fact::from(number))]);
    let follow_ups = i16::try_from(row.follow_ups().len()).unwrap_or(i16::MAX);
    let people = [
        ("least", Fact::from(row.min_participants)),
        ("capacity", Fact::from(row.capacity)),
    ];
    let shape = [
        ("sessions", Fact::from(row.sessions)),
        ("length", length(language, row.session_minutes).into()),
    ];
    let mut facts = vec![say(language, "types-shape", &shape)];
    if row.sessions > 1 {
        facts.push(many("types-every", "weeks", row.interval_weeks));
    }
    if follow_ups > 0 {
        facts.push(many("types-with-follow-ups", "many", follow_ups));
    }
    facts.push(say(language, "types-people", &people));
    facts.push(policy(language, row.policy));
    facts.extend(row.min_age.map(|age| many("types-from-age", "age", age)));
    let certificate = row.certificate.as_deref();
    facts.extend(certificate.map(|words| {
        let words = [("words", Fact::from(words))];
        say(language, "types-certified", &words)
    }));
    facts
}

/// `2 hours`, `45 minutes`, `2 hours 30 minutes`.
fn length(language: Language, minutes: i16) -> String {
    let parts = [
        ("types-hours", "hours", minutes / 60),
        ("types-and-minutes", "minutes", minutes % 60),
    ];
    let said = parts.into_iter().filter(|(_, _, number)| *number > 0);
    let said = said.map(|(key, name, number)| say(language, key, &[(name, number.into())]));
    said.collect::<Vec<_>>().join(" ")
}

/// The form of one.
#[derive(Clone, Debug, Serialize)]
pub struct TemplatePage {
    crumbs: Vec<Crumb>,
    title: String,
    is_new: bool,
    action: String,
    list: String,
    /// The texts in the team's own language, and in the others.
    own: Tongue,
    others: Vec<Tongue>,
    policies: Vec<Choice>,
    /// The numbers of the rows for follow-ups.
    rows: Vec<usize>,
    #[serde(flatten)]
    pub second: Second,
    /// Where the form is sent that offers it no longer, or again; none for a new one.
    pub retirement: Option<String>,
    pub retired: bool,
    /// How its interest list stands; none for a new one, or one that is no longer offered.
    pub interest: Option<Interest>,
    typed: Typed,
}

/// An interest list.
#[derive(Clone, Debug, Serialize)]
pub struct Interest {
    /// Where the form is sent that opens it to everybody, or closes it.
    pub action: String,
    pub open: bool,
    /// Its page, where there is one.
    pub people: Option<String>,
    /// How many are on it.
    pub waiting: usize,
}

impl TemplatePage {
    pub(super) fn of_new(language: Language, sheet: Sheet) -> Self {
        let title = say(language, "types-new", &[]);
        Self {
            is_new: true,
            ..Self::of(language, &title, LIST.to_owned(), sheet)
        }
    }

    pub(super) fn of(language: Language, title: &str, action: String, sheet: Sheet) -> Self {
        let own = Tongue::own(language, &sheet);
        let others = Tongue::others(language, &sheet);
        let typed = sheet.typed;
        let filled = |row: &usize| {
            let name = format!("follow_ups[{row}].after_weeks");
            typed.value(&name).is_some()
        };
        let filled = (0..MOST_ROWS).take_while(filled).count();
        Self {
            crumbs: crumbs(language, LIST, "nav-templates"),
            title: title.to_owned(),
            is_new: false,
            own,
            others,
            action,
            list: LIST.to_owned(),
            second: Second::none(),
            retirement: None,
            retired: false,
            interest: None,
            policies: policies(language),
            rows: (0..ROWS.max(filled + 1)).collect(),
            typed,
        }
    }
}

fn policies(language: Language) -> Vec<Choice> {
    [Policy::Direct, Policy::AfterConversation, Policy::Open]
        .map(|one| Choice::new(one.word(), policy(language, one)))
        .into()
}

impl Page for TemplatesPage {
    const TEMPLATE: &'static str = "staff/templates.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let href = |_: TemplateId| "/staff/templates/1".to_owned();
        let page = |rows: &[Model]| Self::new(language, rows, href);
        vec![("many", page(&samples::rows())), ("none", page(&[]))]
    }
}

impl Page for TemplatePage {
    const TEMPLATE: &'static str = "staff/template.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let held = Sheet::of(Language::Nn, &samples::rows()[1]);
        let action = || "/staff/templates/1".to_owned();
        let title = "KiD <om natten>";
        let missing = crate::domain::Problem::new("title", crate::domain::Flaw::Missing);
        let long = crate::domain::Problem::new("suits.en", crate::domain::Flaw::Missing);
        let wrong = crate::domain::Refusal::Invalid(vec![missing, long]);
        let wrong = Sheet {
            typed: held.typed.clone().refused(language, &wrong),
            ..held.clone()
        };
        let keyed = |sheet: Sheet| Sheet {
            typed: sheet.typed.keyed("k"),
            ..sheet
        };
        let edited = Self {
            second: Second::sample(crate::web::staff::second::Edited::sample()),
            retirement: Some(format!("{}/retirement", action())),
            retired: true,
            ..Self::of(language, title, action(), keyed(held.clone()))
        };
        vec![
            ("edited", edited),
            ("new", Self::of_new(language, keyed(held))),
            ("wrong", Self::of(language, title, action(), keyed(wrong))),
        ]
    }
}

#[cfg(test)]
mod samples {
    use super::Model;
    use crate::actions::templates::blank;
    use crate::domain::admission::Policy;
    use crate::domain::ids::TeamId;

    pub fn rows() -> [Model; 4] {
        let at = "2027-02-01T08:00:00Z".parse().expect("a sample is a date");
        let plain = Model {
            title: "Sinnemestring <om natten>".to_owned(),
            summary: serde_json::json!({"nb": "Seks kvelder.", "en": "Six evenings."}),
            suits: serde_json::json!({"nb": "Deg som er sint.\n\nOg <trøtt>."}),
            ..blank(TeamId::random(), at)
        };
        let long = Model {
            title: "KiD".to_owned(),
            sessions: 8,
            session_minutes: 150,
            follow_ups: serde_json::json!([4, 12]),
            min_participants: 8,
            capacity: 12,
            policy: Policy::AfterConversation,
            min_age: Some(18),
            certificate: Some("KiD-sertifisert".to_owned()),
            ..plain.clone()
        };
        let short = Model {
            title: "Åpen kveld".to_owned(),
            sessions: 1,
            session_minutes: 45,
            policy: Policy::Open,
            ..plain.clone()
        };
        let retired = Model {
            retired_at: Some(at),
            ..plain.clone()
        };
        [plain, long, short, retired]
    }
}
