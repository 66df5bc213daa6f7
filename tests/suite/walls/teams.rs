//! What is another team's is not there, wherever its id is written: in an address, a query, a body or a form.

mod bodies;
mod forms;

use kursplass::web::policy::{self, Door};
use rocket::http::Method::{self, Get, Post};
use serde_json::{Value, json};

use bodies::bodies;
use forms::forms;

use super::side::{Side, nobodys};
use super::{plain, without_ids};
use crate::app::{Answer, App, on_both_sites};

/// Where an id is written in.
const HERE: &str = "<id>";
/// What a form can name.
const NAMED: [&str; 6] = [
    "course",
    "draft",
    "enrolment",
    "leader",
    "template",
    "venue",
];

impl Side {
    async fn sends(&self, app: &App, method: Method, path: &str, body: &Value) -> Answer {
        let call = app.call(method, path).token(Some(&self.token));
        call.json(body).send().await
    }

    async fn opens(&self, app: &App, address: &str) -> Answer {
        let call = app.call(Get, address);
        if address.starts_with("/api") {
            return call.token(Some(&self.token)).send().await;
        }
        let cookie = format!("session={}", self.session);
        call.header("Cookie", cookie).send().await
    }

    async fn fills_in(&self, app: &App, path: &str, fields: &[(&str, String)]) -> Answer {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        let call = app.call(Post, path).header("Sec-Fetch-Site", "same-origin");
        let call = call.header("Cookie", format!("session={}", self.session));
        call.form(form.finish()).send().await
    }

    /// The other team's thing is answered like nobody's, and no word of theirs is told.
    #[track_caller]
    fn is_absent(&self, name: &str, theirs: &Answer, nobodys: &Answer) {
        assert!(
            !theirs.text.contains(&self.secret),
            "{name}: {}",
            theirs.text
        );
        let told = |answer: &Answer| {
            let led = answer.header("location").map(without_ids);
            // A short word for an id that was asked for is made of the id alone.
            let text = plain(&answer.text);
            let lines = text
                .lines()
                .filter(|line| !line.contains("gjelder påmelding"));
            (answer.status, lines.collect::<String>(), led)
        };
        assert_eq!(told(theirs), told(nobodys), "{name}");
    }
}

on_both_sites!(an_id_of_another_team_in_a_body_is_nobodys, |app| {
    let (own, other) = (Side::of(app, "nord").await, Side::of(app, "sor").await);
    let before = other.rows(app).await;
    for (method, path, body) in bodies() {
        let path = own.own(path);
        for (kind, id) in &other.ids {
            let name = format!("{method} {path} {body} with {kind}");
            let body =
                |id: &str| serde_json::from_str(&body.to_string().replace(HERE, id)).unwrap();
            let theirs = own.sends(app, method, &path, &body(id)).await;
            let none = own.sends(app, method, &path, &body(&nobodys())).await;
            other.is_absent(&name, &theirs, &none);
        }
    }
    assert_eq!(other.rows(app).await, before);
});

on_both_sites!(an_id_of_another_team_in_a_form_is_nobodys, |app| {
    let (own, other) = (Side::of(app, "nord").await, Side::of(app, "sor").await);
    let before = other.rows(app).await;
    for (path, fields) in forms() {
        let path = own.own(path);
        for kind in NAMED {
            let id = &other.ids[kind];
            let name = format!("{path} {fields:?} with {kind}");
            let with = |id: &str| {
                let fields = fields.iter();
                let fields = fields.map(|(name, value)| (*name, value.replace(HERE, id)));
                fields.collect::<Vec<_>>()
            };
            let theirs = own.fills_in(app, &path, &with(id)).await;
            let none = own.fills_in(app, &path, &with(&nobodys())).await;
            other.is_absent(&name, &theirs, &none);
        }
    }
    assert_eq!(other.rows(app).await, before);
});

/// Names that stand in a query, with what they are of.
const QUERY: [(&str, &str); 11] = [
    ("team", "team"),
    ("template", "template"),
    ("course", "course"),
    ("course", "draft"),
    ("copy", "draft"),
    ("leader", "leader"),
    ("staff", "person"),
    ("person", "enrolment"),
    ("after", "message"),
    ("cursor", "draft"),
    ("q", "draft"),
];

on_both_sites!(an_id_of_another_team_in_a_query_is_nobodys, |app| {
    let (own, other) = (Side::of(app, "nord").await, Side::of(app, "sor").await);
    let before = other.rows(app).await;
    for (method, path, door) in policy::doors() {
        let is_public = matches!(door, Door::Open | Door::Ticket) && path != "/api/v1/courses";
        if method != Get || is_public || path.contains('<') {
            continue;
        }
        for (name, kind) in QUERY {
            let theirs = own
                .opens(app, &format!("{path}?{name}={}", other.ids[kind]))
                .await;
            let none = own
                .opens(app, &format!("{path}?{name}={}", nobodys()))
                .await;
            other.is_absent(&format!("{path}?{name}"), &theirs, &none);
        }
    }
    assert_eq!(other.rows(app).await, before);
});

on_both_sites!(a_cursor_of_another_team_leads_into_the_own_list, |app| {
    let (own, other) = (Side::of(app, "nord").await, Side::of(app, "sor").await);
    for list in ["courses", "messages", "templates", "venues", "closures"] {
        let first = format!("/api/v1/{list}?limit=1");
        for cursor in [
            app.get(&first, Some(&other.token)).await.is(200).json["next"].clone(),
            json!(base64_of(&other.ids["course"])),
        ] {
            let Some(cursor) = cursor.as_str() else {
                continue;
            };
            let rest = format!("/api/v1/{list}?cursor={cursor}");
            let rest = app.get(&rest, Some(&own.token)).await;
            assert!(!rest.text.contains(&other.secret), "{list}: {}", rest.text);
        }
    }
});

fn base64_of(text: &str) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text)
}

// The control: the own team's ids are there.
on_both_sites!(an_own_id_is_told_from_nobodys, |app| {
    let own = Side::of(app, "nord").await;
    let mut differ = 0;
    for (method, path, body) in bodies() {
        let path = own.own(path);
        let kind = match body.to_string() {
            text if text.contains("template") => "template",
            text if text.contains("leaders\":[\"<") => "leader",
            text if text.contains("course") => "draft",
            _ => "venue",
        };
        let body = |id: &str| serde_json::from_str(&body.to_string().replace(HERE, id)).unwrap();
        let mine = own.sends(app, method, &path, &body(&own.ids[kind])).await;
        let none = own.sends(app, method, &path, &body(&nobodys())).await;
        let is_told =
            mine.status != none.status || without_ids(&mine.text) != without_ids(&none.text);
        differ += u32::from(is_told);
    }
    assert!(differ >= 6, "{differ} of them");
});

on_both_sites!(an_own_id_in_a_form_is_told_from_nobodys, |app| {
    let own = Side::of(app, "nord").await;
    let mut differ = 0;
    for (path, fields) in forms() {
        let path = own.own(path);
        let kind = match fields.iter().find(|(_, value)| *value == HERE) {
            Some((name, _)) if name.ends_with("venue") => "venue",
            Some(("template", _)) => "template",
            Some(("leaders", _)) => "leader",
            _ => "draft",
        };
        let with = |id: &str| {
            let fields = fields.iter();
            let fields = fields.map(|(name, value)| (*name, value.replace(HERE, id)));
            fields.collect::<Vec<_>>()
        };
        let none = own.fills_in(app, &path, &with(&nobodys())).await;
        let mine = own.fills_in(app, &path, &with(&own.ids[kind])).await;
        let told = |answer: &Answer| (answer.status, plain(&answer.text));
        differ += u32::from(told(&mine) != told(&none));
    }
    assert!(differ >= 6, "{differ} of them");
});
