//! What staff do with single sessions: cancel one, add one, let one begin later.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::plan::Run;
use super::stage::{Stage, act};
use super::year::YEAR;
use crate::actions::sessions::{self, Move, New};
use crate::domain::Time;
use crate::domain::schedule::Kind;
use crate::entity::session;
use crate::error::Error;

impl Stage<'_> {
    /// Cancels the next session.
    pub(super) async fn session_off(
        &mut self,
        number: usize,
        reason: &'static str,
    ) -> Result<(), Error> {
        let by = self.coordinator(number);
        let now = self.now();
        let planned = self.planned(number).await?;
        let Some(next) = planned.iter().find(|session| session.starts_at > now) else {
            return Ok(());
        };
        let id = next.id;
        let done = act!(self.office(), [by], |desk| {
            sessions::cancel(&desk, &by, id, reason).await
        });
        self.allow(|| format!("session off {number}"), done)?;
        Ok(())
    }

    /// Adds a session on the first free date after the last.
    pub(super) async fn session_more(&mut self, number: usize) -> Result<(), Error> {
        let (run, by, id) = (
            &YEAR[number],
            self.coordinator(number),
            self.course(number)?,
        );
        // After those that are off, too: whoever was told of one is not to come on its day.
        let last = self.sessions(number).await?.last().map(|last| last.ends_at);
        let mut dates = (run.week..).map(|week| self.nominal(&Run { week, ..*run }));
        let Some(starts_at) = dates.find(|start| last.is_none_or(|last| *start > last)) else {
            return Ok(());
        };
        let new = New {
            starts_at,
            ends_at: None,
            kind: Kind::Ordinary,
            venue: None,
            venue_override: None,
        };
        let done = act!(self.office(), [by, new], |desk| {
            sessions::add(&desk, &by, id, &new).await
        });
        self.allow(|| format!("session more {number}"), done)?;
        Ok(())
    }

    /// Lets the last session begin an hour later.
    pub(super) async fn session_later(&mut self, number: usize) -> Result<(), Error> {
        let by = self.coordinator(number);
        let Some(last) = self.planned(number).await?.pop() else {
            return Ok(());
        };
        let id = last.id;
        let later = Move {
            starts_at: Some(last.starts_at + TimeDelta::hours(1)),
            ..Move::default()
        };
        let done = act!(self.office(), [by, later], |desk| {
            sessions::shift(&desk, &by, id, &later).await
        });
        self.allow(|| format!("session later {number}"), done)?;
        Ok(())
    }

    /// When the first session of a course is.
    pub(super) async fn starts_at(&self, number: usize) -> Result<Option<Time>, Error> {
        let planned = self.planned(number).await?;
        Ok(planned.first().map(|first| first.starts_at))
    }

    async fn planned(&self, number: usize) -> Result<Vec<session::Model>, Error> {
        let mut sessions = self.sessions(number).await?;
        sessions.retain(|session| session.status == session::Status::Planned);
        Ok(sessions)
    }

    async fn sessions(&self, number: usize) -> Result<Vec<session::Model>, Error> {
        let id = self.course(number)?;
        Ok(session::Entity::find()
            .filter(session::Column::CourseId.eq(id))
            .order_by_asc(session::Column::StartsAt)
            .all(self.office().store.reader())
            .await?)
    }
}
