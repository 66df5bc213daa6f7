//! Content lines (RFC 5545, 3.1), written straight into the file: escaped, folded, with CRLF.
//!
//! Our own, and not the `icalendar` crate's: its lines had to be folded anew and its parameters
//! encoded before, and its maps of properties took most of the time that a feed takes.

use std::fmt::{Display, Write as _};

use super::fold::fold_into;

/// A file that is being written.
pub(super) struct Lines<'a> {
    out: &'a mut String,
    /// The line at hand, not folded yet.
    line: String,
}

impl<'a> Lines<'a> {
    pub(super) fn new(out: &'a mut String) -> Self {
        let line = String::new();
        Self { out, line }
    }

    /// A property whose value stands as it is: a time, a number, an address, a word of the standard.
    /// Its parameters are part of the name.
    pub(super) fn plain(&mut self, name: &str, value: impl Display) {
        self.line.clear();
        write!(self.line, "{name}:{value}").expect("a text takes whatever is written");
        fold_into(self.out, &self.line);
    }

    /// A property whose value is a text.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.plain(name, escaped(value));
    }

    /// Lines that were folded before.
    pub(super) fn whole(&mut self, lines: &str) {
        self.out.push_str(lines);
    }
}

/// A text as it stands in a value (RFC 5545, 3.3.11).
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(at) = rest.find(['\n', '\\', ',', ';']) {
        let (plain, special) = rest.split_at(at);
        let (special, tail) = special.split_at(1);
        escaped.push_str(plain);
        escaped.push('\\');
        escaped.push_str(if special == "\n" { "n" } else { special });
        rest = tail;
    }
    escaped + rest
}

/// A folded line of a value that is escaped already.
pub(super) fn line_of(name: &str, value: &str) -> String {
    let mut out = String::new();
    Lines::new(&mut out).plain(name, value);
    out
}

/// A parameter's value, in quotes where it could end too early (RFC 5545, 3.2).
pub(super) fn quoted(value: &str) -> String {
    if value.contains([':', ';', ',']) {
        format!("\"{value}\"")
    } else {
        value.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> String {
        let mut out = String::new();
        Lines::new(&mut out).text("SUMMARY", value);
        out
    }

    #[test]
    fn rule_18_what_has_a_meaning_is_escaped() {
        assert_eq!(text("a\\b,c;d\ne:f"), "SUMMARY:a\\\\b\\,c\\;d\\ne:f\r\n");
    }

    #[test]
    fn rule_20_a_parameter_that_could_end_too_early_is_quoted() {
        assert_eq!(quoted("Sov godt"), "Sov godt");
        assert_eq!(quoted("Sov; godt"), "\"Sov; godt\"");
    }
}
