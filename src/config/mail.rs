//! The mail server and the sender's address.

use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, Tokio1Executor};
use url::Url;

use super::base_url::is_loopback;
use super::{BaseUrl, Secret};
use crate::error::BadSetting;

/// Reads `smtp://` or `smtps://`; `?tls=required` asks for STARTTLS.
pub(super) fn server(given: Option<String>) -> Result<Option<Secret>, BadSetting> {
    let Some(text) = given else { return Ok(None) };
    check(&text).map_err(|why| BadSetting::new("smtp_url", why))?;
    Ok(Some(Secret::new(text)))
}

fn check(text: &str) -> Result<(), String> {
    let url = Url::parse(text).map_err(|error| error.to_string())?;
    if !matches!(url.scheme(), "smtp" | "smtps") {
        return Err("must begin with smtp:// or smtps://".into());
    }
    if url.username().is_empty() != url.password().is_none() {
        return Err("a log-in needs both a name and a password".into());
    }
    AsyncSmtpTransport::<Tokio1Executor>::from_url(text)
        .map_err(|_| "must be smtp://HOST, smtp://HOST?tls=required or smtps://HOST".to_owned())?;
    let encrypted = url.scheme() == "smtps" || url.query() == Some("tls=required");
    // A non-special scheme keeps an IPv4 host as text; read it once more.
    let local = url
        .host_str()
        .and_then(|host| url::Host::parse(host).ok())
        .is_some_and(|host| is_loopback(&host));
    if !encrypted && !local && url.password().is_some() {
        return Err("would send the password in the clear; use smtps:// or ?tls=required".into());
    }
    Ok(())
}

/// The sender: what is set, else `kursplass@` and the host of `base_url`.
pub(super) fn sender(given: Option<String>, base_url: &BaseUrl) -> Result<Mailbox, BadSetting> {
    let text = given.unwrap_or_else(|| {
        format!(
            "Kursplass <kursplass@{}>",
            base_url.domain().unwrap_or("localhost")
        )
    });
    text.parse().map_err(|error| {
        BadSetting::new(
            "mail_from",
            format!("{error} (like Kurs <kurs@example.no>)"),
        )
    })
}
