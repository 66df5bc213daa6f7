//! Settings, Rocket's own way: `Rocket.toml` profiles, any key overridden by `ROCKET_<KEY>`.
//! A wrong or dangerous value stops the start with one line that names the key.

mod base_url;
mod keys;
mod mail;
mod proxies;
mod sms;

use std::num::NonZeroU32;
use std::path::Path;

use ipnet::IpNet;
use lettre::message::Mailbox;
use rocket::Config;
use rocket::config::{Ident, LogLevel, Shutdown};
use rocket::data::{Limits, ToByteUnit};
use rocket::figment::providers::{Env, Format, Serialized, Toml};
use rocket::figment::value::Map;
use rocket::figment::{Figment, Profile, value::Value};
use serde::de::DeserializeOwned;
use tokio::runtime::Runtime;

use crate::error::BadSetting;

pub use base_url::BaseUrl;
pub(crate) use base_url::is_loopback;
pub use keys::{DataKey, GivenKeys, IndexKey, Secret};
pub(crate) use keys::{data_keys, key};
pub use sms::{Escape, Filling, SmsGateway, SmsReports, Success, Template};

/// Our own keys, beside Rocket's.
const OURS: [&str; 10] = [
    "base_url",
    "calendar_gzip",
    "data_keys",
    "database_url",
    "front",
    "index_key",
    "mail_from",
    "rate_limit_per_minute",
    "smtp_url",
    "trusted_proxies",
];

const DATABASE: &str = "sqlite://kursplass.db";

/// Public forms per client address and minute, unless set otherwise.
const FORMS_PER_MINUTE: u32 = 30;

/// Everything that can be set, checked.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the data are: `sqlite://PATH` or `postgres://…`; it may hold a password.
    pub database_url: Secret,
    /// The public address, for every link that leaves.
    pub base_url: BaseUrl,
    /// The keys that were set; the vault makes what is missing beside an SQLite file.
    pub keys: GivenKeys,
    /// Public forms per client address and minute; `None` is no limit.
    pub rate_limit: Option<NonZeroU32>,
    /// The mail server; `None` writes `.eml` files.
    pub smtp_url: Option<Secret>,
    /// The gateway for text messages; `None` writes `.eml` files, unless there is a mail server.
    pub sms: Option<SmsGateway>,
    /// Who tells later what became of text messages, and how.
    pub sms_reports: Option<SmsReports>,
    /// Who our mails are from.
    pub mail_from: Mailbox,
    /// Whether calendars are compressed for clients that ask for it; some proxies and clients stumble over that.
    pub calendar_gzip: bool,
    /// Whether requests are read whole, under time limits, before Rocket sees them.
    pub front: bool,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    figment: Figment,
}

impl Settings {
    /// Whether text messages can leave: by a gateway, or as files where mails are files too.
    #[must_use]
    pub fn sends_sms(&self) -> bool {
        self.sms.is_some() || self.smtp_url.is_none()
    }

    /// Reads `Rocket.toml` (or the file named by `ROCKET_CONFIG`) and the environment.
    pub fn load() -> Result<Self, BadSetting> {
        Self::read(given())
    }

    /// The same for a throw-away database in this file: where the data would be and how messages
    /// would leave is not asked, and is not set.
    pub fn load_for_demo(database: &Path) -> Result<Self, BadSetting> {
        Self::read(for_demo(given(), database))
    }

    /// The defaults with some values of a test or a command laid over them; reads no file and no environment.
    pub fn with(
        values: impl IntoIterator<Item = (&'static str, Value)>,
    ) -> Result<Self, BadSetting> {
        let figment = values
            .into_iter()
            .fold(defaults(), |figment, value| figment.merge(value));
        Self::read(figment)
    }

    /// What Rocket starts with. `secret_key` is the one set, or the one the vault made.
    #[must_use]
    pub fn rocket(&self, secret_key: &Secret) -> Figment {
        self.figment
            .clone()
            .merge(("secret_key", secret_key.expose()))
    }

    /// The SQLite file, if the data are in one; the keys that the vault makes lie beside it.
    #[must_use]
    pub fn sqlite_file(&self) -> Option<&Path> {
        self.database_url
            .expose()
            .strip_prefix("sqlite://")
            .map(Path::new)
    }

    fn read(figment: Figment) -> Result<Self, BadSetting> {
        refuse_unknown(&figment)?;
        let config = Config::try_from(&figment).map_err(|error| wrong(&error, ""))?;
        let base_url = BaseUrl::choose(
            text(&figment, "base_url")?.as_deref(),
            config.address,
            config.port,
        )
        .map_err(|why| BadSetting::new("base_url", why))?;
        let database_url = text(&figment, "database_url")?.unwrap_or_else(|| DATABASE.into());
        let schemes = ["sqlite://", "postgres://", "postgresql://"];
        if !schemes
            .iter()
            .any(|scheme| database_url.starts_with(scheme))
        {
            let why = "must begin with sqlite:// or postgres://";
            return Err(BadSetting::new("database_url", why));
        }
        let (sms, sms_reports) = sms::read(&figment)?;
        Ok(Self {
            keys: keys::read(&figment, &config, &database_url)?,
            rate_limit: NonZeroU32::new(
                get(&figment, "rate_limit_per_minute")?.unwrap_or(FORMS_PER_MINUTE),
            ),
            smtp_url: mail::server(text(&figment, "smtp_url")?)?,
            sms,
            sms_reports,
            mail_from: mail::sender(text(&figment, "mail_from")?, &base_url)?,
            calendar_gzip: get(&figment, "calendar_gzip")?.unwrap_or(true),
            front: get(&figment, "front")?.unwrap_or(true),
            trusted_proxies: proxies::parse(get(&figment, "trusted_proxies")?)?,
            database_url: Secret::new(database_url),
            base_url,
            figment,
        })
    }

    /// The threads that everything runs on, as many as Rocket's `workers` and `max_blocking` say.
    pub fn runtime(&self) -> std::io::Result<Runtime> {
        let config = Config::try_from(&self.figment).unwrap_or_default();
        tokio::runtime::Builder::new_multi_thread()
            .worker_threads(config.workers.max(1))
            .max_blocking_threads(config.max_blocking.max(1))
            .enable_all()
            .build()
    }
}

/// What is set in the file and in the environment, over the defaults.
fn given() -> Figment {
    defaults()
        .merge(Toml::file(Env::var_or("ROCKET_CONFIG", "Rocket.toml")).nested())
        .merge(Env::prefixed("ROCKET_").ignore(&["PROFILE"]).global())
        .select(Profile::from_env_or(
            "ROCKET_PROFILE",
            Config::DEFAULT_PROFILE,
        ))
}

fn for_demo(given: Figment, database: &Path) -> Figment {
    let url = format!("sqlite://{}", database.display());
    let unset = ["smtp_url", "sms_url", "data_keys", "index_key"];
    let unset = unset.map(|key| (key, ""));
    let figment = unset.into_iter().fold(given, Figment::merge);
    figment.merge(("database_url", url))
}

/// Rocket's knobs as SAFETY wants them: no client-set address header, small bodies, quiet log, own signals.
fn defaults() -> Figment {
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

fn limits() -> Limits {
    Limits::new()
        .limit("form", 32.kibibytes())
        .limit("data-form", 64.kibibytes())
        .limit("file", 64.kibibytes())
        .limit("json", 64.kibibytes())
        .limit("string", 8.kibibytes())
        .limit("bytes", 8.kibibytes())
}

/// A mistyped key would be silently unused, so it is refused.
fn refuse_unknown(figment: &Figment) -> Result<(), BadSetting> {
    let all: Map<String, Value> = figment.extract().map_err(|error| wrong(&error, ""))?;
    let ours = |key: &str| OURS.contains(&key) || sms::KEYS.contains(&key);
    let known = |key: &str| ours(key) || Config::PARAMETERS.contains(&key);
    match all.keys().find(|key| !known(key) && *key != "config") {
        Some(key) => Err(BadSetting::new(key.clone(), "there is no such setting")),
        None => Ok(()),
    }
}

/// The value of a key, if it is set.
fn get<T: DeserializeOwned>(figment: &Figment, key: &str) -> Result<Option<T>, BadSetting> {
    if figment.find_value(key).is_err() {
        return Ok(None);
    }
    figment
        .extract_inner(key)
        .map(Some)
        .map_err(|error| wrong(&error, key))
}

/// The text of a key, if it is set and not empty.
fn text(figment: &Figment, key: &str) -> Result<Option<String>, BadSetting> {
    let value: Option<String> = get(figment, key)?;
    Ok(value.filter(|text| !text.is_empty()))
}

/// One line of figment's error, with the key in front.
fn wrong(error: &rocket::figment::Error, key: &str) -> BadSetting {
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

#[cfg(test)]
mod tests;
