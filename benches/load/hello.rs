//! The least that Rocket can do, as a reference: this program again, under another word.

use std::process::Command;

use rocket::http::{Header, Status};
use rocket::response::{Responder, Response, Result};
use rocket::shield::Shield;
use rocket::{Request, State};

use super::programs::{Running, free_port, wait_for};

pub const WORD: &str = "serve-hello";

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

/// Answers every request with a word, or with no more than these headers, until it is killed.
pub fn serve(port: u16, headers: &[&str]) {
    let config = rocket::Config {
        port,
        secret_key: rocket::config::SecretKey::derive_from(&[7; 64]),
        log_level: rocket::config::LogLevel::Off,
        ..rocket::Config::release_default()
    };
    let rocket = rocket::custom(config);
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

/// Bare Rocket that says without looking that a page is unchanged, with these headers: names and values in turn.
pub fn start_saying(headers: &[String]) -> (Running, String) {
    let port = free_port();
    let this = std::env::current_exe().expect("this program");
    let mut command = Command::new(this);
    let running = Running::start(command.args([WORD, &port.to_string()]).args(headers));
    let address = format!("http://127.0.0.1:{port}/");
    wait_for("bare Rocket", || ureq::get(&address).call().is_ok());
    (running, address)
}
