//! What is random: codes in messages, tokens of programs and feeds.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::Mac as _;
use sha2::{Digest as _, Sha256};

use super::{Redacted, Vault, mac};
use crate::domain::ids::CodeId;

/// What a token begins with, so that people and scanners recognise one.
const PREFIX: &str = "kp_";

/// Six digits, each as likely as any other.
#[must_use]
pub fn new_code() -> Redacted<String> {
    let number: u32 = rand::random_range(0..1_000_000);
    Redacted::new(format!("{number:06}"))
}

/// A token of 256 random bits.
#[must_use]
pub fn new_token() -> Redacted<String> {
    let bytes: [u8; 32] = rand::random();
    Redacted::new(format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes)))
}

/// What is stored of a token, and looked up by: its SHA-256.
#[must_use]
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}

impl Vault {
    /// What is stored of a code. It is keyed, because six digits are soon tried, and bound to the
    /// row, so that no row's hash serves another.
    #[must_use]
    pub fn code_hash(&self, row: CodeId, digits: &str) -> Vec<u8> {
        mac(&self.code, &[row.0.as_bytes(), digits.as_bytes()])
            .finalize()
            .into_bytes()
            .to_vec()
    }

    /// Whether these are the digits; takes as long for a wrong one as for the right one.
    #[must_use]
    pub fn code_matches(&self, row: CodeId, digits: &str, hash: &[u8]) -> bool {
        mac(&self.code, &[row.0.as_bytes(), digits.as_bytes()])
            .verify_slice(hash)
            .is_ok()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::vault::Keys;

    #[test]
    fn codes_have_six_digits_and_differ() {
        let codes: HashSet<String> = (0..1000).map(|_| new_code().into_exposed()).collect();
        assert!(codes.len() > 990);
        for code in codes {
            assert!(
                code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()),
                "{code}"
            );
        }
    }

    #[test]
    fn every_first_digit_comes_about_as_often() {
        let mut seen = [0; 10];
        for _ in 0..10_000 {
            seen[usize::from(new_code().expose().as_bytes()[0] - b'0')] += 1;
        }
        // Six standard deviations: a false alarm comes once in a hundred million runs.
        assert!(
            seen.iter().all(|count| (820..1180).contains(count)),
            "{seen:?}"
        );
    }

    #[test]
    fn a_code_matches_its_own_row_and_key_only() {
        let vault = Vault::new(&Keys::random());
        let (row, other) = (CodeId::random(), CodeId::random());
        let hash = vault.code_hash(row, "012345");
        assert!(vault.code_matches(row, "012345", &hash));
        assert!(!vault.code_matches(row, "012346", &hash));
        assert!(!vault.code_matches(other, "012345", &hash));
        assert!(!vault.code_matches(row, "012345", &[]));
        let stranger = Vault::new(&Keys::random());
        assert!(!stranger.code_matches(row, "012345", &hash));
    }

    #[test]
    fn a_token_is_long_random_and_known_by_its_hash() {
        let (token, other) = (new_token(), new_token());
        assert_ne!(token.expose(), other.expose());
        assert!(token.expose().starts_with("kp_") && token.expose().len() == 46);
        assert_eq!(token_hash("kp_"), token_hash("kp_"));
        assert_ne!(token_hash(token.expose()), token_hash(other.expose()));
        assert_eq!(token_hash(token.expose()).len(), 32);
    }
}
