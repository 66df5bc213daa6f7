//! Messages in words.

use crate::domain::Language;
use crate::entity::message::{Channel, Model, Status};
use crate::render::say;
use crate::web::staff::phase::Tag;

/// What a message tells, by the word of its kind.
#[must_use]
pub fn what(language: Language, kind: &str) -> String {
    say(language, message_key(kind), &[])
}

/// The key of it.
#[must_use]
pub fn message_key(kind: &str) -> &'static str {
    match kind {
        "code" => "message-what-code",
        "seated" => "message-what-seated",
        "waiting" => "message-what-waiting",
        "applied" => "message-what-applied",
        "offer" => "message-what-offer",
        "lapsed" => "message-what-lapsed",
        "left" => "message-what-left",
        "next_run" => "message-what-next-run",
        "no_seat" => "message-what-no-seat",
        "moved" => "message-what-moved",
        "session_moved" => "message-what-session-moved",
        "session_added" => "message-what-session-added",
        "session_cancelled" => "message-what-session-cancelled",
        "place_changed" => "message-what-place-changed",
        "postponed" => "message-what-postponed",
        "course_cancelled" => "message-what-course-cancelled",
        "contact_changed" => "message-what-contact-changed",
        "erased" => "message-what-erased",
        _ => "message-what-other",
    }
}

/// How a message travels.
#[must_use]
pub fn way(language: Language, channel: Channel) -> String {
    let key = match channel {
        Channel::Email => "message-way-email",
        Channel::Sms => "message-way-sms",
        Channel::Call => "message-way-call",
    };
    say(language, key, &[])
}

/// What has become of a message, as a tag.
#[must_use]
pub fn state(language: Language, status: Status) -> Tag {
    let (key, color) = match status {
        Status::Queued => ("message-state-queued", "info"),
        Status::Sent => ("message-state-sent", "success"),
        Status::Dead => ("message-state-dead", "danger"),
        Status::Cancelled => ("message-state-cancelled", "neutral"),
        Status::Task => ("message-state-task", "warning"),
        Status::Done => ("message-state-done", "success"),
    };
    Tag::new(language, key, color)
}

/// Why it was not sent, where it was tried.
#[must_use]
pub fn why(language: Language, row: &Model) -> Option<String> {
    let word = row.error.as_deref()?;
    let key = match word {
        "no_address" | "bad_address" => "message-why-address",
        "no_sms" => "message-why-no-sms",
        "timeout" | "tls" | "connection" => "message-why-host",
        word if word.starts_with("smtp_5") => "message-why-refused",
        word if word.starts_with("smtp_") => "message-why-host",
        _ => "message-why-other",
    };
    Some(say(language, key, &[]))
}
