//! The page for the code: wrong ones, old ones, another one.

use crate::app::on_both_sites;
use crate::participant::{at, form, leads_to, says};

/// A code that is not this one.
fn other(code: &str) -> &'static str {
    if code == "111111" { "222222" } else { "111111" }
}

on_both_sites!(
    after_five_wrong_codes_the_right_one_is_wrong_until_another_is_sent,
    |app| {
        let course = app.course(app.team().await, 2).await;
        let mut ola = app.browser();
        ola.sign_up(course, &form("ola@example.no")).await.is(303);
        let code = app.code_for("ola@example.no").await;
        for _ in 0..5 {
            let page = ola.write_code(course, other(&code)).await.is(422);
            says(&page, "<title>Feil: ");
            says(&page, "href=\"#code\"");
            says(&page, "Koden er feil eller for gammel.");
            says(&page, &format!("value=\"{}\"", other(&code)));
        }
        ola.write_code(course, &code).await.is(422);
        let page = ola.get(&format!("{}/code", at(course))).await;
        let again = format!("{}/code/again", at(course));
        let sent = ola.submit(&page, &again, &[]).await;
        leads_to(&sent, &format!("{}/code?said=code-sent", at(course)));
        says(
            &ola.follow(sent).await,
            "Vi sender høyst tre koder i timen.",
        );
        let code = app.code_for("ola@example.no").await;
        let proven = ola.write_code(course, &code).await;
        leads_to(&proven, "/ticket/receipt");
    }
);

on_both_sites!(the_same_wrong_code_sent_twice_counts_once, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.browser();
    ola.sign_up(course, &form("ola@example.no")).await.is(303);
    let code = app.code_for("ola@example.no").await;
    let place = format!("{}/code", at(course));
    let page = ola.get(&place).await;
    for _ in 0..9 {
        ola.submit(&page, &place, &[("code", other(&code))])
            .await
            .is(422);
    }
    ola.write_code(course, &code).await.is(303);
});

on_both_sites!(a_code_may_have_a_blank_but_must_be_there, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.browser();
    ola.sign_up(course, &form("ola@example.no")).await.is(303);
    says(&ola.write_code(course, " ").await.is(422), "Fyll ut dette.");
    let code = app.code_for("ola@example.no").await;
    let spaced = format!(" {} {} ", &code[..3], &code[3..]);
    ola.write_code(course, &spaced).await.is(303);
});

on_both_sites!(a_pasted_code_may_have_anything_between_its_digits, |app| {
    let course = app.course(app.team().await, 9).await;
    for (n, between) in ["\u{a0}", "\u{202f}", "-", "\u{2011}", "–", ".", "\u{200b}"]
        .into_iter()
        .enumerate()
    {
        let email = format!("ola{n}@example.no");
        let mut ola = app.browser();
        ola.sign_up(course, &form(&email)).await.is(303);
        let code = app.code_for(&email).await;
        let letters = format!("{}a{}", &code[..3], &code[3..]);
        ola.write_code(course, &letters).await.is(422);
        let pasted = format!("{}{between}{}.", &code[..3], &code[3..]);
        ola.write_code(course, &pasted).await.is(303);
    }
});

on_both_sites!(
    who_goes_back_after_the_code_is_led_to_their_own_page,
    |app| {
        let course = app.course(app.team().await, 2).await;
        let mut ola = app.joined(course, "ola@example.no").await;
        let place = format!("{}/code", at(course));
        leads_to(&ola.get(&place).await, "/ticket");
        leads_to(&ola.post(&place, &[("code", "1")]).await, "/ticket");
        let form = ola.get(&at(course)).await.is(200);
        says(
            &form,
            "Du har allerede meldt deg på dette kurset i denne nettleseren.",
        );
        // Nobody else's browser is told.
        let form = app.browser().get(&at(course)).await;
        assert!(
            !form.text.contains("allerede meldt deg på"),
            "{}",
            form.text
        );
    }
);

on_both_sites!(a_code_page_is_nobody_else_s_and_not_for_long, |app| {
    let team = app.team().await;
    let (course, another) = (app.course(team, 2).await, app.course_elsewhere(team).await);
    let place = format!("{}/code", at(course));
    leads_to(&app.browser().get(&place).await, &at(course));
    let mut ola = app.browser();
    ola.sign_up(course, &form("ola@example.no")).await.is(303);
    let elsewhere = ola.get(&format!("{}/code", at(another))).await;
    leads_to(&elsewhere, &at(another));
    let unproven = ola.get(&format!("{}/again", at(course))).await;
    leads_to(&unproven, &place);
    app.clock.advance(60);
    leads_to(&ola.get(&place).await, &at(course));
    let late = ola.post(&place, &[("code", "1")]).await;
    leads_to(&late, &format!("{}?said=code_late", at(course)));
    says(&ola.follow(late).await, "Koden gjelder ikke lenger.");
});
