//! The real program on a port of its own: started, killed, started again.

use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

/// A house of its own: a folder, a database, a port.
pub struct Live {
    folder: TempDir,
    database_url: String,
    port: u16,
    process: Mutex<Option<Child>>,
    agent: ureq::Agent,
    settings: Vec<(&'static str, String)>,
    log: Arc<Mutex<String>>,
}

/// What is asked of the server.
pub struct Ask<'a> {
    pub method: &'static str,
    pub path: &'a str,
    pub token: Option<&'a str>,
    pub key: &'a str,
    pub body: Option<&'a Value>,
}

/// What the server said.
#[derive(Debug)]
pub struct Said {
    pub status: u16,
    pub body: Value,
}

impl Live {
    /// A house on the database, not yet open.
    pub fn new(database_url: &str) -> Self {
        Self::with(database_url, [])
    }

    /// The same, with more in its environment.
    pub fn with(
        database_url: &str,
        settings: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let settings: Vec<_> = settings.into_iter().collect();
        let mut config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_mins(1)));
        if let Some(host) = public_host(&settings) {
            config = config.middleware(asking_for(host));
        }
        Self {
            folder: TempDir::new().unwrap(),
            database_url: database_url.to_owned(),
            port: free.local_addr().unwrap().port(),
            process: Mutex::default(),
            agent: config.build().into(),
            settings,
            log: Arc::default(),
        }
    }

    fn command(&self, words: &[&str]) -> Command {
        let key = "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=";
        let mut command = Command::new(env!("CARGO_BIN_EXE_kursplass"));
        command
            .args(words)
            .current_dir(self.folder.path())
            .env("ROCKET_DATABASE_URL", &self.database_url)
            .env("ROCKET_PORT", self.port.to_string())
            .env("ROCKET_RATE_LIMIT_PER_MINUTE", "0")
            .env("ROCKET_SECRET_KEY", key)
            .env("ROCKET_DATA_KEYS", format!("t:{key}"))
            .env("ROCKET_INDEX_KEY", key)
            .envs(self.settings.iter().cloned());
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    /// Runs a command that must go well; answers the last word it prints.
    pub fn last_word(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert!(
            output.status.success(),
            "{words:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        let text = String::from_utf8(output.stdout).unwrap();
        text.split_whitespace().last().unwrap().to_owned()
    }

    /// Starts the server and waits until it is ready.
    pub fn start(&self) {
        let mut process = self
            .command(&["serve"])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let patience = Instant::now() + Duration::from_secs(30);
        while !self.is_ready() {
            if let Some(status) = process.try_wait().unwrap() {
                let mut said = String::new();
                process
                    .stderr
                    .take()
                    .unwrap()
                    .read_to_string(&mut said)
                    .unwrap();
                panic!("the server ended with {status}: {said}");
            }
            assert!(
                Instant::now() < patience,
                "the server was not ready in 30 s"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        // What it logs is always read; a full pipe would stop it.
        let (said, log) = (process.stderr.take().unwrap(), Arc::clone(&self.log));
        std::thread::spawn(move || {
            for line in BufReader::new(said).lines().map_while(Result::ok) {
                log.lock().unwrap().push_str(&(line + "\n"));
            }
        });
        *self.process.lock().unwrap() = Some(process);
    }

    fn is_ready(&self) -> bool {
        let ready = self.agent.get(self.url("/health/ready")).call();
        ready.is_ok_and(|answer| answer.status() == 200)
    }

    /// `kill -9`: no farewell, no flush. Others may be talking to it.
    pub fn kill_now(&self) {
        self.process
            .lock()
            .unwrap()
            .as_mut()
            .unwrap()
            .kill()
            .unwrap();
    }

    /// Asks the server to end, as a service manager does; it must end well.
    pub fn stop(&self) {
        self.ask_to_end();
        assert!(self.wait().success());
    }

    /// Asks the server to end.
    pub fn ask_to_end(&self) {
        self.signal("-TERM");
    }

    /// Waits for its end.
    pub fn wait(&self) -> ExitStatus {
        let mut process = self.process.lock().unwrap().take().unwrap();
        process.wait().unwrap()
    }

    /// Stops the process where it stands, mid-word, as a machine does that is put to sleep.
    pub fn freeze(&self) {
        self.signal("-STOP");
    }

    /// Lets it go on as if nothing had been.
    pub fn thaw(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, signal: &str) {
        let id = self.process.lock().unwrap().as_ref().unwrap().id();
        let kill = Command::new("kill")
            .args([signal, &id.to_string()])
            .status();
        assert!(kill.unwrap().success());
    }

    /// Waits for the end of a server that was killed.
    pub fn reap(&self) {
        self.wait();
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Reads by the API.
    pub fn get(&self, path: &str, token: &str) -> Said {
        let request = self
            .agent
            .get(self.url(path))
            .header("Authorization", bearer(token));
        said(request.call()).unwrap()
    }

    /// Writes by the API; none when the connection broke, so that nobody knows what happened.
    pub fn post(&self, path: &str, token: Option<&str>, key: &str, body: &Value) -> Option<Said> {
        let mut request = self
            .agent
            .post(self.url(path))
            .header("Idempotency-Key", key);
        if let Some(token) = token {
            request = request.header("Authorization", bearer(token));
        }
        said(request.send_json(body))
    }

    /// Writes by the API, and asks again with the same key as long as the server is too busy.
    pub fn post_patiently(&self, path: &str, key: &str, body: &Value) -> Said {
        loop {
            let said = self
                .post(path, None, key, body)
                .expect("the server answers");
            if said.status != 503 {
                return said;
            }
            std::thread::sleep(Duration::from_millis(500));
        }
    }

    /// Changes by the API.
    pub fn put(&self, path: &str, token: &str, body: &Value) -> Said {
        let request = self
            .agent
            .put(self.url(path))
            .header("Authorization", bearer(token));
        said(request.send_json(body)).unwrap()
    }

    /// Takes away by the API.
    pub fn delete(&self, path: &str, token: &str) -> Said {
        let request = self
            .agent
            .delete(self.url(path))
            .header("Authorization", bearer(token));
        said(request.call()).unwrap()
    }

    /// Sends a whole request and goes away without hearing the answer, as a telephone in a tunnel does.
    pub fn say_and_leave(&self, ask: &Ask<'_>) {
        let body = ask.body.map(Value::to_string).unwrap_or_default();
        let token = ask
            .token
            .map(|token| format!("Authorization: {}\r\n", bearer(token)));
        let request = format!(
            "{} {} HTTP/1.1\r\nHost: {}\r\n{}Idempotency-Key: {}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{body}",
            ask.method,
            ask.path,
            self.address(),
            token.unwrap_or_default(),
            ask.key,
            body.len(),
        );
        // Where nobody listens any more, nothing is said.
        if let Ok(mut stream) = TcpStream::connect(self.address()) {
            let _ = stream.write_all(request.as_bytes());
        }
    }

    /// The same to the end: asked again with the same key as long as the server is too busy.
    pub fn ask(&self, ask: &Ask<'_>) -> Said {
        loop {
            let request = ureq::http::Request::builder()
                .method(ask.method)
                .uri(self.url(ask.path))
                .header("Idempotency-Key", ask.key)
                .header("Content-Type", "application/json");
            let request = match ask.token {
                Some(token) => request.header("Authorization", bearer(token)),
                None => request,
            };
            let body = ask.body.map(Value::to_string).unwrap_or_default();
            let said = said(self.agent.run(request.body(body).unwrap()));
            let said = said.expect("the server answers");
            if said.status != 503 {
                return said;
            }
            std::thread::sleep(Duration::from_millis(300));
        }
    }

    /// Opens a page; answers its text, whatever its status.
    pub fn look(&self, path: &str) -> String {
        let mut answer = self.agent.get(self.url(path)).call().unwrap();
        answer.body_mut().read_to_string().unwrap()
    }

    /// Sends a form of a page; answers the page that comes back.
    pub fn fill_in(&self, path: &str, form: &str) -> String {
        let request = self
            .agent
            .post(self.url(path))
            .header("Sec-Fetch-Site", "same-origin")
            .content_type("application/x-www-form-urlencoded");
        let mut answer = request.send(form).unwrap();
        answer.body_mut().read_to_string().unwrap()
    }

    /// All numbers of the process, as Prometheus reads them.
    pub fn metrics(&self) -> String {
        self.look("/metrics")
    }

    /// A number of the process; 0 where there is none yet.
    pub fn number(&self, name: &str) -> u64 {
        let text = self.metrics();
        let lines = text.lines().filter(|line| line.starts_with(name));
        let values = lines.map(|line| line.rsplit(' ').next().unwrap().parse::<u64>().unwrap());
        values.sum()
    }

    /// A team with a coordinator's token.
    pub fn found_team(&self) -> String {
        let team = self.last_word(&[
            "team",
            "add",
            "--name",
            "RPH",
            "--municipality",
            "3316:Modum:14000",
        ]);
        self.last_word(&[
            "token",
            "add",
            "--team",
            &team,
            "--role",
            "coordinator",
            "--name",
            "Kari",
        ])
    }

    /// A published course with so many seats, six weeks from now.
    pub fn publish_course(&self, token: &str, capacity: u16) -> String {
        let start = kursplass::clock::Clock::System.now() + chrono::TimeDelta::weeks(6);
        let sessions: Vec<Value> = (0..6)
            .map(|week| start + chrono::TimeDelta::weeks(week))
            .map(|start| json!({ "starts_at": start, "ends_at": start + chrono::TimeDelta::hours(2) }))
            .collect();
        let draft = json!({
            "title": "Sinnemestring", "summary": { "nb": "Et kurs." }, "leaders": ["Kari"], "venue": "Rådhuset",
            "sessions": sessions, "min_participants": 1, "capacity": capacity,
        });
        let made = self
            .post("/api/v1/courses", Some(token), "course", &draft)
            .unwrap();
        assert_eq!(made.status, 201, "{made:?}");
        let id = made.body["id"].as_str().unwrap().to_owned();
        let published = self.put(
            &format!("/api/v1/courses/{id}/publication"),
            token,
            &json!({}),
        );
        assert_eq!(published.status, 200, "{published:?}");
        id
    }

    /// The whole list of a course, in queue order.
    pub fn roster(&self, token: &str, course: &str) -> Vec<Value> {
        let (mut rows, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = self.get(
                &format!("/api/v1/courses/{course}/enrolments?limit=200{cursor}"),
                token,
            );
            assert_eq!(page.status, 200, "{page:?}");
            rows.extend(page.body["items"].as_array().unwrap().iter().cloned());
            match page.body["next"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return rows,
            }
        }
    }

    /// The folder where the messages are written.
    pub fn outbox(&self) -> std::path::PathBuf {
        self.folder.path().join("outbox")
    }

    /// What it has logged since it was first started.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// `kursplass check` finds nothing.
    pub fn check(&self) {
        let output = self.run(&["check"]);
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success(),
            "{said}{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        if let Some(mut process) = self.process.lock().unwrap().take() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// The public name, where it is told one.
fn public_host(settings: &[(&'static str, String)]) -> Option<String> {
    let (_, address) = settings.iter().find(|(key, _)| *key == "ROCKET_BASE_URL")?;
    Some(address.trim_start_matches("https://").to_owned())
}

/// Asks for it by that name, as its proxy does.
fn asking_for(host: String) -> impl ureq::middleware::Middleware {
    move |mut request: ureq::http::Request<ureq::SendBody<'_>>,
          next: ureq::middleware::MiddlewareNext<'_>| {
        let name = host.parse().unwrap();
        request.headers_mut().insert("Host", name);
        next.handle(request)
    }
}

fn bearer(token: &str) -> String {
    format!("Bearer {token}")
}

fn said(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Option<Said> {
    let mut answer = answer.ok()?;
    let status = answer.status().as_u16();
    let body = answer.body_mut().read_json().ok()?;
    Some(Said { status, body })
}

/// The codes in the messages that were written, each file read once.
#[derive(Default)]
pub struct Mailbox(Mutex<Read>);

#[derive(Default)]
struct Read {
    files: HashSet<OsString>,
    /// By address.
    codes: HashMap<String, String>,
}

impl Mailbox {
    /// The code that came to an address, if it has come.
    pub fn code_for(&self, outbox: &Path, address: &str) -> Option<String> {
        let mut read = self.0.lock().unwrap();
        for file in std::fs::read_dir(outbox).ok()?.filter_map(Result::ok) {
            let is_mail = file.path().extension().is_some_and(|end| end == "eml");
            if !is_mail || !read.files.insert(file.file_name()) {
                continue;
            }
            let text = std::fs::read_to_string(file.path()).unwrap();
            let body = text.split_once("\r\n\r\n").map(|(_, body)| body);
            if let (Some(to), Some(code)) = (recipient(&text), body.and_then(six_digits)) {
                read.codes.insert(to, code);
            }
        }
        read.codes.get(address).cloned()
    }
}

fn recipient(mail: &str) -> Option<String> {
    let line = mail.lines().find_map(|line| line.strip_prefix("To: "))?;
    Some(line.trim_matches(['<', '>']).to_owned())
}

/// The six digits of a code in the text of a letter.
pub fn six_digits(text: &str) -> Option<String> {
    text.split(|letter: char| !letter.is_ascii_digit() && letter != ' ' && letter != '\u{a0}')
        .map(|part| {
            part.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        })
        .find(|digits| digits.len() == 6)
}
