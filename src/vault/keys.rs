//! The keys: those that were set, completed by those in `kursplass.keys`.

use std::fmt;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::{Key, file};
use crate::config::{DataKey, GivenKeys, IndexKey, Secret};
use crate::error::BadSetting;

/// Every key there is; shows nothing and is wiped when dropped.
#[derive(Clone)]
pub struct Keys {
    secret: Secret,
    secret_bytes: Zeroizing<Vec<u8>>,
    data: Vec<DataKey>,
    index: Key,
}

impl Keys {
    /// The keys that were set. What is missing comes from `kursplass.keys` beside the SQLite file,
    /// which is made if the database is new. Call it before the database is opened.
    pub fn complete(given: GivenKeys, database: Option<&Path>) -> Result<Self, BadSetting> {
        match (given, database) {
            (
                GivenKeys {
                    secret_key: Some(secret),
                    data_keys: Some(data),
                    index_key: Some(index),
                },
                _,
            ) => Self::new(secret, data, index),
            (given, Some(database)) => {
                let kept = file::read_or_make(database)?;
                Self::new(
                    given.secret_key.unwrap_or(kept.secret),
                    given.data_keys.unwrap_or(kept.data),
                    given.index_key.unwrap_or(IndexKey(kept.index)),
                )
            }
            (_, None) => Err(BadSetting::new("data_keys", "must be set")),
        }
    }

    /// Keys that nobody has had before, kept nowhere: for a demo or a test.
    #[must_use]
    pub fn random() -> Self {
        let secret = Secret::new(STANDARD.encode(random().as_slice()));
        let first = DataKey {
            id: "1".into(),
            key: random(),
        };
        Self::new(secret, vec![first], IndexKey(random())).expect("these keys are well formed")
    }

    /// What Rocket seals its cookies with.
    #[must_use]
    pub fn secret_key(&self) -> &Secret {
        &self.secret
    }

    pub(super) fn new(
        secret: Secret,
        data: Vec<DataKey>,
        index: IndexKey,
    ) -> Result<Self, BadSetting> {
        if data.is_empty() {
            return Err(BadSetting::new("data_keys", "needs at least one key"));
        }
        let secret_bytes = secret_bytes(secret.expose()).ok_or_else(|| {
            let why = "must be base64 of 32 random bytes (make one: openssl rand -base64 32)";
            BadSetting::new("secret_key", why)
        })?;
        Ok(Self {
            secret,
            secret_bytes,
            data,
            index: index.0,
        })
    }

    pub(super) fn secret_bytes(&self) -> &[u8] {
        &self.secret_bytes
    }

    pub(super) fn data(&self) -> &[DataKey] {
        &self.data
    }

    pub(super) fn index(&self) -> &Key {
        &self.index
    }

    #[cfg(test)]
    pub(super) fn with_first_data_key(&self, id: &str) -> Self {
        let mut keys = self.clone();
        let (id, key) = (id.to_owned(), random());
        keys.data.insert(0, DataKey { id, key });
        keys
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(***)")
    }
}

fn random() -> Key {
    Zeroizing::new(rand::random())
}

/// The forms that Rocket reads: base64 of 32 or 64 bytes, or 64 hexadecimal digits.
fn secret_bytes(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let bytes = match text.len() {
        64 => (0..64)
            .step_by(2)
            .map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
            .collect(),
        _ => STANDARD.decode(text).ok(),
    };
    bytes
        .map(Zeroizing::new)
        .filter(|bytes| matches!(bytes.len(), 32 | 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_key_is_read_in_every_form_that_rocket_reads() {
        assert_eq!(secret_bytes(&STANDARD.encode([7; 32])).unwrap().len(), 32);
        assert_eq!(secret_bytes(&STANDARD.encode([7; 64])).unwrap().len(), 64);
        assert_eq!(*secret_bytes(&"07".repeat(32)).unwrap(), [7; 32]);
        for text in ["", "hush", &"zz".repeat(32), &STANDARD.encode([7; 31])] {
            assert_eq!(secret_bytes(text), None, "{text}");
        }
    }

    #[test]
    fn nothing_of_the_keys_is_shown() {
        assert_eq!(format!("{:?}", Keys::random()), "Keys(***)");
    }

    #[test]
    fn without_a_file_every_key_must_be_given() {
        let nothing = GivenKeys {
            secret_key: None,
            data_keys: None,
            index_key: None,
        };
        let line = Keys::complete(nothing, None).unwrap_err().to_string();
        assert_eq!(line, "data_keys: must be set");
    }
}
