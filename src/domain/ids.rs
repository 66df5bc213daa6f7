//! Opaque, unguessable names of things: UUIDs that the compiler keeps apart. They begin with the
//! millisecond in which they were made, as version 7 of RFC 9562 says, so that rows of one time lie
//! together in every index; 74 random bits follow.

use std::fmt;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use uuid::{Builder, Uuid};

/// Made by hand: the crate's own counts within a millisecond, and leaves 32 bits to chance.
#[expect(
    clippy::disallowed_methods,
    reason = "it puts rows in order, and no rule asks for it"
)]
fn new() -> Uuid {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let millis = since.map_or(0, |since| since.as_millis());
    let millis = u64::try_from(millis).unwrap_or(u64::MAX);
    Builder::from_unix_timestamp_millis(millis, &rand::random()).into_uuid()
}

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
                Self(new())
            }
        }
    )+};
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
    fn names_made_in_one_moment_lie_together_and_differ_in_all_that_is_left_to_chance() {
        let ids: Vec<_> = (0..1000).map(|_| EnrolmentId::random()).collect();
        let (first, last) = (ids[0].0.as_u128() >> 80, ids[999].0.as_u128() >> 80);
        assert!(last - first < 60_000, "they begin with their millisecond");
        // Made within some ten milliseconds: the random bits alone keep them apart.
        let chance: HashSet<_> = ids.iter().map(|id| id.0.as_u128() << 66).collect();
        assert_eq!(chance.len(), ids.len());
        let spoken: HashSet<_> = ids.iter().map(|id| id.reference()).collect();
        assert!(spoken.len() > 990, "few have the same short code");
    }
}
