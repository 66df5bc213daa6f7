//! Proving an address: from then on the sign-up counts.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};

use crate::actions::courses::{Locked, lock};
use crate::actions::enrolments::keep::keep_with;
use crate::actions::enrolments::seating::somebody_waits;
use crate::actions::enrolments::{change, seats};
use crate::actions::history::{By, Event};
use crate::actions::{Desk, codes};
use crate::domain::admission::{Newcomer, admit};
use crate::domain::contact::HomeMunicipality;
use crate::domain::ids::{CourseId, EnrolmentId, ProofId};
use crate::domain::refusal::Conflict;
use crate::domain::seats::Admission;
use crate::domain::{Notice, Refusal, Time};
use crate::entity::enrolment::{Model, State};
use crate::entity::proof::{AddressKind, Purpose};
use crate::entity::{enrolment, proof};
use crate::error::Error;
use crate::outbox::{self, Told};

/// How many live enrolments one address may have in a course without staff's leave.
const PER_ADDRESS: usize = 2;

/// What a proven person gets.
#[derive(Clone, Debug)]
pub struct Proven {
    /// The enrolment to show: the person's own, also where they had signed up before.
    pub enrolment: EnrolmentId,
    /// They were enrolled already: is it they again, or another person at the same address?
    pub another: bool,
}

/// Proves the address of a reference with the code that was sent to it.
///
/// # Errors
/// The inner refusal is an answer that must be kept: a wrong try counts.
pub async fn prove(
    desk: &Desk<'_>,
    reference: ProofId,
    digits: &str,
) -> Result<Result<Proven, Refusal>, Error> {
    let Some((proof, locked)) = open(desk, reference).await? else {
        return Ok(Err(Refusal::WrongCode));
    };
    let now = desk.now();
    if let Err(refusal) = codes::check(desk, &proof, digits, now).await? {
        return Ok(Err(refusal));
    }
    settle(desk, proof, &locked, now).await.map(Ok)
}

/// Proves the address by the ticket that was mailed to it: who clicks the button has read the mail.
pub async fn prove_by_ticket(desk: &Desk<'_>, id: EnrolmentId) -> Result<Proven, Error> {
    let proof = proof::Entity::find()
        .filter(proof::Column::EnrolmentId.eq(id))
        .filter(proof::Column::Purpose.eq(Purpose::SignUp))
        .one(desk.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let Some((proof, locked)) = open(desk, proof.id).await? else {
        return Err(Error::NotFound);
    };
    let now = desk.now();
    if proof.proven_at.is_none() && now >= proof.until {
        return Err(Refusal::WrongCode.into());
    }
    settle(desk, proof, &locked, now).await
}

/// Signs up another person behind an address that is proven and known already.
///
/// # Errors
/// `Conflict` when the address has as many enrolments in the course as it may.
pub async fn another(desk: &Desk<'_>, reference: ProofId) -> Result<Proven, Error> {
    let Some((proof, locked)) = open(desk, reference).await? else {
        return Err(Error::NotFound);
    };
    let now = desk.now();
    let row = row_of(desk, &proof).await?;
    if proof.proven_at.is_none() {
        return Err(Refusal::Conflict(Conflict::NotProven).into());
    }
    if row.status == State::Unproven {
        let known = live_of(desk, locked.course.id, &proof.address_index).await?;
        if known.len() >= PER_ADDRESS {
            return Err(Refusal::Conflict(Conflict::AddressFull).into());
        }
        admit_proven(desk, &locked, row.clone(), &proof, By::Person, now).await?;
    }
    Ok(Proven {
        enrolment: row.id,
        another: false,
    })
}

/// The reference with its course locked, read again after the lock.
async fn open(
    desk: &Desk<'_>,
    reference: ProofId,
) -> Result<Option<(proof::Model, Locked)>, Error> {
    let find = async || proof::Entity::find_by_id(reference).one(desk.tx).await;
    let Some(enrolment) = find().await?.and_then(|proof| proof.enrolment_id) else {
        return Ok(None);
    };
    let Some(row) = enrolment::Entity::find_by_id(enrolment)
        .one(desk.tx)
        .await?
    else {
        return Ok(None);
    };
    let locked = lock(desk, row.course_id).await?;
    Ok(find().await?.map(|proof| (proof, locked)))
}

async fn row_of(desk: &Desk<'_>, proof: &proof::Model) -> Result<Model, Error> {
    let id = proof.enrolment_id.ok_or(Error::NotFound)?;
    enrolment::Entity::find_by_id(id)
        .one(desk.tx)
        .await?
        .ok_or(Error::NotFound)
}

async fn settle(
    desk: &Desk<'_>,
    proof: proof::Model,
    locked: &Locked,
    now: Time,
) -> Result<Proven, Error> {
    let row = row_of(desk, &proof).await?;
    let first_time = proof.proven_at.is_none();
    let proof = mark_proven(desk, proof, now).await?;
    if proof.purpose == Purpose::Contact {
        let row = if first_time {
            change::take_new_address(desk, row, &proof, now).await?
        } else {
            row
        };
        return Ok(Proven {
            enrolment: row.id,
            another: false,
        });
    }
    if row.status != State::Unproven {
        return Ok(Proven {
            enrolment: row.id,
            another: false,
        });
    }
    let known = live_of(desk, locked.course.id, &proof.address_index).await?;
    if let Some(first) = known.first() {
        return Ok(Proven {
            enrolment: first.id,
            another: true,
        });
    }
    let row = admit_proven(desk, locked, row, &proof, By::Person, now).await?;
    Ok(Proven {
        enrolment: row.id,
        another: false,
    })
}

async fn mark_proven(
    desk: &Desk<'_>,
    proof: proof::Model,
    now: Time,
) -> Result<proof::Model, Error> {
    if proof.proven_at.is_some() {
        return Ok(proof);
    }
    let mut row: proof::ActiveModel = proof.into();
    row.proven_at = Set(Some(now));
    Ok(row.update(desk.tx).await?)
}

/// Live enrolments of a proven address in a course, in queue order.
pub async fn live_of(desk: &Desk<'_>, course: CourseId, index: &[u8]) -> Result<Vec<Model>, Error> {
    Ok(enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(course))
        .filter(enrolment::Column::Status.is_not_in([State::Unproven, State::Ended]))
        .filter(
            Condition::any()
                .add(enrolment::Column::EmailIndex.eq(index.to_vec()))
                .add(enrolment::Column::MobileIndex.eq(index.to_vec())),
        )
        .order_by_asc(enrolment::Column::QueueNumber)
        .all(desk.tx)
        .await?)
}

async fn admit_proven(
    desk: &Desk<'_>,
    locked: &Locked,
    row: Model,
    proof: &proof::Model,
    by: By,
    now: Time,
) -> Result<Model, Error> {
    let index = Some(proof.address_index.clone());
    let indexes = match proof.address_kind {
        AddressKind::Email => (index, None),
        AddressKind::Mobile => (None, index),
    };
    join(desk, locked, row, indexes, by, now).await
}

/// Lets a proven sign-up in: a seat if one is free and nobody with a lower number waits, else the
/// waiting list at its number, or the list of those we call first.
pub async fn join(
    desk: &Desk<'_>,
    locked: &Locked,
    row: Model,
    (email, mobile): (Option<Vec<u8>>, Option<Vec<u8>>),
    by: By,
    now: Time,
) -> Result<Model, Error> {
    let before = somebody_waits(desk, locked.course.id, Some(row.queue_number)).await?;
    let newcomer = Newcomer {
        somebody_lower_waits: before,
        from_elsewhere: row.home_municipality == HomeMunicipality::OTHER,
        by_staff: matches!(by, By::Staff(_)),
    };
    let admission = admit(
        locked.terms(),
        &locked.doors(),
        seats(desk, &locked.course).await?,
        newcomer,
        now,
    )?;
    let state = row.state().prove(admission, now)?;
    let addresses = [email.as_deref(), mobile.as_deref()];
    let slot = free_slot(desk, row.course_id, Some(row.id), addresses).await?;
    let row = keep_with(
        desk,
        row,
        &state,
        |change| {
            change.email_index = Set(email);
            change.mobile_index = Set(mobile);
            change.slot = Set(slot);
        },
        now,
    )
    .await?;
    let event = Event::new("joined", by)
        .enrolment(&row)
        .facts(serde_json::json!({ "rule": rule(admission) }))
        .write(desk, now)
        .await?;
    let notice = notice(desk, &row, admission).await?;
    outbox::tell(
        Told {
            tx: desk.tx,
            vault: &desk.vault,
            event,
            now,
        },
        &locked.team,
        &row,
        &notice,
    )
    .await?;
    Ok(row)
}

/// Which rule chose the person's place, for the log.
fn rule(admission: Admission) -> &'static str {
    match admission {
        Admission::Seat => "free_seat",
        Admission::Wait => "waiting_list",
        Admission::Apply => "conversation_first",
    }
}

async fn notice(desk: &Desk<'_>, row: &Model, admission: Admission) -> Result<Notice, Error> {
    Ok(match admission {
        Admission::Seat => Notice::Seated,
        Admission::Apply => Notice::Applied,
        Admission::Wait => Notice::Waiting {
            position: super::view::position(desk.tx, row).await?.unwrap_or(1),
        },
    })
}

/// The lowest place among the live enrolments of the same addresses, the person's own left out.
pub async fn free_slot(
    desk: &Desk<'_>,
    course: CourseId,
    own: Option<EnrolmentId>,
    addresses: [Option<&[u8]>; 2],
) -> Result<i16, Error> {
    let mut taken = Vec::new();
    for index in addresses.into_iter().flatten() {
        let others = live_of(desk, course, index).await?.into_iter();
        taken.extend(others.filter(|row| Some(row.id) != own).map(|row| row.slot));
    }
    (1..=9)
        .find(|slot| !taken.contains(slot))
        .ok_or_else(|| Refusal::Conflict(Conflict::AddressFull).into())
}
