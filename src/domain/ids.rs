//! Opaque, unguessable names of things: random UUIDs that the compiler keeps apart.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
        let mut bits = u32::from_be_bytes(*self.0.as_bytes().first_chunk().unwrap_or(&[0; 4]));
        let mut letters = String::new();
        for _ in 0..4 {
            letters.push(char::from(LETTERS[(bits >> 27) as usize]));
            bits <<= 5;
        }
        letters
    }
}
