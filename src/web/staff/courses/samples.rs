//! Made-up pages for tests.

use super::Asked;
use super::filter::Filter;
use super::list::{CoursesPage, Line, Pages};
use super::month::wall::SessionShown;
use super::month::{CalendarPage, DayShown, WeekShown};
use super::options::{Choice, Choices, Offered};
use super::tabs::{Head, View};
use crate::domain::Language;
use crate::domain::access::{Roles, Staff};
use crate::domain::calendar::{Month, Week};
use crate::domain::course::{Phase, Status};
use crate::domain::ids::{StaffId, TeamId};
use crate::web::Typed;
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

fn session(draft: bool, cancelled: bool) -> SessionShown {
    SessionShown {
        href: "/staff/courses/1".to_owned(),
        hours: "kl. 17.00–19.00".to_owned(),
        title: "Sov godt <om natten>".to_owned(),
        number: "Samling 2 av 6".to_owned(),
        place: "Bygg B & C".to_owned(),
        leaders: if cancelled { "" } else { "Kari, Ola" }.to_owned(),
        seats: "3 av 20 plasser".to_owned(),
        draft,
        cancelled,
    }
}

fn week(week: Week) -> WeekShown {
    let day = |date: chrono::NaiveDate| DayShown {
        date,
        name: "tirsdag 2. mars".to_owned(),
        short: "tir 2".to_owned(),
        today: date.to_string() == "2027-03-02",
        outside: date.to_string().as_str() > "2027-03-31",
        marks: Vec::new(),
        sessions: Vec::new(),
    };
    let mut days: Vec<DayShown> = week.days().map(day).into();
    days[1].sessions = vec![
        session(false, false),
        session(true, false),
        session(false, true),
    ];
    days[4].marks = vec!["langfredag".to_owned(), "Stengt: påske".to_owned()];
    WeekShown {
        label: "Uke 9".to_owned(),
        days,
    }
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
        month: false,
        weeks: vec![week(shown)],
        empty: false,
    };
    let whole = CalendarPage {
        head: head(View::Month(month)).0,
        heading: "mars 2027".to_owned(),
        month: true,
        weeks: month.weeks().into_iter().map(week).collect(),
        empty: true,
        ..page.clone()
    };
    vec![("week", page), ("month", whole)]
}
