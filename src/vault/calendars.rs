//! The secret addresses of calendars: they prove themselves, as tickets do, so nothing secret is stored. And names of
//! sessions that nobody can find in an open calendar.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::Mac as _;
use uuid::Uuid;

use super::{Redacted, Vault, mac};
use crate::domain::ids::{EnrolmentId, SessionId, StaffId, VenueId};
use crate::domain::own_calendar::Person;

/// 128 bits of the seal.
const SEAL: usize = 16;

/// 144 bits of a name: 24 letters.
const NAME: usize = 18;

/// Who can have a calendar with a secret address. An address for one kind of owner opens nothing of another.
pub trait Owner: Copy {
    /// Keeps the kinds apart.
    const KIND: &'static [u8];

    fn of(id: Uuid) -> Self;

    fn id(self) -> Uuid;
}

macro_rules! owners {
    ($($name:ident: $kind:literal),+ $(,)?) => {$(
        impl Owner for $name {
            const KIND: &'static [u8] = $kind;

            fn of(id: Uuid) -> Self {
                Self(id)
            }

            fn id(self) -> Uuid {
                self.0
            }
        }
    )+};
}

owners! {
    EnrolmentId: b"participant\0",
    StaffId: b"staff\0",
    VenueId: b"venue\0",
}

impl Owner for Person {
    const KIND: &'static [u8] = b"person\0";

    fn of(id: Uuid) -> Self {
        Self(EnrolmentId(id))
    }

    fn id(self) -> Uuid {
        self.0.0
    }
}

/// Which calendar an address leads to. Raising the version revokes all older addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarKey<T> {
    pub owner: T,
    pub version: u32,
}

impl Vault {
    /// The secret part of the calendar's address: letters, digits, `-` and `_`.
    #[must_use]
    pub fn print_calendar<T: Owner>(&self, key: CalendarKey<T>) -> Redacted<String> {
        let id = key.owner.id();
        let body = [&id.as_bytes()[..], &key.version.to_be_bytes()].concat();
        let mac = mac(&self.calendar, &[T::KIND, &body]);
        let seal = mac.finalize().into_bytes();
        let text = URL_SAFE_NO_PAD.encode([&body[..], &seal[..SEAL]].concat());
        Redacted::new(text)
    }

    /// The calendar behind a text, if it was printed here for an owner of this kind. Its version is still to be compared
    /// with the newest.
    #[must_use]
    pub fn parse_calendar<T: Owner>(&self, text: &str) -> Option<CalendarKey<T>> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (body, seal) = bytes.split_first_chunk::<20>()?;
        let seal: &[u8; SEAL] = seal.try_into().ok()?;
        let mac = mac(&self.calendar, &[T::KIND, body]);
        mac.verify_truncated_left(seal).ok()?;
        let (id, version) = body.split_first_chunk::<16>()?;
        Some(CalendarKey {
            owner: T::of(Uuid::from_bytes(*id)),
            version: u32::from_be_bytes(version.try_into().ok()?),
        })
    }

    /// What a session, or another entry, is called in one owner's calendar, always: nobody can tell which it is, or
    /// whether two owners go to the same.
    #[must_use]
    pub fn own_name<T: Owner>(&self, owner: T, entry: Uuid) -> String {
        let id = owner.id();
        let parts: [&[u8]; 3] = [T::KIND, id.as_bytes(), entry.as_bytes()];
        let name = mac(&self.calendar_name, &parts).finalize().into_bytes();
        URL_SAFE_NO_PAD.encode(&name[..NAME])
    }

    /// What a session is called in open calendars that tell nothing but when it is.
    #[must_use]
    pub fn open_name(&self, session: SessionId) -> String {
        let parts: [&[u8]; 2] = [b"everybody\0", session.0.as_bytes()];
        let name = mac(&self.calendar_name, &parts).finalize().into_bytes();
        URL_SAFE_NO_PAD.encode(&name[..NAME])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::vault::Keys;

    fn vault() -> Vault {
        Vault::new(&Keys::random())
    }

    fn key(version: u32) -> CalendarKey<EnrolmentId> {
        let owner = EnrolmentId::random();
        CalendarKey { owner, version }
    }

    proptest! {
        #[test]
        fn rule_27_an_address_is_read_again_and_no_other_text_is_one(version: u32, other in "\\PC*") {
            let (vault, key) = (vault(), key(version));
            let text = vault.print_calendar(key).into_exposed();
            prop_assert_eq!(vault.parse_calendar(&text), Some(key));
            prop_assert_eq!(vault.parse_calendar::<EnrolmentId>(&other), None);
        }
    }

    #[test]
    fn rule_27_a_change_of_any_letter_is_refused() {
        let vault = vault();
        let text = vault.print_calendar(key(1)).into_exposed();
        assert_eq!(text.len(), 48);
        for place in 0..text.len() {
            let letter = if &text[place..=place] == "A" {
                "B"
            } else {
                "A"
            };
            let mut changed = text.clone();
            changed.replace_range(place..=place, letter);
            let read = vault.parse_calendar::<EnrolmentId>(&changed);
            assert_eq!(read, None, "letter {place}");
        }
    }

    #[test]
    fn rule_27_a_ticket_opens_no_calendar() {
        let vault = vault();
        let enrolment = EnrolmentId::random();
        let ticket = vault.print_ticket(super::super::Ticket {
            enrolment,
            version: 1,
        });
        assert_eq!(vault.parse_calendar::<EnrolmentId>(ticket.expose()), None);
    }

    #[test]
    fn rule_27_an_address_of_one_kind_opens_no_calendar_of_another() {
        let vault = vault();
        let text = vault.print_calendar(key(1)).into_exposed();
        assert_eq!(vault.parse_calendar::<StaffId>(&text), None);
        assert_eq!(vault.parse_calendar::<VenueId>(&text), None);
        assert_eq!(vault.parse_calendar::<Person>(&text), None);
    }

    #[test]
    fn rule_15_names_are_stable_and_tell_nothing_of_each_other() {
        let vault = vault();
        let (kari, ola) = (key(1).owner, key(1).owner);
        let (session, other) = (Uuid::new_v4(), Uuid::new_v4());
        let name = vault.own_name(kari, session);
        assert_eq!(name, vault.own_name(kari, session));
        assert_ne!(name, vault.own_name(ola, session));
        assert_ne!(name, vault.own_name(kari, other));
        assert!(!name.contains(&session.to_string()[..8]));
        assert_eq!(name.len(), 24);
    }
}
