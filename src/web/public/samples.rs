//! Made-up pages for tests.

mod statements;

use chrono_tz::Europe::Oslo;

use super::calendars::{CalendarsPage, NamedFeed, TeamFeeds};
use super::catalogue::{Card, Carried, CataloguePage, Chip, Choice, Leaf, MonthPage, Top};
use super::course::{CoursePage, Fate, Feed, Joining, Session, Venue};
use super::outlook::Places;
use super::pages::ListPages;
use super::spoken::Spoken;
use crate::domain::calendar::Month;
use crate::domain::{Language, Time};
use crate::render::Crisis;
use crate::render::frame::NavLink;
use crate::web::planner::{DayShown, Fate as Held, Mark, Planner, SessionShown};

pub use statements::{accessibility, privacy};

fn at(text: &str) -> Time {
    text.parse().unwrap()
}

fn places(color: &'static str) -> Places {
    Places {
        color,
        label: "A".to_owned(),
    }
}

fn title(language: Language) -> Spoken {
    Spoken::new("Sov godt <om natten>", Language::Nb, language)
}

fn card(language: Language) -> Card {
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
        pages: ListPages::new(42, 20, 2, |page| format!("/?page={page}")),
        crisis: Crisis::default(),
    };
    let none = |filtered| CataloguePage {
        many: 0,
        top: top(filtered),
        cards: Vec::new(),
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
            "2027-03-03" => vec![session(Held::On, false), session(Held::Off, true)],
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
        crisis: Crisis::default(),
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
        ..later.clone()
    };
    vec![("month", page), ("later", later), ("never", never)]
}

fn session(fate: Fate, moved: bool) -> Session {
    Session {
        starts_at: at("2027-01-19T16:00:00Z"),
        ends_at: at("2027-01-19T18:00:00Z"),
        fate,
        moved,
        follow_up: fate == Fate::Past,
        odd: if moved {
            vec!["Annen ukedag".to_owned()]
        } else {
            Vec::new()
        },
        place: moved.then(|| "Bygg B".to_owned()),
    }
}

pub fn courses(language: Language) -> Vec<(&'static str, CoursePage)> {
    let open = CoursePage {
        title: title(language),
        about: Some(Spoken::new(
            "Seks kvelder & litt øving.",
            Language::Nb,
            language,
        )),
        team: "Hjelp & råd".to_owned(),
        places: places("success"),
        cancelled: false,
        joining: Joining {
            form: Some("/courses/1/sign-up".to_owned()),
            waiting: false,
            why_not: None,
            steps: vec!["A".to_owned(), "B".to_owned()],
            list: Some("L".to_owned()),
            young: Some("/courses/1/sign-up/too-young".to_owned()),
        },
        zone: Oslo,
        rhythm: Some("C".to_owned()),
        starts_at: Some(at("2027-01-19T16:00:00Z")),
        ordinary: 6,
        follow_ups: 2,
        venue: Some(Venue {
            name: "Bygg B & C".to_owned(),
            address: Some("Storgata 1".to_owned()),
            step_free: true,
        }),
        place: "D".to_owned(),
        whose: "Modum og Sigdal".to_owned(),
        min_age: 16,
        sessions: vec![
            session(Fate::Past, false),
            session(Fate::Off, false),
            session(Fate::On, true),
        ],
        feed: Feed::at("https://kurs.example.no/calendar/courses/1.ics".to_owned()),
        calendars: "/calendars".to_owned(),
        phone: Some("+4732000000".to_owned()),
        crisis: Crisis::default(),
    };
    let mut full = open.clone();
    full.joining.waiting = true;
    let mut cancelled = open.clone();
    cancelled.cancelled = true;
    cancelled.about = None;
    cancelled.venue = None;
    cancelled.rhythm = None;
    cancelled.starts_at = None;
    cancelled.phone = None;
    cancelled.sessions = Vec::new();
    cancelled.whose = String::new();
    cancelled.follow_ups = 0;
    cancelled.joining = Joining {
        form: None,
        waiting: false,
        why_not: Some("E".to_owned()),
        steps: Vec::new(),
        list: None,
        young: None,
    };
    vec![("open", open), ("full", full), ("cancelled", cancelled)]
}

pub fn calendars() -> Vec<(&'static str, CalendarsPage)> {
    let named = |name: &str| NamedFeed {
        name: name.to_owned(),
        feed: Feed::at(format!("https://kurs.example.no/calendar/{name}.ics")),
    };
    let several = CalendarsPage {
        all: Some(named("all").feed),
        teams: vec![TeamFeeds {
            name: "Hjelp & råd".to_owned(),
            feed: named("teams").feed,
            types: vec![named("Sov godt <om natten>")],
        }],
        municipalities: vec![named("Modum")],
    };
    let none = CalendarsPage {
        all: None,
        teams: Vec::new(),
        municipalities: Vec::new(),
    };
    vec![("several", several), ("none", none)]
}
