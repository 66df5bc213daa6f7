//! A mail server that we did not write, and a worker that sends by it.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use kursplass::actions::Office;
use kursplass::config::Settings;
use kursplass::delivery::{Delivery, Folder, Inbox};
use kursplass::render::{Links, Templates};
use kursplass::worker::Worker;
use rocket::figment::value::Value as Setting;
use serde_json::Value;
use tempfile::TempDir;

/// Names the Python that has `tests/python/requirements.txt`.
const PYTHON: &str = "KURSPLASS_TEST_PYTHON";
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/smtp/server.py");

/// A running mail server; it ends with the test.
pub struct Postman {
    folder: TempDir,
    process: Child,
    port: u16,
    secure: bool,
}

/// The Python of the tests, with the first of its words.
pub fn python(first: &str) -> Command {
    let python = std::env::var(PYTHON)
        .unwrap_or_else(|_| panic!("{PYTHON} is not set: run tests/run, which makes it"));
    let mut command = Command::new(python);
    command.arg(first);
    command
}

impl Postman {
    /// One that takes everything from everybody.
    pub fn new() -> Self {
        Self::start(false)
    }

    /// One that wants STARTTLS and a log-in.
    pub fn secure() -> Self {
        Self::start(true)
    }

    fn start(secure: bool) -> Self {
        let folder = TempDir::new().unwrap();
        let mut command = python(SCRIPT);
        command.arg("serve").arg(folder.path());
        if secure {
            command.arg("--secure");
        }
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut said = BufReader::new(process.stdout.take().unwrap());
        said.read_line(&mut line).unwrap();
        let port = line.trim().parse().expect("the mail server says its port");
        Self {
            folder,
            process,
            port,
            secure,
        }
    }

    /// Its address as the setting wants it.
    pub fn url(&self) -> String {
        if self.secure {
            return format!(
                "smtp://kurs:hemmelig%20%C3%A6%C3%B8%C3%A5@localhost:{}?tls=required",
                self.port
            );
        }
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// The certificate of the authority that vouches for a secure one.
    pub fn authority(&self) -> std::path::PathBuf {
        self.folder.path().join("client.pem")
    }

    /// From now on each message is answered like this; it is kept all the same.
    pub fn answer(&self, reply: &str) {
        std::fs::write(self.folder.path().join("mode"), reply).unwrap();
    }

    /// From now on messages are taken.
    pub fn take(&self) {
        std::fs::remove_file(self.folder.path().join("mode")).unwrap();
    }

    /// All that came so far, decoded, in order.
    pub fn mails(&self) -> Vec<Value> {
        let mut files: Vec<_> = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|file| file.unwrap().path())
            .filter(|path| path.extension().is_some_and(|end| end == "json"))
            .collect();
        files.sort();
        files
            .iter()
            .map(|path| serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap())
            .collect()
    }
}

impl Drop for Postman {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What an `.eml` file holds, as a mail program reads it.
pub fn read(file: &Path) -> Value {
    let output = python(SCRIPT).arg("read").arg(file).output().unwrap();
    assert!(output.status.success(), "{}", file.display());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A worker of the office that sends by the server at `url`.
pub fn by_smtp(office: &Office, url: &str) -> Worker {
    let from = "kurs@avtale.example.no";
    by(
        office,
        vec![("smtp_url", url.into()), ("mail_from", from.into())],
    )
}

/// A worker of the office that writes files.
pub fn by_file(office: &Office, folder: &Path) -> Worker {
    let from = "kurs@avtale.example.no".parse().unwrap();
    with(office, Delivery::to_folder(Folder::new(folder, from)))
}

/// A worker of the office that sends as it is set.
pub fn by(office: &Office, settings: Vec<(&'static str, Setting)>) -> Worker {
    let settings = Settings::with(settings).unwrap();
    with(office, Delivery::new(&settings).unwrap())
}

/// A worker of the office whose messages are kept in memory, at night too.
pub fn by_inbox(office: &Office, inbox: &Inbox) -> Worker {
    with(office, Delivery::to_inbox(inbox.clone()).at_any_hour())
}

fn with(office: &Office, delivery: Delivery) -> Worker {
    Worker::new(
        office.clone(),
        delivery,
        Arc::new(Templates::load().unwrap()),
        Links::new("https://avtale.example.no").unwrap(),
    )
}
