//! A PostgreSQL of its own that syncs its log, as in earnest.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use super::programs::{Running, free_port, is_root, run, wait_for};

/// A cluster that ends with this.
pub struct Postgres {
    _running: Running,
    _folder: TempDir,
    port: u16,
}

impl Postgres {
    pub fn start() -> Self {
        // Where its own user may look.
        let (folder, port) = (TempDir::new().expect("a folder"), free_port());
        let data = folder.path().join("data");
        if is_root() {
            // It refuses to run as the superuser.
            run(Command::new("chown").arg("postgres").arg(folder.path()));
        }
        let mut initdb = program("initdb");
        run(initdb.arg("-D").arg(&data).args([
            "-U",
            "load",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-locale",
        ]));
        let mut server = program("postgres");
        server.arg("-D").arg(&data).args([
            "-p",
            &port.to_string(),
            "-c",
            "unix_socket_directories=",
        ]);
        let running = Running::start(
            server
                .args(["-c", "max_connections=100"])
                .stderr(Stdio::null()),
        );
        let postgres = Self {
            _running: running,
            _folder: folder,
            port,
        };
        wait_for("PostgreSQL", || {
            let said = postgres
                .psql("postgres", "SELECT 1")
                .stderr(Stdio::null())
                .output();
            said.is_ok_and(|said| said.status.success())
        });
        postgres
    }

    /// Makes a database, or a copy of one; answers its address.
    pub fn make(&self, name: &str, copy_of: Option<&str>) -> String {
        if let Some(other) = copy_of {
            let others = format!(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{other}'"
            );
            run(&mut self.psql("postgres", &others));
        }
        let like = copy_of.unwrap_or("template0");
        run(&mut self.psql(
            "postgres",
            &format!("CREATE DATABASE {name} TEMPLATE {like}"),
        ));
        if copy_of.is_some() {
            let numbered = "CREATE TABLE numbered AS SELECT row_number() OVER () AS n, id FROM course; \
                ALTER TABLE numbered ADD PRIMARY KEY (n); ANALYZE numbered";
            run(&mut self.psql(name, numbered));
        }
        format!("postgres://load@127.0.0.1:{}/{name}", self.port)
    }

    /// How many sign-ups pgbench writes a second with the transaction that somebody would write by hand.
    pub fn by_hand(
        &self,
        database: &str,
        (clients, courses): (usize, usize),
        round: Duration,
    ) -> f64 {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/load/sign_up.sql");
        let mut pgbench = self.client("pgbench");
        pgbench.args(["-n", "-M", "prepared", "-j1"]);
        pgbench.args([
            "-D",
            &format!("courses={courses}"),
            &format!("-c{clients}"),
            &format!("-T{}", round.as_secs()),
        ]);
        let said = run(pgbench.args(["-f", script, database])).stdout;
        let said = String::from_utf8_lossy(&said);
        assert!(said.contains("number of failed transactions: 0"), "{said}");
        let line = said.lines().find_map(|line| line.strip_prefix("tps = "));
        let figure = line.and_then(|line| line.split(' ').next()?.parse().ok());
        figure.unwrap_or_else(|| panic!("pgbench said: {said}"))
    }

    fn psql(&self, database: &str, sql: &str) -> Command {
        let mut psql = self.client("psql");
        psql.args(["-qAtc", sql, database]);
        psql
    }

    /// A program that talks to it.
    fn client(&self, name: &str) -> Command {
        let mut client = Command::new(name);
        client.args([
            "-h",
            "127.0.0.1",
            "-U",
            "load",
            "-p",
            &self.port.to_string(),
        ]);
        client
    }
}

/// A program of the server's, which lies outside the path on Debian.
fn program(name: &str) -> Command {
    let found = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let newest = found
        .map(|entry| entry.path().join("bin").join(name))
        .filter(|path| path.exists())
        .max();
    let path = newest.unwrap_or_else(|| PathBuf::from(name));
    if !is_root() {
        return Command::new(path);
    }
    let mut command = Command::new("runuser");
    command
        .current_dir("/")
        .args(["-u", "postgres", "--"])
        .arg(path);
    command
}
