//! Where another session would stand: as many days after the last one as that is after the one before.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;

use crate::domain::Time;
use crate::domain::holidays::Holiday;
use crate::domain::local::{local_date, local_instant, local_time};
use crate::domain::schedule::Closure;
use crate::domain::timetable::Slot;

/// The usual distance where two sessions do not tell it.
const WEEK: TimeDelta = TimeDelta::days(7);

/// The longest distance that is a rhythm; what is longer is a follow-up.
const LONGEST: TimeDelta = TimeDelta::days(28);

/// The most steps that are looked ahead.
const STEPS: usize = 60;

/// A session after these, by start: at the hours of the last one, in the rhythm of the series, on no
/// holiday and no closed day, and not in the past. A suggestion; people change it.
#[must_use]
pub fn next_after(slots: &[Slot], closures: &[Closure], zone: Tz, now: Time) -> Option<Slot> {
    let last = *slots.last()?;
    let step = rhythm(slots, zone);
    let time = local_time(last.starts_at, zone);
    let mut day = local_date(last.starts_at, zone);
    for _ in 0..STEPS {
        day = day.checked_add_signed(step)?;
        let start = local_instant(day, time, zone).time();
        if let Some(start) = start.filter(|start| *start > now && is_free(day, closures)) {
            return Some(Slot::new(start, start + (last.ends_at - last.starts_at)));
        }
    }
    None
}

/// The same sessions so many weeks later, each at its own local hours. None where the clock change
/// leaves one of them out.
#[must_use]
pub fn later(slots: &[Slot], weeks: u16, zone: Tz) -> Option<Vec<Slot>> {
    let step = TimeDelta::weeks(weeks.into());
    let shifted = |slot: &Slot| {
        let day = local_date(slot.starts_at, zone).checked_add_signed(step)?;
        let start = local_instant(day, local_time(slot.starts_at, zone), zone).time()?;
        Some(Slot::new(start, start + (slot.ends_at - slot.starts_at)))
    };
    slots.iter().map(shifted).collect()
}

fn rhythm(slots: &[Slot], zone: Tz) -> TimeDelta {
    let day = |slot: &Slot| local_date(slot.starts_at, zone);
    let gaps = slots
        .windows(2)
        .rev()
        .map(|two| day(&two[1]) - day(&two[0]));
    let mut gaps = gaps.filter(|gap| (TimeDelta::days(1)..=LONGEST).contains(gap));
    gaps.next().unwrap_or(WEEK)
}

fn is_free(day: NaiveDate, closures: &[Closure]) -> bool {
    Holiday::on(day).is_none() && !closures.iter().any(|closure| closure.holds(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::{OSLO, date, utc};

    fn slot(day: &str, hour: u32) -> Slot {
        let start = utc(&format!("{day}T{hour:02}:00:00Z"));
        Slot::new(start, start + TimeDelta::hours(2))
    }

    fn next(slots: &[Slot], closures: &[Closure], now: &str) -> Option<String> {
        let next = next_after(slots, closures, OSLO, utc(now))?;
        Some(next.starts_at.to_rfc3339())
    }

    #[test]
    fn another_session_keeps_the_rhythm_and_the_local_hours() {
        let slots = [slot("2027-03-09", 16), slot("2027-03-23", 16)];
        let found = next(&slots, &[], "2027-03-01T08:00:00Z");
        assert_eq!(found.as_deref(), Some("2027-04-06T15:00:00+00:00"));
    }

    #[test]
    fn holidays_closed_days_and_the_past_are_passed_over() {
        let slots = [slot("2027-03-11", 16), slot("2027-03-18", 16)];
        let closed = Closure {
            from: date(2027, 4, 1),
            to: date(2027, 4, 7),
            reason: "Påske".to_owned(),
        };
        let found = next(&slots, &[closed], "2027-03-01T08:00:00Z");
        assert_eq!(found.as_deref(), Some("2027-04-08T15:00:00+00:00"));
        let late = next(&slots, &[], "2027-04-09T08:00:00Z");
        assert_eq!(late.as_deref(), Some("2027-04-15T15:00:00+00:00"));
    }

    #[test]
    fn one_session_alone_or_a_follow_up_tells_no_rhythm() {
        let one = [slot("2027-06-01", 15)];
        let found = next(&one, &[], "2027-03-01T08:00:00Z");
        assert_eq!(found.as_deref(), Some("2027-06-08T15:00:00+00:00"));
        let far = [slot("2027-03-02", 16), slot("2027-06-01", 15)];
        let found = next(&far, &[], "2027-03-01T08:00:00Z");
        assert_eq!(found.as_deref(), Some("2027-06-08T15:00:00+00:00"));
        assert_eq!(next(&[], &[], "2027-03-01T08:00:00Z"), None);
    }

    #[test]
    fn weeks_later_the_clocks_on_the_wall_show_the_same() {
        let slots = [slot("2027-03-16", 16), slot("2027-03-23", 16)];
        let found = later(&slots, 1, OSLO).unwrap();
        assert_eq!(found, [slot("2027-03-23", 16), slot("2027-03-30", 15)]);
        let at_night = Slot::new(utc("2027-03-21T01:30:00Z"), utc("2027-03-21T03:30:00Z"));
        assert_eq!(later(&[at_night], 1, OSLO), None);
    }
}
