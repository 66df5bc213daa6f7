//! A rush as it is: people whose telephones lose the line after they have asked, who ask again, leave, and are refused.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::db::{Db, on_both};
use crate::live::{Ask, Live, Mailbox, Said};

const PEOPLE: u64 = 160;
const AT_ONCE: u64 = 24;
const SEATS: u16 = 20;

on_both!(
    whatever_the_line_does_who_was_told_yes_is_there_once_and_who_was_told_no_is_not,
    |db| { weather(db).await }
);

async fn weather(db: &Db) {
    db.store.close().await;
    let url = db.url.clone();
    let storm = tokio::task::spawn_blocking(move || Storm::new(&url).blow());
    storm.await.unwrap();
}

/// What somebody ended with.
#[derive(Debug)]
enum End {
    Refused,
    In { id: String },
    Left { id: String },
}

struct Storm {
    live: Live,
    token: String,
    course: String,
    mailbox: Mailbox,
    seed: u64,
}

impl Storm {
    fn new(url: &str) -> Self {
        let given = std::env::var("KURSPLASS_SEED").ok();
        let seed = given.map_or_else(rand::random, |seed| seed.parse().unwrap());
        println!("the storm of KURSPLASS_SEED={seed}");
        let live = Live::new(url);
        live.start();
        let token = live.found_team();
        Self {
            course: live.publish_course(&token, SEATS),
            mailbox: Mailbox::default(),
            live,
            token,
            seed,
        }
    }

    fn blow(&self) {
        let (next, ends) = (AtomicU64::new(0), Mutex::new(HashMap::new()));
        std::thread::scope(|scope| {
            for _ in 0..AT_ONCE {
                scope.spawn(|| {
                    loop {
                        let person = next.fetch_add(1, Ordering::SeqCst);
                        if person >= PEOPLE {
                            return;
                        }
                        let end = self.live_through(person);
                        ends.lock().unwrap().insert(person, end);
                    }
                });
            }
        });
        self.judge(&ends.into_inner().unwrap());
        self.live.stop();
        self.live.check();
        assert!(!self.live.log().contains("locked"), "{}", self.live.log());
    }

    /// One in so many, by the seed, the person and the occasion.
    fn chance(&self, person: u64, occasion: u64, one_in: u64) -> bool {
        // The finaliser of SplitMix64: neighbours have nothing in common.
        let mut mixed = self.seed ^ (person << 8 | occasion).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)).is_multiple_of(one_in)
    }

    fn live_through(&self, person: u64) -> End {
        let is_too_young = self.chance(person, 0, 10);
        let form = json!({
            "name": format!("Deltaker {person}"), "email": email(person), "home_municipality": "3316",
            "old_enough": !is_too_young,
        });
        let path = format!("/api/v1/courses/{}/enrolments", self.course);
        let said = self.say(person, 1, "POST", &path, None, Some(&form));
        if is_too_young {
            assert_eq!(said.status, 422, "{said:?}");
            return End::Refused;
        }
        assert_eq!(said.status, 202, "{said:?}");
        let reference = said.body["reference"].as_str().unwrap();
        let proof = json!({ "code": self.code(person) });
        let path = format!("/api/v1/enrolments/{reference}/proof");
        let said = self.say(person, 2, "POST", &path, None, Some(&proof));
        assert_eq!(said.status, 200, "{said:?}");
        let id = said.body["enrolment"]["id"].as_str().unwrap().to_owned();
        if !self.chance(person, 4, 4) {
            return End::In { id };
        }
        let ticket = said.body["ticket"].as_str().unwrap();
        let said = self.say(person, 3, "DELETE", "/api/v1/enrolment", Some(ticket), None);
        assert_eq!(said.status, 200, "{said:?}");
        assert_eq!(said.body["status"], "ended", "{said:?}");
        End::Left { id }
    }

    /// Asks under one key until there is an answer; every third time the line is lost once before it comes.
    fn say(
        &self,
        person: u64,
        occasion: u64,
        method: &'static str,
        path: &str,
        token: Option<&str>,
        body: Option<&Value>,
    ) -> Said {
        let key = format!("{person}-{occasion}");
        let ask = Ask {
            method,
            path,
            token,
            key: &key,
            body,
        };
        if self.chance(person, 16 + occasion, 3) {
            self.live.say_and_leave(&ask);
        }
        let said = self.live.ask(&ask);
        assert!(said.status < 500, "{said:?}");
        let text = said.body.to_string();
        assert!(!text.contains("lock"), "{text}");
        said
    }

    fn code(&self, person: u64) -> String {
        let patience = Instant::now() + Duration::from_mins(1);
        loop {
            if let Some(code) = self.mailbox.code_for(&self.live.outbox(), &email(person)) {
                return code;
            }
            assert!(Instant::now() < patience, "no code came for {person}");
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    fn judge(&self, ends: &HashMap<u64, End>) {
        let roster = self.live.roster(&self.token, &self.course);
        let expected = ends.values().filter(|end| !matches!(end, End::Refused));
        assert_eq!(roster.len(), expected.count(), "there once, or not at all");
        let rows: HashMap<&str, &str> = roster
            .iter()
            .map(|row| (row["id"].as_str().unwrap(), row["status"].as_str().unwrap()))
            .collect();
        assert_eq!(rows.len(), roster.len(), "an enrolment is there twice");
        for (person, end) in ends {
            match end {
                End::Refused => {}
                End::In { id } => assert_ne!(rows[id.as_str()], "ended", "{person}"),
                End::Left { id } => assert_eq!(rows[id.as_str()], "ended", "{person}"),
            }
        }
        let count = |wanted: &str| rows.values().filter(|status| **status == wanted).count();
        assert_eq!(
            count("seated") + count("offered"),
            usize::from(SEATS),
            "each seat is somebody's, and only theirs"
        );
        // Who proved late may wait behind a higher number, but the list itself has no gap.
        let mut positions: Vec<u64> = roster
            .iter()
            .filter_map(|row| row["position"].as_u64())
            .collect();
        positions.sort_unstable();
        let without_a_gap: Vec<u64> = (1..).take(positions.len()).collect();
        assert_eq!(positions, without_a_gap);
    }
}

fn email(person: u64) -> String {
    format!("storm{person}x@example.com")
}
