//! What somebody looks for, in the address and kept in every link.

use rocket::FromForm;
use url::form_urlencoded::Serializer;

use crate::domain::day_part::DayPart;
use crate::domain::ids::TemplateId;
use crate::web::public::board::Board;

/// The address as it was asked for. A form sends blanks for what is not chosen.
#[derive(Clone, Copy, Debug, Default, FromForm)]
pub struct Query<'r> {
    pub municipality: Option<&'r str>,
    pub template: Option<&'r str>,
    pub time: Option<&'r str>,
    pub availability: Option<&'r str>,
    pub page: Option<&'r str>,
}

/// What was understood of it. What we do not know is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub municipality: Option<String>,
    pub template: Option<TemplateId>,
    pub time: Option<DayPart>,
    /// Only courses with places to be had.
    pub free: bool,
    /// From 1.
    pub page: usize,
}

impl Filter {
    /// Reads an address.
    #[must_use]
    pub fn read(query: Query<'_>, board: &Board) -> Self {
        let served = |code: &&str| board.municipalities.iter().any(|(known, _)| known == code);
        let template = query.template.and_then(|id| id.parse().ok());
        let page = query.page.and_then(|page| page.parse().ok());
        Self {
            municipality: query.municipality.filter(served).map(str::to_owned),
            template: template.filter(|id| board.types().iter().any(|(known, _)| known == id)),
            time: query.time.and_then(DayPart::from_word),
            free: query.availability == Some("free"),
            page: page.unwrap_or(1).max(1),
        }
    }

    /// Whether nothing in particular is looked for.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self
            == Self {
                page: self.page,
                ..Self::default()
            }
    }

    /// The one address of this choice.
    #[must_use]
    pub fn address(&self) -> String {
        let mut query = Serializer::new(String::new());
        let template = self.template.map(|id| id.to_string());
        let pairs = [
            ("municipality", self.municipality.as_deref()),
            ("template", template.as_deref()),
            ("time", self.time.map(DayPart::word)),
            ("availability", self.free.then_some("free")),
        ];
        for (name, value) in pairs {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        }
        if self.page > 1 {
            query.append_pair("page", &self.page.to_string());
        }
        match query.finish() {
            blank if blank.is_empty() => "/".to_owned(),
            query => format!("/?{query}"),
        }
    }

    /// The same choice on another page.
    #[must_use]
    pub fn on_page(&self, page: usize) -> Self {
        Self {
            page,
            ..self.clone()
        }
    }
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
            free: true,
            page: 2,
            ..Filter::default()
        };
        assert_eq!(
            some.address(),
            "/?municipality=3316&time=evening&availability=free&page=2"
        );
        assert!(!some.is_open());
        assert_eq!(all.on_page(3).address(), "/?page=3");
    }
}
