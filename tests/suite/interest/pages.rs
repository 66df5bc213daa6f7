//! The same on the pages: staff open a list, people find it and stand on it, and stay by a button.

use super::{Kind, left_behind};
use crate::app::{App, on_both_sites};
use crate::given::draft;
use crate::participants::signed_in;

/// A page for everybody.
async fn page(app: &App, path: &str) -> String {
    app.browser().get(path).await.is(200).text
}

on_both_sites!(
    staff_open_a_list_by_one_press_and_people_find_it_among_the_courses,
    |app| {
        let kind = Kind::open(app).await;
        let of_type = format!("/staff/templates/{}", kind.id);
        let mut staff = signed_in(app, kind.team, "coordinator").await;
        let form = staff.get(&of_type).await.is(200);
        assert!(form.text.contains("Ingen står på listen"), "{}", form.text);
        let action = format!("{of_type}/interest");
        let closed = staff.submit(&form, &action, &[]).await;
        let closed = staff.follow(closed).await.is(200);
        assert!(closed.text.contains("tar ikke imot flere"));
        assert!(!page(app, "/").await.contains("Sov godt"));

        let opened = staff.submit(&closed, &action, &[]).await;
        staff.follow(opened).await.is(200);
        let catalogue = page(app, "/").await;
        assert!(catalogue.contains("Kurs uten datoer ennå"), "{catalogue}");
        let list = format!("/courses/{}", kind.list);
        assert!(catalogue.contains(&list));
        let course = page(app, &list).await;
        for words in [
            "Datoene kommer senere",
            "Still deg på listen",
            "tolv måneder",
        ] {
            assert!(course.contains(words), "{words} is not in {course}");
        }
        assert!(!course.contains("hasCourseInstance"));
        assert!(page(app, "/sitemap.xml").await.contains(&list));
        let form = page(app, &format!("{list}/sign-up")).await;
        assert!(form.contains("Kurset har ikke datoer ennå"), "{form}");
    }
);

on_both_sites!(
    the_own_page_of_somebody_on_a_list_says_what_happens_next,
    |app| {
        let kind = Kind::open(app).await;
        let person = app.enrolled(kind.list, "a@example.no").await;
        let mut browser = app.holding(&person.ticket).await;
        let own = browser.get("/ticket").await.is(200);
        assert!(own.text.contains("på listen som nummer 1"), "{}", own.text);
        assert!(
            !own.text.contains("/calendar/courses/"),
            "there is nothing to follow"
        );
        let receipt = browser.get("/ticket/receipt").await.is(200);
        assert!(
            receipt.text.contains("på listen som nummer 1"),
            "{}",
            receipt.text
        );
    }
);

on_both_sites!(
    the_button_to_stay_comes_when_the_course_has_begun_without_one,
    |app| {
        let kind = Kind::open(app).await;
        let (_, waits) = left_behind(app, &kind).await;
        app.clock.set("2027-03-09T16:59");
        let mut browser = app.holding(&waits.ticket).await;
        let early = browser.get("/ticket").await.is(200);
        assert!(!early.text.contains("/ticket/stay"));
        app.clock.set("2027-03-09T17:00");
        let own = browser.get("/ticket").await.is(200);
        let stayed = browser.submit(&own, "/ticket/stay", &[]).await;
        let own = browser.follow(stayed).await.is(200);
        assert!(own.text.contains("på listen som nummer 1"), "{}", own.text);
    }
);

on_both_sites!(who_publishes_sees_first_whom_of_the_list_it_tells, |app| {
    let kind = Kind::open(app).await;
    app.enrolled(kind.list, "a@example.no").await;
    let run = kind.run(app, 1, draft("Sov godt")).await;
    let mut staff = signed_in(app, kind.team, "coordinator").await;
    let address = format!("/staff/courses/{run}");
    let publication = format!("{address}/publication");
    let draft = staff.get(&address).await.is(200);
    let check = staff.submit(&draft, &publication, &[]).await.is(200);
    assert!(check.text.contains("interesselisten"), "{}", check.text);
    assert!(
        check.text.contains("Svar "),
        "the offer is shown: {}",
        check.text
    );
    let public = app.browser().get(&format!("/courses/{run}")).await;
    assert_eq!(public.status, 404, "nothing is done yet");

    let done = staff.submit(&check, &publication, &[("sure", "yes")]).await;
    staff.follow(done).await.is(200);
    app.browser().get(&format!("/courses/{run}")).await.is(200);
});
