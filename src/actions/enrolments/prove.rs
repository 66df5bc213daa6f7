//! Proving an address: from then on the sign-up counts.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::actions::courses::{Locked, lock};
use crate::actions::enrolments::join::{join, live_of};
use crate::actions::enrolments::{behind_ticket, change};
use crate::actions::history::By;
use crate::actions::{Desk, codes};
use crate::domain::ids::{EnrolmentId, ProofId};
use crate::domain::refusal::Conflict;
use crate::domain::{Refusal, Time};
use crate::entity::enrolment::{Model, State};
use crate::entity::proof::{AddressKind, Purpose};
use crate::entity::{enrolment, proof};
use crate::error::Error;
use crate::vault::Ticket;

/// How many live enrolments one address may have in a course without staff's leave.
pub const PER_ADDRESS: usize = 2;

/// What a proven person gets.
#[derive(Clone, Debug)]
pub struct Proven {
    /// The enrolment to show: the person's own, also where they had signed up before.
    pub enrolment: EnrolmentId,
    /// They were enrolled already: is it they again, or another person at the same address?
    pub another: bool,
}

impl Proven {
    fn own(enrolment: EnrolmentId) -> Self {
        Self {
            enrolment,
            another: false,
        }
    }
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
    let first_time = proof.proven_at.is_none();
    let proof = mark_proven(desk, proof, now).await?;
    if proof.purpose == Purpose::SignUp {
        return settle(desk, &proof, &locked, now).await.map(Ok);
    }
    let row = row_of(desk, &proof).await?;
    let done = Proven::own(row.id);
    if first_time {
        change::take_new_address(desk, row, &proof, now).await?;
    }
    Ok(Ok(done))
}

/// Proves the address by the ticket that was mailed to it: who clicks the button has read the mail.
/// The reference stays as it is, for whoever holds it has not.
///
/// # Errors
/// `SignIn` when the ticket was renewed.
pub async fn prove_by_ticket(desk: &Desk<'_>, ticket: Ticket) -> Result<Proven, Error> {
    let (proof, locked, now) = open_by_ticket(desk, ticket).await?;
    settle(desk, &proof, &locked, now).await
}

/// Signs up another person behind an address that is proven and known already.
///
/// # Errors
/// `Conflict` when the address has as many enrolments in the course as it may.
pub async fn another(desk: &Desk<'_>, reference: ProofId) -> Result<Proven, Error> {
    let (proof, locked) = open(desk, reference).await?.ok_or(Error::NotFound)?;
    if proof.proven_at.is_none() {
        return Err(Refusal::Conflict(Conflict::NotProven).into());
    }
    join_as_another(desk, &proof, &locked, desk.now()).await
}

/// The same by the ticket that was mailed to the address.
///
/// # Errors
/// `Conflict` when the address has as many enrolments in the course as it may.
pub async fn another_by_ticket(desk: &Desk<'_>, ticket: Ticket) -> Result<Proven, Error> {
    let (proof, locked, now) = open_by_ticket(desk, ticket).await?;
    join_as_another(desk, &proof, &locked, now).await
}

/// Whether the address of an unproven sign-up was enrolled in the course before.
pub async fn is_known_already(db: &impl ConnectionTrait, row: &Model) -> Result<bool, Error> {
    if row.status != State::Unproven {
        return Ok(false);
    }
    let Some(proof) = sign_up_of(db, row.id).await? else {
        return Ok(false);
    };
    let known = live_of(db, row.course_id, &proof.address_index).await?;
    Ok(!known.is_empty())
}

async fn sign_up_of(
    db: &impl ConnectionTrait,
    id: EnrolmentId,
) -> Result<Option<proof::Model>, Error> {
    Ok(proof::Entity::find()
        .filter(proof::Column::EnrolmentId.eq(id))
        .filter(proof::Column::Purpose.eq(Purpose::SignUp))
        .one(db)
        .await?)
}

async fn open_by_ticket(
    desk: &Desk<'_>,
    ticket: Ticket,
) -> Result<(proof::Model, Locked, Time), Error> {
    let row = behind_ticket(desk.tx, ticket).await?;
    let proof = sign_up_of(desk.tx, row.id).await?.ok_or(Error::NotFound)?;
    let (proof, locked) = open(desk, proof.id).await?.ok_or(Error::NotFound)?;
    Ok((proof, locked, desk.now()))
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
    let Some(proof) = find().await? else {
        return Ok(None);
    };
    // Tries are counted per code, which can serve references of several courses.
    codes::lock_address(desk, &proof.address_index).await?;
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
    proof: &proof::Model,
    locked: &Locked,
    now: Time,
) -> Result<Proven, Error> {
    let row = row_of(desk, proof).await?;
    if row.status != State::Unproven {
        return Ok(Proven::own(row.id));
    }
    in_time(&row, now)?;
    let known = live_of(desk.tx, locked.course.id, &proof.address_index).await?;
    if let Some(first) = known.first() {
        return Ok(Proven {
            enrolment: first.id,
            another: true,
        });
    }
    let row = admit_proven(desk, locked, row, proof, now).await?;
    Ok(Proven::own(row.id))
}

/// A sign-up that was not proven in time is over, whether or not the sweep came by.
fn in_time(row: &Model, now: Time) -> Result<(), Refusal> {
    match row.until {
        Some(until) if now < until => Ok(()),
        _ => Err(Refusal::WrongCode),
    }
}

async fn join_as_another(
    desk: &Desk<'_>,
    proof: &proof::Model,
    locked: &Locked,
    now: Time,
) -> Result<Proven, Error> {
    let row = row_of(desk, proof).await?;
    let done = Proven::own(row.id);
    if row.status == State::Unproven {
        in_time(&row, now)?;
        let known = live_of(desk.tx, locked.course.id, &proof.address_index).await?;
        if known.len() >= PER_ADDRESS {
            return Err(Refusal::Conflict(Conflict::AddressFull).into());
        }
        admit_proven(desk, locked, row, proof, now).await?;
    }
    Ok(done)
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

async fn admit_proven(
    desk: &Desk<'_>,
    locked: &Locked,
    row: Model,
    proof: &proof::Model,
    now: Time,
) -> Result<Model, Error> {
    let index = Some(proof.address_index.clone());
    let indexes = match proof.address_kind {
        AddressKind::Email => (index, None),
        AddressKind::Mobile => (None, index),
    };
    join(desk, locked, row, indexes, By::Person, now).await
}
