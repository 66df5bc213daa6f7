//! The ink: texts, formats, pages, messages and calendars. Knows the rules, never the web or the database.

pub mod calendar;
pub mod clean;
pub mod crisis;
pub mod face;
pub mod formats;
pub mod frame;
pub mod i18n;
pub mod links;
pub mod mail;
pub mod pages;
pub mod qr;
pub mod refusals;
pub mod schedules;
pub mod templates;
pub mod troubles;

pub use crisis::Crisis;
pub use face::{Face, Logo};
pub use frame::Frame;
pub use i18n::{Fact, say};
pub use links::Links;
pub use templates::Templates;
pub use troubles::Trouble;

/// Why something could not be rendered. Never the reader's fault.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    #[error(transparent)]
    Unsaid(#[from] i18n::Unsaid),
    #[error("template: {0}")]
    Template(#[from] tera::Error),
    #[error("template file {0} is not UTF-8")]
    NotText(String),
}
