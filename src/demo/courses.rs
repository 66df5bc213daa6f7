//! What staff do with courses: lay them out, publish them, and see to what befalls them.

use chrono::{NaiveTime, TimeDelta};

use super::plan::{Dates, Door, Place, Run};
use super::school::at;
use super::stage::{Stage, act};
use super::year::YEAR;
use crate::actions::courses::{self, Change, Decision, Draft, Listed, Locked, Schedule};
use crate::domain::course::CancelReason;
use crate::domain::ids::CourseId;
use crate::domain::schedule::Kind;
use crate::error::Error;

/// How many weeks in a row a course on a list of its own has, and where its follow-ups are.
const IN_A_ROW: usize = 7;
const FOLLOW_UPS: [i32; 2] = [12, 18];

impl Stage<'_> {
    /// Lays a course out as a draft.
    pub(super) async fn lay_out(&mut self, number: usize) -> Result<(), Error> {
        let (by, draft) = (self.coordinator(number), self.draft(number));
        let laid = act!(self.office(), [by, draft], |desk| {
            let laid = courses::create(&desk, &by, &draft).await?;
            Ok(laid.course.id)
        });
        self.courses[number] = self.allow(|| format!("lay out {number}"), laid)?;
        Ok(())
    }

    /// Publishes a draft; answers the course as it is then.
    pub(super) async fn publish(&mut self, number: usize) -> Result<Option<Locked>, Error> {
        let Some(id) = self.courses[number] else {
            return Ok(None);
        };
        let by = self.coordinator(number);
        let published = act!(self.office(), [by], |desk| {
            courses::publish(&desk, &by, id).await
        });
        self.allow(|| format!("publish {number}"), published)
    }

    fn draft(&self, number: usize) -> Draft {
        let run = &YEAR[number];
        let (today, tomorrow) = (self.today(), self.today() + TimeDelta::days(1));
        let kinds = &self.teams[run.town].kinds;
        let template = kinds.iter().find(|(title, _)| *title == run.kind.title);
        Draft {
            title: run.kind.title.to_owned(),
            summary: std::collections::BTreeMap::new(),
            language: None,
            template: template.map(|(_, id)| *id),
            leaders: run.slot.leaders.iter().map(|name| (*name).into()).collect(),
            venue: match run.slot.place {
                Place::At(name) => Some(name.to_owned()),
                Place::Later | Place::Online => None,
            },
            place_later: run.slot.place == Place::Later,
            online_url: (run.slot.place == Place::Online)
                .then(|| "https://video.example/rom-7".to_owned()),
            municipalities: None,
            min_age: None,
            schedule: self.schedule(run),
            min_participants: None,
            capacity: None,
            policy: None,
            opens_at: (run.door == Door::Upcoming).then(|| at(today + TimeDelta::days(7), 9, 0)),
            closes_at: (run.door == Door::Closed).then(|| at(tomorrow - TimeDelta::days(2), 16, 0)),
            decide_by: (run.door == Door::Undecided).then_some(today),
            last_entry_session: None,
            venue_override: None,
        }
    }

    fn schedule(&self, run: &Run) -> Schedule {
        let slot = &run.slot;
        match run.dates {
            Dates::Series => Schedule::Series {
                starts_on: self.schools[run.town].date(run.week, slot.day),
                start_time: NaiveTime::from_hms_opt(slot.hour, slot.minute, 0).unwrap_or_default(),
                minutes: None,
                count: None,
                interval_weeks: None,
                follow_ups: None,
            },
            Dates::Listed => Schedule::List(self.by_hand(run)),
        }
    }

    /// Some weeks in a row, then two dates further apart.
    fn by_hand(&self, run: &Run) -> Vec<Listed> {
        let school = &self.schools[run.town];
        let row = school.dates(run.week, run.slot.day, IN_A_ROW);
        let later = FOLLOW_UPS.map(|after| school.dates(run.week + after, run.slot.day, 1));
        let listed = |kind| {
            move |date: &chrono::NaiveDate| Listed {
                starts_at: at(*date, run.slot.hour, run.slot.minute),
                ends_at: None,
                kind,
                venue: None,
            }
        };
        let mut list: Vec<Listed> = row.iter().map(listed(Kind::Ordinary)).collect();
        list.extend(later.iter().flatten().map(listed(Kind::FollowUp)));
        list
    }

    /// Calls a course off.
    pub(super) async fn call_off(
        &mut self,
        number: usize,
        reason: CancelReason,
        words: Option<&'static str>,
    ) -> Result<(), Error> {
        let (by, id) = (self.coordinator(number), self.course(number)?);
        let done = act!(self.office(), [by], |desk| {
            courses::cancel(&desk, &by, id, reason, words).await
        });
        self.allow(|| format!("call off {number}"), done)?;
        Ok(())
    }

    /// Runs a course although few come.
    pub(super) async fn run_anyway(&mut self, number: usize) -> Result<(), Error> {
        self.decide(number, Decision::Run).await
    }

    /// Puts all dates off.
    pub(super) async fn postpone(&mut self, number: usize, weeks: i32) -> Result<(), Error> {
        let run = &YEAR[number];
        let many = usize::from(run.kind.sessions.unsigned_abs());
        let dates = self.schools[run.town].dates(run.week + weeks, run.slot.day, many);
        let listed = dates.into_iter().map(|date| Listed {
            starts_at: at(date, run.slot.hour, run.slot.minute),
            ends_at: None,
            kind: Kind::Ordinary,
            venue: None,
        });
        let decision = Decision::Postpone(listed.collect());
        self.decide(number, decision).await
    }

    async fn decide(&mut self, number: usize, decision: Decision) -> Result<(), Error> {
        let (by, id) = (self.coordinator(number), self.course(number)?);
        let done = act!(self.office(), [by, decision], |desk| {
            courses::decide(&desk, &by, id, &decision).await
        });
        self.allow(|| format!("decide {number}"), done)?;
        Ok(())
    }

    /// Changes a course.
    pub(super) async fn change(&mut self, number: usize, change: Change) -> Result<(), Error> {
        let (by, id) = (self.coordinator(number), self.course(number)?);
        let done = act!(self.office(), [by, change], |desk| {
            courses::change(&desk, &by, id, &change).await
        });
        self.allow(|| format!("change {number}"), done)?;
        Ok(())
    }

    pub(super) fn course(&self, number: usize) -> Result<CourseId, Error> {
        self.courses[number].ok_or(Error::NotFound)
    }
}
