//! The desk: what waits for whoever has signed in.

use crate::app::on_both_sites;

on_both_sites!(
    the_desk_asks_for_nothing_that_the_reader_may_not_do,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 1).await;
        app.queue(&course.to_string(), ["a", "b"]).await;
        app.clock.set("2027-02-20T09:00");
        let (mut coordinator, _) = app.staff_browser(team, "Siv", "coordinator").await;
        let desk = coordinator.get("/staff").await.is(200);
        let page = format!("/staff/courses/{course}/people");
        let shown = |text: &str| text.replace("&#x2F;", "/").contains(&page);
        assert!(shown(&desk.text), "{}", desk.text);
        coordinator.get(&page).await.is(200);
        let (mut admin, _) = app.staff_browser(team, "Ada", "admin").await;
        let desk = admin.get("/staff").await.is(200);
        assert!(!shown(&desk.text), "{}", desk.text);
        assert!(!desk.text.contains("class=\"task\""), "{}", desk.text);
        admin.get(&page).await.is(403);
    }
);
