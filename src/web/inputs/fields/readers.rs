//! Reading one value: what it is, or its flaw.

use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, SubsecRound, Utc};
use url::Url;

use crate::domain::course::within;
use crate::domain::{Flaw, Time, text};
use crate::entity::Word;
use crate::render::formats;

/// The longest title, as the schema has it.
pub const TITLE: usize = 250;
/// The longest name, reason or other line.
pub const LINE: usize = 200;
/// The longest text of several lines.
pub const TEXT: usize = 4000;
const LINK: usize = 500;
/// No day and no time is longer than this, however it is written, in bytes.
const MOMENT: usize = 80;

/// One line.
pub fn line(sent: impl AsRef<str>) -> Result<String, Flaw> {
    text::line(sent.as_ref(), LINE)
}

/// The title of a course.
pub fn title(sent: impl AsRef<str>) -> Result<String, Flaw> {
    text::line(sent.as_ref(), TITLE)
}

/// `YYYY-MM-DD` or as people write it, in a year that makes sense.
pub fn date(sent: impl AsRef<str>) -> Result<NaiveDate, Flaw> {
    let date = brief(&sent).and_then(formats::read_day);
    let date = date.filter(|date| is_sane(*date));
    date.ok_or(Flaw::NotADate)
}

/// `HH:MM` or as people write it, on the wall clock.
pub fn clock(sent: impl AsRef<str>) -> Result<NaiveTime, Flaw> {
    let clock = brief(&sent).and_then(formats::read_clock);
    clock.ok_or(Flaw::NotATime)
}

/// A date with a time on the wall clock, as people or their browsers write it.
pub fn moment(sent: impl AsRef<str>) -> Result<NaiveDateTime, Flaw> {
    let moment = brief(&sent).and_then(formats::read_moment);
    let moment = moment.filter(|at| is_sane(at.date()));
    moment.ok_or(Flaw::NotAMoment)
}

/// RFC 3339 with an offset, cut to whole seconds.
pub fn instant(sent: impl AsRef<str>) -> Result<Time, Flaw> {
    brief(&sent)
        .and_then(|sent| DateTime::parse_from_rfc3339(sent).ok())
        .map(|at| at.with_timezone(&Utc).trunc_subsecs(0))
        .filter(|at| is_sane(at.date_naive()))
        .ok_or(Flaw::NotAnInstant)
}

/// A text that is no longer than a day or a time can be: what is, is not even looked at.
fn brief(sent: &impl AsRef<str>) -> Option<&str> {
    let sent = sent.as_ref().trim();
    (sent.len() <= MOMENT).then_some(sent)
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

/// A number in its range, as its column takes it.
pub fn small(sent: i64, range: RangeInclusive<u16>) -> Result<i16, Flaw> {
    let number = within("", sent, range).map_err(|problem| problem.flaw)?;
    Ok(i16::try_from(number).unwrap_or(i16::MAX))
}

/// What is more than blanks: people leave a field empty when they have nothing to say.
pub fn filled(sent: Option<&str>) -> Option<&str> {
    sent.map(str::trim).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_in_full() {
        for text in ["2027-03-02", "2.3.2027", "02.03.2027"] {
            assert_eq!(date(text), Ok(NaiveDate::from_ymd_opt(2027, 3, 2).unwrap()));
        }
        for text in [
            "2027-3-2",
            "30.2.2027",
            "2.3.27",
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
        for text in ["17:00", "17.00", "17"] {
            assert_eq!(clock(text), Ok(NaiveTime::from_hms_opt(17, 0, 0).unwrap()));
        }
        for text in ["5 pm", "24:00", "17:00:00", "17.0"] {
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
            assert_eq!(instant(text), Err(Flaw::NotAnInstant), "{text}");
        }
    }

    #[test]
    fn what_is_far_too_long_is_no_day_and_no_time() {
        let long = |before: &str, filler: &str, after: &str| {
            format!("{before}{}{after}", filler.repeat(60_000))
        };
        let zeros = long("2027-03-02T17:00:00.", "0", "+01:00");
        assert_eq!(instant(zeros), Err(Flaw::NotAnInstant));
        let blanks = long("2.3.2027", " ", "17.00");
        assert_eq!(moment(&blanks), Err(Flaw::NotAMoment));
        assert_eq!(date(&blanks), Err(Flaw::NotADate));
        assert_eq!(clock(long("kl.", " ", "17")), Err(Flaw::NotATime));
        assert_eq!(date(long(" ", " ", "2.3.2027")), date("2.3.2027"));
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
}
