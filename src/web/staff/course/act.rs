//! The forms about a course: where each is, when it can be opened, and what it is read as.

use super::deed::Deed;
use super::running::Running;
use super::sent;
use crate::actions::sight::Scope;
use crate::domain::ids::SessionId;
use crate::domain::{Language, Refusal, Time};
use crate::entity::session;
use crate::error::Error;
use crate::render::i18n::Fact;
use crate::render::{formats, say};
use crate::web::Form;
use crate::web::staff::crumbs::course_page;

/// Which form it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Move(SessionId),
    CancelSession(SessionId),
    Replace(SessionId),
    Add,
    Resize,
    CallOff,
    Decide,
    Postpone,
}

/// What a form's heading and its button say.
pub struct Words {
    pub title: String,
    pub lead: String,
    pub button: String,
}

impl Act {
    /// The address of the form.
    #[must_use]
    pub fn address(self, running: &Running) -> String {
        let course = course_page(running.id());
        match self {
            Self::Move(id) => format!("{course}/sessions/{id}/move"),
            Self::CancelSession(id) => format!("{course}/sessions/{id}/cancellation"),
            Self::Replace(id) => format!("{course}/sessions/{id}/replacement"),
            Self::Add => format!("{course}/sessions/new"),
            Self::Resize => format!("{course}/capacity"),
            Self::CallOff => format!("{course}/cancellation"),
            Self::Decide => format!("{course}/decision"),
            Self::Postpone => format!("{course}/postponement"),
        }
    }

    /// What somebody sees of the course here, and is told of if another changes it meanwhile.
    #[must_use]
    pub fn scope(self) -> Scope {
        match self {
            Self::Move(id) | Self::CancelSession(id) | Self::Replace(id) => Scope::Session(id),
            Self::Add | Self::Postpone => Scope::Sessions,
            Self::Resize => Scope::Course(&["capacity"]),
            Self::CallOff => Scope::Course(&["status"]),
            Self::Decide => Scope::Course(&["status", "decision"]),
        }
    }

    /// Whether it can be done as the course stands, whatever is filled in: the same rule refuses it
    /// when it is sent.
    pub fn may(self, running: &Running, now: Time) -> Result<(), Error> {
        let locked = &running.locked;
        let allowed = match self {
            Self::Move(id) => locked.may_shift(running.session(id)?, now),
            Self::CancelSession(id) | Self::Replace(id) => {
                locked.may_drop(running.session(id)?, now)
            }
            Self::Add => locked.may_add(now),
            Self::Resize => locked.may_change(now),
            Self::CallOff => locked.may_cancel(now),
            Self::Decide => locked.may_decide(now),
            Self::Postpone => locked.may_postpone(now),
        };
        Ok(allowed?)
    }

    /// The session that the form is about.
    pub fn session(self, running: &Running) -> Result<Option<&session::Model>, Error> {
        match self {
            Self::Move(id) | Self::CancelSession(id) | Self::Replace(id) => {
                running.session(id).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Its words.
    pub fn words(self, running: &Running, language: Language) -> Result<Words, Error> {
        let title = &running.locked.course.title;
        let session = self.session(running)?;
        let number = Fact::from(session.map_or(0, |session| session.number));
        let text = |key| say(language, key, &[("number", number.clone())]);
        let (heading, button) = match self {
            Self::Move(_) => ("act-move", "act-move-send"),
            Self::CancelSession(_) => ("act-cancel-session", "act-cancel-session-send"),
            Self::Replace(_) => ("act-replace", "act-replace-send"),
            Self::Add => ("act-add", "act-add-send"),
            Self::Resize => ("act-resize", "act-resize-send"),
            Self::CallOff => ("act-call-off", "act-call-off-send"),
            Self::Decide => ("act-decide", "act-decide-send"),
            Self::Postpone => ("act-postpone", "act-postpone-send"),
        };
        Ok(Words {
            title: text(heading),
            lead: match session {
                Some(session) => occasion(running, language, session),
                None => title.clone(),
            },
            button: text(button),
        })
    }

    /// What was asked; none where it leads to another form.
    pub fn read(self, form: &Form, running: &Running) -> Result<Option<Deed>, Refusal> {
        let zone = running.zone();
        match self {
            Self::Move(id) => sent::shifted(form, id, running).map(Some),
            Self::CancelSession(id) => sent::cancelled(form, id).map(Some),
            Self::Replace(id) => sent::replaced(form, id, zone).map(Some),
            Self::Add => sent::added(form, zone).map(Some),
            Self::Resize => sent::resized(form).map(Some),
            Self::CallOff => sent::called_off(form).map(Some),
            Self::Decide => sent::decided(form),
            Self::Postpone => sent::postponed(form, zone).map(Some),
        }
    }
}

/// When and where a session is, on one line.
fn occasion(running: &Running, language: Language, session: &session::Model) -> String {
    let (from, to) = (session.starts_at, session.ends_at);
    let when = formats::occasion(language, running.zone(), from, to);
    match running.place(session.venue_id) {
        Some(place) => format!("{when}, {place}"),
        None => when,
    }
}
