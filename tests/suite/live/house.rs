//! What a test needs in the house: a team, a course, the list of who is in it.

use serde_json::{Value, json};

use super::Live;

impl Live {
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
