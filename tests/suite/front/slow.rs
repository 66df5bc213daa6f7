//! Two thousand clients who say nothing, half a head, or a body drop by drop.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};

use super::{ask, connect};
use crate::db::{Db, on_both};
use crate::live::Live;

/// Longer than a head and a body may take together.
const ALL_DEADLINES: Duration = Duration::from_secs(33);
const ADDRESSES: u8 = 20;
const OF_EACH: u8 = 100;

#[derive(Clone, Copy)]
enum Manner {
    Silent,
    HalfAHead,
    BodyDropByDrop,
}

impl Manner {
    fn first_words(self) -> &'static [u8] {
        match self {
            Self::Silent => b"",
            Self::HalfAHead => b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-More:",
            Self::BodyDropByDrop => {
                b"POST /language HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\n\
                  Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n"
            }
        }
    }
}

fn attacker(number: u8) -> Ipv4Addr {
    Ipv4Addr::new(127, 0, 7, number)
}

/// Goes on as slowly as it can get away with. Answers when it was thrown out.
async fn linger(manner: Manner, mut stream: TcpStream) {
    stream.write_all(manner.first_words()).await.unwrap();
    loop {
        if is_shut(&stream) {
            return;
        }
        sleep(Duration::from_secs(1)).await;
        let more: &[u8] = match manner {
            Manner::Silent => b"",
            Manner::HalfAHead | Manner::BodyDropByDrop => b"x",
        };
        if stream.write_all(more).await.is_err() {
            return;
        }
    }
}

fn is_shut(stream: &TcpStream) -> bool {
    let mut piece = [0; 1024];
    loop {
        match stream.try_read(&mut piece) {
            Ok(0) => return true,
            Ok(_) => {}
            Err(error) => return error.kind() != std::io::ErrorKind::WouldBlock,
        }
    }
}

async fn besiege(to: SocketAddr) -> Vec<JoinHandle<()>> {
    let manners = [Manner::Silent, Manner::HalfAHead, Manner::BodyDropByDrop];
    let mut siege = Vec::new();
    for number in 0..OF_EACH {
        for address in 0..ADDRESSES {
            let stream = connect(attacker(address), to).await;
            let manner = manners[usize::from(number) % manners.len()];
            siege.push(tokio::spawn(linger(manner, stream)));
        }
        // What the system's own queue of connections has no room for never reaches the server.
        sleep(Duration::from_millis(10)).await;
    }
    siege
}

async fn is_served(from: Ipv4Addr, to: SocketAddr) {
    let request = format!("GET / HTTP/1.1\r\nHost: {to}\r\nConnection: close\r\n\r\n");
    for _ in 0..10 {
        let answer = ask(from, to, request.as_bytes()).await;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{from}: {answer}");
    }
}

async fn all_leave(siege: &[JoinHandle<()>]) {
    let patience = Instant::now() + 3 * ALL_DEADLINES;
    loop {
        let inside = siege.iter().filter(|client| !client.is_finished()).count();
        if inside == 0 {
            return;
        }
        assert!(
            Instant::now() < patience,
            "{inside} are waited for without end"
        );
        sleep(Duration::from_secs(1)).await;
    }
}

fn hold_many_files() {
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    setrlimit(Resource::Nofile, raised).unwrap();
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
        hold_many_files();
        let live = started(db, true).await;
        let to = live.address();
        let siege = besiege(to).await;
        sleep(Duration::from_secs(2)).await;
        let thrown_out = siege.iter().filter(|client| client.is_finished()).count();
        assert_eq!(thrown_out, 0, "all of them are inside");
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
        let inside = siege.iter().filter(|client| !client.is_finished()).count();
        assert_eq!(
            inside, 2,
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
