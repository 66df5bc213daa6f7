//! Two thousand clients who say nothing, half a head, or a body drop by drop.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};

use super::ask;
use crate::db::{Db, on_both};
use crate::live::Live;
use crate::siege::{Manner, attacker, besiege, connect, hold_many_files, inside, is_shut, linger};

/// Longer than a head and a body may take together.
const ALL_DEADLINES: Duration = Duration::from_secs(33);
/// Clients from each of the twenty addresses.
const OF_EACH: usize = 100;

async fn is_served(from: Ipv4Addr, to: SocketAddr) {
    let request = format!("GET / HTTP/1.1\r\nHost: {to}\r\nConnection: close\r\n\r\n");
    for _ in 0..10 {
        let answer = ask(from, to, request.as_bytes()).await;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{from}: {answer}");
    }
}

async fn all_leave(siege: &[JoinHandle<()>]) {
    let patience = Instant::now() + 3 * ALL_DEADLINES;
    while inside(siege) > 0 {
        let waiting = inside(siege);
        assert!(
            Instant::now() < patience,
            "{waiting} are waited for without end"
        );
        sleep(Duration::from_secs(1)).await;
    }
}

async fn started(db: &Db, front: bool) -> Live {
    db.store.close().await;
    let live = Live::with(&db.url, [("ROCKET_FRONT", front.to_string())]);
    tokio::task::spawn_blocking(move || {
        live.start();
        live
    })
    .await
    .unwrap()
}

on_both!(
    two_thousand_slow_clients_keep_nobody_waiting_and_are_all_thrown_out,
    |db| {
        let live = started(db, true).await;
        let to = live.address();
        let siege = besiege(to, &Manner::ALL, OF_EACH).await;
        sleep(Duration::from_secs(2)).await;
        assert_eq!(inside(&siege), siege.len(), "all of them are inside");
        is_served(Ipv4Addr::LOCALHOST, to).await;
        is_served(attacker(3), to).await;
        all_leave(&siege).await;
    }
);

on_both!(
    without_the_front_slow_clients_stay_as_long_as_they_like,
    |db| {
        let live = started(db, false).await;
        let to = live.address();
        let mut siege = Vec::new();
        // Bodies have a time limit of ours behind Rocket, too.
        for manner in [Manner::Silent, Manner::HalfAHead] {
            let stream = connect(Ipv4Addr::LOCALHOST, to).await;
            siege.push(tokio::spawn(linger(manner, stream)));
        }
        sleep(ALL_DEADLINES).await;
        assert_eq!(
            inside(&siege),
            2,
            "Rocket has time limits of its own now: is the front still needed?"
        );
    }
);

on_both!(
    one_client_cannot_hold_more_than_its_share_and_still_is_served,
    |db| {
        hold_many_files();
        let live = started(db, true).await;
        let to = live.address();
        let mut held = Vec::new();
        for _ in 0..400 {
            held.push(connect(attacker(1), to).await);
        }
        is_served(attacker(1), to).await;
        let open = held.iter().filter(|stream| !is_shut(stream)).count();
        assert!(open < 128, "{open} of one client are open");
    }
);
