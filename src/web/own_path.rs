//! A path on this site, to be led back to. Nobody is ever led elsewhere by what a request says.

use std::fmt;
use std::str::FromStr;

use rocket::http::RawStr;
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

    /// Whether it is `place` or lies below it.
    #[must_use]
    pub fn is_under(&self, place: &str) -> bool {
        let path = self.0.split('?').next().unwrap_or_default();
        let below = path.strip_prefix(place);
        below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
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
        let plain = text.bytes().all(|byte| byte.is_ascii_graphic());
        if text.len() > LONGEST || !plain || text.contains(['\\', '#', '"', '<', '>']) {
            return Err(Foreign);
        }
        let origin = Origin::parse(text).map_err(|_| Foreign)?;
        let inside = origin.path().as_str().strip_prefix('/').ok_or(Foreign)?;
        if inside.is_empty() || inside.split('/').all(is_clean) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Foreign)
        }
    }
}

/// A segment that a browser takes as it stands: not empty, no way up, nothing hidden by `%`.
fn is_clean(segment: &str) -> bool {
    let Ok(plain) = RawStr::new(segment).percent_decode() else {
        return false;
    };
    let hidden = |c: char| c.is_control() || matches!(c, '/' | '\\' | '?' | '#' | '@' | ':');
    !plain.is_empty() && plain != "." && plain != ".." && !plain.contains(hidden)
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
            "staff",
            "///evil.example",
            "/%5cevil.example",
            "/%2fevil.example",
            "/staff//evil.example",
            "/staff/..//evil.example",
            "/staff/../../x",
            "/staff/%2e%2e/x",
            "/staff/.%2E/x",
            "/./x",
            "/staff/",
            "https:evil.example",
            "/staff:80@evil.example",
            "@evil.example",
            "/staff\r\nLocation: https://evil.example",
            "/staff/%0d%0ax",
            "/staff#x",
            " /staff",
            "/staff/%ff",
            "/\u{2028}",
            "data:text/html,x",
        ] {
            assert_eq!(foreign.parse::<OwnPath>(), Err(Foreign), "{foreign:?}");
        }
        assert!(format!("/{}", "a".repeat(2000)).parse::<OwnPath>().is_err());
    }

    #[test]
    fn below_is_not_beside() {
        let under = |path: &str| path.parse::<OwnPath>().unwrap().is_under("/staff");
        assert!(under("/staff") && under("/staff/me") && under("/staff?x=1"));
        assert!(!under("/staffing") && !under("/") && !under("/courses/staff"));
    }
}
