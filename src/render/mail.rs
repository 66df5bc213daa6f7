//! Letters to people: neutral e-mails and text messages. They never name the course, its theme,
//! the team or a telling venue, and a code's letter holds nothing that its sender typed.

use chrono_tz::Tz;
use serde::Serialize;

use crate::domain::{Language, Notice, Time};
use crate::render::i18n::{Fact, say};
use crate::render::{Crisis, RenderError, Templates, clean, formats};

pub mod flowed;
mod sms;

pub use sms::sms;

/// One session, as it may be named in a letter.
#[derive(Clone, Debug)]
pub struct SessionLine<'a> {
    /// Its number in the course; never changes.
    pub number: u16,
    pub starts_at: Time,
    pub ends_at: Time,
    /// The venue's *neutral* name, empty if it has none; none if the place is announced later.
    pub place: Option<&'a str>,
}

/// A notice to one person, with all that its texts need.
#[derive(Clone, Debug)]
pub struct Letter<'a> {
    pub notice: &'a Notice,
    pub language: Language,
    pub zone: Tz,
    /// The short code by which the person and staff can talk of it, such as `K7Q2`; may be empty in a code's letter.
    pub reference: &'a str,
    /// Who writes: a municipality or another neutral name.
    pub sender: &'a str,
    /// The number to call, if the team has one.
    pub phone: Option<&'a str>,
    /// The person's own page, from which they can leave.
    pub link: &'a str,
    /// The same page without a link, for text messages (`Links::short_address`).
    pub address: &'a str,
    /// The planned sessions that are still to come, in order; empty where the notice shows none.
    pub sessions: &'a [SessionLine<'a>],
    pub crisis: &'a Crisis,
}

/// A letter, ready to be sent as plain text (`format=flowed`, UTF-8, lines end in LF).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    pub subject: String,
    pub text: String,
}

/// Prints a letter as an e-mail.
pub fn print(templates: &Templates, letter: &Letter<'_>) -> Result<Print, RenderError> {
    let page = Facts::of(letter);
    let text = templates.render(template(letter.notice), letter.language, &page)?;
    Ok(Print {
        subject: clean::line(&subject(letter)),
        text: flowed::flow(&text),
    })
}

fn template(notice: &Notice) -> &'static str {
    match notice {
        Notice::Code { .. } => "mail/code.txt",
        Notice::Seated => "mail/seated.txt",
        Notice::Waiting { .. } => "mail/waiting.txt",
        Notice::NextRun { .. } => "mail/next_run.txt",
        Notice::NoSeat => "mail/no_seat.txt",
        Notice::Applied => "mail/applied.txt",
        Notice::Offer { .. } => "mail/offer.txt",
        Notice::Lapsed => "mail/lapsed.txt",
        Notice::Left => "mail/left.txt",
        Notice::Moved => "mail/moved.txt",
        Notice::SessionMoved { .. } => "mail/session_moved.txt",
        Notice::SessionAdded { .. } => "mail/session_added.txt",
        Notice::SessionCancelled { .. } => "mail/session_cancelled.txt",
        Notice::PlaceChanged => "mail/place_changed.txt",
        Notice::Postponed => "mail/postponed.txt",
        Notice::CourseCancelled { .. } => "mail/cancelled.txt",
        Notice::ContactChanged => "mail/contact_changed.txt",
        Notice::Erased => "mail/erased.txt",
        Notice::Invited { .. } => "mail/invited.txt",
    }
}

fn subject(letter: &Letter<'_>) -> String {
    let key = match letter.notice {
        Notice::Code { .. } => return from_sender(letter, "mail-code-subject"),
        Notice::Invited { .. } => return from_sender(letter, "mail-invited-subject"),
        Notice::Erased => return from_sender(letter, "mail-erased-subject"),
        Notice::Seated => "mail-seated-subject",
        Notice::Waiting { .. } => "mail-waiting-subject",
        Notice::NextRun { .. } => "mail-next-run-subject",
        Notice::NoSeat => "mail-no-seat-subject",
        Notice::Applied => "mail-applied-subject",
        Notice::Offer { .. } => "mail-offer-subject",
        Notice::Lapsed => "mail-lapsed-subject",
        Notice::Left => "mail-left-subject",
        Notice::Moved => "mail-moved-subject",
        Notice::SessionMoved { .. } => "mail-session-moved-subject",
        Notice::SessionAdded { .. } => "mail-session-added-subject",
        Notice::SessionCancelled { .. } => "mail-session-cancelled-subject",
        Notice::PlaceChanged => "mail-place-changed-subject",
        Notice::Postponed => "mail-postponed-subject",
        Notice::CourseCancelled { .. } => "mail-cancelled-subject",
        Notice::ContactChanged => "mail-contact-subject",
    };
    let facts = [
        ("reference", letter.reference.into()),
        ("deadline", letter.deadline().unwrap_or_default().into()),
        ("day", letter.day().unwrap_or_default().into()),
    ];
    say(letter.language, key, &facts)
}

fn from_sender(letter: &Letter<'_>, key: &str) -> String {
    let sender = Fact::from(letter.sender);
    say(letter.language, key, &[("sender", sender)])
}

impl Letter<'_> {
    /// Until when the notice asks for an answer, in words.
    fn deadline(&self) -> Option<String> {
        match self.notice {
            Notice::Offer { until } => Some(formats::deadline(self.language, self.zone, *until)),
            _ => None,
        }
    }

    /// The instant that the notice names: the old time of a session, or the time of a new or cancelled one.
    fn named(&self) -> Option<Time> {
        match self.notice {
            Notice::SessionMoved { from: at, .. }
            | Notice::SessionAdded { starts_at: at }
            | Notice::SessionCancelled { starts_at: at } => Some(*at),
            _ => None,
        }
    }

    fn day(&self) -> Option<String> {
        let day = self.named()?.with_timezone(&self.zone).date_naive();
        Some(formats::day(self.language, day))
    }

    fn at(&self) -> Option<String> {
        let at = self.named()?;
        Some(formats::moment_this_year(self.language, self.zone, at))
    }

    /// What staff wrote to everybody.
    fn words(&self) -> Option<&str> {
        match self.notice {
            Notice::CourseCancelled { words, .. } => words.as_deref(),
            _ => None,
        }
    }

    /// The moved session as it stands now, if it still does.
    fn moved(&self) -> Option<&SessionLine<'_>> {
        match self.notice {
            Notice::SessionMoved { number, .. } => {
                self.sessions.iter().find(|line| line.number == *number)
            }
            _ => None,
        }
    }
}

/// What the mail templates print.
#[derive(Serialize)]
struct Facts {
    link: String,
    sender: String,
    reference: String,
    phone: Option<String>,
    urgent: String,
    emergency: String,
    sessions: Vec<Dated>,
    moved: Option<Dated>,
    code: Option<String>,
    position: Option<u32>,
    words: Option<String>,
    deadline: Option<String>,
    at: Option<String>,
}

/// A session in words.
#[derive(Serialize)]
struct Dated {
    when: String,
    place: String,
}

impl Facts {
    fn of(letter: &Letter<'_>) -> Self {
        let (code, position) = match letter.notice {
            Notice::Code { code } => (Some(formats::code(code)), None),
            Notice::Waiting { position } | Notice::NextRun { position } => (None, Some(*position)),
            _ => (None, None),
        };
        let dated = |line: &SessionLine<'_>| Dated::of(letter, line);
        Self {
            link: letter.link.to_owned(),
            sender: clean::line(letter.sender),
            reference: letter.reference.to_owned(),
            phone: letter.phone.map(formats::phone),
            urgent: formats::phone(&letter.crisis.urgent),
            emergency: formats::phone(&letter.crisis.emergency),
            sessions: letter.sessions.iter().map(dated).collect(),
            moved: letter.moved().map(dated),
            code,
            position,
            words: letter.words().map(clean::text),
            deadline: letter.deadline(),
            at: letter.at(),
        }
    }
}

impl Dated {
    fn of(letter: &Letter<'_>, line: &SessionLine<'_>) -> Self {
        let (starts, ends) = (line.starts_at, line.ends_at);
        Self {
            when: formats::occasion(letter.language, letter.zone, starts, ends),
            place: line.place.map_or_else(
                || say(letter.language, "mail-place-later", &[]),
                clean::line,
            ),
        }
    }
}

#[cfg(test)]
mod tests;
