//! Mobile numbers, in the international form.

use std::fmt;

use crate::domain::Flaw;

/// The country a number without a prefix belongs to.
const HOME: &str = "+47";

/// A number in E.164 form, `+` and digits, in a country that we send to.
#[derive(Clone, PartialEq, Eq)]
pub struct Mobile(String);

impl Mobile {
    /// Reads a number with blanks, hyphens or brackets in it, with `+` or `00` before the country
    /// or eight Norwegian digits alone. `allowed` are the country prefixes, such as `+47`.
    pub fn parse<S: AsRef<str>>(text: &str, allowed: &[S]) -> Result<Self, Flaw> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Flaw::Missing);
        }
        let number = international(text).ok_or(Flaw::NotAMobile)?;
        let is_allowed = |prefix: &S| number.starts_with(prefix.as_ref());
        if !allowed.iter().any(is_allowed) {
            return Err(Flaw::PrefixNotAllowed);
        }
        Ok(Self(number))
    }

    /// The number as it is written to.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// The E.164 form, if the number can be a mobile's.
fn international(text: &str) -> Option<String> {
    let filler = |c: char| c.is_whitespace() || "-.()/".contains(c);
    let bare: String = text.chars().filter(|c| !filler(*c)).collect();
    let number = if bare.starts_with('+') {
        bare
    } else if let Some(rest) = bare.strip_prefix("00") {
        format!("+{rest}")
    } else if bare.len() == 8 {
        format!("{HOME}{bare}")
    } else {
        return None;
    };
    let digits = &number[1..];
    let is_number = (8..=15).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.starts_with('0');
    let is_mobile = match number.strip_prefix(HOME) {
        Some(national) => national.len() == 8 && national.starts_with(['4', '9']),
        None => true,
    };
    (is_number && is_mobile).then_some(number)
}
