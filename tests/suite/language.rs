//! The language switch: a choice is kept in a cookie, and leads back to where it was made.

use rocket::http::{ContentType, Cookie, Header, Status};

use crate::app::{App, on_both_sites};

async fn choose(app: &App, body: &str) -> (Status, Option<String>, Option<String>) {
    let request = app.client.post("/language").header(ContentType::Form);
    let answer = request.body(body).dispatch().await;
    let cookie = answer.headers().get_one("Set-Cookie").map(str::to_owned);
    let place = answer.headers().get_one("Location").map(str::to_owned);
    (answer.status(), place, cookie)
}

on_both_sites!(a_chosen_language_is_kept_and_leads_back, |app| {
    let body = "language=nn&back=%2Fticket%3Fa%3Db";
    let (status, place, cookie) = choose(app, body).await;
    assert_eq!(status, Status::SeeOther);
    assert_eq!(place.as_deref(), Some("/ticket?a=b"));
    let cookie = cookie.unwrap();
    for part in ["language=nn", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let request = app
        .client
        .get("/ticket")
        .cookie(Cookie::new("language", "nn"));
    let page = request.header(Header::new("Accept-Language", "en"));
    let page = page.dispatch().await.into_string().await.unwrap();
    assert!(page.contains("<html lang=\"nn\""), "{page}");
});

on_both_sites!(a_choice_leads_nowhere_else, |app| {
    for back in ["%2F%2Fevil.example", "https%3A%2F%2Fevil.example", ""] {
        let (status, place, _) = choose(app, &format!("language=en&back={back}")).await;
        assert_eq!((status, place.as_deref()), (Status::SeeOther, Some("/")));
    }
    let (status, _, cookie) = choose(app, "language=xx&back=%2F").await;
    assert_eq!((status, cookie), (Status::UnprocessableEntity, None));
});
