//! How people leave, answer and are moved about.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::plan::{Door, Run};
use super::school::at;
use super::stage::{Deed, Stage, act};
use super::year::YEAR;
use crate::actions::enrolments::{self, Answer};
use crate::domain::Time;
use crate::domain::contact::Prefers;
use crate::domain::enrolment::REJOIN_WITHIN;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::entity::enrolment::{Column, Entity, Model, State};
use crate::error::Error;
use crate::vault::Ticket;

/// The ticket in the messages to somebody.
pub(super) fn ticket(row: &Model) -> Ticket {
    Ticket {
        enrolment: row.id,
        version: row.ticket_version.unsigned_abs(),
    }
}

impl Stage<'_> {
    /// Somebody with a seat leaves.
    pub(super) async fn leave(&mut self, number: usize) -> Result<(), Error> {
        let seated = self.those(number, State::Seated).await?;
        if seated.is_empty() {
            return Ok(());
        }
        let ticket = ticket(self.dice.one_of(&seated));
        let left = act!(self.office(), [], |desk| {
            enrolments::withdraw(&desk, ticket).await
        });
        self.allow(|| format!("leave {number}"), left)?;
        Ok(())
    }

    /// The one who has waited shortest is taken off the list.
    pub(super) async fn remove(&mut self, number: usize, why: &'static str) -> Result<(), Error> {
        let by = self.coordinator(number);
        let Some(row) = self.those(number, State::Waiting).await?.pop() else {
            return Ok(());
        };
        let done = act!(self.office(), [by], |desk| {
            enrolments::remove(&desk, &by, row.id, why).await
        });
        self.allow(|| format!("remove {number}"), done)?;
        Ok(())
    }

    /// The one who has waited shortest gets the free seat.
    pub(super) async fn place(&mut self, number: usize, why: &'static str) -> Result<(), Error> {
        let by = self.coordinator(number);
        let Some(row) = self.those(number, State::Waiting).await?.pop() else {
            return Ok(());
        };
        let done = act!(self.office(), [by], |desk| {
            enrolments::place(&desk, &by, row.id, why).await
        });
        self.allow(|| format!("place {number}"), done)?;
        Ok(())
    }

    /// The first who waits goes to the next course of the same type.
    pub(super) async fn move_on(&mut self, number: usize, why: &'static str) -> Result<(), Error> {
        let (by, to) = (self.coordinator(number), self.next_of_kind(number));
        let first = self.those(number, State::Waiting).await?.into_iter().next();
        let (Some(row), Some(to)) = (first, to) else {
            return Ok(());
        };
        let done = act!(self.office(), [by], |desk| {
            enrolments::move_to(&desk, &by, row.id, to, Some(why)).await
        });
        self.allow(|| format!("move {number}"), done)?;
        Ok(())
    }

    fn next_of_kind(&self, number: usize) -> Option<CourseId> {
        let run = &YEAR[number];
        let later = |(_, other): &(usize, &Run)| {
            other.town == run.town && other.kind.title == run.kind.title && other.week > run.week
        };
        let later = YEAR.iter().enumerate().filter(later);
        let next = later.min_by_key(|(_, other)| other.week);
        next.and_then(|(place, _)| self.courses[place])
    }

    /// Somebody answers an offer: themselves, or by phone.
    pub(super) async fn reply(&mut self, id: EnrolmentId, yes: bool) -> Result<(), Error> {
        let row = self.row(id).await?;
        if row.status != State::Offered {
            return Ok(());
        }
        let answer = if yes { Answer::Accept } else { Answer::Decline };
        let done = if row.prefers == Prefers::Call {
            let by = self.teams.iter().map(|team| &team.coordinator);
            let by = by.clone().find(|by| by.team == row.team_id).cloned();
            let by = by.ok_or(Error::NotFound)?;
            act!(self.office(), [by], |desk| {
                enrolments::answer_by_phone(&desk, &by, id, answer).await
            })
        } else {
            let ticket = ticket(&row);
            act!(self.office(), [], |desk| {
                enrolments::answer(&desk, ticket, answer).await
            })
        };
        self.allow(|| "reply".to_owned(), done)?;
        Ok(())
    }

    /// Somebody comes back to the waiting list after all.
    pub(super) async fn rejoin(&mut self, id: EnrolmentId) -> Result<(), Error> {
        let row = self.row(id).await?;
        if row.status != State::Lapsed {
            return Ok(());
        }
        let ticket = ticket(&row);
        let done = act!(self.office(), [], |desk| {
            enrolments::rejoin(&desk, ticket).await
        });
        self.allow(|| "rejoin".to_owned(), done)?;
        Ok(())
    }

    /// People notice offers and lapses, and make up their minds. Newer offers are still thought about.
    pub(super) async fn notice(&mut self) -> Result<(), Error> {
        let rows = Entity::find()
            .filter(Column::Status.is_in([State::Offered, State::Lapsed]))
            .order_by_asc(Column::Since)
            .order_by_asc(Column::QueueNumber)
            .all(self.office().store.reader())
            .await?;
        for row in rows {
            if self.noticed.insert((row.id, row.since)) {
                self.make_up_a_mind(&row);
            }
        }
        Ok(())
    }

    fn make_up_a_mind(&mut self, row: &Model) {
        let is_new = row.since >= self.open_offers_from;
        if row.status == State::Lapsed {
            self.plan(row.since + REJOIN_WITHIN, Deed::Round(false));
            if !is_new && self.dice.once_in(3) {
                self.plan(row.since + TimeDelta::hours(15), Deed::Rejoin(row.id));
            }
            return;
        }
        let Some(until) = row.until else { return };
        self.plan(until, Deed::Round(false));
        let is_last = row.since >= self.last_lapse_from && self.is_crowded(row.course_id);
        if is_new || is_last {
            return;
        }
        let when = self.by_day(row.since, until);
        self.offers += 1;
        // Of five, three come, one says no, and one is silent.
        match self.offers % 5 {
            2 => self.plan(when, Deed::Reply(row.id, false)),
            4 => {}
            _ => self.plan(when, Deed::Reply(row.id, true)),
        }
    }

    fn is_crowded(&self, course: CourseId) -> bool {
        let number = self.courses.iter().position(|id| *id == Some(course));
        number.is_some_and(|number| YEAR[number].door == Door::Crowded)
    }

    /// Some hour of the day between two times.
    fn by_day(&mut self, from: Time, to: Time) -> Time {
        let hours = (to - from).num_hours().clamp(1, 48);
        let hours = u32::try_from(hours).unwrap_or(1);
        let some = TimeDelta::minutes(i64::from(10 + self.dice.below(hours * 50)));
        let when = from + some;
        let morning = at(super::school::day_of(when), 8, 5);
        when.max(morning).min(to - TimeDelta::minutes(5))
    }

    /// Those in a course who stand so, in queue order.
    async fn those(&self, number: usize, state: State) -> Result<Vec<Model>, Error> {
        Ok(Entity::find()
            .filter(Column::CourseId.eq(self.course(number)?))
            .filter(Column::Status.eq(state))
            .order_by_asc(Column::QueueNumber)
            .all(self.office().store.reader())
            .await?)
    }
}
