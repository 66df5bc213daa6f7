//! The story that the whole program is for, told through HTTP with the clock moved by hand:
//! staff of Modum and Sigdal lay out a course, people fill it, and the queue is served fairly.

mod bad_input;
mod changes;
mod desk;
mod letters;
mod notices;
mod people;
mod queue;
mod schedule;
mod tries;

use serde_json::{Value, json};

use crate::app::{Answer, App};
use crate::given::{Enrolled, modum};

/// A coordinator of Modum and Sigdal at work.
pub struct Desk<'a> {
    pub app: &'a App,
    pub token: String,
}

impl<'a> Desk<'a> {
    pub async fn of(app: &'a App) -> Self {
        let team = app.another_team(modum()).await;
        let token = app.token(team, "coordinator", "Siv").await;
        Self { app, token }
    }

    pub async fn get(&self, path: &str) -> Answer {
        let path = format!("/api/v1{path}");
        self.app.get(&path, Some(&self.token)).await
    }

    pub async fn post(&self, path: &str, json: Value) -> Answer {
        let path = format!("/api/v1{path}");
        self.app.post(&path, Some(&self.token), json).await
    }

    pub async fn put(&self, path: &str, json: Value) -> Answer {
        let path = format!("/api/v1{path}");
        self.app.put(&path, Some(&self.token), json).await
    }

    pub async fn patch(&self, path: &str, json: Value) -> Answer {
        let path = format!("/api/v1{path}");
        self.app.patch(&path, Some(&self.token), json).await
    }

    /// Lays a course out and publishes it; answers its id.
    pub async fn publish(&self, course: Value) -> String {
        let id = self.post("/courses", course).await.is(201).text("/id");
        let path = format!("/courses/{id}/publication");
        self.put(&path, json!({})).await.is(200);
        id
    }

    /// A course of six Tuesdays from 20 April with so many seats; no holiday is in its way.
    pub async fn course(&self, capacity: u16) -> String {
        self.publish(spring("Sinnemestring", "2027-04-20", capacity))
            .await
    }

    /// Enters a caller who has an e-mail address.
    pub async fn enter(&self, course: &str, email: &str) -> Answer {
        let mut caller = form(email);
        caller["channel"] = json!("phone");
        let path = format!("/courses/{course}/enrolments");
        self.post(&path, caller).await
    }

    /// Where somebody stands: `(status, position)`.
    pub async fn stands(&self, course: &str, id: &str) -> (String, Option<u64>) {
        let path = format!("/courses/{course}/enrolments");
        let roster = self.get(&path).await.is(200);
        let rows = roster.json["items"].as_array().unwrap().clone();
        let row = rows.iter().find(|row| row["id"] == id).unwrap();
        let status = row["status"].as_str().unwrap().to_owned();
        (status, row["position"].as_u64())
    }

    /// The counts of a course: `[seated, offered, waiting]`.
    pub async fn counts(&self, course: &str) -> [u64; 3] {
        let course = self.get(&format!("/courses/{course}")).await.is(200);
        ["seated", "offered", "waiting"].map(|count| course.json[count].as_u64().unwrap())
    }

    /// The sessions of a course, by start.
    pub async fn sessions(&self, course: &str) -> Vec<Value> {
        let course = self.get(&format!("/courses/{course}")).await.is(200);
        course.json["sessions"].as_array().unwrap().clone()
    }
}

/// Six Tuesdays at five that no holiday touches.
pub fn spring(title: &str, starts_on: &str, capacity: u16) -> Value {
    json!({
        "title": title, "summary": {"nb": "Seks samlinger i gruppe."}, "leaders": [title],
        "venue": title, "starts_on": starts_on, "start_time": "17:00", "session_minutes": 120,
        "sessions": 6, "interval_weeks": 1, "min_participants": 1, "capacity": capacity,
    })
}

/// What the public form sends, with a name that nobody else has.
pub fn form(email: &str) -> Value {
    let name = email.split('@').next().unwrap();
    json!({
        "name": name, "email": email, "home_municipality": "3316", "old_enough": true,
    })
}

impl App {
    /// Somebody signs up by the public form and proves the address.
    pub async fn enrols(&self, course: &str, form: Value) -> Enrolled {
        let email = form["email"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/courses/{course}/enrolments");
        let asked = self.post(&path, None, form).await.is(202);
        let code = self.code_for(&email).await;
        let proven = self.prove(&asked.text("/reference"), &code).await.is(200);
        Enrolled {
            ticket: proven.text("/ticket"),
            id: proven.text("/enrolment/id"),
            status: proven.text("/enrolment/status"),
        }
    }

    /// Several at once, one after the other: `a@example.no`, `b@example.no` …
    pub async fn queue<const N: usize>(&self, course: &str, names: [&str; N]) -> [Enrolled; N] {
        let mut queue = Vec::with_capacity(N);
        for name in names {
            queue.push(self.enrols(course, form(&address(name))).await);
        }
        queue.try_into().unwrap()
    }

    /// How somebody's own ticket shows their enrolment.
    pub async fn own(&self, who: &Enrolled) -> Value {
        let answer = self.get("/api/v1/enrolment", Some(&who.ticket)).await;
        answer.is(200).json
    }

    /// `(status, position)` by the own ticket.
    pub async fn status(&self, who: &Enrolled) -> (String, Option<u64>) {
        let own = self.own(who).await;
        let status = own["status"].as_str().unwrap().to_owned();
        (status, own["position"].as_u64())
    }

    pub async fn withdraws(&self, who: &Enrolled) -> Answer {
        self.delete("/api/v1/enrolment", Some(&who.ticket)).await
    }

    pub async fn replies(&self, who: &Enrolled, answer: &str) -> Answer {
        let answer = json!({ "answer": answer });
        let path = "/api/v1/enrolment/offer";
        self.put(path, Some(&who.ticket), answer).await
    }

    pub async fn rejoins(&self, who: &Enrolled) -> Answer {
        let path = "/api/v1/enrolment/rejoin";
        self.post(path, Some(&who.ticket), json!({})).await
    }

    /// What the worker does again and again in the one course of a test.
    pub async fn sweeps(&self, course: &str) {
        self.sweep(course.parse().unwrap()).await;
    }

    /// What somebody was told, in order, the codes left out.
    pub async fn heard(&self, enrolment: &str) -> Vec<String> {
        let mut told = self.told(enrolment).await;
        told.retain(|word| word != "code");
        told
    }
}

pub fn address(name: &str) -> String {
    format!("{name}@example.no")
}

pub fn waiting(position: u64) -> (String, Option<u64>) {
    ("waiting".to_owned(), Some(position))
}

pub fn is(status: &str) -> (String, Option<u64>) {
    (status.to_owned(), None)
}
