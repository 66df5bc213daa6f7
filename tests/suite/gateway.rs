//! A gateway for text messages: a small HTTP server of our own that keeps what it is asked.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tempfile::TempDir;

use crate::postman::python;

const HTTPS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/smtp/gateway.py");

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Asked {
    pub method: String,
    /// The path with its query.
    pub target: String,
    /// Names in lower case.
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

impl Asked {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

#[derive(Default)]
struct Desk {
    asked: Vec<Asked>,
    /// Status, headers, body.
    answer: (u16, String, String),
}

/// A running gateway; it ends with the test.
pub struct Gateway {
    port: u16,
    desk: Arc<Mutex<Desk>>,
}

impl Gateway {
    /// One that takes everything.
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let desk = Arc::<Mutex<Desk>>::default();
        let gateway = Self {
            port,
            desk: Arc::clone(&desk),
        };
        gateway.answer(202, "");
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let desk = Arc::clone(&desk);
                std::thread::spawn(move || serve(&stream?, &desk));
            }
        });
        gateway
    }

    /// Its address with this path.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// From now on each request is answered like this.
    pub fn answer(&self, status: u16, body: &str) {
        self.desk.lock().unwrap().answer = (status, String::new(), body.to_owned());
    }

    /// From now on each request is sent elsewhere.
    pub fn redirect(&self, status: u16, to: &str) {
        let header = format!("Location: {to}\r\n");
        self.desk.lock().unwrap().answer = (status, header, String::new());
    }

    /// All requests so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.desk.lock().unwrap().asked.clone()
    }
}

fn serve(stream: &TcpStream, desk: &Mutex<Desk>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?);
    let mut line = String::new();
    lines.read_line(&mut line)?;
    let mut words = line.split(' ').map(str::to_owned);
    let (method, target) = (words.next().unwrap(), words.next().unwrap());
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        lines.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(": ") else {
            break;
        };
        headers.insert(name.to_lowercase(), value.to_owned());
    }
    let length = headers.get("content-length").map_or("0", String::as_str);
    let mut body = vec![0; length.parse().unwrap()];
    lines.read_exact(&mut body)?;
    let asked = Asked {
        method,
        target,
        headers,
        body: String::from_utf8(body).unwrap(),
    };
    let (status, more, body) = {
        let mut desk = desk.lock().unwrap();
        desk.asked.push(asked);
        desk.answer.clone()
    };
    let head = format!(
        "HTTP/1.1 {status} so\r\nConnection: close\r\n{more}Content-Length: {}\r\n\r\n",
        body.len()
    );
    let mut stream = stream;
    stream.write_all(head.as_bytes())?;
    stream.write_all(body.as_bytes())
}

/// A gateway that speaks https, with an authority of its own; it ends with the test.
pub struct Https {
    folder: TempDir,
    process: Child,
    port: u16,
}

impl Https {
    pub fn open() -> Self {
        let folder = TempDir::new().unwrap();
        let mut process = python(HTTPS)
            .arg(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut said = BufReader::new(process.stdout.take().unwrap());
        said.read_line(&mut line).unwrap();
        Self {
            folder,
            process,
            port: line.trim().parse().expect("the gateway says its port"),
        }
    }

    pub fn url(&self) -> String {
        format!("https://localhost:{}/send", self.port)
    }

    /// The certificate of the authority that vouches for it.
    pub fn authority(&self) -> PathBuf {
        self.folder.path().join("own/client.pem")
    }

    /// The certificate of an authority that knows nothing of it.
    pub fn another(&self) -> PathBuf {
        self.folder.path().join("other/client.pem")
    }

    /// How many requests have come.
    pub fn asked(&self) -> usize {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        let names = files.map(|file| file.unwrap().path());
        names
            .filter(|path| path.extension().is_some_and(|end| end == "txt"))
            .count()
    }
}

impl Drop for Https {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
