//! Sign-ups that are on the disk when they are answered, against the same rows written by hand.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use tempfile::TempDir;

use super::by_hand;
use super::client::Client;
use super::house::House;
use super::postgres::Postgres;
use super::programs::{folder, run};
use super::table::{Rounds, Table};

const CLIENTS: usize = 32;
const ROUNDS: usize = 3;
const ROUND: Duration = Duration::from_secs(4);

pub fn on_sqlite(table: &mut Table) {
    let took = by_hand::sync_time();
    table.alone("one sync of the disk, ms", format!("{took:.2}"), "");
    against_one_by_one(table, "SQLite", None, 0.4);
}

/// The same on a disk that needs two milliseconds more: several sign-ups share a sync.
pub fn on_a_slow_disk(table: &mut Table) {
    let (_folder, library) = slow_sync();
    against_one_by_one(table, "SQLite, syncs 2 ms longer", Some(library), 2.0);
}

fn against_one_by_one(table: &mut Table, name: &str, preload: Option<PathBuf>, wanted: f64) {
    let preload = preload.map(|library| ("LD_PRELOAD", library.display().to_string()));
    let house = House::open(preload.clone());
    let course = [house.course("Ett", 6, 20)];
    let mut other = House::open([]);
    other.course("Ett", 6, 20);
    other.stop();
    let (mut ours, mut theirs) = (Rounds::default(), Rounds::default());
    for _ in 0..ROUNDS {
        theirs.add(by_hand::rate(&other.file(), ROUND, preload.as_ref()));
        ours.add(rate(&house, &course));
    }
    house.check();
    let name = format!("sign-ups on {name}, {CLIENTS} clients, a second");
    table.against(name, &ours, ("one by one, by hand", &theirs), wanted);
}

pub fn on_postgres(table: &mut Table) {
    let postgres = Postgres::start();
    for many in [1, 50] {
        let (ours_in, theirs_in) = (format!("ours_{many}"), format!("theirs_{many}"));
        let house = House::open([("ROCKET_DATABASE_URL", postgres.make(&ours_in, None))]);
        let courses: Vec<String> = (1..=many)
            .map(|number| house.course(&format!("Kurs {number}"), 6, 20))
            .collect();
        postgres.make(&theirs_in, Some(&ours_in));
        let (mut ours, mut theirs) = (Rounds::default(), Rounds::default());
        for _ in 0..ROUNDS {
            theirs.add(postgres.by_hand(&theirs_in, (CLIENTS, many), ROUND));
            ours.add(rate(&house, &courses));
        }
        house.check();
        let name = format!("sign-ups on PostgreSQL, {CLIENTS} clients, {many} courses, a second");
        table.against(name, &ours, ("by hand, pgbench", &theirs), 0.6);
    }
}

/// How many people are signed up a second.
pub fn rate(house: &House, courses: &[String]) -> f64 {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let since = Instant::now();
        let clients = (0..CLIENTS).map(|number| async move {
            let mut client = Client::connect(house.port()).await;
            let mut done = 0_u32;
            while since.elapsed() < ROUND {
                let course = &courses[(number + done as usize) % courses.len()];
                let (status, _) = client.sign_up(course).await;
                assert_eq!(status, 202, "a sign-up is refused");
                done += 1;
            }
            done
        });
        let done: u32 = join_all(clients).await.into_iter().sum();
        f64::from(done) / since.elapsed().as_secs_f64()
    })
}

/// What makes each sync longer.
fn slow_sync() -> (TempDir, PathBuf) {
    let folder = folder();
    let library = folder.path().join("slow_sync.so");
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/load/slow_sync.c");
    let mut compiler = Command::new("cc");
    compiler
        .args(["-shared", "-fPIC", "-O2", "-o"])
        .arg(&library);
    run(compiler.arg(source).arg("-ldl"));
    (folder, library)
}
