//! Numbers, telephone numbers and codes.

use crate::domain::Language;

/// A whole number in groups of three, from five digits on: `10 000` with a no-break space.
#[must_use]
pub fn number(whole: i64) -> String {
    grouped(&whole.to_string())
}

/// A number as programs write it, as people do: `2,5` in Norwegian, `2.5` in English.
#[must_use]
pub fn decimal(language: Language, number: &str) -> String {
    let Some((whole, rest)) = number.split_once('.') else {
        return grouped(number);
    };
    let point = match language {
        Language::Nb | Language::Nn => ',',
        Language::En => '.',
    };
    format!("{}{point}{rest}", grouped(whole))
}

/// A telephone number to read: `22 22 22 22`, `116 117`, `113`; a foreign one is left as it is.
#[must_use]
pub fn phone(number: &str) -> String {
    let number = number.trim();
    let dialled = number
        .strip_prefix("+47")
        .or_else(|| number.strip_prefix("0047"))
        .unwrap_or(number);
    let digits: String = dialled.chars().filter(char::is_ascii_digit).collect();
    let only_digits = dialled.chars().all(|c| c.is_ascii_digit() || c == ' ');
    match digits.len() {
        8 if only_digits => in_groups(&digits, 2),
        6 if only_digits => in_groups(&digits, 3),
        3..=5 if only_digits => digits,
        _ => number.to_owned(),
    }
}

/// A telephone number to dial, for a `tel:` link: `+4722222222`, `116117`, `113`.
#[must_use]
pub fn dial(number: &str) -> String {
    let digits: String = number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    if digits.len() == 8 && !digits.starts_with('+') {
        return format!("+47{digits}");
    }
    digits
}

/// A six-digit code to read: `482 913`.
#[must_use]
pub fn code(digits: &str) -> String {
    in_groups(digits, 3)
}

fn grouped(whole: &str) -> String {
    let (sign, digits) = match whole.strip_prefix('-') {
        Some(digits) => ("\u{2212}", digits),
        None => ("", whole),
    };
    if digits.len() < 5 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return format!("{sign}{digits}");
    }
    let (head, tail) = digits.split_at(digits.len() % 3);
    let tail = in_groups(tail, 3).replace(' ', "\u{a0}");
    if head.is_empty() {
        return format!("{sign}{tail}");
    }
    format!("{sign}{head}\u{a0}{tail}")
}

fn in_groups(text: &str, size: usize) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for (place, digit) in text.chars().enumerate() {
        if place > 0 && place % size == 0 {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}
