//! What is set: the defaults, the file, the environment, and one value out of them.

use std::path::Path;

use rocket::Config;
use rocket::config::{Ident, LogLevel, Shutdown};
use rocket::data::{Limits, ToByteUnit};
use rocket::figment::providers::{Env, Format, Serialized, Toml};
use rocket::figment::{Figment, Profile};
use serde::de::DeserializeOwned;

use crate::error::BadSetting;

/// What is set in the file and in the environment, over the defaults.
pub(super) fn given() -> Figment {
    defaults()
        .merge(Toml::file(Env::var_or("ROCKET_CONFIG", "Rocket.toml")).nested())
        .merge(Env::prefixed("ROCKET_").ignore(&["PROFILE"]).global())
        .select(Profile::from_env_or(
            "ROCKET_PROFILE",
            Config::DEFAULT_PROFILE,
        ))
}

pub(super) fn for_demo(given: Figment, database: &Path) -> Figment {
    let url = format!("sqlite://{}", database.display());
    let unset = ["smtp_url", "sms_url", "data_keys", "index_key"];
    let unset = unset.map(|key| (key, ""));
    let figment = unset.into_iter().fold(given, Figment::merge);
    figment.merge(("database_url", url))
}

/// Rocket's knobs as SAFETY wants them: no client-set address header, small bodies, quiet log, own signals.
pub(super) fn defaults() -> Figment {
    let shutdown = Shutdown {
        ctrlc: false,
        signals: std::collections::HashSet::new(),
        grace: 12,
        mercy: 3,
        ..Shutdown::default()
    };
    let config = Config {
        ident: Ident::none(),
        ip_header: None,
        limits: limits(),
        keep_alive: 30,
        shutdown,
        log_level: LogLevel::Off,
        cli_colors: false,
        ..Config::default()
    };
    Figment::from(config).merge(Serialized::default("ip_header", false))
}

/// `data-form` is for the forms of staff, each text of which can be as long as it may be, in any script;
/// `file` for a form that brings one.
fn limits() -> Limits {
    Limits::new()
        .limit("form", 32.kibibytes())
        .limit("data-form", 192.kibibytes())
        .limit("file", 512.kibibytes())
        .limit("json", 64.kibibytes())
        .limit("string", 8.kibibytes())
        .limit("bytes", 8.kibibytes())
}

/// The value of a key, if it is set.
pub(super) fn get<T: DeserializeOwned>(
    figment: &Figment,
    key: &str,
) -> Result<Option<T>, BadSetting> {
    if figment.find_value(key).is_err() {
        return Ok(None);
    }
    figment
        .extract_inner(key)
        .map(Some)
        .map_err(|error| wrong(&error, key))
}

/// The text of a key, if it is set and not empty.
pub(super) fn text(figment: &Figment, key: &str) -> Result<Option<String>, BadSetting> {
    let value: Option<String> = get(figment, key)?;
    Ok(value.filter(|text| !text.is_empty()))
}

/// One line of figment's error, with the key in front.
pub(super) fn wrong(error: &rocket::figment::Error, key: &str) -> BadSetting {
    let path = error.path.join(".");
    let key = match (path.as_str(), key) {
        ("", "") => "Rocket.toml",
        ("", key) => key,
        (path, _) => path,
    };
    // Rocket repeats the value, which here must not be shown.
    let why = match key {
        "secret_key" => {
            "must be base64 of 32 random bytes (make one: openssl rand -base64 32)".into()
        }
        _ => error.kind.to_string(),
    };
    BadSetting::new(
        key.to_owned(),
        why.split_whitespace().collect::<Vec<_>>().join(" "),
    )
}
