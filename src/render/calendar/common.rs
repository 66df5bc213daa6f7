//! What the sessions of a feed have in common, said and escaped once: finding the words took most of
//! the time that a feed of many sessions takes.

use std::collections::HashMap;

use super::Course;
use super::lines::{escaped, line_of};
use super::text::{address, line, text};
use crate::domain::Language;
use crate::render::formats;
use crate::render::i18n::{Fact, say};

/// The words of the feed at hand.
#[derive(Default)]
pub(super) struct Common {
    /// By where they lie in memory: the events of a course share it.
    courses: HashMap<*const Course, Said>,
    which: HashMap<Which, String>,
}

/// Lines and parts of lines of a course, ready to be written.
pub(super) struct Said {
    pub summary: String,
    pub cancelled: String,
    pub url: String,
    pub category: String,
    pub parent: String,
    /// What the course is about; empty if nothing is told.
    pub about: String,
    /// Where to read more, and whom to call.
    pub more: Vec<String>,
    pub online: String,
    pub later: String,
}

/// What decides the sentence that tells which session one is.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Which {
    pub language: Language,
    pub number: u16,
    pub total: u16,
    pub follow_up: bool,
}

impl Common {
    /// What is said of the course, and which of its sessions this is.
    pub(super) fn of(&mut self, course: &Course, which: Which) -> (&Said, &str) {
        let said = self.courses.entry(course);
        let which = self.which.entry(which).or_insert_with(|| which.said());
        (said.or_insert_with(|| Said::of(course)), which)
    }
}

impl Which {
    fn said(self) -> String {
        let key = if self.follow_up {
            "calendar-follow-up"
        } else {
            "calendar-session"
        };
        let facts = [
            ("number", Fact::from(self.number)),
            ("total", Fact::from(self.total)),
        ];
        escaped(&say(self.language, key, &facts))
    }
}

impl Said {
    fn of(course: &Course) -> Self {
        let title = line(&course.title);
        let facts = [("title", Fact::from(title.as_str()))];
        let cancelled = line(&say(course.language, "calendar-cancelled", &facts));
        let category = filled(course.category.as_deref());
        let page = address(&course.url);
        Self {
            summary: line_of("SUMMARY", &escaped(&title)),
            cancelled: line_of("SUMMARY", &escaped(&cancelled)),
            url: page
                .as_ref()
                .map_or_else(String::new, |page| line_of("URL", page)),
            category: category
                .map_or_else(String::new, |title| line_of("CATEGORIES", &escaped(&title))),
            parent: line_of("RELATED-TO;RELTYPE=PARENT", &escaped(&line(&course.uid))),
            about: course
                .about
                .as_deref()
                .map(|about| escaped(&text(about)))
                .unwrap_or_default(),
            more: more(course, page.as_deref()),
            online: escaped(&say(course.language, "calendar-online", &[])),
            later: escaped(&say(course.language, "calendar-place-later", &[])),
        }
    }
}

fn more(course: &Course, page: Option<&str>) -> Vec<String> {
    let said =
        |key, fact, value: &str| escaped(&say(course.language, key, &[(fact, value.into())]));
    let page = page.map(|link| said("calendar-page", "link", link));
    let phone = filled(course.phone.as_deref())
        .map(|phone| said("calendar-phone", "phone", &formats::phone(&phone)));
    let note = course.note.as_deref().map(|note| escaped(&line(note)));
    [page, phone, note].into_iter().flatten().collect()
}

/// A one-line text, if there is anything in it.
pub(super) fn filled(raw: Option<&str>) -> Option<String> {
    raw.map(line).filter(|text| !text.is_empty())
}
