//! Text messages: short, neutral, without a link. They name the short address where a code opens the own page.

use super::{Letter, SessionLine};
use crate::domain::Notice;
use crate::render::i18n::{Fact, say};
use crate::render::{clean, formats};

/// Prints a letter as a text message: what there is to know, where to go, and who writes.
#[must_use]
pub fn sms(letter: &Letter<'_>) -> String {
    let mut sentences = vec![news(letter)];
    if matches!(
        letter.notice,
        Notice::Seated | Notice::Moved | Notice::Postponed
    ) {
        sentences.extend(first(letter));
    }
    // Who only types a code waits for nothing else, and whoever was erased has no page.
    if !matches!(letter.notice, Notice::Code { .. } | Notice::Erased) {
        sentences.push(page(letter));
    }
    sentences.push(letter.sender.to_owned());
    clean::line(&sentences.join(" "))
}

fn news(letter: &Letter<'_>) -> String {
    let said = |key, fact: &str, value: Fact<'_>| {
        let facts = [("reference", letter.reference.into()), (fact, value)];
        say(letter.language, key, &facts)
    };
    let plain = |key| said(key, "", Fact::None);
    let at = || Fact::from(letter.at().unwrap_or_default());
    match letter.notice {
        Notice::Code { code } => said("sms-code", "code", formats::code(code).into()),
        Notice::Seated => plain("sms-seated"),
        Notice::Waiting { position } => said("sms-waiting", "position", Fact::from(*position)),
        Notice::NextRun { position } => said("sms-next-run", "position", Fact::from(*position)),
        Notice::NoSeat => plain("sms-no-seat"),
        Notice::Applied => plain("sms-applied"),
        Notice::Offer { .. } => {
            let deadline = letter.deadline().unwrap_or_default();
            said("sms-offer", "deadline", deadline.into())
        }
        Notice::Lapsed => plain("sms-lapsed"),
        Notice::Left => plain("sms-left"),
        Notice::Moved => plain("sms-moved"),
        Notice::SessionMoved { .. } => session_moved(letter),
        Notice::SessionAdded { .. } => said("sms-session-added", "at", at()),
        Notice::SessionCancelled { .. } => said("sms-session-cancelled", "at", at()),
        Notice::PlaceChanged => place_changed(letter),
        Notice::Postponed => plain("sms-postponed"),
        Notice::CourseCancelled { .. } => plain("sms-cancelled"),
        Notice::ContactChanged => plain("sms-contact"),
        Notice::Erased => plain("sms-erased"),
        Notice::Invited { .. } => plain("sms-invited"),
    }
}

fn session_moved(letter: &Letter<'_>) -> String {
    let mut facts = vec![
        ("reference", Fact::from(letter.reference)),
        ("day", letter.day().unwrap_or_default().into()),
    ];
    let Some(moved) = letter.moved() else {
        return say(letter.language, "sms-session-moved-gone", &facts);
    };
    facts.push(("to", start(letter, moved).into()));
    let Some(place) = moved.place.filter(|place| !place.is_empty()) else {
        return say(letter.language, "sms-session-moved", &facts);
    };
    facts.push(("place", place.into()));
    say(letter.language, "sms-session-moved-place", &facts)
}

/// Where the next session is, if its place has a neutral name.
fn place_changed(letter: &Letter<'_>) -> String {
    let mut facts = vec![("reference", Fact::from(letter.reference))];
    let next = letter.sessions.first();
    let place = next.and_then(|line| Some((line, line.place.filter(|name| !name.is_empty())?)));
    let Some((line, place)) = place else {
        return say(letter.language, "sms-place-changed", &facts);
    };
    facts.push(("first", start(letter, line).into()));
    facts.push(("place", place.into()));
    say(letter.language, "sms-place-changed-to", &facts)
}

fn first(letter: &Letter<'_>) -> Option<String> {
    let first = start(letter, letter.sessions.first()?);
    let facts = [("first", Fact::from(first))];
    Some(say(letter.language, "sms-first", &facts))
}

fn page(letter: &Letter<'_>) -> String {
    let address = Fact::from(letter.address);
    let Some(phone) = letter.phone else {
        return say(letter.language, "sms-page", &[("address", address)]);
    };
    let facts = [
        ("address", address),
        ("phone", formats::phone(phone).into()),
    ];
    say(letter.language, "sms-page-or-call", &facts)
}

fn start(letter: &Letter<'_>, line: &SessionLine<'_>) -> String {
    formats::moment_this_year(letter.language, letter.zone, line.starts_at)
}
