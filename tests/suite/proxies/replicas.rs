//! Two replicas behind a proxy: one goes away, in good order or not, and nobody notices.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::time::sleep;

use super::files::Kind;
use super::house;
use super::running::Proxy;
use super::visitor::Visitor;
use crate::db;
use crate::live::Live;

/// By then a proxy has seen who is there and who is not.
const SEEN: Duration = Duration::from_secs(4);

#[test]
fn a_replica_that_goes_is_missed_by_nobody_behind_nginx() {
    story(Kind::Nginx);
}

#[test]
fn a_replica_that_goes_is_missed_by_nobody_behind_haproxy() {
    story(Kind::Haproxy);
}

#[test]
fn a_replica_that_goes_is_missed_by_nobody_behind_caddy() {
    story(Kind::Caddy);
}

fn story(kind: Kind) {
    db::on_postgres(async |db| {
        db.store.close().await;
        let [one, two] = [(); 2].map(|()| Arc::new(house(&db.url, 0)));
        let proxy = Proxy::shipped(kind, &[one.address(), two.address()]);
        let mut reader = Visitor::new(1, proxy.address);
        reads_and_writes(&mut reader).await;
        for live in [&one, &two] {
            assert!(asked(live) > 0, "one of them stands idle");
        }
        goes_in_order(kind, &one, &mut reader).await;
        one.start();
        sleep(SEEN).await;
        two.kill_now();
        two.reap();
        // Who writes just then may have to do so again; who reads may not.
        reads(&mut reader).await;
        reads_and_writes(&mut reader).await;
        // The control: who is not there cannot be asked.
        one.kill_now();
        let answer = reader.get("/").await;
        assert!(answer.status >= 500, "{answer:?}");
    });
}

async fn reads(reader: &mut Visitor) {
    for _ in 0..20 {
        reader.get("/").await.is(200);
    }
}

async fn reads_and_writes(reader: &mut Visitor) {
    for _ in 0..20 {
        let form = "language=en&back=%2F";
        reader.post("/language", form).await.is(303);
        reader.get("/").await.is(200);
    }
}

/// Somebody reads and writes all the time while it stops; reads only behind nginx, which does not ask who is ready.
async fn goes_in_order(kind: Kind, live: &Arc<Live>, reader: &mut Visitor) {
    let gone = Arc::new(AtomicBool::new(false));
    let (stopping, is_gone) = (Arc::clone(live), Arc::clone(&gone));
    let stop = tokio::task::spawn_blocking(move || {
        stopping.stop();
        is_gone.store(true, Ordering::SeqCst);
    });
    while !gone.load(Ordering::SeqCst) {
        if kind == Kind::Nginx {
            reads(reader).await;
        } else {
            reads_and_writes(reader).await;
        }
    }
    stop.await.unwrap();
    reads_and_writes(reader).await;
}

/// How much it has been asked, apart from how it is.
fn asked(live: &Live) -> u64 {
    let numbers = live.metrics();
    let readers = numbers.lines().filter(|line| {
        let of_reader = ["route=\"/\"", "route=\"/language\""];
        line.starts_with("http_requests_total") && of_reader.iter().any(|part| line.contains(part))
    });
    readers
        .map(|line| line.rsplit(' ').next().unwrap().parse::<u64>().unwrap())
        .sum()
}
