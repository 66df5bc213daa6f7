//! What a form asks to be done.

use crate::actions::Desk;
use crate::actions::courses::{self, Change, Decision};
use crate::actions::sessions::{self, Move, New};
use crate::domain::Time;
use crate::domain::access::Staff;
use crate::domain::course::CancelReason;
use crate::domain::ids::{CourseId, SessionId};
use crate::error::Error;
use crate::web::Said;

/// An action with everything that was said about it.
#[derive(Clone, Debug)]
pub enum Deed {
    Move(SessionId, Move),
    CancelSession(SessionId, String),
    Replace(SessionId, String, New),
    Add(New),
    Resize(Box<Change>),
    CallOff(CancelReason, Option<String>),
    Decide(Decision),
}

impl Deed {
    /// Does it.
    pub async fn be_done(&self, desk: &Desk<'_>, by: &Staff, id: CourseId) -> Result<(), Error> {
        match self {
            Self::Move(session, to) => {
                sessions::shift(desk, by, *session, to).await?;
            }
            Self::CancelSession(session, reason) => {
                sessions::cancel(desk, by, *session, reason).await?;
            }
            Self::Replace(session, reason, new) => {
                sessions::replace(desk, by, *session, reason, new).await?;
            }
            Self::Add(new) => {
                sessions::add(desk, by, id, new).await?;
            }
            Self::Resize(change) => {
                courses::change(desk, by, id, change).await?;
            }
            Self::CallOff(reason, words) => {
                courses::cancel(desk, by, id, *reason, words.as_deref()).await?;
            }
            Self::Decide(decision) => {
                courses::decide(desk, by, id, decision).await?;
            }
        }
        Ok(())
    }

    /// What is said when it is done.
    #[must_use]
    pub fn said(&self) -> Said {
        match self {
            Self::Move(..) => Said::SessionMoved,
            Self::CancelSession(..) => Said::SessionCancelled,
            Self::Replace(..) => Said::SessionReplaced,
            Self::Add(_) => Said::SessionAdded,
            Self::Resize(_) => Said::Resized,
            Self::CallOff(..) | Self::Decide(Decision::Cancel) => Said::CourseCancelled,
            Self::Decide(Decision::Run) => Said::Runs,
            Self::Decide(Decision::Postpone(_)) => Said::Postponed,
        }
    }

    /// When the sessions begin that it lays down.
    #[must_use]
    pub fn starts(&self) -> Vec<Time> {
        match self {
            Self::Move(_, to) => to.starts_at.into_iter().collect(),
            Self::Replace(_, _, new) | Self::Add(new) => vec![new.starts_at],
            Self::Decide(Decision::Postpone(list)) => {
                list.iter().map(|one| one.starts_at).collect()
            }
            _ => Vec::new(),
        }
    }
}
