//! What was typed into a form, and what is wrong with it, as templates show it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::refusal::{Clash, Conflict, Taken};
use crate::domain::{Flaw, Language, Refusal};
use crate::render::refusals;
use crate::render::templates::anchor;
use crate::web::OwnPath;

/// The values and mistakes of a form; a page with a form has one as `typed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Typed {
    /// By which a form that is sent twice is known.
    key: String,
    /// The first value of each field.
    one: BTreeMap<String, String>,
    /// All values of each field.
    all: BTreeMap<String, Vec<String>>,
    /// What is wrong, by field.
    wrong: BTreeMap<String, String>,
    /// What is wrong, in order.
    mistakes: Vec<Mistake>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Mistake {
    /// The id of the field; none where it is about the whole.
    anchor: Option<String>,
    message: String,
    /// Where it is seen what was saved, if it is about that.
    saved: Option<String>,
}

impl Default for Typed {
    fn default() -> Self {
        Self::new()
    }
}

impl Typed {
    /// An empty form.
    #[must_use]
    pub fn new() -> Self {
        Self {
            key: uuid::Uuid::new_v4().to_string(),
            one: BTreeMap::new(),
            all: BTreeMap::new(),
            wrong: BTreeMap::new(),
            mistakes: Vec::new(),
        }
    }

    /// A form that stands filled in. A field may come several times.
    #[must_use]
    pub fn with<N: Into<String>, V: Into<String>>(
        values: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        let mut typed = Self::new();
        for (name, value) in values {
            let (name, value) = (name.into(), value.into());
            if name != "key" {
                typed
                    .one
                    .entry(name.clone())
                    .or_insert_with(|| value.clone());
                typed.all.entry(name).or_default().push(value);
            }
        }
        typed
    }

    /// The same with what is wrong: each mistake at its field, another refusal above them all.
    #[must_use]
    pub fn refused(self, language: Language, refusal: &Refusal) -> Self {
        self.told(
            refusal,
            |flaw| refusals::flaw(language, flaw),
            || refusals::refusal(language, refusal),
        )
    }

    /// The same in the words of those who run the courses.
    #[must_use]
    pub fn refused_to_staff(self, language: Language, refusal: &Refusal) -> Self {
        self.told(
            refusal,
            |flaw| refusals::flaw_to_staff(language, flaw),
            || refusals::to_staff(language, refusal),
        )
    }

    /// The same under this key.
    #[must_use]
    pub fn keyed(self, key: &str) -> Self {
        let key = key.to_owned();
        Self { key, ..self }
    }

    fn told(
        mut self,
        refusal: &Refusal,
        flaw: impl Fn(&Flaw) -> String,
        whole: impl Fn() -> String,
    ) -> Self {
        match refusal {
            Refusal::Invalid(problems) => {
                for problem in problems {
                    self.mistake(Some(&problem.field), flaw(&problem.flaw));
                }
            }
            Refusal::Conflict(Conflict::Clash(clashes)) => {
                let fields: Vec<String> = clashes
                    .iter()
                    .flat_map(|clash| self.fields_of(clash))
                    .collect();
                self.mistake(fields.first().map(String::as_str), whole());
                for field in fields {
                    self.wrong.entry(field).or_insert_with(&whole);
                }
            }
            other => {
                self.mistake(self.field_of(other), whole());
                if let (Some(last), Some(place)) = (self.mistakes.last_mut(), saved(other)) {
                    last.saved = Some(place);
                }
            }
        }
        self
    }

    /// The fields that want what is taken: the place, or the time, of the rows of that day.
    fn fields_of(&self, clash: &Clash) -> Vec<String> {
        let (day, last) = (
            clash.date.to_string(),
            match clash.kind {
                Taken::Leader(_) => "starts_at",
                Taken::Venue => "venue",
            },
        );
        let rows = self.one.iter().filter(|(_, value)| **value == day);
        let paths = rows.filter_map(|(name, _)| name.strip_suffix("starts_on"));
        paths.map(|path| format!("{path}{last}")).collect()
    }

    /// The field of this form that a refusal of the whole is about.
    fn field_of(&self, refusal: &Refusal) -> Option<&'static str> {
        let has = |field: &&str| self.one.contains_key(*field);
        match refusal {
            Refusal::WrongCode => Some("code"),
            Refusal::Conflict(Conflict::EmailTaken) => Some("email").filter(has),
            Refusal::Conflict(Conflict::NameTaken) => ["name", "title"].into_iter().find(has),
            _ => None,
        }
    }

    /// What stands in a field.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.one.get(name).map(String::as_str)
    }

    /// Whether something is wrong.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        !self.mistakes.is_empty()
    }

    /// Whether something is wrong with this field.
    #[must_use]
    pub fn is_wrong_at(&self, field: &str) -> bool {
        self.wrong.contains_key(field)
    }

    fn mistake(&mut self, field: Option<&str>, message: String) {
        if let Some(field) = field {
            let wrong = self.wrong.entry(field.to_owned());
            wrong.or_insert_with(|| message.clone());
        }
        self.mistakes.push(Mistake {
            anchor: field.map(anchor),
            message,
            saved: None,
        });
    }
}

/// The page that a form led to when it was sent before; what else it led to is no address.
fn saved(refusal: &Refusal) -> Option<String> {
    let Refusal::Conflict(Conflict::AlreadySent { led }) = refusal else {
        return None;
    };
    let page: OwnPath = led.parse().ok()?;
    // What was done then is not said again.
    let (page, _) = page
        .as_str()
        .split_once("said=")
        .unwrap_or((page.as_str(), ""));
    Some(page.trim_end_matches(['?', '&']).to_owned())
}
