//! Handing text messages to a gateway: one HTTP request each, as the settings write it down. Nothing
//! of it is ever shown, no redirect is followed, and no address comes from anywhere but the settings.

use std::io::{ErrorKind, Read as _};
use std::sync::Arc;
use std::time::Duration;

use ureq::http::Request;
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::{Agent, Error};

use super::{Mail, Outlook, To, Trouble};
use crate::config::{Escape, Filling, SmsGateway, Success};
use crate::error::BadSetting;

/// For all of it, from looking the host up to the end of the answer; shorter than any lease.
const WHOLE: Duration = Duration::from_secs(30);
/// What of an answer is looked through.
const ANSWER: u64 = 64 * 1024;

/// Statuses of refusal that do not speak of the message: it is busy, or somebody has to mend the settings.
const NOT_OF_THE_MESSAGE: [u16; 9] = [401, 402, 403, 404, 405, 407, 408, 425, 429];

/// A gateway for text messages.
pub struct Gateway {
    agent: Agent,
    settings: Arc<SmsGateway>,
}

impl Gateway {
    /// The gateway as it is set. It is believed if this machine trusts its certificate.
    pub fn new(settings: &SmsGateway) -> Result<Self, BadSetting> {
        Self::within(settings, WHOLE)
    }

    fn within(settings: &SmsGateway, limit: Duration) -> Result<Self, BadSetting> {
        let config = Agent::config_builder()
            .timeout_global(Some(limit))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            // A connection that was kept may be half closed, and then nobody knows what was taken.
            .max_idle_connections(0)
            .user_agent("kursplass");
        let config = if settings.is_local() {
            config.proxy(None)
        } else {
            config.tls_config(TlsConfig::builder().root_certs(trusted()?).build())
        };
        Ok(Self {
            agent: config.build().into(),
            settings: Arc::new(settings.clone()),
        })
    }

    /// Hands one text message over.
    pub(super) async fn send(&self, mail: &Mail) -> Result<(), Trouble> {
        let To::Mobile(number) = &mail.to else {
            return Err(Trouble::new("no_mail", Outlook::Hopeless));
        };
        let id = mail.id.to_string();
        let filling = Filling {
            to: number,
            text: &mail.text,
            id: &id,
        };
        let request = request(&self.settings, &filling)
            .map_err(|_| Trouble::new("sms_request", Outlook::Hopeless))?;
        let (agent, settings) = (self.agent.clone(), Arc::clone(&self.settings));
        // It keeps to its own time limit, and begins no new step once that is over.
        let asked = tokio::task::spawn_blocking(move || ask(&agent, request, &settings.success));
        asked
            .await
            .unwrap_or_else(|_| Err(Trouble::new("panic", Outlook::Passing)))
    }
}

/// The authorities that this machine trusts.
fn trusted() -> Result<RootCerts, BadSetting> {
    let found = rustls_native_certs::load_native_certs().certs;
    if found.is_empty() {
        let why = "this machine trusts no certificates (Debian: apt install ca-certificates)";
        return Err(BadSetting::new("sms_url", why));
    }
    let certs = found
        .iter()
        .map(|der| Certificate::from_der(der).to_owned());
    Ok(RootCerts::from(certs))
}

fn request(
    settings: &SmsGateway,
    with: &Filling<'_>,
) -> Result<Request<Vec<u8>>, ureq::http::Error> {
    let url = settings.url.filled(Escape::Url, with);
    let mut request = Request::builder().method(settings.method).uri(url);
    for (name, value) in &settings.headers {
        request = request.header(name, value.filled(Escape::Nothing, with));
    }
    let body = settings.body.as_ref();
    let body = body.map(|(body, escape)| body.filled(*escape, with));
    request.body(body.unwrap_or_default().into_bytes())
}

fn ask(agent: &Agent, request: Request<Vec<u8>>, success: &Success) -> Result<(), Trouble> {
    let answered = if request.method() == "GET" {
        agent.run(request.map(|_| ()))
    } else {
        agent.run(request)
    };
    let mut answer = answered.map_err(|error| trouble(&error))?;
    let status = answer.status().as_u16();
    if !success.includes(status) {
        return Err(refusal(status));
    }
    let Some(words) = &success.words else {
        return Ok(());
    };
    let mut said = Vec::new();
    let read = answer
        .body_mut()
        .as_reader()
        .take(ANSWER)
        .read_to_end(&mut said);
    match (String::from_utf8_lossy(&said).contains(words), read) {
        (true, _) => Ok(()),
        (false, Ok(_)) => Err(Trouble::new("sms_answer", Outlook::Refused)),
        (false, Err(_)) => Err(Trouble::new("sms_connection", Outlook::Passing)),
    }
}

/// Only the status: what the gateway says can hold the number.
fn refusal(status: u16) -> Trouble {
    let is_of_the_message = matches!(status, 200..300 | 400..500);
    let outlook = if is_of_the_message && !NOT_OF_THE_MESSAGE.contains(&status) {
        Outlook::Refused
    } else {
        Outlook::Passing
    };
    Trouble::new(format!("sms_{status}"), outlook)
}

fn trouble(error: &Error) -> Trouble {
    let kind = match error {
        Error::Timeout(_) => "sms_timeout",
        Error::HostNotFound => "sms_host",
        Error::Tls(_) | Error::Rustls(_) => "sms_tls",
        Error::Io(error) if error.kind() == ErrorKind::TimedOut => "sms_timeout",
        Error::Io(error) if error.kind() == ErrorKind::InvalidData => "sms_tls",
        _ => "sms_connection",
    };
    Trouble::new(kind, Outlook::Passing)
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;
    use crate::config::Settings;
    use crate::domain::ids::MessageId;

    fn gateway(url: &str) -> Gateway {
        let settings = Settings::with([("sms_url", url.to_owned().into())]).unwrap();
        Gateway::within(&settings.sms.unwrap(), Duration::from_millis(300)).unwrap()
    }

    fn mail() -> Mail {
        Mail {
            id: MessageId::random(),
            sender: "Modum kommune".into(),
            to: To::Mobile("+4791234567".into()),
            subject: "SMS".into(),
            text: "Hei".into(),
            at: "2027-02-01T08:00:00Z".parse().unwrap(),
        }
    }

    async fn kind(url: &str) -> (String, Outlook) {
        let trouble = gateway(url).send(&mail()).await.unwrap_err();
        (trouble.kind.into_owned(), trouble.outlook)
    }

    #[tokio::test]
    async fn a_gateway_that_says_nothing_is_left_in_time() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/?{{to}}{{text}}", listener.local_addr().unwrap());
        let (kind, outlook) = kind(&url).await;
        assert_eq!((kind.as_str(), outlook), ("sms_timeout", Outlook::Passing));
        drop(listener);
        assert_eq!(self::kind(&url).await.0, "sms_connection");
    }

    #[test]
    fn what_speaks_of_the_message_is_soon_given_up() {
        for (status, outlook) in [
            (400, Outlook::Refused),
            (422, Outlook::Refused),
            (204, Outlook::Refused),
            (401, Outlook::Passing),
            (404, Outlook::Passing),
            (429, Outlook::Passing),
            (302, Outlook::Passing),
            (503, Outlook::Passing),
        ] {
            let trouble = refusal(status);
            assert_eq!(
                (trouble.kind, trouble.outlook),
                (format!("sms_{status}").into(), outlook)
            );
        }
    }
}
