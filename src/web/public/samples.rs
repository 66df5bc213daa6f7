//! Made-up pages for tests.

mod catalogue;
mod statements;

use chrono_tz::Europe::Oslo;

use super::calendars::{CalendarsPage, NamedFeed, TeamFeeds};
use super::catalogue::times;
use super::course::{
    CoursePage, Fate, Feed, Files, Joining, Passage, PosterPage, Session, Venue, Way, Words,
};
use super::embed::EmbedPage;
use super::outlook::Places;
use super::share::Share;
use super::spoken::Spoken;
use crate::domain::day_part::DayPart;
use crate::domain::{Language, Time};
use crate::render::Face;
use crate::render::qr::Qr;

use catalogue::card;
pub use catalogue::{catalogues, months};
pub use statements::{accessibility, contact, privacy};

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

fn share(language: Language) -> Share {
    Share {
        title: "Sov godt <om natten>".to_owned(),
        text: "Seks kvelder & litt øving.".to_owned(),
        ..Share::of_all(language)
    }
}

fn passage(language: Language) -> Passage {
    Spoken::new("Ett <avsnitt>.\n\nOg ett til.", Language::Nb, language).into()
}

fn feed(name: &str) -> Feed {
    let address = "https://kurs.example.no/calendar/courses/1.ics";
    Feed::at(address.to_owned(), name)
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
        words: Words {
            suits: Some(passage(language)),
            happens: Some(passage(language)),
            unsuited: Some(passage(language)),
            leaders: vec!["Kari <b>".to_owned(), "Per".to_owned()],
            led_by: "Kari <b> & Per".to_owned(),
            ways: vec![
                Way {
                    place: Some("Rådhuset <B>".to_owned()),
                    how: passage(language),
                },
                Way {
                    place: None,
                    how: passage(language),
                },
            ],
        },
        team: "Hjelp & råd".to_owned(),
        places: places("success"),
        cancelled: false,
        joining: Joining {
            form: Some("/courses/1/sign-up".to_owned()),
            label: "W".to_owned(),
            dateless: false,
            drop_in: false,
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
        feed: feed("A & B"),
        files: Files::sample(),
        calendars: "/calendars".to_owned(),
        phone: Some("+4732000000".to_owned()),
        share: share(language),
        structured: "[]".to_owned(),
        face: Face::sample(),
    };
    let mut full = open.clone();
    full.joining.label = "V".to_owned();
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
        label: "W".to_owned(),
        dateless: false,
        drop_in: false,
        why_not: Some("E".to_owned()),
        steps: Vec::new(),
        list: None,
        young: None,
    };
    let mut drop_in = open.clone();
    drop_in.joining = Joining {
        drop_in: true,
        steps: vec!["F".to_owned()],
        ..cancelled.joining.clone()
    };
    vec![
        ("list", dateless(&open)),
        ("open", open),
        ("full", full),
        ("cancelled", cancelled),
        ("drop_in", drop_in),
    ]
}

/// An interest list: nothing about dates.
fn dateless(open: &CoursePage) -> CoursePage {
    let mut list = open.clone();
    list.joining.dateless = true;
    list.rhythm = None;
    list.starts_at = None;
    list.ordinary = 0;
    list.follow_ups = 0;
    list.venue = None;
    list.sessions = Vec::new();
    list
}

pub fn calendars() -> Vec<(&'static str, CalendarsPage)> {
    let named = |name: &str| NamedFeed {
        name: name.to_owned(),
        feed: Feed::at(
            format!("https://kurs.example.no/calendar/{name}.ics"),
            "A & B",
        ),
    };
    let several = CalendarsPage {
        form: "/calendars".to_owned(),
        times: times(Some(DayPart::Evening), Language::Nb),
        neutral: true,
        chosen: true,
        all: Some(named("all").feed),
        teams: vec![TeamFeeds {
            name: "Hjelp & råd".to_owned(),
            feed: named("teams").feed,
            types: vec![named("Sov godt <om natten>")],
        }],
        municipalities: vec![named("Modum")],
    };
    let none = CalendarsPage {
        form: "/calendars".to_owned(),
        times: Vec::new(),
        neutral: false,
        chosen: false,
        all: None,
        teams: Vec::new(),
        municipalities: Vec::new(),
    };
    vec![("several", several), ("none", none)]
}

pub fn posters(language: Language) -> Vec<(&'static str, PosterPage)> {
    let poster = |course| PosterPage {
        course,
        page: "/courses/1".to_owned(),
        by_hand: "kurs.example.no/c/3f9a2b1c".to_owned(),
        code: Qr::of("https://kurs.example.no/c/3f9a2b1c"),
    };
    let of_course = |(name, course)| (name, poster(course));
    let mut posters: Vec<_> = courses(language).into_iter().map(of_course).collect();
    if let Some((_, last)) = posters.last_mut() {
        last.code = None;
    }
    posters
}

pub fn embeds(language: Language) -> Vec<(&'static str, EmbedPage)> {
    let list = EmbedPage {
        team: "Hjelp & råd <om natten>".to_owned(),
        many: 21,
        cards: vec![card(language)],
        all: "/?lang=nb".to_owned(),
        more: true,
        frames: "https://www.modum.kommune.no https://*.sigdal.kommune.no".to_owned(),
        face: Face::sample(),
    };
    let none = EmbedPage {
        many: 0,
        cards: Vec::new(),
        more: false,
        frames: String::new(),
        ..list.clone()
    };
    vec![("list", list), ("none", none)]
}
