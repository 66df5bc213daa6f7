//! Planning a course: its schedule as a whole, and the pages on which staff lay it out.

mod bad;
mod discard;
pub mod drafts;
mod edits;
mod looks;
mod mends;
mod schedule;

use kursplass::actions::templates::{self, Type};
use kursplass::domain::Language;
use kursplass::domain::access::Staff;
use kursplass::domain::ids::TeamId;

use crate::accounts::PASSWORD;
use crate::app::{Answer, App};
use crate::browser::Browser;

pub const NEW: &str = "/staff/courses/new";

impl App {
    /// A browser in which somebody with these roles is signed in.
    pub async fn staff_browser(
        &self,
        team: TeamId,
        name: &str,
        roles: &str,
    ) -> (Browser<'_>, Staff) {
        let email = format!("{}@example.no", uuid::Uuid::new_v4());
        let by = self.member(team, &email, name, roles).await;
        let token = self.signs_in(&email, PASSWORD).await.unwrap();
        let mut browser = self.browser();
        browser.cookies.insert("session".to_owned(), token);
        (browser, by)
    }

    /// A course type; answers its id.
    pub async fn course_type(&self, by: &Staff, kind: Type) -> String {
        let by = by.clone();
        let add = self.office.act(move |desk| {
            let (by, kind) = (by.clone(), kind.clone());
            Box::pin(async move { templates::add(&desk, &by, &kind).await })
        });
        add.await.unwrap().id.to_string()
    }
}

impl Browser<'_> {
    /// Lays out "Sov godt" from a Tuesday in March on, with these fields besides.
    pub async fn lays_out(&mut self, fields: &[(&str, &str)]) -> Answer {
        let form = self.get(NEW).await.is(200);
        let new = [
            ("title", "Sov godt"),
            ("starts_on", "2027-03-02"),
            ("do", "save"),
        ];
        self.submit(&form, NEW, &[&new, fields].concat()).await
    }
}

/// Six sessions of two hours for 12 to 20.
pub fn sinnemestring() -> Type {
    Type {
        title: Some("Sinnemestring".to_owned()),
        summary: [(Language::Nb, Some("Seks samlinger om sinne.".to_owned()))].into(),
        sessions: Some(6),
        session_minutes: Some(120),
        interval_weeks: Some(1),
        min_participants: Some(12),
        capacity: Some(20),
        ..Type::default()
    }
}

/// The dates on the page: each with its weekday, its week, and why it is skipped or what to mind.
pub fn dates(page: &Answer) -> Vec<String> {
    let Some((_, list)) = page.text.split_once("<ol class=\"datelist\">") else {
        return Vec::new();
    };
    let list = list.split("</ol>").next().unwrap();
    let items = list.split("<li ").skip(1);
    items
        .map(|item| words(&item[item.find('>').unwrap() + 1..]))
        .collect()
}

/// What a person reads of a piece of a page.
pub fn words(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        let after = piece.split_once('>').map_or(piece, |(_, after)| after);
        text.push_str(after);
        text.push(' ');
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The list of mistakes on top of a page.
pub fn mistakes(page: &Answer) -> Vec<String> {
    let Some((_, list)) = page.text.split_once("<ul class=\"ds-list\">") else {
        return Vec::new();
    };
    let list = list.split("</ul>").next().unwrap();
    list.split("<li>").skip(1).map(words).collect()
}

/// The fields by which a page says that something is wrong.
pub fn wrong(page: &Answer) -> Vec<String> {
    let tags = page
        .text
        .split('<')
        .filter(|tag| tag.contains("aria-invalid=\"true\""));
    let name = |tag: &str| {
        let (_, rest) = tag.split_once(" name=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    tags.map(name).collect()
}
