//! Rows of a batch of courses, and how they get into the database: many in one statement.

use kursplass::entity::{
    access_log, access_person, course, course_leader, course_municipality, enrolment, event,
    message, seat, session,
};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, Iterable as _, ModelTrait};

/// Values bound in one statement at most: below what either database takes.
const BOUND: usize = 12_000;

/// What belongs to some courses.
#[derive(Default)]
pub struct Rows {
    pub courses: Vec<course::Model>,
    pub leaders: Vec<course_leader::Model>,
    pub towns: Vec<course_municipality::Model>,
    pub sessions: Vec<session::Model>,
    pub seats: Vec<seat::Model>,
    pub people: Vec<enrolment::Model>,
    pub events: Vec<event::Model>,
    pub messages: Vec<message::Model>,
    pub looks: Vec<access_log::Model>,
    pub seen: Vec<access_person::Model>,
}

impl Rows {
    pub async fn save(self, db: &impl ConnectionTrait) -> Result<(), DbErr> {
        insert(db, self.courses).await?;
        insert(db, self.leaders).await?;
        insert(db, self.towns).await?;
        insert(db, self.sessions).await?;
        insert(db, self.seats).await?;
        insert(db, self.people).await?;
        insert(db, self.events).await?;
        insert(db, self.messages).await?;
        insert(db, self.looks).await?;
        insert(db, self.seen).await
    }
}

/// Inserts rows as they are.
pub async fn insert<M>(db: &impl ConnectionTrait, rows: Vec<M>) -> Result<(), DbErr>
where
    M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>,
{
    let width = <M::Entity as EntityTrait>::Column::iter().count();
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let chunk = rows.by_ref().take(BOUND / width);
        let chunk: Vec<<M::Entity as EntityTrait>::ActiveModel> =
            chunk.map(M::into_active_model).collect();
        M::Entity::insert_many(chunk)
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}
