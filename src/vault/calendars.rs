//! The secret addresses of calendars: they prove themselves, as tickets do, so nothing secret is stored. And names of
//! sessions that nobody can find in an open calendar.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::Mac as _;
use uuid::Uuid;

use super::{Redacted, Vault, mac};
use crate::domain::ids::{EnrolmentId, SessionId};

/// 128 bits of the seal.
const SEAL: usize = 16;

/// 144 bits of a name: 24 letters.
const NAME: usize = 18;

/// Whose calendar it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    Participant(EnrolmentId),
}

/// Which calendar an address leads to. Raising the version revokes all older addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarKey {
    pub owner: Owner,
    pub version: u32,
}

/// What kind of owner an address is for; an address of one kind opens nothing of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnerKind {
    Participant,
}

impl OwnerKind {
    fn label(self) -> &'static [u8] {
        match self {
            Self::Participant => b"participant\0",
        }
    }

    fn owner(self, id: Uuid) -> Owner {
        match self {
            Self::Participant => Owner::Participant(EnrolmentId(id)),
        }
    }
}

impl Owner {
    fn kind(self) -> OwnerKind {
        match self {
            Self::Participant(_) => OwnerKind::Participant,
        }
    }

    fn id(self) -> Uuid {
        match self {
            Self::Participant(id) => id.0,
        }
    }
}

impl Vault {
    /// The secret part of the calendar's address: letters, digits, `-` and `_`.
    #[must_use]
    pub fn print_calendar(&self, key: CalendarKey) -> Redacted<String> {
        let id = key.owner.id();
        let body = [&id.as_bytes()[..], &key.version.to_be_bytes()].concat();
        let mac = mac(&self.calendar, &[key.owner.kind().label(), &body]);
        let seal = mac.finalize().into_bytes();
        let text = URL_SAFE_NO_PAD.encode([&body[..], &seal[..SEAL]].concat());
        Redacted::new(text)
    }

    /// The calendar behind a text, if it was printed here for an owner of this kind. Its version is still to be compared
    /// with the newest.
    #[must_use]
    pub fn parse_calendar(&self, kind: OwnerKind, text: &str) -> Option<CalendarKey> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (body, seal) = bytes.split_first_chunk::<20>()?;
        let seal: &[u8; SEAL] = seal.try_into().ok()?;
        let mac = mac(&self.calendar, &[kind.label(), body]);
        mac.verify_truncated_left(seal).ok()?;
        let (id, version) = body.split_first_chunk::<16>()?;
        Some(CalendarKey {
            owner: kind.owner(Uuid::from_bytes(*id)),
            version: u32::from_be_bytes(version.try_into().ok()?),
        })
    }

    /// What a session is called in one owner's calendar, always: nobody can tell which session it is, or whether two
    /// owners go to the same.
    #[must_use]
    pub fn own_name(&self, owner: Owner, session: SessionId) -> String {
        let id = owner.id();
        let parts: [&[u8]; 3] = [owner.kind().label(), id.as_bytes(), session.0.as_bytes()];
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

    const KIND: OwnerKind = OwnerKind::Participant;

    fn vault() -> Vault {
        Vault::new(&Keys::random())
    }

    fn key(version: u32) -> CalendarKey {
        let owner = Owner::Participant(EnrolmentId::random());
        CalendarKey { owner, version }
    }

    proptest! {
        #[test]
        fn rule_27_an_address_is_read_again_and_no_other_text_is_one(version: u32, other in "\\PC*") {
            let (vault, key) = (vault(), key(version));
            let text = vault.print_calendar(key).into_exposed();
            prop_assert_eq!(vault.parse_calendar(KIND, &text), Some(key));
            prop_assert_eq!(vault.parse_calendar(KIND, &other), None);
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
            assert_eq!(vault.parse_calendar(KIND, &changed), None, "letter {place}");
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
        assert_eq!(vault.parse_calendar(KIND, ticket.expose()), None);
    }

    #[test]
    fn rule_15_names_are_stable_and_tell_nothing_of_each_other() {
        let vault = vault();
        let (kari, ola) = (key(1).owner, key(1).owner);
        let (session, other) = (SessionId::random(), SessionId::random());
        let name = vault.own_name(kari, session);
        assert_eq!(name, vault.own_name(kari, session));
        assert_ne!(name, vault.own_name(ola, session));
        assert_ne!(name, vault.own_name(kari, other));
        assert!(!name.contains(&session.to_string()[..8]));
        assert_eq!(name.len(), 24);
    }
}
