//! The sessions of some days, with everything that a calendar shows of them.

use std::collections::{BTreeSet, HashMap};

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::filter::Filter;
use crate::actions::retention::kept;
use crate::domain::Language;
use crate::domain::admission::Policy;
use crate::domain::ids::{CourseId, VenueId};
use crate::entity::enrolment::State;
use crate::entity::{course, course_leader, enrolment, session, staff, venue};
use crate::error::Error;
use crate::render::say;

/// Sessions with what belongs to them.
#[derive(Debug, Default)]
pub struct Held {
    /// By start.
    pub sessions: Vec<session::Model>,
    pub courses: HashMap<CourseId, course::Model>,
    /// The highest number of a session of the course: it has been so many in all.
    pub lengths: HashMap<CourseId, i16>,
    pub leaders: HashMap<CourseId, Vec<String>>,
    pub venues: HashMap<VenueId, String>,
    /// How many have a seat, or an offer of one, or had one before their names were erased.
    pub taken: HashMap<CourseId, i64>,
}

/// Reads the sessions on these days, both counted in.
pub async fn read(
    db: &impl ConnectionTrait,
    filter: &Filter,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Held, Error> {
    // A day and a half on each side: whatever the clocks show, and however long it is.
    let instant = |day: NaiveDate, hours| day.and_time(NaiveTime::MIN).and_utc() + hours;
    let around = TimeDelta::hours(36);
    let sessions = filter
        .sessions((instant(from, -around), instant(to, around * 2)))
        .filter(session::Column::LocalDate.between(from, to))
        .order_by_asc(session::Column::StartsAt)
        .order_by_asc(session::Column::Id)
        .all(db)
        .await?;
    let ids: BTreeSet<CourseId> = sessions.iter().map(|one| one.course_id).collect();
    let venues: BTreeSet<VenueId> = sessions.iter().filter_map(|one| one.venue_id).collect();
    let rows = course::Entity::find().filter(course::Column::Id.is_in(ids.iter().copied()));
    Ok(Held {
        courses: rows
            .all(db)
            .await?
            .into_iter()
            .map(|row| (row.id, row))
            .collect(),
        lengths: lengths(db, &ids).await?,
        leaders: leaders(db, &ids).await?,
        venues: names(db, venues).await?,
        taken: taken(db, &ids).await?,
        sessions,
    })
}

async fn lengths(
    db: &impl ConnectionTrait,
    ids: &BTreeSet<CourseId>,
) -> Result<HashMap<CourseId, i16>, Error> {
    use session::Column;
    let rows: Vec<(CourseId, i16)> = session::Entity::find()
        .select_only()
        .column(Column::CourseId)
        .column_as(Column::Number.max(), "most")
        .filter(Column::CourseId.is_in(ids.iter().copied()))
        .group_by(Column::CourseId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

async fn leaders(
    db: &impl ConnectionTrait,
    ids: &BTreeSet<CourseId>,
) -> Result<HashMap<CourseId, Vec<String>>, Error> {
    let led = course_leader::Entity::find()
        .filter(course_leader::Column::CourseId.is_in(ids.iter().copied()))
        .order_by_asc(course_leader::Column::Place)
        .all(db)
        .await?;
    let those = Query::select()
        .column(course_leader::Column::StaffId)
        .from(course_leader::Entity)
        .and_where(course_leader::Column::CourseId.is_in(ids.iter().copied()))
        .take();
    let people = staff::Entity::find()
        .filter(staff::Column::Id.in_subquery(those))
        .all(db)
        .await?;
    let names: HashMap<_, _> = people.into_iter().map(|row| (row.id, row.name)).collect();
    let mut leaders: HashMap<CourseId, Vec<String>> = HashMap::new();
    for row in led {
        let name = names.get(&row.staff_id).cloned();
        leaders.entry(row.course_id).or_default().extend(name);
    }
    Ok(leaders)
}

async fn names(
    db: &impl ConnectionTrait,
    ids: BTreeSet<VenueId>,
) -> Result<HashMap<VenueId, String>, Error> {
    let rows = venue::Entity::find().filter(venue::Column::Id.is_in(ids));
    let rows = rows.all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

async fn taken(
    db: &impl ConnectionTrait,
    ids: &BTreeSet<CourseId>,
) -> Result<HashMap<CourseId, i64>, Error> {
    use enrolment::Column;
    let rows: Vec<(CourseId, i64)> = enrolment::Entity::find()
        .select_only()
        .column(Column::CourseId)
        .column_as(Column::Id.count(), "many")
        .filter(Column::CourseId.is_in(ids.iter().copied()))
        .filter(Column::Status.is_in([State::Seated, State::Offered]))
        .group_by(Column::CourseId)
        .into_tuple()
        .all(db)
        .await?;
    let mut taken: HashMap<CourseId, i64> = rows.into_iter().collect();
    // Of those whose names are erased, the number is left.
    for (course, kept) in kept(db, ids.iter().copied()).await? {
        *taken.entry(course).or_default() += i64::from(kept.seated());
    }
    Ok(taken)
}

/// Where it is held, in words.
#[must_use]
pub fn place(language: Language, venue: Option<&str>, online: bool, later: bool) -> String {
    let key = match venue {
        Some(name) => return name.to_owned(),
        None if online => "courses-online",
        None if later => "courses-place-later",
        None => "courses-placeless",
    };
    say(language, key, &[])
}

/// How many places are taken, in words; a drop-in course has none to take.
#[must_use]
pub fn seats(language: Language, course: &course::Model, taken: i64) -> String {
    if course.is_list() {
        return say(language, "courses-interest", &[]);
    }
    if course.policy == Policy::Open && taken == 0 {
        return say(language, "policy-open", &[]);
    }
    let facts = [
        ("taken", taken.into()),
        ("capacity", course.capacity.into()),
    ];
    say(language, "courses-seats", &facts)
}
