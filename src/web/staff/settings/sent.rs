//! Reading the form of the settings.

use std::ops::RangeInclusive;

use super::hosts::hosts;
use crate::actions::settings::{Contact, Kept, Settings};
use crate::actions::teams::Served;
use crate::domain::contact::Email;
use crate::domain::course::AGE;
use crate::domain::{Flaw, Refusal, text};
use crate::web::Form;
use crate::web::inputs::Fields;
use crate::web::inputs::fields::{link, small, word};

/// The longest texts, as the schema has them.
const NAME: usize = 200;
const PREFIXES: usize = 200;
const PHONE: usize = 32;
const SHORT_PHONE: usize = 16;
const ADDRESS: usize = 500;
const LIST: usize = 2000;

/// Sane bounds, which the help beside each field names.
pub(super) const HOURS: RangeInclusive<u16> = 2..=168;
pub(super) const DAYS: RangeInclusive<u16> = 1..=365;
pub(super) const MONTHS: RangeInclusive<u16> = 1..=24;
pub(super) const YEARS: RangeInclusive<u16> = 2..=10;
const MOST_PEOPLE: i64 = 10_000_000;

/// Reads the form; every mistake is named at once.
pub(super) fn settings(form: &Form, known: &Settings) -> Result<Settings, Refusal> {
    let mut fields = Fields::default();
    let name = fields.must("name", form.text("name"), |text| text::line(&text, NAME));
    let language = fields.must("language", form.text("language"), word);
    let promotion = fields.must("promotion", form.text("promotion"), word);
    let phone = fields.maybe("phone", form.text("phone"), |text| number(&text, PHONE));
    let contact = contact(&mut fields, form);
    let prefixes = form.text("sms_prefixes");
    let prefixes = fields.must("sms_prefixes", prefixes, |text| countries(&text));
    let [emergency, urgent, talk] = ["emergency_phone", "urgent_phone", "talk_phone"]
        .map(|name| fields.must(name, form.text(name), |text| number(&text, SHORT_PHONE)));
    let min_age = within(&mut fields, form, "min_age", AGE);
    let kept = kept(&mut fields, form);
    let [controller, officer] = ["controller", "privacy_contact"]
        .map(|name| fields.maybe(name, form.text(name), |sent| text::line(&sent, ADDRESS)));
    let processors = fields.maybe("processors", form.text("processors"), |sent| {
        text::paragraphs(&sent, LIST)
    });
    let statement = form.text("accessibility_url");
    let accessibility_url = fields.maybe("accessibility_url", statement, link);
    let color = fields.must("color", form.text("color"), word);
    let neutral_sharing = form.ticked("neutral_sharing");
    let frame_hosts = fields.maybe("frame_hosts", form.text("frame_hosts"), |sent| {
        hosts(&sent, LIST)
    });
    let municipalities = municipalities(&mut fields, form, &known.municipalities);
    let read = move || {
        Some(Settings {
            name: name?,
            language: language?,
            min_age: min_age?,
            phone,
            contact,
            promotion: promotion?,
            sms_prefixes: prefixes?,
            emergency_phone: emergency?,
            urgent_phone: urgent?,
            talk_phone: talk?,
            kept: kept?,
            controller,
            privacy_contact: officer,
            processors,
            accessibility_url,
            neutral_sharing,
            color: color?,
            show_leaders: form.ticked("show_leaders"),
            frame_hosts: frame_hosts.filter(|sites| !sites.is_empty()),
            municipalities,
        })
    };
    fields.done(read())
}

fn contact(fields: &mut Fields, form: &Form) -> Contact {
    Contact {
        hours: fields.maybe("contact_hours", form.text("contact_hours"), |sent| {
            text::paragraphs(&sent, ADDRESS)
        }),
        email: fields.maybe("contact_email", form.text("contact_email"), |sent| {
            Email::parse(&sent).map(|_| sent)
        }),
        address: fields.maybe("contact_address", form.text("contact_address"), |sent| {
            text::line(&sent, ADDRESS)
        }),
    }
}

fn kept(fields: &mut Fields, form: &Form) -> Option<Kept> {
    let unproven_hours = within(fields, form, "keep_unproven_hours", HOURS);
    let unplaced_days = within(fields, form, "keep_unplaced_days", DAYS);
    let cancelled_days = within(fields, form, "keep_cancelled_days", DAYS);
    let done_months = within(fields, form, "keep_done_months", MONTHS);
    let log_years = within(fields, form, "keep_log_years", YEARS);
    Some(Kept {
        unproven_hours: unproven_hours?,
        unplaced_days: unplaced_days?,
        cancelled_days: cancelled_days?,
        done_months: done_months?,
        log_years: log_years?,
    })
}

fn within(fields: &mut Fields, form: &Form, name: &str, range: RangeInclusive<u16>) -> Option<i16> {
    let sent = fields.take(name, form.number(name))?;
    fields.must(name, sent, |sent| small(sent, range))
}

/// A number that can be called: digits and blanks, with `+` in front where it has a country.
fn number(sent: &str, most: usize) -> Result<String, Flaw> {
    let sent = text::line(sent, most)?;
    let rest = sent.strip_prefix('+').unwrap_or(&sent);
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    let is_number = rest.chars().all(|c| c.is_ascii_digit() || c == ' ');
    (is_number && digits >= 3)
        .then_some(sent)
        .ok_or(Flaw::NotAPhone)
}

/// Country prefixes: `+47, +46`.
fn countries(sent: &str) -> Result<String, Flaw> {
    let prefixes: Vec<&str> = sent
        .split([',', ' '])
        .filter(|one| !one.is_empty())
        .collect();
    let is_prefix = |one: &&str| {
        let digits = one.strip_prefix('+').unwrap_or_default();
        (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    if prefixes.is_empty() || !prefixes.iter().all(is_prefix) {
        return Err(Flaw::NotAPrefix);
    }
    text::line(&prefixes.join(","), PREFIXES)
}

/// Those that are known, with what was sent of them, and perhaps a new one.
fn municipalities(fields: &mut Fields, form: &Form, known: &[Served]) -> Vec<Served> {
    let mut served: Vec<Served> = known
        .iter()
        .filter_map(|one| {
            let path = format!("municipalities[{}]", one.code);
            if form.raw(&format!("{path}.name")).is_none() {
                // Somebody added it while the form stood open.
                return Some(one.clone());
            }
            municipality(fields, form, &path, one.code.clone())
        })
        .collect();
    let parts = ["code", "name", "population"].map(|part| format!("new_municipality.{part}"));
    if parts.iter().any(|part| form.ticked(part)) {
        let code = fields.must(&parts[0], form.text(&parts[0]), |sent| code(sent, known));
        let code = code.unwrap_or_default();
        served.extend(municipality(fields, form, "new_municipality", code));
    }
    served
}

fn municipality(fields: &mut Fields, form: &Form, path: &str, code: String) -> Option<Served> {
    let (name, population) = (format!("{path}.name"), format!("{path}.population"));
    let called = fields.must(&name, form.text(&name), |text| text::line(&text, NAME));
    let people = fields.take(&population, form.number(&population))?;
    let people = fields.must(&population, people, |people| {
        let range = Flaw::OutOfRange {
            least: 1,
            most: MOST_PEOPLE,
        };
        let people = Some(people).filter(|people| (1..=MOST_PEOPLE).contains(people));
        people
            .and_then(|people| i32::try_from(people).ok())
            .ok_or(range)
    });
    Some(Served {
        code,
        name: called?,
        population: people?,
    })
}

/// The four digits of a municipality that is not there yet.
fn code(sent: String, known: &[Served]) -> Result<String, Flaw> {
    if sent.len() != 4 || !sent.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Flaw::NotACode);
    }
    if known.iter().any(|one| one.code == sent) {
        return Err(Flaw::Repeated);
    }
    Ok(sent)
}
