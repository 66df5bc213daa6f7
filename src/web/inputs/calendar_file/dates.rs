//! From when to when an event lasts, in whole days.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use icalendar::parser::Property;

use super::Unfit;
use crate::web::inputs::fields;

/// A date, or a time of the wall clock.
#[derive(Clone, Copy)]
enum Point {
    Day(NaiveDate),
    Time(NaiveDateTime),
}

/// The first and the last day. The end of an event is the first moment after it.
pub(super) fn days(
    start: &Property<'_>,
    end: Option<&Property<'_>>,
    length: Option<&Property<'_>>,
    zone: Tz,
) -> Result<(NaiveDate, NaiveDate), Unfit> {
    let start = point(start, zone).ok_or(Unfit::NoDate)?;
    let end = match (end, length) {
        (Some(end), _) => Some(point(end, zone).ok_or(Unfit::NoDate)?),
        (None, Some(length)) => Some(start.after(length.val.as_str()).ok_or(Unfit::NoDate)?),
        (None, None) => None,
    };
    let (from, to) = match (start, end) {
        (Point::Day(from), None) => (from, from),
        (Point::Day(from), Some(end)) => (from, end.last_day().ok_or(Unfit::PartOfDay)?),
        (Point::Time(from), Some(end)) if from.time() == NaiveTime::MIN => {
            (from.date(), end.last_day().ok_or(Unfit::PartOfDay)?)
        }
        (Point::Time(_), _) => return Err(Unfit::PartOfDay),
    };
    // Some programs write the last day itself, or the same day twice.
    let to = if to.succ_opt() == Some(from) {
        from
    } else {
        to
    };
    let sane = |date: NaiveDate| fields::date(date.to_string()).is_ok();
    if to < from || !sane(from) || !sane(to) {
        return Err(Unfit::NoDate);
    }
    Ok((from, to))
}

impl Point {
    /// The last day before it, where it is a midnight or the last minute of a day.
    fn last_day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(date) => date.pred_opt(),
            Self::Time(at) if at.time() == NaiveTime::MIN => at.date().pred_opt(),
            Self::Time(at) => {
                let late = NaiveTime::from_hms_opt(23, 59, 0)?;
                (at.time() >= late).then(|| at.date())
            }
        }
    }

    /// So much later.
    fn after(self, length: &str) -> Option<Self> {
        let (days, time) = duration(length.trim())?;
        match self {
            Self::Day(date) => {
                let whole = u64::try_from(time.num_days()).ok()?;
                let date = date.checked_add_days(days)?;
                Some(Self::Day(date.checked_add_days(Days::new(whole))?))
            }
            Self::Time(at) => {
                let later = at.checked_add_days(days)?.checked_add_signed(time)?;
                Some(Self::Time(later))
            }
        }
    }
}

fn point(property: &Property<'_>, zone: Tz) -> Option<Point> {
    let text = property.val.as_str().trim();
    let Some((day, time)) = text.split_once(['T', 't']) else {
        return Some(Point::Day(date(text)?));
    };
    let (time, is_utc) = match time.strip_suffix(['Z', 'z']) {
        Some(time) => (time, true),
        None => (time, false),
    };
    let wall = date(day)?.and_time(NaiveTime::parse_from_str(time, "%H%M%S").ok()?);
    let there = if is_utc {
        Some(DateTime::<Utc>::from_naive_utc_and_offset(wall, Utc))
    } else {
        // A zone without a known name is taken to be one's own.
        place(property).and_then(|tz| Some(wall.and_local_timezone(tz).earliest()?.to_utc()))
    };
    Some(Point::Time(
        there.map_or(wall, |at| at.with_timezone(&zone).naive_local()),
    ))
}

fn place(property: &Property<'_>) -> Option<Tz> {
    let mut params = property.params.iter();
    let named = params.find(|param| param.key.as_str().eq_ignore_ascii_case("TZID"))?;
    let name = named.val.as_ref()?.as_str().trim_matches('"');
    name.parse().ok()
}

fn date(text: &str) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(text, "%Y%m%d").ok();
    date.filter(|_| text.len() == 8)
}

/// `P1W`, `P3D`, `P1DT12H`: days, and hours and less.
fn duration(text: &str) -> Option<(Days, TimeDelta)> {
    let text = text.strip_prefix('+').unwrap_or(text).to_ascii_uppercase();
    let (days, times) = match text.strip_prefix('P')?.split_once('T') {
        Some((days, times)) => (days.to_owned(), times.to_owned()),
        None => (text.strip_prefix('P')?.to_owned(), String::new()),
    };
    let days = sum(&days, &[('W', 7), ('D', 1)])?;
    let seconds = sum(&times, &[('H', 3600), ('M', 60), ('S', 1)])?;
    let time = TimeDelta::try_seconds(i64::from(seconds))?;
    Some((Days::new(days.into()), time))
}

/// `1W2D` in the smallest of its units.
fn sum(text: &str, units: &[(char, u32)]) -> Option<u32> {
    let (mut sum, mut digits) = (0_u32, String::new());
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        let (_, worth) = units.iter().find(|(unit, _)| *unit == c)?;
        let many: u32 = digits.parse().ok()?;
        sum = sum.checked_add(many.checked_mul(*worth)?)?;
        digits.clear();
    }
    digits.is_empty().then_some(sum)
}
