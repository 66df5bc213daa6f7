//! What of a feed is shown at a given time, and when the clock alone will change that.

use chrono::TimeDelta;

use super::{Event, Feed};
use crate::domain::Time;

/// How long a session stays after its end.
const KEPT: TimeDelta = TimeDelta::days(90);

/// How long a cancelled one stays after its date.
const KEPT_CANCELLED: TimeDelta = TimeDelta::days(30);

/// The part of a feed that is shown at one time.
pub(super) struct Window<'a> {
    /// In the order of start, then UID.
    pub events: Vec<&'a Event>,
    /// The next instant at which an event leaves; none if there are none.
    pub valid_until: Option<Time>,
    /// The newest change of the set: of an event, by a person, or by an event that left.
    pub last_modified: Time,
}

/// Looks at the feed through its window.
pub(super) fn at(feed: &Feed, now: Time) -> Window<'_> {
    let (mut events, gone): (Vec<_>, Vec<_>) =
        feed.events.iter().partition(|event| leaves_at(event) > now);
    events.sort_by(|one, other| {
        let by_start = one.starts_at.cmp(&other.starts_at);
        by_start.then_with(|| one.uid.cmp(&other.uid))
    });
    let changes = feed.events.iter().map(|event| event.updated_at);
    let departures = gone.into_iter().map(leaves_at);
    Window {
        valid_until: events.iter().map(|event| leaves_at(event)).min(),
        last_modified: changes.chain(departures).fold(feed.changed_at, Time::max),
        events,
    }
}

fn leaves_at(event: &Event) -> Time {
    let kept = if event.cancelled {
        KEPT_CANCELLED
    } else {
        KEPT
    };
    event.ends_at + kept
}
