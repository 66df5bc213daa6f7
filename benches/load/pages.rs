//! Reading what has not changed: against nginx with the same bytes, and against the least that Rocket can do.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::hello;
use super::house::House;
use super::programs::{Running, folder, free_port, is_root, run, wait_for};
use super::table::{Rounds, Table};
use super::wrk::read;

const ROUNDS: usize = 5;
const CLIENTS: [u32; 2] = [16, 64];
/// So many courses of six sessions make a feed of two hundred events.
const COURSES: usize = 34;

/// Something that is read.
pub struct Page {
    pub name: &'static str,
    pub address: String,
    pub tag: String,
    bytes: Vec<u8>,
}

/// A house with courses, without our own listener: its cost is measured apart.
pub fn house(front: bool) -> (House, [Page; 3]) {
    let house = House::open([("ROCKET_FRONT", front.to_string())]);
    let courses: Vec<String> = (1..=COURSES)
        .map(|number| house.course(&format!("Kurs {number}"), 6, 20))
        .collect();
    let pages = [
        ("catalogue", "/".to_owned()),
        ("course page", format!("/courses/{}", courses[0])),
        ("feed of 204 events", "/calendar/all.ics".to_owned()),
    ]
    .map(|(name, path)| Page::ask(name, house.address(&path)));
    (house, pages)
}

impl Page {
    fn ask(name: &'static str, address: String) -> Self {
        let mut answer = ureq::get(&address).call().expect("an answer");
        let tag = answer.headers().get("ETag").expect("a tag");
        Self {
            name,
            tag: tag.to_str().expect("text").to_owned(),
            bytes: answer.body_mut().read_to_vec().expect("bytes"),
            address,
        }
    }

    /// The names and values of what stands above an answer that it is unchanged; whoever sends it adds the date.
    fn unchanged(&self) -> Vec<String> {
        let asked = ureq::get(&self.address).header("If-None-Match", &self.tag);
        let answer = asked.call().expect("an answer");
        assert_eq!(answer.status(), 304);
        let pairs = answer.headers().iter().filter(|(name, _)| *name != "date");
        pairs
            .flat_map(|(name, value)| [name.to_string(), value.to_str().expect("text").to_owned()])
            .collect()
    }
}

pub fn measure(table: &mut Table) {
    let (_house, pages) = house(false);
    let nginx = Nginx::serve(&pages);
    let (_hello, bare) = hello::start();
    for (number, page) in pages.iter().enumerate() {
        let size = page.bytes.len() / 1024;
        let copy = nginx.address(number);
        let tag = [format!("If-None-Match: {}", page.tag)];
        let (_giving, given) = hello::start_giving(&nginx.file(number));
        let (_saying, floor) = hello::start_saying(&page.unchanged());
        for clients in CLIENTS {
            let (mut ours, mut theirs) = (Rounds::default(), Rounds::default());
            let (mut same, mut hello) = (Rounds::default(), Rounds::default());
            let (mut least, mut bytes) = (Rounds::default(), Rounds::default());
            for _ in 0..ROUNDS {
                theirs.add(read(&copy, clients, &[]));
                ours.add(read(&page.address, clients, &[]));
                bytes.add(read(&given, clients, &[]));
                hello.add(read(&bare, clients, &[]));
                same.add(read(&page.address, clients, &tag));
                least.add(read(&floor, clients, &tag));
            }
            let name = format!("{} ({size} KiB), {clients} clients, answers/s", page.name);
            table.against(name, &ours, ("nginx", &theirs), 0.5);
            let name = format!(
                "{}, bare Rocket with those bytes, {clients} clients",
                page.name
            );
            table.against(name, &bytes, ("nginx", &theirs), 0.5);
            let name = format!(
                "{}, unchanged (304), {clients} clients, answers/s",
                page.name
            );
            table.against(name, &same, ("bare Rocket", &hello), 0.9);
            let name = format!(
                "{}, bare Rocket with nothing but those headers, {clients} clients",
                page.name
            );
            table.against(name, &least, ("bare Rocket", &hello), 0.9);
        }
    }
}

/// nginx with the same bytes in files.
struct Nginx {
    _running: Running,
    folder: TempDir,
    port: u16,
}

impl Nginx {
    fn serve(pages: &[Page]) -> Self {
        let (folder, port) = (folder(), free_port());
        for (number, page) in pages.iter().enumerate() {
            fs::write(folder.path().join(number.to_string()), &page.bytes).expect("a file");
        }
        let user = if is_root() { "user root;" } else { "" };
        let settings = format!(
            "{user} daemon off; worker_processes 2; pid pid; error_log error.log;
            events {{ worker_connections 1024; }}
            http {{
                access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type text/html;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                open_file_cache max=100;
                server {{ listen 127.0.0.1:{port}; root .; }}
            }}"
        );
        fs::write(folder.path().join("nginx.conf"), settings).expect("a file");
        let mut command = Command::new("nginx");
        command
            .arg("-p")
            .arg(folder.path())
            .args(["-c", "nginx.conf"]);
        command.stderr(Stdio::null());
        run(command.arg("-t"));
        let mut command = Command::new("nginx");
        command
            .arg("-p")
            .arg(folder.path())
            .args(["-c", "nginx.conf"]);
        let running = Running::start(command.stderr(Stdio::null()));
        let nginx = Self {
            _running: running,
            folder,
            port,
        };
        wait_for("nginx", || ureq::get(nginx.address(0)).call().is_ok());
        nginx
    }

    fn file(&self, number: usize) -> PathBuf {
        self.folder.path().join(number.to_string())
    }

    fn address(&self, number: usize) -> String {
        format!("http://127.0.0.1:{}/{number}", self.port)
    }
}
