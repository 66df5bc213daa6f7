//! How domain types stand in columns: ids as UUIDs, choices as short words.

use sea_orm::sea_query::{ArrayType, Nullable, ValueType, ValueTypeErr};
use sea_orm::{ColIdx, ColumnType, DbErr, QueryResult, TryFromU64, TryGetError, TryGetable, Value};
use uuid::Uuid;

use crate::domain::access::Role;
use crate::domain::admission::{Policy, Promotion};
use crate::domain::color::Color;
use crate::domain::contact::{AddressKind, Prefers};
use crate::domain::course::{Answer, CancelReason, Kind as CourseKind, Status};
use crate::domain::ids::{
    ClosureId, CodeId, CourseId, EnrolmentId, MessageId, ProofId, SessionId, StaffId,
    StaffSessionId, TeamId, TemplateId, TokenId, VenueId,
};
use crate::domain::own_calendar::Title;
use crate::domain::schedule::Kind;
use crate::domain::{Exit, Language};

/// A choice that stands in a column, and in the API, as one short word.
pub trait Word: Sized + Copy + 'static {
    /// Every choice with its word.
    const WORDS: &'static [(Self, &'static str)];

    /// The word of this choice.
    fn word(self) -> &'static str;

    /// The choice that the word names.
    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        Self::WORDS
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(choice, _)| *choice)
    }
}

macro_rules! column {
    ($name:ty, $column:expr, $array:expr) => {
        impl From<&$name> for Value {
            fn from(value: &$name) -> Self {
                Value::from(*value)
            }
        }

        impl ValueType for $name {
            fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
                read(value).ok_or(ValueTypeErr)
            }

            fn type_name() -> String {
                stringify!($name).to_owned()
            }

            fn array_type() -> ArrayType {
                $array
            }

            fn column_type() -> ColumnType {
                $column
            }
        }

        impl TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                Err(DbErr::ConvertFromU64(stringify!($name)))
            }
        }
    };
}

macro_rules! ids {
    ($($name:ident),+ $(,)?) => {$(
        const _: () = {
            impl From<$name> for Value {
                fn from(id: $name) -> Self {
                    Value::from(id.0)
                }
            }

            impl Nullable for $name {
                fn null() -> Value {
                    <Uuid as Nullable>::null()
                }
            }

            impl TryGetable for $name {
                fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
                    Uuid::try_get_by(row, index).map(Self)
                }
            }

            fn read(value: Value) -> Option<$name> {
                <Uuid as ValueType>::try_from(value).ok().map($name)
            }

            column!($name, ColumnType::Uuid, ArrayType::Uuid);
        };
    )+};
}

macro_rules! words {
    ($($name:ident { $($choice:ident => $word:literal),+ $(,)? })+) => {$(
        const _: () = {
            impl Word for $name {
                const WORDS: &'static [(Self, &'static str)] = &[$(($name::$choice, $word)),+];

                fn word(self) -> &'static str {
                    match self {
                        $($name::$choice => $word),+
                    }
                }
            }

            impl From<$name> for Value {
                fn from(choice: $name) -> Self {
                    Value::from(choice.word())
                }
            }

            impl Nullable for $name {
                fn null() -> Value {
                    <String as Nullable>::null()
                }
            }

            impl TryGetable for $name {
                fn try_get_by<I: ColIdx>(row: &QueryResult, index: I) -> Result<Self, TryGetError> {
                    let word = String::try_get_by(row, index)?;
                    $name::from_word(&word)
                        .ok_or_else(|| DbErr::Type(format!("{word} is no {}", stringify!($name))).into())
                }
            }

            fn read(value: Value) -> Option<$name> {
                <String as ValueType>::try_from(value).ok().and_then(|word| $name::from_word(&word))
            }

            column!($name, ColumnType::string(Some(32)), ArrayType::String);
        };
    )+};
}

ids!(
    TeamId,
    StaffId,
    TokenId,
    StaffSessionId,
    VenueId,
    ClosureId,
    TemplateId,
    CourseId,
    SessionId,
    EnrolmentId,
    ProofId,
    CodeId,
    MessageId,
);

words! {
    Title { Appointment => "appointment", Meeting => "meeting", Busy => "busy", Private => "private", Course => "course" }
    Language { Nb => "nb", Nn => "nn", En => "en" }
    Policy { Direct => "direct", AfterConversation => "after_conversation", Open => "open" }
    Promotion { Offer => "offer", Direct => "direct" }
    Color { Blue => "blue", Green => "green", Purple => "purple", Grey => "grey" }
    Status { Draft => "draft", Published => "published", Cancelled => "cancelled" }
    CourseKind { Run => "run", InterestList => "interest_list" }
    Answer { Run => "run", Postpone => "postpone", Cancel => "cancel" }
    CancelReason { TooFew => "too_few", LeaderAbsent => "leader_absent", VenueLost => "venue_lost", Other => "other" }
    Kind { Ordinary => "ordinary", FollowUp => "follow_up" }
    Prefers { Email => "email", Sms => "sms", Call => "call" }
    AddressKind { Email => "email", Mobile => "mobile" }
    Role { Leader => "leader", Coordinator => "coordinator", Admin => "admin", Auditor => "auditor" }
    Exit {
        Unproven => "unproven",
        ReferredOn => "referred_on",
        Declined => "declined",
        NoAnswer => "no_answer",
        Withdrew => "withdrew",
        Removed => "removed",
        Moved => "moved",
        CourseCancelled => "course_cancelled",
    }
}

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($choice:ident => $word:literal),+ $(,)? })+) => {
        $($(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($choice),+ })+
        words! { $($name { $($choice => $word),+ })+ }
    };
}

// Choices that are columns only; the rules speak of richer types.
choices! {
    /// The status column of an enrolment.
    State {
        Unproven => "unproven",
        Applied => "applied",
        Waiting => "waiting",
        Offered => "offered",
        Seated => "seated",
        Lapsed => "lapsed",
        Ended => "ended",
    }
    /// How somebody signed up.
    Channel { Web => "web", Phone => "phone" }
    /// Whether a session takes place.
    SessionStatus { Planned => "planned", Cancelled => "cancelled" }
    /// What a reference is for.
    Purpose { SignUp => "sign_up", Ticket => "ticket", Contact => "contact" }
    /// Who did it.
    Actor { Person => "person", Staff => "staff", System => "system" }
    /// How a message travels.
    MessageChannel { Email => "email", Sms => "sms", Call => "call" }
    /// What has become of a message.
    MessageStatus {
        Queued => "queued",
        Sent => "sent",
        Dead => "dead",
        Cancelled => "cancelled",
        Task => "task",
        Done => "done",
    }
}
