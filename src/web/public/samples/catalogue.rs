//! The catalogue, as a list and by month.

use chrono_tz::Europe::Oslo;

use super::{at, places, title};
use crate::domain::Language;
use crate::domain::calendar::Month;
use crate::render::Face;
use crate::render::frame::NavLink;
use crate::web::planner::{DayShown, Fate, Mark, Planner, SessionShown};
use crate::web::public::catalogue::{
    Card, Carried, CataloguePage, Chip, Choice, Dateless, Instead, Leaf, MonthPage, Nearest, Phone,
    Top,
};
use crate::web::public::pages::ListPages;
use crate::web::public::share::Share;
use crate::web::public::spoken::Spoken;

pub(super) fn card(language: Language) -> Card {
    Card {
        href: "/courses/1".to_owned(),
        title: title(language),
        about: Some(Spoken::new(
            "Seks kvelder & litt øving.",
            Language::Nb,
            language,
        )),
        leaf: Leaf {
            day: 19,
            month: "jan".to_owned(),
        },
        zone: Oslo,
        starts_at: at("2027-01-19T16:00:00Z"),
        until: at("2027-01-19T18:00:00Z"),
        sessions: 6,
        last_at: at("2027-02-23T16:00:00Z"),
        place: "Bygg B & C".to_owned(),
        whose: "Modum".to_owned(),
        team: Some("Hjelp & råd".to_owned()),
        places: places("success"),
        conversation: true,
        drop_in: false,
    }
}

fn top(filtered: bool) -> Top {
    let choice = |value: &str, chosen| Choice {
        value: value.to_owned(),
        label: value.to_owned(),
        chosen,
    };
    let tab = |href: &str, here| NavLink {
        href: href.to_owned(),
        label: "A".to_owned(),
        here,
    };
    let chip = || Chip {
        label: "Hjelp & råd".to_owned(),
        without: "/?time=day&page=2".to_owned(),
    };
    Top {
        municipalities: vec![choice("3316", filtered)],
        types: vec![choice("x", false)],
        times: vec![choice("evening", false)],
        settings: vec![choice("online", false)],
        languages: vec![choice("en", false)],
        free: filtered,
        unfolded: filtered,
        chips: filtered.then(chip).into_iter().collect(),
        form: "/",
        carried: Vec::new(),
        all: "/".to_owned(),
        tabs: vec![tab("/", true), tab("/?view=month&month=2027-03", false)],
        unknown: filtered,
    }
}

fn nearest(language: Language) -> Nearest {
    Nearest {
        wider: vec![NavLink {
            href: "/?time=day".to_owned(),
            label: "Hjelp & råd".to_owned(),
            here: false,
        }],
        courses: vec![Instead {
            why: "A".to_owned(),
            card: card(language),
        }],
        phones: vec![Phone {
            team: "Hjelp & råd".to_owned(),
            number: "+4732000000".to_owned(),
        }],
    }
}

pub fn catalogues(language: Language) -> Vec<(&'static str, CataloguePage)> {
    let plain = Card {
        about: None,
        team: None,
        sessions: 1,
        conversation: false,
        drop_in: true,
        whose: String::new(),
        ..card(Language::Nb)
    };
    let full = CataloguePage {
        top: top(true),
        calendars: "/calendars".to_owned(),
        many: 42,
        cards: vec![card(language), plain],
        lists: vec![Dateless {
            href: "/courses/2".to_owned(),
            title: title(language),
            about: None,
            whose: "Modum".to_owned(),
            team: Some("Hjelp & råd".to_owned()),
        }],
        pages: ListPages::new(42, 20, 2, |page| format!("/?page={page}")),
        nearest: None,
        share: Share::of_all(language),
        face: Face::sample(),
    };
    let none = |filtered| CataloguePage {
        many: 0,
        top: top(filtered),
        cards: Vec::new(),
        lists: Vec::new(),
        nearest: filtered.then(|| nearest(language)),
        pages: ListPages::new(0, 20, 1, |_| String::new()),
        ..full.clone()
    };
    vec![
        ("none", none(false)),
        ("none_that_fit", none(true)),
        ("full", full),
    ]
}

pub fn months(language: Language) -> Vec<(&'static str, MonthPage)> {
    let month: Month = "2027-03".parse().unwrap();
    let session = |fate, tag: bool| SessionShown {
        href: "/courses/1".to_owned(),
        hours: "kl. 17.00–19.00".to_owned(),
        title: title(language),
        fate,
        tag: tag.then(|| Mark::said(language, "course-off", "danger")),
        lines: vec!["Bygg B & C".to_owned()],
    };
    let day = |date: chrono::NaiveDate| DayShown {
        today: date.to_string() == "2027-03-02",
        gone: date.to_string() == "2027-03-01",
        outside: !month.holds(date),
        sessions: match date.to_string().as_str() {
            "2027-03-03" => vec![session(Fate::On, false), session(Fate::Off, true)],
            _ => Vec::new(),
        },
        ..DayShown::of(language, date)
    };
    let page = MonthPage {
        top: Top {
            carried: vec![Carried {
                name: "month",
                value: "2027-03".to_owned(),
            }],
            ..top(true)
        },
        heading: "mars 2027".to_owned(),
        previous: Some("/?view=month&month=2027-02".to_owned()),
        next: Some("/?view=month&month=2027-04".to_owned()),
        planner: Some(Planner::new(&month.weeks(), language, day)),
        later: None,
        nearest: None,
        share: Share::of_month(language, month),
        calendars: "/calendars".to_owned(),
        face: Face::sample(),
    };
    let later = MonthPage {
        planner: None,
        previous: None,
        later: Some(NavLink {
            href: "/?view=month&month=2027-05".to_owned(),
            label: "mai 2027".to_owned(),
            here: false,
        }),
        ..page.clone()
    };
    let never = MonthPage {
        later: None,
        next: None,
        nearest: Some(nearest(language)),
        ..later.clone()
    };
    let bare = MonthPage {
        nearest: Some(Nearest {
            wider: Vec::new(),
            courses: Vec::new(),
            phones: Vec::new(),
        }),
        ..never.clone()
    };
    let none = MonthPage {
        nearest: None,
        ..never.clone()
    };
    vec![
        ("month", page),
        ("later", later),
        ("never", never),
        ("bare", bare),
        ("none", none),
    ]
}
