//! "I cannot come that day": those who run the course see it, and nobody else.

use kursplass::domain::ids::{CourseId, EnrolmentId, SessionId};
use kursplass::entity::{absence, session};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};

use crate::app::{Answer, App, on_both_sites};
use crate::browser::Browser;
use crate::participant::{leads_to, says};

async fn sessions(app: &App, course: CourseId) -> Vec<SessionId> {
    let rows = session::Entity::find()
        .filter(session::Column::CourseId.eq(course))
        .order_by_asc(session::Column::StartsAt)
        .all(app.office.store.reader());
    rows.await.unwrap().into_iter().map(|row| row.id).collect()
}

async fn kept(app: &App) -> u64 {
    let rows = absence::Entity::find().count(app.office.store.reader());
    rows.await.unwrap()
}

/// Ticks these and no others.
async fn ticks(browser: &mut Browser<'_>, sessions: &[SessionId]) -> Answer {
    let page = browser.get("/ticket").await.is(200);
    let key = page.text.split_once("action=\"/ticket/absences\"");
    let key = key.or(page
        .text
        .split_once("action=\"&#x2F;ticket&#x2F;absences\""));
    let (_, rest) = key.unwrap().1.split_once("name=\"key\" value=\"").unwrap();
    let ids: Vec<String> = sessions.iter().map(ToString::to_string).collect();
    let mut fields = vec![("key", rest.split('"').next().unwrap())];
    fields.extend(ids.iter().map(|id| ("sessions", id.as_str())));
    browser.post("/ticket/absences", &fields).await
}

#[track_caller]
fn says_not(page: &Answer, words: &str) {
    assert!(!page.text.contains(words), "{words} is in {}", page.text);
}

on_both_sites!(who_has_a_seat_says_which_days_and_takes_it_back, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let all = sessions(app, course).await;
    let mut ola = app.joined(course, "ola@example.no").await;
    let mut kari = app.joined(course, "kari@example.no").await;
    says(
        &ola.get("/ticket").await,
        "Kan du ikke komme en av gangene?",
    );

    let told = ticks(&mut ola, &all[1..3]).await;

    leads_to(&told, "/ticket?said=saved");
    says(&ola.follow(told).await, "Du kommer ikke");
    assert_eq!(kept(app).await, 2);
    says_not(&kari.get("/ticket").await, "Du kommer ikke");
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    let people = siv.get(&format!("/staff/courses/{course}/people")).await;
    says(&people.is(200), "Kan ikke komme:");
    let page = siv.get(&format!("/staff/courses/{course}")).await.is(200);
    says(&page, "Én kan ikke komme");
    says_not(&page, "Ola");

    leads_to(&ticks(&mut ola, &all[1..2]).await, "/ticket?said=saved");
    assert_eq!(kept(app).await, 1);
    leads_to(&ticks(&mut ola, &[]).await, "/ticket?said=saved");
    assert_eq!(kept(app).await, 0);
    says_not(&ola.get("/ticket").await, "Du kommer ikke");
});

on_both_sites!(what_is_no_session_ahead_of_the_course_is_refused, |app| {
    let team = app.team().await;
    let (course, other) = (app.course(team, 1).await, app.course_elsewhere(team).await);
    let (own, others) = (sessions(app, course).await, sessions(app, other).await);
    let mut ola = app.joined(course, "ola@example.no").await;
    let mut kari = app.joined(course, "kari@example.no").await;
    let refused = ticks(&mut ola, &others[..1]).await.is(422);
    says(&refused, "href=\"#sessions\"");
    let nonsense = [("sessions", "tomorrow")];
    ola.post("/ticket/absences", &nonsense).await.is(422);
    // Who waits has no place to stay away from.
    says_not(&kari.get("/ticket").await, "/ticket/absences");
    let id = own[0].to_string();
    let waiting = kari.post("/ticket/absences", &[("sessions", &id)]).await;
    says(&waiting.is(409), "Du har ikke plass på kurset nå");
    app.clock.set("2027-03-02T17:30");
    let mut late = app.holding(&app.ticket_of("ola@example.no").await).await;
    let begun = late.post("/ticket/absences", &[("sessions", &id)]).await;
    says(&begun.is(422), "href=\"#sessions\"");
    assert_eq!(kept(app).await, 0);
});

on_both_sites!(a_session_that_was_moved_is_another_one, |app| {
    let course = app.course(app.team().await, 5).await;
    let all = sessions(app, course).await;
    let mut ola = app.joined(course, "ola@example.no").await;
    ticks(&mut ola, &all[..1]).await.is(303);
    says(&ola.get("/ticket").await, "Du kommer ikke");
    app.moves_first(course, "2027-03-03T18:30").await;
    says_not(&ola.get("/ticket").await, "Du kommer ikke");
});

on_both_sites!(what_was_said_goes_with_who_is_erased, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let all = sessions(app, course).await;
    let mut ola = app.joined(course, "ola@example.no").await;
    let mut kari = app.joined(course, "kari@example.no").await;
    ticks(&mut ola, &all).await.is(303);
    ticks(&mut kari, &all[..1]).await.is(303);
    let row = app.newest_of("ola@example.no").await;
    let by = app.coordinator(team).await;
    let erase = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(
            async move { kursplass::actions::retention::erase_on_request(&desk, &by, row).await },
        )
    });
    erase.await.unwrap();
    assert_eq!(kept(app).await, 1);
});

impl App {
    /// The newest sign-up under an address.
    pub async fn newest_of(&self, email: &str) -> EnrolmentId {
        let ticket = self.ticket_of(email).await;
        self.office.vault.parse_ticket(&ticket).unwrap().enrolment
    }
}
