//! The story as it arrives in people's mailboxes, by a mail server that we did not write.

use kursplass::worker::{Worker, deliver};
use serde_json::{Value, json};

use super::{Desk, address, form};
use crate::app::{App, on_both_sites};
use crate::given::Enrolled;
use crate::postman::{Postman, by_smtp};

/// Where the links lead: the site's public address.
const BASE: &str = "https://avtale.example.no/";

/// What no message may hold: what the course is, and who else is there.
const TELLING: [&str; 5] = ["sinne", "psyk", "rph", "søvn", "kurs om"];

/// A mail server with the worker that sends to it.
struct Post {
    postman: Postman,
    worker: Worker,
    /// All that has arrived.
    seen: Vec<Value>,
}

impl Post {
    fn of(app: &App) -> Self {
        let postman = Postman::new();
        let worker = by_smtp(&app.office, &postman.url());
        Self {
            postman,
            worker,
            seen: Vec::new(),
        }
    }

    /// What arrives now.
    async fn arrives(&mut self) -> Vec<Value> {
        while deliver(&self.worker).await.unwrap().any() {}
        let mails = self.postman.mails().split_off(self.seen.len());
        self.seen.extend(mails.iter().cloned());
        mails
    }

    /// Signs somebody up with the code that the mail brings.
    async fn joins(&mut self, app: &App, course: &str, form: Value) -> Enrolled {
        let path = format!("/api/v1/courses/{course}/enrolments");
        self.arrives().await;
        let asked = app.post(&path, None, form).await.is(202);
        self.arrives().await;
        let code = code(self.seen.last().unwrap());
        let proven = app.prove(&asked.text("/reference"), &code).await;
        let proven = proven.is(200);
        Enrolled {
            ticket: proven.text("/ticket"),
            id: proven.text("/enrolment/id"),
            status: proven.text("/enrolment/status"),
        }
    }
}

/// The six digits, with or without a blank in the middle.
fn code(mail: &Value) -> String {
    let text = mail["text"].as_str().unwrap();
    let found = text.lines().find_map(|line| {
        let digits = line.replace([' ', '\u{a0}'], "");
        let is_code = digits.len() == 6 && digits.chars().all(|one| one.is_ascii_digit());
        is_code.then_some(digits)
    });
    found.unwrap_or_else(|| panic!("no code in {text}"))
}

fn to(mail: &Value) -> &str {
    let [one] = &mail["recipients"].as_array().unwrap()[..] else {
        panic!("a mail has one recipient: {mail}");
    };
    one.as_str().unwrap()
}

fn all(mail: &Value) -> String {
    let parts = ["from", "to", "subject", "text"].map(|part| mail[part].as_str().unwrap());
    parts.join("\n").to_lowercase()
}

/// Everybody's mails are neutral, and tell nothing of the others.
fn is_neutral(mail: &Value, people: &[&str]) {
    let text = all(mail);
    for word in TELLING {
        assert!(!text.contains(word), "{word} in {text}");
    }
    let own = to(mail).split('@').next().unwrap();
    for other in people.iter().filter(|name| **name != own) {
        assert!(!text.contains(other), "{other} in {text}");
    }
    assert!(text.contains(BASE), "a link: {text}");
    assert!(text.contains("116"), "where help is: {text}");
    let unended = text.lines().find(|line| line.trim_end().ends_with(','));
    assert_eq!(unended, None, "a place with no neutral name is left out");
    let kind = mail["content-type"].as_str().unwrap();
    assert!(kind.starts_with("text/plain"), "{kind}");
}

fn subjects<'a>(mails: &'a [Value], name: &str) -> Vec<&'a str> {
    let own = mails.iter().filter(|mail| to(mail) == address(name));
    own.map(|mail| mail["subject"].as_str().unwrap()).collect()
}

fn in_language(name: &str, tag: &str, home: &str) -> Value {
    let mut form = form(&address(name));
    form["language"] = json!(tag);
    form["home_municipality"] = json!(home);
    form
}

on_both_sites!(
    each_hears_what_concerns_them_once_in_their_own_language,
    |app| {
        let desk = Desk::of(app).await;
        let course = desk.course(1).await;
        let mut post = Post::of(app);
        let people = ["kanariola", "kanariliv", "kanarijim"];
        app.clock.set("2027-03-24T10:00");
        let first = in_language(people[0], "nb", "3316");
        let first = post.joins(app, &course, first).await;
        let second = in_language(people[1], "nn", "3332");
        let second = post.joins(app, &course, second).await;
        let third = in_language(people[2], "en", "3316");
        post.joins(app, &course, third).await;
        app.withdraws(&first).await.is(200);
        let offered = post.arrives().await;
        let offer = offered.iter().find(|mail| to(mail) == address(people[1]));
        let offer = offer.unwrap()["text"].as_str().unwrap();
        assert!(offer.contains("onsdag 31. mars kl. 20.00"), "{offer}");
        app.replies(&second, "accept").await.is(200);
        post.arrives().await;
        let path = format!("/courses/{course}/cancellation");
        desk.post(&path, json!({"reason": "other"})).await.is(200);
        post.arrives().await;
        let seen = &post.seen;
        for mail in seen {
            is_neutral(mail, &people);
        }
        let subjects = people.map(|name| subjects(seen, name));
        insta::with_settings!({filters => [(r"ref\. [A-Z0-9]{4}", "ref. XXXX")]}, {
            insta::assert_json_snapshot!("subjects", subjects);
        });
        let mut ids: Vec<String> = seen
            .iter()
            .map(|mail| mail["message-id"].to_string())
            .collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), seen.len());
    }
);

on_both_sites!(nothing_but_codes_leaves_at_night, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(1).await;
    let mut post = Post::of(app);
    app.clock.set("2027-04-05T22:00");
    let first = post.joins(app, &course, form(&address("ola"))).await;
    post.joins(app, &course, form(&address("kari"))).await;
    app.withdraws(&first).await.is(200);
    assert!(post.arrives().await.is_empty());
    app.clock.set("2027-04-06T07:59");
    assert!(post.arrives().await.is_empty());
    app.clock.set("2027-04-06T08:00");
    let morning = post.arrives().await;
    let kari: Vec<_> = morning
        .iter()
        .filter(|mail| to(mail) == address("kari"))
        .collect();
    let offer = kari.last().unwrap()["text"].as_str().unwrap();
    assert!(offer.contains("torsdag 8. april kl. 20.00"), "{offer}");
});

on_both_sites!(a_session_off_on_its_own_day_is_told_at_once, |app| {
    let desk = Desk::of(app).await;
    let course = desk.course(2).await;
    let mut post = Post::of(app);
    post.joins(app, &course, form(&address("ola"))).await;
    post.arrives().await;
    let sessions = desk.sessions(&course).await;
    let off = |n: usize| {
        let id = sessions[n]["id"].as_str().unwrap();
        format!("/sessions/{id}/cancellation")
    };
    let why = json!({"reason": "sick"});
    app.clock.set("2027-04-20T06:30");
    desk.post(&off(0), why.clone()).await.is(200);
    assert_eq!(post.arrives().await.len(), 1);
    desk.post(&off(1), why).await.is(200);
    assert!(post.arrives().await.is_empty());
    app.clock.set("2027-04-20T08:00");
    assert_eq!(post.arrives().await.len(), 1);
});
