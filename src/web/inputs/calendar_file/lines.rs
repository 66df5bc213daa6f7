//! The lines of a calendar file, whatever program and system wrote it.

/// The properties that are looked at.
const WANTED: [&str; 8] = [
    "SUMMARY",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "RECURRENCE-ID",
    "STATUS",
];

/// The text of a file, its folded lines made whole. They are made whole before the bytes are read as
/// letters: a fold may lie within one. What is not UTF-8 is read as Latin-1.
pub(super) fn text(bytes: &[u8]) -> String {
    let utf16 = match bytes {
        [0xff, 0xfe, rest @ ..] => Some(wide(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Some(wide(rest, u16::from_be_bytes)),
        _ => None,
    };
    let bytes = utf16.as_ref().map_or(bytes, |text| text.as_bytes());
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match String::from_utf8(unfolded(bytes)) {
        Ok(text) => text,
        Err(other) => other.as_bytes().iter().copied().map(char::from).collect(),
    }
}

fn wide(bytes: &[u8], read: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.as_chunks::<2>().0.iter().copied().map(read);
    char::decode_utf16(pairs)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// Every line ends in LF; one that begins with a blank goes on the line before it.
fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        let is_end = matches!(byte, b'\r' | b'\n');
        if byte == b'\r' {
            rest = rest.strip_prefix(b"\n").unwrap_or(rest);
        }
        match rest.split_first() {
            Some((b' ' | b'\t', after)) if is_end => rest = after,
            _ if is_end => whole.push(b'\n'),
            _ => whole.push(byte),
        }
    }
    whole
}

/// The wanted lines of each event, without those of what lies in it, an alarm.
pub(super) fn events(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let mut lines = text.lines();
    std::iter::from_fn(move || {
        lines.find(|line| line.trim().eq_ignore_ascii_case("BEGIN:VEVENT"))?;
        let (mut event, mut depth) = (Vec::new(), 0_usize);
        for line in lines.by_ref() {
            let name = line.split([':', ';']).next().unwrap_or_default().trim();
            if name.eq_ignore_ascii_case("BEGIN") {
                depth += 1;
            } else if name.eq_ignore_ascii_case("END") {
                match depth.checked_sub(1) {
                    Some(outer) => depth = outer,
                    None => break,
                }
            } else if depth == 0 && WANTED.iter().any(|own| name.eq_ignore_ascii_case(own)) {
                event.push(line);
            }
        }
        Some(event)
    })
}
