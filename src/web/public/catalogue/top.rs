//! What can be chosen in the catalogue, and what is chosen.

use serde::Serialize;

use super::filter::{Filter, TakeBack, View};
use super::seen::Seen;
use crate::domain::Language;
use crate::domain::calendar::Month;
use crate::domain::day_part::DayPart;
use crate::domain::setting::Setting;
use crate::render::frame::NavLink;
use crate::render::say;
use crate::web::public::board::Board;

/// What stands above the courses.
#[derive(Clone, Debug, Serialize)]
pub struct Top {
    pub municipalities: Vec<Choice>,
    pub types: Vec<Choice>,
    pub times: Vec<Choice>,
    pub settings: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub free: bool,
    /// One of the choices that are folded away is taken.
    pub unfolded: bool,
    /// Each choice that is taken, with the way to take it back.
    pub chips: Vec<Chip>,
    /// Where the form leads, with the view that it carries on.
    pub form: &'static str,
    pub carried: Vec<Carried>,
    /// Where nothing in particular is looked for.
    pub all: String,
    /// The ways to look at the courses.
    pub tabs: Vec<NavLink>,
    /// The address asked for something that we do not know.
    pub unknown: bool,
}

/// A value that the form carries on.
#[derive(Clone, Debug, Serialize)]
pub struct Carried {
    pub name: &'static str,
    pub value: String,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// A choice that is taken.
#[derive(Clone, Debug, Serialize)]
pub struct Chip {
    pub label: String,
    /// The same without it.
    pub without: String,
}

impl Top {
    /// The choices as they are taken.
    #[must_use]
    pub fn new(seen: &Seen<'_>, filter: &Filter) -> Self {
        let (board, language) = (seen.board, seen.language);
        let mut top = Self {
            municipalities: municipalities(board, filter),
            types: types(board, filter),
            times: times(filter.time, language),
            settings: settings(filter, language),
            languages: languages(filter, language),
            free: filter.free,
            unfolded: filter.setting.is_some() || filter.language.is_some(),
            chips: Vec::new(),
            form: "/",
            carried: carried(filter.view),
            all: Filter::default().showing(filter.view).address(),
            tabs: tabs(filter, Month::of(seen.today()), language),
            unknown: filter.unknown,
        };
        top.chips = top.chips(filter, language);
        top
    }

    fn chips(&self, filter: &Filter, language: Language) -> Vec<Chip> {
        let taken = |choices: &[Choice]| {
            let mut chosen = choices.iter().filter(|choice| choice.chosen);
            chosen.next().map(|choice| choice.label.clone())
        };
        let free = filter
            .free
            .then(|| say(language, "catalogue-chip-free", &[]));
        let without = |drop: TakeBack| {
            let mut rest = filter.on_page(1);
            drop(&mut rest);
            rest.address()
        };
        let all: [(Option<String>, TakeBack); 6] = [
            (taken(&self.municipalities), |rest| rest.municipality = None),
            (taken(&self.types), |rest| rest.template = None),
            (taken(&self.times), |rest| rest.time = None),
            (taken(&self.settings), |rest| rest.setting = None),
            (taken(&self.languages), |rest| rest.language = None),
            (free, |rest| rest.free = false),
        ];
        all.into_iter()
            .filter_map(|(label, drop)| {
                Some(Chip {
                    label: label?,
                    without: without(drop),
                })
            })
            .collect()
    }
}

fn carried(view: View) -> Vec<Carried> {
    let carry = |name, value| Carried { name, value };
    match view {
        View::List => Vec::new(),
        View::Month(month) => vec![
            carry("view", "month".to_owned()),
            carry("month", month.to_string()),
        ],
    }
}

fn tabs(filter: &Filter, this: Month, language: Language) -> Vec<NavLink> {
    let (month, is_month) = match filter.view {
        View::List => (this, false),
        View::Month(month) => (month, true),
    };
    let tab = |key, view, here| NavLink {
        href: filter.showing(view).address(),
        label: say(language, key, &[]),
        here,
    };
    vec![
        tab("courses-list", View::List, !is_month),
        tab("courses-month", View::Month(month), is_month),
    ]
}

fn municipalities(board: &Board, filter: &Filter) -> Vec<Choice> {
    let choice = |(code, name): &(String, String)| Choice {
        chosen: filter.municipality.as_ref() == Some(code),
        value: code.clone(),
        label: name.clone(),
    };
    board.municipalities.iter().map(choice).collect()
}

fn types(board: &Board, filter: &Filter) -> Vec<Choice> {
    let types = board.types().into_iter();
    types
        .map(|(id, title)| Choice {
            chosen: filter.template == Some(id),
            value: id.to_string(),
            label: title,
        })
        .collect()
}

/// The parts of the day; this one is chosen.
#[must_use]
pub fn times(chosen: Option<DayPart>, language: Language) -> Vec<Choice> {
    let label = |part| match part {
        DayPart::Day => "catalogue-day",
        DayPart::Afternoon => "catalogue-afternoon",
        DayPart::Evening => "catalogue-evening",
    };
    let choice = |part: DayPart| Choice {
        chosen: chosen == Some(part),
        value: part.word().to_owned(),
        label: say(language, label(part), &[]),
    };
    DayPart::ALL.map(choice).into()
}

fn settings(filter: &Filter, language: Language) -> Vec<Choice> {
    let label = |setting| match setting {
        Setting::OnSite => "catalogue-on-site",
        Setting::Online => "catalogue-online",
    };
    let choice = |setting: Setting| Choice {
        chosen: filter.setting == Some(setting),
        value: setting.word().to_owned(),
        label: say(language, label(setting), &[]),
    };
    Setting::ALL.map(choice).into()
}

fn languages(filter: &Filter, language: Language) -> Vec<Choice> {
    let label = |held| match held {
        Language::Nb => "catalogue-in-nb",
        Language::Nn => "catalogue-in-nn",
        Language::En => "catalogue-in-en",
    };
    let choice = |held: Language| Choice {
        chosen: filter.language == Some(held),
        value: held.tag().to_owned(),
        label: say(language, label(held), &[]),
    };
    Language::ALL.map(choice).into()
}
