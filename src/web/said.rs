//! What a page says once after something was done: `?said=…` with a word of this list.

use crate::domain::Language;
use crate::render::say;

/// Makes the closed list: a name, its word in the address, and the key of its sentence.
macro_rules! said {
    ($($(#[$doc:meta])* $name:ident = $word:literal says $key:literal,)+) => {
        /// What was just done. An address with another word says nothing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Said {
            $($(#[$doc])* $name,)+
        }

        impl Said {
            /// All of them, for tests.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The word in the address.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)+
                }
            }
        }
    };
}

said! {
    /// Something was changed and kept.
    Saved = "saved" says "said-saved",
    /// A draft was published.
    Published = "published" says "said-published",
    /// A session has another time or place.
    SessionMoved = "session_moved" says "said-session-moved",
    /// A session is off.
    SessionCancelled = "session_cancelled" says "said-session-cancelled",
    /// A session is off, and another one stands instead.
    SessionReplaced = "session_replaced" says "said-session-replaced",
    /// There is one session more.
    SessionAdded = "session_added" says "said-session-added",
    /// A course has another number of seats.
    Resized = "resized" says "said-resized",
    /// A course runs though few come.
    Runs = "runs" says "said-runs",
    /// A course has new dates.
    Postponed = "postponed" says "said-postponed",
    /// A course is off.
    CourseCancelled = "course_cancelled" says "said-course-cancelled",
    /// Somebody of the staff has signed out.
    SignedOut = "signed_out" says "said-signed-out",
    /// Somebody has accepted an invitation, and can sign in.
    PasswordChosen = "chosen" says "said-password-chosen",
    /// Somebody has another password.
    PasswordChanged = "changed" says "said-password-changed",
    /// One's other sessions, or one of them, ended.
    SessionEnded = "session_ended" says "said-session-ended",
    /// A link was made.
    Invited = "invited" says "said-invited",
    /// Somebody was shut out.
    AccountClosed = "account_closed" says "said-account-closed",
    /// A token ended.
    TokenRevoked = "token_revoked" says "said-token-revoked",
    /// Somebody was taken off a course.
    Removed = "removed" says "said-removed",
    /// Somebody left who said so by phone.
    LeftByPhone = "left_by_phone" says "said-left-by-phone",
    /// An answer by phone was registered.
    Answered = "answered" says "said-answered",
    /// Somebody got a seat by hand.
    Placed = "placed" says "said-placed",
    /// Somebody is on another course now.
    MovedOn = "moved_on" says "said-moved-on",
    /// Somebody may join after a first conversation.
    Admitted = "admitted" says "said-admitted",
    /// Somebody gets help elsewhere.
    ReferredOn = "referred_on" says "said-referred-on",
    /// What there was about somebody is gone.
    Erased = "erased" says "said-erased",
    /// A caller was entered.
    Entered = "entered" says "said-entered",
    /// A message that was given up is sent once more.
    MessageRetried = "message_retried" says "said-message-retried",
    /// Somebody was told by phone.
    MessageDone = "message_done" says "said-message-done",
    /// The time for a code was over.
    CodeLate = "code_late" says "said-code-late",
    /// The code was sent again.
    CodeSent = "code-sent" says "said-code-sent",
    /// The participant has answered an offer.
    Replied = "replied" says "said-replied",
    /// An offer was taken before, and stands.
    SeatKept = "seat-kept" says "said-seat-kept",
    /// A new address was proven.
    AddressProven = "address-proven" says "said-address-proven",
    /// An address was proven, and nobody is enrolled under it any more.
    NothingFound = "nothing-found" says "said-nothing-found",
    /// A course type, a place or a closed period is new.
    Added = "added" says "said-added",
    /// A course type or a place is no longer offered.
    Retired = "retired" says "said-retired",
    /// A course type or a place is offered again.
    InUse = "in_use" says "said-in-use",
    /// Everybody can come on an interest list.
    ListOpened = "list_opened" says "said-list-opened",
    /// An interest list takes nobody new.
    ListClosed = "list_closed" says "said-list-closed",
    /// The closed periods of a file were added.
    Imported = "imported" says "said-imported",
    /// A closed period is gone.
    Reopened = "reopened" says "said-reopened",
    /// The own page was closed.
    Finished = "finished" says "said-finished",
    /// A draft was deleted.
    Discarded = "discarded" says "said-discarded",
    /// A course was laid out.
    Drafted = "drafted" says "said-drafted",
}

impl Said {
    /// The one with this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|said| said.word() == word)
    }

    /// The sentence.
    #[must_use]
    pub fn sentence(self, language: Language) -> String {
        say(language, self.key(), &[])
    }

    /// A place to go to, where it is said.
    #[must_use]
    pub fn at(self, place: &str) -> String {
        let (path, fragment) = place.split_once('#').unwrap_or((place, ""));
        let mark = if path.contains('?') { '&' } else { '?' };
        let hash = if fragment.is_empty() { "" } else { "#" };
        format!("{path}{mark}said={}{hash}{fragment}", self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_a_word_of_its_own_and_a_sentence_in_every_language() {
        for said in Said::ALL {
            assert_eq!(Said::of(said.word()), Some(*said));
            for language in Language::ALL {
                assert!(!said.sentence(language).is_empty());
            }
        }
        assert_eq!(Said::of("you won"), None);
    }

    #[test]
    fn a_place_keeps_its_query_and_its_fragment() {
        assert_eq!(Said::Saved.at("/staff"), "/staff?said=saved");
        assert_eq!(Said::Saved.at("/staff?a=b#c"), "/staff?a=b&said=saved#c");
    }
}
