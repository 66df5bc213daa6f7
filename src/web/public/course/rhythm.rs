//! The day and the hours that most sessions keep to, and what is otherwise about the others.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use crate::domain::Language;
use crate::domain::local::{local_date, local_time};
use crate::domain::schedule::Kind;
use crate::entity::session::Model;
use crate::render::i18n::Fact;
use crate::render::{formats, say};

/// What most of the ordinary sessions have in common.
pub(super) struct Rhythm {
    zone: Tz,
    first: NaiveDate,
    hours: (NaiveTime, NaiveTime),
    /// From one to the next.
    gap: Option<TimeDelta>,
    /// All ordinary sessions keep to it.
    whole: bool,
}

impl Rhythm {
    /// The rhythm of planned sessions, by start; none where no day and hours are those of more than half.
    pub(super) fn of(planned: &[&Model], zone: Tz) -> Option<Self> {
        let ordinary: Vec<&&Model> = planned
            .iter()
            .filter(|row| row.kind == Kind::Ordinary)
            .collect();
        let mut like: BTreeMap<_, Vec<NaiveDate>> = BTreeMap::new();
        for row in &ordinary {
            let day = local_date(row.starts_at, zone);
            let of = (day.weekday().num_days_from_monday(), hours(row, zone));
            like.entry(of).or_default().push(day);
        }
        let ((_, hours), days) = like.into_iter().max_by_key(|(_, days)| days.len())?;
        let first = *days.first()?;
        (planned.len() > 1 && days.len() * 2 > ordinary.len()).then(|| Self {
            zone,
            first,
            hours,
            gap: days.windows(2).map(|two| two[1] - two[0]).min(),
            whole: days.len() == ordinary.len(),
        })
    }

    /// `Tirsdager kl. 17.00–19.00`, and that it is so mostly, where it is not so always.
    pub(super) fn sentence(&self, language: Language) -> String {
        let days = formats::weekdays(language, self.first);
        let hours = formats::hours(language, self.hours.0, self.hours.1);
        let rhythm = format!("{days} {hours}");
        let said = if self.whole {
            rhythm
        } else {
            say(language, "course-mostly", &[("rhythm", rhythm.into())])
        };
        formats::sentence(&said)
    }

    /// What is otherwise about a session, and about the time since the one before.
    pub(super) fn odd(
        &self,
        row: &Model,
        before: Option<&Model>,
        language: Language,
    ) -> Vec<String> {
        let day = local_date(row.starts_at, self.zone);
        let weekday = (day.weekday() != self.first.weekday()).then_some("course-odd-day");
        let time = (hours(row, self.zone) != self.hours).then_some("course-odd-time");
        let mut odd: Vec<String> = [weekday, time]
            .into_iter()
            .flatten()
            .map(|key| say(language, key, &[]))
            .collect();
        let since = before.map(|before| day - local_date(before.starts_at, self.zone));
        if let (Some(since), Some(gap)) = (since, self.gap)
            && row.kind == Kind::Ordinary
            && since >= gap + TimeDelta::days(7)
        {
            let weeks = Fact::from(u32::try_from(since.num_weeks()).unwrap_or(0));
            odd.push(say(language, "course-odd-gap", &[("weeks", weeks)]));
        }
        odd
    }
}

fn hours(row: &Model, zone: Tz) -> (NaiveTime, NaiveTime) {
    (
        local_time(row.starts_at, zone),
        local_time(row.ends_at, zone),
    )
}
