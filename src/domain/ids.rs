//! Opaque, unguessable names of things: UUIDs that the compiler keeps apart.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::{Builder, Uuid};

use crate::domain::Time;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl $name {
            /// A new name that nobody can guess.
            #[must_use]
            pub fn random() -> Self {
                Self(Uuid::new_v4())
            }

            /// A new name for what comes in great numbers: it begins with its millisecond (version 7
            /// of RFC 9562), so that rows of one time lie together in every index; 74 bits are random.
            #[must_use]
            pub fn at(now: Time) -> Self {
                Self(made_at(now))
            }
        }
    )+};
}

/// Made by hand: the crate's own counts within a millisecond, and leaves 32 bits to chance.
fn made_at(now: Time) -> Uuid {
    let millis = now.timestamp_millis().unsigned_abs();
    Builder::from_unix_timestamp_millis(millis, &rand::random()).into_uuid()
}

ids! {
    /// A team, the tenant: one or more municipalities that run courses together.
    TeamId,
    /// A person who works for a team.
    StaffId,
    /// An API token.
    TokenId,
    /// One sign-in of a member of staff, on one device.
    StaffSessionId,
    /// A place where sessions are held.
    VenueId,
    /// A period when the team holds no sessions.
    ClosureId,
    /// A course type.
    TemplateId,
    /// One run of a course.
    CourseId,
    /// One dated meeting of a course.
    SessionId,
    /// One person's sign-up for one course.
    EnrolmentId,
    /// A public reference under which a code proves an address.
    ProofId,
    /// A code that was sent to an address.
    CodeId,
    /// A message to be sent.
    MessageId,
    /// A line in the history of a course or an enrolment.
    EventId,
    /// A line in the access log.
    AccessId,
}

/// Letters and digits that are not taken for each other, on paper or on the phone.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl EnrolmentId {
    /// The short code by which a person and staff can talk of the enrolment, such as `K7Q2`.
    /// It opens nothing, and need not be the only one of its kind.
    #[must_use]
    pub fn reference(self) -> String {
        let mut bits = u32::from_be_bytes(*self.0.as_bytes().last_chunk().unwrap_or(&[0; 4]));
        let mut letters = String::new();
        for _ in 0..4 {
            letters.push(char::from(LETTERS[(bits >> 27) as usize]));
            bits <<= 5;
        }
        letters
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_of_one_moment_lie_together_and_differ_in_all_that_is_left_to_chance() {
        let now = "2027-03-02T16:00:00Z".parse().unwrap();
        let ids: Vec<_> = (0..1000).map(|_| EnrolmentId::at(now)).collect();
        let moments: HashSet<_> = ids.iter().map(|id| id.0.as_u128() >> 80).collect();
        assert_eq!(moments, [1_804_003_200_000].into());
        let chance: HashSet<_> = ids.iter().map(|id| id.0.as_u128() << 66).collect();
        assert_eq!(chance.len(), ids.len());
        let spoken: HashSet<_> = ids.iter().map(|id| id.reference()).collect();
        assert!(spoken.len() > 990, "few have the same short code");
    }

    #[test]
    fn later_names_come_later() {
        let now: Time = "2027-03-02T16:00:00Z".parse().unwrap();
        let later = now + chrono::TimeDelta::milliseconds(1);
        assert!(MessageId::at(now) < MessageId::at(later));
    }
}
