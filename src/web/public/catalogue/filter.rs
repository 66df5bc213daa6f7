//! What somebody looks for, in the address and kept in every link.

use chrono::NaiveDate;
use rocket::form::{self, DataField, FromForm, Options, ValueField};
use url::form_urlencoded::Serializer;

use crate::domain::Language;
use crate::domain::calendar::Month;
use crate::domain::day_part::DayPart;
use crate::domain::ids::TemplateId;
use crate::domain::setting::Setting;
use crate::web::public::board::Board;

/// The address as it was asked for. A form sends blanks for what is not chosen.
#[derive(Clone, Copy, Debug, Default)]
pub struct Query<'r> {
    pub municipality: Option<&'r str>,
    pub template: Option<&'r str>,
    pub time: Option<&'r str>,
    pub setting: Option<&'r str>,
    pub language: Option<&'r str>,
    pub availability: Option<&'r str>,
    pub view: Option<&'r str>,
    pub month: Option<&'r str>,
    pub unknown: Option<&'r str>,
    pub page: Option<&'r str>,
}

/// By hand: a derived one prepares each field of an address that mostly has none.
#[rocket::async_trait]
impl<'r> FromForm<'r> for Query<'r> {
    type Context = Self;

    fn init(_: Options) -> Self {
        <Self as Default>::default()
    }

    fn push_value(query: &mut Self, field: ValueField<'r>) {
        let place = match field.name.source().as_str() {
            "municipality" => &mut query.municipality,
            "template" => &mut query.template,
            "time" => &mut query.time,
            "setting" => &mut query.setting,
            "language" => &mut query.language,
            "availability" => &mut query.availability,
            "view" => &mut query.view,
            "month" => &mut query.month,
            "unknown" => &mut query.unknown,
            "page" => &mut query.page,
            _ => return,
        };
        place.get_or_insert(field.value);
    }

    /// An address carries no files.
    async fn push_data(_: &mut Self, _: DataField<'r, '_>) {}

    fn finalize(query: Self) -> form::Result<'r, Self> {
        Ok(query)
    }
}

/// How the courses are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    List,
    Month(Month),
}

/// Takes one choice back.
pub type TakeBack = fn(&mut Filter);

/// What was understood of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub municipality: Option<String>,
    pub template: Option<TemplateId>,
    pub time: Option<DayPart>,
    pub setting: Option<Setting>,
    /// The language in which a course is held.
    pub language: Option<Language>,
    /// Only courses with places to be had.
    pub free: bool,
    pub view: View,
    /// Something was asked for that we do not know; it is left out, and that is said.
    pub unknown: bool,
    /// From 1.
    pub page: usize,
}

impl Filter {
    /// Reads an address. A month in which there is nothing to be seen any more, or yet, is the nearest one.
    #[must_use]
    pub fn read(query: Query<'_>, board: &Board, today: NaiveDate) -> Self {
        let mut unknown = query.unknown.is_some();
        let unknown = &mut unknown;
        let served = |code: &str| board.municipalities.iter().any(|(known, _)| known == code);
        let held = |id: &TemplateId| board.types().iter().any(|(known, _)| known == id);
        let page = query.page.and_then(|page| page.parse().ok());
        Self {
            municipality: known(query.municipality, unknown, |code| {
                served(code).then(|| code.to_owned())
            }),
            template: known(query.template, unknown, |id| {
                id.parse().ok().filter(|id| held(id))
            }),
            time: known(query.time, unknown, DayPart::from_word),
            setting: known(query.setting, unknown, Setting::from_word),
            language: known(query.language, unknown, |tag| tag.parse().ok()),
            free: known(query.availability, unknown, |word| {
                (word == "free").then_some(())
            })
            .is_some(),
            view: match known(query.view, unknown, month_view) {
                Some(true) => {
                    let (first, last) = board.months(today);
                    let asked = known(query.month, unknown, |month| month.parse().ok());
                    View::Month(asked.unwrap_or(first).clamp(first, last))
                }
                _ => View::List,
            },
            unknown: *unknown,
            page: page.unwrap_or(1).max(1),
        }
    }

    /// Whether nothing in particular is looked for.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self
            == Self {
                view: self.view,
                unknown: self.unknown,
                page: self.page,
                ..Self::default()
            }
    }

    /// The one address of this choice.
    #[must_use]
    pub fn address(&self) -> String {
        let mut query = Serializer::new(String::new());
        let template = self.template.map(|id| id.to_string());
        let page = (self.page > 1).then(|| self.page.to_string());
        let month = match self.view {
            View::List => None,
            View::Month(month) => Some(month.to_string()),
        };
        let pairs = [
            ("view", month.as_ref().map(|_| "month")),
            ("month", month.as_deref()),
            ("municipality", self.municipality.as_deref()),
            ("template", template.as_deref()),
            ("time", self.time.map(DayPart::word)),
            ("setting", self.setting.map(Setting::word)),
            ("language", self.language.map(Language::tag)),
            ("availability", self.free.then_some("free")),
            ("unknown", self.unknown.then_some("yes")),
            ("page", page.as_deref()),
        ];
        for (name, value) in pairs {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        }
        match query.finish() {
            blank if blank.is_empty() => "/".to_owned(),
            query => format!("/?{query}"),
        }
    }

    /// The same choice, shown otherwise.
    #[must_use]
    pub fn showing(&self, view: View) -> Self {
        Self {
            view,
            ..self.on_page(1)
        }
    }

    /// The same choice on another page.
    #[must_use]
    pub fn on_page(&self, page: usize) -> Self {
        Self {
            page,
            unknown: false,
            ..self.clone()
        }
    }
}

fn month_view(word: &str) -> Option<bool> {
    match word {
        "month" => Some(true),
        "list" => Some(false),
        _ => None,
    }
}

/// What was asked for, if we know it. A blank asks for nothing.
fn known<T>(
    asked: Option<&str>,
    unknown: &mut bool,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let asked = asked.map(str::trim).filter(|asked| !asked.is_empty())?;
    let found = read(asked);
    *unknown |= found.is_none();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_has_one_address() {
        let all = Filter {
            page: 1,
            ..Filter::default()
        };
        assert_eq!(all.address(), "/");
        assert!(all.is_open());
        let some = Filter {
            municipality: Some("3316".to_owned()),
            time: Some(DayPart::Evening),
            setting: Some(Setting::Online),
            language: Some(Language::En),
            free: true,
            page: 2,
            ..Filter::default()
        };
        assert_eq!(
            some.address(),
            "/?municipality=3316&time=evening&setting=online&language=en&availability=free&page=2"
        );
        assert!(!some.is_open());
        assert_eq!(all.on_page(3).address(), "/?page=3");
        let month = all.showing(View::Month("2027-03".parse().unwrap()));
        assert_eq!(month.address(), "/?view=month&month=2027-03");
        assert!(month.is_open());
        let strange = Filter {
            unknown: true,
            ..all
        };
        assert_eq!(strange.address(), "/?unknown=yes");
        assert_eq!(strange.on_page(1).address(), "/");
        assert!(strange.is_open());
    }
}
