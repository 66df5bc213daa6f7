//! A lost ticket: who proves an address gets the tickets of its enrolments, and nobody else learns of them.

use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

use crate::actions::Desk;
use crate::actions::codes::{self, Asked};
use crate::actions::enrolments::Receipt;
use crate::actions::history::{By, Event};
use crate::domain::ids::{ProofId, TeamId};
use crate::domain::{Language, Refusal};
use crate::entity::enrolment::{Column, Entity, Model, State};
use crate::entity::proof::{AddressKind, Purpose};
use crate::entity::{proof, team};
use crate::error::Error;

/// The most enrolments that one address is shown.
const MOST: u64 = 50;

/// Asks for a code to an address. The answer is the same for every address; only one that is
/// known gets a message.
pub async fn ask(
    desk: &Desk<'_>,
    kind: AddressKind,
    address: &str,
    language: Language,
) -> Result<Receipt, Error> {
    let index = codes::index(desk, kind, address);
    // First the lock: who proves this address right now is known after it.
    codes::lock_address(desk, &index).await?;
    let team = team_of(desk, &index).await?;
    let now = desk.now();
    let event = Event::new("ticket_asked", By::Person)
        .write(desk, now)
        .await?;
    let asked = Asked {
        purpose: Purpose::Ticket,
        enrolment: None,
        kind,
        address,
        language,
        team: team.as_ref(),
        silent: team.is_none(),
    };
    let proof = codes::ask(desk, &asked, event, now).await?;
    Ok(Receipt {
        reference: proof.id,
        prove_by: proof.until,
    })
}

/// The live enrolments of the address whose code this is. A wrong try is an answer to be kept.
pub async fn prove(
    desk: &Desk<'_>,
    reference: ProofId,
    digits: &str,
) -> Result<Result<Vec<Model>, Refusal>, Error> {
    let find = async || {
        proof::Entity::find_by_id(reference)
            .filter(proof::Column::Purpose.eq(Purpose::Ticket))
            .one(desk.tx)
            .await
    };
    let Some(proof) = find().await? else {
        return Ok(Err(Refusal::WrongCode));
    };
    codes::lock_address(desk, &proof.address_index).await?;
    let Some(proof) = find().await? else {
        return Ok(Err(Refusal::WrongCode));
    };
    let now = desk.now();
    if let Err(refusal) = codes::check(desk, &proof, digits, now).await? {
        return Ok(Err(refusal));
    }
    let rows = of_address(desk.tx, &proof.address_index).await?;
    let mut proven: proof::ActiveModel = proof.into();
    proven.proven_at = Set(Some(now));
    proven.update(desk.tx).await?;
    Ok(Ok(rows))
}

/// The live enrolments of an address that was proven under this reference, as they are now: for who holds
/// the proof in their browser and chooses among them. None where nothing was proven.
pub async fn found(db: &impl ConnectionTrait, reference: ProofId) -> Result<Vec<Model>, Error> {
    let proof = proof::Entity::find_by_id(reference)
        .filter(proof::Column::Purpose.eq(Purpose::Ticket))
        .filter(proof::Column::ProvenAt.is_not_null())
        .one(db)
        .await?;
    match proof {
        Some(proof) => of_address(db, &proof.address_index).await,
        None => Ok(Vec::new()),
    }
}

/// The team of the newest enrolment under the address; none where nobody is enrolled. A team is looked
/// for either way: who measures the time learns nothing.
pub async fn team_of(desk: &Desk<'_>, index: &[u8]) -> Result<Option<team::Model>, Error> {
    let rows = of_address(desk.tx, index).await?;
    let nobody = TeamId(Uuid::nil());
    let team = rows.first().map_or(nobody, |row| row.team_id);
    Ok(team::Entity::find_by_id(team).one(desk.tx).await?)
}

async fn of_address(db: &impl ConnectionTrait, index: &[u8]) -> Result<Vec<Model>, Error> {
    Ok(Entity::find()
        .filter(
            Condition::any()
                .add(Column::EmailIndex.eq(index.to_vec()))
                .add(Column::MobileIndex.eq(index.to_vec())),
        )
        .filter(Column::Status.is_not_in([State::Unproven, State::Ended]))
        .order_by_desc(Column::CreatedAt)
        .limit(MOST)
        .all(db)
        .await?)
}
