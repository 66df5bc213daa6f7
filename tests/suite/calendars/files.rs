//! Dates to take along: a file stays as it is, and says so.

use super::Offered;
use crate::app::on_both_sites;
use crate::participant::says;
use crate::staff_course::says_not;

const OWN: &str = "/ticket/calendar/file.ics";

on_both_sites!(
    rule_37_a_file_of_a_course_says_that_it_stays_as_it_is,
    |app| {
        let offered = Offered::on(app).await;
        let followed = app.events(&offered.feed()).await;
        let path = format!("/calendar/files/courses/{}.ics", offered.course);
        let file = app.get(&path, None).await.is(200);
        let name = file.header("content-disposition");
        assert_eq!(name, Some("attachment; filename=\"kalender.ics\""));
        for refreshing in ["REFRESH-INTERVAL", "X-PUBLISHED-TTL", "METHOD", "ORGANIZER"] {
            assert!(!file.text.contains(refreshing), "{refreshing}");
        }
        let taken = app.events(&path).await;
        assert_eq!(taken.len(), 6);
        for (taken, followed) in taken.iter().zip(&followed) {
            assert_eq!(taken.uid, followed.uid);
            assert_eq!(taken.starts_at, followed.starts_at);
            let note = "Dette er en kopi som ikke oppdaterer seg.";
            assert!(taken.description.contains(note), "{}", taken.description);
            assert!(!followed.description.contains(note));
        }
    }
);

on_both_sites!(rule_37_one_session_is_a_file_of_its_own, |app| {
    let offered = Offered::on(app).await;
    let session = offered.sessions(app).await[2];
    let path = format!("/calendar/files/sessions/{session}.ics");
    let events = app.events(&path).await;
    assert_eq!(events.len(), 1);
    assert_eq!(events[0], app.events(&offered.file()).await[2]);
    let tag = app.etag(&path).await;
    app.held(&path, &tag).await.is(304);
    offered.shift(app, session, "2027-03-17T17:00").await;
    app.held(&path, &tag).await.is(200);
    let page = format!("/courses/{}", offered.course);
    let page = app
        .get(&page, None)
        .await
        .is(200)
        .text
        .replace("&#x2F;", "/");
    assert!(page.contains(&path) && page.contains(&offered.file()));
    let nobody = "/calendar/files/sessions/00000000-0000-4000-8000-000000000000.ics";
    app.get(nobody, None).await.is(404);
    let neutral = app.events(&format!("{path}?titles=neutral")).await;
    assert_eq!(neutral[0].title, "Avtale");
});

on_both_sites!(
    rule_37_ones_own_file_is_neutral_and_for_who_has_a_seat,
    |app| {
        let offered = Offered::of(app, 1).await;
        let mut ola = app.joined(offered.course, "ola@example.no").await;
        let mut kari = app.joined(offered.course, "kari@example.no").await;
        let file = ola.get(OWN).await.is(200);
        let cache = file.header("cache-control");
        assert_eq!(cache, Some("private, max-age=0, must-revalidate"));
        let events = super::read::both(&file.text);
        assert_eq!(events.len(), 6);
        assert_eq!(events[0].title, "Avtale");
        for telling in ["Sinne", "http", "Rådhuset"] {
            assert!(!file.text.contains(telling), "{telling}");
        }
        let followed = super::secret_paths(&mut ola, "/ticket/calendar")
            .await
            .remove(0);
        let followed = app.events(&followed).await;
        assert_eq!(events[3].uid, followed[3].uid);
        let sessions = offered.sessions(app).await;
        let one = ola
            .get(&format!("{OWN}?session={}", sessions[3]))
            .await
            .is(200);
        assert_eq!(super::read::both(&one.text), [events[3].clone()]);
        let elsewhere = app.course_elsewhere(offered.team).await;
        let other = Offered {
            course: elsewhere,
            ..offered
        };
        let other = other.sessions(app).await[0];
        ola.get(&format!("{OWN}?session={other}")).await.is(404);
        kari.get(OWN).await.is(404);
        says(&ola.get("/ticket/calendar").await, "Last ned datoene");
        says_not(&kari.get("/ticket/calendar").await, "Last ned datoene");
    }
);
