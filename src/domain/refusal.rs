//! A "no" that a person is told, with what they can do about it.

mod problem;

use crate::domain::edits::Edit;
use crate::domain::schedule::Leader;

pub use problem::{Flaw, Problem};

/// Why a request was refused. A value, not a failure: nothing is broken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// What was sent has mistakes, each by its field.
    #[error("invalid: {0:?}")]
    Invalid(Vec<Problem>),
    /// The course does not take sign-ups now.
    #[error("not open: {0:?}")]
    NotOpen(NotOpen),
    /// The offer ended before the answer came.
    #[error("the offer has lapsed")]
    OfferLapsed,
    /// The course or session has already begun.
    #[error("already begun")]
    AlreadyBegun,
    /// The code is wrong, old, or was tried too often.
    #[error("wrong code")]
    WrongCode,
    /// Address and password do not open an account now; which of them is wrong is never told.
    #[error("sign-in failed")]
    SignInFailed,
    /// The thing is not in a state in which this can be done.
    #[error("conflict: {0:?}")]
    Conflict(Conflict),
}

/// Why sign-up is shut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpen {
    NotPublished,
    NotYet,
    Over,
    Cancelled,
    /// An open course: one just comes.
    DropIn,
}

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// The enrolment has ended; nothing more can be done with it.
    Ended,
    /// No offer stands.
    NoOffer,
    /// Only a lapsed enrolment can rejoin.
    NotLapsed,
    /// The person has a seat already.
    AlreadySeated,
    /// Only who has a seat can say that they cannot come.
    NotSeated,
    /// No free seat; raise the capacity first.
    NoFreeSeat,
    /// Fewer seats than are taken or offered now.
    CapacityInUse { taken: u16 },
    /// The same address has as many live enrolments in the course as it may.
    AddressFull,
    /// The same caller is entered already.
    AlreadyEntered(crate::domain::ids::EnrolmentId),
    /// The address is not proven yet.
    NotProven,
    /// The address is proven already.
    AlreadyProven,
    /// Only somebody on the waiting list can be offered a seat.
    NotWaiting,
    /// It is too early: the time that was given is not up.
    NotDue,
    /// The course is not in the right state (draft, published, cancelled).
    CourseState,
    /// The course is over: nothing about it is changed any more.
    CourseOver,
    /// The session is cancelled already.
    SessionCancelled,
    /// A leader or a venue is taken.
    Clash(Vec<Clash>),
    /// The name is taken in this team.
    NameTaken,
    /// Nobody waits for an answer to a first conversation.
    NotApplied,
    /// It is the same course.
    SameCourse,
    /// No other course takes the person now.
    NoOtherCourse,
    /// A series falls on other dates than those that were shown.
    DatesChanged,
    /// A series passes over dates, and nobody was shown which.
    DatesUnseen,
    /// Somebody else changed what was seen when the form was opened.
    Edited(Vec<Edit>),
    /// The form was sent before with something else in it; it led there.
    AlreadySent { led: String },
    /// The e-mail address has an account already.
    EmailTaken,
    /// Another admin must do this to one's own account.
    OwnAccount,
    /// The message was not given up, or is not for a person to tell.
    MessageState,
    /// What the message tells is no longer true.
    MessageUntrue,
}

/// Two sessions that want the same person or room at the same time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    pub date: chrono::NaiveDate,
    pub kind: Taken,
    pub course: crate::domain::ids::CourseId,
    pub title: String,
}

/// What is taken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taken {
    Leader(Leader),
    Venue,
}

impl Taken {
    /// The word in the API.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Leader(_) => "leader",
            Self::Venue => "venue",
        }
    }

    /// What the person is called who is taken, if it is one.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Leader(leader) => Some(&leader.name),
            Self::Venue => None,
        }
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::Invalid(vec![problem])
    }
}

impl From<Vec<Problem>> for Refusal {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Invalid(problems)
    }
}

impl From<Conflict> for Refusal {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

impl Refusal {
    /// The stable word for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "validation",
            Self::NotOpen(_) => "not_open",
            Self::OfferLapsed => "offer_lapsed",
            Self::AlreadyBegun => "already_begun",
            Self::WrongCode => "wrong_code",
            Self::SignInFailed => "sign_in_failed",
            Self::Conflict(_) => "conflict",
        }
    }
}
