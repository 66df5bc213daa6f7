//! Handing messages to a mail server.

mod server;

use lettre::Address;
use lettre::message::header::ContentTransferEncoding;
use lettre::transport::smtp;

use super::compose::compose;
use super::within::within;
use super::{LONGEST, Mail, Outlook, To, Trouble};
use crate::error::BadSetting;

use server::Server;

/// Replies that speak of our log-in, not of the message: somebody has to mend the settings.
const OF_THE_LOG_IN: [u16; 4] = [530, 534, 535, 538];

/// A mail server.
pub struct Smtp {
    server: Server,
    from: Address,
}

impl Smtp {
    /// The server at `url` (the setting `smtp_url`); all mail is from `from`.
    pub fn new(url: &str, from: Address) -> Result<Self, BadSetting> {
        let server = Server::parse(url)
            .ok_or_else(|| BadSetting::new("smtp_url", "is no address of a mail server"))?;
        Ok(Self { server, from })
    }

    /// Hands one message over. Text messages need another way.
    pub(super) async fn send(&self, mail: &Mail) -> Result<(), Trouble> {
        if matches!(mail.to, To::Mobile(_)) {
            return Err(Trouble::new("no_sms", Outlook::Hopeless));
        }
        let message = compose(mail, &self.from, ContentTransferEncoding::QuotedPrintable)?;
        let letter = message.formatted();
        match within(LONGEST, self.server.take(message.envelope(), &letter)).await {
            Some(Ok(())) => Ok(()),
            Some(Err(error)) => Err(trouble(&error)),
            None => Err(Trouble::new("timeout", Outlook::Passing)),
        }
    }
}

/// Only the kind and the code: what the server says can hold the address.
fn trouble(error: &smtp::Error) -> Trouble {
    if let Some(code) = error.status() {
        let code = u16::from(code);
        let refused = error.is_permanent() && !OF_THE_LOG_IN.contains(&code);
        let outlook = if refused {
            Outlook::Refused
        } else {
            Outlook::Passing
        };
        return Trouble::new(format!("smtp_{code}"), outlook);
    }
    let kind = if error.is_timeout() {
        "timeout"
    } else if error.is_tls() {
        "tls"
    } else if error.is_client() {
        "client"
    } else {
        "connection"
    };
    Trouble::new(kind, Outlook::Passing)
}
