//! The real program, from its start to the end that a signal brings.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::process::{Command, Stdio};

use tempfile::TempDir;

#[test]
fn the_demo_needs_nothing_shows_the_log_ins_and_leaves_nothing_behind() {
    let (folder, temporary) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let mut demo = Command::new(env!("CARGO_BIN_EXE_kursplass"))
        .arg("demo")
        .current_dir(folder.path())
        .env("TMPDIR", temporary.path())
        .env("ROCKET_PORT", port.to_string())
        .env("ROCKET_DATABASE_URL", "postgres://nobody@127.0.0.1:1/none")
        .env("RUST_LOG", "warn,kursplass=info")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The log says when it is ready; before that come the months of the year.
    let mut log = BufReader::new(demo.stderr.take().unwrap()).lines();
    let played = log.by_ref().map(Result::unwrap);
    let played: Vec<String> = played
        .take_while(|line| !line.contains("ready to serve"))
        .collect();
    assert!(
        played
            .iter()
            .filter(|line| line.starts_with("playing "))
            .count()
            >= 9,
        "{played:?}"
    );

    let said = ureq::get(format!("http://127.0.0.1:{port}/demo/inbox")).call();
    let page = said.unwrap().body_mut().read_to_string().unwrap();
    assert!(page.contains("/demo/inbox/"), "{page}");
    let inside = fs::read_dir(temporary.path()).unwrap().count();
    assert_eq!(inside, 1, "the database is in a folder of its own");

    let id = demo.id().to_string();
    assert!(Command::new("kill").arg(id).status().unwrap().success());
    std::thread::spawn(move || log.for_each(drop));
    let output = demo.wait_with_output().unwrap();
    assert!(output.status.success(), "{:?}", output.status);
    let told = String::from_utf8(output.stdout).unwrap();
    for line in [
        "/demo/inbox",
        "coordinator  siv@modum.example",
        "coordinator  randi@afjord.example",
    ] {
        assert!(told.contains(line), "{told}");
    }
    for left in [&folder, &temporary] {
        assert_eq!(fs::read_dir(left.path()).unwrap().count(), 0);
    }
}
