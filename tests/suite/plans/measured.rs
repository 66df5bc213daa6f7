//! The rows that PostgreSQL really reads for each hot verb, where much has gathered over the years.

use kursplass::actions::retention;
use kursplass::worker;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use crate::app::App;
use crate::db::{Db, on_postgres};

/// 3,000 courses of the past with their sessions and, in the course at hand, 20,000 enrolments that
/// have ended, with their history and messages.
const YEARS: [&str; 6] = [
    "INSERT INTO course SELECT made.* FROM (SELECT * FROM course LIMIT 1) AS one, \
        generate_series(1, 3000) AS n, LATERAL jsonb_populate_record(NULL::course, \
        to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), 'title', n, \
        'starts_at', '2020-03-03T16:00Z', 'ends_at', '2020-04-07T17:00Z')) AS made",
    "INSERT INTO session SELECT made.* FROM session AS one, course, \
        LATERAL jsonb_populate_record(NULL::session, to_jsonb(one) || \
        jsonb_build_object('id', gen_random_uuid(), 'course_id', course.id, \
        'starts_at', course.starts_at, 'ends_at', course.ends_at)) AS made \
        WHERE course.id <> one.course_id",
    "INSERT INTO enrolment SELECT made.* FROM (SELECT * FROM enrolment LIMIT 1) AS one, \
        generate_series(1, 20000) AS n, LATERAL jsonb_populate_record(NULL::enrolment, \
        to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), 'queue_number', 100 + n, \
        'status', 'ended', 'exit', 'withdrew', 'seat_no', null, 'email_index', null)) AS made",
    "INSERT INTO event SELECT made.* FROM (SELECT * FROM event LIMIT 1) AS one, \
        generate_series(1, 20000) AS n, LATERAL jsonb_populate_record(NULL::event, \
        to_jsonb(one) || jsonb_build_object('id', 100000 + n)) AS made",
    "INSERT INTO message SELECT made.* FROM (SELECT * FROM message LIMIT 1) AS one, \
        generate_series(1, 20000) AS n, LATERAL jsonb_populate_record(NULL::message, \
        to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), 'status', 'sent', \
        'kind', 'seated', 'not_before', '2020-03-03T16:00Z', 'error', n)) AS made",
    "UPDATE course SET next_queue_number = 30000",
];

/// What staff look at, where they have had many courses.
const STAFF: [&str; 5] = [
    "/staff",
    "/staff/courses",
    "/staff/courses?standing=open",
    "/staff/courses?month=2027-03",
    "/staff/courses/new",
];

/// More than a verb needs, and far less than there is.
const MOST: i64 = 150;

/// Rows read so far, by table; a connection tells when it closes.
async fn read(db: &Db) -> Vec<(String, i64)> {
    let db = db.store.connect_for_migrations().await.unwrap();
    let sql = "SELECT relname::text, seq_tup_read + coalesce(idx_tup_fetch, 0) \
        FROM pg_stat_user_tables ORDER BY relname";
    let asked = Statement::from_string(DbBackend::Postgres, sql);
    let rows = db.query_all_raw(asked).await.unwrap();
    db.close().await.unwrap();
    let pair = |row: &sea_orm::QueryResult| {
        (
            row.try_get_by_index(0).unwrap(),
            row.try_get_by_index(1).unwrap(),
        )
    };
    rows.iter().map(pair).collect()
}

/// Runs a verb on a site of its own, and tells of which tables it reads more than the bound. What was
/// made by hand need not be whole, so nothing is checked at the end.
async fn wasted(db: &Db, verb: impl AsyncFnOnce(&App)) -> Vec<(String, i64)> {
    let before = read(db).await;
    let app = App::on(db).await;
    verb(&app).await;
    app.office.store.close().await;
    let both = before.into_iter().zip(read(db).await);
    let read = both.map(|((table, before), (_, after))| (table, after - before));
    read.filter(|(_, rows)| *rows > MOST).collect()
}

async fn frugal(db: &Db, what: &str, verb: impl AsyncFnOnce(&App)) {
    assert_eq!(wasted(db, verb).await, [], "{what}");
}

/// What comes every ten minutes.
async fn erase_codes(app: &App) {
    app.clock.set("2027-02-03T09:30");
    let erase = app
        .office
        .act(|desk| Box::pin(async move { retention::erase_spent(&desk).await }));
    erase.await.unwrap();
}

async fn years_go_by(db: &Db) {
    let connection = db.store.connect_for_migrations().await.unwrap();
    for sql in YEARS.iter().chain(&["ANALYZE"]) {
        connection.execute_unprepared(sql).await.unwrap();
    }
    connection.close().await.unwrap();
}

#[test]
fn what_has_gathered_over_the_years_costs_nobody_anything() {
    on_postgres(async |db| {
        let app = App::on(db).await;
        let team = app.team().await;
        let course = app.course(team, 2).await;
        app.enrolled(course, "ola@example.no").await;
        app.office.store.close().await;
        years_go_by(db).await;
        frugal(db, "joining, waiting and leaving", async |app| {
            let kari = app.enrolled(course, "kari@example.no").await;
            app.enrolled(course, "siv@example.no").await;
            let path = "/api/v1/enrolment";
            app.delete(path, Some(&kari.ticket)).await.is(200);
        })
        .await;
        frugal(db, "a sweep of one course", async |app| {
            app.sweep(course).await;
        })
        .await;
        for feed in [
            format!("/calendar/courses/{course}.ics"),
            format!("/calendar/teams/{team}.ics"),
            "/calendar/municipalities/3316.ics".to_owned(),
            "/calendar/all.ics".to_owned(),
        ] {
            frugal(db, &feed, async |app| {
                app.get(&feed, None).await.is(200);
            })
            .await;
        }
        frugal(db, "a page of the catalogue", async |app| {
            app.get("/api/v1/courses?limit=5", None).await.is(200);
        })
        .await;
        for (n, page) in STAFF.iter().enumerate() {
            frugal(db, page, async |app| {
                let mut reader = app.enters(team, "coordinator", &format!("Siv{n}")).await;
                reader.get(page).await.is(200);
            })
            .await;
        }
        frugal(db, "looking for what is due", async |app| {
            app.clock.set("2027-02-01T09:30");
            worker::round(&app.office).await.unwrap();
        })
        .await;
        frugal(db, "erasing codes that are spent", erase_codes).await;
        // Without its index it reads every message that was ever sent.
        db.execute("DROP INDEX ix_message_kind_not_before").await;
        let wasted = wasted(db, erase_codes).await;
        assert!(wasted.iter().any(|(table, _)| table == "message"));
    });
}
