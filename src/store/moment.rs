//! Whether what was read a moment ago is still so, without asking the database.

use std::time::{Duration, Instant};

use crate::domain::Time;

/// For so long at most the writes of other processes are not seen: of replicas, and of the command line.
const BRIEF: Duration = Duration::from_secs(1);

/// A place in the order of this process's writes; what is read after it knows all of those.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    pub now: Time,
    writes: u64,
    at: Instant,
}

impl Moment {
    pub(super) fn new(writes: u64, now: Time) -> Self {
        Self {
            now,
            writes,
            at: Instant::now(),
        }
    }

    /// Whether what was read after the earlier moment can still be shown: this process has not written since, and
    /// others have had next to no time to.
    #[must_use]
    pub fn is_as(&self, earlier: &Self) -> bool {
        self.writes == earlier.writes && self.at.saturating_duration_since(earlier.at) < BRIEF
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_ends_with_the_next_write_or_after_a_second() {
        let now = Time::UNIX_EPOCH;
        let first = Moment::new(7, now);
        assert!(Moment::new(7, now).is_as(&first));
        assert!(!Moment::new(8, now).is_as(&first));
        let later = Moment {
            at: first.at + BRIEF,
            ..first
        };
        assert!(!later.is_as(&first));
    }
}
