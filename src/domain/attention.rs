//! What needs somebody today: a pure look at how a course stands.

use chrono::TimeDelta;

use crate::domain::Time;
use crate::domain::course::{Decision, Status};

/// Days from the first waiting until somebody waits too long. The promise is an offer within one to two weeks.
const WAITS_LONG: TimeDelta = TimeDelta::days(10);

/// How long before its start a course should lack nothing.
const SOON: TimeDelta = TimeDelta::days(14);

/// What is known of a course.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    pub status: Status,
    pub decision: Decision,
    /// None for a course without sessions.
    pub starts_at: Option<Time>,
    pub leaders: usize,
    pub place_later: bool,
    /// Messages that somebody must call out.
    pub calls: u64,
    /// Messages that were given up.
    pub dead: u64,
    /// People who did not answer an offer, and can still rejoin.
    pub lapsed: u64,
    /// People whom a first conversation is owed.
    pub applied: u64,
    /// Whether somebody who waits can still be let in.
    pub admits: bool,
    /// People who wish to be erased.
    pub wishes: u64,
    /// Since when the first of those who wait has waited.
    pub waits_since: Option<Time>,
}

/// Something that somebody should see to. What comes first is the most pressing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// People must be called with a message.
    Calls(u64),
    /// Messages could not be sent.
    Dead(u64),
    /// Go or no-go.
    Decide,
    /// Nobody leads it, and it is near.
    NoLeader,
    /// People wish to be erased.
    Erase(u64),
    /// People did not answer: call them.
    Lapsed(u64),
    /// People wait for a first conversation.
    Applied(u64),
    /// Somebody has waited so many days.
    WaitsLong(i64),
    /// Its place is not told yet, and it is near.
    NoPlace,
    /// It begins soon, and nobody can see it.
    Unpublished,
}

/// What needs somebody at this course, the most pressing first.
#[must_use]
pub fn concerns(course: &Standing, now: Time) -> Vec<Concern> {
    let near = course
        .starts_at
        .is_some_and(|start| start > now && start - now <= SOON);
    let published = course.status == Status::Published;
    let lives = course.status != Status::Cancelled;
    let waited = course
        .waits_since
        .map(|since| now - since)
        .filter(|waited| published && course.admits && *waited >= WAITS_LONG);
    let some = |many: u64, concern: fn(u64) -> Concern| (many > 0).then(|| concern(many));
    let of_state = |holds: bool, concern| holds.then_some(concern);
    let mut found: Vec<Concern> = [
        some(course.calls, Concern::Calls),
        some(course.dead, Concern::Dead),
        of_state(course.decision == Decision::Due, Concern::Decide),
        of_state(lives && near && course.leaders == 0, Concern::NoLeader),
        some(course.wishes, Concern::Erase),
        some(course.lapsed, Concern::Lapsed),
        some(course.applied, Concern::Applied),
        waited.map(|waited| Concern::WaitsLong(waited.num_days())),
        of_state(published && near && course.place_later, Concern::NoPlace),
        of_state(course.status == Status::Draft && near, Concern::Unpublished),
    ]
    .into_iter()
    .flatten()
    .collect();
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Time {
        "2027-02-01T08:00:00Z".parse().unwrap()
    }

    fn calm() -> Standing {
        Standing {
            status: Status::Published,
            decision: Decision::NotNeeded,
            starts_at: Some(now() + TimeDelta::days(7)),
            leaders: 2,
            place_later: false,
            calls: 0,
            dead: 0,
            lapsed: 0,
            applied: 0,
            wishes: 0,
            admits: true,
            waits_since: Some(now() - TimeDelta::days(3)),
        }
    }

    #[test]
    fn a_course_in_order_needs_nobody() {
        assert!(concerns(&calm(), now()).is_empty());
    }

    #[test]
    fn the_most_pressing_comes_first() {
        let course = Standing {
            decision: Decision::Due,
            calls: 2,
            dead: 1,
            lapsed: 3,
            place_later: true,
            ..calm()
        };
        let expected = [
            Concern::Calls(2),
            Concern::Dead(1),
            Concern::Decide,
            Concern::Lapsed(3),
            Concern::NoPlace,
        ];
        assert_eq!(concerns(&course, now()), expected);
    }

    #[test]
    fn ten_days_are_long_to_wait() {
        let since = |days| Standing {
            waits_since: Some(now() - TimeDelta::days(days)),
            ..calm()
        };
        assert!(concerns(&since(9), now()).is_empty());
        assert_eq!(concerns(&since(10), now()), [Concern::WaitsLong(10)]);
    }

    #[test]
    fn who_can_no_longer_be_let_in_is_not_pressing() {
        let course = Standing {
            admits: false,
            waits_since: Some(now() - TimeDelta::days(30)),
            ..calm()
        };
        assert!(concerns(&course, now()).is_empty());
    }

    #[test]
    fn what_is_far_away_is_not_pressing() {
        let bare = |days| Standing {
            status: Status::Draft,
            leaders: 0,
            starts_at: Some(now() + TimeDelta::days(days)),
            ..calm()
        };
        assert!(concerns(&bare(15), now()).is_empty());
        let near = [Concern::NoLeader, Concern::Unpublished];
        assert_eq!(concerns(&bare(14), now()), near);
    }

    #[test]
    fn a_cancelled_course_needs_only_its_messages() {
        let course = Standing {
            status: Status::Cancelled,
            leaders: 0,
            calls: 1,
            waits_since: Some(now() - TimeDelta::days(90)),
            ..calm()
        };
        assert_eq!(concerns(&course, now()), [Concern::Calls(1)]);
    }
}
