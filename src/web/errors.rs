//! What a request gets instead of an answer: one type, told by a catcher in the form of the path it was sent to.

mod catchers;
mod denied;
mod problem;
mod words;

pub use catchers::{lines, pages, problems};
pub use denied::Denied;
pub use problem::{FieldError, ProblemBody};
