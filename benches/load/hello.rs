//! The least that Rocket can do, as a reference: this program again, under another word.

use std::io::Cursor;
use std::path::Path;
use std::process::Command;

use rocket::http::{ContentType, Header, Status};
use rocket::response::{Responder, Response, Result};
use rocket::shield::Shield;
use rocket::{Build, Request, Rocket, State};

use super::programs::{Running, free_port, wait_for};

pub const WORD: &str = "serve-hello";
pub const BYTES: &str = "serve-bytes";

#[rocket::get("/")]
fn hello() -> &'static str {
    "Hello"
}

/// The headers of an answer that a page is unchanged, as one of ours has them.
#[derive(Clone)]
struct Unchanged(Vec<Header<'static>>);

impl<'r> Responder<'r, 'static> for Unchanged {
    fn respond_to(self, _: &'r Request<'_>) -> Result<'static> {
        let mut response = Response::build();
        response.status(Status::NotModified);
        for header in self.0 {
            response.header(header);
        }
        response.ok()
    }
}

#[rocket::get("/")]
fn unchanged(said: &State<Unchanged>) -> Unchanged {
    said.inner().clone()
}

/// Bytes in memory, given in one piece.
struct Bytes(Vec<u8>);

impl<'r> Responder<'r, 'r> for &'r Bytes {
    fn respond_to(self, _: &'r Request<'_>) -> Result<'r> {
        Response::build()
            .header(ContentType::HTML)
            .max_chunk_size(self.0.len())
            .sized_body(self.0.len(), Cursor::new(&self.0[..]))
            .ok()
    }
}

#[rocket::get("/")]
fn bytes(kept: &State<Bytes>) -> &Bytes {
    kept.inner()
}

/// Answers every request with the bytes of a file, until it is killed.
pub fn serve_bytes(port: u16, file: &str) {
    let kept = Bytes(std::fs::read(file).expect("a file"));
    let rocket = bare(port).attach(Shield::new()).manage(kept);
    // It is killed in the end.
    let _ = rocket::execute(rocket.mount("/", rocket::routes![bytes]).launch());
}

fn bare(port: u16) -> Rocket<Build> {
    rocket::custom(rocket::Config {
        port,
        secret_key: rocket::config::SecretKey::derive_from(&[7; 64]),
        log_level: rocket::config::LogLevel::Off,
        ..rocket::Config::release_default()
    })
}

/// Answers every request with a word, or with no more than these headers, until it is killed.
pub fn serve(port: u16, headers: &[&str]) {
    let rocket = bare(port);
    let rocket = if headers.is_empty() {
        rocket.mount("/", rocket::routes![hello])
    } else {
        let said = headers
            .chunks_exact(2)
            .map(|pair| Header::new(pair[0].to_owned(), pair[1].to_owned()));
        rocket
            .attach(Shield::new())
            .manage(Unchanged(said.collect()))
            .mount("/", rocket::routes![unchanged])
    };
    // It is killed in the end.
    let _ = rocket::execute(rocket.launch());
}

/// Bare Rocket, and where it says its word.
pub fn start() -> (Running, String) {
    start_saying(&[])
}

/// Bare Rocket that gives the bytes of a file.
pub fn start_giving(file: &Path) -> (Running, String) {
    start_as(BYTES, &[file.display().to_string()])
}

/// Bare Rocket that says without looking that a page is unchanged, with these headers: names and values in turn.
pub fn start_saying(headers: &[String]) -> (Running, String) {
    start_as(WORD, headers)
}

fn start_as(word: &str, more: &[String]) -> (Running, String) {
    let port = free_port();
    let this = std::env::current_exe().expect("this program");
    let mut command = Command::new(this);
    let running = Running::start(command.args([word, &port.to_string()]).args(more));
    let address = format!("http://127.0.0.1:{port}/");
    wait_for("bare Rocket", || ureq::get(&address).call().is_ok());
    (running, address)
}
