//! The page of a course: what calendars link to.

use kursplass::actions::courses;

use crate::app::on_both_sites;
use crate::given::draft;

on_both_sites!(
    a_calendar_s_link_leads_to_the_course_with_help_at_hand,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let page = app.get(&format!("/courses/{course}"), None).await.is(200);
        for words in [
            "Sinnemestring",
            "kl. 17.00",
            "116 117",
            "/calendar/courses/",
        ] {
            assert!(page.text.contains(words), "{words} is not in {}", page.text);
        }
    }
);

on_both_sites!(a_draft_has_no_page, |app| {
    let team = app.team().await;
    let by = app.coordinator(team).await;
    let made = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(async move {
            let draft = draft("Sinnemestring");
            Ok(courses::create(&desk, &by, &draft).await?.course.id)
        })
    });
    let course = made.await.unwrap();
    app.get(&format!("/courses/{course}"), None).await.is(404);
});

on_both_sites!(
    the_page_tells_what_it_costs_who_sees_one_and_how_the_list_works,
    |app| {
        let course = app.course(app.team().await, 5).await;
        let page = app.get(&format!("/courses/{course}"), None).await.is(200);
        for words in [
            "Gratis. Du trenger ikke henvisning.",
            "Ingen får vite på forhånd at du skal være med.",
            "Slik virker ventelisten",
            "class=\"reach screen\"",
        ] {
            assert!(page.text.contains(words), "{words} is not in {}", page.text);
        }
        assert!(!page.text.contains("Annet klokkeslett"), "{}", page.text);
    }
);

on_both_sites!(a_date_that_is_otherwise_is_pointed_out, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    app.moves_first(course, "2027-03-03T18:30").await;
    let page = app.get(&format!("/courses/{course}"), None).await.is(200);
    for words in ["Som oftest tirsdager", "Annen ukedag", "Annet klokkeslett"] {
        assert!(page.text.contains(words), "{words} is not in {}", page.text);
    }
});
