//! Made-up pages for tests.

use chrono::{Datelike as _, Weekday};

use super::Asked;
use super::filter::Filter;
use super::list::{CoursesPage, Line, Pages};
use super::month::CalendarPage;
use super::options::{Choice, Choices, Offered};
use super::tabs::{Head, View};
use crate::domain::Language;
use crate::domain::access::{Roles, Staff};
use crate::domain::calendar::{Month, Week};
use crate::domain::course::{Phase, Status};
use crate::domain::ids::{StaffId, TeamId};
use crate::web::Typed;
use crate::web::planner::{DayShown, Fate, Mark, Planner, SessionShown};
use crate::web::public::spoken::Spoken;
use crate::web::staff::phase::Tag;

fn kari() -> Staff {
    Staff {
        id: StaffId(uuid::Uuid::nil()),
        team: TeamId(uuid::Uuid::nil()),
        name: "Kari".to_owned(),
        roles: Roles::from_words("leader"),
    }
}

fn head(view: View) -> (Head, Typed, Offered) {
    let asked = Asked {
        standing: Some("open"),
        ..Asked::default()
    };
    let (by, today) = (kari(), "2027-03-02".parse().unwrap());
    let filter = Filter::read(&asked, &by);
    let choices = Choices::sample(
        vec![Choice::new(&1, "Sov godt <om natten>".to_owned())],
        vec![Choice::new(&by.id, by.name.clone())],
    );
    (
        Head::new(&by, &filter, view, today, Language::Nb),
        Typed::with(filter.pairs()),
        choices.offered(Language::Nb),
    )
}

pub fn lists() -> Vec<(&'static str, CoursesPage)> {
    let line = |title: &str, period: Option<&str>, waiting: Option<&str>| Line {
        href: "/staff/courses/1".to_owned(),
        title: title.to_owned(),
        tags: vec![
            Tag::of_course(Language::Nb, Status::Published, Some(Phase::Open)),
            Tag {
                label: "Må avgjøres".to_owned(),
                color: "warning",
            },
        ],
        period: period.map(str::to_owned),
        hours: period.map(|_| "tirsdag kl. 17.00–19.00".to_owned()),
        sessions: "6 samlinger".to_owned(),
        leaders: "Kari, Ola".to_owned(),
        place: "Bygg B & C".to_owned(),
        seats: "3 av 20 plasser".to_owned(),
        waiting: waiting.map(str::to_owned),
    };
    let (head, typed, offered) = head(View::List);
    let page = CoursesPage {
        head,
        typed,
        offered,
        lines: vec![
            line(
                "Sov godt <om natten>",
                Some("2. mars – 13. april 2027"),
                Some("2 på venteliste"),
            ),
            line("Sinnemestring", None, None),
        ],
        pages: Pages {
            previous: Some("/staff/courses?page=1".to_owned()),
            next: None,
            here: 2,
            of: 2,
        },
    };
    let empty = CoursesPage {
        lines: Vec::new(),
        head: Head {
            add: None,
            ..page.head.clone()
        },
        offered: Offered {
            templates: Vec::new(),
            ..page.offered.clone()
        },
        ..page.clone()
    };
    vec![("some", page), ("none", empty)]
}

fn session(fate: Fate) -> SessionShown {
    let leaders = if fate == Fate::Off {
        None
    } else {
        Some("Kari, Ola")
    };
    let lines = ["Samling 2 av 6", "Bygg B & C"].into_iter();
    let tag = match fate {
        Fate::On => None,
        Fate::Off => Some("danger"),
        Fate::Draft => Some("info"),
    };
    SessionShown {
        href: "/staff/courses/1".to_owned(),
        hours: "kl. 17.00–19.00".to_owned(),
        title: Spoken::new("Sov godt <om natten>", Language::Nb, Language::Nb),
        fate,
        tag: tag.map(|color| Mark {
            color,
            label: "A".to_owned(),
        }),
        lines: lines.chain(leaders).map(str::to_owned).collect(),
    }
}

fn planner(weeks: &[Week]) -> Planner {
    Planner::new(weeks, Language::Nb, |date| {
        let (sessions, marks) = match date.weekday() {
            Weekday::Tue => (
                [Fate::On, Fate::Draft, Fate::Off].map(session).into(),
                Vec::new(),
            ),
            Weekday::Fri => (Vec::new(), vec!["Stengt: påske".to_owned()]),
            _ => (Vec::new(), Vec::new()),
        };
        DayShown {
            today: date.to_string() == "2027-03-02",
            outside: date.to_string().as_str() > "2027-03-31",
            marks,
            sessions,
            ..DayShown::of(Language::Nb, date)
        }
    })
}

pub fn calendars(_: Language) -> Vec<(&'static str, CalendarPage)> {
    let to = |value: &str| format!("/staff/courses?week={value}");
    let shown: Week = "2027-W09".parse().unwrap();
    let month: Month = "2027-03".parse().unwrap();
    let (head_of_week, typed, offered) = head(View::Week(shown));
    let page = CalendarPage {
        head: head_of_week,
        typed,
        offered,
        heading: "Uke 9: 1. mars – 7. mars 2027".to_owned(),
        previous: to("2027-W08"),
        next: to("2027-W10"),
        today: to("2027-W05"),
        planner: planner(&[shown]),
        empty: false,
        calendar: Some("/staff/me/calendar".to_owned()),
    };
    let whole = CalendarPage {
        head: head(View::Month(month)).0,
        heading: "mars 2027".to_owned(),
        planner: planner(&month.weeks()),
        empty: true,
        ..page.clone()
    };
    vec![("week", page), ("month", whole)]
}
