//! A proxy that runs by a shipped file.

use std::fs::{self, File};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::HOST;
use super::files::{Kind, Places};

/// A running proxy; it ends with the test.
pub(super) struct Proxy {
    kind: Kind,
    folder: TempDir,
    process: Child,
    /// Where the site is.
    pub(super) address: SocketAddr,
    /// What only leads to the site.
    pub(super) plain: SocketAddr,
}

impl Proxy {
    /// As it is shipped, in front of one or two of ours.
    pub(super) fn shipped(kind: Kind, ours: &[SocketAddr]) -> Self {
        Self::start(kind, ours, Kind::shipped)
    }

    /// The control: without deadlines, shares and care for the log.
    pub(super) fn careless(kind: Kind, ours: &[SocketAddr]) -> Self {
        Self::start(kind, ours, Kind::careless)
    }

    /// With a certificate, and the key in the file that it wants it in.
    pub(super) fn certified(kind: Kind, ours: &[SocketAddr], (public, key): (&str, &str)) -> Self {
        let folder = TempDir::new().unwrap();
        let both = format!("{public}{key}");
        let write = |ending, text| fs::write(folder.path().join(format!("{HOST}.{ending}")), text);
        write("pem", if kind == Kind::Haproxy { &both } else { public }).unwrap();
        write("key", key).unwrap();
        Self::start_in(folder, kind, ours, Kind::certified)
    }

    fn start(kind: Kind, ours: &[SocketAddr], text: fn(Kind, &Places<'_>) -> String) -> Self {
        Self::start_in(TempDir::new().unwrap(), kind, ours, text)
    }

    fn start_in(
        folder: TempDir,
        kind: Kind,
        ours: &[SocketAddr],
        text: fn(Kind, &Places<'_>) -> String,
    ) -> Self {
        let [address, plain] = free();
        let places = Places {
            folder: folder.path(),
            site: address,
            plain,
            ours,
        };
        fs::write(folder.path().join(kind.file_name()), text(kind, &places)).unwrap();
        let said = File::create(folder.path().join("said.log")).unwrap();
        let process = command(kind)
            .arg(folder.path().join(kind.file_name()))
            .env("HOME", folder.path())
            .env("XDG_DATA_HOME", folder.path())
            .env("XDG_CONFIG_HOME", folder.path())
            .stdin(Stdio::null())
            .stdout(said.try_clone().unwrap())
            .stderr(said)
            .spawn()
            .unwrap_or_else(|error| panic!("{kind:?} is needed (tests/run installs it): {error}"));
        let mut proxy = Self {
            kind,
            folder,
            process,
            address,
            plain,
        };
        proxy.wait();
        proxy
    }

    fn wait(&mut self) {
        let patience = Instant::now() + Duration::from_secs(30);
        while TcpStream::connect(self.address).is_err() {
            let ended = self.process.try_wait().unwrap();
            let is_late = Instant::now() > patience;
            assert!(
                ended.is_none() && !is_late,
                "{:?} is not there: {}",
                self.kind,
                self.log()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Everything that it has told, in whichever file.
    pub(super) fn log(&self) -> String {
        let read = |name| fs::read_to_string(self.folder.path().join(name)).unwrap_or_default();
        ["said.log", "access.log", "error.log"].map(read).concat()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // Not SIGKILL, which would leave the workers of nginx behind.
        let id = self.process.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let _ = self.process.wait();
    }
}

/// The program in the foreground; the last word is missing, the name of its file.
fn command(kind: Kind) -> Command {
    let (program, words): (_, &[&str]) = match kind {
        Kind::Nginx => ("nginx", &["-g", "daemon off;", "-e", "stderr", "-c"]),
        Kind::Haproxy => ("haproxy", &["-db", "-f"]),
        Kind::Caddy => ("caddy", &["run", "--adapter", "caddyfile", "--config"]),
    };
    let mut command = Command::new(program);
    command.args(words);
    command
}

/// Two ports that nobody uses.
fn free() -> [SocketAddr; 2] {
    let both = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
    both.map(|listener| listener.local_addr().unwrap())
}
