//! The states of one person's sign-up, and the only ways between them.

use chrono::{Months, TimeDelta};

use crate::domain::Time;
use crate::domain::refusal::{Conflict, Refusal};
use crate::domain::seats::{Admission, Place};

/// How long a new sign-up has to prove its address.
pub const PROOF_WITHIN: TimeDelta = TimeDelta::minutes(60);

/// How long after a lapse one may rejoin.
pub const REJOIN_WITHIN: TimeDelta = TimeDelta::days(7);

/// How many months somebody is kept on an interest list (DOMAIN.md, retention).
const LISTED_MONTHS: Months = Months::new(12);

/// Who came on an interest list at this time or earlier has waited long enough now.
#[must_use]
pub fn listed_since(now: Time) -> Time {
    now.checked_sub_months(LISTED_MONTHS).unwrap_or(now)
}

/// A place in the queue of one course: the order of submitting, from 1, never changed or used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QueueNumber(pub i32);

impl QueueNumber {
    pub const FIRST: Self = Self(1);

    /// The number of who comes next.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// Where one enrolment stands (DOMAIN.md, enrolment states).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

impl Enrolment {
    /// A fresh sign-up.
    #[must_use]
    pub fn submitted(now: Time) -> Self {
        Self::Unproven {
            until: now + PROOF_WITHIN,
        }
    }

    /// Not ended: a lapsed one is live too.
    #[must_use]
    pub fn is_live(&self) -> bool {
        !matches!(self, Self::Ended { .. })
    }

    /// Counts against the capacity.
    #[must_use]
    pub fn holds_seat(&self) -> bool {
        matches!(self, Self::Offered { .. } | Self::Seated { .. })
    }

    /// The address was proven in time: go where the admission says.
    pub fn prove(self, admission: Admission, now: Time) -> Result<Self, Refusal> {
        match self {
            Self::Unproven { until } if now < until => Ok(match admission {
                Admission::Seat => Self::Seated { at: now },
                Admission::Wait => Self::Waiting { since: now },
                Admission::Apply => Self::Applied { since: now },
            }),
            Self::Unproven { .. }
            | Self::Ended {
                why: Exit::Unproven,
                ..
            } => Err(Refusal::WrongCode),
            other => Err(other.refuse(Conflict::AlreadyProven)),
        }
    }

    /// The address was not proven in time.
    pub fn expire(self, now: Time) -> Result<Self, Refusal> {
        match self {
            Self::Unproven { until } if now < until => Err(Conflict::NotDue.into()),
            Self::Unproven { .. } => Ok(Self::ended(Exit::Unproven, now)),
            other => Err(other.refuse(Conflict::AlreadyProven)),
        }
    }

    /// Hold a seat for somebody who waits.
    pub fn offer(self, until: Time, now: Time) -> Result<Self, Refusal> {
        match self {
            Self::Waiting { .. } if until <= now => Err(Refusal::OfferLapsed),
            Self::Waiting { .. } => Ok(Self::Offered { since: now, until }),
            other => Err(other.refuse(Conflict::NotWaiting)),
        }
    }

    /// An offer stands that can be answered, with yes or with no.
    pub fn may_answer(self, now: Time) -> Result<(), Refusal> {
        match self {
            Self::Offered { until, .. } if now < until => Ok(()),
            Self::Offered { .. } | Self::Lapsed { .. } => Err(Refusal::OfferLapsed),
            other => Err(other.refuse(Conflict::NoOffer)),
        }
    }

    /// Take the offered seat; refused from the very second at which the offer ends.
    pub fn accept(self, now: Time) -> Result<Self, Refusal> {
        self.may_answer(now).map(|()| Self::Seated { at: now })
    }

    /// Leave the offered seat to the next; refused when accepting would be.
    pub fn decline(self, now: Time) -> Result<Self, Refusal> {
        self.may_answer(now)
            .map(|()| Self::ended(Exit::Declined, now))
    }

    /// The offer's time is up.
    pub fn lapse(self, now: Time) -> Result<Self, Refusal> {
        match self {
            Self::Offered { until, .. } if now < until => Err(Conflict::NotDue.into()),
            Self::Offered { .. } => Ok(Self::Lapsed { at: now }),
            other => Err(other.refuse(Conflict::NoOffer)),
        }
    }

    /// Take back an open offer since the dates changed: wait again, or lapse if its time is up already.
    pub fn back_to_waiting(self, now: Time) -> Result<Self, Refusal> {
        match self {
            Self::Offered { until, .. } if now < until => Ok(Self::Waiting { since: now }),
            other => other.lapse(now),
        }
    }

    /// Wait again with the old number; only within seven days, whether or not the sweep came by.
    pub fn rejoin(self, now: Time) -> Result<Self, Refusal> {
        match self {
            Self::Lapsed { at } if now < at + REJOIN_WITHIN => Ok(Self::Waiting { since: now }),
            Self::Lapsed { .. } => Err(Conflict::Ended.into()),
            other => Err(other.refuse(Conflict::NotLapsed)),
        }
    }

    /// Seven days after the lapse nobody has rejoined.
    pub fn end_unanswered(self, now: Time) -> Result<Self, Refusal> {
        match self {
            Self::Lapsed { at } if now < at + REJOIN_WITHIN => Err(Conflict::NotDue.into()),
            Self::Lapsed { .. } => Ok(Self::ended(Exit::NoAnswer, now)),
            other => Err(other.refuse(Conflict::NotLapsed)),
        }
    }

    /// No course has come for somebody on an interest list in the time they are kept there.
    pub fn wait_no_longer(self, now: Time) -> Result<Self, Refusal> {
        let since = match self {
            Self::Waiting { since } | Self::Applied { since } => since,
            other => return Err(other.refuse(Conflict::NotWaiting)),
        };
        if since > listed_since(now) {
            return Err(Conflict::NotDue.into());
        }
        Ok(Self::ended(Exit::NoAnswer, now))
    }

    /// Give a seat at once: by staff, or by direct promotion from the waiting list.
    pub fn seat(self, now: Time) -> Result<Self, Refusal> {
        match self {
            Self::Applied { .. }
            | Self::Waiting { .. }
            | Self::Offered { .. }
            | Self::Lapsed { .. } => Ok(Self::Seated { at: now }),
            other => Err(other.refuse(Conflict::AlreadySeated)),
        }
    }

    /// The first conversation went well: a seat or the waiting list.
    pub fn admit(self, place: Place, now: Time) -> Result<Self, Refusal> {
        match self {
            Self::Applied { .. } => Ok(match place {
                Place::Seat => Self::Seated { at: now },
                Place::Wait => Self::Waiting { since: now },
            }),
            other => Err(other.refuse(Conflict::NotApplied)),
        }
    }

    /// The first conversation showed that something else helps better.
    pub fn refer_on(self, now: Time) -> Result<Self, Refusal> {
        match self {
            Self::Applied { .. } => Ok(Self::ended(Exit::ReferredOn, now)),
            other => Err(other.refuse(Conflict::NotApplied)),
        }
    }

    /// The person leaves.
    pub fn withdraw(self, now: Time) -> Result<Self, Refusal> {
        self.leave(Exit::Withdrew, now)
    }

    /// Staff take the person off the list.
    pub fn remove(self, now: Time) -> Result<Self, Refusal> {
        self.leave(Exit::Removed, now)
    }

    /// The person goes on in another course. An unproven one cannot: it would get a place there.
    pub fn move_on(self, now: Time) -> Result<Self, Refusal> {
        match self {
            Self::Unproven { .. } => Err(Conflict::NotProven.into()),
            other => other.leave(Exit::Moved, now),
        }
    }

    /// The course is off.
    pub fn cancel_with_course(self, now: Time) -> Result<Self, Refusal> {
        self.leave(Exit::CourseCancelled, now)
    }

    fn leave(self, why: Exit, now: Time) -> Result<Self, Refusal> {
        match self {
            Self::Ended { .. } => Err(Conflict::Ended.into()),
            _ => Ok(Self::ended(why, now)),
        }
    }

    fn ended(why: Exit, now: Time) -> Self {
        Self::Ended { at: now, why }
    }

    /// What stands in the way where a verb wants another state.
    fn refuse(self, otherwise: Conflict) -> Refusal {
        Refusal::Conflict(match self {
            Self::Ended { .. } => Conflict::Ended,
            Self::Unproven { .. } => Conflict::NotProven,
            Self::Seated { .. } if otherwise != Conflict::AlreadyProven => Conflict::AlreadySeated,
            _ => otherwise,
        })
    }
}

#[cfg(test)]
mod tests;
