//! How a sign-up stands, as the person behind it sees it.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, EntityTrait};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::course_shown::{self, Reader};
use super::course_view::CourseView;
use crate::actions::Desk;
use crate::actions::enrolments::{
    Proven, Receipt, missed_ahead, own_calendar, position, row, ticket_of,
};
use crate::domain::Time;
use crate::entity::Word;
use crate::entity::course;
use crate::entity::enrolment::{Model, State};
use crate::error::Error;
use crate::render::Links;
use crate::vault::Vault;

/// What everybody gets who asks for a code, known or not.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReceiptView {
    /// Names the request; the code from the message is sent under it.
    pub reference: Uuid,
    /// Until when the code counts.
    pub prove_by: DateTime<Utc>,
}

impl From<Receipt> for ReceiptView {
    fn from(receipt: Receipt) -> Self {
        Self {
            reference: receipt.reference.0,
            prove_by: receipt.prove_by,
        }
    }
}

/// A person's own sign-up.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StandingView {
    pub id: Uuid,
    pub course: CourseView,
    /// One of `unproven`, `applied`, `waiting`, `offered`, `seated`, `lapsed`, `ended`.
    #[schema(example = "waiting")]
    pub status: &'static str,
    /// The place among those who wait: 1 is next; null for everybody else.
    pub position: Option<u32>,
    /// The seat that is held, while one is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offer: Option<OwnOffer>,
    /// How it ended, if it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<OwnEnd>,
    /// Where the sessions on the net are; only for who has a seat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online_url: Option<String>,
    /// The sessions ahead to which the person has said they cannot come.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<Uuid>,
    /// The person's own calendar: whoever has this address sees when they come, but not to what.
    pub calendar_url: String,
}

/// A seat that is held until an answer comes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OwnOffer {
    /// From this second on the offer has lapsed.
    pub until: DateTime<Utc>,
}

/// How a sign-up ended.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OwnEnd {
    /// One of `unproven`, `referred_on`, `declined`, `no_answer`, `withdrew`, `removed`, `moved`, `course_cancelled`.
    #[schema(example = "withdrew")]
    pub reason: &'static str,
    pub at: DateTime<Utc>,
}

/// What a proven person gets.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProvenView {
    /// Opens the person's own sign-up: `Authorization: Bearer <ticket>`.
    pub ticket: String,
    pub enrolment: StandingView,
    /// True when the address was enrolled already and this is the first enrolment: if another person
    /// signed up now, `POST /enrolments/{reference}/another` makes theirs.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub another: bool,
}

/// The ticket of an enrolment as it is now.
#[must_use]
pub fn ticket(vault: &Vault, row: &Model) -> String {
    vault.print_ticket(ticket_of(row)).into_exposed()
}

/// Reads how a sign-up stands.
pub async fn standing(
    db: &impl ConnectionTrait,
    (vault, links): (&Vault, &Links),
    row: &Model,
    now: Time,
) -> Result<StandingView, Error> {
    let course = course::Entity::find_by_id(row.course_id).one(db).await?;
    let course = course.ok_or(Error::NotFound)?;
    let until = row.until.filter(|_| row.status == State::Offered);
    let mut absences = match row.status {
        State::Seated => missed_ahead(db, row.id, now).await?,
        _ => Vec::new(),
    };
    absences.sort_unstable();
    let calendar = vault.print_calendar(own_calendar(db, row.id).await?.key());
    Ok(StandingView {
        id: row.id.0,
        absences: absences.into_iter().map(|session| session.0).collect(),
        status: row.status.word(),
        position: position(db, row).await?,
        offer: until.map(|until| OwnOffer { until }),
        ended: row.exit.map(|why| OwnEnd {
            reason: why.word(),
            at: row.since,
        }),
        calendar_url: links.feed_of_participant(calendar.expose()),
        online_url: course
            .online_url
            .clone()
            .filter(|_| row.status == State::Seated),
        course: course_shown::one(db, course, Reader::Public, now).await?,
    })
}

/// Reads what a proven person gets.
pub async fn proven(desk: &Desk<'_>, links: &Links, proven: &Proven) -> Result<ProvenView, Error> {
    let row = row(desk.tx, proven.enrolment).await?;
    Ok(ProvenView {
        ticket: ticket(&desk.vault, &row),
        enrolment: standing(desk.tx, (&desk.vault, links), &row, desk.now()).await?,
        another: proven.another,
    })
}
