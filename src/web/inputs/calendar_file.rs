//! Days off in a calendar file, as schools publish them (iCalendar, RFC 5545).

mod dates;
mod lines;

use chrono::NaiveDate;
use chrono_tz::Tz;
use icalendar::parser::Property;

use super::fields::{self, LINE};
use crate::domain::Flaw;

/// The most events of a file that are looked at.
const MOST: usize = 5000;

/// An event of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Empty where it has none.
    pub name: String,
    /// From and to, both closed, or why it cannot be used.
    pub days: Result<(NaiveDate, NaiveDate), Unfit>,
}

/// Why an event is no closed period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unfit {
    /// It comes again and again.
    Recurring,
    /// It has no date, or none that can be read.
    NoDate,
    /// It is over within a day, or begins or ends at another hour than midnight.
    PartOfDay,
    /// The file says that it is off.
    Cancelled,
    /// It has no name.
    NoName,
}

/// Reads the events of a file, in their order. Times of day are those of this zone unless said otherwise.
///
/// # Errors
/// `NotACalendar` where the file holds no event at all.
pub fn read(bytes: &[u8], zone: Tz) -> Result<Vec<Found>, Flaw> {
    let text = lines::text(bytes);
    let mut calendar = text.lines();
    if !calendar.any(|line| line.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return Err(Flaw::NotACalendar);
    }
    let found: Vec<Found> = lines::events(&text)
        .take(MOST)
        .map(|event| Event::new(&event).found(zone))
        .collect();
    if found.is_empty() {
        return Err(Flaw::NotACalendar);
    }
    Ok(found)
}

/// The properties of an event; a line that cannot be read is none.
struct Event<'a> {
    properties: Vec<Property<'a>>,
}

impl<'a> Event<'a> {
    fn new(lines: &[&'a str]) -> Self {
        let properties = lines.iter().copied().map(Property::try_from);
        Self {
            properties: properties.filter_map(Result::ok).collect(),
        }
    }

    fn get(&self, name: &str) -> Option<&Property<'a>> {
        let mut properties = self.properties.iter();
        properties.find(|property| property.name.as_str().eq_ignore_ascii_case(name))
    }

    fn found(&self, zone: Tz) -> Found {
        let name = self
            .get("SUMMARY")
            .map_or_else(String::new, |summary| name(summary.val.as_str()));
        let days = match self.days(zone) {
            Ok(_) if name.is_empty() => Err(Unfit::NoName),
            days => days,
        };
        Found { name, days }
    }

    fn days(&self, zone: Tz) -> Result<(NaiveDate, NaiveDate), Unfit> {
        let again = ["RRULE", "RDATE", "RECURRENCE-ID"];
        if again.iter().any(|name| self.get(name).is_some()) {
            return Err(Unfit::Recurring);
        }
        let status = self.get("STATUS").map(|status| status.val.as_str());
        if status.is_some_and(|status| status.trim().eq_ignore_ascii_case("CANCELLED")) {
            return Err(Unfit::Cancelled);
        }
        let start = self.get("DTSTART").ok_or(Unfit::NoDate)?;
        dates::days(start, self.get("DTEND"), self.get("DURATION"), zone)
    }
}

/// The name on one line, without what cannot be shown, and no longer than a line may be.
fn name(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let line: String = words.join(" ").chars().take(LINE).collect();
    fields::line(line).unwrap_or_default()
}

#[cfg(test)]
mod tests;
