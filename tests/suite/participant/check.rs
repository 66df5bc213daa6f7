//! The answers are read back before they are sent, and nothing is stored until then.

use crate::app::{Answer, on_both_sites};
use crate::participant::{at, form, leads_to, says};

/// A form with everything in it.
fn full(email: &str) -> Vec<(&str, &str)> {
    vec![
        ("name", "Ola <O> 李"),
        ("email", email),
        ("mobile", "+47 900 00 000"),
        ("prefers", "email"),
        ("home_municipality", "3316"),
        ("needs", "step_free"),
        ("old_enough", "yes"),
    ]
}

#[track_caller]
fn says_not(page: &Answer, words: &str) {
    assert!(!page.text.contains(words), "{words} is in {}", page.text);
}

on_both_sites!(what_was_typed_is_read_back_and_nothing_is_stored, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.browser();
    let page = ola.get(&at(course)).await.is(200);
    let before = app.written().await;
    let fields = full("ola@example.no");

    let checked = ola.submit(&page, &at(course), &fields).await.is(200);

    for words in [
        "Stemmer dette?",
        "Du er ikke påmeldt ennå.",
        "Ola &lt;O&gt; 李",
        "ola@example.no",
        "90 00 00 00",
        "Modum",
        "Lokale uten trapper",
        "Jeg har fylt 16 år",
    ] {
        says(&checked, words);
    }
    assert_eq!(checked.header("cache-control"), Some("no-store"));
    assert_eq!(app.written().await, before);
    assert!(ola.cookies.is_empty(), "{:?}", ola.cookies);
    let sure = [("sure", "yes")];
    let sent = ola.submit(&checked, &at(course), &sure).await;
    leads_to(&sent, &format!("{}/code", at(course)));
});

on_both_sites!(
    a_way_leads_back_to_each_field_with_all_that_was_typed,
    |app| {
        let course = app.course(app.team().await, 2).await;
        let mut ola = app.browser();
        let page = ola.get(&at(course)).await.is(200);
        let fields = full("ola@exmaple.no");
        let checked = ola.submit(&page, &at(course), &fields).await.is(200);
        for field in ["name", "email", "mobile", "home_municipality", "needs"] {
            says(&checked, &format!("#{field}\""));
        }

        let change = [("change", "email")];
        let again = ola.submit(&checked, &at(course), &change).await.is(200);

        says(&again, "value=\"Ola &lt;O&gt; 李\"");
        says(&again, "value=\"ola@exmaple.no\"");
        says_not(&again, "role=\"alert\"");
        let mended = [("email", "ola@example.no")];
        let checked = ola.submit(&again, &at(course), &mended).await.is(200);
        says(&checked, "ola@example.no");
        says(&checked, "Lokale uten trapper");
        says_not(&checked, "exmaple");
        let sure = [("sure", "yes")];
        ola.submit(&checked, &at(course), &sure).await.is(303);
        app.code_for("ola@example.no").await;
    }
);

on_both_sites!(the_language_can_be_changed_while_one_checks, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.browser();
    let page = ola.get(&at(course)).await.is(200);
    let fields = full("ola@example.no");
    let checked = ola.submit(&page, &at(course), &fields).await.is(200);
    let held = fields.iter().copied().chain([("checked", "yes")]);
    let held: Vec<(&str, &str)> = held.collect();
    says(&checked, "name=\"checked\"");

    let switched = ola.post(&format!("{}?tongue=nn", at(course)), &held).await;

    says(&switched.is(200), "Vi skriv til deg på nynorsk.");
    assert_eq!(app.written().await[0], 0);
});

on_both_sites!(what_is_wrong_is_told_before_anything_is_read_back, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.browser();
    let page = ola.get(&at(course)).await.is(200);
    let before = app.written().await;
    for (field, wrong) in [
        ("name", ""),
        ("email", "ola@"),
        ("home_municipality", "0301"),
        ("needs", "a pony"),
    ] {
        let mut fields = full("ola@example.no");
        fields.retain(|(name, _)| *name != field);
        fields.push((field, wrong));
        let refused = ola.submit(&page, &at(course), &fields).await.is(422);
        says(&refused, "<title>Feil: ");
        says(&refused, &format!("href=\"#{field}\""));
    }
    assert_eq!(app.written().await, before);
});

on_both_sites!(the_back_button_and_a_second_send_sign_up_once, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.browser();
    let page = ola.get(&at(course)).await.is(200);
    let fields = form("ola@example.no");
    let sure = [("sure", "yes")];
    let checked = ola.submit(&page, &at(course), &fields).await.is(200);
    ola.submit(&checked, &at(course), &sure).await.is(303);
    let written = app.written().await;

    // Back to the form, on again, and sent once more: the form is the same.
    let checked = ola.submit(&page, &at(course), &fields).await.is(200);
    let again = ola.submit(&checked, &at(course), &sure).await;

    leads_to(&again, &format!("{}/code", at(course)));
    assert_eq!(app.written().await, written);
    // With something else in it, it says so, and can be sent for all that.
    let other = form("kari@example.no");
    let checked = ola.submit(&page, &at(course), &other).await.is(200);
    let told = ola.submit(&checked, &at(course), &sure).await.is(409);
    says(&told, "Dette skjemaet er sendt før");
    says(&told, "value=\"kari@example.no\"");
    ola.sends(&told, course, &[]).await.is(303);
    app.code_for("kari@example.no").await;
});

on_both_sites!(two_tabs_are_two_forms, |app| {
    let course = app.course(app.team().await, 3).await;
    let mut ola = app.browser();
    let one = ola.get(&at(course)).await.is(200);
    let two = ola.get(&at(course)).await.is(200);
    ola.sends(&one, course, &form("a@example.no")).await.is(303);
    ola.sends(&two, course, &form("b@example.no")).await.is(303);
    // The code page is that of the last one; the code of its mail fits.
    let code = app.code_for("b@example.no").await;
    leads_to(&ola.write_code(course, &code).await, "/ticket/receipt");
});
