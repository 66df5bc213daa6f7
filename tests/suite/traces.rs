//! What is left of somebody in the database, and whether its rules hold.

use kursplass::actions::{check, enrolments};
use kursplass::domain::ids::{CourseId, EnrolmentId, TeamId};
use kursplass::entity::{course_count, enrolment};
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, Statement};

use crate::app::App;

/// What is known of those who are gone.
pub async fn counts(app: &App, course: CourseId) -> Vec<(String, i32)> {
    let rows = course_count::Entity::find()
        .filter(course_count::Column::CourseId.eq(course))
        .all(app.office.store.reader());
    let rows = rows.await.unwrap().into_iter();
    let mut counts: Vec<(String, i32)> = rows.map(|row| (row.outcome, row.many)).collect();
    counts.sort();
    counts
}

/// Everything in the database, table by table, as upper-case text without dashes.
pub async fn everything(app: &App) -> Vec<(String, String)> {
    let db = app.office.store.reader();
    let backend = db.get_database_backend();
    let of_sqlite = backend == DbBackend::Sqlite;
    let tables = if of_sqlite {
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    } else {
        "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public'"
    };
    let ask = async |sql: String| {
        let rows = db.query_all_raw(Statement::from_string(backend, sql)).await;
        let rows = rows.unwrap().into_iter();
        rows.map(|row| row.try_get_by_index::<String>(0).unwrap())
            .collect::<Vec<_>>()
    };
    let mut all = Vec::new();
    for table in ask(tables.to_owned()).await {
        let rows = if of_sqlite {
            let columns =
                format!("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('{table}')");
            let columns = ask(columns).await.join(" || ',' || ");
            format!("SELECT {columns} FROM \"{table}\"")
        } else {
            format!("SELECT t::text FROM \"{table}\" t")
        };
        let text = ask(rows).await.join("\n");
        all.push((table, text.to_uppercase().replace('-', "")));
    }
    all
}

/// Tables in which one of the needles is.
pub fn found(all: &[(String, String)], needles: &[String]) -> Vec<String> {
    let holds = |text: &String| needles.iter().any(|needle| text.contains(needle));
    let found = all.iter().filter(|(_, text)| holds(text));
    found.map(|(table, _)| table.clone()).collect()
}

pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |text, byte| text + &format!("{byte:02X}"))
}

impl App {
    /// The rules that do not hold now.
    pub async fn breaches(&self) -> Vec<&'static str> {
        let report = check::check(&self.office.store, &self.office.vault, |_| ()).await;
        let breaches = report.unwrap().breaches.into_iter();
        breaches.map(|breach| breach.rule).collect()
    }

    /// Moves somebody; answers the new enrolment.
    pub async fn moves(&self, team: TeamId, person: EnrolmentId, to: CourseId) -> EnrolmentId {
        let by = self.coordinator(team).await;
        let moved = self.office.act(move |desk| {
            let by = by.clone();
            Box::pin(async move { enrolments::move_to(&desk, &by, person, to, None).await })
        });
        moved.await.unwrap();
        let db = self.office.store.reader();
        let row = enrolment::Entity::find_by_id(person).one(db).await.unwrap();
        row.unwrap().moved_to.unwrap()
    }
}
