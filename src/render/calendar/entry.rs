//! An entry of somebody's own calendar: it says what it is told to say, and nothing that would lead anybody else to the
//! course. No address of a page, no category, no relation, no colour (rules 14 to 16).

use super::event::{begin, identity, location, state, times};
use super::lines::Lines;
use super::text::{line, text};
use super::{Dates, Taken};
use crate::domain::{Language, Time};
use crate::render::i18n::say;

/// A calendar with a secret address.
#[derive(Clone, Debug)]
pub struct Own {
    /// As calendar apps list it.
    pub name: String,
    /// In any order.
    pub entries: Vec<Entry>,
    /// When a person last changed what is in it, also by taking something out.
    pub changed_at: Time,
    pub taken: Taken,
}

/// Something that its reader comes to, or has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub dates: Dates,
    /// For the word before the title of what is cancelled.
    pub language: Language,
    pub title: String,
    /// Nothing, or what its reader may see.
    pub about: String,
    pub place: Option<String>,
}

impl AsRef<Dates> for Entry {
    fn as_ref(&self) -> &Dates {
        &self.dates
    }
}

pub(super) fn vevent(lines: &mut Lines<'_>, entry: &Entry) {
    let about = text(&entry.about);
    begin(lines, &entry.dates);
    if !about.is_empty() {
        lines.text("DESCRIPTION", &about);
    }
    times(lines, &entry.dates);
    if let Some(place) = &entry.place {
        location(lines, place, None);
    }
    state(lines, &entry.dates);
    lines.text("SUMMARY", &title(entry));
    identity(lines, &entry.dates);
    lines.plain("END", "VEVENT");
}

/// Some clients show a cancellation nowhere but in the title.
fn title(entry: &Entry) -> String {
    let title = line(&entry.title);
    if !entry.dates.cancelled {
        return title;
    }
    let facts = [("title", title.into())];
    line(&say(entry.language, "calendar-cancelled", &facts))
}
