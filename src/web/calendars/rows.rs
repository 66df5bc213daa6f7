//! The rows that a feed is made of.

use std::collections::HashSet;

use chrono::TimeDelta;
use sea_orm::prelude::Json;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DerivePartialModel, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, Select, Value,
};
use serde::{Deserialize, Deserializer};

use crate::domain::ids::{CourseId, SessionId, TeamId, TemplateId, VenueId};
use crate::domain::schedule::Kind;
use crate::domain::{Language, Time};
use crate::entity::{Word, course, session};
use crate::error::Error;
use crate::store::packed;

/// Sessions that ended longer ago are in no feed.
pub(super) const BACK: TimeDelta = TimeDelta::days(91);

/// The oldest copy that somebody may still hold.
const YEAR: TimeDelta = TimeDelta::days(366);

/// What is read of a session, in this order: a feed has many of them.
const SESSION: [session::Column; 12] = [
    session::Column::Id,
    session::Column::CourseId,
    session::Column::Number,
    session::Column::Kind,
    session::Column::Status,
    session::Column::StartsAt,
    session::Column::EndsAt,
    session::Column::VenueId,
    session::Column::OnlineUrl,
    session::Column::Sequence,
    session::Column::CreatedAt,
    session::Column::UpdatedAt,
];

#[derive(Deserialize)]
pub(super) struct Session {
    pub id: SessionId,
    pub course_id: CourseId,
    pub number: i16,
    #[serde(deserialize_with = "word")]
    pub kind: Kind,
    #[serde(deserialize_with = "word")]
    pub status: session::Status,
    pub starts_at: Time,
    pub ends_at: Time,
    pub venue_id: Option<VenueId>,
    pub online_url: Option<String>,
    pub sequence: i32,
    pub created_at: Time,
    pub updated_at: Time,
}

/// What is read of a course.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "course::Entity")]
pub(super) struct Course {
    pub id: CourseId,
    pub team_id: TeamId,
    pub template_id: Option<TemplateId>,
    pub title: String,
    pub summary: Json,
    pub language: Language,
    pub online_url: Option<String>,
    pub starts_at: Option<Time>,
}

/// The sessions of a feed that holds these.
pub(super) async fn sessions(
    db: &impl ConnectionTrait,
    wanted: Condition,
    now: Time,
) -> Result<Vec<Session>, Error> {
    let shown = of(wanted).filter(session::Column::EndsAt.gt(now - BACK));
    packed::all(db, shown, SESSION).await
}

fn of(wanted: Condition) -> Select<session::Entity> {
    session::Entity::find()
        .inner_join(course::Entity)
        .filter(wanted)
}

/// Each course once: read with each of its sessions, they took most of the time.
pub(super) async fn courses(
    db: &impl ConnectionTrait,
    ids: HashSet<CourseId>,
) -> Result<Vec<Course>, Error> {
    Ok(course::Entity::find()
        .filter(course::Column::Id.is_in(ids))
        .into_partial_model()
        .all(db)
        .await?)
}

/// When the newest of the sessions that are no longer read left, at the latest: who looked before
/// that for the last time, up to a year ago, holds an old copy.
pub(super) async fn newest_departure(
    db: &impl ConnectionTrait,
    wanted: Condition,
    now: Time,
) -> Result<Option<Time>, Error> {
    let newest: Option<Time> = of(wanted)
        .filter(session::Column::EndsAt.lte(now - BACK))
        .filter(session::Column::EndsAt.gt(now - BACK - YEAR))
        .order_by_desc(session::Column::EndsAt)
        .select_only()
        .column(session::Column::EndsAt)
        .into_tuple()
        .one(db)
        .await?;
    Ok(newest.map(|ended| ended + BACK))
}

/// The highest number of a session in each of these courses.
pub(super) async fn numbers(
    db: &impl ConnectionTrait,
    courses: HashSet<CourseId>,
) -> Result<Vec<(CourseId, Option<i16>)>, Error> {
    Ok(session::Entity::find()
        .filter(session::Column::CourseId.is_in(courses))
        .select_only()
        .column(session::Column::CourseId)
        .column_as(session::Column::Number.max(), "most")
        .group_by(session::Column::CourseId)
        .into_tuple()
        .all(db)
        .await?)
}

/// The rows with these ids.
pub(super) async fn named<E: EntityTrait, I: Into<Value>>(
    db: &impl ConnectionTrait,
    id: E::Column,
    ids: HashSet<I>,
) -> Result<Vec<E::Model>, Error> {
    Ok(E::find().filter(id.is_in(ids)).all(db).await?)
}

/// A choice from its word.
fn word<'de, D: Deserializer<'de>, T: Word>(from: D) -> Result<T, D::Error> {
    let word = String::deserialize(from)?;
    T::from_word(&word).ok_or_else(|| serde::de::Error::custom("a word that we do not know"))
}
