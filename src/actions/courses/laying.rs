//! Turning what is wished into sessions: a series is laid around what is taken, a list is held against it.

use std::collections::HashMap;

use chrono::TimeDelta;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::actions::Desk;
use crate::actions::courses::draft::{Listed, Schedule};
use crate::actions::courses::occupied::{clashes_with, occupied, span};
use crate::actions::courses::places::venue_named;
use crate::actions::courses::preview::{Laid, closures, warnings};
use crate::actions::courses::timetable::Wanted;
use crate::actions::staff::never_lead;
use crate::domain::ids::{CourseId, StaffId, VenueId};
use crate::domain::schedule::mends::{Choices, is_pushed};
use crate::domain::schedule::{
    Blocks, Occupied, RawSeries, Series, check_list, lay_out, refuse_clashes, taken,
};
use crate::domain::timetable::Slot;
use crate::domain::{Refusal, Time};
use crate::entity::{course_template, staff, team, venue};
use crate::error::Error;

/// What sessions are laid on: the people and the place of one course of a team.
pub struct Ground<'a> {
    pub desk: &'a Desk<'a>,
    pub team: &'a team::Model,
    pub template: Option<&'a course_template::Model>,
    pub leaders: &'a [StaffId],
    pub venue: Option<VenueId>,
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

    /// The schedule to be saved: what is shown, and no clash that is not overridden.
    pub async fn lay(&self, schedule: &Schedule, venue_allowed: bool) -> Result<Laid, Error> {
        match schedule {
            Schedule::Series { .. } => self.series(schedule, false).await,
            Schedule::List(list) => {
                let places = self.named_places(list).await?;
                let laid = self.list(list, places, false).await?;
                refuse_clashes(laid.clashes.clone(), venue_allowed)?;
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
        let busy = taken(&occupied, self.leaders, self.venue);
        let blocks = Blocks {
            closures: &closures,
            busy: &busy,
        };
        let (zone, now) = (self.team.tz(), self.now);
        let plan = lay_out(&series, &blocks, zone, now)?;
        let mends = if mend && is_pushed(&plan) {
            let others = self.others().await?;
            let choices = others.choices(self, &occupied);
            choices.for_series(&series, &closures, self.venue, now)
        } else {
            Vec::new()
        };
        let sessions = plan.sessions.into_iter().map(|laid| Wanted {
            slot: laid.slot,
            kind: laid.kind,
            venue: self.venue,
        });
        Ok(Laid {
            sessions: sessions.collect(),
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
        let clashes = clashes_with(&occupied, self.leaders, &sessions, self.team.tz());
        let mends = if mend && !clashes.is_empty() {
            let others = self.others().await?;
            let wished: Vec<_> = sessions.iter().map(|one| (one.slot, one.venue)).collect();
            others.choices(self, &occupied).for_list(&wished, self.now)
        } else {
            Vec::new()
        };
        Ok(Laid {
            warnings: warnings(self.desk, self.team, &slots).await?,
            skipped: Vec::new(),
            sessions,
            clashes,
            mends,
        })
    }

    /// The places that a list names, noted anew where the team has none of that name.
    async fn named_places(&self, list: &[Listed]) -> Result<Vec<Option<VenueId>>, Error> {
        let mut places = Vec::with_capacity(list.len());
        for (n, listed) in list.iter().enumerate() {
            let field = format!("sessions[{n}].venue");
            places.push(match &listed.venue {
                Some(name) => {
                    Some(venue_named(self.desk, self.team.id, &field, name, self.now).await?)
                }
                None => None,
            });
        }
        Ok(places)
    }

    /// The places that a list names, as far as the team knows them.
    async fn known_places(&self, list: &[Listed]) -> Result<Vec<Option<VenueId>>, Error> {
        if list.iter().all(|listed| listed.venue.is_none()) {
            return Ok(vec![None; list.len()]);
        }
        let rows = venue::Entity::find()
            .filter(venue::Column::TeamId.eq(self.team.id))
            .all(self.desk.tx)
            .await?;
        let mut known: HashMap<String, VenueId> = HashMap::new();
        for row in rows {
            known.insert(row.id.to_string(), row.id);
            known.insert(row.name, row.id);
        }
        let place = |listed: &Listed| known.get(listed.venue.as_ref()?).copied();
        Ok(list.iter().map(place).collect())
    }

    async fn others(&self) -> Result<Others, Error> {
        let people = staff::Entity::find()
            .filter(staff::Column::TeamId.eq(self.team.id))
            .order_by_asc(staff::Column::Name)
            .select_only()
            .column(staff::Column::Id)
            .into_tuple();
        let venues = venue::Entity::find()
            .filter(venue::Column::TeamId.eq(self.team.id))
            .order_by_asc(venue::Column::Name)
            .select_only()
            .column(venue::Column::Id)
            .into_tuple();
        let never = never_lead(self.desk.tx, self.team.id).await?;
        let mut people: Vec<StaffId> = people.all(self.desk.tx).await?;
        people.retain(|id| !never.contains(id));
        Ok(Others {
            people,
            venues: venues.all(self.desk.tx).await?,
        })
    }
}

/// Days, not hours: another time is looked for on the whole day.
fn whole_days(span: Slot) -> Slot {
    let day = TimeDelta::days(1);
    Slot::new(span.starts_at - day, span.ends_at + day)
}

/// Whom and what the team has to choose from.
struct Others {
    people: Vec<StaffId>,
    venues: Vec<VenueId>,
}

impl Others {
    fn choices<'c>(&'c self, ground: &'c Ground<'_>, occupied: &'c [Occupied]) -> Choices<'c> {
        Choices {
            occupied,
            leaders: ground.leaders,
            people: &self.people,
            venues: &self.venues,
            zone: ground.team.tz(),
        }
    }
}
