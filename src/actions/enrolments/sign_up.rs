//! Signing up without an account: the place in the queue is the moment of submitting.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::actions::Desk;
use crate::actions::codes::{self, Asked};
use crate::actions::courses::{Locked, lock};
use crate::actions::enrolments::view;
use crate::actions::history::{By, Event};
use crate::actions::tickets;
use crate::domain::contact::{Contact, HomeMunicipality, Name, Needs};
use crate::domain::course::Status;
use crate::domain::ids::{CourseId, EnrolmentId, ProofId};
use crate::domain::{Enrolment, Flaw, Language, Problem, Refusal, Time};
use crate::entity::enrolment::{ActiveModel, Channel, Model, columns};
use crate::entity::proof::Purpose;
use crate::entity::{course_municipality, proof, team};
use crate::error::Error;
use crate::vault::Place;

/// What somebody who signs up has told us, already understood.
#[derive(Clone, Debug)]
pub struct SignUp {
    pub name: Name,
    pub contact: Contact,
    pub home: HomeMunicipality,
    pub language: Language,
    pub needs: Needs,
}

/// What a stranger is told: the same for everybody.
#[derive(Clone, Copy, Debug)]
pub struct Receipt {
    pub reference: ProofId,
    pub prove_by: Time,
}

/// Takes a sign-up with its queue number and sends a code. Holds no seat until the address is proven.
///
/// # Errors
/// `NotOpen` outside the window; `Invalid` when residents of the municipality may not join.
pub async fn sign_up(desk: &Desk<'_>, course: CourseId, who: &SignUp) -> Result<Receipt, Error> {
    let locked = lock(desk, course).await?;
    let now = desk.now();
    if locked.course.status == Status::Draft {
        return Err(Error::NotFound);
    }
    locked.doors().open_to_public(locked.terms(), now)?;
    check_home(desk, &locked, &who.home).await?;
    let row = take(desk, &locked, who, Channel::Web, now).await?;
    let event = Event::new("signed_up", By::Person)
        .enrolment(&row)
        .write(desk, now)
        .await?;
    let (kind, address) = who
        .contact
        .preferred()
        .ok_or(Problem::new("email", Flaw::NoContact))
        .map_err(Refusal::from)?;
    let asked = Asked {
        purpose: Purpose::SignUp,
        enrolment: Some(row.id),
        kind,
        address,
        language: who.language,
        team: Some(&locked.team),
        silent: false,
    };
    let proof = codes::ask(desk, &asked, event, now).await?;
    Ok(Receipt {
        reference: proof.id,
        prove_by: proof.until,
    })
}

/// Sends the code again. The answer is the same whether there is such a reference or not.
pub async fn resend(desk: &Desk<'_>, reference: ProofId) -> Result<(), Error> {
    let Some(proof) = proof::Entity::find_by_id(reference).one(desk.tx).await? else {
        return Ok(());
    };
    codes::lock_address(desk, &proof.address_index).await?;
    let now = desk.now();
    if proof.proven_at.is_some() || now >= proof.until {
        return Ok(());
    }
    let team = match proof.enrolment_id {
        Some(id) => {
            let row = view::row(desk.tx, id).await?;
            team::Entity::find_by_id(row.team_id).one(desk.tx).await?
        }
        None => tickets::team_of(desk, &proof.address_index).await?,
    };
    let silent = proof.purpose == Purpose::Ticket && team.is_none();
    let event = Event::new("code_asked", By::Person)
        .write(desk, now)
        .await?;
    codes::send(desk, proof, team.as_ref(), silent, event, now).await?;
    Ok(())
}

/// Residents of the course's municipalities may join; `other` is for staff to decide.
pub async fn check_home(
    desk: &Desk<'_>,
    locked: &Locked,
    home: &HomeMunicipality,
) -> Result<(), Error> {
    let HomeMunicipality::Code(code) = home else {
        return Ok(());
    };
    let known = course_municipality::Entity::find_by_id((locked.course.id, code.clone()))
        .count(desk.tx)
        .await?;
    if known == 0 {
        return Err(
            Refusal::from(Problem::new("home_municipality", Flaw::UnknownMunicipality)).into(),
        );
    }
    Ok(())
}

/// Writes the enrolment, unproven, with the next queue number of its course.
pub async fn take(
    desk: &Desk<'_>,
    locked: &Locked,
    who: &SignUp,
    channel: Channel,
    now: Time,
) -> Result<Model, Error> {
    let id = EnrolmentId::random();
    let seal = |place, text: &str| desk.vault.seal(place, id.0, text);
    let (status, since, until, exit) = columns(&Enrolment::submitted(now), now);
    let row = ActiveModel {
        id: Set(id),
        team_id: Set(locked.course.team_id),
        course_id: Set(locked.course.id),
        queue_number: Set(next_number(desk, locked).await?),
        status: Set(status),
        since: Set(since),
        until: Set(until),
        exit: Set(exit),
        seat_no: Set(None),
        slot: Set(1),
        ticket_version: Set(1),
        name: Set(seal(Place::EnrolmentName, who.name.expose())),
        email: Set(who
            .contact
            .email()
            .map(|email| seal(Place::EnrolmentEmail, email.expose()))),
        mobile: Set(who
            .contact
            .mobile()
            .map(|mobile| seal(Place::EnrolmentMobile, mobile.expose()))),
        email_index: Set(None),
        mobile_index: Set(None),
        prefers: Set(who.contact.prefers()),
        language: Set(who.language),
        home_municipality: Set(who.home.code().to_owned()),
        needs: Set(who.needs.words()),
        channel: Set(channel),
        moved_to: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
    };
    Ok(row.insert(desk.tx).await?)
}

pub async fn next_number(desk: &Desk<'_>, locked: &Locked) -> Result<i32, Error> {
    use crate::entity::course::{Column, Entity};
    use sea_orm::ExprTrait;
    let rows = Entity::update_many()
        .col_expr(
            Column::NextQueueNumber,
            sea_orm::sea_query::Expr::col(Column::NextQueueNumber).add(1),
        )
        .filter(Column::Id.eq(locked.course.id))
        .exec_with_returning(desk.tx)
        .await?;
    let row = rows.first().ok_or(Error::NotFound)?;
    Ok(row.next_queue_number - 1)
}
