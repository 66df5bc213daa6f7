//! The messages that the program wrote into files.

use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::path::Path;
use std::sync::Mutex;

/// The codes in the messages that were written, each file read once.
#[derive(Default)]
pub struct Mailbox(Mutex<Read>);

#[derive(Default)]
struct Read {
    files: HashSet<OsString>,
    /// By address.
    codes: HashMap<String, String>,
}

impl Mailbox {
    /// The code that came to an address, if it has come.
    pub fn code_for(&self, outbox: &Path, address: &str) -> Option<String> {
        let mut read = self.0.lock().unwrap();
        for file in std::fs::read_dir(outbox).ok()?.filter_map(Result::ok) {
            let is_mail = file.path().extension().is_some_and(|end| end == "eml");
            if !is_mail || !read.files.insert(file.file_name()) {
                continue;
            }
            let text = std::fs::read_to_string(file.path()).unwrap();
            let body = text.split_once("\r\n\r\n").map(|(_, body)| body);
            if let (Some(to), Some(code)) = (recipient(&text), body.and_then(six_digits)) {
                read.codes.insert(to, code);
            }
        }
        read.codes.get(address).cloned()
    }
}

fn recipient(mail: &str) -> Option<String> {
    let line = mail.lines().find_map(|line| line.strip_prefix("To: "))?;
    Some(line.trim_matches(['<', '>']).to_owned())
}

/// The six digits of a code in the text of a letter.
pub fn six_digits(text: &str) -> Option<String> {
    text.split(|letter: char| !letter.is_ascii_digit() && letter != ' ' && letter != '\u{a0}')
        .map(|part| {
            part.chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        })
        .find(|digits| digits.len() == 6)
}
