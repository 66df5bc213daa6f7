//! What one person told us is in nothing that another person gets to see: no page, no JSON, no mail, no calendar.

use kursplass::delivery::{Inbox, To};
use kursplass::domain::ids::{CourseId, TeamId};
use kursplass::web::policy;
use kursplass::worker::deliver;
use rocket::http::Method;
use serde_json::{Value, json};

use crate::app::{Answer, App, on_both_sites};
use crate::doors::{Things, other_team};
use crate::given::Enrolled;
use crate::postman::by_inbox;

const EMAIL: &str = "kanari.7319@example.no";
/// In every field of the person, and in nothing else.
const CANARIES: [&str; 4] = ["Kanarifuglen", "kanari.7319", "99731973", "+4799731973"];

/// Somebody of whom nothing may be told, in a course with others.
struct Cage {
    team: TeamId,
    course: CourseId,
    person: Enrolled,
    things: Things,
}

impl Cage {
    async fn of(app: &App) -> Self {
        let things = Things::of(app).await;
        let (team, course) = (things.team, things.course());
        let path = format!("/api/v1/courses/{course}/enrolments");
        let form = json!({
            "name": CANARIES[0], "email": EMAIL, "mobile": CANARIES[3], "home_municipality": "3332",
            "old_enough": true, "language": "nn", "needs": ["interpreter", "hearing_loop"],
        });
        let asked = app.post(&path, None, form).await.is(202);
        let code = app.code_for(EMAIL).await;
        let proven = app.prove(&asked.text("/reference"), &code).await.is(200);
        let person = Enrolled {
            ticket: proven.text("/ticket"),
            id: proven.text("/enrolment/id"),
            status: proven.text("/enrolment/status"),
        };
        Self {
            team,
            course,
            person,
            things,
        }
    }

    /// Every page there is, about the things of the person's team and about the person, to somebody.
    async fn pages(&self, app: &App, who: &Visitor) -> Vec<(String, Answer)> {
        let mut pages = Vec::new();
        for (method, path, _) in policy::doors() {
            if method != Method::Get {
                continue;
            }
            let there = self.things.address(path);
            let about = there.replace(&self.things.enrolment(), &self.person.id);
            let mut addresses = vec![there, about];
            addresses.dedup();
            for address in addresses {
                let page = who.gets(app, &address).await;
                pages.push((address, page));
            }
        }
        pages
    }

    /// What a text tells of the person.
    fn tells(&self, text: &str) -> Option<String> {
        let own = [self.person.ticket.as_str(), &self.person.id];
        let mut words = CANARIES.into_iter().chain(own);
        words.find(|word| text.contains(*word)).map(str::to_owned)
    }

    #[track_caller]
    fn is_unsung(&self, who: &Visitor, address: &str, page: &Answer) {
        // Where the address has the id, a way back or a form may repeat it.
        let text = page.text.replace(&self.person.id, "");
        let headers = format!("{:?}", page.headers).replace(&self.person.id, "");
        let told = self.tells(&text).or(self.tells(&headers));
        assert_eq!(told, None, "{address} tells {who:?}: {}", page.text);
    }
}

/// Somebody with what they show.
#[derive(Debug)]
enum Visitor {
    Stranger,
    Ticket(String),
    Token(String),
    Session(String),
}

impl Visitor {
    async fn gets(&self, app: &App, address: &str) -> Answer {
        let call = app.call(Method::Get, address);
        match self {
            Self::Stranger => call.send().await,
            Self::Token(token) => call.token(Some(token)).send().await,
            Self::Session(session) => {
                let cookie = format!("session={session}");
                call.header("Cookie", cookie).send().await
            }
            Self::Ticket(ticket) if address.starts_with("/api/") => {
                call.token(Some(ticket)).send().await
            }
            Self::Ticket(ticket) => {
                let mut browser = app.browser();
                browser.get(&format!("/ticket/{ticket}")).await.is(303);
                browser.get(address).await
            }
        }
    }
}

on_both_sites!(nothing_of_one_person_is_on_what_another_may_open, |app| {
    let cage = Cage::of(app).await;
    let neighbour = app.enrolled(cage.course, "nabo@example.no").await;
    let other = app.another_team(other_team()).await;
    let roles = "leader,coordinator,admin,auditor";
    let mut visitors = vec![
        Visitor::Stranger,
        Visitor::Ticket(neighbour.ticket),
        Visitor::Token(app.token(other, roles, "Other").await),
    ];
    let browser = app.enters(other, roles, "Other").await;
    visitors.push(Visitor::Session(browser.cookies["session"].clone()));
    // Of the own team: who leads another course, and who only reads the log.
    for role in ["leader", "auditor", "admin"] {
        let mut browser = app.enters(cage.team, role, role).await;
        browser.get("/staff/me").await.is(200);
        let session = browser.cookies["session"].clone();
        visitors.push(Visitor::Session(session));
        visitors.push(Visitor::Token(app.token(cage.team, role, "Program").await));
    }
    for who in &visitors {
        for (address, page) in cage.pages(app, who).await {
            cage.is_unsung(who, &address, &page);
        }
    }
});

// The control: those whose it is to know find the person by the same walk.
on_both_sites!(who_may_know_somebody_finds_them_on_the_same_pages, |app| {
    let cage = Cage::of(app).await;
    let own = Visitor::Ticket(cage.person.ticket.clone());
    let browser = app.enters(cage.team, "coordinator", "Siv").await;
    let session = browser.cookies["session"].clone();
    let token = app.token(cage.team, "coordinator", "Siv").await;
    for who in [own, Visitor::Session(session), Visitor::Token(token)] {
        let pages = cage.pages(app, &who).await;
        let telling = pages
            .iter()
            .filter(|(_, page)| page.text.contains(CANARIES[0]));
        assert!(telling.count() >= 1, "{who:?}");
    }
});

on_both_sites!(no_message_to_somebody_tells_of_another, |app| {
    let cage = Cage::of(app).await;
    let inbox = Inbox::default();
    let worker = by_inbox(&app.office, &inbox);
    let course = cage.course;
    let neighbour = app.enrolled(course, "nabo@example.no").await;
    // A place goes from one to the other, and the course is moved and called off.
    let token = app.token(cage.team, "coordinator", "Siv").await;
    let capacity = json!({"capacity": 3, "reason": "x"});
    let path = format!("/api/v1/courses/{course}");
    app.patch(&path, Some(&token), capacity).await.is(200);
    app.delete("/api/v1/enrolment", Some(&cage.person.ticket))
        .await
        .is(200);
    app.moves_first(course, "2027-03-02T18:30").await;
    let off = format!("{path}/cancellation");
    app.post(&off, Some(&token), json!({"reason": "other"}))
        .await
        .is(200);
    app.get("/api/v1/enrolment", Some(&neighbour.ticket))
        .await
        .is(200);
    while deliver(&worker).await.unwrap().any() {}
    let (mut own, mut others) = (0, 0);
    for mail in inbox.newest() {
        let to = match &mail.to {
            To::Email(address) => address.as_str(),
            To::Mobile(number) => number.as_str(),
        };
        let text = [&mail.sender, &mail.subject, &mail.text]
            .map(String::as_str)
            .join("\n");
        if to == EMAIL {
            assert!(!text.contains("nabo"), "{text}");
            // The control: the own ticket is what a message is searched for.
            own += u32::from(text.contains("/ticket/"));
        } else {
            assert_eq!(cage.tells(&text), None, "to {to}: {text}");
            others += 1;
        }
    }
    assert!(own >= 2 && others >= 3, "{own} own, {others} others");
});

on_both_sites!(the_own_json_holds_nothing_of_who_else_is_there, |app| {
    let cage = Cage::of(app).await;
    let neighbour = app.enrolled(cage.course, "nabo@example.no").await;
    let read = app.get("/api/v1/enrolment", Some(&neighbour.ticket)).await;
    let read = read.is(200).json;
    let calendar = read["calendar_url"].as_str().unwrap();
    let path = &calendar[calendar.find("/calendar/").unwrap()..];
    let calendar = app.get(path, None).await.is(200);
    for text in [read.to_string(), calendar.text] {
        assert_eq!(cage.tells(&text), None, "{text}");
    }
    assert_ne!(read["id"], Value::from(cage.person.id.clone()));
});
