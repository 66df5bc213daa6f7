//! Reading what was sent, field by field: every mistake is named at once.

use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, SubsecRound, Utc};
use serde::{Deserialize, Deserializer};
use url::Url;

use crate::domain::course::within;
use crate::domain::{Flaw, Problem, Refusal, Time, text};
use crate::entity::Word;

/// The longest title, as the schema has it.
pub const TITLE: usize = 250;
/// The longest name, reason or other line.
pub const LINE: usize = 200;
/// The longest text of several lines.
pub const TEXT: usize = 4000;
const LINK: usize = 500;

/// Collects the mistakes of one request.
#[derive(Debug, Default)]
pub struct Fields {
    problems: Vec<Problem>,
}

impl Fields {
    /// The value, or a mistake noted under its field.
    pub fn take<T>(&mut self, field: &str, read: Result<T, Flaw>) -> Option<T> {
        read.map_err(|flaw| self.problems.push(Problem::new(field, flaw)))
            .ok()
    }

    /// Reads what was sent, if anything.
    pub fn maybe<S, T>(
        &mut self,
        field: &str,
        sent: Option<S>,
        read: impl FnOnce(S) -> Result<T, Flaw>,
    ) -> Option<T> {
        sent.and_then(|sent| self.take(field, read(sent)))
    }

    /// Reads what must be sent.
    pub fn must<S, T>(
        &mut self,
        field: &str,
        sent: Option<S>,
        read: impl FnOnce(S) -> Result<T, Flaw>,
    ) -> Option<T> {
        self.take(field, sent.ok_or(Flaw::Missing).and_then(read))
    }

    /// Reads what a change sends: nothing, null, or a value.
    pub fn change<S, T>(
        &mut self,
        field: &str,
        sent: Option<Option<S>>,
        read: impl FnOnce(S) -> Result<T, Flaw>,
    ) -> Option<Option<T>> {
        match sent {
            None => None,
            Some(None) => Some(None),
            Some(Some(sent)) => self.take(field, read(sent)).map(Some),
        }
    }

    /// Notes each number that is out of its range.
    pub fn numbers<const N: usize>(&mut self, sent: [(&str, Option<i64>, RangeInclusive<u16>); N]) {
        for (field, number, range) in sent {
            let found = number.and_then(|number| within(field, number, range).err());
            self.problems.extend(found);
        }
    }

    /// The end: every mistake, or the value, which is there when there is none.
    pub fn done<T>(self, value: Option<T>) -> Result<T, Refusal> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => Err(Refusal::Invalid(self.problems)),
        }
    }
}

/// Tells null from absent: `#[serde(default, deserialize_with = "sent")]` on an `Option<Option<T>>`.
pub fn sent<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

/// One line.
pub fn line(sent: impl AsRef<str>) -> Result<String, Flaw> {
    text::line(sent.as_ref(), LINE)
}

/// The title of a course.
pub fn title(sent: impl AsRef<str>) -> Result<String, Flaw> {
    text::line(sent.as_ref(), TITLE)
}

/// `YYYY-MM-DD`, in a year that makes sense.
pub fn date(sent: impl AsRef<str>) -> Result<NaiveDate, Flaw> {
    let sent = sent.as_ref();
    let date = sent.parse::<NaiveDate>().ok();
    date.filter(|date| sent.len() == 10 && is_sane(*date))
        .ok_or(Flaw::NotADate)
}

/// `HH:MM`, on the wall clock.
pub fn clock(sent: impl AsRef<str>) -> Result<NaiveTime, Flaw> {
    let sent = sent.as_ref();
    let time = NaiveTime::parse_from_str(sent, "%H:%M").ok();
    time.filter(|_| sent.len() == 5).ok_or(Flaw::NotATime)
}

/// RFC 3339 with an offset, cut to whole seconds.
pub fn instant(sent: impl AsRef<str>) -> Result<Time, Flaw> {
    DateTime::parse_from_rfc3339(sent.as_ref())
        .map(|at| at.with_timezone(&Utc).trunc_subsecs(0))
        .ok()
        .filter(|at| is_sane(at.date_naive()))
        .ok_or(Flaw::NotATime)
}

fn is_sane(date: NaiveDate) -> bool {
    (2000..2200).contains(&date.year())
}

/// A choice by its word.
pub fn word<T: Word>(sent: impl AsRef<str>) -> Result<T, Flaw> {
    T::from_word(sent.as_ref()).ok_or(Flaw::UnknownChoice)
}

/// An id of ours.
pub fn id<T: FromStr>(sent: impl AsRef<str>) -> Result<T, Flaw> {
    let id = sent.as_ref().parse::<T>();
    id.map_err(|_| Flaw::UnknownId)
}

/// An http(s) address of the web.
pub fn link(sent: impl AsRef<str>) -> Result<String, Flaw> {
    let sent = text::line(sent.as_ref(), LINK)?;
    let url = Url::parse(&sent).map_err(|_| Flaw::NotALink)?;
    let web = matches!(url.scheme(), "http" | "https") && url.has_host();
    let plain = url.username().is_empty() && url.password().is_none();
    if !web || !plain {
        return Err(Flaw::NotALink);
    }
    let url = String::from(url);
    if url.len() > LINK {
        return Err(Flaw::TooLong { most: LINK });
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::admission::Policy;

    #[test]
    fn a_date_is_written_in_full() {
        assert!(date("2027-03-02").is_ok());
        for text in [
            "2027-3-2",
            "02.03.2027",
            "2027-02-30",
            "0001-01-01",
            "+12027-01-01",
            "",
        ] {
            assert_eq!(date(text), Err(Flaw::NotADate), "{text}");
        }
    }

    #[test]
    fn a_time_is_hours_and_minutes() {
        assert_eq!(
            clock("17:00"),
            Ok(NaiveTime::from_hms_opt(17, 0, 0).unwrap())
        );
        for text in ["5 pm", "17", "7:00", "24:00", "17:00:00", "17.00"] {
            assert_eq!(clock(text), Err(Flaw::NotATime), "{text}");
        }
    }

    #[test]
    fn an_instant_needs_an_offset() {
        let five: Time = "2027-03-02T16:00:00Z".parse().unwrap();
        assert_eq!(instant("2027-03-02T17:00:00+01:00"), Ok(five));
        assert_eq!(instant("2027-03-02T16:00:00.75Z"), Ok(five));
        for text in [
            "2027-03-02T17:00:00",
            "2027-03-02",
            "9999-01-01T00:00:00Z",
            "soon",
        ] {
            assert_eq!(instant(text), Err(Flaw::NotATime), "{text}");
        }
    }

    #[test]
    fn a_link_leads_to_the_web() {
        assert_eq!(
            link(" https://møte.no/a "),
            Ok("https://xn--mte-0na.no/a".into())
        );
        for text in [
            "javascript:alert(1)",
            "møte.no",
            "ftp://a.no",
            "https://a:b@c.no",
            "//a.no",
        ] {
            assert_eq!(link(text), Err(Flaw::NotALink), "{text}");
        }
    }

    #[test]
    fn mistakes_are_collected() {
        let mut fields = Fields::default();
        let policy: Option<Policy> = fields.maybe("policy", Some("closed"), word);
        let name = fields.must("name", None::<String>, line);
        let reason = fields.change("reason", Some(None::<String>), line);
        assert_eq!(reason, Some(None));
        let refusal = fields.done(policy.zip(name)).unwrap_err();
        let expected = vec![
            Problem::new("policy", Flaw::UnknownChoice),
            Problem::new("name", Flaw::Missing),
        ];
        assert_eq!(refusal, Refusal::Invalid(expected));
    }
}
