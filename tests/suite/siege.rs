//! Clients who say nothing, half a head, or a body drop by drop, from many addresses of this machine.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpSocket, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::sleep;

/// From how many addresses a siege comes.
const ADDRESSES: u8 = 20;

/// How a client keeps others waiting.
#[derive(Clone, Copy)]
pub enum Manner {
    Silent,
    HalfAHead,
    BodyDropByDrop,
    /// As much of a body at once as a proxy may hold, then drop by drop.
    LargeBodyDropByDrop,
}

impl Manner {
    /// All that can be told apart without a proxy.
    pub const ALL: [Self; 3] = [Self::Silent, Self::HalfAHead, Self::BodyDropByDrop];

    /// What is said at once.
    pub fn first_words(self) -> Vec<u8> {
        let post = |length: usize| {
            format!(
                "POST /language HTTP/1.1\r\nHost: kurs.example.no\r\nSec-Fetch-Site: same-origin\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n"
            )
        };
        match self {
            Self::Silent => Vec::new(),
            Self::HalfAHead => b"GET / HTTP/1.1\r\nHost: kurs.example.no\r\nX-More:".to_vec(),
            Self::BodyDropByDrop => post(1000).into_bytes(),
            Self::LargeBodyDropByDrop => (post(50_000) + &"x".repeat(40_000)).into_bytes(),
        }
    }
}

/// A connection from one of the many addresses of this machine.
pub async fn connect(from: Ipv4Addr, to: SocketAddr) -> TcpStream {
    try_connect(from, to).await.unwrap()
}

/// The same where it may be refused.
pub async fn try_connect(from: Ipv4Addr, to: SocketAddr) -> io::Result<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    socket.bind((from, 0).into())?;
    socket.connect(to).await
}

/// One of the addresses that a siege comes from.
pub fn attacker(number: u8) -> Ipv4Addr {
    Ipv4Addr::new(127, 0, 7, number)
}

/// Goes on as slowly as it can get away with. Ends when it was thrown out.
pub async fn linger(manner: Manner, mut stream: TcpStream) {
    if stream.write_all(&manner.first_words()).await.is_err() {
        return;
    }
    while !is_shut(&stream) {
        sleep(Duration::from_secs(1)).await;
        let more: &[u8] = match manner {
            Manner::Silent => b"",
            _ => b"x",
        };
        if stream.write_all(more).await.is_err() {
            return;
        }
    }
}

/// Whether the other side has had enough of it.
pub fn is_shut(stream: &TcpStream) -> bool {
    let mut piece = [0; 1024];
    loop {
        match stream.try_read(&mut piece) {
            Ok(0) => return true,
            Ok(_) => {}
            Err(error) => return error.kind() != io::ErrorKind::WouldBlock,
        }
    }
}

/// So many clients from each address, in all these manners by turns.
pub async fn besiege(to: SocketAddr, manners: &[Manner], of_each: usize) -> Vec<JoinHandle<()>> {
    hold_many_files();
    let mut siege = Vec::new();
    for (_, manner) in (0..of_each).zip(manners.iter().cycle()) {
        for address in 0..ADDRESSES {
            let stream = connect(attacker(address), to).await;
            siege.push(tokio::spawn(linger(*manner, stream)));
        }
        // What the system's own queue of connections has no room for never reaches the server.
        sleep(Duration::from_millis(10)).await;
    }
    siege
}

/// How many have not been thrown out.
pub fn inside(siege: &[JoinHandle<()>]) -> usize {
    siege.iter().filter(|client| !client.is_finished()).count()
}

/// As many open files as this process may have at all.
pub fn hold_many_files() {
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    setrlimit(Resource::Nofile, raised).unwrap();
}
