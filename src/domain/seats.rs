//! Seats: how many there are, how many are spoken for, and who gets the next.

use crate::domain::enrolment::Enrolment;
use crate::domain::refusal::{Conflict, NotOpen, Refusal};

/// The most free seats that still count as few.
pub const FEW: u16 = 3;

/// The seats of one course, counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seats {
    pub capacity: u16,
    pub seated: u16,
    pub offered: u16,
}

impl Seats {
    /// Seated or promised.
    #[must_use]
    pub fn taken(self) -> u16 {
        self.seated.saturating_add(self.offered)
    }

    /// To be had.
    #[must_use]
    pub fn free(self) -> u16 {
        self.capacity.saturating_sub(self.taken())
    }

    /// Another capacity; never fewer than are taken.
    pub fn resize(self, capacity: u16) -> Result<Self, Refusal> {
        if capacity < self.taken() {
            let taken = self.taken();
            return Err(Conflict::CapacityInUse { taken }.into());
        }
        Ok(Self { capacity, ..self })
    }

    /// A seat only if one is free and nobody with a lower number waits for it.
    #[must_use]
    pub fn place(self, somebody_lower_waits: bool) -> Place {
        if self.free() > 0 && !somebody_lower_waits {
            Place::Seat
        } else {
            Place::Wait
        }
    }

    /// Whether staff may seat this person now, and whether that passes others over:
    /// a free seat is needed unless the person holds one.
    pub fn by_hand(self, person: &Enrolment, others_wait: bool) -> Result<Turn, Refusal> {
        if person.holds_seat() {
            return Ok(Turn::InTurn);
        }
        match self.free() {
            0 => Err(Conflict::NoFreeSeat.into()),
            _ if others_wait => Ok(Turn::OutOfTurn),
            _ => Ok(Turn::InTurn),
        }
    }
}

/// Where somebody who may join goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Seat,
    Wait,
}

/// Where a proven sign-up goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    Seat,
    Wait,
    /// Staff talk with the person first.
    Apply,
}

impl From<Place> for Admission {
    fn from(place: Place) -> Self {
        match place {
            Place::Seat => Self::Seat,
            Place::Wait => Self::Wait,
        }
    }
}

/// Whether a placing by hand passes somebody over; then it needs a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    InTurn,
    OutOfTurn,
}

/// How likely a place is, coarse on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Availability {
    Free,
    Few,
    Full,
    Closed,
}

impl Availability {
    /// What the public is told. `shut` is why sign-up is shut now, if it is;
    /// a drop-in course has no sign-up but always room.
    #[must_use]
    pub fn of(shut: Option<NotOpen>, seats: Seats, anybody_waits: bool) -> Self {
        match shut {
            Some(NotOpen::DropIn) => Self::Free,
            Some(_) => Self::Closed,
            None if anybody_waits || seats.free() == 0 => Self::Full,
            None if seats.free() <= FEW => Self::Few,
            None => Self::Free,
        }
    }

    /// The word in the API.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Few => "few",
            Self::Full => "full",
            Self::Closed => "closed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::utc;

    fn seats(capacity: u16, seated: u16, offered: u16) -> Seats {
        Seats {
            capacity,
            seated,
            offered,
        }
    }

    #[test]
    fn an_offer_takes_a_seat_like_a_person_does() {
        assert_eq!(seats(5, 2, 1).free(), 2);
        assert_eq!(seats(3, 2, 1).free(), 0);
    }

    #[test]
    fn capacity_never_goes_below_what_is_taken() {
        assert_eq!(seats(5, 2, 1).resize(3), Ok(seats(3, 2, 1)));
        let refused = seats(5, 2, 1).resize(2);
        let in_use = Conflict::CapacityInUse { taken: 3 };
        assert_eq!(refused, Err(Refusal::Conflict(in_use)));
    }

    #[test]
    fn a_free_seat_is_not_for_who_comes_after_somebody_who_waits() {
        assert_eq!(seats(5, 4, 0).place(false), Place::Seat);
        assert_eq!(seats(5, 4, 0).place(true), Place::Wait);
        assert_eq!(seats(5, 4, 1).place(false), Place::Wait);
    }

    #[test]
    fn staff_need_a_free_seat_too_but_not_for_who_holds_one() {
        let at = utc("2026-03-02T12:00:00Z");
        let waits = Enrolment::Waiting { since: at };
        let offered = Enrolment::Offered {
            since: at,
            until: at,
        };
        assert_eq!(seats(5, 4, 0).by_hand(&waits, false), Ok(Turn::InTurn));
        assert_eq!(seats(5, 4, 0).by_hand(&waits, true), Ok(Turn::OutOfTurn));
        assert_eq!(seats(5, 4, 1).by_hand(&offered, true), Ok(Turn::InTurn));
        let refused = seats(5, 4, 1).by_hand(&waits, false);
        assert_eq!(refused, Err(Conflict::NoFreeSeat.into()));
    }

    #[test]
    fn availability_is_coarse_and_closed_wins() {
        let open = |seats, waits| Availability::of(None, seats, waits);
        assert_eq!(open(seats(9, 5, 0), false), Availability::Free);
        assert_eq!(open(seats(9, 5, 1), false), Availability::Few);
        assert_eq!(open(seats(9, 5, 4), false), Availability::Full);
        assert_eq!(open(seats(9, 0, 0), true), Availability::Full);
        let over = Availability::of(Some(NotOpen::Over), seats(9, 9, 0), true);
        assert_eq!(over, Availability::Closed);
        let drop_in = Availability::of(Some(NotOpen::DropIn), seats(9, 9, 0), true);
        assert_eq!(drop_in, Availability::Free);
    }
}
