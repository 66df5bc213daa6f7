//! What is left of those who are gone: numbers, and since when.

use std::collections::{BTreeMap, HashMap};

use chrono::{Months, TimeDelta};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::domain::Time;
use crate::domain::course::Status;
use crate::domain::ids::CourseId;
use crate::entity::{course, course_count, team};
use crate::error::Error;

/// Who had a seat at the end.
pub const SEATED: &str = "seated";

/// How many of the people of a course stood how, whose names are erased.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept(BTreeMap<String, u16>);

impl Kept {
    /// How many had a seat at the end.
    #[must_use]
    pub fn seated(&self) -> u16 {
        self.0.get(SEATED).copied().unwrap_or(0)
    }

    /// Each way in which it ended, with how many.
    pub fn outcomes(&self) -> impl Iterator<Item = (&str, u16)> {
        self.0.iter().map(|(word, many)| (word.as_str(), *many))
    }

    /// Nobody's name was erased.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// When the last of these names were erased, by the team's periods; none where a period was made
    /// longer since.
    #[must_use]
    pub fn since(&self, course: &course::Model, team: &team::Model, now: Time) -> Option<Time> {
        let days = |days: i16| TimeDelta::days(i64::from(days));
        let at = if course.status == Status::Cancelled {
            course.cancelled_at? + days(team.keep_cancelled_days)
        } else if self.seated() > 0 {
            let months = Months::new(u32::from(team.keep_done_months.unsigned_abs()));
            course.ends_at?.checked_add_months(months)?
        } else {
            course.starts_at? + days(team.keep_unplaced_days)
        };
        (at <= now).then_some(at)
    }
}

/// The numbers that are left of these courses, where there are any.
pub async fn kept(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = CourseId>,
) -> Result<HashMap<CourseId, Kept>, Error> {
    let rows = course_count::Entity::find()
        .filter(course_count::Column::CourseId.is_in(ids))
        .order_by_asc(course_count::Column::CourseId)
        .all(db)
        .await?;
    let mut all: HashMap<CourseId, Kept> = HashMap::new();
    for row in rows {
        let many = u16::try_from(row.many).unwrap_or(u16::MAX);
        let of_course = all.entry(row.course_id).or_default();
        of_course.0.insert(row.outcome, many);
    }
    Ok(all)
}
