//! A mistake in what was sent, by its field.

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
    /// No date with a time on the wall.
    NotAMoment,
    /// No http(s) address.
    NotALink,
    /// No site that a frame can stand on.
    NotASite,
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
    /// A list without any session.
    NoSession,
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
    /// No picture that can be shown.
    NotAPicture,
    /// None of the boxes was ticked.
    NothingChosen,
    /// Just as it is already.
    AsBefore,
    /// A day after the course begins.
    AfterStart,
    /// People are on the course who would be left behind.
    PeopleAreOn,
}
