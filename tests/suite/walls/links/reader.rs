//! Whoever opens everything that comes by mail.

use std::collections::{BTreeMap, BTreeSet};

use kursplass::delivery::Inbox;
use kursplass::entity::message;
use kursplass::worker::{Worker, deliver};
use rocket::http::Method;
use sea_orm::EntityTrait;

use crate::app::App;
use crate::postman::by_inbox;
use crate::walls::rows;

const BASE: &str = "https://avtale.example.no";
/// How often each link is opened.
const TIMES: usize = 20;

/// Reads every message as it comes, and opens all its links.
pub struct Reader<'a> {
    pub app: &'a App,
    worker: Worker,
    inbox: Inbox,
    /// The links of the first message of each kind.
    pub opened: BTreeMap<String, BTreeSet<String>>,
}

impl<'a> Reader<'a> {
    pub fn of(app: &'a App) -> Self {
        let inbox = Inbox::default();
        Self {
            app,
            worker: by_inbox(&app.office, &inbox),
            inbox,
            opened: BTreeMap::new(),
        }
    }

    /// The links of messages that came now, by kind.
    async fn comes(&self) -> Vec<(String, BTreeSet<String>)> {
        let before = self.inbox.newest().len();
        while deliver(&self.worker).await.unwrap().any() {}
        let mails = self.inbox.newest();
        let mut new = Vec::new();
        for mail in &mails[..mails.len() - before] {
            let row = message::Entity::find_by_id(mail.id);
            let row = row.one(self.app.office.store.reader()).await.unwrap();
            new.push((row.unwrap().kind, links(&mail.text)));
        }
        new
    }

    /// Opens what came, as long as it counts.
    pub async fn reads(&mut self) {
        for (kind, links) in self.comes().await {
            if self.opened.contains_key(&kind) {
                continue;
            }
            let before = rows(self.app).await;
            for link in &links {
                open(self.app, link).await;
            }
            assert_eq!(rows(self.app).await, before, "{kind}: {links:?}");
            self.opened.insert(kind, links);
        }
    }
}

/// The paths of all links in a text.
fn links(text: &str) -> BTreeSet<String> {
    let found = text.match_indices(BASE).map(|(at, _)| {
        let rest = &text[at + BASE.len()..];
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | ')' | ','));
        let path = rest[..end.unwrap_or(rest.len())].trim_end_matches('.');
        if path.is_empty() {
            "/".to_owned()
        } else {
            path.to_owned()
        }
    });
    found.collect()
}

/// By a script that keeps no cookies, by GET and HEAD; and by a browser that follows where it is led.
async fn open(app: &App, link: &str) {
    let mut browser = app.browser();
    for _ in 0..TIMES {
        for method in [Method::Get, Method::Head] {
            let answer = app.call(method, link).send().await;
            assert!(answer.status < 500, "{method} {link}: {}", answer.status);
        }
        let answer = browser.get(link).await;
        let page = browser.follow(answer).await;
        assert!(
            matches!(page.status, 200 | 404 | 410),
            "{link}: {}",
            page.status
        );
    }
}
