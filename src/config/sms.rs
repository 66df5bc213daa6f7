//! The gateway that takes text messages: one HTTP request, written down as a template, and the
//! reports that come back.

mod reports;
mod success;
mod template;

use rocket::figment::Figment;
use rocket::figment::value::Value;
use url::Url;

use super::base_url::is_loopback;
use crate::error::BadSetting;

pub use reports::SmsReports;
pub use success::Success;
pub use template::{Escape, Filling, Template};

/// All keys that are about text messages.
pub(super) const KEYS: [&str; 9] = [
    "sms_body",
    "sms_headers",
    "sms_method",
    "sms_reports_failed",
    "sms_reports_id",
    "sms_reports_secret",
    "sms_reports_status",
    "sms_success",
    "sms_url",
];

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";
/// What the client sets by itself.
const NOT_OURS: [&str; 4] = ["connection", "content-length", "host", "transfer-encoding"];

/// How a text message is handed over. It shows nothing of itself: all of it can be secret.
#[derive(Clone, Debug)]
pub struct SmsGateway {
    pub method: &'static str,
    pub url: Template,
    /// Names, and values that may hold the message's id.
    pub headers: Vec<(String, Template)>,
    pub body: Option<(Template, Escape)>,
    pub success: Success,
}

/// The gateway and its reports, as far as they are set.
pub(super) fn read(
    figment: &Figment,
) -> Result<(Option<SmsGateway>, Option<SmsReports>), BadSetting> {
    let Some(url) = text(figment, "sms_url")? else {
        return match KEYS
            .iter()
            .find(|key| figment.find_value(key).is_ok_and(|value| is_set(&value)))
        {
            Some(key) => Err(BadSetting::new(*key, "needs sms_url, which is not set")),
            None => Ok((None, None)),
        };
    };
    let url = address(&url).map_err(|why| BadSetting::new("sms_url", why))?;
    let lines = list(figment, "sms_headers")?.unwrap_or_default();
    let mut headers = headers(&lines).map_err(|why| BadSetting::new("sms_headers", why))?;
    let body = text(figment, "sms_body")?
        .map(|body| self::body(&body, &mut headers))
        .transpose()?;
    let method = method(text(figment, "sms_method")?.as_deref(), body.is_some())
        .map_err(|why| BadSetting::new("sms_method", why))?;
    let gateway = SmsGateway {
        method,
        url,
        headers,
        body,
        success: Success::parse(text(figment, "sms_success")?.as_deref())
            .map_err(|why| BadSetting::new("sms_success", why))?,
    };
    if !gateway.tells(Template::names_number) || !gateway.tells(Template::names_text) {
        let why = "the number and the text go nowhere: write {to} (or {digits}) and {text} into it, or into sms_url";
        return Err(BadSetting::new("sms_body", why));
    }
    let reports = reports::read(figment, gateway.tells(Template::names_id))?;
    Ok((Some(gateway), reports))
}

fn is_set(value: &Value) -> bool {
    value.as_str().is_none_or(|text| !text.is_empty())
}

/// The text of a key, if it is set and not empty; a number is its digits. Figment's own words would
/// show what was written.
fn text(figment: &Figment, key: &'static str) -> Result<Option<String>, BadSetting> {
    let Ok(value) = figment.find_value(key) else {
        return Ok(None);
    };
    let text = word(&value).ok_or_else(|| BadSetting::new(key, "must be a text"))?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// The texts of a key, if it is set.
fn list(figment: &Figment, key: &'static str) -> Result<Option<Vec<String>>, BadSetting> {
    let Ok(value) = figment.find_value(key) else {
        return Ok(None);
    };
    let values = value.into_array();
    let words = values.and_then(|values| values.iter().map(word).collect());
    let words: Option<Vec<String>> = words;
    words
        .map(Some)
        .ok_or_else(|| BadSetting::new(key, "must be a list of texts"))
}

fn word(value: &Value) -> Option<String> {
    let number = || {
        let whole = value.to_u128().map(|number| number.to_string());
        whole.or_else(|| value.to_i128().map(|number| number.to_string()))
    };
    value.as_str().map(str::to_owned).or_else(number)
}

impl SmsGateway {
    /// Whether it is on this machine, and spoken to without encryption.
    #[must_use]
    pub fn is_local(&self) -> bool {
        let url = self.url.filled(Escape::Url, &Filling::sample());
        url.starts_with("http://")
    }

    /// Whether the request says something of the message anywhere.
    fn tells(&self, names: fn(&Template) -> bool) -> bool {
        let headers = self.headers.iter().map(|(_, value)| value);
        let body = self.body.iter().map(|(body, _)| body);
        headers.chain(body).chain([&self.url]).any(names)
    }
}

fn address(given: &str) -> Result<Template, String> {
    let template = Template::parse(given);
    let url = Url::parse(&template.filled(Escape::Url, &Filling::sample()))
        .map_err(|error| error.to_string())?;
    let local = url.host().is_some_and(|host| is_loopback(&host.to_owned()));
    match url.scheme() {
        "https" => {}
        "http" if local => {}
        "http" => return Err("would send numbers in the clear; use https://".into()),
        _ => return Err("must begin with https://".into()),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("a log-in belongs into sms_headers".into());
    }
    let host = given.split(['/', '?', '#']).nth(2).unwrap_or_default();
    if host.contains('{') || url.fragment().is_some() {
        return Err("is no address of a gateway".into());
    }
    Ok(template)
}

fn headers(lines: &[String]) -> Result<Vec<(String, Template)>, String> {
    let mut headers: Vec<(String, Template)> = Vec::with_capacity(lines.len());
    for (number, line) in (1..).zip(lines) {
        let wrong = |why: &str| Err(format!("line {number} {why}"));
        let Some((name, value)) = line.split_once(':') else {
            return wrong("must be like \"Authorization: Bearer …\"");
        };
        let (name, value) = (name.trim(), value.trim());
        let token = |c: u8| c.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&c);
        if name.is_empty() || !name.bytes().all(token) {
            return wrong("has no name that a header may have");
        }
        if !value
            .bytes()
            .all(|c| c == b' ' || c == b'\t' || c.is_ascii_graphic())
        {
            return wrong("has a letter that a header may not have");
        }
        if NOT_OURS
            .iter()
            .any(|other| other.eq_ignore_ascii_case(name))
        {
            return wrong("is not ours to set");
        }
        let value = Template::parse(value);
        if value.names_number() || value.names_text() {
            return wrong("may hold {id}, but neither the number nor the text");
        }
        headers.push((name.to_owned(), value));
    }
    Ok(headers)
}

/// The body, escaped as its kind wants it.
fn body(
    given: &str,
    headers: &mut Vec<(String, Template)>,
) -> Result<(Template, Escape), BadSetting> {
    let template = Template::parse(given);
    let kind = kind(given, headers);
    if kind == FORM {
        return Ok((template, Escape::Form));
    }
    if kind != JSON && !kind.ends_with("+json") {
        let why = "Content-Type must be application/json or application/x-www-form-urlencoded";
        return Err(BadSetting::new("sms_headers", why));
    }
    let sample = template.filled(Escape::Json, &Filling::sample());
    if serde_json::from_str::<serde::de::IgnoredAny>(&sample).is_err() {
        let why = "is no JSON once {to}, {text} and {id} are filled in (each goes inside quotes)";
        return Err(BadSetting::new("sms_body", why));
    }
    Ok((template, Escape::Json))
}

/// What `Content-Type` says; else it is JSON if it looks like it, and says so from now on.
fn kind(given: &str, headers: &mut Vec<(String, Template)>) -> String {
    let said = headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    if let Some((_, kind)) = said {
        let kind = kind.filled(Escape::Nothing, &Filling::sample());
        let bare = kind.split(';').next().unwrap_or_default();
        return bare.trim().to_ascii_lowercase();
    }
    let kind = if looks_like_json(given) { JSON } else { FORM };
    headers.push(("Content-Type".to_owned(), Template::parse(kind)));
    kind.to_owned()
}

fn looks_like_json(given: &str) -> bool {
    given.trim_start().starts_with(['{', '['])
        && !Template::parse(given.trim_start()).begins_with_place()
}

fn method(given: Option<&str>, has_body: bool) -> Result<&'static str, &'static str> {
    match (given, has_body) {
        (None | Some("POST"), true) | (Some("POST"), false) => Ok("POST"),
        (Some("PUT"), _) => Ok("PUT"),
        (None | Some("GET"), false) => Ok("GET"),
        (Some("GET"), true) => Err("GET has no body: leave sms_body out, or use POST"),
        _ => Err("must be GET, POST or PUT"),
    }
}

#[cfg(test)]
mod tests;
