//! Where the year is played: the two teams, the courses so far, and what is still to be done.

use std::collections::{BTreeMap, HashSet};

use chrono::{Datelike as _, TimeDelta};

use super::chance::Dice;
use super::founding::{self, Team};
use super::log_ins::LogIn;
use super::people::{Crowd, Person};
use super::plan::{Run, What};
use super::school::{School, at, day_of, last_offer_before};
use super::towns::TOWNS;
use super::year::YEAR;
use crate::actions::Office;
use crate::clock::Clock;
use crate::delivery::Inbox;
use crate::domain::Time;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, EnrolmentId, ProofId};
use crate::error::Error;
use crate::worker::Worker;

/// Does one verb in a transaction, with what it needs made anew each time it is run.
macro_rules! act {
    ($office:expr, [$($own:ident),*], |$desk:ident| $body:expr) => {{
        $(let $own = $own.to_owned();)*
        let done = $office.act(move |$desk| {
            $(let $own = $own.clone();)*
            Box::pin(async move { $body })
        });
        done.await
    }};
}
pub(super) use act;

/// One thing that somebody does. Courses are named by their place in the plan.
#[derive(Clone, Debug)]
pub(super) enum Deed {
    LayOut(usize),
    Publish(usize),
    SignUp(usize, Person),
    /// Somebody fills in the form and never types the code.
    Stray(usize, Person),
    /// Somebody types the code from their message.
    Prove(ProofId, String),
    Befall(usize, What),
    /// The answer to an offer; none comes from who is silent.
    Reply(EnrolmentId, bool),
    Rejoin(EnrolmentId),
    /// Staff have talked with somebody.
    Talk(usize, EnrolmentId),
    /// A leader looks who comes.
    Look(usize),
    /// The worker comes round; where asked, it tidies up too.
    Round(bool),
}

pub(super) struct Stage<'a> {
    pub(super) worker: &'a Worker,
    pub(super) inbox: &'a Inbox,
    pub(super) dice: Dice,
    pub(super) crowd: Crowd,
    /// When the year ends: now.
    pub(super) end: Time,
    /// From this morning on offers are still being thought about.
    pub(super) open_offers_from: Time,
    /// When an offer is made that ends last before today.
    pub(super) last_lapse_from: Time,
    pub(super) schools: [School; 2],
    pub(super) teams: Vec<Team>,
    pub(super) courses: [Option<CourseId>; YEAR.len()],
    /// Offers and lapses that somebody has thought about, by when they came.
    pub(super) noticed: HashSet<(EnrolmentId, Time)>,
    /// Offers made so far.
    pub(super) offers: u32,
    pub(super) log_ins: Vec<LogIn>,
    pub(super) refused: Vec<String>,
    agenda: BTreeMap<(Time, usize), Deed>,
    entered: usize,
}

impl<'a> Stage<'a> {
    /// A stage with both teams founded, long enough ago.
    pub(super) async fn set(worker: &'a Worker, inbox: &'a Inbox) -> Result<Self, Error> {
        let end = worker.office.store.now();
        let today = day_of(end);
        let (ends, made) = last_offer_before(today);
        let schools = TOWNS.map(|town| School::around(today, town.autumn));
        let mut stage = Self {
            worker,
            inbox,
            dice: Dice::new(u64::from(today.num_days_from_ce().unsigned_abs())),
            crowd: Crowd::new(),
            end,
            open_offers_from: at(ends, 0, 0),
            last_lapse_from: at(made, 15, 0),
            schools,
            teams: Vec::new(),
            courses: [None; YEAR.len()],
            noticed: HashSet::new(),
            offers: 0,
            log_ins: Vec::new(),
            refused: Vec::new(),
            agenda: BTreeMap::new(),
            entered: 0,
        };
        stage.clock().set(stage.beginning());
        founding::found(&mut stage).await?;
        Ok(stage)
    }

    /// Some weeks before the first course is laid out.
    pub(super) fn beginning(&self) -> Time {
        let first = YEAR.iter().map(|run| self.nominal(run)).min();
        first.unwrap_or(self.end) - TimeDelta::weeks(12)
    }

    /// When a course begins if nothing is in the way.
    pub(super) fn nominal(&self, run: &Run) -> Time {
        let date = self.schools[run.town].date(run.week, run.slot.day);
        at(date, run.slot.hour, run.slot.minute)
    }

    /// Puts a deed on the agenda. What would come after now never happens.
    pub(super) fn plan(&mut self, when: Time, deed: Deed) {
        if when < self.end {
            self.agenda.insert((when, self.entered), deed);
            self.entered += 1;
        }
    }

    /// The next deed and its time.
    pub(super) fn next(&mut self) -> Option<(Time, Deed)> {
        let ((when, _), deed) = self.agenda.pop_first()?;
        Some((when, deed))
    }

    pub(super) fn office(&self) -> &'a Office {
        &self.worker.office
    }

    pub(super) fn clock(&self) -> &'a Clock {
        self.worker.office.store.clock()
    }

    pub(super) fn now(&self) -> Time {
        self.clock().now()
    }

    /// The coordinator of a course's team.
    pub(super) fn coordinator(&self, run: usize) -> Staff {
        self.teams[YEAR[run].town].coordinator.clone()
    }

    /// A rule that says no is noted and the year goes on.
    pub(super) fn allow<T>(
        &mut self,
        what: impl FnOnce() -> String,
        done: Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        match done {
            Ok(done) => Ok(Some(done)),
            Err(Error::Refused(refusal)) => {
                let when = day_of(self.now());
                self.refused
                    .push(format!("{when} {}: {}", what(), refusal.code()));
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}
