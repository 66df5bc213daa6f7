//! Values made safe before they are written: texts, parameters, addresses.

use url::Url;

use crate::render::clean;

/// The longest one-line text, in octets.
const LINE: usize = 250;

/// The longest text of many lines, in octets.
const TEXT: usize = 8 * 1024;

/// A title, a name or a place: one line of bounded length.
pub(super) fn line(raw: &str) -> String {
    clean::cut(clean::line(raw), LINE)
}

/// A description: lines of bounded length. Escaping is the writer's.
pub(super) fn text(raw: &str) -> String {
    clean::cut(clean::text(raw).trim().to_owned(), TEXT)
}

/// A parameter's value (RFC 6868): what may not stand in one is encoded with a circumflex.
/// The writer puts it into quotes where `:`, `;` or `,` occur.
pub(super) fn parameter(raw: &str) -> String {
    let mut encoded = String::with_capacity(raw.len());
    for c in line(raw).chars() {
        match c {
            '^' => encoded.push_str("^^"),
            '"' => encoded.push_str("^'"),
            c => encoded.push(c),
        }
    }
    encoded
}

/// An address of the web in plain ASCII; anything else is left out of the feed.
pub(super) fn address(raw: &str) -> Option<String> {
    let url = Url::parse(raw.trim()).ok()?;
    matches!(url.scheme(), "https" | "http").then(|| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_18_titles_are_one_line_and_descriptions_keep_their_lines() {
        assert_eq!(line("Sov\r\ngodt\u{2028}!"), "Sov godt!");
        assert_eq!(text(" a\r\nb\rc \n"), "a\nb\nc");
    }

    #[test]
    fn rule_20_parameters_are_encoded_by_rfc_6868() {
        assert_eq!(parameter("a^b\"c\nd"), "a^^b^'c d");
        assert_eq!(parameter("\"a\""), "^'a^'");
    }

    #[test]
    fn rule_19_addresses_are_checked_by_type() {
        assert_eq!(
            address("https://example.no/møte;a,b").as_deref(),
            Some("https://example.no/m%C3%B8te;a,b")
        );
        assert_eq!(address("javascript:alert(1)"), None);
        assert_eq!(address("not an address"), None);
        let injected = address("https://example.no/\r\nBEGIN:VEVENT").unwrap();
        assert!(!injected.contains(['\r', '\n']));
    }

    #[test]
    fn lengths_are_bounded() {
        assert!(line(&"ø".repeat(500)).len() <= LINE);
        assert!(text(&"ø".repeat(9_000)).len() <= TEXT);
    }
}
