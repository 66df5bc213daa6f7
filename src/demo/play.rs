//! The order of things: what is planned for a course, and doing it all in the order of time.

use std::ops::ControlFlow;

use chrono::{Datelike as _, NaiveDate, TimeDelta};

use super::people::Sort;
use super::plan::{Door, Run, What, When};
use super::school::{at, day_of};
use super::stage::{Deed, Stage};
use super::year::YEAR;
use crate::actions::courses::Change;
use crate::domain::Time;
use crate::error::Error;
use crate::worker;

/// When the worker comes round and tidies up each day: the night is over, and messages may leave.
const MORNING: u32 = 8;

/// Plays all of the year.
pub(super) async fn all(
    stage: &mut Stage<'_>,
    mut at: impl FnMut(Time) -> ControlFlow<()> + Send,
) -> Result<ControlFlow<()>, Error> {
    stage.plan_rounds();
    for (number, run) in YEAR.iter().enumerate() {
        stage.plan_course(number, run);
    }
    while let Some((when, deed)) = stage.next() {
        if at(when).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        stage.clock().set(when);
        match stage.perform(deed).await {
            // A course that could not be laid out is missing.
            Err(Error::NotFound) => stage.refused.push(format!("{when}: not found")),
            done => done?,
        }
        stage.deliver().await?;
    }
    stage.clock().set(stage.end);
    stage.round(true).await?;
    stage.deliver().await?;
    Ok(ControlFlow::Continue(()))
}

impl Stage<'_> {
    pub(super) fn today(&self) -> NaiveDate {
        day_of(self.end)
    }

    fn plan_rounds(&mut self) {
        let mut day = day_of(self.now());
        while day <= self.today() {
            self.plan(at(day, MORNING, 0), Deed::Round(true));
            day += TimeDelta::days(1);
        }
    }

    /// When a course is laid out and when it is published.
    fn plan_course(&mut self, number: usize, run: &Run) {
        let first = day_of(self.nominal(run));
        let lead = match run.door {
            Door::Upcoming => 5,
            Door::Draft => 4,
            _ => 32,
        };
        let latest = self.today() - TimeDelta::days(lead);
        let public = working(latest.min(first - TimeDelta::weeks(9)));
        if run.door == Door::Draft {
            self.plan(at(public, 14, 5), Deed::LayOut(number));
            return;
        }
        let laid_out = working(public - TimeDelta::days(6));
        self.plan(at(laid_out, 9, 40), Deed::LayOut(number));
        self.plan(at(public, 10, 15), Deed::Publish(number));
    }

    async fn perform(&mut self, deed: Deed) -> Result<(), Error> {
        match deed {
            Deed::LayOut(number) => self.lay_out(number).await?,
            Deed::Publish(number) => return self.open(number).await,
            Deed::SignUp(number, person) => return self.sign_up(number, &person, true).await,
            Deed::Stray(number, person) => return self.sign_up(number, &person, false).await,
            Deed::Prove(reference, address) => return self.prove(reference, &address).await,
            Deed::Look(number) => return self.look(number).await,
            Deed::Befall(number, what) => self.befall(number, what).await?,
            Deed::Reply(id, yes) => self.reply(id, yes).await?,
            Deed::Rejoin(id) => self.rejoin(id).await?,
            Deed::Talk(number, id) => self.talk(number, id).await?,
            Deed::Round(tidies) => self.round(tidies).await?,
        }
        self.notice().await
    }

    async fn befall(&mut self, number: usize, what: What) -> Result<(), Error> {
        match what {
            What::Leave => self.leave(number).await,
            What::Remove(why) => self.remove(number, why).await,
            What::Place(why) => self.place(number, why).await,
            What::Move(why) => self.move_on(number, why).await,
            What::Couple => self.couple(number).await,
            What::CallOff(reason, words) => self.call_off(number, reason, words).await,
            What::RunAnyway => self.run_anyway(number).await,
            What::Postpone(weeks) => self.postpone(number, weeks).await,
            What::SessionOff(why) => self.session_off(number, why).await,
            What::SessionMore => self.session_more(number).await,
            What::SessionLater => self.session_later(number).await,
            What::Raise(capacity, why) => {
                let change = Change {
                    capacity: Some(capacity),
                    reason: Some(why.to_owned()),
                    ..Change::default()
                };
                self.change(number, change).await
            }
            What::Settle(place) => {
                let change = Change {
                    venue: Some(Some(place.to_owned())),
                    ..Change::default()
                };
                self.change(number, change).await
            }
        }
    }

    /// Publishes a course, and plans who comes and what befalls it.
    async fn open(&mut self, number: usize) -> Result<(), Error> {
        let run = &YEAR[number];
        self.publish(number).await?;
        let Some(first) = self.starts_at(number).await? else {
            return Ok(());
        };
        for (when, what) in run.deeds {
            let time = self.time_of(*when, *what, first);
            self.plan(time, Deed::Befall(number, *what));
        }
        self.plan(first - TimeDelta::hours(3), Deed::Look(number));
        let until = self.sign_ups_end(run, first);
        let from = self.now() + TimeDelta::minutes(15);
        for place in 0..run.people {
            let last = place + 1 == run.people;
            let when = self.hour_between(from, until, last);
            let person = self.person(number, sort(run, place));
            self.plan(when, Deed::SignUp(number, person));
        }
        self.plan_strays(number, from, until);
        Ok(())
    }

    /// Some sign up and never prove their address, a few of them just now.
    fn plan_strays(&mut self, number: usize, from: Time, until: Time) {
        let run = &YEAR[number];
        let is_open = matches!(run.door, Door::Open | Door::Crowded) && run.people > 0;
        let mut times = Vec::new();
        if run.people > 10 && run.door != Door::Counted {
            times.push(self.hour_between(from, until, false));
        }
        if is_open && run.week > 2 {
            let minutes = i64::from(8 + self.dice.below(40));
            times.push(self.end - TimeDelta::minutes(minutes));
        }
        for when in times {
            let mut person = self.person(number, Sort::Steady);
            person.calls = false;
            self.plan(when, Deed::Stray(number, person));
        }
    }

    fn time_of(&self, when: When, what: What, first: Time) -> Time {
        let days = TimeDelta::days;
        let date = match when {
            When::Before(ago) => day_of(first) - days(ago),
            When::After(later) => day_of(first) + days(later),
            When::Ago(ago) => self.today() - days(ago),
            When::LapsesLast => day_of(self.last_lapse_from),
        };
        match what {
            What::Leave => at(date, 15, 10),
            What::Place(_) => at(date, 16, 20),
            What::CallOff(..) => at(date, 12, 45),
            _ => at(date, 10, 30),
        }
    }

    /// Until when people sign up.
    fn sign_ups_end(&self, run: &Run, first: Time) -> Time {
        let yesterday = at(self.today() - TimeDelta::days(1), 14, 0);
        let end = yesterday.min(first - TimeDelta::hours(20));
        let before = match run.door {
            Door::Crowded => self.last_lapse_from - TimeDelta::days(1),
            _ => end,
        };
        let off = run.deeds.iter().filter_map(|(when, what)| {
            let ends = matches!(what, What::CallOff(..) | What::Postpone(_));
            ends.then(|| self.time_of(*when, *what, first) - TimeDelta::hours(2))
        });
        off.fold(end.min(before), Time::min)
    }

    /// Some time by day between two, more often an early one; where asked, the very last.
    fn hour_between(&mut self, from: Time, to: Time, last: bool) -> Time {
        if last || to <= from {
            return to;
        }
        let span = (to - from).num_minutes();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            reason = "minutes of a year"
        )]
        let minutes = (span as f64 * self.dice.early()) as i64;
        let when = from + TimeDelta::minutes(minutes);
        let hour = 8 + self.dice.below(14);
        let by_day = at(day_of(when), hour, self.dice.below(60));
        by_day.clamp(from, to)
    }

    pub(super) async fn round(&mut self, tidies: bool) -> Result<(), Error> {
        while worker::sweep(self.office()).await? > 0 {}
        if tidies {
            worker::tidy(self.office()).await?;
        }
        Ok(())
    }

    async fn deliver(&self) -> Result<(), Error> {
        while worker::deliver(self.worker).await?.any() {}
        Ok(())
    }
}

/// The Friday before, where a date is at a weekend.
fn working(date: NaiveDate) -> NaiveDate {
    let past_friday = date.weekday().num_days_from_monday().saturating_sub(4);
    date - TimeDelta::days(i64::from(past_friday))
}

/// What is unusual about the person who comes at this place.
fn sort(run: &Run, place: u32) -> Sort {
    let is_counted = run.door != Door::Open;
    match place {
        2 if run.week >= -4 => Sort::CallOnly,
        5 if run.door == Door::Counted => Sort::Misheard,
        _ if is_counted => Sort::Steady,
        _ => Sort::Plain,
    }
}
