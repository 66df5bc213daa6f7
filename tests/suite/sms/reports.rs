//! What a gateway tells later: what reached nobody.

use kursplass::entity::message::Status;
use kursplass::outbox;
use kursplass::worker::{Sent, deliver};
use rocket::http::ContentType;
use serde_json::json;

use super::{NUMBER, SECRET, Settings, by_json, due, newest, worker};
use crate::app::{App, on_both_sites};
use crate::db::on_both;
use crate::gateway::Gateway;

/// A site that hears reports, with one text message that was handed over; answers its name.
async fn handed_over(app: &App) -> String {
    let gateway = Gateway::open();
    due(app).await;
    assert_eq!(deliver(&worker(app, &gateway)).await.unwrap().sent, 1);
    newest(app).await.id.to_string()
}

fn with_reports() -> Settings {
    let mut settings = by_json("https://sms.example.no/send".to_owned());
    settings.extend([
        ("rate_limit_per_minute", 0.into()),
        ("sms_reports_secret", SECRET.into()),
        ("sms_reports_id", "message.ref".into()),
        ("sms_reports_status", "state".into()),
        ("sms_reports_failed", vec!["UNDELIVERED", "3"].into()),
    ]);
    settings
}

/// Everything of the answer: to tell reports apart it would have to differ somewhere.
async fn reports(
    app: &App,
    secret: &str,
    query: &str,
    body: Option<(ContentType, String)>,
) -> String {
    let path = format!("/sms/reports/{secret}{query}");
    let request = match body {
        Some((kind, body)) => app.client.post(path).header(kind).body(body),
        None => app.client.get(path),
    };
    let answer = request.dispatch().await;
    let mut headers: Vec<String> = answer
        .headers()
        .iter()
        .filter(|header| header.name() != "X-Request-Id")
        .map(|header| header.to_string())
        .collect();
    headers.sort();
    format!(
        "{} {headers:?} {:?}",
        answer.status(),
        answer.into_string().await
    )
}

on_both!(what_reached_nobody_is_given_up_by_its_report, |db| {
    let app = App::with(db, with_reports()).await;
    let id = handed_over(&app).await;
    let json = |state: &str| {
        (
            ContentType::JSON,
            format!(r#"{{"message": {{"ref": "{id}"}}, "state": "{state}"}}"#),
        )
    };
    let taken = reports(&app, SECRET, "", Some(json("delivered"))).await;
    assert!(taken.starts_with("200 OK"), "{taken}");
    for (secret, body) in [
        ("hush-hush-hush-hush-husk", json("undelivered")),
        ("x", json("undelivered")),
        (
            SECRET,
            (
                ContentType::JSON,
                r#"{"message.ref": "1", "state": "undelivered"}"#.to_owned(),
            ),
        ),
        (SECRET, (ContentType::Form, "state=UNDELIVERED".to_owned())),
        (SECRET, (ContentType::Plain, "\0{".to_owned())),
        (SECRET, (ContentType::JSON, "x".repeat(100_000))),
    ] {
        assert_eq!(reports(&app, secret, "", Some(body)).await, taken);
    }
    assert_eq!(newest(&app).await.status, Status::Sent);
    assert_eq!(
        reports(&app, SECRET, "", Some(json("undelivered"))).await,
        taken
    );
    let row = newest(&app).await;
    assert_eq!(
        (row.status, row.error.as_deref()),
        (Status::Dead, Some("sms_undelivered"))
    );
    assert!(
        row.notice.is_empty() && row.done_at.is_some(),
        "a dead code is no code"
    );
    assert_eq!(
        reports(&app, SECRET, "", Some(json("undelivered"))).await,
        taken,
        "twice is as once"
    );
    app.end().await;
});

on_both!(a_report_may_come_as_a_form_a_list_or_a_query, |db| {
    let app = App::with(db, with_reports()).await;
    for way in 0..3 {
        let id = handed_over(&app).await;
        let (query, body) = match way {
            0 => (
                String::new(),
                Some((ContentType::Form, format!("message.ref={id}&state=3"))),
            ),
            1 => {
                let list = json!([{ "x": 1 }, { "message": { "ref": id }, "state": 3 }]);
                (String::new(), Some((ContentType::JSON, list.to_string())))
            }
            _ => (format!("?state=undelivered&message.ref={id}"), None),
        };
        reports(&app, SECRET, &query, body).await;
        assert_eq!(newest(&app).await.status, Status::Dead, "way {way}");
    }
    app.end().await;
});

on_both!(a_report_that_comes_before_the_mark_counts, |db| {
    let app = App::with(db, with_reports()).await;
    due(&app).await;
    let id = newest(&app).await.id;
    let query = format!("?message.ref={id}&state=3");
    reports(&app, SECRET, &query, None).await;
    assert_eq!(
        newest(&app).await.status,
        Status::Queued,
        "nothing was handed over yet"
    );
    let claimed = app.claims().await.remove(0);
    reports(&app, SECRET, &query, None).await;
    let mark = app.office.act(move |desk| {
        let claimed = claimed.clone();
        Box::pin(async move { outbox::mark_sent(desk.tx, &claimed, desk.now()).await })
    });
    assert!(!mark.await.unwrap());
    assert_eq!(newest(&app).await.status, Status::Dead);
    app.end().await;
});

on_both_sites!(without_a_secret_there_are_no_reports, |app| {
    let answer = reports(app, SECRET, "?id=1&status=failed", None).await;
    assert!(answer.starts_with("404"), "{answer}");
});

on_both!(staff_see_what_reached_nobody_and_send_it_once_more, |db| {
    let app = App::with(db, with_reports()).await;
    let gateway = Gateway::open();
    let worker = worker(&app, &gateway);
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.joins(course, NUMBER).await;
    while deliver(&worker).await.unwrap().any() {}
    let seated = newest(&app).await;
    let query = format!("?message.ref={}&state=3", seated.id);
    reports(&app, SECRET, &query, None).await;
    let token = app.token(team, "coordinator", "Siv").await;
    let path = "/api/v1/messages";
    let list = app.get(path, Some(&token)).await.is(200);
    assert_eq!(list.text("/items/0/id"), seated.id.to_string());
    assert_eq!(list.text("/items/0/error"), "sms_undelivered");
    let again = format!("{path}/{}/retry", seated.id);
    app.post(&again, Some(&token), json!({})).await.is(200);
    let sent = Sent {
        sent: 1,
        ..Sent::default()
    };
    assert_eq!(deliver(&worker).await.unwrap(), sent);
    let asked = gateway.asked();
    assert_eq!(asked.last().unwrap().json()["ref"], seated.id.to_string());
    app.end().await;
});
