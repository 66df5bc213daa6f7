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
