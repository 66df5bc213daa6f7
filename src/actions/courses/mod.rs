//! Laying out a course, publishing it, changing it, and deciding whether it runs.

mod cancel;
mod capacity;
mod change;
mod changed;
mod decide;
mod discard;
mod draft;
mod laying;
pub(crate) mod locked;
mod may;
pub(crate) mod occupied;
mod places;
mod postpone;
pub(crate) mod preview;
mod publish;
mod relay;
pub(crate) mod residents;
mod shared;
mod sound;
mod summary;
pub(crate) mod timetable;

pub use cancel::cancel;
pub use change::{Change, change};
pub use decide::{Decision, decide};
pub use discard::discard;
pub use draft::{Draft, Listed, Schedule, create};
pub use locked::{Locked, doors, lock, lock_for, read, terms};
pub use occupied::occupied;
pub use preview::{Laid, closures, preview, warnings};
pub use publish::{missing, publish};

pub(crate) use places::venue_named;
pub(crate) use summary::merged;
pub(crate) use timetable::retime;
