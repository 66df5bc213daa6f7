//! All that a stranger can see of an answer, without what is random in it.

use std::collections::BTreeMap;

use super::{headers, plain};
use crate::app::{Answer, App};

/// What is left of an answer once the address that was asked about and everything random is taken out.
#[derive(Debug, PartialEq, Eq)]
pub struct Seen {
    what: String,
    status: u16,
    headers: BTreeMap<String, String>,
    /// The names and lengths of the cookies that were set, with how they are kept.
    cookies: Vec<String>,
    length: usize,
    text: String,
    /// Statements that the database was asked; the time it takes tells of them.
    asked: u64,
}

/// A stranger who writes down all that can be seen.
pub struct Watcher<'a> {
    app: &'a App,
    email: &'a str,
    asked: u64,
    pub seen: Vec<Seen>,
}

impl<'a> Watcher<'a> {
    pub fn of(app: &'a App, email: &'a str) -> Self {
        let asked = app.office.store.asked();
        Self {
            app,
            email,
            asked,
            seen: Vec::new(),
        }
    }

    /// Writes an answer down, which just came, and hands it on.
    pub fn sees(&mut self, what: &str, answer: Answer) -> Answer {
        let asked = self.app.office.store.asked();
        self.seen.push(Seen {
            what: what.to_owned(),
            status: answer.status,
            headers: headers(&answer),
            cookies: answer.cookies.iter().map(|cookie| shape(cookie)).collect(),
            length: answer.text.len(),
            text: plain(&answer.text.replace(self.email, "…")),
            asked: asked - self.asked,
        });
        self.asked = asked;
        answer
    }
}

/// A cookie without its value.
fn shape(cookie: &str) -> String {
    let (pair, how) = cookie.split_once(';').unwrap_or((cookie, ""));
    let (name, value) = pair.split_once('=').unwrap();
    format!("{name} of {} octets;{how}", value.len())
}

/// Nothing that was seen tells one address from the other.
#[track_caller]
pub fn are_alike(known: &[Seen], unknown: &[Seen]) {
    assert_eq!(known.len(), unknown.len());
    for (known, unknown) in known.iter().zip(unknown) {
        assert_eq!(known, unknown);
    }
}
