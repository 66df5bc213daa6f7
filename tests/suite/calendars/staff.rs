//! The calendar of somebody who works for a team: what they lead, when a decision is due, and nobody who comes.

use chrono::TimeDelta;
use kursplass::actions::accounts::deactivate;
use kursplass::actions::courses::{self, Change, Decision, Draft, Schedule};
use kursplass::domain::ids::CourseId;
use rocket::http::Method;

use super::read::Shown;
use super::{Offered, act, secret_paths};
use crate::app::{App, on_both_sites};
use crate::browser::Browser;
use crate::given::draft;
use crate::participant::{leads_to, says};

const PAGE: &str = "/staff/me/calendar";
const RENEW: &str = "/staff/me/calendar/renewal";

/// The course that Kari leads with somebody in it, and Kari.
async fn led(app: &App) -> (Offered, Browser<'_>) {
    let offered = Offered::on(app).await;
    app.joined(offered.course, "ola.nordmann@example.no").await;
    let kari = app.enters(offered.team, "leader", "Kari").await;
    (offered, kari)
}

/// Another course of the team, which Ola leads.
async fn of_ola(app: &App, offered: &Offered) -> CourseId {
    let mut course = Draft {
        leaders: vec!["Ola".to_owned()],
        venue: Some("Biblioteket".to_owned()),
        ..draft("Sov godt")
    };
    if let Schedule::Series { start_time, .. } = &mut course.schedule {
        *start_time = "19:00:00".parse().unwrap();
    }
    app.publish(offered.team, course).await
}

async fn change(app: &App, offered: &Offered, course: CourseId, change: Change) {
    let by = offered.by.clone();
    act!(app, [by, change], |desk| courses::change(
        &desk, &by, course, &change
    ));
}

fn split(events: Vec<Shown>) -> (Vec<Shown>, Vec<Shown>) {
    events.into_iter().partition(|event| event.whole_day)
}

on_both_sites!(
    rule_12_staff_see_what_they_lead_and_nobody_who_comes,
    |app| {
        let (offered, mut kari) = led(app).await;
        let path = secret_paths(&mut kari, PAGE).await.remove(0);
        let file = app.get(&path, None).await.is(200);
        let (due, sessions) = split(app.events(&path).await);
        assert_eq!(sessions.len(), 6);
        assert_eq!(sessions[2].title, "Sinnemestring");
        assert_eq!(sessions[2].location, "Rådhuset, rom 2");
        let page = format!("/staff/courses/{}", offered.course);
        assert!(sessions[2].description.starts_with("Samling 3 av 6."));
        assert!(sessions[2].description.ends_with(&page));
        assert_eq!(due.len(), 1);
        assert_eq!(due[0].title, "Avgjør: Sinnemestring");
        assert_eq!(due[0].ends_at - due[0].starts_at, TimeDelta::days(1));
        let open: Vec<_> = app.events(&offered.feed()).await.into_iter().collect();
        assert!(
            open.iter()
                .all(|event| sessions.iter().all(|own| own.uid != event.uid))
        );
        for telling in ["ola", "nordmann", "ATTENDEE", "ORGANIZER", "METHOD"] {
            let name = telling.to_lowercase();
            assert!(!file.text.to_lowercase().contains(&name), "{telling}");
        }
    }
);

on_both_sites!(
    who_looks_after_the_team_sees_all_of_it_or_only_their_own,
    |app| {
        let (offered, mut kari) = led(app).await;
        of_ola(app, &offered).await;
        let mut siv = app.enters(offered.team, "coordinator", "Siv").await;
        let titles = async |path: &str| -> Vec<String> {
            let (_, sessions) = split(app.events(path).await);
            sessions.into_iter().map(|event| event.title).collect()
        };
        let paths = secret_paths(&mut siv, PAGE).await;
        assert_eq!(paths.len(), 2);
        assert_eq!(titles(&paths[0]).await, Vec::<String>::new());
        assert_eq!(titles(&paths[1]).await.len(), 12);
        let own = secret_paths(&mut kari, PAGE).await;
        assert_eq!(own.len(), 1);
        let all = own[0].replace("courses=own", "courses=all");
        assert_eq!(titles(&all).await, ["Sinnemestring"; 6]);
        app.get(&own[0].replace("=own", "=theirs"), None)
            .await
            .is(400);
        let other = app.get(&format!("{}?lang=en", paths[1]), None).await;
        assert!(other.is(200).text.contains("Decide: "));
    }
);

on_both_sites!(a_change_of_leaders_is_seen_at_once, |app| {
    let (offered, mut kari) = led(app).await;
    let other = of_ola(app, &offered).await;
    let path = secret_paths(&mut kari, PAGE).await.remove(0);
    let tag = app.etag(&path).await;
    let leaders = Some(vec!["Ola".to_owned(), "Kari".to_owned()]);
    let with_kari = Change {
        leaders,
        ..Change::default()
    };
    change(app, &offered, other, with_kari).await;
    app.held(&path, &tag).await.is(200);
    let (due, sessions) = split(app.events(&path).await);
    assert_eq!((due.len(), sessions.len()), (2, 12));
});

on_both_sites!(
    the_day_of_a_decision_moves_and_goes_when_it_is_made,
    |app| {
        let (offered, mut kari) = led(app).await;
        let path = secret_paths(&mut kari, PAGE).await.remove(0);
        let (before, _) = split(app.events(&path).await);
        app.clock.advance(5);
        let decide_by = Some(Some("2027-02-15".parse().unwrap()));
        let sooner = Change {
            decide_by,
            ..Change::default()
        };
        change(app, &offered, offered.course, sooner).await;
        let tag = app.etag(&path).await;
        let (after, _) = split(app.events(&path).await);
        assert_eq!(after[0].uid, before[0].uid);
        assert!(after[0].starts_at < before[0].starts_at);
        assert!(after[0].sequence > before[0].sequence);
        assert!(after[0].changed_at > before[0].changed_at);
        app.held(&path, &tag).await.is(304);
        let (by, course) = (offered.by.clone(), offered.course);
        act!(app, [by], |desk| courses::decide(
            &desk,
            &by,
            course,
            &Decision::Run
        ));
        app.held(&path, &tag).await.is(200);
        let (due, sessions) = split(app.events(&path).await);
        assert_eq!((due.len(), sessions.len()), (0, 6));
    }
);

on_both_sites!(rule_23_staff_ask_one_question_for_what_they_hold, |app| {
    let (offered, mut kari) = led(app).await;
    let path = secret_paths(&mut kari, PAGE).await.remove(0);
    let tag = app.etag(&path).await;
    let before = app.office.store.asked();
    app.held(&path, &tag).await.is(304);
    assert_eq!(app.office.store.asked() - before, 1);
    let first = offered.sessions(app).await[0];
    offered.shift(app, first, "2027-03-03T17:00").await;
    app.held(&path, &tag).await.is(200);
});

on_both_sites!(rule_27_the_calendar_of_staff_ends_with_its_address, |app| {
    let (offered, mut kari) = led(app).await;
    let old = secret_paths(&mut kari, PAGE).await.remove(0);
    let tag = app.etag(&old).await;
    let page = kari.get(PAGE).await.is(200);
    assert_eq!(page.header("cache-control"), Some("no-store"));
    let renewed = kari.submit(&page, RENEW, &[]).await;
    leads_to(&renewed, "/staff/me/calendar?said=saved");
    let new = secret_paths(&mut kari, PAGE).await.remove(0);
    app.held(&old, &tag).await.is(410);
    assert_eq!(app.events(&new).await.len(), 7);
    for other in ["/calendar/p/", "/calendar/v/"] {
        app.get(&new.replace("/calendar/s/", other), None)
            .await
            .is(404);
    }
    app.get("/calendar/s/nonsense.ics", None).await.is(404);
    for method in [Method::Post, Method::Put, Method::Delete] {
        app.call(method, &new).send().await.is(405);
    }
    let mut anne = app.enters(offered.team, "admin", "Anne").await;
    says(&anne.get(PAGE).await, "courses=own");
    let holder = async |roles, name| {
        app.holder(&app.token(offered.team, roles, name).await)
            .await
    };
    let (who, admin) = (
        holder("leader", "Kari").await.id,
        holder("admin", "Anne").await,
    );
    act!(app, [admin], |desk| deactivate(&desk, &admin, who));
    app.get(&new, None).await.is(410);
});
