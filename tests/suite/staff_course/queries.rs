//! The page of a course answers with as many queries for many sessions as for few.

use std::sync::atomic::{AtomicUsize, Ordering};

use kursplass::actions::courses::{Draft, Schedule};
use kursplass::domain::Language;
use kursplass::domain::ids::CourseId;
use kursplass::web::Typed;
use kursplass::web::staff::course;
use sea_orm::prelude::async_trait::async_trait;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult, Statement,
};

use crate::app::{App, on_both_sites};
use crate::given::draft;

/// A connection that counts what is asked.
pub struct Counted<'a> {
    db: &'a DatabaseConnection,
    asked: AtomicUsize,
}

impl<'a> Counted<'a> {
    pub fn new(db: &'a DatabaseConnection) -> Self {
        Self {
            db,
            asked: AtomicUsize::new(0),
        }
    }

    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    fn count(&self) -> &DatabaseConnection {
        self.asked.fetch_add(1, Ordering::Relaxed);
        self.db
    }
}

#[async_trait]
impl ConnectionTrait for Counted<'_> {
    fn get_database_backend(&self) -> DbBackend {
        self.db.get_database_backend()
    }

    async fn execute_raw(&self, stmt: Statement) -> Result<ExecResult, DbErr> {
        self.count().execute_raw(stmt).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.count().execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, stmt: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.count().query_one_raw(stmt).await
    }

    async fn query_all_raw(&self, stmt: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.count().query_all_raw(stmt).await
    }
}

/// How many queries the page of a course needs.
async fn asked(app: &App, by: &kursplass::domain::access::Staff, id: CourseId) -> usize {
    let counted = Counted::new(app.office.store.reader());
    let when = (Language::Nb, app.office.store.now());
    let page = course::read(&counted, by, id, when, Typed::new()).await;
    assert!(!page.unwrap().sessions.is_empty());
    counted.asked()
}

/// How many queries its history needs, and how many lines that has.
async fn history(app: &App, by: &kursplass::domain::access::Staff, id: CourseId) -> (usize, usize) {
    let counted = Counted::new(app.office.store.reader());
    let vault = &app.office.vault;
    let page = course::read_history(&counted, vault, by, id, Language::Nb).await;
    (counted.asked(), page.unwrap().lines.len())
}

on_both_sites!(a_long_history_asks_no_more_than_a_short_one, |app| {
    let team = app.team().await;
    let by = app.coordinator(team).await;
    let course = app.course(team, 5).await;
    let (few, short) = history(app, &by, course).await;
    let token = app.token(team, "coordinator", "Tove").await;
    let path = format!("/api/v1/courses/{course}");
    for seats in 6..12 {
        let change = serde_json::json!({"capacity": seats, "reason": "Flere stoler"});
        app.patch(&path, Some(&token), change).await.is(200);
    }

    let (many, long) = history(app, &by, course).await;

    assert_eq!((few, short + 6), (many, long));
});

on_both_sites!(
    a_long_course_with_many_people_asks_no_more_than_a_short_one,
    |app| {
        let team = app.team().await;
        let by = app.coordinator(team).await;
        let of = |title: &str, sessions: i64, day: &str| {
            let mut made = Draft {
                capacity: Some(3),
                min_participants: Some(1),
                ..draft(title)
            };
            if let Schedule::Series {
                count, starts_on, ..
            } = &mut made.schedule
            {
                *count = Some(sessions);
                *starts_on = day.parse().unwrap();
            }
            made
        };
        let short = app.publish(team, of("Kort", 1, "2027-03-03")).await;
        let long = app.publish(team, of("Langt", 20, "2027-03-02")).await;
        app.queue(&long.to_string(), ["a", "b", "c", "d", "e"])
            .await;

        let (few, many) = (asked(app, &by, short).await, asked(app, &by, long).await);

        assert_eq!(few, many);
        assert!(many <= 16, "{many} queries");
    }
);
