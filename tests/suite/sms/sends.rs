//! How a text message is asked for, and what the answers of a gateway mean.

use kursplass::entity::message::Status;
use kursplass::entity::team;
use kursplass::worker::deliver;
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;
use serde_json::json;

use super::{NUMBER, Settings, by_json, due, newest, worker};
use crate::app::on_both_sites;
use crate::gateway::Gateway;
use crate::live::six_digits;
use crate::postman::by;
use crate::verbs::Who;

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
