//! Lists in pages: `{"items": […], "next": cursor|null}`.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rocket::FromForm;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use crate::domain::{Flaw, Refusal};
use crate::web::inputs::fields::Fields;

const MOST: i64 = 200;
const USUAL: u16 = 50;

/// One page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    pub items: Vec<T>,
    /// Ask for the next page with it as `cursor`; null on the last one.
    pub next: Option<String>,
}

/// Which page.
#[derive(Clone, Copy, Debug, FromForm, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Paging<'r> {
    /// How many items at most, from 1 to 200; 50 unless said.
    #[param(value_type = Option<u16>)]
    pub limit: Option<&'r str>,
    /// What the page before gave as `next`.
    pub cursor: Option<&'r str>,
}

impl Paging<'_> {
    /// How many items at most.
    pub fn limit(&self, fields: &mut Fields) -> usize {
        let range = Flaw::OutOfRange {
            least: 1,
            most: MOST,
        };
        let limit = fields.maybe("limit", self.limit, |text| match text.parse::<u16>() {
            Ok(limit) if (1..=MOST).contains(&i64::from(limit)) => Ok(limit),
            _ => Err(range),
        });
        usize::from(limit.unwrap_or(USUAL))
    }

    /// What the cursor holds.
    pub fn after(&self, fields: &mut Fields) -> Option<String> {
        fields.maybe("cursor", self.cursor, open)
    }

    /// A page of a short list that was read whole. The keys are in order and each is its own.
    pub fn of<T>(&self, all: Vec<T>, key: impl Fn(&T) -> String) -> Result<Page<T>, Refusal> {
        let mut fields = Fields::default();
        let (limit, after) = (self.limit(&mut fields), self.after(&mut fields));
        fields.done(Some(()))?;
        let rest = all
            .into_iter()
            .filter(|item| after.as_ref().is_none_or(|after| key(item) > *after));
        Ok(cut(rest.take(limit + 1).collect(), limit, key))
    }
}

/// Cuts one item more than the limit off, as the sign that there is a next page.
#[must_use]
pub fn cut<T>(mut items: Vec<T>, limit: usize, key: impl Fn(&T) -> String) -> Page<T> {
    let more = items.len() > limit;
    items.truncate(limit);
    let last = items.last().filter(|_| more);
    Page {
        next: last.map(|item| close(&key(item))),
        items,
    }
}

/// Makes a cursor: nothing that a client should look into.
#[must_use]
pub fn close(key: &str) -> String {
    URL_SAFE_NO_PAD.encode(key)
}

/// Opens a cursor.
///
/// # Errors
/// `UnknownId` for what is none of ours.
pub fn open(cursor: &str) -> Result<String, Flaw> {
    let bytes = URL_SAFE_NO_PAD
        .decode(cursor)
        .map_err(|_| Flaw::UnknownId)?;
    String::from_utf8(bytes).map_err(|_| Flaw::UnknownId)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(limit: &str, cursor: Option<&str>) -> Result<Page<u8>, Refusal> {
        let paging = Paging {
            limit: Some(limit),
            cursor,
        };
        paging.of((1..=5).collect(), ToString::to_string)
    }

    #[test]
    fn pages_follow_each_other_to_the_end() {
        let first = page("2", None).unwrap();
        let second = page("2", first.next.as_deref()).unwrap();
        let third = page("2", second.next.as_deref()).unwrap();
        assert_eq!(
            [first.items, second.items, third.items].concat(),
            [1, 2, 3, 4, 5]
        );
        assert_eq!(third.next, None);
        assert_eq!(page("5", None).unwrap().next, None);
    }

    #[test]
    fn a_limit_or_cursor_that_is_none_is_refused() {
        for (limit, cursor) in [("0", None), ("201", None), ("many", None), ("2", Some("…"))] {
            assert!(page(limit, cursor).is_err(), "{limit}");
        }
    }
}
