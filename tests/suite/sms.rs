//! Text messages by a gateway: how they are asked for, what its answers mean, and what it tells later.

mod program;
mod reports;
mod sends;

use kursplass::entity::message::Model;
use kursplass::worker::Worker;
use rocket::figment::value::Value as Setting;

use crate::app::App;
use crate::gateway::Gateway;
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
