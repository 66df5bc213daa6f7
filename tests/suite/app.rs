//! The whole site on a throw-away database, with a clock that stands still until a test moves it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{NaiveDateTime, TimeZone as _};
use chrono_tz::Europe::Oslo;
use kursplass::actions::{Office, check};
use kursplass::clock::Clock;
use kursplass::config::Settings;
use kursplass::domain::Time;
use kursplass::render::Templates;
use kursplass::store::Store;
use kursplass::vault::{Keys, Vault};
use kursplass::web::{self, Health};
use kursplass::worker;
use rocket::figment::value::Value as Setting;
use rocket::http::{ContentType, Cookie, Header, Method};
use rocket::local::asynchronous::Client;
use serde_json::Value;

use crate::db::Db;

/// One test body for both databases, with a running site in it: `on_both_sites!(a_sentence, |app| { … })`.
macro_rules! on_both_sites {
    ($name:ident, |$app:ident| $body:block) => {
        $crate::db::on_both!($name, |db| {
            let site = $crate::app::App::on(db).await;
            {
                let $app = &site;
                $body
            }
            site.end().await;
        });
    };
}
pub(crate) use on_both_sites;

/// When every test begins, in local time: a Monday morning.
pub const BEGINNING: &str = "2027-02-01T09:00";

/// A running site.
pub struct App {
    pub client: Client,
    pub office: Office,
    pub clock: OsloClock,
}

/// The clock of the site, set in the time of Oslo.
#[derive(Clone)]
pub struct OsloClock(Clock);

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    /// Names in lower case.
    pub headers: BTreeMap<String, String>,
    /// Each cookie that was set, as it was sent.
    pub cookies: Vec<String>,
    pub text: String,
    /// Null where the answer is no JSON.
    pub json: Value,
}

/// A request in the making.
pub struct Call<'a> {
    app: &'a App,
    method: Method,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: Option<(ContentType, Vec<u8>)>,
}

/// An instant from its local time in Oslo, like `2027-03-01T12:00`.
pub fn oslo(local: &str) -> Time {
    let local = format!("{local}:00").parse::<NaiveDateTime>().unwrap();
    Oslo.from_local_datetime(&local).unwrap().to_utc()
}

impl OsloClock {
    pub fn set(&self, local: &str) {
        self.0.set(oslo(local));
    }

    pub fn advance(&self, minutes: i64) {
        self.0.advance(chrono::TimeDelta::minutes(minutes));
    }

    pub fn advance_seconds(&self, seconds: i64) {
        self.0.advance(chrono::TimeDelta::seconds(seconds));
    }
}

impl App {
    /// A site without limits on public forms.
    pub async fn on(db: &Db) -> Self {
        Self::with(db, [("rate_limit_per_minute", 0.into())]).await
    }

    /// A site with settings of its own.
    pub async fn with(
        db: &Db,
        settings: impl IntoIterator<Item = (&'static str, Setting)>,
    ) -> Self {
        let clock = Clock::manual(oslo(BEGINNING));
        let store = Store::open(&db.url, clock.clone()).await.unwrap();
        let keys = Keys::random();
        let vault = Arc::new(Vault::new(&keys));
        let settings = Settings::with(settings).unwrap();
        let sms = settings.sends_sms();
        let office = Office { store, vault, sms };
        let rocket = web::site(
            &settings,
            keys.secret_key(),
            Arc::new(Templates::load().unwrap()),
            Arc::new(Health::default()),
            office.clone(),
        );
        Self {
            client: Client::untracked(rocket).await.unwrap(),
            office,
            clock: OsloClock(clock),
        }
    }

    /// Every invariant holds once the worker has come round.
    async fn be_whole(&self) {
        worker::sweep(&self.office).await.unwrap();
        worker::tidy(&self.office).await.unwrap();
        let report = check::check(&self.office.store, &self.office.vault, |_| ()).await;
        assert_eq!(report.unwrap().breaches, []);
    }

    /// Closes the database, which must be whole.
    pub async fn end(self) {
        self.be_whole().await;
        self.office.store.close().await;
    }

    pub fn call(&self, method: Method, path: &str) -> Call<'_> {
        Call {
            app: self,
            method,
            path: path.to_owned(),
            headers: Vec::new(),
            body: None,
        }
    }

    pub async fn get(&self, path: &str, token: Option<&str>) -> Answer {
        self.call(Method::Get, path).token(token).send().await
    }

    pub async fn post(&self, path: &str, token: Option<&str>, json: Value) -> Answer {
        let call = self.call(Method::Post, path).token(token);
        call.json(&json).send().await
    }

    pub async fn patch(&self, path: &str, token: Option<&str>, json: Value) -> Answer {
        let call = self.call(Method::Patch, path).token(token);
        call.json(&json).send().await
    }

    pub async fn put(&self, path: &str, token: Option<&str>, json: Value) -> Answer {
        let call = self.call(Method::Put, path).token(token);
        call.json(&json).send().await
    }

    pub async fn delete(&self, path: &str, token: Option<&str>) -> Answer {
        self.call(Method::Delete, path).token(token).send().await
    }
}

impl Call<'_> {
    pub fn token(self, token: Option<&str>) -> Self {
        match token {
            Some(token) => self.header("Authorization", format!("Bearer {token}")),
            None => self,
        }
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// With a key under which it can be sent again.
    pub fn key(self, key: &str) -> Self {
        self.header("Idempotency-Key", key)
    }

    pub fn json(mut self, json: &Value) -> Self {
        self.body = Some((ContentType::JSON, json.to_string().into_bytes()));
        self
    }

    /// With the fields of a form, encoded.
    pub fn form(mut self, fields: String) -> Self {
        self.body = Some((ContentType::Form, fields.into_bytes()));
        self
    }

    /// With a file that was chosen in a field of a form.
    pub fn file(mut self, field: &str, file: &[u8]) -> Self {
        let head = format!(
            "--here\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"a.ics\"\r\n\
             Content-Type: text/calendar\r\n\r\n"
        );
        let body = [head.as_bytes(), file, b"\r\n--here--\r\n"].concat();
        let kind = "multipart/form-data; boundary=here".parse().unwrap();
        self.body = Some((kind, body));
        self
    }

    pub async fn send(self) -> Answer {
        let mut request = self.app.client.req(self.method, self.path);
        for (name, value) in self.headers {
            if name == "Cookie" {
                // A local request has its cookies apart from its headers; ours looks at both.
                let pairs = Cookie::split_parse(value.clone()).filter_map(Result::ok);
                request = request.cookies(pairs.collect::<Vec<_>>());
            }
            request.add_header(Header::new(name, value));
        }
        if let Some((kind, body)) = self.body {
            request.add_header(kind);
            request.set_body(body);
        }
        let response = request.dispatch().await;
        let status = response.status().code;
        let cookies = response.headers().get("Set-Cookie");
        let cookies = cookies.map(str::to_owned).collect();
        let headers = response.headers().iter();
        let headers = headers
            .map(|header| {
                (
                    header.name.as_str().to_lowercase(),
                    header.value.into_owned(),
                )
            })
            .collect();
        let text = response.into_string().await.unwrap_or_default();
        Answer {
            status,
            headers,
            cookies,
            json: serde_json::from_str(&text).unwrap_or_default(),
            text,
        }
    }
}

impl Answer {
    /// The same answer, if its status is this one.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }

    /// The same answer, if it is a refusal with this code.
    #[expect(clippy::wrong_self_convention, reason = "it hands the answer on")]
    #[track_caller]
    pub fn is_refused(self, status: u16, code: &str) -> Self {
        assert_eq!(
            (self.status, self.json["code"].as_str()),
            (status, Some(code)),
            "{}",
            self.text
        );
        self
    }

    /// A text of the JSON, by pointer: `/course/id`.
    #[track_caller]
    pub fn text(&self, pointer: &str) -> String {
        let found = self.json.pointer(pointer).and_then(Value::as_str);
        let text = || panic!("no text at {pointer} in {}", self.text);
        found.unwrap_or_else(text).to_owned()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}
