//! A message in the form in which mail travels (RFC 5322): plain text, one recipient, a name that stays.

use std::time::SystemTime;

use lettre::address::Envelope;
use lettre::message::header::{
    ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue,
};
use lettre::message::{Body, Mailbox};
use lettre::{Address, Message};

use super::{Mail, Outlook, To, Trouble};

/// Says that no person wrote this, so that no machine answers it (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// Composes the message as it leaves from `from`.
pub(super) fn compose(
    mail: &Mail,
    from: &Address,
    encoding: ContentTransferEncoding,
) -> Result<Message, Trouble> {
    let broken = |kind: &'static str| Trouble::new(kind, Outlook::Hopeless);
    let flowed = ContentType::parse("text/plain; charset=utf-8; format=flowed")
        .map_err(|_| broken("content_type"))?;
    let body = body(&mail.text, encoding).ok_or_else(|| broken("content"))?;
    let (to, address) = recipient(&mail.to)?;
    let envelope =
        Envelope::new(Some(from.clone()), vec![address]).map_err(|_| broken("bad_address"))?;
    Message::builder()
        .envelope(envelope)
        .message_id(Some(format!("<{}@{}>", mail.id, from.domain())))
        .date(SystemTime::from(mail.at))
        .from(Mailbox::new(Some(mail.sender.clone()), from.clone()))
        .raw_header(to)
        .subject(mail.subject.clone())
        .header(AutoSubmitted)
        .header(flowed)
        .body(body)
        .map_err(|_| broken("content"))
}

/// The longest line that mail can carry as it is (RFC 5322).
const LINE: usize = 998;

/// The text as it is, where that is asked for and mail can carry it, else quoted-printable.
fn body(text: &str, encoding: ContentTransferEncoding) -> Option<Body> {
    let bare = encoding == ContentTransferEncoding::EightBit
        && text.lines().all(|line| line.len() <= LINE);
    if bare {
        let bytes = text.replace('\n', "\r\n").into_bytes();
        return Some(Body::dangerous_pre_encoded(bytes, encoding));
    }
    Body::new_with_encoding(text.to_owned(), ContentTransferEncoding::QuotedPrintable).ok()
}

/// The one recipient, for the header and for the envelope. A text message that becomes a file is
/// addressed to its number at a host that cannot exist.
fn recipient(to: &To) -> Result<(HeaderValue, Address), Trouble> {
    let (shown, address) = match to {
        To::Email(address) => (address.clone(), address.clone()),
        To::Mobile(number) => {
            let address = format!("{}@sms.invalid", number.trim_start_matches('+'));
            (format!("\"{number}\" <{address}>"), address)
        }
    };
    let is_plain = shown
        .bytes()
        .all(|byte| byte.is_ascii_graphic() || byte == b' ');
    match address.parse() {
        Ok(address) if is_plain => {
            let name = HeaderName::new_from_ascii_str("To");
            let header = HeaderValue::dangerous_new_pre_encoded(name, shown.clone(), shown);
            Ok((header, address))
        }
        _ => Err(Trouble::new("bad_address", Outlook::Hopeless)),
    }
}
