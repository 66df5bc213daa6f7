//! Reading the access log: of a team, or of one person in it.

use std::collections::HashMap;

use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

use super::with_older;
use crate::domain::Time;
use crate::domain::ids::{CourseId, EnrolmentId, StaffId, TeamId};
use crate::entity::{access_log, access_person, course};
use crate::error::Error;

/// Which looks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub from: Option<Time>,
    /// Looks before this.
    pub until: Option<Time>,
    pub staff: Option<StaffId>,
    pub person: Option<EnrolmentId>,
    /// Looks older than this one: when it was, and its number.
    pub after: Option<(Time, i64)>,
    pub limit: u64,
}

/// One look, and what it was at.
#[derive(Clone, Debug)]
pub struct Look {
    pub row: access_log::Model,
    /// The course it was about: its title, and when it begins.
    pub course: Option<(String, Option<Time>)>,
    /// How many persons were seen.
    pub persons: u64,
    /// Who was seen, if it was one person alone.
    pub only: Option<EnrolmentId>,
}

/// A page of looks, newest first.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    pub items: Vec<Look>,
    /// Whether there are older ones.
    pub more: bool,
}

/// The looks of a team's staff, by the same few queries however many they are.
pub async fn looks(
    db: &impl ConnectionTrait,
    team: TeamId,
    filter: &Filter,
) -> Result<Looks, Error> {
    let mut which = Condition::all().add(access_log::Column::TeamId.eq(team));
    if let Some(from) = filter.from {
        which = which.add(access_log::Column::At.gte(from));
    }
    if let Some(until) = filter.until {
        which = which.add(access_log::Column::At.lt(until));
    }
    if let Some(staff) = filter.staff {
        which = which.add(access_log::Column::StaffId.eq(staff));
    }
    if let Some(person) = filter.person {
        let seen = access_person::Entity::find()
            .select_only()
            .column(access_person::Column::AccessId)
            .filter(access_person::Column::EnrolmentId.is_in(with_older(db, person).await?));
        which = which.add(access_log::Column::Id.in_subquery(seen.into_query()));
    }
    if let Some((at, id)) = filter.after {
        let same = access_log::Column::At.eq(at);
        let same = same.and(access_log::Column::Id.lt(id));
        which = which.add(access_log::Column::At.lt(at).or(same));
    }
    let mut rows = access_log::Entity::find()
        .filter(which)
        .order_by_desc(access_log::Column::At)
        .order_by_desc(access_log::Column::Id)
        .limit(filter.limit + 1)
        .all(db)
        .await?;
    let limit = usize::try_from(filter.limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let items = with_what(db, rows).await?;
    Ok(Looks { items, more })
}

async fn with_what(
    db: &impl ConnectionTrait,
    rows: Vec<access_log::Model>,
) -> Result<Vec<Look>, Error> {
    let many: Vec<(i64, i64)> = access_person::Entity::find()
        .filter(access_person::Column::AccessId.is_in(rows.iter().map(|row| row.id)))
        .select_only()
        .column(access_person::Column::AccessId)
        .column_as(access_person::Column::EnrolmentId.count(), "many")
        .group_by(access_person::Column::AccessId)
        .into_tuple()
        .all(db)
        .await?;
    let alone = many.iter().filter(|(_, many)| *many == 1);
    let alone: HashMap<i64, EnrolmentId> = access_person::Entity::find()
        .filter(access_person::Column::AccessId.is_in(alone.map(|(id, _)| *id)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.access_id, row.enrolment_id))
        .collect();
    let titles: Vec<(CourseId, String, Option<Time>)> = course::Entity::find()
        .filter(course::Column::Id.is_in(rows.iter().filter_map(|row| row.course_id)))
        .select_only()
        .columns([
            course::Column::Id,
            course::Column::Title,
            course::Column::StartsAt,
        ])
        .into_tuple()
        .all(db)
        .await?;
    let titles: HashMap<CourseId, (String, Option<Time>)> = titles
        .into_iter()
        .map(|(id, title, starts_at)| (id, (title, starts_at)))
        .collect();
    let many: HashMap<i64, i64> = many.into_iter().collect();
    let look = |row: access_log::Model| Look {
        course: row.course_id.and_then(|id| titles.get(&id).cloned()),
        persons: many
            .get(&row.id)
            .map_or(0, |many| u64::try_from(*many).unwrap_or(0)),
        only: alone.get(&row.id).copied(),
        row,
    };
    Ok(rows.into_iter().map(look).collect())
}
