//! Laying out a series: what is blocked is skipped, and the end is pushed.

use chrono::{Months, NaiveDate, TimeDelta};
use chrono_tz::Tz;

use crate::domain::local::{Local, local_instant};
use crate::domain::refusal::Refusal;
use crate::domain::schedule::list::day_warnings;
use crate::domain::schedule::{Blocks, Caution, Kind, Series, Skipped, Warning};
use crate::domain::timetable::Slot;
use crate::domain::{Flaw, Problem, Time};

/// One session of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Laid {
    pub number: u16,
    pub kind: Kind,
    pub slot: Slot,
}

/// A series on its dates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// In order.
    pub sessions: Vec<Laid>,
    /// In date order.
    pub skipped: Vec<Skipped>,
    /// In date order.
    pub warnings: Vec<Warning>,
}

impl Plan {
    /// Whether another course pushes it.
    #[must_use]
    pub fn is_pushed(&self) -> bool {
        self.skipped.iter().any(Skipped::is_pushed)
    }
}

/// Puts a series on dates in local wall time. A blocked date moves the session, and all after it,
/// one interval on, so the number of sessions never shrinks and the rhythm stays. Follow-ups stand
/// so many weeks after the last ordinary session and are pushed week by week.
pub fn lay_out(series: &Series, blocks: &Blocks<'_>, zone: Tz, now: Time) -> Result<Plan, Refusal> {
    let mut layout = Layout::new(series, blocks, zone);
    let mut date = series.starts_on;
    for _ in 0..series.count {
        date = layout.place(Kind::Ordinary, date, series.interval_weeks)?;
        layout.last = Some(date);
        date += weeks(series.interval_weeks);
    }
    let last = layout.last.unwrap_or(series.starts_on);
    let mut follow_ups = series.follow_ups.clone();
    follow_ups.sort_unstable();
    for after in follow_ups {
        date = last + weeks(after);
        while layout.last.is_some_and(|previous| date <= previous) {
            date += weeks(1);
        }
        layout.last = Some(layout.place(Kind::FollowUp, date, 1)?);
    }
    match layout.plan.sessions.first() {
        Some(first) if first.slot.starts_at <= now => {
            Err(Problem::new("starts_on", Flaw::InThePast).into())
        }
        _ => Ok(layout.plan),
    }
}

struct Layout<'a> {
    series: &'a Series,
    blocks: &'a Blocks<'a>,
    zone: Tz,
    /// The last date on which the series must have ended.
    limit: NaiveDate,
    /// The date of the session placed last.
    last: Option<NaiveDate>,
    plan: Plan,
}

impl<'a> Layout<'a> {
    fn new(series: &'a Series, blocks: &'a Blocks<'a>, zone: Tz) -> Self {
        let year = Months::new(12);
        Self {
            series,
            blocks,
            zone,
            limit: series
                .starts_on
                .checked_add_months(year)
                .unwrap_or(series.starts_on),
            last: None,
            plan: Plan::default(),
        }
    }

    /// Places one session on the first free date from this one on, and says which.
    fn place(&mut self, kind: Kind, from: NaiveDate, step: u16) -> Result<NaiveDate, Refusal> {
        let mut date = from;
        loop {
            if date > self.limit {
                return Err(Problem::new("sessions", Flaw::DoesNotFit).into());
            }
            let found = self.slot(date);
            let mut why = self.blocks.on_date(date);
            why.extend(found.iter().flat_map(|(slot, _)| self.blocks.at(*slot)));
            if why.is_empty() {
                let gone = || Problem::new("start_time", Flaw::TimeDoesNotExist { date });
                self.take(kind, date, found.ok_or_else(gone)?);
                return Ok(date);
            }
            self.plan.skipped.push(Skipped { date, why });
            date += weeks(step);
        }
    }

    /// When a session on this date is, and whether its time comes twice; none if the clocks leave it out.
    fn slot(&self, date: NaiveDate) -> Option<(Slot, bool)> {
        let (starts_at, doubled) = match local_instant(date, self.series.start_time, self.zone) {
            Local::Once(at) => (at, false),
            Local::Twice(at) => (at, true),
            Local::Never => return None,
        };
        let minutes = TimeDelta::minutes(i64::from(self.series.minutes));
        Some((Slot::new(starts_at, starts_at + minutes), doubled))
    }

    /// Holds a session on this date.
    fn take(&mut self, kind: Kind, date: NaiveDate, (slot, doubled): (Slot, bool)) {
        let number = u16::try_from(self.plan.sessions.len() + 1).unwrap_or(u16::MAX);
        self.plan.sessions.push(Laid { number, kind, slot });
        self.plan.warnings.extend(day_warnings(date));
        if doubled {
            let caution = Caution::TimeTwice;
            self.plan.warnings.push(Warning { date, caution });
        }
    }
}

fn weeks(count: u16) -> TimeDelta {
    TimeDelta::weeks(i64::from(count))
}
