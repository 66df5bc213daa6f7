//! Staff enter somebody who called: in the same queue, proven at once.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::actions::Desk;
use crate::actions::courses::{Locked, lock_for};
use crate::actions::enrolments::sign_up::{SignUp, check_home, municipalities, take};
use crate::actions::enrolments::{join, view};
use crate::actions::history::{By, Event};
use crate::domain::Time;
use crate::domain::access::Staff;
use crate::domain::ids::CourseId;
use crate::entity::enrolment::{ActiveModel, Channel, Model, State};
use crate::entity::{enrolment, proof};
use crate::error::Error;
use crate::vault::Place;

/// A caller as staff enter them.
#[derive(Clone, Debug)]
pub struct Caller {
    pub who: SignUp,
    /// Another person behind an address that is enrolled already; staff have asked.
    pub another: bool,
}

/// Enters a caller; whoever shows the row notes it in the access log (`open_person`). An address with a sign-up that waits for its code proves that one, so the
/// person keeps the earlier number.
///
/// # Errors
/// `Conflict` naming the first enrolment when the caller is entered already.
pub async fn enter(
    desk: &Desk<'_>,
    by: &Staff,
    course: CourseId,
    caller: &Caller,
) -> Result<Model, Error> {
    let locked = lock_for(desk, by, course).await?;
    let now = desk.now();
    locked.doors().open_to_staff(locked.terms(), now)?;
    check_home(&municipalities(desk.tx, course).await?, &caller.who.home)?;
    let email = caller
        .who
        .contact
        .email()
        .map(|email| desk.vault.email_index(email.expose()));
    let mobile = caller
        .who
        .contact
        .mobile()
        .map(|mobile| desk.vault.mobile_index(mobile.expose()));
    let addresses: Vec<_> = [&email, &mobile].into_iter().flatten().cloned().collect();
    if !caller.another {
        join::refuse_known(desk, course, &addresses).await?;
    }
    let row = match unproven(desk, &locked, &addresses).await? {
        Some(row) if !caller.another => as_told(desk, row, &caller.who, now).await?,
        _ => take(desk, &locked, &caller.who, Channel::Phone, now).await?,
    };
    Event::new("entered", by.into())
        .enrolment(&row)
        .write(desk, now)
        .await?;
    let row = join::join(desk, &locked, row, (email, mobile), By::Staff(by.id), now).await?;
    view::row(desk.tx, row.id).await
}

/// What the caller says now replaces what was typed in the form; the queue number stays.
async fn as_told(desk: &Desk<'_>, row: Model, who: &SignUp, now: Time) -> Result<Model, Error> {
    let id = row.id.0;
    let seal = |place, text: &str| desk.vault.seal(place, id, text);
    let mut columns: ActiveModel = row.into();
    columns.name = Set(seal(Place::EnrolmentName, who.name.expose()));
    columns.email = Set(who
        .contact
        .email()
        .map(|email| seal(Place::EnrolmentEmail, email.expose())));
    columns.mobile = Set(who
        .contact
        .mobile()
        .map(|mobile| seal(Place::EnrolmentMobile, mobile.expose())));
    columns.prefers = Set(who.contact.prefers());
    columns.language = Set(who.language);
    columns.home_municipality = Set(who.home.code().to_owned());
    columns.needs = Set(who.needs.words());
    columns.updated_at = Set(now);
    Ok(columns.update(desk.tx).await?)
}

/// The oldest sign-up of one of the addresses that still waits for its code.
async fn unproven(
    desk: &Desk<'_>,
    locked: &Locked,
    addresses: &[Vec<u8>],
) -> Result<Option<Model>, Error> {
    if addresses.is_empty() {
        return Ok(None);
    }
    let references: Vec<_> = proof::Entity::find()
        .filter(proof::Column::AddressIndex.is_in(addresses.to_vec()))
        .filter(proof::Column::Until.gt(desk.now()))
        .all(desk.tx)
        .await?
        .into_iter()
        .filter_map(|proof| proof.enrolment_id)
        .collect();
    Ok(enrolment::Entity::find()
        .filter(enrolment::Column::Id.is_in(references))
        .filter(enrolment::Column::CourseId.eq(locked.course.id))
        .filter(enrolment::Column::Status.eq(State::Unproven))
        .order_by_asc(enrolment::Column::QueueNumber)
        .one(desk.tx)
        .await?)
}
