//! What can be done with a course and its sessions as they stand: asked before a form opens, and again
//! before it is done.

use super::Locked;
use super::publish::publication;
use crate::domain::course::{Status, publication_gaps};
use crate::domain::refusal::Conflict;
use crate::domain::{Refusal, Time};
use crate::entity::session::{self, Status as SessionStatus};

impl Locked {
    /// A draft that lacks nothing may be seen by everybody.
    pub fn may_publish(&self, leaders: usize, now: Time) -> Result<(), Refusal> {
        publication_gaps(&publication(self, leaders, &self.timetable()), now)
    }

    /// What was laid out may be changed, the seats too. An interest list says what its course type says.
    pub fn may_change(&self, now: Time) -> Result<(), Refusal> {
        self.has_dates()?;
        self.course.status.change()?;
        self.is_not_over(now)
    }

    /// It may be called off.
    pub fn may_cancel(&self, now: Time) -> Result<(), Refusal> {
        self.course.status.cancel()?;
        self.is_not_over(now)
    }

    /// It may be decided whether it runs.
    pub fn may_decide(&self, now: Time) -> Result<(), Refusal> {
        self.has_dates()?;
        match self.course.status {
            Status::Published => self.is_not_over(now),
            Status::Draft | Status::Cancelled => Err(Conflict::CourseState.into()),
        }
    }

    /// All its sessions may get new dates.
    pub fn may_postpone(&self, now: Time) -> Result<(), Refusal> {
        self.may_decide(now)?;
        if self.timetable().has_begun(now) {
            return Err(Refusal::AlreadyBegun);
        }
        Ok(())
    }

    /// One session more may be added.
    pub fn may_add(&self, now: Time) -> Result<(), Refusal> {
        self.has_dates()?;
        self.course.status.change()?;
        self.takes_sessions(now)
    }

    /// A session may be moved.
    pub fn may_shift(&self, session: &session::Model, now: Time) -> Result<(), Refusal> {
        self.takes_place(session)?;
        if session.starts_at <= now {
            return Err(Refusal::AlreadyBegun);
        }
        Ok(())
    }

    /// A session may be cancelled, and replaced by another: until it has ended.
    pub fn may_drop(&self, session: &session::Model, now: Time) -> Result<(), Refusal> {
        self.takes_place(session)?;
        if session.ends_at <= now {
            return Err(Refusal::AlreadyBegun);
        }
        Ok(())
    }

    /// Of an interest list there is nothing to lay out.
    fn has_dates(&self) -> Result<(), Refusal> {
        if self.course.is_list() {
            return Err(Conflict::CourseState.into());
        }
        Ok(())
    }

    fn takes_place(&self, session: &session::Model) -> Result<(), Refusal> {
        self.course.status.change()?;
        match session.status {
            SessionStatus::Planned => Ok(()),
            SessionStatus::Cancelled => Err(Conflict::SessionCancelled.into()),
        }
    }
}
