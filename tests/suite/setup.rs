//! What a team sets up once: course types, places and closed days, as staff meet the pages.

mod closures;
mod import;
mod menu;
mod places;
mod retired;
mod teams;
mod two;
mod types;

use crate::app::Answer;

/// A page as people read it.
#[track_caller]
fn read(answer: Answer) -> String {
    let Answer { status, text, .. } = answer;
    assert!(matches!(status, 200 | 409 | 422), "{status} {text}");
    let plain = text.replace("&#x2F;", "/").replace("&quot;", "\"");
    plain.replace("&#x27;", "'").replace("&lt;", "<")
}

/// The first address on a page that begins like this and has an id.
#[track_caller]
fn address(page: &str, list: &str) -> String {
    let start = format!("href=\"{list}/");
    let mut found = page.split(&start).skip(1);
    let id = found.find_map(|rest| rest.get(..36).filter(|id| !id.contains(['"', '/'])));
    format!(
        "{list}/{}",
        id.unwrap_or_else(|| panic!("nothing under {list} on {page}"))
    )
}
