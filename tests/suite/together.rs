//! Two processes on one database, each with its own worker and its own mail server.

use std::collections::{HashMap, HashSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use kursplass::entity::message::Status;
use serde_json::{Value, json};

use crate::behind::Behind;
use crate::db;
use crate::live::{Live, six_digits};
use crate::mailhost::{Mailhost, Step, eventually};

const SEATS: u16 = 5;
const PEOPLE: usize = 35;
/// How often all offers run out.
const ROUNDS: usize = 3;
/// Messages that one process takes in hand, and hands over at once.
const BATCH: usize = 16;
const LANES: usize = 8;

struct Pair {
    lives: [Live; 2],
    hosts: [Mailhost; 2],
    behind: Behind,
}

#[test]
fn two_processes_pass_each_seat_on_once_and_tell_everybody_once() {
    db::on_postgres(async |db| {
        let url = db.url.clone();
        tokio::task::spawn_blocking(move || story(&Pair::on(&url)))
            .await
            .unwrap();
    });
}

fn story(pair: &Pair) {
    let [one, two] = &pair.lives;
    let (token, another) = (one.found_team(), two.found_team());
    pair.behind.make_it_noon();
    let course = two.publish_course(&token, SEATS);
    let elsewhere = one.publish_course(&another, SEATS);
    let tickets = pair.everybody_joins(&course);
    for (number, ticket) in tickets.iter().enumerate() {
        let left = pair.lives[number % 2].delete("/api/v1/enrolment", ticket);
        assert_eq!(left.status, 200, "{left:?}");
    }
    for round in 1..=ROUNDS {
        pair.judge(&token, &course, round);
        if round < ROUNDS {
            pair.behind.end_offers();
        }
    }
    pair.all_is_told_once();
    one_sleeps_over_its_leases(pair, &token, &course, &elsewhere);
    pair.all_is_told_once();
    one.check();
    one.stop();
    two.stop();
}

/// Everybody is to hear that the course is cancelled. Both processes have their share in hand when
/// one is stopped for longer than its leases; the other does all the work, then the first goes on.
fn one_sleeps_over_its_leases(pair: &Pair, token: &str, course: &str, elsewhere: &str) {
    let ([sleeper, other], [slow, quick]) = (&pair.lives, &pair.hosts);
    for host in &pair.hosts {
        host.fall_silent(Step::Data, 0);
    }
    let path = format!("/api/v1/courses/{course}/cancellation");
    let said = other.post(&path, Some(token), "off", &json!({ "reason": "other" }));
    assert_eq!(said.unwrap().status, 200);
    let told = pair.behind.count(Status::Queued);
    assert!((BATCH + LANES..=2 * BATCH).contains(&told), "{told}");
    eventually("both have all that they can do at once", || {
        pair.behind.leased() == told && slow.silent() == LANES && quick.silent() == LANES
    });
    sleeper.freeze();
    let before = [slow.letters().len(), quick.letters().len()];
    quick.speak();
    eventually("the other has sent its own share", || {
        let sent = quick.letters().len() - before[1];
        sent >= told - BATCH && pair.behind.leased() == told - sent
    });
    pair.behind.end_leases();
    eventually("the other has sent everything", || {
        quick.letters().len() == before[1] + told && pair.behind.count(Status::Queued) == 0
    });
    // No server waits for ever for a client that says nothing.
    slow.hang_up();
    sleeper.thaw();
    // Its next message shows that it has nothing of the old ones in hand any more.
    other.freeze();
    sign_up(sleeper, elsewhere, "late@example.com");
    eventually("the sleeper is at work again", || {
        slow.letters()
            .iter()
            .any(|letter| letter.to == "late@example.com")
    });
    other.thaw();
    assert_eq!(
        slow.letters().len(),
        before[0] + 1,
        "something was sent twice"
    );
}

fn sign_up(live: &Live, course: &str, email: &str) -> String {
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
    fn on(url: &str) -> Self {
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
    fn everybody_joins(&self, course: &str) -> Vec<String> {
        let (next, seated) = (AtomicUsize::new(0), Mutex::<Vec<String>>::default());
        std::thread::scope(|scope| {
            for _ in 0..LANES {
                scope.spawn(|| {
                    loop {
                        let person = next.fetch_add(1, Ordering::SeqCst);
                        if person >= PEOPLE {
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
        let seated = seated.into_inner().unwrap();
        assert_eq!(seated.len(), usize::from(SEATS));
        seated
    }

    fn joins(&self, course: &str, person: usize) -> Value {
        let email = format!("p{person}@example.com");
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

    /// Who was offered a seat before has let it lapse, who is next has it, and nobody was passed over.
    fn judge(&self, token: &str, course: &str, round: usize) {
        let seats = usize::from(SEATS);
        eventually("the offers of this round are sent", || {
            let rows = self.behind.messages();
            let sent = rows
                .iter()
                .filter(|row| row.kind == "offer" && row.status == Status::Sent);
            sent.count() == seats * round
        });
        let roster = self.lives[round % 2].roster(token, course);
        let statuses = roster.iter().map(|row| row["status"].as_str().unwrap());
        let (ended, queue): (Vec<_>, Vec<_>) = statuses.partition(|status| *status == "ended");
        assert_eq!(ended.len(), seats);
        for (place, status) in queue.into_iter().enumerate() {
            let wanted = match place / seats + 1 {
                turn if turn < round => "lapsed",
                turn if turn == round => "offered",
                _ => "waiting",
            };
            assert_eq!(
                status, wanted,
                "number {place} of those who waited, round {round}"
            );
        }
    }

    /// Each message has left once, under its own name, and nobody was told the same twice.
    fn all_is_told_once(&self) {
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
