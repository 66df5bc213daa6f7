//! Somebody at an address of their own, with cookies, who sees every byte of an answer.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, split};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use super::HOST;
use super::secure::{self, Line};
use crate::siege::connect;

pub(super) struct Visitor {
    from: Ipv4Addr,
    to: SocketAddr,
    /// Speaks TLS, if it does.
    tls: Option<TlsConnector>,
    cookies: BTreeMap<String, String>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// By name in small letters; several of one name in their order.
    headers: BTreeMap<String, Vec<String>>,
    pub(super) body: Vec<u8>,
}

impl Visitor {
    pub(super) fn new(last: u8, to: SocketAddr) -> Self {
        Self::at(Ipv4Addr::new(127, 0, 9, last), to)
    }

    pub(super) fn at(from: Ipv4Addr, to: SocketAddr) -> Self {
        Self {
            from,
            to,
            tls: None,
            cookies: BTreeMap::new(),
        }
    }

    /// The same over TLS.
    pub(super) fn speaking(self, tls: TlsConnector) -> Self {
        Self {
            tls: Some(tls),
            ..self
        }
    }

    pub(super) async fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, &[], "").await
    }

    /// Sends a form as a page of ours does in a browser that knows `Origin` only.
    pub(super) async fn post(&mut self, path: &str, form: &str) -> Answer {
        let origin = format!("https://{HOST}");
        self.ask("POST", path, &[("Origin", &origin)], form).await
    }

    pub(super) async fn ask(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let mut lines = vec![
            format!("{method} {path} HTTP/1.1"),
            format!("Host: {HOST}"),
            "Connection: close".to_owned(),
        ];
        lines.extend(
            headers
                .iter()
                .map(|(name, value)| format!("{name}: {value}")),
        );
        if !self.cookies.is_empty() {
            let pairs = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"));
            lines.push(format!("Cookie: {}", pairs.collect::<Vec<_>>().join("; ")));
        }
        if method == "POST" {
            lines.push("Content-Type: application/x-www-form-urlencoded".to_owned());
            lines.push(format!("Content-Length: {}", body.len()));
        }
        let answer = self.exchange(lines.join("\r\n") + "\r\n\r\n" + body).await;
        self.keep(&answer);
        answer
    }

    /// Listens while it speaks: who is refused early need not be heard to the end.
    async fn exchange(&self, request: String) -> Answer {
        let plain = connect(self.from, self.to).await;
        let line: Box<dyn Line> = match &self.tls {
            Some(tls) => Box::new(secure::greet(tls, plain).await.unwrap()),
            None => Box::new(plain),
        };
        let (mut from, mut to) = split(line);
        let speaks = tokio::spawn(async move {
            let _ = to.write_all(request.as_bytes()).await;
            to
        });
        let mut bytes = Vec::new();
        let heard = timeout(Duration::from_mins(1), from.read_to_end(&mut bytes)).await;
        let heard = heard.expect("the answer comes to an end");
        drop(speaks);
        Answer::parse(&bytes)
            .unwrap_or_else(|| panic!("{heard:?}: {}", String::from_utf8_lossy(&bytes)))
    }

    fn keep(&mut self, answer: &Answer) {
        for cookie in answer.headers.get("set-cookie").into_iter().flatten() {
            let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
            let (name, value) = pair.split_once('=').unwrap();
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

impl Answer {
    fn parse(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = std::str::from_utf8(&bytes[..end]).ok()?;
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let mut headers = BTreeMap::<String, Vec<String>>::new();
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            headers
                .entry(name.to_lowercase())
                .or_default()
                .push(value.to_owned());
        }
        let body = bytes[end + 4..].to_vec();
        Some(Self {
            status,
            headers,
            body,
        })
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        Some(self.headers.get(name)?.first()?.as_str())
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The same without what belongs to one connection or one moment.
    pub(super) fn lasting(mut self) -> Self {
        for name in ["connection", "date", "server", "x-request-id"] {
            self.headers.remove(name);
        }
        self
    }

    #[track_caller]
    pub(super) fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{:?} {}", self.headers, self.text());
        self
    }
}
