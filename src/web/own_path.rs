//! A path on this site, to be led back to. Nobody is ever led elsewhere by what a request says.

use std::fmt;
use std::str::FromStr;

use rocket::http::uri::{Origin, Reference};
use rocket::request::FromParam;

/// The longest path that is believed.
const LONGEST: usize = 2000;

/// A checked path of our own, with its query: `/courses/…?x=y`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPath(String);

/// It leads elsewhere, or nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreign;

impl OwnPath {
    /// The front page.
    #[must_use]
    pub fn home() -> Self {
        Self("/".to_owned())
    }

    /// The path as it is written in a link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for OwnPath {
    type Err = Foreign;

    /// Browsers read `//x` and `/\x` as another host, and drop tabs and line ends before they look.
    fn from_str(text: &str) -> Result<Self, Foreign> {
        let mut bytes = text.bytes();
        let rooted = bytes.next() == Some(b'/') && !matches!(bytes.next(), Some(b'/' | b'\\'));
        let plain = text
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'"' | b'<' | b'>'));
        let short = text.len() <= LONGEST;
        if !(rooted && plain && short) {
            return Err(Foreign);
        }
        Origin::parse(text).map_err(|_| Foreign)?;
        Ok(Self(text.to_owned()))
    }
}

impl<'r> FromParam<'r> for OwnPath {
    type Error = Foreign;

    fn from_param(param: &'r str) -> Result<Self, Foreign> {
        param.parse()
    }
}

impl fmt::Display for OwnPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<OwnPath> for Reference<'static> {
    type Error = rocket::http::uri::Error<'static>;

    fn try_from(path: OwnPath) -> Result<Self, Self::Error> {
        Self::parse_owned(path.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_our_own_are_believed() {
        for own in ["/", "/courses/1?a=b&c=%C3%A6", "/staff/log?to=2027-01-01"] {
            assert_eq!(own.parse::<OwnPath>().unwrap().as_str(), own);
        }
        for foreign in [
            "",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example/",
            "javascript:alert(1)",
            "courses",
            "/\t/evil.example",
            "/a\r\nSet-Cookie: x=y",
            "/æ",
            "/a b",
            "/%zz<script>",
        ] {
            assert_eq!(foreign.parse::<OwnPath>(), Err(Foreign), "{foreign:?}");
        }
        assert!(format!("/{}", "a".repeat(2000)).parse::<OwnPath>().is_err());
    }
}
