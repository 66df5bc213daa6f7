//! Texts that other people typed, made safe to put into lines: no controls, no bidi tricks.

/// A text of several lines: line ends become LF; controls, line separators and bidi overrides go.
#[must_use]
pub fn text(raw: &str) -> String {
    let lines = raw.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|c| is_harmless(*c)).collect()
}

/// A text of one line: as `text`, with all white space collapsed to single blanks.
#[must_use]
pub fn line(raw: &str) -> String {
    if raw.bytes().all(|byte| byte.is_ascii_graphic()) {
        return raw.to_owned();
    }
    let mut line = String::with_capacity(raw.len());
    for c in raw.chars().filter(|c| *c == '\r' || is_harmless(*c)) {
        if !c.is_whitespace() {
            line.push(c);
        } else if !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// At most `octets` bytes of the text, with an ellipsis where it was cut; never inside a character.
#[must_use]
pub fn cut(text: String, octets: usize) -> String {
    if text.len() <= octets {
        return text;
    }
    let end = text.floor_char_boundary(octets.saturating_sub('…'.len_utf8()));
    format!("{}…", text[..end].trim_end())
}

fn is_harmless(c: char) -> bool {
    let separator = matches!(c, '\u{2028}' | '\u{2029}');
    let bidi = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let control = c.is_control() && !matches!(c, '\n' | '\t');
    !(separator || bidi || control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_of_all_kinds_become_one_kind() {
        assert_eq!(text("a\r\nb\rc\nd"), "a\nb\nc\nd");
    }

    #[test]
    fn controls_separators_and_bidi_overrides_are_dropped() {
        assert_eq!(
            text("a\u{0}b\u{7f}c\u{85}d\u{2028}e\u{202e}f\u{2066}g"),
            "abcdefg"
        );
        assert_eq!(text("a\tæøå 😀"), "a\tæøå 😀");
    }

    #[test]
    fn a_line_has_no_line_ends() {
        assert_eq!(line(" a\r\nBEGIN:VEVENT \t b "), "a BEGIN:VEVENT b");
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(cut("æøå".to_owned(), 6), "æøå");
        assert_eq!(cut("æøåæ".to_owned(), 6), "æ…");
        assert_eq!(cut("ab cdefgh".to_owned(), 6), "ab…");
    }
}
