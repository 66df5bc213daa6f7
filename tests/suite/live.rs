//! The real program on a port of its own: started, killed, started again.

mod asks;
mod house;
mod mailbox;

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tempfile::TempDir;

pub use asks::{Ask, Said};
pub use mailbox::{Mailbox, six_digits};

/// A connection is used again for so long. The server gives it 10 s; one that is nearly over, or whose server stood
/// still meanwhile, may be closed in the moment in which it is used.
const REUSED: Duration = Duration::from_secs(5);

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
            .max_idle_age(REUSED)
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

    /// The folder where the messages are written.
    pub fn outbox(&self) -> std::path::PathBuf {
        self.folder.path().join("outbox")
    }

    /// What it has logged since it was first started.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
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
    let (_, host) = address.split_once("://")?;
    Some(host.to_owned())
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
