//! A "no" that a person is told, with what they can do about it.

use crate::domain::edits::Edit;

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
    /// A series falls on other dates than those that were shown.
    DatesChanged,
    /// A series passes over dates, and nobody was shown which.
    DatesUnseen,
    /// Somebody else changed what was seen when the form was opened.
    Edited(Vec<Edit>),
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Taken {
    Leader,
    Venue,
}

/// One mistake in one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field's name in the API, with a path for lists: `sessions[2].ends_at`.
    pub field: String,
    pub flaw: Flaw,
}

impl Problem {
    #[must_use]
    pub fn new(field: impl Into<String>, flaw: Flaw) -> Self {
        Self {
            field: field.into(),
            flaw,
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

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    Missing,
    TooShort {
        least: usize,
    },
    TooLong {
        most: usize,
    },
    OutOfRange {
        least: i64,
        most: i64,
    },
    NotAnEmail,
    NotAPhone,
    /// A number that no text message reaches, such as a landline.
    NotAMobile,
    PrefixNotAllowed,
    /// Neither e-mail nor mobile was given.
    NoContact,
    /// The preferred way to be reached was not given.
    PreferredMissing,
    /// An address that is kept cannot be taken away by leaving its field empty.
    Emptied,
    /// We cannot send text messages here.
    NoSms,
    /// One new address is proven at a time.
    OneAtATime,
    UnknownMunicipality,
    /// Not the number of a municipality.
    NotACode,
    /// No list of country prefixes.
    NotAPrefix,
    /// The same stands in the list before.
    Repeated,
    NotOldEnough,
    UnknownChoice,
    UnknownId,
    NotADate,
    /// No time of day.
    NotATime,
    /// No date with time and offset.
    NotAnInstant,
    /// No http(s) address.
    NotALink,
    /// The clock change leaves this local time out.
    TimeDoesNotExist {
        date: chrono::NaiveDate,
    },
    /// The clock change gives this local time twice.
    TimeComesTwice {
        date: chrono::NaiveDate,
    },
    /// The series does not fit into a year from its start.
    DoesNotFit,
    MoreThanCapacity,
    InThePast,
    EndsBeforeStart,
    /// Sessions of one course overlap each other.
    Overlaps,
    /// A session stands before one that begins earlier.
    OutOfOrder,
    /// Publishing needs this.
    NeededToPublish,
    NotJson,
    /// A value of another kind than the field has: text for a number, a broken date.
    WrongType,
    UnknownField,
    /// Text with characters that cannot be shown.
    BadText,
    /// A name for messages that tells what is held there.
    NotNeutral,
    /// No such state change by hand.
    NotAllowed,
    /// The password is one's own name or address.
    TellsOfYou,
    /// Not the password that one has.
    WrongPassword,
    /// Two that should be the same are not.
    NotAlike,
    /// Something else than a whole number was typed.
    NotANumber,
    /// No file with days off in it.
    NotACalendar,
    /// None of the boxes was ticked.
    NothingChosen,
    /// Just as it is already.
    AsBefore,
    /// A day after the course begins.
    AfterStart,
    /// People are on the course who would be left behind.
    PeopleAreOn,
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
