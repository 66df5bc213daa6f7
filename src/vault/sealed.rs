//! Text at rest: encrypted, and bound to the one place where it may be read.

use chacha20poly1305::aead::{Aead, Generate, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use super::{Redacted, Vault};
use crate::error::Error;

const NONCE: usize = 24;

/// A column whose text is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    EnrolmentName,
    EnrolmentEmail,
    EnrolmentMobile,
    ProofAddress,
    MessageNotice,
    MessageRecipient,
    AnswerBody,
    AccountEmail,
}

impl Place {
    fn name(self) -> &'static str {
        match self {
            Self::EnrolmentName => "enrolment|name",
            Self::EnrolmentEmail => "enrolment|email",
            Self::EnrolmentMobile => "enrolment|mobile",
            Self::ProofAddress => "proof|address",
            Self::MessageNotice => "message|notice",
            Self::MessageRecipient => "message|recipient",
            Self::AnswerBody => "answer|body",
            Self::AccountEmail => "account|email",
        }
    }

    fn bound_to(self, row: &[u8]) -> Vec<u8> {
        [self.name().as_bytes(), b"|", row].concat()
    }
}

/// The reason of an event is bound to its column only: the database numbers its rows.
const EVENT_REASON: &[u8] = b"event|reason|";

impl Vault {
    /// Seals `text` for the row with the key `row`; it opens nowhere else.
    #[must_use]
    pub fn seal(&self, place: Place, row: impl AsRef<[u8]>, text: &str) -> Vec<u8> {
        self.seal_bound(&place.bound_to(row.as_ref()), text)
    }

    /// Opens what was sealed for this very place and row.
    pub fn open(
        &self,
        place: Place,
        row: impl AsRef<[u8]>,
        sealed: &[u8],
    ) -> Result<Redacted<String>, Error> {
        self.open_bound(&place.bound_to(row.as_ref()), sealed)
            .ok_or_else(|| Error::broken(format!("{} cannot be opened", place.name())))
    }

    /// Seals the reason that staff gave for what they did.
    #[must_use]
    pub fn seal_reason(&self, text: &str) -> Vec<u8> {
        self.seal_bound(EVENT_REASON, text)
    }

    /// Opens the reason that staff gave for what they did.
    pub fn open_reason(&self, sealed: &[u8]) -> Result<Redacted<String>, Error> {
        self.open_bound(EVENT_REASON, sealed)
            .ok_or_else(|| Error::broken("event|reason cannot be opened"))
    }

    /// `length of key id ‖ key id ‖ nonce ‖ ciphertext`.
    fn seal_bound(&self, bound_to: &[u8], text: &str) -> Vec<u8> {
        let (id, cipher) = &self.sealing[0];
        let nonce = XNonce::generate();
        let payload = Payload {
            msg: text.as_bytes(),
            aad: bound_to,
        };
        let ciphertext = cipher
            .encrypt(&nonce, payload)
            .expect("a text in memory is short enough to encrypt");
        let length = u8::try_from(id.len()).expect("a key's id has at most 32 letters");
        [&[length], id.as_bytes(), &nonce, &ciphertext].concat()
    }

    fn open_bound(&self, bound_to: &[u8], sealed: &[u8]) -> Option<Redacted<String>> {
        let (length, rest) = sealed.split_first()?;
        let (id, rest) = rest.split_at_checked(usize::from(*length))?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: ciphertext,
            aad: bound_to,
        };
        let text = self
            .cipher(id)?
            .decrypt(&XNonce::from(*nonce), payload)
            .ok()?;
        String::from_utf8(text).ok().map(Redacted::new)
    }

    fn cipher(&self, id: &[u8]) -> Option<&XChaCha20Poly1305> {
        let mut keys = self.sealing.iter();
        let (_, cipher) = keys.find(|(known, _)| known.as_bytes() == id)?;
        Some(cipher)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::vault::Keys;

    const CANARY: &str = "Kari Nordmann";

    fn vault() -> Vault {
        Vault::new(&Keys::random())
    }

    proptest! {
        #[test]
        fn what_was_sealed_opens_in_its_place(text in ".*", row: u128) {
            let (vault, row) = (vault(), Uuid::from_u128(row));
            let sealed = vault.seal(Place::EnrolmentName, row, &text);
            let opened = vault.open(Place::EnrolmentName, row, &sealed).unwrap();
            prop_assert_eq!(opened.expose(), &text);
        }

        #[test]
        fn no_bytes_at_all_make_it_panic(bytes: Vec<u8>) {
            prop_assert!(vault().open(Place::EnrolmentName, Uuid::nil(), &bytes).is_err());
        }
    }

    #[test]
    fn a_change_of_any_bit_is_refused() {
        let (vault, row) = (vault(), Uuid::new_v4());
        let sealed = vault.seal(Place::EnrolmentName, row, CANARY);
        for bit in 0..sealed.len() * 8 {
            let mut changed = sealed.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(
                vault.open(Place::EnrolmentName, row, &changed).is_err(),
                "bit {bit}"
            );
        }
        for length in 0..sealed.len() {
            let cut = &sealed[..length];
            assert!(
                vault.open(Place::EnrolmentName, row, cut).is_err(),
                "{length}"
            );
        }
    }

    #[test]
    fn it_opens_in_no_other_row_column_or_vault() {
        let (vault, row) = (vault(), Uuid::new_v4());
        let sealed = vault.seal(Place::EnrolmentEmail, row, CANARY);
        assert!(
            vault
                .open(Place::EnrolmentEmail, Uuid::new_v4(), &sealed)
                .is_err()
        );
        assert!(vault.open(Place::EnrolmentMobile, row, &sealed).is_err());
        assert!(vault.open_reason(&sealed).is_err());
        let other = super::tests::vault();
        assert!(other.open(Place::EnrolmentEmail, row, &sealed).is_err());
    }

    #[test]
    fn the_same_text_is_never_sealed_alike() {
        let (vault, row) = (vault(), Uuid::new_v4());
        let seal = || vault.seal(Place::EnrolmentName, row, CANARY);
        assert_ne!(seal(), seal());
    }

    #[test]
    fn the_text_is_neither_in_the_bytes_nor_in_any_print() {
        let (vault, row) = (vault(), Uuid::new_v4());
        let sealed = vault.seal(Place::EnrolmentName, row, CANARY);
        let bytes = CANARY.as_bytes();
        assert!(!sealed.windows(bytes.len()).any(|window| window == bytes));
        let opened = vault.open(Place::EnrolmentName, row, &sealed);
        assert!(!format!("{opened:?}").contains(CANARY));
        let error = vault.open(Place::EnrolmentEmail, row, &sealed).unwrap_err();
        assert!(!format!("{error} {error:?}").contains(CANARY));
    }

    #[test]
    fn after_rotation_the_first_key_seals_and_the_old_one_still_opens() {
        let row = Uuid::new_v4();
        let keys = Keys::random();
        let old = Vault::new(&keys).seal(Place::EnrolmentName, row, CANARY);
        let rotated = Vault::new(&keys.with_first_data_key("2027"));
        assert_eq!(
            rotated
                .open(Place::EnrolmentName, row, &old)
                .unwrap()
                .expose(),
            CANARY
        );
        let new = rotated.seal(Place::EnrolmentName, row, CANARY);
        assert_eq!(&new[..5], b"\x042027");
        assert!(
            Vault::new(&keys)
                .open(Place::EnrolmentName, row, &new)
                .is_err()
        );
    }
}
