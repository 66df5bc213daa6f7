//! Content lines cut to 75 octets (RFC 5545, 3.1).

/// The longest line, its leading blank included, its end not.
const OCTETS: usize = 75;

/// Appends one content line, folded, with CRLF.
///
/// Never cuts inside a character, and not behind white space where it can be helped:
/// some readers trim the ends of lines before they join them.
pub(super) fn fold_into(out: &mut String, line: &str) {
    let mut rest = line;
    let mut room = OCTETS;
    while rest.len() > room {
        let (piece, tail) = rest.split_at(cut(rest, room));
        out.push_str(piece);
        out.push_str("\r\n ");
        rest = tail;
        room = OCTETS - 1;
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

/// Where to cut a line that is longer than the room.
fn cut(line: &str, room: usize) -> usize {
    let furthest = line.floor_char_boundary(room);
    let head = line[..furthest].trim_end();
    if head.is_empty() {
        furthest
    } else {
        head.len()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folded(line: &str) -> String {
        let mut out = String::new();
        fold_into(&mut out, line);
        out
    }

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
            .trim_end_matches("\r\n")
            .to_owned()
    }

    #[test]
    fn rule_21_a_line_of_75_octets_is_left_alone_and_one_of_76_is_folded() {
        assert_eq!(folded(&"a".repeat(75)), format!("{}\r\n", "a".repeat(75)));
        let (head, tail) = ("a".repeat(75), "a");
        assert_eq!(folded(&"a".repeat(76)), format!("{head}\r\n {tail}\r\n"));
    }

    #[test]
    fn rule_21_characters_at_the_edge_stay_whole() {
        for letter in ["æ", "ø", "å", "€", "😀"] {
            for before in 70..76 {
                let line = format!("{}{letter}{}", "a".repeat(before), "b".repeat(80));
                let text = folded(&line);
                assert!(text.split("\r\n").all(|piece| piece.len() <= OCTETS));
                assert_eq!(unfolded(&text), line);
            }
        }
    }

    #[test]
    fn no_line_ends_in_white_space() {
        let text = folded(&"ord ord\u{a0}".repeat(50));
        let pieces: Vec<_> = text.trim_end().split("\r\n").collect();
        let (_, all_but_last) = pieces.split_last().unwrap();
        assert!(all_but_last.iter().all(|piece| *piece == piece.trim_end()));
    }

    proptest! {
        #[test]
        fn rule_21_folding_loses_nothing(line in "[^\r\n]{0,400}") {
            let text = folded(&line);
            prop_assert!(text.ends_with("\r\n"));
            prop_assert!(text.split("\r\n").all(|piece| piece.len() <= OCTETS));
            let mut joined = text.replace("\r\n ", "");
            joined.truncate(joined.len() - 2);
            prop_assert_eq!(joined, line);
        }
    }
}
