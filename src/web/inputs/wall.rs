//! The day and the hours of a session as a form sends them: what the clocks on the wall show.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::fields::{self, Fields};
use crate::domain::local::{Local, local_instant};
use crate::domain::timetable::Slot;
use crate::domain::{Flaw, Time};

/// `starts_on` (a date), `starts_at` and `ends_at` (times of that day): a mistake in an instant of the
/// API stands by the time of the same name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WallIn {
    pub starts_on: Option<String>,
    pub starts_at: Option<String>,
    pub ends_at: Option<String>,
}

impl WallIn {
    /// Whether nothing was filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts_on.is_none() && self.starts_at.is_none() && self.ends_at.is_none()
    }

    /// Reads it; `path` stands before each field's name: `sessions[2].`.
    pub fn read(&self, fields: &mut Fields, path: &str, zone: Tz) -> Option<Slot> {
        let at = |name: &str| format!("{path}{name}");
        let day = fields.must(&at("starts_on"), self.starts_on.as_ref(), fields::date);
        let start = fields.must(&at("starts_at"), self.starts_at.as_ref(), fields::clock);
        let end = fields.must(&at("ends_at"), self.ends_at.as_ref(), fields::clock);
        let (day, start, end) = (day?, start?, end?);
        let starts_at = fields.take(&at("starts_at"), instant(day, start, zone));
        let ends_at = fields.take(&at("ends_at"), instant(day, end, zone));
        Some(Slot::new(starts_at?, ends_at?))
    }
}

/// The one instant at which the clocks show it.
fn instant(date: NaiveDate, time: NaiveTime, zone: Tz) -> Result<Time, Flaw> {
    match local_instant(date, time, zone) {
        Local::Once(at) => Ok(at),
        Local::Twice(_) => Err(Flaw::TimeComesTwice { date }),
        Local::Never => Err(Flaw::TimeDoesNotExist { date }),
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Oslo;

    use super::*;
    use crate::domain::{Problem, Refusal};

    fn read(day: &str, start: &str, end: &str) -> Result<Slot, Vec<Problem>> {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let wall = WallIn {
            starts_on: text(day),
            starts_at: text(start),
            ends_at: text(end),
        };
        let mut fields = Fields::default();
        let slot = wall.read(&mut fields, "", Oslo);
        fields.done(slot).map_err(|refusal| match refusal {
            Refusal::Invalid(problems) => problems,
            other => panic!("{other}"),
        })
    }

    #[test]
    fn five_in_the_afternoon_is_what_the_clocks_show() {
        let slot = read("2027-03-30", "17:00", "19:00").unwrap();
        assert_eq!(slot.starts_at.to_rfc3339(), "2027-03-30T15:00:00+00:00");
        assert_eq!((slot.ends_at - slot.starts_at).num_minutes(), 120);
    }

    #[test]
    fn times_that_never_come_or_come_twice_are_refused() {
        let forward = read("2027-03-28", "02:30", "04:00").unwrap_err();
        assert_eq!(forward[0].field, "starts_at");
        assert!(matches!(forward[0].flaw, Flaw::TimeDoesNotExist { .. }));
        let back = read("2027-10-31", "01:00", "02:30").unwrap_err();
        assert_eq!(back[0].field, "ends_at");
        assert!(matches!(back[0].flaw, Flaw::TimeComesTwice { .. }));
    }

    #[test]
    fn every_part_is_asked_for() {
        let problems = read("", "5 pm", "").unwrap_err();
        let expected = [
            Problem::new("starts_on", Flaw::Missing),
            Problem::new("starts_at", Flaw::NotATime),
            Problem::new("ends_at", Flaw::Missing),
        ];
        assert_eq!(problems, expected);
    }
}
