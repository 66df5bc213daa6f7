//! Who may join now, and where they go.

use chrono_tz::Tz;

use crate::domain::Time;
use crate::domain::course::{Kind, Status};
use crate::domain::enrolment::Enrolment;
use crate::domain::refusal::{NotOpen, Refusal};
use crate::domain::seats::{Admission, Place, Seats, Turn};
use crate::domain::timetable::Timetable;

/// After how many sessions nobody joins any more, unless the course says otherwise.
pub const LAST_ENTRY_SESSION: u16 = 2;

/// How one becomes a participant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Policy {
    /// A proven sign-up gets a seat if there is one.
    #[default]
    Direct,
    /// Staff talk with everybody first.
    AfterConversation,
    /// One just comes.
    Open,
}

/// How a free seat goes to the waiting list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Promotion {
    /// It is offered, and stands for two working days.
    #[default]
    Offer,
    /// The next person simply gets it.
    Direct,
}

/// What a team and a course have settled about joining.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    pub policy: Policy,
    pub promotion: Promotion,
    /// The last session a newcomer may begin with, counted among the planned ones.
    pub last_entry_session: u16,
    pub zone: Tz,
}

/// When the course lets people in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doors {
    pub kind: Kind,
    pub status: Status,
    /// Not set: from publication.
    pub opens_at: Option<Time>,
    /// Not set: until the first session begins; an interest list then has no end.
    pub closes_at: Option<Time>,
    pub timetable: Timetable,
}

impl Doors {
    /// Why sign-up is shut for the public now, if it is.
    #[must_use]
    pub fn shut(&self, terms: Terms, now: Time) -> Option<NotOpen> {
        self.window(terms, now).err()
    }

    /// The public may sign up now.
    pub fn open_to_public(&self, terms: Terms, now: Time) -> Result<(), Refusal> {
        self.window(terms, now).map_err(Refusal::NotOpen)
    }

    /// Staff may enter somebody now: not before the window, but after it
    /// until the last session for newcomers begins.
    pub fn open_to_staff(&self, terms: Terms, now: Time) -> Result<(), Refusal> {
        self.standing(terms, now)
            .and_then(|()| self.opened(now))
            .map_err(Refusal::NotOpen)?;
        self.entry(terms, now)
    }

    /// A newcomer can still begin: staff may seat somebody, a proof or an offer can still count.
    pub fn takes_newcomers(&self, terms: Terms, now: Time) -> Result<(), Refusal> {
        self.standing(terms, now).map_err(Refusal::NotOpen)?;
        self.entry(terms, now)
    }

    /// The next moment at which the clock alone changes what is told of the course.
    #[must_use]
    pub fn next_turn(&self, now: Time) -> Option<Time> {
        let sessions = self.timetable.slots().iter();
        sessions
            .flat_map(|slot| [slot.starts_at, slot.ends_at])
            .chain(self.opens_at)
            .chain(self.closes_at)
            .filter(|at| *at > now)
            .min()
    }

    fn window(&self, terms: Terms, now: Time) -> Result<(), NotOpen> {
        self.standing(terms, now)?;
        self.opened(now)?;
        let closes_at = self.closes_at.or_else(|| self.timetable.starts_at());
        let is_open = match self.kind {
            Kind::Run => closes_at.is_some_and(|end| now < end),
            Kind::InterestList => closes_at.is_none_or(|end| now < end),
        };
        if is_open && self.can_begin(terms, now) {
            Ok(())
        } else {
            Err(NotOpen::Over)
        }
    }

    /// There is a session left to begin with, or there will be.
    fn can_begin(&self, terms: Terms, now: Time) -> bool {
        let entry = self.timetable.entry(terms.last_entry_session, now);
        self.kind == Kind::InterestList || entry.is_some()
    }

    fn standing(&self, terms: Terms, now: Time) -> Result<(), NotOpen> {
        match self.status {
            Status::Draft => Err(NotOpen::NotPublished),
            Status::Cancelled => Err(NotOpen::Cancelled),
            Status::Published if self.timetable.is_over(now) => Err(NotOpen::Over),
            Status::Published if terms.policy == Policy::Open => Err(NotOpen::DropIn),
            Status::Published => Ok(()),
        }
    }

    fn opened(&self, now: Time) -> Result<(), NotOpen> {
        match self.opens_at {
            Some(opening) if now < opening => Err(NotOpen::NotYet),
            _ => Ok(()),
        }
    }

    fn entry(&self, terms: Terms, now: Time) -> Result<(), Refusal> {
        if self.can_begin(terms, now) {
            Ok(())
        } else if self.timetable.slots().is_empty() {
            Err(Refusal::NotOpen(NotOpen::Over))
        } else {
            Err(Refusal::AlreadyBegun)
        }
    }
}

/// Who asks to be let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// Somebody with a lower queue number is on the waiting list.
    pub somebody_lower_waits: bool,
    /// The home municipality is none of the course's.
    pub from_elsewhere: bool,
    /// Staff enter the person, and by that have decided about one from elsewhere.
    pub by_staff: bool,
}

/// Where a sign-up goes whose address was proven now.
/// The window was checked when it was submitted; only a course that began meanwhile stops it here.
pub fn admit(
    terms: Terms,
    doors: &Doors,
    seats: Seats,
    newcomer: Newcomer,
    now: Time,
) -> Result<Admission, Refusal> {
    doors.takes_newcomers(terms, now)?;
    let staff_decide = match terms.policy {
        Policy::AfterConversation => true,
        Policy::Direct | Policy::Open => newcomer.from_elsewhere && !newcomer.by_staff,
    };
    if staff_decide {
        return Ok(Admission::Apply);
    }
    Ok(seats.place(newcomer.somebody_lower_waits).into())
}

/// Where somebody goes whom staff let in after a first conversation.
pub fn admit_applied(
    terms: Terms,
    doors: &Doors,
    seats: Seats,
    somebody_lower_waits: bool,
    now: Time,
) -> Result<Place, Refusal> {
    doors.takes_newcomers(terms, now)?;
    Ok(seats.place(somebody_lower_waits))
}

/// Where somebody goes to whom staff give a seat by hand, out of turn if others wait: a free seat is
/// needed all the same.
pub fn seat_by_hand(
    terms: Terms,
    doors: &Doors,
    seats: Seats,
    person: Enrolment,
    now: Time,
) -> Result<Enrolment, Refusal> {
    let seated = person.seat(now)?;
    doors.takes_newcomers(terms, now)?;
    seats.by_hand(&person, true)?;
    Ok(seated)
}

/// Whether staff may bring somebody here from another course, and whether that passes others over.
pub fn receive(
    terms: Terms,
    doors: &Doors,
    seats: Seats,
    somebody_waits: bool,
    now: Time,
) -> Result<Turn, Refusal> {
    doors.takes_newcomers(terms, now)?;
    let from_elsewhere = Enrolment::Waiting { since: now };
    seats.by_hand(&from_elsewhere, somebody_waits)
}

#[cfg(test)]
mod tests;
