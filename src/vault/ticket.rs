//! A participant's link: it proves itself, so nothing secret is stored.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::Mac as _;
use uuid::Uuid;

use super::{Redacted, Vault, mac};
use crate::domain::ids::EnrolmentId;

/// 128 bits of the seal: 48 letters in all.
const SEAL: usize = 16;

/// Which enrolment a link leads to. Raising the enrolment's version revokes all its older links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    pub enrolment: EnrolmentId,
    pub version: u32,
}

impl Vault {
    /// The ticket as it stands in a link: letters, digits, `-` and `_`.
    #[must_use]
    pub fn print_ticket(&self, ticket: Ticket) -> Redacted<String> {
        let body = ticket.bytes();
        let seal = mac(&self.ticket, &[&body]).finalize().into_bytes();
        let text = URL_SAFE_NO_PAD.encode([&body[..], &seal[..SEAL]].concat());
        Redacted::new(text)
    }

    /// The ticket behind a text, if it was printed here. Its version is still to be compared with
    /// the enrolment's.
    #[must_use]
    pub fn parse_ticket(&self, text: &str) -> Option<Ticket> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (body, seal) = bytes.split_first_chunk::<20>()?;
        let seal: &[u8; SEAL] = seal.try_into().ok()?;
        let mac = mac(&self.ticket, &[body]);
        mac.verify_truncated_left(seal).ok()?;
        Some(Ticket::from_bytes(body))
    }
}

impl Ticket {
    /// As it stands in a pass.
    #[must_use]
    pub fn bytes(self) -> [u8; 20] {
        let mut bytes = [0; 20];
        bytes[..16].copy_from_slice(self.enrolment.0.as_bytes());
        bytes[16..].copy_from_slice(&self.version.to_be_bytes());
        bytes
    }

    /// What `bytes` wrote.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 20]) -> Self {
        let number = u128::from_be_bytes(*bytes.first_chunk().expect("20 bytes hold 16"));
        let version = u32::from_be_bytes(*bytes.last_chunk().expect("20 bytes hold 4"));
        Self {
            enrolment: EnrolmentId(Uuid::from_u128(number)),
            version,
        }
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

    proptest! {
        #[test]
        fn a_printed_ticket_is_read_again(id: u128, version: u32) {
            let enrolment = EnrolmentId(Uuid::from_u128(id));
            let (vault, ticket) = (vault(), Ticket { enrolment, version });
            let text = vault.print_ticket(ticket).into_exposed();
            prop_assert_eq!(text.len(), 48);
            prop_assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
            prop_assert_eq!(vault.parse_ticket(&text), Some(ticket));
        }

        #[test]
        fn no_other_text_is_a_ticket(text in "\\PC*") {
            prop_assert_eq!(vault().parse_ticket(&text), None);
        }
    }

    #[test]
    fn a_change_of_any_letter_is_refused() {
        let vault = vault();
        let enrolment = EnrolmentId::random();
        let text = vault
            .print_ticket(Ticket {
                enrolment,
                version: 1,
            })
            .into_exposed();
        for place in 0..text.len() {
            let other = if text.as_bytes()[place] == b'A' {
                "B"
            } else {
                "A"
            };
            let mut changed = text.clone();
            changed.replace_range(place..=place, other);
            assert_eq!(vault.parse_ticket(&changed), None, "letter {place}");
        }
        assert_eq!(vault.parse_ticket(&text[..47]), None);
        assert_eq!(vault.parse_ticket(&format!("{text}A")), None);
    }

    #[test]
    fn a_ticket_of_another_version_is_another_ticket() {
        let vault = vault();
        let enrolment = EnrolmentId::random();
        let old = vault.print_ticket(Ticket {
            enrolment,
            version: 1,
        });
        let new = vault.print_ticket(Ticket {
            enrolment,
            version: 2,
        });
        assert_ne!(old.expose(), new.expose());
        assert_eq!(vault.parse_ticket(old.expose()).unwrap().version, 1);
    }

    #[test]
    fn a_ticket_of_another_installation_is_refused() {
        let enrolment = EnrolmentId::random();
        let text = vault().print_ticket(Ticket {
            enrolment,
            version: 1,
        });
        assert_eq!(vault().parse_ticket(text.expose()), None);
    }
}
