//! Text messages by a gateway: how they are asked for, what its answers mean, and what it tells later.

use kursplass::entity::message::{Model, Status};
use kursplass::entity::team;
use kursplass::outbox;
use kursplass::worker::{Sent, Worker, deliver};
use rocket::figment::value::Value as Setting;
use rocket::http::ContentType;
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;
use serde_json::{Value, json};

use crate::app::{App, on_both_sites};
use crate::behind::Behind;
use crate::db::on_both;
use crate::gateway::{Gateway, Https};
use crate::live::{Live, six_digits};
use crate::mailhost::eventually;
use crate::postman::by;
use crate::verbs::Who;

const NUMBER: &str = "+4791234567";
const BODY: &str = r#"{"to": "{to}", "text": "{text}", "ref": "{id}"}"#;
const SECRET: &str = "hush-hush-hush-hush-hush";

type Settings = Vec<(&'static str, Setting)>;

/// A gateway that takes JSON.
fn by_json(url: String) -> Settings {
    let headers = vec!["Authorization: Bearer hush", "Idempotency-Key: {id}"];
    vec![
        ("sms_url", url.into()),
        ("sms_headers", headers.into()),
        ("sms_body", BODY.into()),
    ]
}

fn worker(app: &App, gateway: &Gateway) -> Worker {
    by(&app.office, by_json(gateway.url("/send")))
}

/// A text message that is due: a code to the number.
async fn due(app: &App) {
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.signs_up(course, Who::at(NUMBER)).await;
}

async fn newest(app: &App) -> Model {
    app.messages().await.pop().unwrap()
}

on_both_sites!(a_text_message_is_one_request_as_it_is_set, |app| {
    let gateway = Gateway::open();
    let worker = worker(app, &gateway);
    let team = app.team().await;
    let course = app.course(team, 12).await;
    let reference = app.signs_up(course, Who::at(NUMBER)).await;
    let code = app.code_of(reference).await;
    assert_eq!(deliver(&worker).await.unwrap().sent, 1);
    let asked = gateway.asked().remove(0);
    let id = newest(app).await.id.to_string();
    assert_eq!(
        (asked.method.as_str(), asked.target.as_str()),
        ("POST", "/send")
    );
    assert_eq!(asked.headers["authorization"], "Bearer hush");
    assert_eq!(asked.headers["idempotency-key"], id);
    assert_eq!(asked.headers["content-type"], "application/json");
    let told = asked.json();
    assert_eq!((&told["to"], &told["ref"]), (&json!(NUMBER), &json!(id)));
    let text = told["text"].as_str().unwrap();
    assert_eq!(six_digits(text), Some(code));
    assert!(text.ends_with("Modum kommune"), "{text}");
});

on_both_sites!(a_gateway_may_want_a_form_or_an_address_alone, |app| {
    let gateway = Gateway::open();
    due(app).await;
    let query = gateway.url("/sms/{digits}?from=Modum&msg={text}");
    let get = by(&app.office, vec![("sms_url", query.into())]);
    assert_eq!(deliver(&get).await.unwrap().sent, 1);
    let asked = gateway.asked().remove(0);
    assert_eq!((asked.method.as_str(), asked.body.as_str()), ("GET", ""));
    let start = "/sms/4791234567?from=Modum&msg=Koden%20din%20er%20";
    assert!(asked.target.starts_with(start), "{}", asked.target);

    due(app).await;
    let form: Settings = vec![
        ("sms_url", gateway.url("/").into()),
        ("sms_method", "PUT".into()),
        ("sms_body", "to={to}&msg={text}".into()),
    ];
    assert_eq!(deliver(&by(&app.office, form)).await.unwrap().sent, 1);
    let asked = gateway.asked().remove(1);
    assert_eq!(asked.method, "PUT");
    assert_eq!(
        asked.headers["content-type"],
        "application/x-www-form-urlencoded"
    );
    let start = "to=%2B4791234567&msg=Koden+din+er+";
    assert!(asked.body.starts_with(start), "{}", asked.body);
});

on_both_sites!(a_busy_gateway_is_asked_again_under_the_same_name, |app| {
    let gateway = Gateway::open();
    let worker = worker(app, &gateway);
    due(app).await;
    for (status, minutes) in [(503, 2), (429, 3), (401, 6)] {
        gateway.answer(status, "not now, +4791234567");
        assert_eq!(deliver(&worker).await.unwrap().failed, 1);
        let row = newest(app).await;
        assert_eq!(row.error, Some(format!("sms_{status}")));
        assert!(
            !deliver(&worker).await.unwrap().any(),
            "not before its time"
        );
        app.clock.advance(minutes);
    }
    gateway.answer(200, "");
    assert_eq!(deliver(&worker).await.unwrap().sent, 1);
    let asked = gateway.asked();
    assert_eq!(asked.len(), 4);
    assert!(asked.iter().all(|one| one.body == asked[0].body));
});

on_both_sites!(what_a_gateway_refuses_for_good_is_soon_given_up, |app| {
    let gateway = Gateway::open();
    let worker = worker(app, &gateway);
    due(app).await;
    gateway.answer(422, "no such number +4791234567");
    for _ in 0..10 {
        deliver(&worker).await.unwrap();
        app.clock.advance(3);
    }
    let row = newest(app).await;
    assert_eq!((row.status, row.attempts), (Status::Dead, 3));
    assert_eq!(row.error.as_deref(), Some("sms_422"));
    assert!(row.notice.is_empty(), "a dead code is no code");
    assert_eq!(gateway.asked().len(), 3);
});

on_both_sites!(nobody_is_followed_to_another_address, |app| {
    let (gateway, other) = (Gateway::open(), Gateway::open());
    let worker = worker(app, &gateway);
    due(app).await;
    for status in [301, 302, 303, 307, 308] {
        gateway.redirect(status, &other.url("/send"));
        assert_eq!(deliver(&worker).await.unwrap().failed, 1);
        assert_eq!(newest(app).await.error, Some(format!("sms_{status}")));
        app.clock.advance(11);
    }
    assert_eq!((gateway.asked().len(), other.asked().len()), (5, 0));
});

on_both_sites!(success_is_what_the_settings_say, |app| {
    let gateway = Gateway::open();
    let mut settings = by_json(gateway.url("/send"));
    settings.push(("sms_success", r#"200 "status":"ok""#.into()));
    let worker = by(&app.office, settings);
    due(app).await;
    for (status, body, error) in [
        (200, r#"{"status":"no credit"}"#, "sms_answer"),
        (202, r#"{"status":"ok"}"#, "sms_202"),
    ] {
        gateway.answer(status, body);
        assert_eq!(deliver(&worker).await.unwrap().failed, 1);
        assert_eq!(newest(app).await.error.as_deref(), Some(error));
        app.clock.advance(10);
    }
    gateway.answer(200, r#"{"status":"ok"}"#);
    assert_eq!(deliver(&worker).await.unwrap().sent, 1);
});

on_both_sites!(
    no_text_leaves_for_a_country_that_the_team_leaves_out,
    |app| {
        let gateway = Gateway::open();
        due(app).await;
        let change = app.office.act(|desk| {
            Box::pin(async move {
                team::Entity::update_many()
                    .col_expr(team::Column::SmsPrefixes, Expr::val("+46, +45"))
                    .exec(desk.tx)
                    .await?;
                Ok(())
            })
        });
        change.await.unwrap();
        assert_eq!(deliver(&worker(app, &gateway)).await.unwrap().dead, 1);
        assert_eq!(newest(app).await.error.as_deref(), Some("sms_prefix"));
        assert!(gateway.asked().is_empty());
    }
);

on_both_sites!(
    by_night_a_text_message_waits_unless_somebody_waits_for_it,
    |app| {
        let gateway = Gateway::open();
        let worker = worker(app, &gateway);
        let team = app.team().await;
        let course = app.course(team, 12).await;
        app.clock.set("2027-02-01T20:59");
        app.joins(course, NUMBER).await;
        app.clock.set("2027-02-01T21:00");
        let sent = deliver(&worker).await.unwrap();
        assert_eq!(
            (sent.sent, sent.left),
            (1, 1),
            "the code leaves, the seat waits"
        );
        app.clock.set("2027-02-02T07:59");
        assert!(!deliver(&worker).await.unwrap().any());
        app.clock.set("2027-02-02T08:00");
        assert_eq!(deliver(&worker).await.unwrap().sent, 1);
        // What is off on this very day cannot wait for the day to begin.
        app.clock.set("2027-03-02T06:30");
        app.cancels_first(course).await;
        assert_eq!(deliver(&worker).await.unwrap().sent, 1);
        let texts = gateway.asked();
        let text = texts[2].json()["text"].to_string();
        assert!(text.contains("avlyst"), "{text}");
    }
);

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

/// The program itself, with all of it in its environment, and everything in its log that can be.
#[test]
fn the_program_sends_text_messages_and_tells_no_log_of_them() {
    crate::db::on_sqlite(async |db| {
        db.store.close().await;
        let url = db.url.clone();
        tokio::task::spawn_blocking(move || texted(&url))
            .await
            .unwrap();
    });
}

fn texted(url: &str) {
    let gateway = Gateway::open();
    let live = Live::with(
        url,
        [
            ("RUST_LOG", "trace".to_owned()),
            ("ROCKET_SMS_URL", gateway.url("/send?key=query-hush")),
            (
                "ROCKET_SMS_HEADERS",
                r#"["Authorization: Bearer header-hush"]"#.to_owned(),
            ),
            ("ROCKET_SMS_BODY", BODY.to_owned()),
            ("ROCKET_SMS_SUCCESS", "202".to_owned()),
            ("ROCKET_SMS_REPORTS_SECRET", SECRET.to_owned()),
            ("ROCKET_SMS_REPORTS_ID", "ref".to_owned()),
        ],
    );
    let token = live.found_team();
    live.start();
    let course = live.publish_course(&token, 3);
    let path = format!("/api/v1/courses/{course}/enrolments");
    let said = live.post(&path, None, "k", &form()).unwrap();
    assert_eq!(said.status, 202, "{said:?}");
    eventually("a text comes", || !gateway.asked().is_empty());
    let asked = gateway.asked().remove(0);
    assert_eq!(asked.headers["authorization"], "Bearer header-hush");
    let told = asked.json();
    let code = six_digits(told["text"].as_str().unwrap()).unwrap();
    let behind = Behind::open(url);
    eventually("it is marked", || behind.count(Status::Sent) == 1);
    let report = json!({ "ref": told["ref"], "status": "failed" });
    live.post(&format!("/sms/reports/{SECRET}"), None, "r", &report);
    eventually("it is given up", || behind.count(Status::Dead) == 1);
    live.stop();
    let log = live.log();
    assert!(
        log.contains("/sms/reports/<secret>"),
        "the report is in the log by its route: {log}"
    );
    for secret in ["hush", "91234567", "912 34 567", &code, "Koden din"] {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
}

#[test]
fn the_program_speaks_only_to_a_gateway_that_it_can_believe() {
    let https = Https::open();
    for (authority, sign) in [(https.another(), "sms_tls"), (https.authority(), "")] {
        let folder = tempfile::TempDir::new().unwrap();
        let url = format!("sqlite://{}", folder.path().join("test.db").display());
        let settings = [
            ("ROCKET_SMS_URL", https.url()),
            ("ROCKET_SMS_BODY", BODY.to_owned()),
            ("SSL_CERT_FILE", authority.display().to_string()),
            ("NO_PROXY", "localhost".to_owned()),
        ];
        let live = Live::with(&url, settings);
        let token = live.found_team();
        live.start();
        let course = live.publish_course(&token, 3);
        let path = format!("/api/v1/courses/{course}/enrolments");
        assert_eq!(live.post(&path, None, "k", &form()).unwrap().status, 202);
        eventually("it was tried", || {
            live.log().contains(sign) && (https.asked() == 1 || !sign.is_empty())
        });
        assert_eq!(https.asked(), usize::from(sign.is_empty()));
        live.stop();
    }
}

fn form() -> Value {
    json!({
        "name": "Ola", "mobile": "912 34 567", "home_municipality": "3316", "old_enough": true,
    })
}
