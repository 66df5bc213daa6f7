//! Interest lists: who waits for a course type before there are dates, or after a course began without them.

mod ask;
mod list;
mod next_run;
mod outdated;
mod stay;

pub use ask::{ask, unasked};
pub use list::{close, of_team, of_type, open};
pub use next_run::{list_of, listed};
pub use outdated::{outdated, take_off};
pub use stay::{may_stay, stay, type_of};

pub(crate) use list::follow;
pub(crate) use next_run::begin_with_the_list;
