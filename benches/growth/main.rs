//! What a full house costs: the same work on 100 courses and on 100,000, on both databases.
//!
//! `cargo bench --bench growth` goes up to 10,000 courses; `KURSPLASS_FULL=1 cargo bench --bench growth`
//! goes all the way, takes a quarter of an hour and some gigabytes where temporary files lie, and draws
//! `docs/growth.svg`. `PostgreSQL` takes part where `KURSPLASS_TEST_POSTGRES` names a server, as in the
//! tests. What grows is what is over: 80 courses are open at every step.

#[path = "../given/mod.rs"]
mod given;
mod plot;
mod reader;
mod table;
mod work;

use std::path::Path;
use std::time::Instant;

use given::{Filler, Site, Stop};
use kursplass::actions::check;
use reader::Reader;
use sea_orm::{ConnectionTrait as _, Database};
use table::{Step, Table};
use uuid::Uuid;

/// How many courses there are; each has ten enrolments.
const STEPS: [usize; 4] = [100, 1_000, 10_000, 100_000];
const OPEN: usize = 80;
/// Names a server on which a database is made, and dropped again.
const SERVER: &str = "KURSPLASS_TEST_POSTGRES";

fn main() -> Result<(), Stop> {
    // `cargo test --all-targets` starts this too; it is no test.
    if !std::env::args().any(|word| word == "--bench") {
        return Ok(());
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(Box::pin(measure()))
}

async fn measure() -> Result<(), Stop> {
    let whole = std::env::var_os("KURSPLASS_FULL").is_some();
    let steps = if whole { &STEPS[..] } else { &STEPS[..3] };
    let folder = tempfile::tempdir()?;
    let url = format!("sqlite://{}", folder.path().join("growth.db").display());
    let mut tables = vec![on("SQLite", &url, steps).await?];
    match std::env::var(SERVER) {
        Ok(server) => tables.push(on_postgres(&server, steps).await?),
        Err(_) => eprintln!("{SERVER} is not set: PostgreSQL is left out"),
    }
    if whole {
        let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/growth.svg");
        std::fs::write(place, plot::draw(&tables))?;
    }
    Ok(())
}

async fn on_postgres(server: &str, steps: &[usize]) -> Result<Table, Stop> {
    let (address, _) = server.rsplit_once('/').ok_or("no database is named")?;
    let name = format!("growth_{}", Uuid::new_v4().simple());
    let admin = Database::connect(server).await?;
    let create = format!("CREATE DATABASE {name}");
    admin.execute_unprepared(&create).await?;
    let table = on("PostgreSQL", &format!("{address}/{name}"), steps).await;
    let drop = format!("DROP DATABASE {name} WITH (FORCE)");
    admin.execute_unprepared(&drop).await?;
    table
}

/// Fills the database step by step and measures at each; in the end every invariant must hold.
async fn on(database: &'static str, url: &str, steps: &[usize]) -> Result<Table, Stop> {
    let site = Site::open(url).await?;
    let mut filler = Filler::new(&site).await?;
    let reader = Reader::of(&site, &filler).await?;
    let mut table = Table::new(database);
    for courses in steps {
        let begun = Instant::now();
        filler.fill(OPEN, courses - OPEN).await?;
        let seconds = begun.elapsed().as_secs();
        let took = work::all(&site, &filler, &reader).await?;
        table.steps.push(Step {
            courses: *courses,
            took,
        });
        println!("\n{courses} courses, written in {seconds} s\n\n{table}");
    }
    let begun = Instant::now();
    let report = check::check(&site.office.store, &site.office.vault, |_| ()).await?;
    if let Some(breach) = report.breaches.first() {
        return Err(format!("{database} is not whole: {breach}").into());
    }
    eprintln!(
        "{database}: all invariants hold: {} courses, {} enrolments, {} events, {} messages, in {} s",
        report.courses,
        report.enrolments,
        report.events,
        report.messages,
        begun.elapsed().as_secs()
    );
    filler.close().await?;
    site.office.store.close().await;
    Ok(table)
}
