//! The desk as tests print it.

use chrono_tz::Europe::Oslo;

use super::page::{Meeting, Task, TodayPage};
use crate::domain::Language;
use crate::render::i18n::Fact;
use crate::render::say;

const TASKS: [&str; 10] = [
    "today-calls",
    "today-dead",
    "today-decide",
    "today-no-leader",
    "today-erase",
    "today-lapsed",
    "today-applied",
    "today-waits-long",
    "today-no-place",
    "today-unpublished",
];

/// A desk with everything on it, and an empty one.
pub fn pages(language: Language) -> Vec<(&'static str, TodayPage)> {
    let task = |(place, key): (usize, &str)| Task {
        what: say(language, key, &[("many", Fact::from(place + 1))]),
        urgent: place < 4,
        course: "Sinnemestring <1>".to_owned(),
        starts_at: (place > 0).then(|| "2027-03-02T16:00:00Z".parse().unwrap()),
        href: "/staff/courses/1".to_owned(),
    };
    let meeting = |place: Option<&str>, cancelled| Meeting {
        starts_at: "2027-02-02T16:00:00Z".parse().unwrap(),
        ends_at: "2027-02-02T18:00:00Z".parse().unwrap(),
        course: "Sinnemestring <1>".to_owned(),
        href: "/staff/courses/1".to_owned(),
        place: place.map(str::to_owned),
        seated: 12,
        cancelled,
    };
    let page = TodayPage {
        zone: Oslo,
        today: "2027-02-01".parse().unwrap(),
        name: "Siv".to_owned(),
        tasks: TASKS.into_iter().enumerate().map(task).collect(),
        week: vec![meeting(Some("Rådhuset"), false), meeting(None, true)],
        new: Some("/staff/courses/new".to_owned()),
        log: Some("/staff/log".to_owned()),
        calendar: Some("/staff/me/calendar".to_owned()),
    };
    let empty = TodayPage {
        tasks: Vec::new(),
        week: Vec::new(),
        new: None,
        log: None,
        calendar: None,
        ..page.clone()
    };
    vec![("today", page), ("calm", empty)]
}
