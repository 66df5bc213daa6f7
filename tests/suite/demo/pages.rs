//! The pages of the demo, on a site whose year has been played.

use std::sync::Arc;

use kursplass::config::Settings;
use kursplass::domain::access::Role;
use kursplass::render::Templates;
use kursplass::web::demo::{Account, Demo as Pages};
use kursplass::web::{self, Health, policy};
use rocket::http::Status;
use rocket::local::asynchronous::Client;

use super::Demo;
use crate::app::on_both_sites;
use crate::db::runtime;

/// A browser at the demo.
struct Browser(Client);

impl Browser {
    async fn at(demo: &Demo) -> Self {
        let settings = Settings::with([("rate_limit_per_minute", 0.into())]).unwrap();
        let site = web::site(
            &settings,
            demo.keys.secret_key(),
            Arc::new(Templates::load().unwrap()),
            Arc::new(Health::default()),
            demo.office().clone(),
        );
        let accounts = demo.played.log_ins.iter().map(|log_in| Account {
            team: log_in.team.to_owned(),
            name: log_in.name.to_owned(),
            role: log_in.role,
            email: log_in.email.to_owned(),
            password: log_in.password.expose().clone(),
        });
        let pages = Pages {
            inbox: demo.inbox.clone(),
            accounts: accounts.collect(),
        };
        Self(Client::tracked(pages.on(site)).await.unwrap())
    }

    async fn get(&self, path: &str) -> String {
        let answer = self.0.get(path).dispatch().await;
        assert!(
            matches!(answer.status(), Status::Ok | Status::SeeOther),
            "{path}: {}",
            answer.status()
        );
        answer.into_string().await.unwrap_or_default()
    }
}

/// The first link after some words.
fn link_after<'a>(page: &'a str, words: &str) -> &'a str {
    let (_, rest) = page.split_once(words).expect("the words are there");
    let (_, rest) = rest.split_once("href=\"").expect("a link follows");
    rest.split('"').next().unwrap()
}

#[test]
fn every_page_of_the_demo_leads_on() {
    runtime().block_on(async {
        let demo = Demo::at("2026-11-19T10:30").await;
        let browser = Browser::at(&demo).await;
        an_offer_is_shown_and_its_link_opens_the_own_page(&demo, &browser).await;
        every_page_says_that_it_is_the_demo_and_who_can_sign_in(&demo, &browser).await;
        every_door_of_the_demo_is_there(&browser);
    });
}

async fn an_offer_is_shown_and_its_link_opens_the_own_page(demo: &Demo, browser: &Browser) {
    let offered = demo.inbox.newest().into_iter();
    let mut offered = offered.filter(|mail| mail.text.contains("Det er en ledig plass"));
    let mail = offered.next().expect("somebody has an offer");
    let list = browser.get("/demo/inbox").await;
    let path = format!("/demo/inbox/{}", mail.id);
    assert!(list.contains(&path), "{list}");
    let shown = browser.get(&path).await;
    let ticket = link_after(&shown, "class=\"letter\"");
    assert!(ticket.starts_with("/ticket/"), "{shown}");
    browser.get(ticket).await;
    let own = browser.get("/ticket").await;
    assert!(own.contains("Ja, jeg vil ha plassen"), "{own}");
}

async fn every_page_says_that_it_is_the_demo_and_who_can_sign_in(demo: &Demo, browser: &Browser) {
    for path in ["/demo", "/demo/inbox", "/ticket"] {
        let page = browser.get(path).await;
        assert!(page.contains("class=\"demo\""), "{path}");
    }
    let roles: Vec<Role> = demo.played.log_ins.iter().map(|one| one.role).collect();
    let expected = [
        Role::Coordinator,
        Role::Leader,
        Role::Admin,
        Role::Auditor,
        Role::Coordinator,
    ];
    assert_eq!(roles, expected);
    let page = browser.get("/demo").await;
    for one in &demo.played.log_ins {
        assert!(page.contains(one.email) && page.contains(one.password.expose()));
    }
}

/// Every line of the demo's table is a route of its site.
fn every_door_of_the_demo_is_there(browser: &Browser) {
    let routes = browser.0.rocket().routes();
    let mounted: Vec<String> = routes
        .map(|route| format!("{} {}", route.method, route.uri.path()))
        .collect();
    for (method, path, _) in policy::demo_doors() {
        assert!(mounted.contains(&format!("{method} {path}")), "{path}");
    }
}

on_both_sites!(a_real_site_has_nothing_of_the_demo, |app| {
    for path in ["/demo", "/demo/inbox"] {
        app.get(path, None).await.is(404);
    }
    let page = app.get("/ticket", None).await.is(200);
    assert!(!page.text.contains("demo"), "{}", page.text);
});
