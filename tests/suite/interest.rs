//! Interest lists: signing up before there are dates, going first when there are, and staying on after a course
//! that began without one.

mod pages;

use kursplass::actions::courses::{self, Draft};
use kursplass::domain::ids::{CourseId, TeamId, TemplateId};
use kursplass::worker::tidy;
use serde_json::{Value, json};

use crate::app::{Answer, App, on_both_sites};
use crate::given::{Enrolled, draft, form};

/// A course type of a team, whose interest list is open to everybody.
pub struct Kind {
    team: TeamId,
    token: String,
    id: TemplateId,
    list: CourseId,
}

impl Kind {
    async fn open(app: &App) -> Self {
        let team = app.team().await;
        let token = app.token(team, "coordinator", "Siv").await;
        let new = json!({ "title": "Sov godt", "interest_list": true });
        let made = app.post("/api/v1/templates", Some(&token), new).await;
        let made = made.is(201);
        assert_eq!(made.json["interest_list"]["open"], true);
        Self {
            id: made.text("/id").parse().unwrap(),
            list: made.text("/interest_list/id").parse().unwrap(),
            team,
            token,
        }
    }

    /// A run of it, not published.
    async fn run(&self, app: &App, capacity: i64, draft: Draft) -> CourseId {
        let draft = Draft {
            template: Some(self.id),
            capacity: Some(capacity),
            min_participants: Some(1),
            leaders: vec![format!("Leader {}", uuid::Uuid::new_v4())],
            venue: None,
            place_later: true,
            ..draft
        };
        let by = app.coordinator(self.team).await;
        let create = app.office.act(move |desk| {
            let (by, draft) = (by.clone(), draft.clone());
            Box::pin(async move { Ok(courses::create(&desk, &by, &draft).await?.course.id) })
        });
        create.await.unwrap()
    }

    async fn publish(&self, app: &App, course: CourseId) {
        let path = format!("/api/v1/courses/{course}/publication");
        app.put(&path, Some(&self.token), json!({})).await.is(200);
    }

    async fn patch(&self, app: &App, json: Value) -> Answer {
        let path = format!("/api/v1/templates/{}", self.id);
        app.patch(&path, Some(&self.token), json).await
    }
}

/// How the person of a ticket stands: the course and the status.
async fn stands(app: &App, person: &Enrolled) -> (String, String) {
    let own = app.get("/api/v1/enrolment", Some(&person.ticket)).await;
    let own = own.is(200);
    (own.text("/course/id"), own.text("/status"))
}

async fn told_of(app: &App, person: &Enrolled) -> Vec<String> {
    let own = app.get("/api/v1/enrolment", Some(&person.ticket)).await;
    app.told(&own.is(200).text("/id")).await
}

/// Somebody who waits for a full course that began two sessions ago.
async fn left_behind(app: &App, kind: &Kind) -> (CourseId, Enrolled) {
    let course = kind.run(app, 1, draft("Sov godt")).await;
    kind.publish(app, course).await;
    app.enrolled(course, "kari@example.no").await;
    let waits = app.enrolled(course, "ola@example.no").await;
    assert_eq!(waits.status, "waiting");
    app.clock.set("2027-03-09T18:00");
    (course, waits)
}

on_both_sites!(
    the_next_run_is_offered_to_those_on_the_list_in_their_order_before_it_opens,
    |app| {
        let kind = Kind::open(app).await;
        let mut people = Vec::new();
        for name in ["a", "b", "c"] {
            let person = app.enrolled(kind.list, &format!("{name}@example.no")).await;
            assert_eq!(person.status, "waiting", "nobody gets a seat without dates");
            people.push(person);
        }
        let opens_later = Draft {
            opens_at: Some(crate::app::oslo("2027-02-15T08:00")),
            ..draft("Sov godt")
        };
        let run = kind.run(app, 2, opens_later).await;
        kind.publish(app, run).await;

        let here = |status: &str| (run.to_string(), status.to_owned());
        assert_eq!(stands(app, &people[0]).await, here("offered"));
        assert_eq!(stands(app, &people[1]).await, here("offered"));
        assert_eq!(stands(app, &people[2]).await, here("waiting"));
        assert_eq!(told_of(app, &people[0]).await, ["offer"]);
        assert_eq!(told_of(app, &people[2]).await, ["next_run"]);

        let path = format!("/api/v1/courses/{run}/enrolments");
        let stranger = app.post(&path, None, form("d@example.no")).await;
        stranger.is_refused(409, "not_open");

        let no = json!({ "answer": "decline" });
        let offer = "/api/v1/enrolment/offer";
        app.put(offer, Some(&people[0].ticket), no).await.is(200);
        assert_eq!(stands(app, &people[2]).await, here("offered"));
    }
);

on_both_sites!(
    a_run_for_one_municipality_leaves_the_others_on_the_list,
    |app| {
        let kind = Kind::open(app).await;
        let modum = app.enrolled(kind.list, "modum@example.no").await;
        let sigdal = json!({
            "name": "Ola", "email": "sigdal@example.no", "home_municipality": "3332", "old_enough": true,
        });
        let path = format!("/api/v1/courses/{}/enrolments", kind.list);
        let reference = app
            .post(&path, None, sigdal)
            .await
            .is(202)
            .text("/reference");
        let code = app.code_for("sigdal@example.no").await;
        let proven = app.prove(&reference, &code).await.is(200);
        let sigdal = Enrolled {
            ticket: proven.text("/ticket"),
            id: proven.text("/enrolment/id"),
            status: proven.text("/enrolment/status"),
        };

        let only_modum = Draft {
            municipalities: Some(vec!["3316".to_owned()]),
            ..draft("Sov godt")
        };
        let run = kind.run(app, 5, only_modum).await;
        kind.publish(app, run).await;

        assert_eq!(stands(app, &modum).await.0, run.to_string());
        let list = (kind.list.to_string(), "waiting".to_owned());
        assert_eq!(stands(app, &sigdal).await, list);
    }
);

on_both_sites!(
    whoever_a_course_begins_without_is_asked_once_and_waits_on_by_one_press,
    |app| {
        let kind = Kind::open(app).await;
        kind.patch(app, json!({ "interest_list": false }))
            .await
            .is(200);
        let (course, waits) = left_behind(app, &kind).await;
        let stay = "/api/v1/enrolment/stay";
        app.clock.set("2027-03-09T16:59");
        tidy(&app.office).await.unwrap();
        let told = told_of(app, &waits).await;
        assert_eq!(told, ["code", "waiting"], "a seat may come");
        let early = app.post(stay, Some(&waits.ticket), json!({})).await;
        early.is_refused(409, "conflict");

        app.clock.set("2027-03-09T17:00");
        for _ in 0..2 {
            tidy(&app.office).await.unwrap();
        }
        assert_eq!(told_of(app, &waits).await, ["code", "waiting", "no_seat"]);
        let stayed = app.post(stay, Some(&waits.ticket), json!({})).await.is(200);
        assert_eq!(stayed.text("/status"), "waiting");
        assert_eq!(stands(app, &waits).await.0, kind.list.to_string());
        let again = app.post(stay, Some(&waits.ticket), json!({})).await;
        again.is_refused(409, "conflict");

        let path = format!("/api/v1/courses/{}/enrolments", kind.list);
        let stranger = app.post(&path, None, form("d@example.no")).await;
        stranger.is_refused(409, "not_open");
        assert_ne!(course, kind.list);
    }
);

on_both_sites!(
    a_list_is_made_for_whoever_stays_where_the_type_has_none,
    |app| {
        let team = app.team().await;
        let token = app.token(team, "coordinator", "Siv").await;
        let new = json!({ "title": "Sov godt" });
        let made = app
            .post("/api/v1/templates", Some(&token), new)
            .await
            .is(201);
        assert_eq!(made.json["interest_list"], Value::Null);
        let kind = Kind {
            id: made.text("/id").parse().unwrap(),
            list: CourseId::random(),
            team,
            token,
        };
        let (_, waits) = left_behind(app, &kind).await;
        let stay = "/api/v1/enrolment/stay";
        app.post(stay, Some(&waits.ticket), json!({})).await.is(200);
        let path = format!("/api/v1/templates/{}", kind.id);
        let row = app.get(&path, Some(&kind.token)).await.is(200);
        assert_eq!(row.json["interest_list"]["open"], false);
        let list = row.text("/interest_list/id");
        assert_eq!(stands(app, &waits).await, (list, "waiting".to_owned()));
    }
);

on_both_sites!(
    after_twelve_months_on_a_list_somebody_is_told_and_then_forgotten,
    |app| {
        let kind = Kind::open(app).await;
        let person = app.enrolled(kind.list, "a@example.no").await;
        app.clock.set("2028-02-01T08:59");
        tidy(&app.office).await.unwrap();
        assert_eq!(stands(app, &person).await.1, "waiting");

        app.clock.set("2028-02-01T09:00");
        tidy(&app.office).await.unwrap();
        assert_eq!(stands(app, &person).await.1, "ended");
        assert_eq!(told_of(app, &person).await, ["code", "waiting", "left"]);

        app.clock.set("2028-02-08T09:00");
        tidy(&app.office).await.unwrap();
        let gone = app.get("/api/v1/enrolment", Some(&person.ticket)).await;
        assert_eq!(gone.status, 401, "{}", gone.text);
    }
);

on_both_sites!(nobody_gets_a_seat_on_a_list_by_hand_either, |app| {
    let kind = Kind::open(app).await;
    let person = app.enrolled(kind.list, "a@example.no").await;
    let path = format!("/api/v1/enrolments/{}/seat", person.id);
    let why = json!({ "reason": "Avtalt" });
    let placed = app.put(&path, Some(&kind.token), why).await;
    placed.is_refused(409, "conflict");
    let list = format!("/api/v1/courses/{}", kind.list);
    let larger = json!({ "capacity": 30, "reason": "Større rom" });
    let larger = app.patch(&list, Some(&kind.token), larger).await;
    larger.is_refused(409, "conflict");
    let session = json!({ "starts_at": "2027-03-02T17:00:00+01:00" });
    let path = format!("{list}/sessions");
    let added = app.post(&path, Some(&kind.token), session).await;
    added.is_refused(409, "conflict");
});
