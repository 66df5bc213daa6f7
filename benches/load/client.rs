//! Many people who sign up at once, each by a connection of their own.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use http_body_util::{BodyExt as _, Full};
use hyper::Request;
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use tokio::net::TcpSocket;
use uuid::Uuid;

/// Everybody has an address of their own.
static NEXT: AtomicU32 = AtomicU32::new(1);

/// An open connection.
pub struct Client {
    line: SendRequest<Full<Bytes>>,
    host: String,
}

impl Client {
    /// Connects from an address of its own, as people do.
    pub async fn connect(port: u16) -> Self {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let [_, _, high, low] = number.to_be_bytes();
        let socket = TcpSocket::new_v4().expect("a socket");
        let own = Ipv4Addr::new(127, 1, high, low);
        socket.bind(SocketAddr::from((own, 0))).expect("an address");
        let site = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let stream = socket.connect(site).await.expect("a connection");
        stream.set_nodelay(true).expect("a setting");
        let (line, connection) = handshake(TokioIo::new(stream)).await.expect("a connection");
        tokio::spawn(connection);
        Self {
            line,
            host: format!("127.0.0.1:{port}"),
        }
    }

    /// Signs a new person up; answers the status and how long it took.
    pub async fn sign_up(&mut self, course: &str) -> (u16, Duration) {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let body = format!(
            r#"{{"name":"Ola","email":"ola.{number}@example.no","home_municipality":"3316","old_enough":true}}"#
        );
        let request = Request::post(format!("/api/v1/courses/{course}/enrolments"))
            .header("Host", &self.host)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", Uuid::new_v4().to_string())
            .body(Full::from(body))
            .expect("a request");
        self.line.ready().await.expect("an open connection");
        let since = Instant::now();
        let answer = self.line.send_request(request).await.expect("an answer");
        let status = answer.status().as_u16();
        answer.into_body().collect().await.expect("a body");
        (status, since.elapsed())
    }
}
