//! Handing messages over: to a mail server, to a gateway for text messages, to a folder where each becomes
//! a file, or to the demo's inbox.

mod compose;
mod file;
mod inbox;
mod sms;
mod smtp;
mod within;

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use crate::config::Settings;
use crate::domain::Time;
use crate::domain::ids::MessageId;
use crate::error::BadSetting;

pub use file::Folder;
pub use inbox::Inbox;
pub use sms::Gateway;
pub use smtp::Smtp;

/// No handing over takes longer; shorter than any lease.
pub const LONGEST: Duration = Duration::from_mins(1);

/// One message to one person, ready to be handed over. It shows nothing of itself.
#[derive(Clone)]
pub struct Mail {
    /// Names the message for good: however often it is sent, it is the same one.
    pub id: MessageId,
    /// Who writes, such as a municipality.
    pub sender: String,
    pub to: To,
    pub subject: String,
    /// Plain text in flowed lines that end in LF.
    pub text: String,
    pub at: Time,
}

/// Where to.
#[derive(Clone)]
pub enum To {
    Email(String),
    /// A number in the form `+4791234567`.
    Mobile(String),
}

/// Why a message was not handed over, in a word of ours that names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub kind: Cow<'static, str>,
    pub outlook: Outlook,
}

/// Whether it is any use to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// The other side is away or busy.
    Passing,
    /// The other side said no for good.
    Refused,
    /// It can never work.
    Hopeless,
}

/// How messages leave: one way for mails, one for text messages.
#[derive(Clone)]
pub struct Delivery {
    mails: Arc<Way>,
    texts: Arc<Way>,
    at_any_hour: bool,
}

enum Way {
    Smtp(Smtp),
    Sms(Gateway),
    File(Folder),
    Inbox(Inbox),
}

impl Delivery {
    /// As it is set: mails by the mail server, text messages by the gateway. Where there is no mail
    /// server, what has no way becomes a file in the folder `outbox` of the working directory.
    pub fn new(settings: &Settings) -> Result<Self, BadSetting> {
        let from = settings.mail_from.email.clone();
        let mails = match &settings.smtp_url {
            Some(url) => Way::Smtp(Smtp::new(url.expose(), from)?),
            None => Way::File(Folder::new("outbox", from)),
        };
        let mails = Arc::new(mails);
        let texts = match &settings.sms {
            Some(gateway) => Arc::new(Way::Sms(Gateway::new(gateway)?)),
            None => Arc::clone(&mails),
        };
        Ok(Self {
            mails,
            texts,
            at_any_hour: false,
        })
    }

    /// All messages become files in a folder.
    #[must_use]
    pub fn to_folder(folder: Folder) -> Self {
        Self::one(Way::File(folder))
    }

    /// All messages are kept in memory and leave nowhere; for the demo only, never by a setting.
    #[must_use]
    pub fn to_inbox(inbox: Inbox) -> Self {
        Self::one(Way::Inbox(inbox))
    }

    fn one(way: Way) -> Self {
        let way = Arc::new(way);
        Self {
            mails: Arc::clone(&way),
            texts: way,
            at_any_hour: false,
        }
    }

    /// The same, for messages that can wake nobody: those of the night do not wait for the morning.
    #[must_use]
    pub fn at_any_hour(self) -> Self {
        Self {
            at_any_hour: true,
            ..self
        }
    }

    /// Whether messages leave at night too.
    #[must_use]
    pub fn is_at_any_hour(&self) -> bool {
        self.at_any_hour
    }

    /// Hands one message over.
    pub async fn send(&self, mail: &Mail) -> Result<(), Trouble> {
        let way = match mail.to {
            To::Email(_) => &self.mails,
            To::Mobile(_) => &self.texts,
        };
        match &**way {
            Way::Smtp(server) => server.send(mail).await,
            Way::Sms(gateway) => gateway.send(mail).await,
            Way::File(folder) => folder.write(mail).await,
            Way::Inbox(inbox) => inbox.take(mail),
        }
    }
}

impl To {
    /// The address or the number itself.
    #[must_use]
    pub fn address(&self) -> &str {
        match self {
            Self::Email(address) | Self::Mobile(address) => address,
        }
    }
}

impl Trouble {
    fn new(kind: impl Into<Cow<'static, str>>, outlook: Outlook) -> Self {
        Self {
            kind: kind.into(),
            outlook,
        }
    }
}
