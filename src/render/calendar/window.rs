//! What of a feed is shown at a given time, and when the clock alone will change that.

use chrono::TimeDelta;

use super::Dates;
use crate::domain::Time;

/// How long a session stays after its end.
const KEPT: TimeDelta = TimeDelta::days(90);

/// How long a cancelled one stays after its date.
const KEPT_CANCELLED: TimeDelta = TimeDelta::days(30);

/// The part of a feed that is shown at one time.
pub(super) struct Window<'a, T> {
    /// In the order of start, then UID.
    pub events: Vec<&'a T>,
    /// The next instant at which an event leaves; none if there are none.
    pub valid_until: Option<Time>,
    /// The newest change of the set: of an event, by a person, or by an event that left.
    pub last_modified: Time,
}

/// Looks at a feed's events through its window; a person last changed the set at `changed_at`.
pub(super) fn at<T: AsRef<Dates>>(all: &[T], changed_at: Time, now: Time) -> Window<'_, T> {
    let leaves = |event: &&T| leaves_at((*event).as_ref());
    let (mut events, gone): (Vec<_>, Vec<_>) = all.iter().partition(|event| leaves(event) > now);
    events.sort_by(|one, other| {
        let (one, other) = ((*one).as_ref(), (*other).as_ref());
        let by_start = one.starts_at.cmp(&other.starts_at);
        by_start.then_with(|| one.uid.cmp(&other.uid))
    });
    let changes = all.iter().map(|event| event.as_ref().updated_at);
    let departures = gone.iter().map(leaves);
    Window {
        valid_until: events.iter().map(leaves).min(),
        last_modified: changes.chain(departures).fold(changed_at, Time::max),
        events,
    }
}

fn leaves_at(dates: &Dates) -> Time {
    let kept = if dates.cancelled {
        KEPT_CANCELLED
    } else {
        KEPT
    };
    dates.ends_at + kept
}
