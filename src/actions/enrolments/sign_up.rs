//! Signing up without an account: the place in the queue is the moment of submitting.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, IntoActiveModel,
    QueryFilter, QuerySelect,
};

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
use crate::entity::enrolment::{Channel, Entity, Model, columns};
use crate::entity::proof::Purpose;
use crate::entity::{course, course_municipality, proof, team};
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

/// A locked course at whose door somebody stands, with what it asks of those who come.
pub struct Door {
    locked: Locked,
    municipalities: Vec<String>,
}

/// Locks a course that somebody wants to sign up for.
///
/// # Errors
/// `NotFound` for a draft.
pub async fn knock(desk: &Desk<'_>, course: CourseId) -> Result<Door, Error> {
    let locked = lock(desk, course).await?;
    if locked.course.status == Status::Draft {
        return Err(Error::NotFound);
    }
    let municipalities = municipalities(desk.tx, course).await?;
    Ok(Door {
        locked,
        municipalities,
    })
}

impl Door {
    /// Whose course it is.
    #[must_use]
    pub fn team(&self) -> &team::Model {
        &self.locked.team
    }

    /// Whose residents may join, by number.
    #[must_use]
    pub fn municipalities(&self) -> &[String] {
        &self.municipalities
    }

    /// Takes a sign-up with its queue number and sends a code. Holds no seat until the address is proven.
    ///
    /// # Errors
    /// `NotOpen` outside the window; `Invalid` when residents of the municipality may not join.
    pub async fn sign_up(&self, desk: &Desk<'_>, who: &SignUp) -> Result<Receipt, Error> {
        let (locked, now) = (&self.locked, desk.now());
        locked.doors().open_to_public(locked.terms(), now)?;
        check_home(&self.municipalities, &who.home)?;
        let row = take(desk, locked, who, Channel::Web, now).await?;
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

/// The municipalities whose residents may join a course.
pub async fn municipalities(
    db: &impl ConnectionTrait,
    course: CourseId,
) -> Result<Vec<String>, Error> {
    let codes = course_municipality::Entity::find()
        .filter(course_municipality::Column::CourseId.eq(course))
        .select_only()
        .column(course_municipality::Column::Code)
        .into_tuple();
    Ok(codes.all(db).await?)
}

/// Residents of the course's municipalities may join; `other` is for staff to decide.
pub fn check_home(municipalities: &[String], home: &HomeMunicipality) -> Result<(), Refusal> {
    match home {
        HomeMunicipality::Code(code) if !municipalities.contains(code) => {
            Err(Problem::new("home_municipality", Flaw::UnknownMunicipality).into())
        }
        _ => Ok(()),
    }
}

/// Writes the enrolment, unproven, with the next queue number of its course.
pub async fn take(
    desk: &Desk<'_>,
    locked: &Locked,
    who: &SignUp,
    channel: Channel,
    now: Time,
) -> Result<Model, Error> {
    let id = EnrolmentId::at(now);
    let seal = |place, text: &str| desk.vault.seal(place, id.0, text);
    let (status, since, until, exit) = columns(&Enrolment::submitted(now), now);
    let row = Model {
        id,
        team_id: locked.course.team_id,
        course_id: locked.course.id,
        queue_number: next_number(desk, locked).await?,
        status,
        since,
        until,
        exit,
        seated_at: None,
        seat_no: None,
        slot: 1,
        ticket_version: 1,
        name: seal(Place::EnrolmentName, who.name.expose()),
        email: who
            .contact
            .email()
            .map(|email| seal(Place::EnrolmentEmail, email.expose())),
        mobile: who
            .contact
            .mobile()
            .map(|mobile| seal(Place::EnrolmentMobile, mobile.expose())),
        email_index: None,
        mobile_index: None,
        prefers: who.contact.prefers(),
        language: who.language,
        home_municipality: who.home.code().to_owned(),
        needs: who.needs.words(),
        channel,
        moved_to: None,
        created_at: now,
        updated_at: now,
    };
    Entity::insert(row.clone().into_active_model().reset_all())
        .exec_without_returning(desk.tx)
        .await?;
    Ok(row)
}

pub async fn next_number(desk: &Desk<'_>, locked: &Locked) -> Result<i32, Error> {
    use crate::entity::course::Column;
    let rows = course::Entity::update_many()
        .col_expr(
            Column::NextQueueNumber,
            Expr::col(Column::NextQueueNumber).add(1),
        )
        .filter(Column::Id.eq(locked.course.id))
        .exec_with_returning(desk.tx)
        .await?;
    let row = rows.first().ok_or(Error::NotFound)?;
    Ok(row.next_queue_number - 1)
}
