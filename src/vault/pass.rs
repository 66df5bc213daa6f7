//! A pass: what a reader's browser carries for us a short time, sealed for one use.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::XNonce;
use chacha20poly1305::aead::{Aead, Generate, Payload};

use super::{Redacted, Vault};
use crate::domain::Time;

const NONCE: usize = 24;

/// What a pass is good for; it opens for nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// Opens a person's own sign-up.
    Ticket,
    /// Names the sign-up that waits for its code.
    SignUp,
    /// Names the question for lost tickets that waits for its code.
    Lost,
    /// Names the address that was proven, to choose among its tickets.
    Found,
    /// Names the new address that waits for its code.
    Address,
    /// Holds the invitation of a member of staff.
    Invitation,
    /// Holds the link of an invitation for the admin who made it.
    Link,
}

impl Pass {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Ticket,
        Self::SignUp,
        Self::Lost,
        Self::Found,
        Self::Address,
    ];

    /// A word for it: letters and `-`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ticket => "ticket",
            Self::SignUp => "signing",
            Self::Lost => "lost",
            Self::Found => "found",
            Self::Address => "address",
            Self::Invitation => "invitation",
            Self::Link => "link",
        }
    }
}

impl Vault {
    /// The pass as a cookie holds it: letters, digits, `-` and `_`. From `until` on it opens nothing.
    #[must_use]
    pub fn print_pass(&self, pass: Pass, content: &[u8], until: Time) -> Redacted<String> {
        let nonce = XNonce::generate();
        let plain = [&until.timestamp().to_be_bytes(), content].concat();
        let payload = Payload {
            msg: &plain,
            aad: pass.word().as_bytes(),
        };
        let sealed = self
            .pass
            .encrypt(&nonce, payload)
            .expect("a pass is short enough to encrypt");
        Redacted::new(URL_SAFE_NO_PAD.encode([&nonce, &sealed[..]].concat()))
    }

    /// What a pass holds, if it was printed here for this use and its time is not up.
    #[must_use]
    pub fn read_pass(&self, pass: Pass, text: &str, now: Time) -> Option<Vec<u8>> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: sealed,
            aad: pass.word().as_bytes(),
        };
        let plain = self.pass.decrypt(&XNonce::from(*nonce), payload).ok()?;
        let (until, content) = plain.split_first_chunk()?;
        (now.timestamp() < i64::from_be_bytes(*until)).then(|| content.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::Keys;

    fn at(text: &str) -> Time {
        text.parse().unwrap()
    }

    fn vault() -> Vault {
        Vault::new(&Keys::random())
    }

    #[test]
    fn a_pass_opens_until_its_time_is_up() {
        let vault = vault();
        let until = at("2027-01-04T12:00:00Z");
        let text = vault.print_pass(Pass::Ticket, b"abc", until).into_exposed();
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        assert!(text.bytes().all(fits), "{text}");
        let read = |now| vault.read_pass(Pass::Ticket, &text, at(now));
        assert_eq!(read("2027-01-04T11:59:59Z"), Some(b"abc".to_vec()));
        assert_eq!(read("2027-01-04T12:00:00Z"), None);
        assert_eq!(read("2027-01-05T12:00:00Z"), None);
    }

    #[test]
    fn a_pass_is_good_for_one_use() {
        let vault = vault();
        let (now, until) = (at("2027-01-04T11:00:00Z"), at("2027-01-04T12:00:00Z"));
        let text = vault.print_pass(Pass::Lost, b"abc", until).into_exposed();
        for other in [Pass::Ticket, Pass::SignUp, Pass::Found, Pass::Address] {
            assert_eq!(vault.read_pass(other, &text, now), None, "{other:?}");
        }
        assert!(vault.read_pass(Pass::Lost, &text, now).is_some());
    }

    #[test]
    fn a_changed_or_foreign_pass_opens_nothing() {
        let vault = vault();
        let (now, until) = (at("2027-01-04T11:00:00Z"), at("2027-01-04T12:00:00Z"));
        let text = vault.print_pass(Pass::Ticket, b"abc", until).into_exposed();
        for place in 0..text.len() {
            let other = if text.as_bytes()[place] == b'A' {
                "B"
            } else {
                "A"
            };
            let mut changed = text.clone();
            changed.replace_range(place..=place, other);
            let read = vault.read_pass(Pass::Ticket, &changed, now);
            assert_eq!(read, None, "letter {place}");
        }
        for text in ["", "A", &text[..text.len() - 1]] {
            assert_eq!(vault.read_pass(Pass::Ticket, text, now), None);
        }
        let stranger = Vault::new(&Keys::random());
        assert_eq!(stranger.read_pass(Pass::Ticket, &text, now), None);
    }

    #[test]
    fn the_same_pass_printed_twice_looks_different() {
        let vault = vault();
        let print = || vault.print_pass(Pass::Ticket, b"abc", at("2027-01-04T12:00:00Z"));
        assert_ne!(print(), print());
    }
}
