//! What templates can call: `t(key=…)`, `occasion(from=…, to=…)` and `hours(from=…, to=…)`, and filters
//! for dates, numbers and the names of fields.
//!
//! Each reads `language` (and `zone`, if the page has one) from the context. A component sees the
//! context only through declared implicit parameters: `{% component box(x, @language) %}`.

use chrono::NaiveDate;
use chrono_tz::Tz;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::domain::{Language, Time};
use crate::render::formats;
use crate::render::i18n::{Fact, Words};

/// Makes everything known to the engine; to be done before templates are added.
pub(super) fn register(tera: &mut Tera) {
    tera.register_function("t", t);
    tera.register_function("occasion", occasion);
    tera.register_function("hours", hours);
    tera.register_filter("date", date);
    tera.register_filter("moment", moment);
    tera.register_filter("deadline", deadline);
    tera.register_filter("phone", phone);
    tera.register_filter("dial", dial);
    tera.register_filter("number", number);
    tera.register_filter("anchor", anchor);
}

/// `t(key="…", fact=…)`: the text under the key in the reader's language.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the engine hands arguments over"
)]
fn t(arguments: Kwargs, state: &State) -> TeraResult<String> {
    let key: String = arguments.must_get("key")?;
    let facts: Vec<(&str, Fact<'_>)> = arguments
        .iter()
        .filter_map(|(name, value)| Some((name.as_str()?, fact(value))))
        .filter(|(name, _)| *name != "key")
        .collect();
    Words::embedded()
        .try_say(language(state)?, &key, &facts)
        .map_err(|unsaid| Error::message(unsaid.to_string()))
}

/// `occasion(from=…, to=…)`: a date with its hours.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the engine hands arguments over"
)]
fn occasion(arguments: Kwargs, state: &State) -> TeraResult<String> {
    let from = instant(arguments.must_get("from")?)?;
    let to = instant(arguments.must_get("to")?)?;
    Ok(formats::occasion(language(state)?, zone(state)?, from, to))
}

/// `hours(from=…, to=…)`: the hours of a date that is told beside them.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the engine hands arguments over"
)]
fn hours(arguments: Kwargs, state: &State) -> TeraResult<String> {
    let (language, zone) = (language(state)?, zone(state)?);
    let from = instant(arguments.must_get("from")?)?;
    let to = instant(arguments.must_get("to")?)?;
    let (start, end) = (from.with_timezone(&zone), to.with_timezone(&zone));
    if start.date_naive() == end.date_naive() {
        return Ok(formats::hours(language, start.time(), end.time()));
    }
    let start = formats::clock(language, start.time());
    Ok(format!("{start} – {}", formats::moment(language, zone, to)))
}

/// `day | date`: a date, or the date of an instant, in full.
fn date(value: &str, _: Kwargs, state: &State) -> TeraResult<String> {
    let day = match value.parse::<NaiveDate>() {
        Ok(day) => day,
        Err(_) => instant(value)?.with_timezone(&zone(state)?).date_naive(),
    };
    Ok(formats::date(language(state)?, day))
}

/// `instant | moment`: date and time in full.
fn moment(value: &str, _: Kwargs, state: &State) -> TeraResult<String> {
    let at = instant(value)?;
    Ok(formats::moment(language(state)?, zone(state)?, at))
}

/// `instant | deadline`: until when, in words.
fn deadline(value: &str, _: Kwargs, state: &State) -> TeraResult<String> {
    let until = instant(value)?;
    Ok(formats::deadline(language(state)?, zone(state)?, until))
}

/// `number | phone`: a telephone number to read.
fn phone(value: &str, _: Kwargs, _: &State) -> String {
    formats::phone(value)
}

/// `number | dial`: a telephone number for a `tel:` link.
fn dial(value: &str, _: Kwargs, _: &State) -> String {
    formats::dial(value)
}

/// `count | number`: a whole number in groups of three.
fn number(value: i64, _: Kwargs, _: &State) -> String {
    formats::number(value)
}

/// `field | anchor`: the id of the input of a field.
fn anchor(value: &str, _: Kwargs, _: &State) -> String {
    super::anchor(value)
}

fn language(state: &State) -> TeraResult<Language> {
    let tag: Option<String> = state.get("language")?;
    tag.and_then(|tag| tag.parse().ok()).ok_or_else(|| {
        Error::message("`language` is not in reach; a component must declare @language")
    })
}

fn zone(state: &State) -> TeraResult<Tz> {
    let name: Option<String> = state.get("zone")?;
    match name {
        None => Ok(Tz::Europe__Oslo),
        Some(name) => name
            .parse()
            .map_err(|_| Error::message(format!("`{name}` is no time zone"))),
    }
}

fn instant(text: &str) -> TeraResult<Time> {
    text.parse()
        .map_err(|_| Error::message(format!("`{text}` is no instant")))
}

fn fact(value: &Value) -> Fact<'static> {
    if let Some(number) = value.as_i64() {
        return Fact::from(number);
    }
    match value.as_f64() {
        Some(number) => Fact::from(number),
        None => Fact::from(value.to_string()),
    }
}
