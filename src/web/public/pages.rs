//! Lists that go over several pages, each with an address.

use serde::Serialize;

/// Where one is in a list, and the ways on (`templates/parts/kit.html`, `pagination`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListPages {
    /// From 1.
    pub here: usize,
    pub of: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl ListPages {
    /// Of so many things with so many on a page, the page that was asked for, or the last.
    #[must_use]
    pub fn new(
        things: usize,
        on_a_page: usize,
        asked: usize,
        address: impl Fn(usize) -> String,
    ) -> Self {
        let of = things.div_ceil(on_a_page).max(1);
        let here = asked.clamp(1, of);
        Self {
            here,
            of,
            previous: (here > 1).then(|| address(here - 1)),
            next: (here < of).then(|| address(here + 1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_a_page_to_be_on() {
        let on = |things, asked| {
            let pages = ListPages::new(things, 20, asked, |page| format!("/{page}"));
            let way = |way: Option<String>| way.unwrap_or_default();
            (pages.here, pages.of, way(pages.previous), way(pages.next))
        };
        let none = String::new;
        assert_eq!(on(0, 1), (1, 1, none(), none()));
        assert_eq!(on(20, 1), (1, 1, none(), none()));
        assert_eq!(on(21, 1), (1, 2, none(), "/2".to_owned()));
        assert_eq!(on(60, 2), (2, 3, "/1".to_owned(), "/3".to_owned()));
        assert_eq!(on(21, 99), (2, 2, "/1".to_owned(), none()));
    }
}
