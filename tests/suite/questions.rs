//! Each page answers with as many questions to the database for many rows as for few.

use std::collections::BTreeMap;

use kursplass::actions::courses::Draft;
use kursplass::actions::{closures, templates, venues};
use kursplass::domain::access::Staff;
use kursplass::domain::ids::{CourseId, TeamId};
use kursplass::entity::message;
use sea_orm::{EntityTrait, QueryOrder};
use serde_json::json;

use crate::app::{App, on_both_sites};
use crate::browser::Browser;
use crate::given::draft;

/// The most that any page may ask.
const MOST: u64 = 40;
/// The most that a sign-up may ask: all of them wait for one writer when a course opens.
const MOST_OF_A_SIGN_UP: u64 = 14;

/// A team in which there is more and more of everything.
struct Team<'a> {
    app: &'a App,
    id: TeamId,
    by: Staff,
    token: String,
    /// The course to which people come.
    course: CourseId,
    so_far: u32,
}

impl<'a> Team<'a> {
    async fn of(app: &'a App) -> Self {
        let id = app.team().await;
        Self {
            app,
            id,
            by: app.coordinator(id).await,
            token: app.token(id, "coordinator", "Tove").await,
            course: app.course(id, 3).await,
            so_far: 0,
        }
    }

    /// One more of everything, so many times.
    async fn grow(&mut self, times: u32) {
        for _ in 0..times {
            self.so_far += 1;
            let n = self.so_far;
            self.sets_up(n).await;
            let course = Draft {
                leaders: vec![format!("Leder {n}")],
                venue: Some(format!("Rom {n}")),
                ..draft(&format!("Kurs {n}"))
            };
            self.app.publish(self.id, course).await;
            self.enters(n).await;
            let path = format!("/api/v1/courses/{}", self.course);
            let change = json!({"min_participants": 1 + n % 2});
            let token = Some(self.token.as_str());
            self.app.patch(&path, token, change).await.is(200);
            let roster = format!("{path}/enrolments");
            self.app.get(&roster, token).await.is(200);
        }
        let name = format!("ola{}", self.so_far);
        self.app.queue(&self.course.to_string(), [&name]).await;
    }

    async fn sets_up(&self, n: u32) {
        let by = self.by.clone();
        let add = self.app.office.act(move |desk| {
            let (by, name) = (by.clone(), Some(format!("Nummer {n}")));
            Box::pin(async move {
                let kind = templates::Type {
                    title: name.clone(),
                    ..templates::Type::default()
                };
                templates::add(&desk, &by, &kind).await?;
                let place = venues::Place {
                    name,
                    ..venues::Place::default()
                };
                venues::add(&desk, &by, &place).await?;
                let day = chrono::NaiveDate::from_ymd_opt(2027, 6, n).unwrap();
                closures::add(&desk, &by, day, day, "Stengt").await?;
                Ok(())
            })
        });
        add.await.unwrap();
        let email = format!("nummer{n}@example.no");
        self.app.invited(self.id, &email, &email, "leader").await;
    }

    /// Somebody calls who wants to be called.
    async fn enters(&self, n: u32) {
        let path = format!("/api/v1/courses/{}/enrolments", self.course);
        let caller = json!({
            "name": format!("Per {n}"), "prefers": "call", "home_municipality": "3316",
            "old_enough": true,
        });
        let entered = self.app.post(&path, Some(&self.token), caller).await;
        entered.is(201);
    }

    /// The first of those who came.
    async fn first(&self) -> String {
        let path = format!("/api/v1/courses/{}/enrolments", self.course);
        let roster = self.app.get(&path, Some(&self.token)).await.is(200);
        roster.text("/items/0/id")
    }

    async fn message(&self) -> String {
        let first = message::Entity::find().order_by_asc(message::Column::CreatedAt);
        let row = first.one(self.app.office.store.reader()).await.unwrap();
        row.unwrap().id.to_string()
    }
}

/// How many questions each of these addresses asks.
async fn asked(app: &App, reader: &mut Browser<'_>, paths: &[String]) -> BTreeMap<String, u64> {
    let mut asked = BTreeMap::new();
    for path in paths {
        // Nothing is answered from what was shown a moment ago.
        let nothing = app.office.act(|_| Box::pin(async { Ok(()) }));
        nothing.await.unwrap();
        let before = app.office.store.asked();
        reader.get(path).await.is(200);
        asked.insert(path.clone(), app.office.store.asked() - before);
    }
    asked
}

on_both_sites!(no_page_asks_more_for_many_rows_than_for_few, |app| {
    let mut team = Team::of(app).await;
    team.grow(3).await;
    let course = format!("/staff/courses/{}", team.course);
    let person = format!("{course}/people/{}", team.first().await);
    let message = format!("/staff/messages/{}", team.message().await);
    let of_coordinator = [
        "/staff".to_owned(),
        "/staff/courses".to_owned(),
        "/staff/courses?week=2027-W09".to_owned(),
        "/staff/courses?month=2027-03".to_owned(),
        "/staff/courses/new".to_owned(),
        course.clone(),
        format!("{course}/edit"),
        format!("{course}/history"),
        format!("{course}/cancellation"),
        format!("{course}/people"),
        format!("{course}/people/new"),
        person.clone(),
        format!("{person}/log"),
        format!("{person}/move"),
        "/staff/messages".to_owned(),
        format!("/staff/messages?course={}", team.course),
        message,
        "/staff/templates".to_owned(),
        "/staff/venues".to_owned(),
        "/staff/closures".to_owned(),
        "/staff/me".to_owned(),
    ];
    let readers = [
        ("coordinator", of_coordinator.to_vec()),
        (
            "admin",
            vec!["/staff/people".to_owned(), "/staff/settings".to_owned()],
        ),
        ("auditor", vec!["/staff/log".to_owned()]),
    ];
    let open = [
        "/".to_owned(),
        format!("/courses/{}", team.course),
        "/calendars".to_owned(),
        "/privacy".to_owned(),
        "/calendar/all.ics".to_owned(),
        "/api/v1/courses".to_owned(),
    ];
    let mut all = vec![(app.browser(), open.to_vec())];
    for (role, paths) in readers {
        all.push((app.enters(team.id, role, role).await, paths));
    }
    // A change, so that nothing is answered from what was kept.
    team.grow(1).await;
    let mut few = Vec::new();
    for (reader, paths) in &mut all {
        few.push(asked(app, reader, paths).await);
    }
    team.grow(12).await;
    let mut many = Vec::new();
    for (reader, paths) in &mut all {
        many.push(asked(app, reader, paths).await);
    }

    assert_eq!(few, many);
    for (path, asked) in few.iter().flatten() {
        assert!((1..=MOST).contains(asked), "{path} asks {asked} questions");
    }
});

on_both_sites!(
    a_sign_up_asks_as_little_when_many_wait_as_for_the_first,
    |app| {
        let course = app.course(app.team().await, 3).await;
        let asked = async |name: &str| {
            let before = app.office.store.asked();
            app.sign_up(course, &format!("{name}@example.no")).await;
            app.office.store.asked() - before
        };
        let first = asked("kari").await;
        for n in 0..30 {
            app.enrolled(course, &format!("ola{n}@example.no")).await;
        }
        let last = asked("siv").await;
        println!("{first} statements");
        assert_eq!(first, last);
        assert!(last <= MOST_OF_A_SIGN_UP, "{last} statements");
    }
);
