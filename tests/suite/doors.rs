//! Who may knock where: each door of the tables is tried by strangers, by every role, and by
//! another team that has every right.

mod callers;
mod keys;
mod things;

pub use things::{Things, other_team};

use kursplass::domain::access::{Right, Role};
use kursplass::web::policy::{self, Door};
use rocket::http::Method;

use crate::app::{Answer, App, on_both_sites};
use callers::{Caller, Callers};

/// A door, and the address of something that is there and of something that is not.
struct Knock {
    name: String,
    method: Method,
    door: Door,
    there: String,
    absent: String,
}

fn knocks(things: &Things) -> Vec<Knock> {
    let knock = |(method, path, door): (Method, &str, Door)| Knock {
        name: format!("{method} {path}"),
        method,
        door,
        there: things.address(path),
        absent: Things::nothing(path),
    };
    policy::doors().into_iter().map(knock).collect()
}

impl Knock {
    async fn by(&self, app: &App, caller: &Caller, address: &str) -> Answer {
        let call = app.call(self.method, address);
        let call = match caller {
            Caller::Stranger => call,
            Caller::Token(token) => call.token(Some(token)),
            Caller::Session(session) => call.header("Cookie", format!("session={session}")),
        };
        let call = call.header("Sec-Fetch-Site", "same-origin");
        if address.starts_with("/api/") {
            call.json(&serde_json::json!({})).send().await
        } else {
            call.form(String::new()).send().await
        }
    }

    /// Whether the answer sends to the door, or says no.
    fn is_shut(&self, answer: &Answer) -> bool {
        let led = answer.header("location").unwrap_or_default();
        let to_door = answer.status == 303 && led.starts_with("/staff/sign-in");
        matches!(answer.status, 401 | 403)
            || (to_door && matches!(self.door, Door::Staff(_) | Door::Proven(_)))
    }
}

on_both_sites!(
    every_route_stands_in_a_table_and_every_line_is_a_route,
    |app| {
        let rocket = app.client.rocket();
        assert!(policy::undeclared(rocket).is_empty());
        let mounted: Vec<String> = rocket
            .routes()
            .map(|route| format!("{} {}", route.method, route.uri.path()))
            .collect();
        for (method, path, _) in policy::doors() {
            let name = format!("{method} {path}");
            assert!(mounted.contains(&name), "{name} leads nowhere");
        }
    }
);

on_both_sites!(a_stranger_comes_through_open_doors_only, |app| {
    let things = Things::of(app).await;
    for knock in knocks(&things) {
        let answer = knock.by(app, &Caller::Stranger, &knock.there).await;
        let (name, status) = (&knock.name, answer.status);
        match knock.door {
            Door::Open => assert!(!knock.is_shut(&answer), "{name} answers {status}"),
            Door::Token(_) => assert_eq!(status, 401, "{name}"),
            Door::Staff(_) | Door::Proven(_) => {
                assert!(knock.is_shut(&answer) && status == 303, "{name}");
            }
            Door::Ticket if name.contains("/api/") => assert_eq!(status, 401, "{name}"),
            // The page leads to where a ticket is found again.
            Door::Ticket => assert!(matches!(status, 303 | 404), "{name} answers {status}"),
        }
        let forged = Caller::Token("kp_not_one_of_ours".to_owned());
        let answer = knock.by(app, &forged, &knock.there).await;
        if asks_who(knock.door) {
            assert!(knock.is_shut(&answer), "{name} is opened by a forged token");
        }
        let forged = Caller::Session("kp_not_one_of_ours".to_owned());
        let answer = knock.by(app, &forged, &knock.there).await;
        if asks_who(knock.door) {
            assert!(
                knock.is_shut(&answer),
                "{name} is opened by a forged session"
            );
        }
    }
});

on_both_sites!(each_role_comes_through_its_own_doors_only, |app| {
    let things = Things::of(app).await;
    let callers = Callers::of(app, things.team, "modum.example").await;
    for role in Role::ALL {
        for knock in knocks(&things) {
            let (Door::Token(right) | Door::Staff(right) | Door::Proven(right)) = knock.door else {
                continue;
            };
            let caller = callers.at(knock.door, role);
            let (name, word) = (&knock.name, role.word());
            if may(role, right) {
                let answer = knock.by(app, caller, &knock.absent).await;
                let status = answer.status;
                assert!(!knock.is_shut(&answer), "{name} tells {word} {status}");
            } else {
                let answer = knock.by(app, caller, &knock.there).await;
                assert_eq!(answer.status, 403, "{name} lets {word} in");
            }
        }
    }
});

on_both_sites!(another_team_meets_what_is_not_there, |app| {
    let things = Things::of(app).await;
    let other = app.another_team(other_team()).await;
    let callers = Callers::of(app, other, "other.example").await;
    for knock in knocks(&things)
        .iter()
        .filter(|knock| knock.there != knock.absent)
    {
        if !asks_who(knock.door) {
            continue;
        }
        let caller = callers.with_all(knock.door);
        let there = knock.by(app, caller, &knock.there).await;
        let absent = knock.by(app, caller, &knock.absent).await;
        let name = &knock.name;
        assert_eq!(there.status, absent.status, "{name}: {}", there.text);
        let seen = there.text.replace(&knock.there, &knock.absent);
        assert_eq!(
            Things::without_ids(&seen),
            Things::without_ids(&absent.text),
            "{name}"
        );
        let one_is_told = matches!(there.status, 404 | 422) || Things::is_harmless(name);
        assert!(one_is_told, "{name} tells another team {}", there.status);
    }
    things.stand_as_before(app).await;
});

/// Whether a door is for programs with a token, or for staff.
fn asks_who(door: Door) -> bool {
    matches!(door, Door::Token(_) | Door::Staff(_) | Door::Proven(_))
}

/// What each role may, written once more than in the program.
fn may(role: Role, right: Right) -> bool {
    match right {
        Right::Present => true,
        Right::Run => matches!(role, Role::Leader | Role::Coordinator),
        Right::SeeCourses => role != Role::Auditor,
        Right::Arrange => matches!(role, Role::Coordinator | Role::Admin),
        Right::Administer => role == Role::Admin,
        Right::ReadLog => role == Role::Auditor,
        Right::Erase => role == Role::Coordinator,
    }
}
