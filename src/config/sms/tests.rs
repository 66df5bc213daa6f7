use super::*;
use crate::config::Settings;
use rocket::figment::value::Value;

const URL: &str = "https://sms.example.no/send?key=hush";
const BODY: &str = r#"{"to": "{to}", "message": "{text}", "ref": "{id}"}"#;

fn settings(values: &[(&'static str, Value)]) -> Result<Settings, BadSetting> {
    Settings::with(values.iter().cloned())
}

fn line(values: &[(&'static str, Value)]) -> String {
    settings(values).unwrap_err().to_string()
}

fn gateway(values: &[(&'static str, Value)]) -> SmsGateway {
    settings(values).unwrap().sms.unwrap()
}

fn list(lines: &[&str]) -> Value {
    lines.to_vec().into()
}

const WITH: Filling<'_> = Filling {
    to: "+4791234567",
    text: "Kode \"12\" & Å\\",
    id: "a-1",
};

#[test]
fn a_url_alone_is_a_get() {
    let all = "https://sms.example.no/{digits}?to={to}&text={text}";
    let gateway = gateway(&[("sms_url", all.into())]);
    assert_eq!((gateway.method, gateway.body.is_some()), ("GET", false));
    assert_eq!(
        gateway.url.filled(Escape::Url, &WITH),
        "https://sms.example.no/4791234567?to=%2B4791234567&text=Kode%20%2212%22%20%26%20%C3%85%5C"
    );
    assert!(gateway.success.includes(202) && !gateway.success.includes(300));
}

#[test]
fn a_body_is_posted_and_escaped_as_its_kind_wants() {
    let json = gateway(&[("sms_url", URL.into()), ("sms_body", BODY.into())]);
    let (body, escape) = json.body.unwrap();
    assert_eq!((json.method, escape), ("POST", Escape::Json));
    let filled: serde_json::Value = serde_json::from_str(&body.filled(escape, &WITH)).unwrap();
    assert_eq!(filled["message"], WITH.text);
    assert_eq!(json.headers[0].1.filled(Escape::Nothing, &WITH), JSON);

    let form = [
        ("sms_url", URL.into()),
        ("sms_body", "to={digits}&msg={text}".into()),
    ];
    let (body, escape) = gateway(&form).body.unwrap();
    assert_eq!(
        body.filled(escape, &WITH),
        "to=4791234567&msg=Kode+%2212%22+%26+%C3%85%5C"
    );
}

#[test]
fn what_is_filled_in_is_text() {
    let template = Template::parse("{text}{id}{other}");
    let with = Filling {
        text: "{id}",
        ..WITH
    };
    assert_eq!(template.filled(Escape::Nothing, &with), "{id}a-1{other}");
}

#[test]
fn nothing_of_a_gateway_is_shown() {
    let given = [
        ("sms_url", URL.into()),
        ("sms_body", BODY.into()),
        ("sms_headers", list(&["Authorization: Bearer hush"])),
        ("sms_reports_secret", "hush-hush-hush-hush-hush".into()),
    ];
    let settings = settings(&given).unwrap();
    let shown = format!("{:?} {:?}", settings.sms, settings.sms_reports);
    assert!(
        !shown.contains("hush") && !shown.contains("example"),
        "{shown}"
    );
}

#[test]
fn the_rule_of_success_is_a_range_and_words() {
    let rule = Success::parse(Some(r#"200-202 "status": "ok""#)).unwrap();
    assert_eq!(rule.words.as_deref(), Some(r#""status": "ok""#));
    assert!(rule.includes(202) && !rule.includes(203));
    let number = [
        ("sms_url", URL.into()),
        ("sms_body", BODY.into()),
        ("sms_success", 201.into()),
    ];
    let one = gateway(&number).success;
    assert!(one.includes(201) && !one.includes(200) && one.words.is_none());
}

#[test]
fn a_secret_opens_and_words_of_failure_are_known() {
    let given = [
        ("sms_url", URL.into()),
        ("sms_body", BODY.into()),
        ("sms_reports_secret", "hush-hush-hush-hush-hush".into()),
        ("sms_reports_failed", list(&["UNDELIV", "3"])),
    ];
    let reports = settings(&given).unwrap().sms_reports.unwrap();
    assert!(reports.opens("hush-hush-hush-hush-hush") && !reports.opens("hush"));
    assert!(reports.is_failure("undeliv ") && reports.is_failure("3"));
    assert!(!reports.is_failure("failed") && !reports.is_failure(""));
    assert_eq!(
        (reports.id.as_str(), reports.status.as_str()),
        ("id", "status")
    );
}

#[test]
fn a_broken_gateway_is_refused_by_its_key() {
    let url = || ("sms_url", Value::from(URL));
    let body = || ("sms_body", Value::from(BODY));
    let secret = |text: &str| ("sms_reports_secret", Value::from(text));
    let head = |line: &str| ("sms_headers", list(&[line]));
    let cases: Vec<(&str, Vec<(&'static str, Value)>)> = vec![
        (
            "sms_url",
            vec![("sms_url", "sms.example.no/hush".into()), body()],
        ),
        (
            "sms_url",
            vec![("sms_url", "http://sms.example.no/hush".into()), body()],
        ),
        (
            "sms_url",
            vec![("sms_url", "https://u:hush@sms.example.no/".into()), body()],
        ),
        (
            "sms_url",
            vec![("sms_url", "https://{to}.example.no/hush".into()), body()],
        ),
        (
            "sms_url",
            vec![("sms_url", "https://sms.example.no/#hush".into()), body()],
        ),
        ("sms_body", vec![url()]),
        (
            "sms_body",
            vec![url(), ("sms_body", "to={to}&key=hush".into())],
        ),
        (
            "sms_body",
            vec![
                url(),
                ("sms_body", r#"{"hush": {text}, "to": "{to}"}"#.into()),
            ],
        ),
        ("sms_body", vec![body()]),
        (
            "sms_method",
            vec![url(), body(), ("sms_method", "GET".into())],
        ),
        (
            "sms_method",
            vec![url(), body(), ("sms_method", "hush".into())],
        ),
        ("sms_headers", vec![url(), body(), head("hush")]),
        ("sms_headers", vec![url(), body(), head("X Y: hush")]),
        ("sms_headers", vec![url(), body(), head("X: hush\nY: z")]),
        ("sms_headers", vec![url(), body(), head("host: hush")]),
        ("sms_headers", vec![url(), body(), head("X: hush {to}")]),
        (
            "sms_headers",
            vec![url(), body(), head("Content-Type: text/hush")],
        ),
        (
            "sms_headers",
            vec![url(), body(), ("sms_headers", "hush".into())],
        ),
        (
            "sms_success",
            vec![url(), body(), ("sms_success", "200-302".into())],
        ),
        (
            "sms_success",
            vec![url(), body(), ("sms_success", "hush".into())],
        ),
        (
            "sms_success",
            vec![url(), body(), ("sms_success", "299-200".into())],
        ),
        ("sms_reports_secret", vec![url(), body(), secret("hush")]),
        (
            "sms_reports_secret",
            vec![url(), body(), secret("hush/hush/hush/hush/hush")],
        ),
        (
            "sms_reports_secret",
            vec![
                url(),
                ("sms_body", "{to}{text}".into()),
                secret("hush-hush-hush-hush-hush"),
            ],
        ),
        (
            "sms_reports_failed",
            vec![url(), body(), ("sms_reports_failed", "hush".into())],
        ),
    ];
    for (key, values) in cases {
        let line = line(&values);
        assert!(line.starts_with(&format!("{key}: ")), "{key}: {line}");
        assert!(!line.contains('\n') && !line.contains("hush"), "{line}");
    }
}
