//! Why somebody of the staff looked at a person, in words.

use crate::domain::Language;
use crate::render::say;

/// The ground of a look, by its word in the access log.
#[must_use]
pub fn ground(language: Language, word: &str) -> String {
    let key = match word {
        "roster" => "ground-roster",
        "person" => "ground-person",
        "message_preview" => "ground-message-preview",
        "message" => "ground-message",
        "messages" => "ground-messages",
        "enter" => "ground-enter",
        "answer" => "ground-answer",
        "placing" => "ground-placing",
        "move" => "ground-move",
        "admission" => "ground-admission",
        "removal" => "ground-removal",
        "withdrawal" => "ground-withdrawal",
        "repeat" => "ground-repeat",
        _ => "ground-other",
    };
    say(language, key, &[])
}
