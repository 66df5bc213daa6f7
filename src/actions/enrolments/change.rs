//! Changing one's own name, language and ways to be reached.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, QueryFilter};

use crate::actions::Desk;
use crate::actions::codes::{self, Asked};
use crate::actions::enrolments::join::{free_slot, live_of};
use crate::actions::enrolments::leave::open_own;
use crate::actions::enrolments::prove::PER_ADDRESS;
use crate::actions::enrolments::sign_up::Receipt;
use crate::actions::history::{By, Event};
use crate::domain::contact::{Email, Mobile, Name, Prefers};
use crate::domain::ids::EnrolmentId;
use crate::domain::refusal::Conflict;
use crate::domain::{Flaw, Language, Problem, Refusal, Time};
use crate::entity::enrolment::{ActiveModel, Column, Entity, Model, State};
use crate::entity::proof::{self, AddressKind, Purpose};
use crate::error::Error;
use crate::outbox;
use crate::vault::{Place, Ticket};

/// What somebody wants to change; what is none stays.
#[derive(Clone, Debug, Default)]
pub struct Change {
    pub name: Option<Name>,
    pub language: Option<Language>,
    pub prefers: Option<Prefers>,
    pub email: Option<Email>,
    pub mobile: Option<Mobile>,
}

/// Changes what needs no proof at once; a new address gets a code first and counts when proven.
///
/// # Errors
/// `SignIn` when the ticket was renewed; `Conflict` when the enrolment has ended, or has no proven
/// address to be replaced; `Invalid` when the preferred way is not known.
pub async fn change(
    desk: &Desk<'_>,
    ticket: Ticket,
    change: &Change,
) -> Result<(Model, Option<Receipt>), Error> {
    let (locked, row) = open_own(desk, ticket).await?;
    let now = desk.now();
    if change.email.is_some() || change.mobile.is_some() {
        takes_addresses(&row)?;
    } else if !row.state().is_live() {
        return Err(Refusal::Conflict(Conflict::Ended).into());
    }
    check_preferred(&row, change)?;
    let row = keep_plain(desk, row, change, now).await?;
    let event = Event::new("changed", By::Person)
        .enrolment(&row)
        .write(desk, now)
        .await?;
    let address = match (&change.email, &change.mobile) {
        (Some(email), _) => Some((AddressKind::Email, email.expose())),
        (None, Some(mobile)) => Some((AddressKind::Mobile, mobile.expose())),
        (None, None) => None,
    };
    let Some((kind, address)) = address else {
        return Ok((row, None));
    };
    let asked = Asked {
        purpose: Purpose::Contact,
        enrolment: Some(row.id),
        kind,
        address,
        language: row.language,
        team: Some(&locked.team),
        silent: false,
    };
    let proof = codes::ask(desk, &asked, event, now).await?;
    Ok((
        row,
        Some(Receipt {
            reference: proof.id,
            prove_by: proof.until,
        }),
    ))
}

/// One new address at a time, and only a way to be reached that is proven can be preferred.
fn check_preferred(row: &Model, change: &Change) -> Result<(), Error> {
    if change.email.is_some() && change.mobile.is_some() {
        return Err(Refusal::from(Problem::new("mobile", Flaw::OneAtATime)).into());
    }
    let known = match change.prefers {
        Some(Prefers::Email) => row.email_index.is_some(),
        Some(Prefers::Sms) => row.mobile_index.is_some(),
        Some(Prefers::Call) | None => true,
    };
    if known {
        Ok(())
    } else {
        Err(Refusal::from(Problem::new("prefers", Flaw::PreferredMissing)).into())
    }
}

async fn keep_plain(
    desk: &Desk<'_>,
    row: Model,
    change: &Change,
    now: Time,
) -> Result<Model, Error> {
    let id = row.id;
    let mut columns: ActiveModel = row.into();
    if let Some(name) = &change.name {
        columns.name = Set(desk.vault.seal(Place::EnrolmentName, id.0, name.expose()));
    }
    if let Some(language) = change.language {
        columns.language = Set(language);
    }
    if let Some(prefers) = change.prefers {
        columns.prefers = Set(prefers);
    }
    columns.updated_at = Set(now);
    Ok(columns.update(desk.tx).await?)
}

/// Takes the proven address into use, renews the ticket, and tells the old address neutrally.
pub async fn take_new_address(
    desk: &Desk<'_>,
    row: Model,
    proof: &proof::Model,
    now: Time,
) -> Result<Model, Error> {
    check_room(desk, &row, proof).await?;
    let vault = &desk.vault;
    let address = vault.open(Place::ProofAddress, proof.id.0, &proof.address)?;
    let by_email = (&row.email, &row.email_index);
    let by_mobile = (&row.mobile, &row.mobile_index);
    let (place, (old, was_proven), (_, kept)) = match proof.address_kind {
        AddressKind::Email => (Place::EnrolmentEmail, by_email, by_mobile),
        AddressKind::Mobile => (Place::EnrolmentMobile, by_mobile, by_email),
    };
    // An address that was never proven may be a stranger's: it is told nothing.
    let old = old.clone().filter(|_| was_proven.is_some());
    let index = Some(proof.address_index.clone());
    let addresses = [index.as_deref(), kept.as_deref()];
    let slot = free_slot(desk, row.course_id, Some(row.id), addresses).await?;
    let (id, version, had_email) = (row.id, row.ticket_version, row.email_index.is_some());
    let mut columns: ActiveModel = row.into();
    let sealed = Set(Some(vault.seal(place, id.0, address.expose())));
    match proof.address_kind {
        AddressKind::Email => {
            columns.email = sealed;
            columns.email_index = Set(index);
            columns.prefers = Set(Prefers::Email);
        }
        AddressKind::Mobile => {
            columns.mobile = sealed;
            columns.mobile_index = Set(index);
            if !had_email {
                columns.prefers = Set(Prefers::Sms);
            }
        }
    }
    columns.slot = Set(slot);
    columns.ticket_version = Set(version + 1);
    columns.updated_at = Set(now);
    let row = columns.update(desk.tx).await?;
    renew_older(desk, row.id).await?;
    let event = Event::new("address_changed", By::Person)
        .enrolment(&row)
        .write(desk, now)
        .await?;
    if let Some(old) = old {
        let old = vault.open(place, id.0, &old)?;
        let told = desk.told(event, now);
        outbox::farewell(told, &row, proof.address_kind, old.expose()).await?;
    }
    Ok(row)
}

/// An enrolment that has ended takes no address. Nor does one that nobody proved: it would count
/// as somebody's without ever having been let in.
fn takes_addresses(row: &Model) -> Result<(), Refusal> {
    match row.status {
        State::Ended => Err(Refusal::Conflict(Conflict::Ended)),
        State::Unproven => Err(Refusal::Conflict(Conflict::NotProven)),
        _ => Ok(()),
    }
}

/// An address takes no more people than it may.
async fn check_room(desk: &Desk<'_>, row: &Model, proof: &proof::Model) -> Result<(), Error> {
    takes_addresses(row)?;
    let known = live_of(desk.tx, row.course_id, &proof.address_index).await?;
    if known.iter().filter(|other| other.id != row.id).count() >= PER_ADDRESS {
        return Err(Refusal::Conflict(Conflict::AddressFull).into());
    }
    Ok(())
}

/// The tickets of the courses that the person was moved from lead here too: they are renewed as well.
async fn renew_older(desk: &Desk<'_>, id: EnrolmentId) -> Result<(), Error> {
    let mut here = vec![id];
    while !here.is_empty() {
        let came_from = Column::MovedTo.is_in(here);
        let newer = Expr::col(Column::TicketVersion).add(1);
        Entity::update_many()
            .col_expr(Column::TicketVersion, newer)
            .filter(came_from.clone())
            .exec(desk.tx)
            .await?;
        let older = Entity::find().filter(came_from).all(desk.tx).await?;
        here = older.into_iter().map(|row| row.id).collect();
    }
    Ok(())
}
