//! The buttons of the form: each changes what stands in it, shows the dates, or saves.

use chrono::{NaiveDate, TimeDelta};

use super::mends;
use super::sheet::{LATER, Row, Sheet};
use crate::domain::schedule::mends::Way;

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
    /// Another choice, or several together.
    Mend(Way),
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
                .or_else(|| mends::read(other).map(Self::Mend))
                .unwrap_or(Self::Show),
        }
    }

    /// Whether sessions may stand in another place of the list after it.
    #[must_use]
    pub fn moves_rows(&self) -> bool {
        matches!(
            self,
            Self::Adjust | Self::Series | Self::Add | Self::Sort | Self::Drop(_)
        )
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
            Self::Mend(way) => way.iter().for_each(|mend| sheet.mend(*mend)),
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

fn drop(word: &str) -> Option<Step> {
    word.strip_prefix("drop:")?.parse().ok().map(Step::Drop)
}

#[cfg(test)]
mod tests {
    use super::*;

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
