//! Messages on pages: who is to be called, what was given up, and what to say.

use kursplass::entity::message::{self, Status};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::plain;
use crate::app::{App, on_both_sites};
use crate::given::modum;

const HERE: &str = "/staff/messages";

async fn of(app: &App, person: &str) -> message::Model {
    let id: kursplass::domain::ids::EnrolmentId = person.parse().unwrap();
    let row = message::Entity::find()
        .filter(message::Column::EnrolmentId.eq(id))
        .order_by_desc(message::Column::EventId)
        .one(app.office.store.reader());
    row.await.unwrap().unwrap()
}

on_both_sites!(
    a_call_is_found_with_what_to_say_ticked_off_and_logged,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let token = app.token(team, "coordinator", "Siv").await;
        let astrid = app.caller(&token, course, "Astrid <A>").await;
        let mut unn = app.enters(team, "coordinator", "Unn").await;

        let list = unn.get(HERE).await.is(200);
        let here = format!("{HERE}/{}", of(app, &astrid).await.id);
        assert!(plain(&list).contains(&format!("href=\"{here}\"")));
        assert!(plain(&list).contains("Astrid &lt;A&gt;: Plass på kurset"));
        assert_eq!(list.header("cache-control"), Some("no-store"));
        let page = unn.get(&here).await.is(200);
        assert!(page.text.contains("Du har fått plass"), "{}", page.text);
        assert!(!plain(&page).contains("/retry"));
        let done = unn
            .submit(&page, &format!("{here}/done"), &[])
            .await
            .is(303);
        assert_eq!(
            done.header("location"),
            Some("/staff/messages?said=message_done")
        );

        let list = unn.follow(done).await;
        assert!(list.text.contains("Krysset av.") && list.text.contains("Ingen å ringe"));
        let ticked = unn.get(&format!("{HERE}?state=done")).await.is(200);
        assert!(ticked.text.contains("Astrid"), "{}", ticked.text);
        let page = unn.get(&here).await.is(200);
        assert!(page.text.contains("Unn") && !page.text.contains("Du har fått plass"));
        assert_eq!(
            app.grounds(&astrid).await,
            [
                "enter", "messages", "message", "message", "messages", "message"
            ]
        );
    }
);

on_both_sites!(
    what_was_given_up_is_sent_once_more_and_a_form_sent_twice_once,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let ola = app.enrolled(course, "ola@example.no").await;
        let row = of(app, &ola.id).await;
        app.fails_to_send().await;
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        let here = format!("{HERE}/{}", row.id);
        let list = siv.get(&format!("{HERE}?course={course}")).await.is(200);
        assert!(list.text.contains("sa nei"), "{}", list.text);
        let page = siv.get(&here).await.is(200);

        let retry = format!("{here}/retry");
        for _ in 0..2 {
            let sent = siv.submit(&page, &retry, &[]).await.is(303);
            let page = siv.follow(sent).await.is(200);
            assert!(page.text.contains("på vei en gang til"), "{}", page.text);
        }

        assert_eq!(of(app, &ola.id).await.status, Status::Queued);
        assert_eq!(
            app.grounds(&ola.id).await,
            ["messages", "message", "message", "message", "message"],
            "a form that is sent twice is led on without another look"
        );
    }
);

on_both_sites!(
    what_cannot_be_done_is_said_on_the_page_of_the_message,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let ola = app.enrolled(course, "ola@example.no").await;
        let row = of(app, &ola.id).await;
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        let here = format!("{HERE}/{}", row.id);
        let page = siv.post(&format!("{here}/done"), &[]).await.is(409);
        assert!(page.text.contains("<title>Feil: "), "{}", page.text);
        assert!(page.text.contains("Plass på kurset"), "{}", page.text);
        assert_eq!(of(app, &ola.id).await.status, Status::Queued);
    }
);

on_both_sites!(a_long_list_goes_on_and_its_filters_stay, |app| {
    let team = app.team().await;
    let course = app.course(team, 60).await;
    let token = app.token(team, "coordinator", "Siv").await;
    for n in 0..51 {
        app.caller(&token, course, &format!("Gjest nummer {n}."))
            .await;
    }
    let mut siv = app.enters(team, "coordinator", "Unn").await;
    let first = siv.get(&format!("{HERE}?course={course}")).await.is(200);
    assert_eq!(first.text.matches("Gjest nummer").count(), 50);
    let text = plain(&first);
    let (_, rest) = text.split_once("rel=\"next\" href=\"").unwrap();
    let next = rest.split('"').next().unwrap();
    assert!(next.contains(&course.to_string()), "{next}");
    let second = siv.get(next).await.is(200);
    assert_eq!(second.text.matches("Gjest nummer").count(), 1);
    assert!(second.text.contains("Gjest nummer 50."));
    for odd in ["?state=many", "?course=x", "?after=x"] {
        siv.get(&format!("{HERE}{odd}")).await.is(404);
    }
});

on_both_sites!(a_leader_sees_own_courses_and_nobody_another_teams, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let elsewhere = app.course_elsewhere(team).await;
    let token = app.token(team, "coordinator", "Siv").await;
    let astrid = app.caller(&token, course, "Astrid").await;
    let berit = app.caller(&token, elsewhere, "Berit").await;
    let other = app.another_team(modum()).await;
    let mut kari = app.enters(team, "leader", "Kari").await;

    let list = kari.get(HERE).await.is(200);
    assert!(list.text.contains("Astrid") && !list.text.contains("Berit"));
    assert!(!list.text.contains("Søvnkurs"));
    kari.get(&format!("{HERE}?course={elsewhere}"))
        .await
        .is(403);
    let foreign = format!("{HERE}/{}", of(app, &berit).await.id);
    kari.get(&foreign).await.is(403);
    kari.post(&format!("{foreign}/done"), &[]).await.is(403);

    let mut eva = app.enters(other, "coordinator", "Eva").await;
    let list = eva.get(HERE).await.is(200);
    assert!(!list.text.contains("Astrid"), "{}", list.text);
    eva.get(&format!("{HERE}?course={course}")).await.is(404);
    eva.get(&format!("{HERE}/{}", of(app, &astrid).await.id))
        .await
        .is(404);
    for roles in ["admin", "auditor"] {
        let mut other = app.enters(team, roles, roles).await;
        other.get(HERE).await.is(403);
    }
    assert_eq!(app.grounds(&berit).await, ["enter"]);
});

on_both_sites!(
    a_call_that_newer_facts_overtake_is_nobody_s_task_any_more,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 1).await;
        let token = app.token(team, "coordinator", "Siv").await;
        let first = app.caller(&token, course, "Astrid").await;
        let next = app.caller(&token, course, "Bodil").await;
        let mut unn = app.enters(team, "coordinator", "Unn").await;
        let people = format!("/staff/courses/{course}/people");
        assert_eq!(tasks(app, &next).await, ["waiting"]);

        let gone = [("reason", "Ønsket det selv"), ("sure", "yes")];
        unn.post(&format!("{people}/{first}/removal"), &gone)
            .await
            .is(303);
        assert_eq!(tasks(app, &next).await, ["offer"]);
        let desk = unn.get("/staff").await.is(200);
        assert!(desk.text.contains("Ring 2 personer"), "{}", desk.text);
        let accept = [("answer", "accept"), ("sure", "yes")];
        unn.post(&format!("{people}/{next}/offer"), &accept)
            .await
            .is(303);

        // Who has just said yes on the phone is not called to be told so.
        assert!(tasks(app, &next).await.is_empty());
    }
);

on_both_sites!(
    the_desk_counts_who_is_to_be_called_not_their_messages,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let token = app.token(team, "coordinator", "Siv").await;
        let astrid = app.caller(&token, course, "Astrid").await;
        let mut unn = app.enters(team, "coordinator", "Unn").await;
        let more = format!("/staff/courses/{course}/sessions/new");
        for day in ["2027-04-20", "2027-04-27"] {
            let new = [
                ("starts_on", day),
                ("starts_at", "17:00"),
                ("ends_at", "19:00"),
                ("kind", "ordinary"),
                ("sure", "yes"),
            ];
            unn.post(&more, &new).await.is(303);
        }

        let desk = unn.get("/staff").await.is(200);

        let told = ["seated", "session_added", "session_added"];
        assert_eq!(tasks(app, &astrid).await, told);
        assert!(desk.text.contains("Ring én person"), "{}", desk.text);
    }
);

/// What somebody is still to be called about, the oldest first.
async fn tasks(app: &App, person: &str) -> Vec<String> {
    let id: kursplass::domain::ids::EnrolmentId = person.parse().unwrap();
    let rows = message::Entity::find()
        .filter(message::Column::EnrolmentId.eq(id))
        .filter(message::Column::Status.eq(Status::Task))
        .order_by_asc(message::Column::EventId)
        .all(app.office.store.reader());
    let rows = rows.await.unwrap().into_iter();
    rows.map(|row| row.kind).collect()
}
