//! Turning what is wished into sessions: a series is laid around what is taken, a list is held against it.

mod named;
mod others;

use chrono::TimeDelta;

use crate::actions::Desk;
use crate::actions::courses::draft::{Listed, Schedule};
use crate::actions::courses::occupied::{clashes_with, occupied, span};
use crate::actions::courses::preview::{Laid, closures, warnings};
use crate::actions::courses::timetable::Wanted;
use crate::domain::ids::{CourseId, StaffId, VenueId};
use crate::domain::refusal::{Clash, Taken};
use crate::domain::schedule::{
    Blocks, Occupied, RawSeries, Series, check_list, lay_out, refuse_clashes, taken,
};
use crate::domain::timetable::Slot;
use crate::domain::{Refusal, Time};
use crate::entity::{course_template, team};
use crate::error::Error;

/// What sessions are laid on: the people and the place of one course of a team.
pub struct Ground<'a> {
    pub desk: &'a Desk<'a>,
    pub team: &'a team::Model,
    pub template: Option<&'a course_template::Model>,
    pub leaders: &'a [StaffId],
    pub venue: Option<VenueId>,
    /// Whether a place is used although another course has it.
    pub shares: bool,
    /// The course itself, where it has sessions already that make room.
    pub except: Option<CourseId>,
    pub now: Time,
}

impl Ground<'_> {
    /// The schedule as it would be, with ways out of what stands in the way. Notes nothing.
    pub async fn show(&self, schedule: &Schedule) -> Result<Laid, Error> {
        match schedule {
            Schedule::Series { .. } => self.series(schedule, true).await,
            Schedule::List(list) => {
                let places = self.known_places(list).await?;
                self.list(list, places, true).await
            }
        }
    }

    /// The schedule to be saved: what is shown, and no clash.
    pub async fn lay(&self, schedule: &Schedule) -> Result<Laid, Error> {
        match schedule {
            Schedule::Series { .. } => self.series(schedule, false).await,
            Schedule::List(list) => {
                let places = self.named_places(list).await?;
                let laid = self.list(list, places, false).await?;
                refuse_clashes(laid.clashes.clone(), false)?;
                Ok(laid)
            }
        }
    }

    async fn series(&self, schedule: &Schedule, mend: bool) -> Result<Laid, Error> {
        let Some(series) = self.wished(schedule)? else {
            return Ok(Laid::default());
        };
        let starts_on = series.starts_on.and_time(chrono::NaiveTime::MIN).and_utc();
        let from = starts_on - TimeDelta::days(1);
        let span = Slot::new(from, from + TimeDelta::days(2 * 366));
        let closures = closures(self.desk.tx, self.team.id).await?;
        let occupied = occupied(self.desk.tx, self.team.id, self.except, span).await?;
        let alone = self.venue.filter(|_| !self.shares);
        let busy = taken(&occupied, self.leaders, alone);
        let blocks = Blocks {
            closures: &closures,
            busy: &busy,
        };
        let (zone, now) = (self.team.tz(), self.now);
        let plan = lay_out(&series, &blocks, zone, now)?;
        let mends = if mend && plan.is_pushed() {
            let others = self.others().await?;
            let choices = others.choices(self, &occupied);
            choices.for_series(&series, &closures, alone, now)
        } else {
            Vec::new()
        };
        let sessions = plan.sessions.into_iter().map(|laid| Wanted {
            slot: laid.slot,
            kind: laid.kind,
            venue: self.venue,
        });
        let sessions: Vec<Wanted> = sessions.collect();
        Ok(Laid {
            shared: self.shared(&occupied, &sessions),
            sessions,
            skipped: plan.skipped,
            warnings: plan.warnings,
            clashes: Vec::new(),
            mends,
        })
    }

    /// The series that is asked for; what is left out comes from the course type or has a default.
    fn wished(&self, schedule: &Schedule) -> Result<Option<Series>, Refusal> {
        let Schedule::Series {
            starts_on,
            start_time,
            minutes,
            count,
            interval_weeks,
            follow_ups,
        } = schedule
        else {
            return Ok(None);
        };
        let kind = self.template;
        let or = |given: Option<i64>, kind: Option<i16>, otherwise: i64| {
            given.or(kind.map(i64::from)).unwrap_or(otherwise)
        };
        let usual = || kind.map(course_template::Model::follow_ups);
        let series = Series::check(&RawSeries {
            starts_on: *starts_on,
            start_time: *start_time,
            session_minutes: or(*minutes, kind.map(|kind| kind.session_minutes), 120),
            sessions: or(*count, kind.map(|kind| kind.sessions), 6),
            interval_weeks: or(*interval_weeks, kind.map(|kind| kind.interval_weeks), 1),
            follow_ups: follow_ups.clone().or_else(usual).unwrap_or_default(),
        });
        series.map(Some).map_err(Refusal::Invalid)
    }

    /// An explicit list as sessions, with its clashes; holidays only warn.
    async fn list(
        &self,
        list: &[Listed],
        places: Vec<Option<VenueId>>,
        mend: bool,
    ) -> Result<Laid, Error> {
        let minutes = self.template.map_or(120, |kind| kind.session_minutes);
        let length = TimeDelta::minutes(minutes.into());
        let wanted = list.iter().zip(places).map(|(listed, place)| Wanted {
            slot: Slot::new(
                listed.starts_at,
                listed.ends_at.unwrap_or(listed.starts_at + length),
            ),
            kind: listed.kind,
            // A place that is new to the team is nobody else's, the course's own neither.
            venue: if listed.venue.is_some() {
                place
            } else {
                self.venue
            },
        });
        let sessions: Vec<Wanted> = wanted.collect();
        let slots: Vec<Slot> = sessions.iter().map(|wanted| wanted.slot).collect();
        check_list(&slots, self.now)?;
        let occupied = match span(&sessions) {
            Some(span) => {
                occupied(self.desk.tx, self.team.id, self.except, whole_days(span)).await?
            }
            None => Vec::new(),
        };
        let mut clashes = clashes_with(&occupied, self.leaders, &sessions, self.team.tz());
        clashes.retain(|clash| !self.shares || clash.kind != Taken::Venue);
        let mends = if mend && !clashes.is_empty() {
            let others = self.others().await?;
            let alone = |one: &Wanted| (one.slot, one.venue.filter(|_| !self.shares));
            let wished: Vec<_> = sessions.iter().map(alone).collect();
            others.choices(self, &occupied).for_list(&wished, self.now)
        } else {
            Vec::new()
        };
        Ok(Laid {
            warnings: warnings(self.desk, self.team, &slots).await?,
            skipped: Vec::new(),
            shared: self.shared(&occupied, &sessions),
            sessions,
            clashes,
            mends,
        })
    }

    /// The sessions whose place another course has, where staff use it all the same.
    fn shared(&self, occupied: &[Occupied], sessions: &[Wanted]) -> Vec<(usize, Clash)> {
        let mut shared = Vec::new();
        for (n, wanted) in sessions.iter().enumerate().filter(|_| self.shares) {
            let clashes = clashes_with(occupied, &[], &[*wanted], self.team.tz());
            shared.extend(clashes.into_iter().map(|clash| (n, clash)));
        }
        shared
    }
}

/// Days, not hours: another time is looked for on the whole day.
fn whole_days(span: Slot) -> Slot {
    let day = TimeDelta::days(1);
    Slot::new(span.starts_at - day, span.ends_at + day)
}
