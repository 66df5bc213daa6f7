//! What is behind the doors: one of each kind, of one team.

use std::collections::BTreeMap;

use kursplass::actions::teams::NewTeam;
use kursplass::domain::ids::{CourseId, TeamId};
use kursplass::entity::{api_token, course, message, session, staff};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use crate::app::App;
use crate::given::modum;

/// The ids by the word that stands before them in addresses.
pub struct Things {
    pub team: TeamId,
    pub course: CourseId,
    ids: BTreeMap<&'static str, String>,
    ticket: String,
}

pub fn other_team() -> NewTeam {
    NewTeam {
        name: "Other".to_owned(),
        ..modum()
    }
}

impl Things {
    pub async fn of(app: &App) -> Self {
        let team = app.team().await;
        let course = app.course(team, 2).await;
        let enrolled = app.enrolled(course, "ola@example.no").await;
        let token = app.token(team, "coordinator,admin", "Siv").await;
        let made = async |path: &str, body| {
            let answer = app.post(path, Some(&token), body).await.is(201);
            answer.text("/id")
        };
        let template = json!({"title": "KiD", "summary": {"nb": "x"}, "sessions": 8,
            "session_minutes": 150, "interval_weeks": 1, "min_participants": 8, "capacity": 12,
            "policy": "direct"});
        let venue = json!({"name": "Biblioteket", "neutral_name": "Storgata 1"});
        let closure = json!({"from": "2027-12-20", "to": "2028-01-02", "reason": "Jul"});
        let db = app.office.store.reader();
        let session = session::Entity::find().one(db).await.unwrap().unwrap();
        let message = message::Entity::find()
            .filter(message::Column::EnrolmentId.is_not_null())
            .one(db)
            .await
            .unwrap()
            .unwrap();
        app.member(team, "per@modum.example", "Per", "leader").await;
        let person = staff::Entity::find()
            .filter(staff::Column::Name.eq("Per"))
            .one(db)
            .await
            .unwrap()
            .unwrap();
        let token_row = api_token::Entity::find().one(db).await.unwrap().unwrap();
        let ids = BTreeMap::from([
            ("courses", course.to_string()),
            ("sessions", session.id.to_string()),
            ("enrolments", enrolled.id),
            ("templates", made("/api/v1/templates", template).await),
            ("venues", made("/api/v1/venues", venue).await),
            ("closures", made("/api/v1/closures", closure).await),
            ("messages", message.id.to_string()),
            ("people", person.id.to_string()),
            ("tokens", token_row.id.to_string()),
            ("teams", team.to_string()),
            ("c", course.to_string()[28..].to_owned()),
        ]);
        Self {
            team,
            course,
            ids,
            ticket: enrolled.ticket,
        }
    }

    /// The published course.
    pub fn course(&self) -> CourseId {
        self.course
    }

    /// Who is enrolled in it.
    pub fn enrolment(&self) -> String {
        self.ids["enrolments"].clone()
    }

    /// The ticket of who is enrolled.
    pub fn ticket(&self) -> &str {
        &self.ticket
    }

    /// An address that leads to what is there.
    pub fn address(&self, pattern: &str) -> String {
        let of_course = pattern.starts_with("/staff/courses/");
        fill(pattern, |kind| match kind {
            "people" if of_course => self.ids.get("enrolments").cloned(),
            kind => self.ids.get(kind).cloned(),
        })
    }

    /// An address that leads to nothing.
    pub fn nothing(pattern: &str) -> String {
        fill(pattern, |_| None)
    }

    /// A text without any id in it: ours and those that lead nowhere.
    pub fn without_ids(text: &str) -> String {
        let is_id = |word: &str| word.len() == 36 && Uuid::parse_str(word).is_ok();
        let mut words: Vec<String> = Vec::new();
        for word in text.split_inclusive(|c: char| !(c.is_ascii_alphanumeric() || c == '-')) {
            let bare = word.trim_end_matches(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
            if !is_id(bare) {
                words.push(word.to_owned());
            }
        }
        words.concat()
    }

    /// Where nothing is told and nothing done, whatever the address says.
    pub fn is_harmless(name: &str) -> bool {
        // Ending a session that one does not have leads to one's own page.
        name == "POST /staff/me/sessions/<id>/end"
    }

    /// Nothing was changed.
    pub async fn stand_as_before(&self, app: &App) {
        let db = app.office.store.reader();
        let row = course::Entity::find_by_id(self.course).one(db);
        let row = row.await.unwrap().unwrap();
        assert_eq!((row.title.as_str(), row.capacity), ("Sinnemestring", 2));
        assert_eq!(row.status, kursplass::domain::course::Status::Published);
        let tokens = api_token::Entity::find().all(db).await.unwrap();
        assert!(tokens.iter().all(|token| token.revoked_at.is_none()));
    }
}

fn fill(pattern: &str, known: impl Fn(&str) -> Option<String>) -> String {
    let mut kind = "";
    let mut filled = Vec::new();
    for part in pattern.split('/') {
        if part.starts_with('<') {
            filled.push(known(kind).unwrap_or_else(|| Uuid::new_v4().to_string()));
        } else {
            kind = part;
            filled.push(part.to_owned());
        }
    }
    filled.join("/")
}
