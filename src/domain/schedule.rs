//! Dates that hold: series in local wall time, and lists of sessions laid out by hand.

mod blocks;
mod layout;
mod likeness;
mod list;
pub mod mends;
mod next;
mod occupied;
mod series;

pub use blocks::{Blocks, Busy, Closure, Skip, Skipped};
pub use layout::{Laid, Plan, lay_out};
pub use list::{
    Caution, Warning, check_list, check_slot, clashes, closure_warnings, hand_warnings,
    refuse_clashes,
};
pub use next::{later, next_after};
pub use occupied::{Leader, Occupied, taken};
pub use series::{AFTER, MINUTES, RawSeries, SESSIONS, Series, WEEKS};

/// What kind of session it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    #[default]
    Ordinary,
    /// Weeks or months after the last ordinary one.
    FollowUp,
}

#[cfg(test)]
mod list_tests;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
