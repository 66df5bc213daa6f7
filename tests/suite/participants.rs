//! The people of a course as its leaders see them and act for them, page by page.

use kursplass::domain::ids::{CourseId, TeamId};
use kursplass::entity::{access_log, course, enrolment};
use sea_orm::EntityTrait;

use crate::accounts::PASSWORD;
use crate::app::{Answer, App, on_both_sites};
use crate::browser::Browser;
use crate::given::Enrolled;

/// A course whose people are looked at by a coordinator.
struct Room<'a> {
    browser: Browser<'a>,
    course: String,
    people: String,
}

impl<'a> Room<'a> {
    async fn of(app: &'a App, capacity: i64) -> Self {
        let team = app.team().await;
        let course = app.course(team, capacity).await.to_string();
        Self {
            browser: signed_in(app, team, "coordinator").await,
            people: format!("/staff/courses/{course}/people"),
            course,
        }
    }

    async fn read(&mut self, path: &str) -> String {
        let page = self.browser.get(path).await.is(200);
        page.text.replace("&#x2F;", "/")
    }

    async fn list(&mut self) -> String {
        self.read(&self.people.clone()).await
    }

    async fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.browser.post(path, fields).await
    }

    /// Sends a form, and once more when it asks whether people are to be told.
    async fn act(&mut self, path: &str, fields: &[(&str, &str)]) -> String {
        let mut answer = self.send(path, fields).await;
        if answer.status == 200 {
            let sure = [fields, &[("sure", "yes")]].concat();
            answer = self.send(path, &sure).await;
        }
        answer.is(303).header("location").unwrap().to_owned()
    }

    fn of_person(&self, person: &Enrolled, act: &str) -> String {
        format!("{}/{}/{act}", self.people, person.id)
    }
}

/// A browser in which somebody with these roles is signed in.
pub async fn signed_in<'a>(app: &'a App, team: TeamId, roles: &str) -> Browser<'a> {
    let email = format!("{roles}.{team}@example.no");
    app.member(team, &email, roles, roles).await;
    let token = app.signs_in(&email, PASSWORD).await.unwrap();
    let mut browser = app.browser();
    browser.cookies.insert("session".to_owned(), token);
    browser
}

async fn standing(app: &App, ticket: &str) -> String {
    let own = app.get("/api/v1/enrolment", Some(ticket)).await.is(200);
    own.text("/status")
}

async fn team_of(app: &App, course: &str) -> TeamId {
    let id: CourseId = course.parse().unwrap();
    let row = course::Entity::find_by_id(id);
    let row = row.one(app.office.store.reader()).await.unwrap();
    row.unwrap().team_id
}

on_both_sites!(the_list_says_of_each_why_they_stand_so, |app| {
    let mut room = Room::of(app, 1).await;
    let [_, _] = app.queue(&room.course, ["seated", "waits"]).await;
    app.sign_up(room.course.parse().unwrap(), "new@example.no")
        .await;

    let page = room.list().await;

    assert!(page.contains("Nummer 1 på ventelisten."), "{page}");
    assert!(
        page.contains("Ikke tilbudt plass: har ikke bekreftet."),
        "{page}"
    );
    assert!(page.contains("1 av 1 plasser er tatt."), "{page}");
});

on_both_sites!(each_look_at_the_list_is_logged, |app| {
    let mut room = Room::of(app, 1).await;
    app.queue(&room.course, ["seated"]).await;
    let db = app.office.store.reader();
    let before = access_log::Entity::find().all(db).await.unwrap().len();

    room.list().await;

    let lines = access_log::Entity::find().all(db).await.unwrap();
    assert_eq!(lines.len(), before + 1);
});

on_both_sites!(a_caller_is_entered_and_told_after_a_check, |app| {
    let mut room = Room::of(app, 2).await;
    let path = format!("{}/new", room.people);
    let fields = [
        ("name", "Ola"),
        ("email", "ola@example.no"),
        ("home_municipality", "3316"),
        ("old_enough", "yes"),
        ("language", "nb"),
    ];

    let asked = room.send(&path, &fields).await.is(200);
    assert!(asked.text.contains("Ola"), "{}", asked.text);
    assert!(asked.text.contains("Én får beskjed"), "{}", asked.text);
    assert!(asked.text.contains("<span>Ola</span>"), "{}", asked.text);
    assert!(asked.text.contains("Én får e-post."), "{}", asked.text);
    let place = room.act(&path, &fields).await;

    assert_eq!(place, format!("{}?said=entered", room.people));
    let page = room.list().await;
    assert!(page.contains("Har plass"), "{page}");
});

on_both_sites!(
    a_caller_who_is_known_is_shown_and_nothing_typed_is_lost,
    |app| {
        let mut room = Room::of(app, 2).await;
        let [known] = app.queue(&room.course, ["known"]).await;
        let path = format!("{}/new", room.people);
        let fields = [
            ("name", "Ola <Nordmann>"),
            ("email", "known@example.no"),
            ("home_municipality", "3316"),
            ("old_enough", "yes"),
        ];

        let page = room.send(&path, &fields).await.is(409);

        let text = page.text.replace("&#x2F;", "/");
        assert!(text.contains(&format!("{}/{}", room.people, known.id)));
        assert!(page.text.contains("Ola &lt;Nordmann&gt;"), "{}", page.text);
    }
);

on_both_sites!(a_wrong_caller_form_comes_back_with_each_mistake, |app| {
    let mut room = Room::of(app, 2).await;
    let path = format!("{}/new", room.people);
    let fields = [
        ("email", "ola"),
        ("mobile", "12"),
        ("home_municipality", "0301"),
    ];

    let page = room.send(&path, &fields).await.is(422);

    for field in ["name", "email", "mobile", "home_municipality", "old_enough"] {
        let mistake = format!("id=\"{field}-mistake\"");
        assert!(page.text.contains(&mistake), "{field}: {}", page.text);
    }
    assert!(page.text.contains("value=\"ola\""));
});

on_both_sites!(an_answer_by_phone_takes_the_offered_place, |app| {
    let mut room = Room::of(app, 1).await;
    let [seated, next] = app.queue(&room.course, ["seated", "next"]).await;
    let reason = [("reason", "Ønsket det selv")];
    let path = room.of_person(&seated, "removal");
    room.act(&path, &reason).await;

    let accept = [("answer", "accept")];
    let path = room.of_person(&next, "offer");
    let place = room.act(&path, &accept).await;

    assert_eq!(place, format!("{}?said=answered", room.people));
    assert_eq!(standing(app, &next.ticket).await, "seated");
    let person = room.read(&format!("{}/{}", room.people, seated.id)).await;
    assert!(person.contains("Ønsket det selv"), "{person}");
});

on_both_sites!(
    who_leaves_by_phone_has_left_and_the_log_says_who_wrote_it,
    |app| {
        let mut room = Room::of(app, 1).await;
        let [seated, next] = app.queue(&room.course, ["seated", "next"]).await;
        let path = room.of_person(&seated, "withdrawal");
        let form = room.read(&path).await;
        assert!(!form.contains("name=\"reason\""), "{form}");

        let place = room.act(&path, &[]).await;

        assert_eq!(place, format!("{}?said=left_by_phone", room.people));
        assert_eq!(standing(app, &seated.ticket).await, "ended");
        assert_eq!(standing(app, &next.ticket).await, "offered");
        assert_eq!(app.told(&seated.id).await.last().unwrap(), "left");
        let person = room.read(&format!("{}/{}", room.people, seated.id)).await;
        for words in ["Meldte seg av.", "Meldte seg av på telefon", "coordinator"] {
            assert!(person.contains(words), "{words}: {person}");
        }
    }
);

on_both_sites!(
    nobody_is_called_with_what_they_just_said_themselves,
    |app| {
        let mut room = Room::of(app, 1).await;
        let caller = [
            ("name", "Per"),
            ("prefers", "call"),
            ("home_municipality", "3316"),
            ("old_enough", "yes"),
        ];
        let path = format!("{}/new", room.people);
        room.act(&path, &caller).await;
        let db = app.office.store.reader();
        let per = enrolment::Entity::find().one(db).await.unwrap().unwrap();
        let before = app.told(&per.id.to_string()).await.len();

        let path = format!("{}/{}/withdrawal", room.people, per.id);
        room.act(&path, &[]).await;

        assert_eq!(app.told(&per.id.to_string()).await.len(), before);
    }
);

on_both_sites!(a_reason_asks_for_no_word_about_health, |app| {
    let mut room = Room::of(app, 2).await;
    let [seated, _, waits] = app.queue(&room.course, ["a", "b", "c"]).await;
    app.withdraws(&seated).await.is(200);
    let session = format!("/staff/courses/{}/capacity", room.course);
    for form in [room.of_person(&waits, "removal"), session] {
        let page = room.read(&form).await;
        assert!(page.contains("aldri noe om helse"), "{page}");
    }
});

on_both_sites!(placing_without_a_free_seat_is_refused_on_the_form, |app| {
    let mut room = Room::of(app, 1).await;
    let [_, next] = app.queue(&room.course, ["seated", "next"]).await;
    let path = room.of_person(&next, "seat");

    let reason = [("reason", "Har ventet lenge")];
    let page = room.send(&path, &reason).await.is(409);

    assert!(page.text.contains("Har ventet lenge"), "{}", page.text);
    assert_eq!(standing(app, &next.ticket).await, "waiting");
});

on_both_sites!(somebody_is_moved_to_another_course, |app| {
    let mut room = Room::of(app, 1).await;
    let [seated] = app.queue(&room.course, ["seated"]).await;
    let staff = team_of(app, &room.course).await;
    let other = app.course_elsewhere(staff).await.to_string();
    let path = room.of_person(&seated, "move");
    let form = room.read(&path).await;
    assert!(form.contains(&other), "{form}");

    let target = [("course", other.as_str())];
    room.act(&path, &target).await;

    let page = room.read(&format!("/staff/courses/{other}/people")).await;
    assert!(page.contains("seated@example.no"), "{page}");
});

on_both_sites!(nobody_sees_the_people_of_another_team_or_leader, |app| {
    let room = Room::of(app, 1).await;
    let [seated] = app.queue(&room.course, ["seated"]).await;
    let own = team_of(app, &room.course).await;
    let other = app.another_team(crate::given::modum()).await;
    let paths = [
        room.people.clone(),
        format!("{}/new", room.people),
        format!("{}/{}", room.people, seated.id),
        room.of_person(&seated, "removal"),
    ];
    for (team, roles, status) in [
        (other, "coordinator", 404),
        (own, "leader", 403),
        (own, "admin", 403),
        (own, "auditor", 403),
    ] {
        let mut browser = signed_in(app, team, roles).await;
        for path in &paths {
            browser.get(path).await.is(status);
        }
    }
});
