//! The least that a sign-up is on SQLite: its rows, one transaction and one sync each, written by hand with our pragmas.
//! It is this program again under another word, so that a slow disk can be given to it alone.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use sea_orm::sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous,
};
use sea_orm::sqlx::{self, ConnectOptions as _, Row as _};
use uuid::Uuid;

use super::programs::{folder, run};

pub const WORD: &str = "sign-up-by-hand";

/// How many a second, into the file of a house that is closed.
pub fn rate(file: &Path, round: Duration, preload: Option<&(&'static str, String)>) -> f64 {
    let mut this = Command::new(std::env::current_exe().expect("this program"));
    this.arg(WORD).arg(file).arg(round.as_millis().to_string());
    this.envs(preload.cloned());
    let said = String::from_utf8(run(&mut this).stdout).expect("text");
    said.trim().parse().expect("a number")
}

/// Writes until the time is over, and prints how many it were a second.
pub fn write(file: PathBuf, milliseconds: u64) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let rate = runtime.expect("a runtime").block_on(async {
        let mut db = open(file).await.expect("the file opens");
        let (since, mut done) = (Instant::now(), 0_u32);
        while since.elapsed() < Duration::from_millis(milliseconds) {
            sign_up(&mut db).await.expect("a sign-up is written");
            done += 1;
        }
        f64::from(done) / since.elapsed().as_secs_f64()
    });
    println!("{rate}");
}

async fn open(file: PathBuf) -> Result<SqliteConnection, sqlx::Error> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("secure_delete", "ON");
    options.connect().await
}

async fn sign_up(db: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    let [person, proof, code, message] = [(); 4].map(|()| Uuid::new_v4());
    let index = [*person.as_bytes(), *proof.as_bytes()].concat();
    let (now, until) = ("2099-01-01T08:00:00+00:00", "2099-01-01T09:00:00+00:00");
    sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut *db).await?;
    sqlx::query("SELECT 1 FROM answer WHERE key = ?")
        .bind(&index)
        .fetch_optional(&mut *db)
        .await?;
    let course = sqlx::query(
        "SELECT course.id, course.team_id, capacity, opens_at, closes_at, team.name FROM course JOIN team ON team.id = team_id LIMIT 1",
    );
    let course = course.fetch_one(&mut *db).await?;
    let (id, team): (Uuid, Uuid) = (course.get("id"), course.get("team_id"));
    sqlx::query("SELECT * FROM session WHERE course_id = ?")
        .bind(id)
        .fetch_all(&mut *db)
        .await?;
    let open_to = sqlx::query(
        "SELECT count(*) FROM course_municipality WHERE course_id = ? AND code = '3316'",
    );
    open_to.bind(id).fetch_one(&mut *db).await?;
    let number = sqlx::query(
        "UPDATE course SET next_queue_number = next_queue_number + 1 WHERE id = ? RETURNING next_queue_number - 1 AS number",
    );
    let number: i32 = number.bind(id).fetch_one(&mut *db).await?.get("number");
    sqlx::query(
        "INSERT INTO enrolment (id, team_id, course_id, queue_number, status, since, until, slot, ticket_version, name, email, \
        prefers, language, home_municipality, needs, channel, created_at, updated_at) VALUES (?, ?, ?, ?, 'unproven', ?5, ?6, \
        1, 1, zeroblob(45), zeroblob(57), 'email', 'nb', '3316', '', 'web', ?5, ?5)",
    )
    .bind(person).bind(team).bind(id).bind(number).bind(now).bind(until).execute(&mut *db).await?;
    let event = sqlx::query(
        "INSERT INTO event (team_id, course_id, enrolment_id, verb, actor, at) VALUES (?, ?, ?, 'signed_up', 'person', ?) RETURNING id",
    );
    let event: i64 = event
        .bind(team)
        .bind(id)
        .bind(person)
        .bind(now)
        .fetch_one(&mut *db)
        .await?
        .get("id");
    let sent = sqlx::query("SELECT count(*) FROM code WHERE address_index = ? AND sent_at > ?");
    sent.bind(&index).bind(now).fetch_one(&mut *db).await?;
    sqlx::query("INSERT INTO code (id, address_index, hash, tries, mailed, sent_at, until) VALUES (?, ?, zeroblob(32), 0, 1, ?, ?)")
        .bind(code).bind(&index).bind(now).bind(until).execute(&mut *db).await?;
    sqlx::query(
        "INSERT INTO proof (id, purpose, enrolment_id, address, address_index, address_kind, language, code_id, tries, until, \
        created_at) VALUES (?, 'sign_up', ?, zeroblob(57), ?, 'email', 'nb', ?, 0, ?, ?)",
    )
    .bind(proof).bind(person).bind(&index).bind(code).bind(until).bind(now).execute(&mut *db).await?;
    sqlx::query(
        "INSERT INTO message (id, event_id, team_id, enrolment_id, proof_id, channel, status, kind, notice, language, attempts, \
        not_before, lease, created_at) VALUES (?, ?, ?, ?, ?, 'email', 'queued', 'code', zeroblob(74), 'nb', 0, ?6, 0, ?6)",
    )
    .bind(message).bind(event).bind(team).bind(person).bind(proof).bind(now).execute(&mut *db).await?;
    sqlx::query("INSERT INTO answer (key, request, status, body, created_at) VALUES (?, zeroblob(32), 202, zeroblob(170), ?)")
        .bind(&index).bind(now).execute(&mut *db).await?;
    sqlx::raw_sql("COMMIT").execute(&mut *db).await?;
    Ok(())
}

/// How long one sync of a few kilobytes takes on this disk, milliseconds: the middle of a hundred.
pub fn sync_time() -> f64 {
    let folder = folder();
    let mut file = std::fs::File::create(folder.path().join("file")).expect("a file");
    let mut took: Vec<Duration> = (0..100)
        .map(|_| {
            file.write_all(&[1; 4096]).expect("room");
            let since = Instant::now();
            file.sync_data().expect("a sync");
            since.elapsed()
        })
        .collect();
    took.sort();
    took[50].as_secs_f64() * 1000.0
}
