//! The buttons of the form: each changes what stands in it, shows the dates, or saves.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::sheet::{LATER, Row, Sheet};
use crate::domain::schedule::mends::Mend;

/// What a button asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Save,
    /// Show the dates.
    Show,
    /// Let each session be changed.
    Adjust,
    /// Back to a series.
    Series,
    /// One session more.
    Add,
    /// The earliest session first.
    Sort,
    /// One session less.
    Drop(usize),
    /// The place comes later.
    Later,
    Mend(Mend),
}

impl Step {
    /// The step with this word; a form that says none shows the dates.
    #[must_use]
    pub fn of(word: Option<&str>) -> Self {
        match word.unwrap_or_default() {
            "save" => Self::Save,
            "adjust" => Self::Adjust,
            "series" => Self::Series,
            "add" => Self::Add,
            "sort" => Self::Sort,
            "later" => Self::Later,
            other => drop(other)
                .or_else(|| mend(other).map(Self::Mend))
                .unwrap_or(Self::Show),
        }
    }

    /// Changes the form as it is asked. [`Step::Adjust`] needs the dates, and is done elsewhere.
    pub fn apply(&self, sheet: &mut Sheet) {
        match self {
            Self::Save | Self::Show | Self::Adjust => {}
            Self::Series => sheet.rows = None,
            Self::Add => sheet.rows.get_or_insert_default().add(),
            Self::Sort => sheet.rows.get_or_insert_default().sort_by(|a, b| {
                let key = |row: &Row| (row.starts_on.clone(), row.starts_at.clone());
                key(a).cmp(&key(b))
            }),
            Self::Drop(row) => {
                if let Some(rows) = sheet.rows.as_mut().filter(|rows| *row < rows.len()) {
                    rows.remove(*row);
                }
            }
            Self::Later => {
                sheet.set("venue", LATER);
                sheet.set("new_venue", "");
            }
            Self::Mend(mend) => sheet.mend(*mend),
        }
    }
}

trait Rows {
    fn add(&mut self);
}

impl Rows for Vec<Row> {
    /// A week after the last one, at its hours.
    fn add(&mut self) {
        let mut row = self.last().cloned().unwrap_or_default();
        if let Ok(date) = row.starts_on.trim().parse::<NaiveDate>() {
            let next = date.checked_add_signed(TimeDelta::weeks(1));
            row.starts_on = next.map(|date| date.to_string()).unwrap_or_default();
        }
        self.push(row);
    }
}

impl Sheet {
    fn mend(&mut self, mend: Mend) {
        match mend {
            Mend::Venue { row: None, venue } => {
                self.set("venue", venue.to_string());
                self.set("new_venue", "");
            }
            Mend::Venue {
                row: Some(row),
                venue,
            } => {
                if let Some(row) = self.row(row) {
                    row.venue = venue.to_string();
                }
            }
            Mend::Leader { instead_of, with } => {
                let gone = instead_of.to_string();
                self.leaders.retain(|leader| *leader != gone);
                self.leaders.extend(with.map(|id| id.to_string()));
            }
            Mend::Time { row: None, start } => {
                self.set("start_time", start.format("%H:%M").to_string());
            }
            Mend::Time {
                row: Some(row),
                start,
            } => {
                if let Some(row) = self.row(row) {
                    row.begin(start);
                }
            }
        }
    }

    fn row(&mut self, n: usize) -> Option<&mut Row> {
        self.rows.as_mut()?.get_mut(n)
    }
}

impl Row {
    /// Moves it to another time of its day; its length stays.
    fn begin(&mut self, start: NaiveTime) {
        let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
        if let Some((from, to)) = time(&self.starts_at).zip(time(&self.ends_at)) {
            let end = start + (to - from);
            self.ends_at = end.format("%H:%M").to_string();
        }
        self.starts_at = start.format("%H:%M").to_string();
    }
}

/// The word of a button that mends: `venue:<id>`, `time:1830:2`, `leader:<id>:<id>`.
#[must_use]
pub fn word(mend: Mend) -> String {
    let at = |row: Option<usize>| row.map(|row| format!(":{row}")).unwrap_or_default();
    match mend {
        Mend::Venue { row, venue } => format!("venue:{venue}{}", at(row)),
        Mend::Time { row, start } => format!("time:{}{}", start.format("%H%M"), at(row)),
        Mend::Leader {
            instead_of,
            with: Some(with),
        } => format!("leader:{instead_of}:{with}"),
        Mend::Leader {
            instead_of,
            with: None,
        } => format!("leader:{instead_of}"),
    }
}

fn drop(word: &str) -> Option<Step> {
    word.strip_prefix("drop:")?.parse().ok().map(Step::Drop)
}

fn mend(word: &str) -> Option<Mend> {
    let (what, rest) = word.split_once(':')?;
    let (first, second) = match rest.split_once(':') {
        Some((first, second)) => (first, Some(second)),
        None => (rest, None),
    };
    let row = || second.map(str::parse).transpose().ok();
    match what {
        "venue" => Some(Mend::Venue {
            row: row()?,
            venue: first.parse().ok()?,
        }),
        "time" => Some(Mend::Time {
            row: row()?,
            start: NaiveTime::parse_from_str(first, "%H%M").ok()?,
        }),
        "leader" => Some(Mend::Leader {
            instead_of: first.parse().ok()?,
            with: second.map(str::parse).transpose().ok()?,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{StaffId, VenueId};

    fn row(date: &str, start: &str, end: &str) -> Row {
        Row {
            starts_on: date.to_owned(),
            starts_at: start.to_owned(),
            ends_at: end.to_owned(),
            ..Row::default()
        }
    }

    fn sheet(rows: &[Row]) -> Sheet {
        Sheet {
            rows: Some(rows.to_vec()),
            ..Sheet::default()
        }
    }

    #[test]
    fn every_mend_has_a_word_that_is_read_back() {
        let (id, other) = (StaffId::random(), StaffId::random());
        let venue = VenueId::random();
        let start = NaiveTime::from_hms_opt(18, 30, 0).unwrap();
        for mend in [
            Mend::Venue { row: None, venue },
            Mend::Venue {
                row: Some(3),
                venue,
            },
            Mend::Time { row: None, start },
            Mend::Time {
                row: Some(0),
                start,
            },
            Mend::Leader {
                instead_of: id,
                with: None,
            },
            Mend::Leader {
                instead_of: id,
                with: Some(other),
            },
        ] {
            assert_eq!(Step::of(Some(&word(mend))), Step::Mend(mend));
        }
        for nonsense in [
            "",
            "venue:",
            "time:9999",
            "leader:x",
            "drop:-1",
            "party:1",
            "venue:1:2:3",
        ] {
            assert_eq!(Step::of(Some(nonsense)), Step::Show, "{nonsense}");
        }
    }

    #[test]
    fn a_session_more_stands_a_week_after_the_last() {
        let mut sheet = sheet(&[row("2027-12-28", "11:30", "14:00")]);
        Step::Add.apply(&mut sheet);
        let rows = sheet.rows.clone().unwrap();
        assert_eq!(rows[1], row("2028-01-04", "11:30", "14:00"));
        Step::of(Some("drop:0")).apply(&mut sheet);
        Step::of(Some("drop:7")).apply(&mut sheet);
        assert_eq!(sheet.rows.unwrap(), [row("2028-01-04", "11:30", "14:00")]);
    }

    #[test]
    fn a_session_keeps_its_length_at_another_time() {
        let mut sheet = sheet(&[row("2027-03-02", "17:00", "19:30")]);
        Step::of(Some("time:1000:0")).apply(&mut sheet);
        assert_eq!(sheet.rows.unwrap(), [row("2027-03-02", "10:00", "12:30")]);
    }

    #[test]
    fn sessions_are_put_in_order() {
        let (first, second) = (row("2027-03-02", "", ""), row("2027-03-09", "", ""));
        let mut sheet = sheet(&[second.clone(), first.clone()]);
        Step::Sort.apply(&mut sheet);
        assert_eq!(sheet.rows.unwrap(), [first, second]);
    }
}
