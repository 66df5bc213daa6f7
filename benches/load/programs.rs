//! Programs of others that are started and ended.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Output};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// A program that runs as long as this is held.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself. What has workers has to end them.
        let id = Pid::from_child(&self.0);
        let _ = kill_process(id, Signal::TERM);
        let patience = Instant::now() + Duration::from_secs(5);
        while Instant::now() < patience && matches!(self.0.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(5));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    pub fn start(command: &mut Command) -> Self {
        Self(command.spawn().unwrap_or_else(|why| missing(command, &why)))
    }
}

/// Runs a command to its end, which must be a good one.
pub fn run(command: &mut Command) -> Output {
    let output = command
        .output()
        .unwrap_or_else(|why| missing(command, &why));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    output
}

fn missing(command: &Command, why: &std::io::Error) -> ! {
    let name = command.get_program().display();
    panic!("{name} does not start ({why}). Debian: apt install nginx-light wrk postgresql gcc")
}

/// A folder on the disk that the build is on: a temporary one may be in memory.
pub fn folder() -> TempDir {
    TempDir::new_in(Path::new(env!("CARGO_TARGET_TMPDIR"))).expect("a folder")
}

/// A port that is free now.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// Waits until something answers.
pub fn wait_for(what: &str, mut answers: impl FnMut() -> bool) -> Duration {
    let since = Instant::now();
    while !answers() {
        assert!(
            since.elapsed() < Duration::from_secs(30),
            "{what} does not answer"
        );
        std::thread::sleep(Duration::from_millis(1));
    }
    since.elapsed()
}

/// Whether this is the superuser, who must name somebody else for some programs.
pub fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}
