//! The one source of time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

use crate::domain::Time;

/// Tells the time, in whole seconds.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's own clock.
    #[default]
    System,
    /// Stands still until it is moved; seconds since 1970.
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that shows `start` until it is moved.
    #[must_use]
    pub fn manual(start: Time) -> Self {
        Self::Manual(Arc::new(AtomicI64::new(start.timestamp())))
    }

    /// The time now, cut to whole seconds.
    #[must_use]
    pub fn now(&self) -> Time {
        match self {
            Self::System => system().trunc_subsecs(0),
            Self::Manual(seconds) => DateTime::from_timestamp(seconds.load(Ordering::SeqCst), 0)
                .expect("a manual clock is set from a valid time"),
        }
    }

    /// Turns a manual clock to `to`.
    pub fn set(&self, to: Time) {
        match self {
            Self::System => panic!("only a manual clock can be set"),
            Self::Manual(seconds) => seconds.store(to.timestamp(), Ordering::SeqCst),
        }
    }

    /// Moves a manual clock by `by`.
    pub fn advance(&self, by: TimeDelta) {
        self.set(self.now() + by);
    }

    /// The machine's time with its fractions, unless the clock is a manual one.
    pub(crate) fn precise(&self) -> Option<Time> {
        matches!(self, Self::System).then(system)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the clock that everyone else asks"
)]
fn system() -> DateTime<Utc> {
    Utc::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_clock_shows_whole_seconds() {
        assert_eq!(Clock::System.now().timestamp_subsec_nanos(), 0);
    }

    #[test]
    fn a_manual_clock_stands_still_until_it_is_moved() {
        let start = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let clock = Clock::manual(start);
        let same = clock.clone();
        assert_eq!(clock.now(), start);
        clock.advance(TimeDelta::hours(2));
        assert_eq!(same.now(), start + TimeDelta::hours(2));
        same.set(start);
        assert_eq!(clock.now(), start);
    }
}
