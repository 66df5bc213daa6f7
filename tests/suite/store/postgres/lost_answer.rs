//! The answer to COMMIT gets lost on its way back: was it kept or not?

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::FutureExt;
use kursplass::clock::Clock;
use kursplass::store::Store;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::super::{add, lines, with_table};
use crate::db::{Db, on_postgres};

/// What the wire does with the first COMMIT.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cut {
    /// It never arrives.
    Before,
    /// It arrives, and its answer is lost.
    After,
}

/// A wire to the server that is cut at the first COMMIT, and serves well from then on.
struct Wire {
    server: String,
    cut: Cut,
    commits: AtomicUsize,
}

impl Wire {
    async fn serve(self: Arc<Self>, listener: TcpListener) {
        loop {
            let (client, _) = listener.accept().await.unwrap();
            let server = TcpStream::connect(&self.server).await.unwrap();
            tokio::spawn(Arc::clone(&self).carry(client, server));
        }
    }

    async fn carry(self: Arc<Self>, mut client: TcpStream, mut server: TcpStream) {
        let (mut asked, mut told) = (vec![0; 65536], vec![0; 65536]);
        loop {
            tokio::select! {
                read = client.read(&mut asked) => {
                    let Ok(read @ 1..) = read else { return };
                    if self.is_first_commit(&asked[..read]) {
                        return self.cut_off(&asked[..read], server).await;
                    }
                    if server.write_all(&asked[..read]).await.is_err() { return }
                }
                read = server.read(&mut told) => {
                    let Ok(read @ 1..) = read else { return };
                    if client.write_all(&told[..read]).await.is_err() { return }
                }
            }
        }
    }

    fn is_first_commit(&self, asked: &[u8]) -> bool {
        let is_commit = asked.windows(6).any(|word| word == b"COMMIT");
        is_commit && self.commits.fetch_add(1, Ordering::SeqCst) == 0
    }

    async fn cut_off(&self, asked: &[u8], mut server: TcpStream) {
        if self.cut == Cut::After {
            server.write_all(asked).await.unwrap();
            // The answer comes, and goes no further.
            let _ = server.read(&mut [0; 64]).await;
        }
    }
}

async fn store_behind_a_wire(db: &Db, cut: Cut) -> Store {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let mut url = url::Url::parse(&db.url).unwrap();
    let server = format!("{}:{}", url.host_str().unwrap(), url.port().unwrap_or(5432));
    url.set_port(Some(port)).unwrap();
    url.set_host(Some("127.0.0.1")).unwrap();
    let wire = Wire {
        server,
        cut,
        commits: AtomicUsize::new(0),
    };
    tokio::spawn(Arc::new(wire).serve(listener));
    Store::open(url.as_str(), Clock::System).await.unwrap()
}

#[test]
fn a_commit_whose_answer_is_lost_is_answered_with_yes_and_done_once() {
    on_postgres(async |db: &Db| {
        with_table(db).await;
        let store = store_behind_a_wire(db, Cut::After).await;
        let seq = store.write(|tx| add(tx, 7).boxed()).await.unwrap();
        assert_eq!(seq, 1);
        assert_eq!(lines(&store).await, [7]);
        store.close().await;
    });
}

#[test]
fn a_commit_that_never_arrived_is_answered_with_no_and_not_done() {
    on_postgres(async |db: &Db| {
        with_table(db).await;
        let store = store_behind_a_wire(db, Cut::Before).await;
        let error = store.write(|tx| add(tx, 7).boxed()).await.unwrap_err();
        assert!(error.is_unavailable(), "{error}");
        assert_eq!(lines(&store).await, [] as [i64; 0]);
        store.write(|tx| add(tx, 8).boxed()).await.unwrap();
        assert_eq!(lines(&store).await, [8]);
        store.close().await;
    });
}
