//! The program itself with a gateway.

use kursplass::entity::message::Status;
use serde_json::{Value, json};

use super::{BODY, SECRET};
use crate::behind::Behind;
use crate::gateway::{Gateway, Https};
use crate::live::{Live, six_digits};
use crate::mailhost::eventually;

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
