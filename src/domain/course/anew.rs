//! Settings that are set anew, held against the sessions and the clock.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::domain::admission::LAST_ENTRY_SESSION;
use crate::domain::local::local_date;
use crate::domain::timetable::Timetable;
use crate::domain::{Flaw, Problem, Time};

/// What somebody sets; none stays as it is, and is not looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Anew {
    pub decide_by: Option<NaiveDate>,
    pub last_entry_session: Option<i64>,
    pub closes_at: Option<Time>,
}

impl Anew {
    /// Names every setting that can never be met.
    pub fn check(&self, timetable: &Timetable, zone: Tz, now: Time) -> Result<(), Vec<Problem>> {
        let first = timetable.first_date(zone);
        let sessions = i64::try_from(timetable.slots().len()).unwrap_or(i64::MAX);
        let too_many = Flaw::OutOfRange {
            least: 1,
            most: sessions,
        };
        let decide = self.decide_by.and_then(|day| {
            let late = first.is_some_and(|first| day > first);
            let past = (day < local_date(now, zone)).then_some(Flaw::InThePast);
            past.or(late.then_some(Flaw::AfterStart))
        });
        // The usual number stands in every form, that of a single evening too.
        let entry = self.last_entry_session.filter(|last| {
            sessions > 0 && *last > sessions && *last != i64::from(LAST_ENTRY_SESSION)
        });
        let closes = self.closes_at.filter(|at| *at <= now);
        let problems: Vec<Problem> = [
            decide.map(|flaw| Problem::new("decide_by", flaw)),
            entry.map(|_| Problem::new("last_entry_session", too_many)),
            closes.map(|_| Problem::new("enrolment.closes_at", Flaw::InThePast)),
        ]
        .into_iter()
        .flatten()
        .collect();
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::domain::timetable::Slot;

    fn wrong(anew: Anew) -> Vec<(String, Flaw)> {
        let now: Time = "2027-02-01T08:00:00Z".parse().unwrap();
        let slot = |n: i32| {
            let start = now + TimeDelta::days(29) + TimeDelta::weeks(n.into());
            Slot::new(start, start + TimeDelta::hours(2))
        };
        let timetable = Timetable::new((0..6).map(slot).collect());
        let checked = anew.check(&timetable, chrono_tz::Europe::Oslo, now);
        let problems = checked.err().unwrap_or_default();
        problems
            .into_iter()
            .map(|one| (one.field, one.flaw))
            .collect()
    }

    fn decided(day: &str) -> Vec<(String, Flaw)> {
        wrong(Anew {
            decide_by: Some(day.parse().unwrap()),
            ..Anew::default()
        })
    }

    #[test]
    fn what_is_not_set_is_not_looked_at() {
        assert_eq!(wrong(Anew::default()), []);
    }

    #[test]
    fn one_decides_from_today_to_the_first_session() {
        let field = "decide_by".to_owned();
        assert_eq!(decided("2027-02-01"), []);
        assert_eq!(decided("2027-03-02"), []);
        assert_eq!(decided("2027-01-31"), [(field.clone(), Flaw::InThePast)]);
        assert_eq!(decided("2027-03-03"), [(field, Flaw::AfterStart)]);
    }

    #[test]
    fn nobody_joins_after_the_last_session_or_by_a_time_that_is_past() {
        let anew = Anew {
            last_entry_session: Some(7),
            closes_at: Some("2027-02-01T08:00:00Z".parse().unwrap()),
            ..Anew::default()
        };
        let six = Flaw::OutOfRange { least: 1, most: 6 };
        let expected = [
            ("last_entry_session".to_owned(), six),
            ("enrolment.closes_at".to_owned(), Flaw::InThePast),
        ];
        assert_eq!(wrong(anew), expected);
    }
}
