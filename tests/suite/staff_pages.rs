//! The door for staff as a browser meets it: the link, the password, the session, the way out.

mod again;
mod door;
mod next;
pub mod people;

use crate::accounts::PASSWORD;
use crate::app::{Answer, App};
use crate::browser::Browser;

/// Signs in on the page, as somebody who has an account with the usual password.
pub async fn signed_in<'a>(app: &'a App, email: &str) -> Browser<'a> {
    let mut browser = app.browser();
    let led = enter(&mut browser, email, PASSWORD).await.is(303);
    assert_eq!(led.header("location"), Some("/staff"));
    browser
}

/// Fills in the form of the door.
pub async fn enter(browser: &mut Browser<'_>, email: &str, password: &str) -> Answer {
    let page = browser.get("/staff/sign-in").await.is(200);
    let fields = [("email", email), ("password", password)];
    browser.submit(&page, "/staff/sign-in", &fields).await
}

/// Where an answer leads to.
#[track_caller]
pub fn place(answer: &Answer) -> &str {
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.header("location").unwrap()
}
