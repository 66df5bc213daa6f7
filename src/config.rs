//! Settings, Rocket's own way: `Rocket.toml` profiles, any key overridden by `ROCKET_<KEY>`.
//! A wrong or dangerous value stops the start with one line that names the key.

mod base_url;
mod given;
mod keys;
mod mail;
mod proxies;
mod sms;

use std::num::NonZeroU32;
use std::path::Path;

use ipnet::IpNet;
use lettre::message::Mailbox;
use rocket::Config;
use rocket::figment::Figment;
use rocket::figment::value::{Map, Value};
use tokio::runtime::Runtime;

use crate::error::BadSetting;

pub use base_url::BaseUrl;
pub(crate) use base_url::is_loopback;
use given::{defaults, for_demo, get, given, text, wrong};
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

#[cfg(test)]
mod tests;
