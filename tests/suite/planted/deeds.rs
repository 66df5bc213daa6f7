//! Everything that writes, from the founding of a team to the end of a course.

use kursplass::actions::{Office, accounts, teams, tokens};
use kursplass::domain::access::Roles;
use kursplass::domain::ids::TeamId;
use rocket::http::Method::{self, Delete, Get, Patch, Post, Put};
use serde_json::{Value, json};

use super::Planter;
use crate::accounts::{PASSWORD, invitee, try_with};
use crate::app::Answer;
use crate::given::modum;
use crate::story::{form, spring};

/// Does everything once; names of one round are in no other.
pub async fn all(planter: &mut Planter<'_>, round: &str) {
    let office = planter.app.office.clone();
    let team = found(planter, &office).await;
    let token = staff(planter, &office, team, round).await;
    let mut round = Round {
        planter,
        token,
        name: round.to_owned(),
    };
    round.set_up().await;
    let course = round.course("Sinnemestring", "2027-04-20").await;
    let other = round.course("Søvnkurs", "2027-04-21").await;
    round.people(&course, &other).await;
    round.sessions(&course).await;
    round.ends(&course).await;
}

async fn found(planter: &mut Planter<'_>, office: &Office) -> TeamId {
    let found = async || {
        let add = office.act(|desk| Box::pin(async move { teams::add(&desk, &modum()).await }));
        add.await.map_err(|error| error.to_string())
    };
    planter.deed("found a team", found).await
}

async fn staff(planter: &mut Planter<'_>, office: &Office, team: TeamId, round: &str) -> String {
    let email = format!("{round}@modum.example");
    let invite = async || {
        let new = invitee(&email, "Per", "coordinator");
        let invite = office.act(move |desk| {
            let new = new.clone();
            Box::pin(async move { accounts::invite_by_operator(&desk, team, &new).await })
        });
        let invited = invite.await.map_err(|error| error.to_string())?;
        Ok(invited.token.into_exposed())
    };
    let link = planter.deed("invite", invite).await;
    let app = planter.app;
    let accept = async || {
        let accepted = app.accepts(&link, PASSWORD).await;
        accepted.map_err(|error| error.to_string())
    };
    planter.deed("accept an invitation", accept).await;
    let enter = async || {
        let entered = accounts::sign_in(office, try_with(&email, PASSWORD)).await;
        entered.map(drop).map_err(|error| error.to_string())
    };
    planter.deed("sign in", enter).await;
    let token = async || {
        let add = office.act(move |desk| {
            Box::pin(async move {
                let roles = Roles::from_words("coordinator,admin");
                tokens::add(&desk, team, "Siv", &roles, tokens::DAYS).await
            })
        });
        let added = add.await.map_err(|error| error.to_string())?;
        Ok(added.token.into_exposed())
    };
    planter.deed("give a token", token).await
}

struct Round<'p, 'a> {
    planter: &'p mut Planter<'a>,
    token: String,
    name: String,
}

impl Round<'_, '_> {
    async fn ask(
        &mut self,
        name: &'static str,
        method: Method,
        path: &str,
        token: Option<&str>,
        body: Value,
    ) -> Answer {
        let app = self.planter.app;
        let path = format!("/api/v1{path}");
        let ask = async || {
            let call = app.call(method, &path).token(token).json(&body);
            let answer = call.send().await;
            if answer.status < 300 {
                Ok(answer)
            } else {
                Err(format!("{} {}", answer.status, answer.text))
            }
        };
        self.planter.deed(name, ask).await
    }

    async fn by_staff(
        &mut self,
        name: &'static str,
        method: Method,
        path: &str,
        body: Value,
    ) -> Answer {
        let token = self.token.clone();
        self.ask(name, method, path, Some(&token), body).await
    }

    fn email(&self, person: &str) -> String {
        format!("{person}.{}@example.no", self.name)
    }

    async fn set_up(&mut self) {
        let venue = json!({"name": "Biblioteket", "neutral_name": "Storgata 1"});
        self.by_staff("add a venue", Post, "/venues", venue).await;
        let template = json!({"title": "KiD", "summary": {"nb": "x"}, "sessions": 8,
            "session_minutes": 150, "interval_weeks": 1, "min_participants": 8, "capacity": 12,
            "policy": "direct"});
        self.by_staff("add a type", Post, "/templates", template)
            .await;
        let closure = json!({"from": "2027-12-20", "to": "2028-01-02", "reason": "Jul"});
        self.by_staff("add days off", Post, "/closures", closure)
            .await;
    }

    async fn course(&mut self, title: &'static str, starts_on: &str) -> String {
        let name = if title == "Søvnkurs" {
            "lay out another"
        } else {
            "lay out"
        };
        let draft = spring(title, starts_on, 2);
        let id = self
            .by_staff(name, Post, "/courses", draft)
            .await
            .text("/id");
        let name = if title == "Søvnkurs" {
            "publish another"
        } else {
            "publish"
        };
        let path = format!("/courses/{id}/publication");
        self.by_staff(name, Put, &path, json!({})).await;
        id
    }

    /// Signs up and proves the address; answers id and ticket.
    async fn joins(
        &mut self,
        course: &str,
        person: &str,
        names: [&'static str; 2],
    ) -> (String, String) {
        let email = self.email(person);
        let path = format!("/courses/{course}/enrolments");
        let asked = self.ask(names[0], Post, &path, None, form(&email)).await;
        let code = self.planter.app.code_for(&email).await;
        let path = format!("/enrolments/{}/proof", asked.text("/reference"));
        let code = json!({ "code": code });
        let proven = self.ask(names[1], Post, &path, None, code).await;
        (proven.text("/enrolment/id"), proven.text("/ticket"))
    }

    async fn people(&mut self, course: &str, other: &str) {
        let own = "/enrolment";
        let (_, a) = self.joins(course, "a", ["sign up", "get a seat"]).await;
        let (b, _) = self.joins(course, "b", ["sign up b", "get b a seat"]).await;
        let (c, c_ticket) = self.joins(course, "c", ["sign up c", "wait"]).await;
        let (d, _) = self.joins(course, "d", ["sign up d", "let d wait"]).await;
        let name = json!({ "name": "Kari" });
        self.ask("change the name", Patch, own, Some(&a), name)
            .await;
        let email = json!({ "email": self.email("new") });
        self.ask("change the address", Patch, own, Some(&a), email)
            .await;
        self.ask("leave", Delete, own, Some(&a), json!({})).await;
        let yes = json!({ "answer": "accept" });
        self.ask(
            "accept",
            Put,
            "/enrolment/offer",
            Some(&c_ticket),
            yes.clone(),
        )
        .await;
        let none = json!({ "sessions": [] });
        let path = "/enrolment/absences";
        self.ask("miss nothing", Put, path, Some(&c_ticket), none)
            .await;
        let roster = format!("/courses/{course}/enrolments");
        let caller = json!({ "name": "Per", "mobile": "+4790000001", "home_municipality": "3316",
            "prefers": "call" });
        self.by_staff("enter a caller", Post, &roster, caller).await;
        self.by_staff("read the roster", Get, &roster, json!({}))
            .await;
        let one = format!("/enrolments/{d}");
        self.by_staff("read one", Get, &one, json!({})).await;
        let reason = json!({"reason": "under_age"});
        let path = format!("/enrolments/{b}/removal");
        self.by_staff("remove", Post, &path, reason).await;
        let path = format!("/enrolments/{d}/offer");
        self.by_staff("answer by phone", Put, &path, yes).await;
        let path = format!("/enrolments/{c}/move");
        self.by_staff("move", Post, &path, json!({ "course": other }))
            .await;
        let lost = json!({ "email": self.email("d") });
        self.ask("find a lost ticket", Post, "/tickets", None, lost)
            .await;
    }

    async fn sessions(&mut self, course: &str) {
        let path = format!("/courses/{course}/sessions");
        let added = json!({"starts_at": "2027-06-15T17:00:00+02:00"});
        let added = self.by_staff("add a session", Post, &path, added).await;
        let id = added.text("/id");
        let moved = json!({"starts_at": "2027-06-16T17:00:00+02:00"});
        let path = format!("/sessions/{id}");
        self.by_staff("move a session", Patch, &path, moved).await;
        let path = format!("{path}/cancellation");
        let reason = json!({"reason": "ill"});
        self.by_staff("cancel a session", Post, &path, reason).await;
    }

    async fn ends(&mut self, course: &str) {
        let path = format!("/courses/{course}");
        let more = json!({"capacity": 5, "reason": "Større rom"});
        self.by_staff("give more seats", Patch, &path, more).await;
        let path = format!("{path}/cancellation");
        let off = json!({"reason": "leader_absent"});
        self.by_staff("cancel the course", Post, &path, off).await;
    }
}
