//! The words of a refusal, from render.

use crate::domain::{Language, Refusal};
use crate::error::Error;
use crate::render::pages::{ErrorPage, WayOn};
use crate::render::{Trouble, refusals};
use crate::web::Denied;
use crate::web::look::is_of_staff;

/// The page that tells it.
pub(super) fn page(denied: &Denied, path: &str, language: Language) -> ErrorPage {
    let page = match refusal(denied) {
        Some(refusal) => ErrorPage::refused(language, refusal, denied.status().code),
        None => ErrorPage::of(language, trouble(denied)),
    };
    if is_of_staff(path) {
        let way_on = WayOn::desk(language);
        return ErrorPage { way_on, ..page };
    }
    page
}

/// Why, and what the reader can do.
pub(super) fn detail(denied: &Denied, language: Language) -> String {
    match refusal(denied) {
        Some(refusal) => refusals::refusal(language, refusal),
        None => trouble(denied).sentence(language),
    }
}

fn refusal(denied: &Denied) -> Option<&Refusal> {
    match denied {
        Denied::Failed(Error::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}

fn trouble(denied: &Denied) -> Trouble {
    match denied {
        Denied::IdempotencyMismatch => Trouble::Mismatch,
        Denied::CrossSite => Trouble::CrossSite,
        Denied::SignInFirst(_) | Denied::ProveFirst(_) => Trouble::SignIn,
        _ => Trouble::of_status(denied.status().code),
    }
}
