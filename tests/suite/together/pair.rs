//! Two processes, their mail servers, and those who sign up with one and prove with the other.

use std::collections::{HashMap, HashSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use kursplass::entity::message::Status;
use serde_json::{Value, json};

use crate::behind::Behind;
use crate::live::{Live, six_digits};
use crate::mailhost::{Mailhost, eventually};

/// Who signs up at the same time.
const LANES: usize = 8;

pub(super) struct Pair {
    pub(super) lives: [Live; 2],
    pub(super) hosts: [Mailhost; 2],
    pub(super) behind: Behind,
}

pub(super) fn sign_up(live: &Live, course: &str, email: &str) -> String {
    let body = json!({
        "name": "Deltaker", "email": email, "home_municipality": "3316", "old_enough": true,
    });
    let path = format!("/api/v1/courses/{course}/enrolments");
    let said = live.post_patiently(&path, email, &body);
    assert_eq!(said.status, 202, "{said:?}");
    said.body["reference"].as_str().unwrap().to_owned()
}

impl Pair {
    /// Both begin at once, on a database where nothing is yet.
    pub(super) fn on(url: &str) -> Self {
        let hosts = [Mailhost::open(), Mailhost::open()];
        let live = |host: &Mailhost| Live::with(url, [("ROCKET_SMTP_URL", host.url())]);
        let lives = [live(&hosts[0]), live(&hosts[1])];
        std::thread::scope(|scope| {
            for live in &lives {
                scope.spawn(|| live.start());
            }
        });
        Self {
            lives,
            hosts,
            behind: Behind::open(url),
        }
    }

    /// Each signs up with one process and proves the address with the other. Answers the tickets
    /// of those who got a seat.
    pub(super) fn everybody_joins(&self, course: &str, people: usize) -> Vec<String> {
        let (next, seated) = (AtomicUsize::new(0), Mutex::<Vec<String>>::default());
        std::thread::scope(|scope| {
            for _ in 0..LANES {
                scope.spawn(|| {
                    loop {
                        let person = next.fetch_add(1, Ordering::SeqCst);
                        if person >= people {
                            return;
                        }
                        let enrolled = self.joins(course, person);
                        if enrolled["enrolment"]["status"] == "seated" {
                            let ticket = enrolled["ticket"].as_str().unwrap().to_owned();
                            seated.lock().unwrap().push(ticket);
                        }
                    }
                });
            }
        });
        seated.into_inner().unwrap()
    }

    /// All who have a seat give it back, half of them to either process.
    pub(super) fn leave(&self, tickets: &[String]) {
        for (number, ticket) in tickets.iter().enumerate() {
            let left = self.lives[number % 2].delete("/api/v1/enrolment", ticket);
            assert_eq!(left.status, 200, "{left:?}");
        }
    }

    fn joins(&self, course: &str, person: usize) -> Value {
        let email = format!("p{person}.{course}@example.com");
        let reference = sign_up(&self.lives[person % 2], course, &email);
        let code = || {
            let mut letters = self.hosts.iter().flat_map(Mailhost::letters);
            letters.find_map(|letter| (letter.to == email).then(|| six_digits(&letter.text))?)
        };
        eventually("a code comes", || code().is_some());
        let path = format!("/api/v1/enrolments/{reference}/proof");
        let said =
            self.lives[(person + 1) % 2].post_patiently(&path, &email, &json!({ "code": code() }));
        assert_eq!(said.status, 200, "{said:?}");
        said.body
    }

    /// Each message has left once, under its own name, and nobody was told the same twice.
    pub(super) fn all_is_told_once(&self) {
        eventually("all is sent", || self.behind.count(Status::Queued) == 0);
        let rows = self.behind.messages();
        let sent: HashMap<String, _> = rows
            .iter()
            .filter(|row| row.status == Status::Sent)
            .map(|row| (format!("{}@localhost", row.id), row))
            .collect();
        let taken: Vec<String> = self.hosts.iter().flat_map(Mailhost::taken).collect();
        let names: HashSet<&String> = taken.iter().collect();
        assert_eq!(names.len(), taken.len(), "a message was sent twice");
        assert_eq!(names, sent.keys().collect(), "sent is what arrived");
        let told: HashSet<_> = sent
            .values()
            .map(|row| (row.enrolment_id, &row.kind))
            .collect();
        assert_eq!(told.len(), sent.len(), "somebody was told the same twice");
        let counted = self
            .lives
            .each_ref()
            .map(|live| live.number("kursplass_outbox_sent"));
        assert_eq!(
            counted.iter().sum::<u64>(),
            taken.len() as u64,
            "{counted:?}"
        );
    }
}
