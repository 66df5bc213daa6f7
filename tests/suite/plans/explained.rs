//! The plans of the hot questions. `SET enable_seqscan = off` lets PostgreSQL scan a table only
//! where no index helps; SQLite says `SCAN` where it does.

use kursplass::actions::{offers, retention};
use kursplass::domain::Time;
use kursplass::domain::course::Status as CourseStatus;
use kursplass::domain::ids::{CourseId, EnrolmentId, TeamId};
use kursplass::entity::enrolment::State;
use kursplass::entity::{access_log, code, course, enrolment, event, message, seat, session, team};
use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Statement,
};

use crate::app::{App, on_both_sites, oslo};
use crate::db::on_sqlite;

/// The tables that grow.
const LARGE: [&str; 13] = [
    "enrolment",
    "session",
    "message",
    "course",
    "course_leader",
    "course_municipality",
    "code",
    "proof",
    "seat",
    "event",
    "answer",
    "access_log",
    "access_person",
];

fn now() -> Time {
    oslo("2027-02-01T09:00")
}

/// Joining: seats, queue and address.
fn joining(db: DbBackend, course: CourseId) -> Vec<(&'static str, Statement)> {
    use enrolment::{Column, Entity};
    let of_course = || Entity::find().filter(Column::CourseId.eq(course));
    let waiting = || of_course().filter(Column::Status.eq(State::Waiting));
    let taken = Query::select()
        .column(Column::SeatNo)
        .from(Entity)
        .and_where(Column::CourseId.eq(course))
        .and_where(Column::SeatNo.is_not_null())
        .take();
    let address = Condition::any()
        .add(Column::EmailIndex.eq(vec![1u8; 32]))
        .add(Column::MobileIndex.eq(vec![1u8; 32]));
    vec![
        (
            "the head of the queue",
            waiting()
                .order_by_asc(Column::QueueNumber)
                .limit(3)
                .build(db),
        ),
        (
            "whether somebody lower waits",
            waiting()
                .filter(Column::QueueNumber.lt(7))
                .select_only()
                .column(Column::QueueNumber)
                .limit(1)
                .build(db),
        ),
        (
            "how many are seated",
            of_course()
                .filter(Column::Status.eq(State::Seated))
                .select_only()
                .column_as(Column::Id.count(), "seated")
                .build(db),
        ),
        (
            "a free seat",
            seat::Entity::find()
                .filter(seat::Column::CourseId.eq(course))
                .filter(seat::Column::N.not_in_subquery(taken))
                .order_by_asc(seat::Column::N)
                .limit(1)
                .build(db),
        ),
        (
            "who is live behind an address",
            of_course()
                .filter(Column::Status.is_not_in([State::Unproven, State::Ended]))
                .filter(address)
                .build(db),
        ),
        (
            "the codes of an address",
            code::Entity::find()
                .filter(code::Column::AddressIndex.eq(vec![1u8; 32]))
                .filter(code::Column::SentAt.gt(now()))
                .build(db),
        ),
    ]
}

/// Background work: what is due.
fn due(db: DbBackend, course: CourseId) -> Vec<(&'static str, Statement)> {
    use message::{Column, Entity};
    let ended = || enrolment::Entity::find().filter(offers::due(now()));
    vec![
        (
            "courses in which the clock has ended something",
            ended()
                .select_only()
                .column(enrolment::Column::CourseId)
                .distinct()
                .limit(200)
                .build(db),
        ),
        (
            "what the clock has ended in a course",
            ended()
                .filter(enrolment::Column::CourseId.eq(course))
                .order_by_asc(enrolment::Column::QueueNumber)
                .build(db),
        ),
        (
            "who was moved to an enrolment",
            enrolment::Entity::find()
                .filter(enrolment::Column::MovedTo.eq(EnrolmentId::random()))
                .build(db),
        ),
        (
            "messages to be sent",
            Entity::find()
                .filter(Column::Status.eq(message::Status::Queued))
                .filter(Column::NotBefore.lte(now()))
                .order_by_asc(Column::NotBefore)
                .order_by_asc(Column::EventId)
                .limit(16)
                .build(db),
        ),
    ]
}

/// Erasing: whose time is over.
async fn over(
    app: &App,
    db: DbBackend,
    course: CourseId,
    id: TeamId,
) -> Vec<(&'static str, Statement)> {
    let row = team::Entity::find_by_id(id).one(app.office.store.reader());
    let over = retention::over(&row.await.unwrap().unwrap(), now());
    let people = || retention::with_course().filter(over.clone());
    vec![
        (
            "courses with people whose time is over",
            people()
                .filter(course::Column::TeamId.eq(id))
                .select_only()
                .column(enrolment::Column::CourseId)
                .distinct()
                .limit(200)
                .build(db),
        ),
        (
            "people of a course whose time is over",
            people()
                .filter(enrolment::Column::CourseId.eq(course))
                .limit(500)
                .build(db),
        ),
        (
            "looks that are kept long enough",
            access_log::Entity::find()
                .filter(access_log::Column::TeamId.eq(id))
                .filter(access_log::Column::At.lte(now()))
                .limit(500)
                .build(db),
        ),
        (
            "messages and history of those who go",
            message::Entity::find()
                .filter(message::Column::EnrolmentId.is_in([EnrolmentId::random()]))
                .build(db),
        ),
        (
            "the newest change of the settings",
            event::Entity::find()
                .filter(event::Column::TeamId.eq(id))
                .filter(event::Column::CourseId.is_null())
                .filter(event::Column::Verb.eq("settings_changed"))
                .order_by_desc(event::Column::Id)
                .limit(1)
                .build(db),
        ),
    ]
}

/// Reading in public: catalogue and feeds.
fn public(db: DbBackend, course: CourseId, team: TeamId) -> Vec<(&'static str, Statement)> {
    let sessions = || {
        session::Entity::find()
            .find_also_related(course::Entity)
            .filter(course::Column::Status.ne(CourseStatus::Draft))
            .filter(session::Column::EndsAt.gt(now()))
            .order_by_asc(session::Column::StartsAt)
    };
    vec![
        (
            "the catalogue",
            course::Entity::find()
                .filter(course::Column::Status.is_in([CourseStatus::Published]))
                .filter(course::Column::EndsAt.gt(now()))
                .limit(51)
                .build(db),
        ),
        (
            "the feed of a course",
            sessions().filter(course::Column::Id.eq(course)).build(db),
        ),
        (
            "the feed of a team",
            sessions().filter(course::Column::TeamId.eq(team)).build(db),
        ),
        ("the feed of all", sessions().build(db)),
    ]
}

/// Which large tables a plan reads from end to end, with the plan.
pub(super) async fn scanned(
    db: &impl ConnectionTrait,
    asked: &Statement,
) -> (Vec<&'static str>, String) {
    let of_sqlite = db.get_database_backend() == DbBackend::Sqlite;
    let (explain, column) = if of_sqlite {
        ("EXPLAIN QUERY PLAN", "detail")
    } else {
        ("EXPLAIN", "QUERY PLAN")
    };
    let asked = Statement {
        sql: format!("{explain} {}", asked.sql),
        ..asked.clone()
    };
    let rows = db.query_all_raw(asked).await.unwrap();
    let lines = rows.iter().map(|row| row.try_get("", column).unwrap());
    let plan = lines.collect::<Vec<String>>().join("\n");
    let scans = |table: &&str| {
        plan.lines().any(|line| {
            let line = line.trim_start_matches([' ', '-', '>']);
            let scan = format!("Seq Scan on {table}");
            let walk = format!("SCAN {table}");
            // An index walked from its beginning is a scan too, unless it ends at a limit.
            line.starts_with(&format!("{scan} "))
                || line == walk
                || line.starts_with(&format!("{walk} "))
        })
    };
    (LARGE.into_iter().filter(scans).collect(), plan)
}

on_both_sites!(no_hot_question_reads_a_whole_table, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let store = &app.office.store;
    let db = store.connect_for_migrations().await.unwrap();
    let backend = db.get_database_backend();
    if backend == DbBackend::Postgres {
        db.execute_unprepared("SET enable_seqscan = off")
            .await
            .unwrap();
    }
    let asked = [
        joining(backend, course),
        due(backend, course),
        public(backend, course, team),
        over(app, backend, course, team).await,
    ];
    for (what, asked) in asked.iter().flatten() {
        let (scanned, plan) = scanned(&db, asked).await;
        assert!(scanned.is_empty(), "{what}: {}\n{plan}", asked.sql);
    }
    // The question without an index shows that scans are seen.
    let by_name = course::Entity::find().filter(course::Column::Title.eq("x"));
    let (scanned, plan) = scanned(&db, &by_name.build(backend)).await;
    assert_eq!(scanned, ["course"], "{plan}");
    db.close().await.unwrap();
});

#[test]
fn what_nobody_proved_is_found_among_all_that_ended_by_an_index_of_its_own() {
    on_sqlite(async |db| {
        let site = App::on(db).await;
        let sql = "SELECT id FROM enrolment WHERE team_id = $1 AND status = $2 \
            AND email_index IS NULL AND mobile_index IS NULL \
            AND (exit = $3 OR channel = $4) AND since <= $5 LIMIT 500";
        let values = ["team", "ended", "unproven", "web", "2027"];
        let values = values.map(sea_orm::Value::from);
        let asked = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
        let (_, plan) = scanned(site.office.store.reader(), &asked).await;
        let index = "ix_enrolment_team_id_status_since";
        assert!(plan.contains(index), "{plan}");
        site.end().await;
    });
}
