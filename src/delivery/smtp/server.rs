//! Which mail server it is, and how a conversation with it begins and ends.

use std::time::Duration;

use lettre::address::Envelope;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error, SMTP_PORT, SUBMISSION_PORT, SUBMISSIONS_PORT};
use percent_encoding::percent_decode_str;
use url::Url;

/// For reaching it, and for its farewell.
const STEP: Duration = Duration::from_secs(15);

/// A mail server and our name and log-in there.
pub(super) struct Server {
    host: String,
    port: u16,
    tls: Tls,
    name: ClientId,
    log_in: Option<Credentials>,
}

impl Server {
    /// Reads `smtp://` or `smtps://`, with `?tls=required` for STARTTLS and our name as the path.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let host = url.host_str()?.to_owned();
        let secure = || TlsParameters::new(host.clone()).ok();
        let wanted = url.query_pairs().find(|(key, _)| key == "tls");
        let (tls, usual) = match (url.scheme(), wanted.as_ref().map(|(_, value)| &**value)) {
            ("smtp", None) => (Tls::None, SMTP_PORT),
            ("smtp", Some("required")) => (Tls::Required(secure()?), SUBMISSION_PORT),
            ("smtp", Some("opportunistic")) => (Tls::Opportunistic(secure()?), SUBMISSION_PORT),
            ("smtps", _) => (Tls::Wrapper(secure()?), SUBMISSIONS_PORT),
            _ => return None,
        };
        let name = match url.path().trim_matches('/') {
            "" => ClientId::default(),
            name => ClientId::Domain(name.to_owned()),
        };
        let log_in = match url.password() {
            Some(password) => Some(Credentials::new(
                decoded(url.username())?,
                decoded(password)?,
            )),
            None => None,
        };
        Some(Self {
            port: url.port().unwrap_or(usual),
            host,
            tls,
            name,
            log_in,
        })
    }

    /// Hands one letter over; done as soon as the server says that it has taken it. How it says
    /// farewell can no longer make us send it again.
    pub(super) async fn take(&self, envelope: &Envelope, letter: &[u8]) -> Result<(), Error> {
        let mut line = self.connect().await?;
        line.send(envelope, letter).await?;
        tokio::spawn(async move {
            let _ = tokio::time::timeout(STEP, line.quit()).await;
        });
        Ok(())
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let wrapper = match &self.tls {
            Tls::Wrapper(tls) => Some(tls.clone()),
            _ => None,
        };
        let place = (self.host.as_str(), self.port);
        let mut line =
            AsyncSmtpConnection::connect_tokio1(place, Some(STEP), &self.name, wrapper, None)
                .await?;
        match &self.tls {
            Tls::Opportunistic(tls) if line.can_starttls() => {
                line.starttls(tls.clone(), &self.name).await?;
            }
            Tls::Required(tls) => line.starttls(tls.clone(), &self.name).await?,
            _ => {}
        }
        if let Some(log_in) = &self.log_in {
            line.auth(DEFAULT_MECHANISMS, log_in).await?;
        }
        Ok(line)
    }
}

fn decoded(text: &str) -> Option<String> {
    let text = percent_decode_str(text).decode_utf8().ok()?;
    Some(text.into_owned())
}
