//! What is known of a participant beside their enrolment: kept answers, addresses that were to be
//! proven, and who looked at them.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::BATCH;
use crate::actions::Desk;
use crate::domain::ids::{EnrolmentId, ProofId};
use crate::entity::enrolment::Model;
use crate::entity::{access_person, answer, code, message, proof};
use crate::error::Error;
use crate::vault::{Place, Redacted};

/// Erases whom looks were at: that somebody looked stays in the log, at whom does not.
pub(super) async fn of_looks(desk: &Desk<'_>, ids: &[EnrolmentId]) -> Result<(), Error> {
    access_person::Entity::delete_many()
        .filter(access_person::Column::EnrolmentId.is_in(ids.iter().copied()))
        .exec(desk.tx)
        .await?;
    Ok(())
}

/// Erases what is kept of the addresses apart from enrolments: references to find a ticket with their
/// messages, and codes that open nothing else.
pub(super) async fn of_addresses(desk: &Desk<'_>, row: &Model) -> Result<(), Error> {
    for index in [&row.email_index, &row.mobile_index].into_iter().flatten() {
        let theirs: Vec<ProofId> = proof::Entity::find()
            .filter(proof::Column::AddressIndex.eq(index.clone()))
            .filter(proof::Column::Purpose.eq(proof::Purpose::Ticket))
            .select_only()
            .column(proof::Column::Id)
            .into_tuple()
            .all(desk.tx)
            .await?;
        message::Entity::delete_many()
            .filter(message::Column::ProofId.is_in(theirs.iter().copied()))
            .exec(desk.tx)
            .await?;
        proof::Entity::delete_many()
            .filter(proof::Column::Id.is_in(theirs))
            .exec(desk.tx)
            .await?;
        let others = proof::Entity::find()
            .filter(proof::Column::AddressIndex.eq(index.clone()))
            .filter(proof::Column::EnrolmentId.ne(row.id))
            .one(desk.tx)
            .await?;
        if others.is_none() {
            code::Entity::delete_many()
                .filter(code::Column::AddressIndex.eq(index.clone()))
                .exec(desk.tx)
                .await?;
        }
    }
    Ok(())
}

/// Erases the kept answers that name the participant: by id, by address, or by a reference.
pub(super) async fn of_answers(desk: &Desk<'_>, rows: &[Model]) -> Result<(), Error> {
    let needles = needles(desk, rows).await?;
    let mut last: Option<Vec<u8>> = None;
    loop {
        let mut page = answer::Entity::find()
            .order_by_asc(answer::Column::Key)
            .limit(BATCH);
        if let Some(last) = last {
            page = page.filter(answer::Column::Key.gt(last));
        }
        let page = page.all(desk.tx).await?;
        last = page.last().map(|row| row.key.clone());
        if last.is_none() {
            return Ok(());
        }
        let mut theirs = Vec::new();
        for row in page {
            let body = desk.vault.open(Place::AnswerBody, &row.key, &row.body)?;
            if needles
                .iter()
                .any(|one| body.expose().contains(one.expose().as_str()))
            {
                theirs.push(row.key);
            }
        }
        answer::Entity::delete_many()
            .filter(answer::Column::Key.is_in(theirs))
            .exec(desk.tx)
            .await?;
    }
}

/// What would tell of the participant in an answer.
async fn needles(desk: &Desk<'_>, rows: &[Model]) -> Result<Vec<Redacted<String>>, Error> {
    let ids = rows.iter().map(|row| row.id);
    let references: Vec<ProofId> = proof::Entity::find()
        .filter(proof::Column::EnrolmentId.is_in(ids.clone()))
        .select_only()
        .column(proof::Column::Id)
        .into_tuple()
        .all(desk.tx)
        .await?;
    let ids = ids.map(|id| id.to_string());
    let references = references.iter().map(ToString::to_string);
    let mut needles: Vec<_> = ids.chain(references).map(Redacted::new).collect();
    for row in rows {
        let sealed = [
            (Place::EnrolmentEmail, &row.email),
            (Place::EnrolmentMobile, &row.mobile),
        ];
        for (place, sealed) in sealed {
            if let Some(sealed) = sealed {
                needles.push(desk.vault.open(place, row.id.0, sealed)?);
            }
        }
    }
    Ok(needles)
}
