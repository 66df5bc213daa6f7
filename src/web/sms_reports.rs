//! What the gateway tells of text messages: by a secret address, in words that the settings name.
//! Whatever comes, the answer is the same, so that nobody learns anything by asking.

use rocket::data::{Data, Limits};
use rocket::http::ContentType;
use rocket::{Request, Route, State, get, post, routes, tokio};
use serde_json::Value;
use url::form_urlencoded;

use super::Denied;
use super::api::App;
use crate::actions::messages;
use crate::config::SmsReports;
use crate::domain::ids::MessageId;
use crate::error::Error;

/// The longest time a report may take to arrive.
const DEADLINE: tokio::time::Duration = tokio::time::Duration::from_secs(10);
/// Reports in one request.
const MOST: usize = 1000;

/// How reports are known, if they are wanted at all.
pub struct Reports(pub Option<SmsReports>);

type Answer = Result<(ContentType, &'static str), Denied>;

#[must_use]
pub fn routes() -> Vec<Route> {
    routes![by_query, by_body]
}

/// A report in the query.
#[get("/sms/reports/<secret>")]
async fn by_query(
    secret: &str,
    query: Query,
    reports: &State<Reports>,
    app: &State<App>,
) -> Answer {
    let Some(reports) = known(reports, secret)? else {
        return OK;
    };
    take(app, reports, vec![query.0]).await
}

/// A report in the body, as a form or as JSON: an object, or a list of them.
#[post("/sms/reports/<secret>", data = "<data>")]
async fn by_body(
    secret: &str,
    query: Query,
    reports: &State<Reports>,
    app: &State<App>,
    limits: &Limits,
    data: Data<'_>,
) -> Answer {
    let Some(reports) = known(reports, secret)? else {
        return OK;
    };
    let limit = limits.get("json").unwrap_or(Limits::JSON);
    let arrival = data.open(limit).into_string();
    let body = match tokio::time::timeout(DEADLINE, arrival).await {
        Ok(Ok(body)) if body.is_complete() => body.into_inner(),
        _ => String::new(),
    };
    let mut told = read(&body);
    told.push(query.0);
    take(app, reports, told).await
}

const OK: Answer = Ok((ContentType::Plain, "OK\n"));

/// The rules for reports, if this is their address.
fn known<'r>(reports: &'r Reports, secret: &str) -> Result<Option<&'r SmsReports>, Denied> {
    let reports = reports.0.as_ref().ok_or(Error::NotFound)?;
    Ok(reports.opens(secret).then_some(reports))
}

/// Gives up the messages that reached nobody. If that cannot be written down, the gateway hears so
/// and tells once more.
async fn take(app: &App, rules: &SmsReports, told: Vec<Value>) -> Answer {
    let failed = |report: &Value| {
        let status = word(report, &rules.status)?;
        let id = word(report, &rules.id)?.parse::<MessageId>().ok()?;
        rules.is_failure(&status).then_some(id)
    };
    let ids: Vec<MessageId> = told.iter().take(MOST).filter_map(failed).collect();
    if ids.is_empty() {
        return OK;
    }
    let given_up = app.office.act(move |desk| {
        let ids = ids.clone();
        Box::pin(async move { messages::undelivered(&desk, &ids).await })
    });
    let given_up = u64::try_from(given_up.await?).unwrap_or(u64::MAX);
    metrics::counter!("kursplass_sms_undelivered").increment(given_up);
    OK
}

fn read(body: &str) -> Vec<Value> {
    match serde_json::from_str(body) {
        Ok(Value::Array(reports)) => reports,
        Ok(report @ Value::Object(_)) => vec![report],
        _ => vec![fields(body)],
    }
}

fn fields(form: &str) -> Value {
    let pairs = form_urlencoded::parse(form.as_bytes());
    pairs
        .map(|(name, value)| (name.into_owned(), Value::from(value.into_owned())))
        .collect()
}

/// The text or number of a field; `a.b` is the field `b` of the object `a`, where no field has that whole name.
fn word(report: &Value, field: &str) -> Option<String> {
    let whole = report.get(field);
    let found = whole.or_else(|| {
        field
            .split('.')
            .try_fold(report, |object, part| object.get(part))
    })?;
    match found {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The query of the request, as an object of texts.
struct Query(Value);

#[rocket::async_trait]
impl<'r> rocket::request::FromRequest<'r> for Query {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> rocket::request::Outcome<Self, Self::Error> {
        let query = request.uri().query().map_or("", |query| query.as_str());
        rocket::request::Outcome::Success(Self(fields(query)))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn forms_objects_and_lists_are_read() {
        assert_eq!(
            read("ref=a-1&state=no%20phone"),
            [json!({"ref": "a-1", "state": "no phone"})]
        );
        assert_eq!(read(r#"{"ref": 1}"#), [json!({"ref": 1})]);
        assert_eq!(read(r#"[{"ref": 1}, {"ref": 2}]"#).len(), 2);
        assert_eq!(read(""), [json!({})]);
    }

    #[test]
    fn a_field_may_lie_inside_another() {
        let report = json!({"message": {"ref": " a-1 ", "code": 3}, "a.b": "flat", "list": []});
        assert_eq!(word(&report, "message.ref").as_deref(), Some("a-1"));
        assert_eq!(word(&report, "message.code").as_deref(), Some("3"));
        assert_eq!(word(&report, "a.b").as_deref(), Some("flat"));
        assert_eq!(word(&report, "list"), None);
        assert_eq!(word(&report, "message.other.ref"), None);
    }
}
