//! The least that Rocket can do, as a reference: this program again, under another word.

use std::process::Command;

use super::programs::{Running, free_port, wait_for};

pub const WORD: &str = "serve-hello";

#[rocket::get("/")]
fn hello() -> &'static str {
    "Hello"
}

/// Answers every request with a word, until it is killed.
pub fn serve(port: u16) {
    let config = rocket::Config {
        port,
        secret_key: rocket::config::SecretKey::derive_from(&[7; 64]),
        log_level: rocket::config::LogLevel::Off,
        ..rocket::Config::release_default()
    };
    let rocket = rocket::custom(config).mount("/", rocket::routes![hello]);
    // It is killed in the end.
    let _ = rocket::execute(rocket.launch());
}

/// Bare Rocket, and where it answers.
pub fn start() -> (Running, String) {
    let port = free_port();
    let this = std::env::current_exe().expect("this program");
    let running = Running::start(Command::new(this).args([WORD, &port.to_string()]));
    let address = format!("http://127.0.0.1:{port}/");
    wait_for("bare Rocket", || ureq::get(&address).call().is_ok());
    (running, address)
}
