//! Two teams, each with one of everything. What only the own team may read has the team's secret word in it.

use std::collections::{BTreeMap, BTreeSet};

use kursplass::actions::teams::NewTeam;
use kursplass::domain::ids::TeamId;
use kursplass::entity::{api_token, message, staff, staff_session};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use uuid::Uuid;

use super::rows;
use crate::accounts::PASSWORD;
use crate::app::App;
use crate::given::{form, modum};

/// A team with one of everything, and somebody who has every role.
pub struct Side {
    pub team: TeamId,
    /// Of a program, with every role.
    pub token: String,
    /// Of a person, with every role.
    pub session: String,
    /// Of somebody who waits.
    pub ticket: String,
    /// In every text that only the own team may read.
    pub secret: String,
    /// By what they are of.
    pub ids: BTreeMap<&'static str, String>,
}

/// A course of six Tuesdays at a place that is announced later, led by somebody of this name.
pub fn laid_out(title: &str, leader: &str) -> Value {
    json!({
        "title": title, "summary": {"nb": "Seks samlinger."}, "leaders": [leader], "place_later": true,
        "starts_on": "2027-04-20", "start_time": "17:00", "session_minutes": 120, "sessions": 6,
        "interval_weeks": 1, "min_participants": 1, "capacity": 1,
    })
}

impl Side {
    pub async fn of(app: &App, word: &str) -> Self {
        let secret = format!("hemmelig{word}");
        let name = format!("Team {word}");
        let team = app.another_team(NewTeam { name, ..modum() }).await;
        let roles = "leader,coordinator,admin,auditor";
        let token = app.token(team, roles, &secret).await;
        let email = format!("{secret}@staff.example");
        app.member(team, &email, &format!("Siv {secret}"), roles)
            .await;
        let session = app.signs_in(&email, PASSWORD).await.unwrap();
        let mut side = Self {
            team,
            token,
            session,
            ticket: String::new(),
            ids: BTreeMap::from([("team", team.to_string())]),
            secret,
        };
        side.lay_out(app, word).await;
        side.enrol(app).await;
        side.look_up(app).await;
        side
    }

    /// Makes something; answers its id.
    async fn make(&mut self, app: &App, kind: &'static str, path: &str, body: Value) -> String {
        let made = app.post(path, Some(&self.token), body).await.is(201);
        let id = made.text("/id");
        self.ids.insert(kind, id.clone());
        id
    }

    async fn lay_out(&mut self, app: &App, word: &str) {
        let secret = self.secret.clone();
        let courses = "/api/v1/courses";
        let course = laid_out(&format!("Kurs {word}"), &format!("Kari {secret}"));
        let course = self.make(app, "course", courses, course).await;
        let path = format!("{courses}/{course}/publication");
        let public = app.put(&path, Some(&self.token), json!({})).await.is(200);
        let first = public.text("/sessions/0/id");
        self.ids.insert("session", first);
        let draft = laid_out(&format!("Utkast {secret}"), &format!("Per {secret}"));
        self.make(app, "draft", courses, draft).await;
        let venue = json!({"name": format!("Sal {secret}"), "neutral_name": "Storgata 1"});
        self.make(app, "venue", "/api/v1/venues", venue).await;
        let template = json!({"title": format!("Type {secret}"), "summary": {"nb": "x"}});
        self.make(app, "template", "/api/v1/templates", template)
            .await;
        let closure = json!({"from": "2027-12-20", "to": "2028-01-02", "reason": secret});
        self.make(app, "closure", "/api/v1/closures", closure).await;
    }

    async fn enrol(&mut self, app: &App) {
        let course = self.ids["course"].clone();
        for (number, kind) in ["enrolment", "waiting"].into_iter().enumerate() {
            let email = format!("{}{number}@example.no", self.secret);
            let mut form = form(&email);
            form["name"] = json!(format!("Ola {}", self.secret));
            let path = format!("/api/v1/courses/{course}/enrolments");
            let asked = app.post(&path, None, form).await.is(202);
            let reference = asked.text("/reference");
            let code = app.code_for(&email).await;
            let proven = app.prove(&reference, &code).await.is(200);
            self.ids.insert(kind, proven.text("/enrolment/id"));
            self.ids.insert("reference", reference);
            self.ticket = proven.text("/ticket");
        }
    }

    /// The ids that no answer has told.
    async fn look_up(&mut self, app: &App) {
        let db = app.office.store.reader();
        let message = message::Entity::find()
            .filter(message::Column::TeamId.eq(self.team))
            .filter(message::Column::Kind.eq("waiting"));
        let message = message.one(db).await.unwrap().unwrap().id;
        let token = api_token::Entity::find()
            .filter(api_token::Column::TeamId.eq(self.team))
            .order_by_asc(api_token::Column::CreatedAt);
        let token = token.one(db).await.unwrap().unwrap().id;
        let people = staff::Entity::find()
            .filter(staff::Column::TeamId.eq(self.team))
            .all(db);
        let people = people.await.unwrap();
        let named = |name: String| people.iter().find(|one| one.name == name).unwrap().id;
        let person = named(format!("Siv {}", self.secret));
        let leader = named(format!("Kari {}", self.secret));
        let session = staff_session::Entity::find()
            .filter(staff_session::Column::StaffId.eq(person))
            .one(db);
        let session = session.await.unwrap().unwrap().id;
        self.ids.extend([
            ("message", message.to_string()),
            ("token", token.to_string()),
            ("person", person.to_string()),
            ("leader", leader.to_string()),
            ("signed in", session.to_string()),
        ]);
    }

    /// An address with the own things in it.
    pub fn own(&self, pattern: &str) -> String {
        let ids = self.ids.iter();
        ids.fold(pattern.to_owned(), |address, (kind, id)| {
            address.replace(&format!("{{{kind}}}"), id)
        })
    }

    /// All rows that are this team's.
    pub async fn rows(&self, app: &App) -> BTreeSet<String> {
        let ids = self
            .ids
            .values()
            .map(|id| id.replace('-', "").to_uppercase());
        let ids: Vec<String> = ids.collect();
        let mut rows = rows(app).await;
        rows.retain(|row| ids.iter().any(|id| row.contains(id.as_str())));
        rows
    }
}

/// An id that is nobody's.
pub fn nobodys() -> String {
    Uuid::new_v4().to_string()
}
