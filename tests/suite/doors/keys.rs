//! A key opens its own kind of door only: a ticket no door of staff, a token no page, a session no API.

use kursplass::web::policy::Door;

use super::things::Things;
use super::{Knock, asks_who, knocks};
use crate::accounts::PASSWORD;
use crate::app::{Answer, App, on_both_sites};

/// Everything that opens some door, of one person who may do everything.
struct Keys {
    ticket: String,
    token: String,
    session: String,
    invitation: String,
}

/// Where a key is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Bearer,
    SessionCookie,
    TicketCookie,
    InvitationCookie,
}

impl Keys {
    async fn of(app: &App, things: &Things) -> Self {
        let roles = "leader,coordinator,admin,auditor";
        let token = app.token(things.team, roles, "Alt (program)").await;
        app.member(things.team, "alt@modum.example", "Alt", roles)
            .await;
        let session = app.signs_in("alt@modum.example", PASSWORD).await.unwrap();
        let invited = app.invited(things.team, "ny@modum.example", "Ny", roles);
        Self {
            ticket: things.ticket().to_owned(),
            token,
            session,
            invitation: invited.await,
        }
    }

    /// Each key with where it is shown rightly.
    fn all(&self) -> [(&'static str, &str, Shown); 4] {
        [
            ("ticket", &self.ticket, Shown::TicketCookie),
            ("token", &self.token, Shown::Bearer),
            ("session", &self.session, Shown::SessionCookie),
            ("invitation", &self.invitation, Shown::InvitationCookie),
        ]
    }
}

const EVERYWHERE: [Shown; 4] = [
    Shown::Bearer,
    Shown::SessionCookie,
    Shown::TicketCookie,
    Shown::InvitationCookie,
];

impl Knock {
    async fn with(&self, app: &App, key: &str, shown: Shown) -> Answer {
        let call = app.call(self.method, &self.there);
        let call = match shown {
            Shown::Bearer => call.token(Some(key)),
            Shown::SessionCookie => call.header("Cookie", format!("session={key}")),
            Shown::TicketCookie => call.header("Cookie", format!("ticket={key}")),
            Shown::InvitationCookie => call.header("Cookie", format!("invitation={key}")),
        };
        let call = call.header("Sec-Fetch-Site", "same-origin");
        if self.there.starts_with("/api/") {
            call.json(&serde_json::json!({})).send().await
        } else {
            call.form(String::new()).send().await
        }
    }

    /// Whether this key is for this door, shown like this.
    fn takes(&self, key: &str, shown: Shown) -> bool {
        match self.door {
            Door::Token(_) => key == "token" && shown == Shown::Bearer,
            Door::Staff(_) | Door::Proven(_) => key == "session" && shown == Shown::SessionCookie,
            Door::Ticket => {
                key == "ticket" && self.name.contains("/api/") && shown == Shown::Bearer
            }
            Door::Open => true,
        }
    }
}

on_both_sites!(a_key_of_another_kind_opens_no_door, |app| {
    let things = Things::of(app).await;
    let keys = Keys::of(app, &things).await;
    for knock in knocks(&things) {
        for (kind, key, _) in keys.all() {
            for shown in EVERYWHERE {
                if knock.takes(kind, shown) {
                    continue;
                }
                let answer = knock.with(app, key, shown).await;
                let (name, status) = (&knock.name, answer.status);
                let told = format!("{name} tells a {kind} as {shown:?} {status}");
                if asks_who(knock.door) || name.contains("/api/") {
                    assert!(knock.is_shut(&answer), "{told}");
                } else {
                    // A page behind a ticket leads to where one is found again.
                    assert!(matches!(status, 303 | 404), "{told}");
                }
            }
        }
    }
    things.stand_as_before(app).await;
});

// The control: the same keys open their own doors.
on_both_sites!(a_key_opens_the_doors_of_its_kind, |app| {
    let things = Things::of(app).await;
    let keys = Keys::of(app, &things).await;
    let mut opened = 0;
    for knock in knocks(&things) {
        if knock.method != rocket::http::Method::Get || knock.door == Door::Open {
            continue;
        }
        for (kind, key, shown) in keys.all() {
            let shown = if knock.door == Door::Ticket {
                Shown::Bearer
            } else {
                shown
            };
            if knock.takes(kind, shown) {
                let answer = knock.with(app, key, shown).await;
                assert!(
                    !knock.is_shut(&answer),
                    "{} is shut to a {kind}",
                    knock.name
                );
                opened += 1;
            }
        }
    }
    assert!(opened > 40, "{opened}");
});
