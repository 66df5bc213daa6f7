//! The keys, and everything that is done with them: sealing personal data, looking it up without
//! reading it, tickets, codes and tokens.

mod calendars;
mod file;
mod keys;
mod pass;
mod passwords;
mod redacted;
mod sealed;
mod secrets;
mod ticket;

use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

pub use calendars::{CalendarKey, Owner};
pub use keys::Keys;
pub use pass::Pass;
pub use passwords::{Checked, Passwords};
pub use redacted::Redacted;
pub use sealed::Place;
pub use secrets::{new_code, new_token, token_hash};
pub use ticket::Ticket;

type Key = Zeroizing<[u8; 32]>;

/// Seals and opens. It is shared, and shows nothing of itself.
pub struct Vault {
    /// The first seals, all open.
    sealing: Vec<(String, XChaCha20Poly1305)>,
    index: Key,
    ticket: Key,
    calendar: Key,
    calendar_name: Key,
    code: Key,
    pass: XChaCha20Poly1305,
    passwords: Passwords,
}

impl Vault {
    /// A vault with these keys; what needs a key of its own gets one derived from `secret_key`.
    #[must_use]
    pub fn new(keys: &Keys) -> Self {
        let secret = Hkdf::<Sha256>::new(None, keys.secret_bytes());
        let sealing = keys.data().iter();
        Self {
            sealing: sealing
                .map(|key| (key.id.clone(), XChaCha20Poly1305::new(&(*key.key).into())))
                .collect(),
            index: keys.index().clone(),
            ticket: derive(&secret, "kursplass ticket 1"),
            calendar: derive(&secret, "kursplass calendar 1"),
            calendar_name: derive(&secret, "kursplass calendar name 1"),
            code: derive(&secret, "kursplass code 1"),
            pass: XChaCha20Poly1305::new(&(*derive(&secret, "kursplass pass 1")).into()),
            passwords: Passwords::default(),
        }
    }

    /// The passwords of staff, which need no key.
    #[must_use]
    pub fn passwords(&self) -> &Passwords {
        &self.passwords
    }

    /// The look-up key of an e-mail address: two spellings of one address have the same.
    #[must_use]
    pub fn email_index(&self, address: &str) -> Vec<u8> {
        let address = address.to_ascii_lowercase();
        mac(&self.index, &[b"email\0", address.as_bytes()])
            .finalize()
            .into_bytes()
            .to_vec()
    }

    /// The look-up key of a mobile number, as the form left it: `+` and digits.
    #[must_use]
    pub fn mobile_index(&self, number: &str) -> Vec<u8> {
        mac(&self.index, &[b"mobile\0", number.as_bytes()])
            .finalize()
            .into_bytes()
            .to_vec()
    }

    /// What stands in the erasure list for a row: without the key nobody can tell for which.
    #[must_use]
    pub fn erasure_mark(&self, row: impl AsRef<[u8]>) -> Vec<u8> {
        mac(&self.index, &[b"erased\0", row.as_ref()])
            .finalize()
            .into_bytes()
            .to_vec()
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(***)")
    }
}

fn derive(secret: &Hkdf<Sha256>, purpose: &str) -> Key {
    let mut key = Key::default();
    secret
        .expand(purpose.as_bytes(), key.as_mut_slice())
        .expect("32 bytes can be derived from SHA-256");
    key
}

/// HMAC-SHA-256 over `parts`, of which all but the last must be told apart by their form.
fn mac(key: &Key, parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_slice()).expect("HMAC takes any key");
    for part in parts {
        mac.update(part);
    }
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_is_stable_and_bound_to_its_key_and_purpose() {
        let keys = Keys::random();
        let (vault, same) = (Vault::new(&keys), Vault::new(&keys));
        let index = vault.email_index("kari@example.org");
        assert_eq!(index.len(), 32);
        assert_eq!(index, same.email_index("kari@example.org"));
        assert_eq!(index, vault.email_index("Kari@Example.org"));
        assert_ne!(index, vault.email_index("ola@example.org"));
        assert_ne!(index, vault.mobile_index("kari@example.org"));
        assert_ne!(index, vault.erasure_mark("kari@example.org"));
        let other = Vault::new(&Keys::random());
        assert_ne!(index, other.email_index("kari@example.org"));
    }

    #[test]
    fn nothing_of_a_vault_is_shown() {
        assert_eq!(format!("{:?}", Vault::new(&Keys::random())), "Vault(***)");
    }
}
