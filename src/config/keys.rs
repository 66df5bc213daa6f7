//! Keys for cookies, personal data and look-up, as far as they were set.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rocket::Config;
use rocket::figment::Figment;
use zeroize::{Zeroize as _, Zeroizing};

use super::text;
use crate::error::BadSetting;

/// A text that is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    /// The text itself, for the one place that needs it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// A key for personal data at rest, with the name that is written in front of what it seals.
#[derive(Clone)]
pub struct DataKey {
    pub id: String,
    pub key: Zeroizing<[u8; 32]>,
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DataKey({})", self.id)
    }
}

/// The keys that were set. With PostgreSQL all of them are.
#[derive(Clone, Debug)]
pub struct GivenKeys {
    /// For Rocket's cookies, in the form it reads (base64 or hex).
    pub secret_key: Option<Secret>,
    /// For personal data: the first seals, all open.
    pub data_keys: Option<Vec<DataKey>>,
    /// For the blind index.
    pub index_key: Option<IndexKey>,
}

/// The key of the blind index.
#[derive(Clone)]
pub struct IndexKey(pub Zeroizing<[u8; 32]>);

impl fmt::Debug for IndexKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

pub(super) fn read(
    figment: &Figment,
    config: &Config,
    database_url: &str,
) -> Result<GivenKeys, BadSetting> {
    let keys = GivenKeys {
        secret_key: match text(figment, "secret_key") {
            Ok(Some(text)) if !config.secret_key.is_zero() => Some(Secret::new(text)),
            _ => None,
        },
        data_keys: text(figment, "data_keys")?
            .map(|text| data_keys(&Zeroizing::new(text)))
            .transpose()
            .map_err(|why| BadSetting::new("data_keys", why))?,
        index_key: text(figment, "index_key")?
            .map(|text| key(&Zeroizing::new(text)).map(IndexKey))
            .transpose()
            .map_err(|why| BadSetting::new("index_key", why))?,
    };
    if database_url.starts_with("postgres") {
        demand("secret_key", keys.secret_key.is_some())?;
        demand("data_keys", keys.data_keys.is_some())?;
        demand("index_key", keys.index_key.is_some())?;
    }
    Ok(keys)
}

fn demand(name: &'static str, given: bool) -> Result<(), BadSetting> {
    let why = "must be set when the database is PostgreSQL (make one: openssl rand -base64 32)";
    given
        .then_some(())
        .ok_or_else(|| BadSetting::new(name, why))
}

/// `id:base64`, several separated by commas.
pub(crate) fn data_keys(text: &str) -> Result<Vec<DataKey>, String> {
    let mut keys: Vec<DataKey> = Vec::new();
    for part in text.split(',').map(str::trim) {
        let (id, encoded) = part
            .split_once(':')
            .ok_or("must be id:base64, several separated by commas")?;
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if id.is_empty() || id.len() > 32 || !id.chars().all(plain) {
            return Err("a key's id is 1 to 32 letters, digits, - or _".into());
        }
        if keys.iter().any(|known| known.id == id) {
            return Err(format!("the id {id} stands twice"));
        }
        keys.push(DataKey {
            id: id.into(),
            key: key(encoded)?,
        });
    }
    Ok(keys)
}

/// Base64 of exactly 32 bytes that are not all the same.
pub(crate) fn key(encoded: &str) -> Result<Zeroizing<[u8; 32]>, String> {
    let wrong = "must be base64 of 32 random bytes (make one: openssl rand -base64 32)";
    let mut bytes = STANDARD.decode(encoded.trim()).map_err(|_| wrong)?;
    let key = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| wrong);
    bytes.zeroize();
    let key = Zeroizing::new(key?);
    if key.iter().all(|byte| *byte == key[0]) {
        return Err(wrong.into());
    }
    Ok(key)
}
