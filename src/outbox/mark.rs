//! Marking what became of a claimed message. Each mark counts only under the number of the claim:
//! who was too slow, and whose message another has taken since, changes nothing.

use chrono::TimeDelta;
use rand::RngExt as _;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};

use crate::domain::Time;
use crate::domain::ids::{EnrolmentId, MessageId};
use crate::domain::notice::KEYS;
use crate::entity::message::{ActiveModel, Channel, Column, Entity, Model, Status};
use crate::error::Error;
use crate::store::Tx;

/// The wait after the first failure; it doubles.
const FIRST_WAIT: TimeDelta = TimeDelta::minutes(1);
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(1);

/// Both must be over before a message is given up, so that a night without a mail server loses none.
const ATTEMPTS: i16 = 10;
const PATIENCE: TimeDelta = TimeDelta::hours(24);

/// How often a refused message is tried: a server may refuse for reasons of its own.
const ATTEMPTS_WHEN_REFUSED: i16 = 3;

/// The word for a text message that was handed over and reached nobody.
const UNDELIVERED: &str = "sms_undelivered";

/// Whether it is any use to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hope {
    /// It may well work later.
    Good,
    /// The other side said no; a few more tries.
    Little,
    /// It can never work.
    None,
}

/// What a failure means for the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Again(Time),
    Dead,
    /// Somebody else has the message now.
    Lost,
}

/// The message was handed over. Answers whether the claim still stood.
pub async fn mark_sent(tx: &Tx, claimed: &Model, now: Time) -> Result<bool, Error> {
    mark(tx, claimed, done(claimed, Status::Sent, now)).await
}

/// The message is no longer true and is not sent.
pub async fn mark_cancelled(tx: &Tx, claimed: &Model, now: Time) -> Result<bool, Error> {
    mark(tx, claimed, done(claimed, Status::Cancelled, now)).await
}

/// The message could not be handed over; `kind` is a short word of ours, never an address.
pub async fn mark_failed(
    tx: &Tx,
    claimed: &Model,
    kind: &str,
    hope: Hope,
    now: Time,
) -> Result<Verdict, Error> {
    let spread = rand::rng().random_range(0.8..1.2);
    let again = next_try(claimed, hope, spread, now);
    let mut row = match again {
        Some(at) => ActiveModel {
            not_before: Set(at),
            lease_until: Set(None),
            ..Default::default()
        },
        None => done(claimed, Status::Dead, now),
    };
    row.error = Set(Some(kind.chars().take(200).collect()));
    let verdict = again.map_or(Verdict::Dead, Verdict::Again);
    Ok(if mark(tx, claimed, row).await? {
        verdict
    } else {
        Verdict::Lost
    })
}

/// Gives the message back unsent, to leave at `not_before`; the attempt does not count.
pub async fn give_back(tx: &Tx, claimed: &Model, not_before: Time) -> Result<bool, Error> {
    let row = ActiveModel {
        not_before: Set(not_before),
        attempts: Set(claimed.attempts.saturating_sub(1)),
        lease_until: Set(None),
        ..Default::default()
    };
    mark(tx, claimed, row).await
}

/// The gateway tells that a text message reached nobody. It may say so before we have marked that
/// it was handed over. Answers whether that is news.
pub async fn mark_undelivered(tx: &Tx, id: MessageId, now: Time) -> Result<bool, Error> {
    let leaving = Column::Status
        .eq(Status::Queued)
        .and(Column::LeaseUntil.is_not_null());
    let left = Condition::all()
        .add(Column::Channel.eq(Channel::Sms))
        .add(Column::Status.eq(Status::Sent).or(leaving));
    let found = Entity::find_by_id(id).filter(left.clone()).one(tx).await?;
    let Some(message) = found else {
        return Ok(false);
    };
    let mut row = done(&message, Status::Dead, now);
    row.error = Set(Some(UNDELIVERED.to_owned()));
    let marked = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(id))
        .filter(left)
        .exec(tx)
        .await?;
    Ok(marked.rows_affected == 1)
}

/// The offer to this person has ended: what would still tell of it is not sent. A message that is
/// claimed just now is left to who has it, and asked about right before sending.
pub async fn take_back_offer(tx: &Tx, person: EnrolmentId, now: Time) -> Result<(), Error> {
    Entity::update_many()
        .set(ActiveModel {
            status: Set(Status::Cancelled),
            done_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(Column::EnrolmentId.eq(person))
        .filter(Column::Kind.eq("offer"))
        .filter(Column::Status.eq(Status::Queued))
        .filter(Column::LeaseUntil.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

async fn mark(tx: &Tx, claimed: &Model, row: ActiveModel) -> Result<bool, Error> {
    let marked = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(claimed.id))
        .filter(Column::Lease.eq(claimed.lease))
        .filter(Column::Status.eq(Status::Queued))
        .exec(tx)
        .await?;
    Ok(marked.rows_affected == 1)
}

/// What is done keeps neither an address of its own nor a code or link.
fn done(claimed: &Model, status: Status, now: Time) -> ActiveModel {
    let mut row = ActiveModel {
        status: Set(status),
        done_at: Set(Some(now)),
        lease_until: Set(None),
        recipient: Set(None),
        error: Set(None),
        ..Default::default()
    };
    if KEYS.contains(&claimed.kind.as_str()) {
        row.notice = Set(Vec::new());
    }
    row
}

/// When to try again, if at all.
fn next_try(claimed: &Model, hope: Hope, spread: f64, now: Time) -> Option<Time> {
    let tried = claimed.attempts;
    let over = match hope {
        Hope::Good => tried >= ATTEMPTS && now - claimed.created_at >= PATIENCE,
        Hope::Little => tried >= ATTEMPTS_WHEN_REFUSED,
        Hope::None => true,
    };
    (!over).then(|| now + wait(tried, spread))
}

/// The wait after so many attempts, spread a little so that not all come back at once.
fn wait(tried: i16, spread: f64) -> TimeDelta {
    let doubled = Ord::min(u32::from(tried.unsigned_abs().saturating_sub(1)), 6);
    let wait = (FIRST_WAIT * 2_i32.pow(doubled)).min(LONGEST_WAIT);
    #[expect(clippy::cast_precision_loss, reason = "an hour has few seconds")]
    let seconds = wait.num_seconds() as f64 * spread;
    #[expect(clippy::cast_possible_truncation, reason = "an hour has few seconds")]
    TimeDelta::seconds(seconds as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::domain::ids::MessageId;

    fn utc(text: &str) -> Time {
        text.parse().unwrap()
    }

    fn tried(attempts: i16) -> Model {
        let created = utc("2027-01-12T10:00:00Z");
        Model {
            id: MessageId::random(),
            event_id: 1,
            team_id: None,
            course_id: None,
            enrolment_id: None,
            proof_id: None,
            channel: Channel::Email,
            status: Status::Queued,
            kind: "seated".into(),
            notice: vec![1],
            recipient: None,
            language: Language::Nb,
            attempts,
            not_before: created,
            lease_until: None,
            lease: 1,
            error: None,
            created_at: created,
            done_at: None,
            done_by: None,
        }
    }

    #[test]
    fn the_wait_doubles_from_a_minute_to_an_hour() {
        let minutes: Vec<_> = (1..=9).map(|n| wait(n, 1.0).num_minutes()).collect();
        assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(wait(1, 0.8), TimeDelta::seconds(48));
        assert_eq!(wait(i16::MAX, 1.0), LONGEST_WAIT);
    }

    #[test]
    fn nothing_is_given_up_in_its_first_day_unless_it_is_refused() {
        let soon = utc("2027-01-12T20:00:00Z");
        let late = utc("2027-01-13T10:00:00Z");
        let gives_up = |attempts, hope, now| next_try(&tried(attempts), hope, 1.0, now).is_none();
        assert!(!gives_up(20, Hope::Good, soon));
        assert!(!gives_up(9, Hope::Good, late));
        assert!(gives_up(10, Hope::Good, late));
        assert!(!gives_up(2, Hope::Little, soon));
        assert!(gives_up(3, Hope::Little, soon));
        assert!(gives_up(1, Hope::None, soon));
    }
}
