//! What the gateway tells later: whether a text message has reached its phone.

use rocket::figment::Figment;
use subtle::ConstantTimeEq as _;

use super::{list, text};
use crate::config::Secret;
use crate::error::BadSetting;

/// The shortest secret that nobody guesses.
const LEAST: usize = 24;

/// How reports are known and read.
#[derive(Clone, Debug)]
pub struct SmsReports {
    secret: Secret,
    /// The field that holds our `{id}`; `a.b` looks into an object.
    pub id: String,
    /// The field that says what became of the message.
    pub status: String,
    failed: Vec<String>,
}

impl SmsReports {
    /// Whether the last part of the address is the secret one.
    #[must_use]
    pub fn opens(&self, shown: &str) -> bool {
        let secret = self.secret.expose().as_bytes();
        secret.ct_eq(shown.as_bytes()).into()
    }

    /// Whether the word says that the message reached nobody.
    #[must_use]
    pub fn is_failure(&self, status: &str) -> bool {
        let mut failed = self.failed.iter();
        failed.any(|word| word.eq_ignore_ascii_case(status.trim()))
    }
}

pub(super) fn read(figment: &Figment, has_id: bool) -> Result<Option<SmsReports>, BadSetting> {
    let refused = |why: &str| Err(BadSetting::new("sms_reports_secret", why));
    // Read first, so that a slip in it is told even before there is a secret.
    let failed = list(figment, "sms_reports_failed")?;
    let Some(secret) = text(figment, "sms_reports_secret")? else {
        return Ok(None);
    };
    let plain = |c: u8| c.is_ascii_alphanumeric() || c == b'-' || c == b'_';
    if secret.len() < LEAST || !secret.bytes().all(plain) {
        return refused(
            "must be 24 or more letters, digits, - or _ (make one: openssl rand -hex 24)",
        );
    }
    if !has_id {
        return refused(
            "needs {id} in sms_url, sms_headers or sms_body, so that reports can name it",
        );
    }
    let usual = || {
        ["failed", "undelivered", "rejected", "expired"]
            .map(str::to_owned)
            .to_vec()
    };
    Ok(Some(SmsReports {
        secret: Secret::new(secret),
        id: text(figment, "sms_reports_id")?.unwrap_or_else(|| "id".to_owned()),
        status: text(figment, "sms_reports_status")?.unwrap_or_else(|| "status".to_owned()),
        failed: failed.unwrap_or_else(usual),
    }))
}
