//! The real program in a folder of its own, with a team and courses.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::programs::{Running, folder, free_port, run, wait_for};

/// A program with its database.
pub struct House {
    folder: TempDir,
    port: u16,
    settings: Vec<(&'static str, String)>,
    serving: Option<Running>,
    token: String,
    agent: ureq::Agent,
}

impl House {
    /// A house with one team, that is served; `settings` are those of the environment.
    pub fn open(settings: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let config = ureq::Agent::config_builder().http_status_as_error(false);
        let mut house = Self {
            folder: folder(),
            port: free_port(),
            settings: settings.into_iter().collect(),
            serving: None,
            token: String::new(),
            agent: config.build().into(),
        };
        let team = house.last_word(&[
            "team",
            "add",
            "--name",
            "Hjelp",
            "--municipality",
            "3316:Modum:14000",
        ]);
        let words = [
            "token",
            "add",
            "--team",
            &team,
            "--role",
            "coordinator",
            "--name",
            "load",
        ];
        house.token = house.last_word(&words);
        house.start();
        house
    }

    fn command(&self, words: &[&str]) -> Command {
        let key = "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=";
        let mut command = Command::new(env!("CARGO_BIN_EXE_kursplass"));
        command
            .args(words)
            .current_dir(self.folder.path())
            .env("ROCKET_PORT", self.port.to_string())
            .env("ROCKET_RATE_LIMIT_PER_MINUTE", "0")
            .env("ROCKET_SECRET_KEY", key)
            .env("ROCKET_DATA_KEYS", format!("t:{key}"))
            .env("ROCKET_INDEX_KEY", key)
            .env("RUST_LOG", "warn")
            .envs(self.settings.iter().cloned());
        command
    }

    fn last_word(&self, words: &[&str]) -> String {
        let said = run(&mut self.command(words)).stdout;
        let said = String::from_utf8_lossy(&said);
        said.split_whitespace().last().expect("a word").to_owned()
    }

    /// Starts the program; answers how long it takes to its first answer.
    pub fn start(&mut self) -> Duration {
        let log = fs::File::create(self.folder.path().join("log")).expect("a file");
        let mut command = self.command(&["serve"]);
        self.serving = Some(Running::start(command.stderr(log).stdout(Stdio::null())));
        let ready = self.address("/health/ready");
        let agent = self.agent.clone();
        wait_for("the program", || {
            agent
                .get(&ready)
                .call()
                .is_ok_and(|said| said.status() == 200)
        })
    }

    /// Kills the program.
    pub fn stop(&mut self) {
        self.serving = None;
    }

    /// How many bytes of memory it holds now, and held at most.
    pub fn memory(&self) -> (u64, u64) {
        let id = self.serving.as_ref().expect("it is served").0.id();
        let status = fs::read_to_string(format!("/proc/{id}/status")).expect("Linux tells");
        let bytes = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            let kilobytes =
                line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
            kilobytes.expect("a size") * 1024
        };
        (bytes("VmRSS:"), bytes("VmHWM:"))
    }

    /// The SQLite file.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("kursplass.db")
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Everything that was promised still holds.
    pub fn check(&self) {
        run(&mut self.command(&["check"]));
    }

    /// Lays out and publishes a course of so many sessions; answers its id.
    pub fn course(&self, title: &str, sessions: usize, capacity: usize) -> String {
        let course = self.send("POST", "/api/v1/courses", &json!({
            "title": title, "summary": {"nb": "Lær å kjenne sinnet, seks kvelder sammen. Vi møtes i en gruppe."},
            "leaders": [format!("Leder {title}")], "place_later": true,
            "starts_on": "2099-03-03", "start_time": "17:00", "session_minutes": 120, "sessions": sessions,
            "min_participants": 1, "capacity": capacity,
        }));
        let id = course["id"].as_str().expect("an id").to_owned();
        self.send(
            "PUT",
            &format!("/api/v1/courses/{id}/publication"),
            &json!({}),
        );
        id
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Value {
        let request = match method {
            "PUT" => self.agent.put(self.address(path)),
            _ => self.agent.post(self.address(path)),
        };
        let request = request.header("Authorization", format!("Bearer {}", self.token));
        let mut answer = request.send_json(body).expect("an answer");
        let said: Value = answer.body_mut().read_json().expect("JSON");
        assert!(answer.status().is_success(), "{path}: {said}");
        said
    }
}
