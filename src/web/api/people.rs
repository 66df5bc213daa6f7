//! A named person as staff see them: every look at one is in the access log.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::actions::enrolments::{self, Caller, Person};
use crate::actions::{Desk, enrolments::open_person};
use crate::domain::Exit;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::entity::Word;
use crate::entity::enrolment::{Model, State};
use crate::error::Error;
use crate::web::api::Reply;

/// A row of the roster.
#[derive(Debug, Serialize, ToSchema)]
pub struct PersonView {
    pub id: Uuid,
    pub course: Uuid,
    /// The place in the order of submitting; never changes.
    #[schema(example = 7)]
    pub queue_number: i32,
    /// One of `unproven`, `applied`, `waiting`, `offered`, `seated`, `lapsed`, `ended`.
    #[schema(example = "waiting")]
    pub status: &'static str,
    /// Among those who wait, 1 is next; null for everybody else.
    pub position: Option<u32>,
    pub name: String,
    pub email: Option<String>,
    pub mobile: Option<String>,
    /// How the person wants to be told: `email`, `sms` or `call`.
    pub prefers: &'static str,
    /// A code of the team's municipalities, or `other`.
    #[schema(example = "3316")]
    pub home_municipality: String,
    /// `nb`, `nn` or `en`.
    pub language: &'static str,
    /// Any of `interpreter`, `step_free`, `hearing_loop`.
    pub needs: Vec<String>,
    /// `web`, or `phone` when staff entered the person.
    pub channel: &'static str,
    pub created_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offer: Option<OfferView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<EndedView>,
}

/// A seat that is held for somebody.
#[derive(Debug, Serialize, ToSchema)]
pub struct OfferView {
    /// From this second on the offer has lapsed.
    pub until: DateTime<Utc>,
}

/// How an enrolment ended.
#[derive(Debug, Serialize, ToSchema)]
pub struct EndedView {
    /// One of `unproven`, `referred_on`, `declined`, `no_answer`, `withdrew`, `removed`, `moved`, `course_cancelled`.
    #[schema(example = "removed")]
    pub reason: &'static str,
    pub at: DateTime<Utc>,
    /// What staff gave as the reason when they removed the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "under_age")]
    pub detail: Option<String>,
    /// The enrolment in the other course, when the person was moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<Uuid>,
}

impl From<Person> for PersonView {
    fn from(person: Person) -> Self {
        let (offer, ended) = (offer(&person.row), ended(&person));
        let row = person.row;
        Self {
            id: row.id.0,
            course: row.course_id.0,
            queue_number: row.queue_number,
            status: row.status.word(),
            position: person.position,
            name: person.name.into_exposed(),
            email: person.email.map(crate::vault::Redacted::into_exposed),
            mobile: person.mobile.map(crate::vault::Redacted::into_exposed),
            prefers: row.prefers.word(),
            home_municipality: row.home_municipality,
            language: row.language.word(),
            needs: words(&row.needs),
            channel: row.channel.word(),
            created_at: row.created_at,
            offer,
            ended,
        }
    }
}

fn words(list: &str) -> Vec<String> {
    list.split(',')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn offer(row: &Model) -> Option<OfferView> {
    let until = row.until.filter(|_| row.status == State::Offered)?;
    Some(OfferView { until })
}

fn ended(person: &Person) -> Option<EndedView> {
    let why = person.row.exit?;
    let detail = person.reason.as_ref().filter(|_| why == Exit::Removed);
    Some(EndedView {
        reason: why.word(),
        at: person.row.since,
        detail: detail.map(|text| text.expose().clone()),
        moved_to: person.row.moved_to.map(|id| id.0),
    })
}

/// The answer that shows a person to staff.
pub fn reply(person: &PersonView) -> Result<Reply, Error> {
    Ok(Reply::ok(person)?.showing(EnrolmentId(person.id)))
}

/// Enters a caller, and shows the person as they stand now.
pub async fn entered(
    desk: &Desk<'_>,
    by: &Staff,
    course: CourseId,
    caller: &Caller,
) -> Result<PersonView, Error> {
    let row = enrolments::enter(desk, by, course, caller).await?;
    shown(desk, by, row, "enter").await
}

/// A person whom staff look at; the ground stands in the access log.
pub async fn shown(
    desk: &Desk<'_>,
    by: &Staff,
    row: Model,
    ground: &str,
) -> Result<PersonView, Error> {
    Ok(open_person(desk, by, row, ground).await?.into())
}

/// Where a person's enrolment is.
#[must_use]
pub fn location(person: &PersonView) -> String {
    format!("/api/v1/enrolments/{}", person.id)
}
