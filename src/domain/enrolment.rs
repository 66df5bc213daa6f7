//! The states of one person's sign-up, and the only ways between them.

use crate::domain::Time;

/// Where one enrolment stands (DOMAIN.md, enrolment states).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enrolment {
    /// Signed up, address not proven; holds nothing.
    Unproven { until: Time },
    /// Waits for a first conversation.
    Applied { since: Time },
    /// On the waiting list.
    Waiting { since: Time },
    /// Holds a seat until the reply-by time.
    Offered { since: Time, until: Time },
    /// Has a seat.
    Seated { at: Time },
    /// Did not answer an offer; may rejoin with the old number.
    Lapsed { at: Time },
    /// Over.
    Ended { at: Time, why: Exit },
}

/// Why an enrolment ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Exit {
    Unproven,
    ReferredOn,
    Declined,
    NoAnswer,
    Withdrew,
    Removed,
    Moved,
    CourseCancelled,
}
