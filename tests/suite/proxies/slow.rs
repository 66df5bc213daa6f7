//! Two thousand clients who say nothing, half a head, or a body drop by drop, before each of the proxies at once.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::files::Kind;
use super::house;
use super::running::Proxy;
use super::visitor::Visitor;
use crate::db::runtime;
use crate::scale::scale;
use crate::siege::{Manner, attacker, besiege, connect, inside, linger};

/// Longer than a head and a body may take together.
const ALL_DEADLINES: Duration = Duration::from_secs(33);

#[test]
fn slow_clients_keep_nobody_waiting_and_are_all_thrown_out_behind_every_proxy() {
    runtime().block_on(async {
        let [nginx, haproxy, caddy] = [Kind::Nginx, Kind::Haproxy, Kind::Caddy].map(story);
        tokio::join!(nginx, haproxy, caddy);
    });
}

async fn story(kind: Kind) {
    let live = house("sqlite://kursplass.db", 0);
    let proxy = Proxy::shipped(kind, &[live.address()]);
    let careless = Proxy::careless(kind, &[live.address()]);
    let mut control = Vec::new();
    // Bodies have their last moment in our program, too.
    for manner in [Manner::Silent, Manner::HalfAHead] {
        let stream = connect(Ipv4Addr::LOCALHOST, careless.address).await;
        control.push(tokio::spawn(linger(manner, stream)));
    }
    let manners = [&Manner::ALL[..], &[Manner::LargeBodyDropByDrop]].concat();
    let siege = besiege(proxy.address, &manners, scale(15, 100)).await;
    let began = Instant::now();
    assert_eq!(inside(&siege), siege.len(), "all are inside {kind:?}");
    while inside(&siege) > 0 {
        is_served(proxy.address).await;
        let waiting = inside(&siege);
        assert!(
            began.elapsed() < 3 * ALL_DEADLINES,
            "{kind:?} waits for {waiting} without end"
        );
        sleep(Duration::from_secs(1)).await;
    }
    assert_eq!(
        inside(&control),
        2,
        "{kind:?} has time limits of its own: are ours needed?"
    );
}

/// Somebody who has nothing to do with it, and somebody behind the same address as many of them.
async fn is_served(to: SocketAddr) {
    Visitor::new(1, to).get("/").await.is(200);
    Visitor::at(attacker(3), to).get("/").await.is(200);
}
