//! The words of a refusal, from render.

use crate::domain::{Language, Refusal};
use crate::error::Error;
use crate::render::pages::ErrorPage;
use crate::render::{Trouble, refusals};
use crate::web::Denied;

/// The page that tells it.
pub(super) fn page(denied: &Denied, language: Language) -> ErrorPage {
    match refusal(denied) {
        Some(refusal) => ErrorPage::refused(language, refusal, denied.status().code),
        None => ErrorPage::of(language, trouble(denied)),
    }
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
        Denied::SignInFirst(_) => Trouble::SignIn,
        _ => Trouble::of_status(denied.status().code),
    }
}
