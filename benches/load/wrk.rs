//! Reading as fast as some connections can, by wrk.

use std::process::Command;

use super::programs::run;

/// How long a round is.
const SECONDS: u32 = 3;

/// How many answers a second so many clients get.
pub fn read(address: &str, clients: u32, headers: &[String]) -> f64 {
    let mut command = Command::new("wrk");
    command.args(["-t1", &format!("-c{clients}"), &format!("-d{SECONDS}s")]);
    for header in headers {
        command.args(["-H", header]);
    }
    let said = run(command.arg(address)).stdout;
    let said = String::from_utf8_lossy(&said);
    assert!(
        !said.contains("Non-2xx") && !said.contains("Socket errors"),
        "{address}: {said}"
    );
    let line = said
        .lines()
        .find_map(|line| line.strip_prefix("Requests/sec:"));
    let figure = line.and_then(|figure| figure.trim().parse().ok());
    figure.unwrap_or_else(|| panic!("wrk said: {said}"))
}
