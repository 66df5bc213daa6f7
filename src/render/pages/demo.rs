//! The pages that only the demo has: how to try it, and the messages that would have left.

use serde::Serialize;

use crate::domain::access::Role;
use crate::domain::{Language, Time};
use crate::render::mail::flowed;
use crate::render::say;
use crate::render::templates::Page;

/// What can be tried, and who can sign in.
#[derive(Clone, Debug, Serialize)]
pub struct DemoPage {
    pub courses: String,
    pub inbox: String,
    pub staff: String,
    pub teams: Vec<DemoTeam>,
}

/// The accounts of a team.
#[derive(Clone, Debug, Serialize)]
pub struct DemoTeam {
    pub name: String,
    pub accounts: Vec<DemoAccount>,
}

/// An account that was made for the demo.
#[derive(Clone, Debug, Serialize)]
pub struct DemoAccount {
    pub name: String,
    pub role: String,
    pub email: String,
    pub password: String,
}

impl Page for DemoPage {
    const TEMPLATE: &'static str = "demo/start.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        super::samples::demo(language)
    }
}

/// What people call a role.
#[must_use]
pub fn role(language: Language, role: Role) -> String {
    let key = match role {
        Role::Leader => "role-leader",
        Role::Coordinator => "role-coordinator",
        Role::Admin => "role-admin",
        Role::Auditor => "role-auditor",
    };
    say(language, key, &[])
}

/// The messages, newest first.
#[derive(Clone, Debug, Serialize)]
pub struct InboxPage {
    pub messages: Vec<InboxLine>,
}

/// One message in the list.
#[derive(Clone, Debug, Serialize)]
pub struct InboxLine {
    pub href: String,
    pub to: String,
    pub subject: String,
    pub at: Time,
}

impl Page for InboxPage {
    const TEMPLATE: &'static str = "demo/inbox.html";

    #[cfg(test)]
    fn samples(_: Language) -> Vec<(&'static str, Self)> {
        super::samples::inbox()
    }
}

/// One message as its reader would see it.
#[derive(Clone, Debug, Serialize)]
pub struct MessagePage {
    pub inbox: String,
    pub sender: String,
    pub to: String,
    pub subject: String,
    pub at: Time,
    pub pieces: Vec<Piece>,
}

impl Page for MessagePage {
    const TEMPLATE: &'static str = "demo/message.html";

    #[cfg(test)]
    fn samples(_: Language) -> Vec<(&'static str, Self)> {
        super::samples::messages()
    }
}

/// A piece of a message: words, or a link to this site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    pub text: String,
    pub href: Option<String>,
}

/// Joins flowed lines again and makes links of this site's addresses. `base` is the public address,
/// which a text message names without its scheme.
#[must_use]
pub fn pieces(text: &str, base: &str) -> Vec<Piece> {
    let whole = flowed::join(text);
    let mut pieces: Vec<Piece> = Vec::new();
    for word in whole.trim_end().split_inclusive(char::is_whitespace) {
        let address = word.trim_end().trim_end_matches(['.', ',']);
        let rest = &word[address.len()..];
        match path(address, base) {
            Some(path) => {
                pieces.push(link(address, path));
                add(&mut pieces, rest);
            }
            None => add(&mut pieces, word),
        }
    }
    pieces
}

fn link(text: &str, path: &str) -> Piece {
    let path = if path.is_empty() { "/" } else { path };
    Piece {
        text: text.to_owned(),
        href: Some(path.to_owned()),
    }
}

/// Adds plain words to the plain words before them.
fn add(pieces: &mut Vec<Piece>, words: &str) {
    match pieces.last_mut() {
        Some(last) if last.href.is_none() => last.text.push_str(words),
        _ if words.is_empty() => {}
        _ => pieces.push(Piece {
            text: words.to_owned(),
            href: None,
        }),
    }
}

/// The path of an address of this site.
fn path<'a>(word: &'a str, base: &str) -> Option<&'a str> {
    let host = base.split_once("://").map_or(base, |(_, host)| host);
    let path = word
        .strip_prefix(base)
        .or_else(|| word.strip_prefix(host))?;
    (path.is_empty() || path.starts_with('/')).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "http://127.0.0.1:8000";

    fn links(text: &str) -> Vec<(String, String)> {
        let pieces = pieces(text, BASE).into_iter();
        pieces
            .filter_map(|piece| Some((piece.text, piece.href?)))
            .collect()
    }

    #[test]
    fn addresses_of_this_site_can_be_clicked_and_no_other() {
        let text = "Se http://127.0.0.1:8000/ticket/abc\neller 127.0.0.1:8000/ticket.\n\
                    Ikke http://127.0.0.1:80001/x eller https://example.no/ticket\n";
        let found = links(text);
        let whole = (
            "http://127.0.0.1:8000/ticket/abc".into(),
            "/ticket/abc".into(),
        );
        let short = ("127.0.0.1:8000/ticket".into(), "/ticket".into());
        assert_eq!(found, [whole, short]);
    }

    #[test]
    fn the_words_stay_as_they_were_but_for_soft_line_ends() {
        let text = "Hei!\n\nEn lang \nlinje med 127.0.0.1:8000/ticket, ja.\n";
        let all: String = pieces(text, BASE).into_iter().map(|one| one.text).collect();
        assert_eq!(all, "Hei!\n\nEn lang linje med 127.0.0.1:8000/ticket, ja.");
    }
}
