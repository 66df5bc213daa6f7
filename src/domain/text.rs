//! Text that people type, cleaned: trimmed, short enough, and nothing in it that cannot be shown.

use crate::domain::Flaw;

/// One line of text, not empty and not longer than `most` characters.
pub fn line(text: &str, most: usize) -> Result<String, Flaw> {
    let line = text.trim();
    if !line.chars().any(is_visible) {
        return Err(Flaw::Missing);
    }
    if line.chars().any(is_bad) {
        return Err(Flaw::BadText);
    }
    within(line, most)
}

/// Several lines, not empty; line ends become `\n`.
pub fn paragraphs(text: &str, most: usize) -> Result<String, Flaw> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim();
    if !text.chars().any(is_visible) {
        return Err(Flaw::Missing);
    }
    if text.chars().any(|c| c != '\n' && is_bad(c)) {
        return Err(Flaw::BadText);
    }
    within(text, most)
}

fn within(text: &str, most: usize) -> Result<String, Flaw> {
    if text.chars().count() > most {
        return Err(Flaw::TooLong { most });
    }
    Ok(text.to_owned())
}

/// Control characters, line separators and marks that turn the direction of what follows.
fn is_bad(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_visible(c: char) -> bool {
    !c.is_whitespace()
        && !is_bad(c)
        && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_kept_in_any_script() {
        for name in [
            "Kari",
            "Áile Ánne",
            "محمد",
            "Đặng Thị",
            "O’Brien-Ødegård",
            "李雷",
        ] {
            assert_eq!(line(&format!("\u{a0} {name}\t "), 200), Ok(name.to_owned()));
        }
    }

    #[test]
    fn nothing_to_see_is_missing() {
        for text in ["", "   ", "\u{200B}\u{FEFF}", "\n\n"] {
            assert_eq!(line(text, 200), Err(Flaw::Missing));
        }
    }

    #[test]
    fn a_line_break_or_a_hidden_turn_is_refused() {
        for text in ["Kari\r\nBcc: x", "Kari\u{0}", "a\u{202E}b", "a\u{2028}b"] {
            assert_eq!(line(text, 200), Err(Flaw::BadText));
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert!(line(&"å".repeat(200), 200).is_ok());
        let most = 200;
        assert_eq!(line(&"å".repeat(201), most), Err(Flaw::TooLong { most }));
    }

    #[test]
    fn paragraphs_keep_their_lines() {
        assert_eq!(paragraphs(" a\r\n\r\nb ", 9), Ok("a\n\nb".to_owned()));
        assert_eq!(paragraphs("a\u{7}b", 9), Err(Flaw::BadText));
    }
}
