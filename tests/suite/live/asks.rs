//! What is asked of the program, and what it says.

use std::io::Write as _;
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

use super::Live;

/// What is asked of the server.
pub struct Ask<'a> {
    pub method: &'static str,
    pub path: &'a str,
    pub token: Option<&'a str>,
    pub key: &'a str,
    pub body: Option<&'a Value>,
}

/// What the server said.
#[derive(Debug)]
pub struct Said {
    pub status: u16,
    pub body: Value,
}

impl Live {
    /// Reads by the API.
    pub fn get(&self, path: &str, token: &str) -> Said {
        let request = self
            .agent
            .get(self.url(path))
            .header("Authorization", bearer(token));
        said(request.call()).unwrap()
    }

    /// Writes by the API; none when the connection broke, so that nobody knows what happened.
    pub fn post(&self, path: &str, token: Option<&str>, key: &str, body: &Value) -> Option<Said> {
        let mut request = self
            .agent
            .post(self.url(path))
            .header("Idempotency-Key", key);
        if let Some(token) = token {
            request = request.header("Authorization", bearer(token));
        }
        said(request.send_json(body))
    }

    /// Writes by the API, and asks again with the same key as long as the server is too busy.
    pub fn post_patiently(&self, path: &str, key: &str, body: &Value) -> Said {
        loop {
            let said = self
                .post(path, None, key, body)
                .expect("the server answers");
            if said.status != 503 {
                return said;
            }
            std::thread::sleep(Duration::from_millis(500));
        }
    }

    /// Changes by the API.
    pub fn put(&self, path: &str, token: &str, body: &Value) -> Said {
        let request = self
            .agent
            .put(self.url(path))
            .header("Authorization", bearer(token));
        said(request.send_json(body)).unwrap()
    }

    /// Takes away by the API.
    pub fn delete(&self, path: &str, token: &str) -> Said {
        let request = self
            .agent
            .delete(self.url(path))
            .header("Authorization", bearer(token));
        said(request.call()).unwrap()
    }

    /// Sends a whole request and goes away without hearing the answer, as a telephone in a tunnel does.
    pub fn say_and_leave(&self, ask: &Ask<'_>) {
        let body = ask.body.map(Value::to_string).unwrap_or_default();
        let token = ask
            .token
            .map(|token| format!("Authorization: {}\r\n", bearer(token)));
        let request = format!(
            "{} {} HTTP/1.1\r\nHost: {}\r\n{}Idempotency-Key: {}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{body}",
            ask.method,
            ask.path,
            self.address(),
            token.unwrap_or_default(),
            ask.key,
            body.len(),
        );
        // Where nobody listens any more, nothing is said.
        if let Ok(mut stream) = TcpStream::connect(self.address()) {
            let _ = stream.write_all(request.as_bytes());
        }
    }

    /// The same to the end: asked again with the same key as long as the server is too busy.
    pub fn ask(&self, ask: &Ask<'_>) -> Said {
        loop {
            let request = ureq::http::Request::builder()
                .method(ask.method)
                .uri(self.url(ask.path))
                .header("Idempotency-Key", ask.key)
                .header("Content-Type", "application/json");
            let request = match ask.token {
                Some(token) => request.header("Authorization", bearer(token)),
                None => request,
            };
            let body = ask.body.map(Value::to_string).unwrap_or_default();
            let said = said(self.agent.run(request.body(body).unwrap()));
            let said = said.expect("the server answers");
            if said.status != 503 {
                return said;
            }
            std::thread::sleep(Duration::from_millis(300));
        }
    }

    /// Opens a page; answers its text, whatever its status.
    pub fn look(&self, path: &str) -> String {
        let mut answer = self.agent.get(self.url(path)).call().unwrap();
        answer.body_mut().read_to_string().unwrap()
    }

    /// Sends a form of a page; answers the page that comes back.
    pub fn fill_in(&self, path: &str, form: &str) -> String {
        let request = self
            .agent
            .post(self.url(path))
            .header("Sec-Fetch-Site", "same-origin")
            .content_type("application/x-www-form-urlencoded");
        let mut answer = request.send(form).unwrap();
        answer.body_mut().read_to_string().unwrap()
    }

    /// All numbers of the process, as Prometheus reads them.
    pub fn metrics(&self) -> String {
        self.look("/metrics")
    }

    /// A number of the process; 0 where there is none yet.
    pub fn number(&self, name: &str) -> u64 {
        let text = self.metrics();
        let lines = text.lines().filter(|line| line.starts_with(name));
        let values = lines.map(|line| line.rsplit(' ').next().unwrap().parse::<u64>().unwrap());
        values.sum()
    }
}

fn bearer(token: &str) -> String {
    format!("Bearer {token}")
}

fn said(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Option<Said> {
    let heard = answer.and_then(|mut answer| {
        let status = answer.status().as_u16();
        let body = answer.body_mut().read_json()?;
        Ok(Said { status, body })
    });
    heard
        .inspect_err(|error| eprintln!("no answer: {error}"))
        .ok()
}
