//! Plain text in short lines that a reader's program may join again (RFC 3676, `format=flowed`).

/// The widest line that we write, its soft end included.
const WIDTH: usize = 76;

/// Folds long lines with soft ends, joins runs of empty lines to one, and ends in one line end.
/// A word is never broken: an address stays whole, however long it is.
pub(super) fn flow(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.trim().lines().map(str::trim_end) {
        let doubled = line.is_empty() && lines.last().is_some_and(String::is_empty);
        if !doubled {
            lines.extend(folded(line));
        }
    }
    let mut flowed = lines.join("\n");
    flowed.push('\n');
    flowed
}

/// The text with its lines joined again, as a reader's program shows it.
#[must_use]
pub fn join(text: &str) -> String {
    text.replace(" \n", " ")
}

/// One line in pieces; all but the last end in a blank, which says that the next one belongs to it.
fn folded(line: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for word in line.split(' ') {
        let last = pieces.len() - 1;
        let piece = &mut pieces[last];
        let fits = piece.chars().count() + word.chars().count() + 2 <= WIDTH;
        if piece.is_empty() {
            piece.push_str(word);
        } else if fits {
            piece.push(' ');
            piece.push_str(word);
        } else {
            piece.push(' ');
            pieces.push(word.to_owned());
        }
    }
    pieces.into_iter().map(stuffed).collect()
}

/// Some lines mean something else to mail programs unless a blank stands before them.
fn stuffed(line: String) -> String {
    if line.starts_with(' ') || line.starts_with('>') || line.starts_with("From ") {
        return format!(" {line}");
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_line_stays_as_it_is() {
        assert_eq!(flow("Hei!\n\n\n\nHilsen"), "Hei!\n\nHilsen\n");
    }

    #[test]
    fn a_long_line_is_folded_with_soft_ends() {
        let text = "ord ".repeat(40);
        let flowed = flow(&text);
        let lines: Vec<_> = flowed.lines().collect();
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH));
        assert!(
            lines[..lines.len() - 1]
                .iter()
                .all(|line| line.ends_with(' '))
        );
        assert_eq!(join(&flowed).trim_end(), text.trim_end());
    }

    #[test]
    fn an_address_is_never_broken() {
        let link = format!("https://example.no/{}", "x".repeat(100));
        assert_eq!(flow(&link), format!("{link}\n"));
    }

    #[test]
    fn lines_that_programs_would_misread_get_a_blank() {
        assert_eq!(flow("Hei\n>sitat"), "Hei\n >sitat\n");
        assert_eq!(flow("Hei\nFrom oss"), "Hei\n From oss\n");
    }
}
