//! The rooms of staff beside the courses: messages, settings and the access log, and how long people are kept.

mod kept;
mod log;
mod messages;
pub mod settings;

use kursplass::domain::ids::{CourseId, EnrolmentId};
use kursplass::entity::{access_log, access_person};
use kursplass::outbox::{self, Hope};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use crate::app::{Answer, App};

/// The page as a reader of its source would write it.
pub fn plain(page: &Answer) -> String {
    page.text.replace("&#x2F;", "/").replace("&amp;", "&")
}

impl App {
    /// Enters somebody without any address, whom somebody has to call.
    pub async fn caller(&self, token: &str, course: CourseId, name: &str) -> String {
        let path = format!("/api/v1/courses/{course}/enrolments");
        let caller = json!({
            "name": name, "prefers": "call", "home_municipality": "3316", "old_enough": true,
        });
        let answer = self.post(&path, Some(token), caller).await;
        answer.is(201).text("/id")
    }

    /// Whatever is to be sent is given up.
    pub async fn fails_to_send(&self) {
        let fail = self.office.act(|desk| {
            Box::pin(async move {
                let now = desk.now();
                for row in outbox::claim(desk.tx, 100, now).await? {
                    outbox::mark_failed(desk.tx, &row, "smtp_550", Hope::None, now).await?;
                }
                Ok(())
            })
        });
        fail.await.unwrap();
    }

    /// On what grounds staff have seen somebody, in order.
    pub async fn grounds(&self, person: &str) -> Vec<String> {
        let db = self.office.store.reader();
        let person: EnrolmentId = person.parse().unwrap();
        let seen = access_person::Entity::find()
            .filter(access_person::Column::EnrolmentId.eq(person))
            .all(db)
            .await
            .unwrap();
        let looks = access_log::Entity::find()
            .filter(access_log::Column::Id.is_in(seen.iter().map(|row| row.access_id)))
            .order_by_asc(access_log::Column::Id)
            .all(db);
        let looks = looks.await.unwrap().into_iter();
        looks.map(|row| row.ground).collect()
    }
}
