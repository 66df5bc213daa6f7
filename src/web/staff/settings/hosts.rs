//! The sites on which a team's list of courses may stand, as people write them.

use url::{Host, Url};

use crate::domain::Flaw;

/// Reads them, one a line or with something between; written once each, as a browser is told.
pub(super) fn hosts(sent: &str, most: usize) -> Result<String, Flaw> {
    let mut hosts: Vec<String> = Vec::new();
    let words = sent.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    for word in words.filter(|word| !word.is_empty()) {
        let host = host(&word.to_lowercase()).ok_or(Flaw::NotASite)?;
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    let hosts = hosts.join("\n");
    if hosts.len() > most {
        return Err(Flaw::TooLong { most });
    }
    Ok(hosts)
}

/// A name with a dot and nothing that means more in a header. `*.` stands for all names below one, but not for all
/// municipalities there are.
fn host(word: &str) -> Option<String> {
    let rest = word.strip_prefix("https://").unwrap_or(word);
    let (below, rest) = match rest.strip_prefix("*.") {
        Some(rest) => ("*.", rest),
        None => ("", rest),
    };
    let url = Url::parse(&format!("https://{rest}")).ok()?;
    let Some(Host::Domain(name)) = url.host() else {
        return None;
    };
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-');
    let is_name = name.trim_matches('.').contains('.') && name.chars().all(is_plain);
    let is_own = url.username().is_empty() && url.password().is_none();
    let is_everybody = !below.is_empty() && name == "kommune.no";
    if !is_name || !is_own || is_everybody || rest.contains("://") {
        return None;
    }
    let port = url.port().map(|port| format!(":{port}"));
    Some(format!("https://{below}{name}{}", port.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_are_read_as_people_write_them() {
        for (sent, read) in [
            ("", ""),
            ("www.modum.kommune.no", "https://www.modum.kommune.no"),
            (
                "https://www.modum.kommune.no/helse?x=y#z",
                "https://www.modum.kommune.no",
            ),
            (
                "HTTPS://Modum.kommune.no, sigdal.kommune.no\r\nmodum.kommune.no",
                "https://modum.kommune.no\nhttps://sigdal.kommune.no",
            ),
            ("*.modum.kommune.no", "https://*.modum.kommune.no"),
            ("https://blåbær.no:8443/", "https://xn--blbr-roah.no:8443"),
        ] {
            assert_eq!(hosts(sent, 2000).as_deref(), Ok(read), "{sent}");
        }
    }

    #[test]
    fn nothing_else_comes_into_the_header() {
        for wrong in [
            "http://www.modum.kommune.no",
            "*",
            "https://",
            "https://*",
            "*.no",
            "*.kommune.no",
            "localhost",
            "127.0.0.1",
            "[::1]",
            "'none'",
            "data:",
            "javascript:alert(1)",
            "ola:hemmelig@modum.kommune.no",
            "https://a.no'none'",
            "a\"b.no",
            "ring kommunen",
        ] {
            assert_eq!(hosts(wrong, 2000), Err(Flaw::NotASite), "{wrong}");
        }
        assert_eq!(hosts("modum.no", 5), Err(Flaw::TooLong { most: 5 }));
    }
}
