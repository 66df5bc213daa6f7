//! Who lost the link finds the way back by a code, and a stranger finds out nothing.

use crate::app::{Answer, App, on_both_sites};
use crate::browser::Browser;
use crate::participant::{form, leads_to, says};

/// Asks for a code to an address.
async fn ask(browser: &mut Browser<'_>, address: &str) -> Answer {
    let page = browser.get("/ticket").await.is(200);
    browser
        .submit(&page, "/ticket/find", &[("address", address)])
        .await
}

async fn write(browser: &mut Browser<'_>, code: &str) -> Answer {
    let page = browser.get("/ticket/code").await.is(200);
    browser
        .submit(&page, "/ticket/code", &[("code", code)])
        .await
}

impl App {
    /// A browser in which an address is proven.
    pub async fn proves(&self, email: &str) -> Browser<'_> {
        let mut browser = self.browser();
        leads_to(&ask(&mut browser, email).await, "/ticket/code");
        let code = self.code_for(email).await;
        write(&mut browser, &code).await.is(303);
        browser
    }
}

async fn found(app: &App, email: &str) -> (Answer, Answer) {
    let mut browser = app.browser();
    leads_to(&ask(&mut browser, email).await, "/ticket/code");
    let code = app.code_for(email).await;
    let led = write(&mut browser, &code).await;
    (led.clone(), browser.follow(led).await.is(200))
}

on_both_sites!(the_code_leads_straight_into_the_one_sign_up, |app| {
    let course = app.course(app.team().await, 2).await;
    app.joined(course, "ola@example.no").await;
    let (led, own) = found(app, "Ola@example.no").await;
    leads_to(&led, "/ticket");
    says(&own, "Du har plass.");
    assert!(!own.text.contains("/ticket/found"));
});

on_both_sites!(who_has_several_chooses_and_can_change_over, |app| {
    let team = app.team().await;
    let (one, two) = (app.course(team, 2).await, app.course_elsewhere(team).await);
    app.joined(one, "ola@example.no").await;
    app.clock.advance(1);
    app.joined(two, "ola@example.no").await;
    let mut ola = app.browser();
    ask(&mut ola, "ola@example.no").await.is(303);
    let code = app.code_for("ola@example.no").await;
    let led = write(&mut ola, &code).await;
    leads_to(&led, "/ticket/found");
    let choice = ola.follow(led).await.is(200);
    says(&choice, "Søvnkurs");
    let chosen = ola.submit(&choice, "/ticket/found", &[]).await;
    leads_to(&chosen, "/ticket");
    let own = ola.follow(chosen).await;
    says(&own, "Søvnkurs");
    says(&own, "href=\"/ticket/found\"");
    // Another person's is not among them.
    let other = app.enrolled(one, "kari@example.no").await;
    let fields = [("enrolment", other.id.as_str())];
    let pressed = ola.submit(&choice, "/ticket/found", &fields).await;
    leads_to(&pressed, "/ticket");
    says(&ola.get("/ticket").await, "Søvnkurs");
});

on_both_sites!(a_stranger_finds_out_nothing, |app| {
    let course = app.course(app.team().await, 2).await;
    app.joined(course, "ola@example.no").await;
    let mut pages = Vec::new();
    for address in ["ola@example.no", "kari@example.no"] {
        let mut browser = app.browser();
        let asked = ask(&mut browser, address).await;
        leads_to(&asked, "/ticket/code");
        let page = browser.follow(asked).await.is(200);
        let wrong = write(&mut browser, "000000").await.is(422);
        for page in [page, wrong] {
            let text = page.text.replace(address, "…");
            let lines = text.lines().filter(|line| !line.contains("name=\"key\""));
            pages.push(lines.map(str::to_owned).collect::<Vec<_>>());
        }
    }
    assert_eq!(pages[0], pages[2]);
    assert_eq!(pages[1], pages[3]);
});

on_both_sites!(an_address_that_is_none_is_told_by_its_field, |app| {
    app.team().await;
    for (address, words) in [
        ("", "så vi kan nå deg"),
        ("ola@", "ikke en e-postadresse"),
        ("hei", "ikke en e-postadresse"),
        ("12 34", "ikke et mobilnummer"),
    ] {
        let before = app.written().await;
        let page = ask(&mut app.browser(), address).await.is(422);
        says(&page, "href=\"#address\"");
        says(&page, words);
        assert_eq!(app.written().await, before);
    }
});

on_both_sites!(a_mobile_number_finds_it_too, |app| {
    let course = app.course(app.team().await, 2).await;
    let mut ola = app.browser();
    let mut fields = form("ola@example.no");
    fields[1] = ("mobile", "900 00 000");
    ola.sign_up(course, &fields).await.is(303);
    let page = ola.get(&format!("/courses/{course}/sign-up/code")).await;
    says(&page, "90 00 00 00");
    let code = app.code_to_mobile("+4790000000").await;
    ola.write_code(course, &code).await.is(303);
    let mut again = app.browser();
    leads_to(&ask(&mut again, "+47 90000000").await, "/ticket/code");
    let code = app.code_to_mobile("+4790000000").await;
    let led = write(&mut again, &code).await;
    says(&again.follow(led).await, "Du har plass.");
});
