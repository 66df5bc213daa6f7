//! Sessions that are planned in a closed period: it stops no course that is laid out already.

use chrono::{Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use sea_orm::ConnectionTrait;
use serde::Serialize;

use crate::actions::courses::occupied;
use crate::domain::ids::TeamId;
use crate::domain::local::{local_date, local_instant};
use crate::domain::schedule::Occupied;
use crate::domain::timetable::Slot;
use crate::domain::{Language, Time};
use crate::error::Error;
use crate::render::formats;
use crate::web::staff::crumbs::course_page;

/// What is planned from now on.
pub struct Planned {
    /// Today, where the team is.
    pub today: NaiveDate,
    sessions: Vec<(NaiveDate, Occupied)>,
}

/// A session that lies in a closed period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Touched {
    href: String,
    course: String,
    day: String,
}

impl Planned {
    /// Reads the sessions to the end of a day, drafts included, with as many queries for many as for few.
    pub async fn read(
        db: &impl ConnectionTrait,
        team: TeamId,
        zone: Tz,
        until: Option<NaiveDate>,
        now: Time,
    ) -> Result<Self, Error> {
        let after = until.and_then(|date| date.checked_add_days(Days::new(1)));
        let end = after.and_then(|date| local_instant(date, NaiveTime::MIN, zone).time());
        let span = Slot::new(now, end.unwrap_or(now).max(now));
        let sessions = occupied(db, team, None, span).await?.into_iter();
        Ok(Self {
            today: local_date(now, zone),
            sessions: sessions
                .map(|session| (local_date(session.slot.starts_at, zone), session))
                .collect(),
        })
    }

    /// Those that lie between two dates.
    #[must_use]
    pub fn between(&self, language: Language, from: NaiveDate, to: NaiveDate) -> Vec<Touched> {
        let within = self.sessions.iter();
        within
            .filter(|(date, _)| (from..=to).contains(date))
            .map(|(date, session)| Touched {
                href: course_page(session.course),
                course: session.title.clone(),
                day: formats::day_of_week(language, *date),
            })
            .collect()
    }
}

/// A period in words: `mandag 22. februar – fredag 26. februar 2027`.
#[must_use]
pub fn span(language: Language, from: NaiveDate, to: NaiveDate) -> String {
    use chrono::Datelike as _;

    let end = formats::date(language, to);
    if from == to {
        return end;
    }
    let start = if from.year() == to.year() {
        formats::day_of_week(language, from)
    } else {
        formats::date(language, from)
    };
    format!("{start} – {end}")
}

#[cfg(test)]
impl Planned {
    /// One course, on these days.
    pub fn sample(today: NaiveDate, days: &[NaiveDate]) -> Self {
        use crate::domain::ids::CourseId;

        let noon = NaiveTime::from_hms_opt(12, 0, 0).expect("noon is a time");
        let session = |date: &NaiveDate| {
            let at = date.and_time(noon).and_utc();
            let session = Occupied {
                slot: Slot::new(at, at),
                course: CourseId(uuid::Uuid::nil()),
                title: "Sinnemestring <om natten>".to_owned(),
                venue: None,
                leaders: Vec::new(),
            };
            (*date, session)
        };
        Self {
            today,
            sessions: days.iter().map(session).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_names_no_year_twice() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let said = |from, to| span(Language::Nb, date(from), date(to));
        assert_eq!(
            said("2027-02-22", "2027-02-26"),
            "mandag 22. februar – fredag 26. februar 2027"
        );
        assert_eq!(said("2027-02-22", "2027-02-22"), "mandag 22. februar 2027");
        assert_eq!(
            said("2027-12-20", "2028-01-02"),
            "mandag 20. desember 2027 – søndag 2. januar 2028"
        );
    }
}
