//! From the form to a place, or to the waiting list.

use kursplass::actions::courses::Draft;
use kursplass::domain::admission::Policy;

use crate::app::{App, on_both_sites};
use crate::db::on_both;
use crate::given::draft;
use crate::participant::{at, form, leads_to, says};

on_both_sites!(
    who_signs_up_and_writes_the_code_has_a_place_and_no_address_tells,
    |app| {
        let course = app.course(app.team().await, 2).await;
        let mut ola = app.browser();
        let sent = ola.sign_up(course, &form("ola@example.no")).await;
        leads_to(&sent, &format!("{}/code", at(course)));
        let asked = ola.follow(sent).await.is(200);
        says(&asked, "ola@example.no");
        for part in ["autocomplete=\"one-time-code\"", "inputmode=\"numeric\""] {
            says(&asked, part);
        }
        let code = app.code_for("ola@example.no").await;
        let proven = ola.write_code(course, &code).await;
        leads_to(&proven, "/ticket/receipt");
        let own = ola.follow(proven).await.is(200);
        for words in [
            "Takk for påmeldingen",
            "Du har plass.",
            "Sinnemestring",
            "kl. 17.00",
            "Rådhuset, rom 2",
        ] {
            says(&own, words);
        }
        let own = ola.get("/ticket").await.is(200);
        for words in ["Du har plass.", "Ola", "/ticket/calendar"] {
            says(&own, words);
        }
        let names: Vec<_> = ola.cookies.keys().collect();
        assert_eq!(names, ["ticket"]);
    }
);

on_both_sites!(
    who_comes_to_a_full_course_waits_gets_an_offer_and_takes_it,
    |app| {
        let course = app.course(app.team().await, 1).await;
        let mut first = app.joined(course, "a@example.no").await;
        let page = app.get(&at(course), None).await.is(200);
        says(&page, "Kurset er fullt nå");
        let mut second = app.joined(course, "b@example.no").await;
        let mut third = app.joined(course, "c@example.no").await;
        says(&third.get("/ticket").await, "venteliste som nummer 2");
        first.press("leave").await.is(303);
        says(&second.get("/ticket").await, "tilbud om plass");
        let taken = second.press("accept").await;
        let own = second.follow(taken).await;
        says(&own, "Takk for svaret.");
        says(&own, "Du har plass.");
        says(&third.get("/ticket").await, "venteliste som nummer 1");
    }
);

on_both_sites!(an_offer_is_declined_and_goes_on_to_the_next, |app| {
    let course = app.course(app.team().await, 1).await;
    let mut first = app.joined(course, "a@example.no").await;
    let mut second = app.joined(course, "b@example.no").await;
    let mut third = app.joined(course, "c@example.no").await;
    first.press("leave").await.is(303);
    let declined = second.press("decline").await;
    says(&second.follow(declined).await, "Du takket nei");
    says(&third.get("/ticket").await, "tilbud om plass");
});

on_both_sites!(a_form_that_is_sent_twice_signs_up_once, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.browser();
    let page = ola.get(&at(course)).await;
    let fields = form("ola@example.no");
    let before = app.written().await;
    let page = ola.submit(&page, &at(course), &fields).await.is(200);
    assert_eq!(
        app.written().await,
        before,
        "nothing is stored before it is sent"
    );
    let sure = [("sure", "yes")];
    ola.submit(&page, &at(course), &sure).await.is(303);
    let written = app.written().await;
    // A second press of the button: the browser heeds the second answer only.
    ola.cookies.clear();
    let again = ola.submit(&page, &at(course), &sure).await;
    leads_to(&again, &format!("{}/code", at(course)));
    assert_eq!(app.written().await, written);
    let code = app.code_for("ola@example.no").await;
    ola.write_code(course, &code).await.is(303);
});

on_both_sites!(the_answer_to_a_known_address_is_that_to_a_new_one, |app| {
    let course = app.course(app.team().await, 1).await;
    app.joined(course, "a@example.no").await;
    let mut pages = Vec::new();
    for email in ["a@example.no", "b@example.no"] {
        let mut browser = app.browser();
        let sent = browser.sign_up(course, &form(email)).await;
        leads_to(&sent, &format!("{}/code", at(course)));
        let page = browser.follow(sent).await.is(200);
        let lines = page.text.replace(email, "…");
        let lines = lines.lines().filter(|line| !line.contains("name=\"key\""));
        pages.push(lines.map(str::to_owned).collect::<Vec<_>>());
    }
    assert_eq!(pages[0], pages[1]);
});

on_both_sites!(
    a_known_person_is_asked_who_it_is_and_it_was_they_again,
    |app| {
        let course = app.course(app.team().await, 5).await;
        app.joined(course, "we@example.no").await;
        let mut we = app.browser();
        we.sign_up(course, &form("we@example.no")).await.is(303);
        let code = app.code_for("we@example.no").await;
        let proven = we.write_code(course, &code).await;
        leads_to(&proven, &format!("{}/again", at(course)));
        let asked = we.follow(proven).await.is(200);
        says(&asked, "Det var meg igjen");
        says(&asked, "href=\"/ticket\"");
        says(&we.get("/ticket").await, "Du har plass.");
    }
);

on_both_sites!(
    another_person_behind_the_same_address_has_a_place_of_their_own,
    |app| {
        let course = app.course(app.team().await, 5).await;
        app.joined(course, "we@example.no").await;
        for (name, answered) in [("Kari", 303), ("Per", 409)] {
            let mut we = app.browser();
            let mut fields = form("we@example.no");
            fields[0] = ("name", name);
            we.sign_up(course, &fields).await.is(303);
            let code = app.code_for("we@example.no").await;
            let proven = we.write_code(course, &code).await;
            let asked = we.follow(proven).await.is(200);
            let another = format!("{}/another", at(course));
            let made = we.submit(&asked, &another, &[]).await.is(answered);
            match answered {
                303 => {
                    says(&we.follow(made).await, "Du har plass.");
                    says(&we.get("/ticket").await, "Kari");
                }
                _ => says(&made, "role=\"alert\""),
            }
        }
    }
);

on_both_sites!(what_is_not_taken_is_said_with_a_way_on, |app| {
    let team = app.team().await;
    let open = Draft {
        policy: Some(Policy::Open),
        ..draft("Åpent kurs")
    };
    let course = app.publish(team, open).await;
    let page = app.get(&at(course), None).await.is(200);
    says(&page, "Det er bare å møte opp.");
    assert!(!page.text.contains("name=\"email\""));
    app.get(
        "/courses/00000000-0000-4000-8000-000000000000/sign-up",
        None,
    )
    .await
    .is(404);
});

on_both_sites!(who_is_too_young_meets_somebody_who_is_there, |app| {
    let course = app.course(app.team().await, 2).await;
    let form = app.get(&at(course), None).await.is(200);
    says(&form, "Jeg har fylt 16 år når kurset starter");
    let young = format!("{}/too-young", at(course));
    says(&form, &young);
    let page = app.get(&young, None).await.is(200);
    for words in ["Helsesykepleieren", "Helsestasjon for ungdom", "tel:116111"] {
        says(&page, words);
    }
});

on_both!(too_many_forms_are_answered_by_a_page, |db| {
    let app = App::with(db, [("rate_limit_per_minute", 2.into())]).await;
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.browser();
    ola.sign_up(course, &form("ola@example.no")).await.is(303);
    let page = ola.sign_up(course, &form("ola@example.no")).await.is(429);
    let kind = page.header("content-type").unwrap();
    assert!(kind.starts_with("text/html"), "{kind}");
    says(&page, "Det ble for mange forsøk");
    app.end().await;
});

on_both_sites!(the_language_of_the_page_is_that_of_the_person, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.browser().in_language("nn");
    let page = ola.get(&at(course)).await;
    says(&page, "Kva skal vi kalle deg?");
    ola.sends(&page, course, &form("ola@example.no"))
        .await
        .is(303);
    let code = app.code_for("ola@example.no").await;
    ola.write_code(course, &code).await.is(303);
    // The person's own page speaks their language in any browser that has no other wish.
    let mut other = app.holding(&app.ticket_of("ola@example.no").await).await;
    says(&other.get("/ticket").await, "Du har plass");
    says(&other.get("/ticket").await, "lang=\"nn\"");
});
