//! Who of the staff can sign in to the demo.

use crate::domain::access::Role;
use crate::vault::Redacted;

/// An account of the demo with its password, made anew at each start.
#[derive(Clone, Debug)]
pub struct LogIn {
    pub team: &'static str,
    pub name: &'static str,
    pub role: Role,
    pub email: &'static str,
    pub password: Redacted<String>,
}

/// Letters and digits that nobody takes for one another.
const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// A password that can be read aloud: four groups of four.
pub(super) fn password() -> Redacted<String> {
    let letter = || char::from(LETTERS[rand::random_range(0..LETTERS.len())]);
    let group = || std::iter::repeat_with(letter).take(4).collect::<String>();
    let groups: Vec<String> = std::iter::repeat_with(group).take(4).collect();
    Redacted::new(groups.join("-"))
}
