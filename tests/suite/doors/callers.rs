//! Who knocks.

use std::collections::HashMap;

use kursplass::domain::access::Role;
use kursplass::domain::ids::TeamId;
use kursplass::web::policy::Door;

use crate::accounts::PASSWORD;
use crate::app::App;

/// Somebody, with what they show.
pub enum Caller {
    Stranger,
    Token(String),
    Session(String),
}

/// One of a team for each role, and one who has them all: with a token and signed in.
pub struct Callers {
    tokens: HashMap<Option<Role>, Caller>,
    sessions: HashMap<Option<Role>, Caller>,
}

impl Callers {
    pub async fn of(app: &App, team: TeamId, host: &str) -> Self {
        let (mut tokens, mut sessions) = (HashMap::new(), HashMap::new());
        for role in Role::ALL.map(Some).into_iter().chain([None]) {
            let roles = role.map_or("leader,coordinator,admin,auditor", Role::word);
            let name = role.map_or("everything", Role::word);
            let token = app.token(team, roles, &format!("{name} (program)")).await;
            tokens.insert(role, Caller::Token(token));
            let email = format!("{name}@{host}");
            app.member(team, &email, name, roles).await;
            let session = app.signs_in(&email, PASSWORD).await.unwrap();
            sessions.insert(role, Caller::Session(session));
        }
        Self { tokens, sessions }
    }

    /// Who has this role only, as the door wants to be asked.
    pub fn at(&self, door: Door, role: Role) -> &Caller {
        self.by(door, Some(role))
    }

    /// Who has every role.
    pub fn with_all(&self, door: Door) -> &Caller {
        self.by(door, None)
    }

    fn by(&self, door: Door, role: Option<Role>) -> &Caller {
        match door {
            Door::Staff(_) | Door::Proven(_) => &self.sessions[&role],
            _ => &self.tokens[&role],
        }
    }
}
