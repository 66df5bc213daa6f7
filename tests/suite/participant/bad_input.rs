//! What is wrong comes back as the page with what was typed, in the reader's language; nothing is half written.

use kursplass::actions::courses;
use kursplass::domain::ids::CourseId;

use crate::app::{App, on_both_sites};
use crate::participant::{at, form, says};

/// What is wrong, where the list's link leads, and the sentence in bokmål, nynorsk and English.
type Row = (
    &'static [(&'static str, &'static str)],
    &'static str,
    [&'static str; 3],
);

const TABLE: [Row; 12] = [
    (
        &[("name", " ")],
        "name",
        ["Fyll ut dette.", "Fyll ut dette.", "Fill this in."],
    ),
    (
        &[("name", "Ola\u{7}")],
        "name",
        [
            "tegn som ikke kan vises",
            "teikn som ikkje kan visast",
            "cannot be shown",
        ],
    ),
    (
        &[("email", "ola(at)example.no")],
        "email",
        [
            "ikke en e-postadresse",
            "ikkje ei e-postadresse",
            "not an email address",
        ],
    ),
    (
        &[("email", "")],
        "email",
        [
            "så vi kan nå deg",
            "så vi kan nå deg",
            "so that we can reach you",
        ],
    ),
    (
        &[("mobile", "12 34")],
        "mobile",
        [
            "ikke et mobilnummer",
            "ikkje eit mobilnummer",
            "not a mobile number",
        ],
    ),
    (
        &[("mobile", "+1 202 555 0123")],
        "mobile",
        [
            "ikke sende SMS til dette landet",
            "ikkje sende SMS til dette landet",
            "to this country",
        ],
    ),
    (
        &[("prefers", "sms")],
        "prefers",
        [
            "kontaktmåte du ikke har fylt ut",
            "du ikkje har fylt ut",
            "you have not filled in",
        ],
    ),
    (
        &[("prefers", "call")],
        "prefers",
        [
            "ikke et av valgene",
            "ikkje eitt av vala",
            "not one of the choices",
        ],
    ),
    (
        &[("home_municipality", "")],
        "home_municipality",
        ["Fyll ut dette.", "Fyll ut dette.", "Fill this in."],
    ),
    (
        &[("home_municipality", "0301")],
        "home_municipality",
        [
            "kjenner ikke denne kommunen",
            "kjenner ikkje denne kommunen",
            "do not know this municipality",
        ],
    ),
    (
        &[("old_enough", "")],
        "old_enough",
        ["bekrefte at du er gammel nok", "gammal nok", "old enough"],
    ),
    (
        &[("needs", "diagnosis")],
        "needs",
        [
            "ikke et av valgene",
            "ikkje eitt av vala",
            "not one of the choices",
        ],
    ),
];

/// Sends the right form with what the row makes wrong of it.
async fn send(app: &App, course: CourseId, wrong: &[(&str, &str)], language: &'static str) {
    let mut fields = form("ola@example.no");
    fields.retain(|(name, _)| wrong.iter().all(|(other, _)| other != name));
    fields.extend(wrong);
    let before = app.written().await;
    let (_, anchor, sentences) = TABLE.iter().find(|row| row.0 == wrong).unwrap();
    let mut browser = app.browser().in_language(language);
    let page = browser.sign_up(course, &fields).await.is(422);
    let (title, sentence) = match language {
        "nb" => ("<title>Feil: ", sentences[0]),
        "nn" => ("<title>Feil: ", sentences[1]),
        _ => ("<title>Error: ", sentences[2]),
    };
    says(&page, title);
    says(&page, &format!("href=\"#{anchor}\""));
    says(&page, &format!("id=\"{anchor}\""));
    says(&page, "aria-invalid=\"true\"");
    let told = page.text.matches(sentence).count();
    assert!(told >= 2, "{sentence} is told {told} times: {}", page.text);
    for (name, value) in &fields {
        let is_text = matches!(*name, "name" | "email" | "mobile") && !value.trim().is_empty();
        if is_text {
            says(&page, &format!("value=\"{value}\""));
        }
    }
    assert_eq!(app.written().await, before);
}

on_both_sites!(
    each_mistake_is_told_on_top_and_by_its_field_with_what_was_typed,
    |app| {
        let course = app.course(app.team().await, 2).await;
        for (wrong, _, _) in TABLE {
            for language in ["nb", "nn", "en"] {
                send(app, course, wrong, language).await;
            }
        }
    }
);

on_both_sites!(all_mistakes_are_told_at_once, |app| {
    let course = app.course(app.team().await, 2).await;
    let page = app.browser().sign_up(course, &[]).await.is(422);
    for field in ["name", "email", "home_municipality", "old_enough"] {
        says(&page, &format!("href=\"#{field}\""));
    }
});

on_both_sites!(a_form_that_comes_too_late_is_shown_again, |app| {
    let team = app.team().await;
    let course = app.course(team, 2).await;
    let mut ola = app.browser();
    let page = ola.get(&at(course)).await;
    app.clock.set("2027-03-02T17:00");
    let before = app.written().await;
    let late = ola
        .submit(&page, &at(course), &form("ola@example.no"))
        .await
        .is(409);
    says(&late, "Påmeldingen er stengt.");
    says(&late, "value=\"ola@example.no\"");
    assert_eq!(app.written().await, before);
    let page = ola.get(&at(course)).await.is(200);
    says(&page, "Påmeldingen er stengt.");
    assert!(!page.text.contains("name=\"email\""));
});

on_both_sites!(a_course_that_is_off_takes_nobody, |app| {
    let team = app.team().await;
    let course = app.course(team, 2).await;
    let mut ola = app.browser();
    let page = ola.get(&at(course)).await;
    let by = app.coordinator(team).await;
    let cancel = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(async move {
            let reason = kursplass::domain::course::CancelReason::TooFew;
            courses::cancel(&desk, &by, course, reason, None).await
        })
    });
    cancel.await.unwrap();
    let off = ola
        .submit(&page, &at(course), &form("ola@example.no"))
        .await;
    says(&off.is(409), "Kurset er avlyst.");
    says(&ola.get(&at(course)).await.is(200), "Kurset er avlyst.");
});

on_both_sites!(a_body_that_is_too_large_is_not_read, |app| {
    let course = app.course(app.team().await, 2).await;
    let long = "x".repeat(100_000);
    let before = app.written().await;
    let mut browser = app.browser();
    let page = browser.post(&at(course), &[("name", &long)]).await.is(413);
    says(&page, "<html lang=\"nb\"");
    assert_eq!(app.written().await, before);
});

on_both_sites!(an_offer_answered_late_says_so_on_the_page, |app| {
    let course = app.course(app.team().await, 1).await;
    let first = app.enrolled(course, "a@example.no").await;
    let second = app.enrolled(course, "b@example.no").await;
    app.holding(&first.ticket)
        .await
        .press("leave")
        .await
        .is(303);
    let mut late = app.holding(&second.ticket).await;
    let page = late.get("/ticket").await;
    app.clock.set("2027-02-03T20:00");
    let mut late = app.holding(&second.ticket).await;
    let answer = late.submit(&page, "/ticket/accept", &[]).await.is(409);
    says(&answer, "<title>Feil: ");
    says(&answer, "Svarfristen har gått ut.");
});

on_both_sites!(of_two_answers_the_first_counts, |app| {
    let course = app.course(app.team().await, 1).await;
    let first = app.enrolled(course, "a@example.no").await;
    let second = app.enrolled(course, "b@example.no").await;
    app.holding(&first.ticket)
        .await
        .press("leave")
        .await
        .is(303);
    let mut b = app.holding(&second.ticket).await;
    let page = b.get("/ticket").await;
    let accepted = b.submit(&page, "/ticket/accept", &[]).await.is(303);
    // The same button once more is no mistake; the other button comes too late.
    let again = b.submit(&page, "/ticket/accept", &[]).await.is(303);
    assert_eq!(again.header("location"), accepted.header("location"));
    let other = b.submit(&page, "/ticket/decline", &[]).await.is(303);
    let other = b.follow(other).await;
    says(&other, "Plassen er din, for du har svart ja.");
    says(&other, "Du har plass.");
    assert!(!other.text.contains("<title>Feil:"), "{}", other.text);
});
