//! Laying out a course: from a course type, a series of dates or an explicit list.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;

use crate::actions::courses::capacity::{make_seats, small};
use crate::actions::courses::laying::Ground;
use crate::actions::courses::places::{leaders_named, set_leaders, venue_named};
use crate::actions::courses::preview::Laid;
use crate::actions::courses::residents::set_municipalities;
use crate::actions::courses::shared::note_shared;
use crate::actions::courses::sound::refuse_impossible;
use crate::actions::courses::summary::summary;
use crate::actions::courses::{Locked, lock, timetable};
use crate::actions::history::Event;
use crate::actions::{Desk, teams, templates};
use crate::domain::access::Staff;
use crate::domain::admission::Policy;
use crate::domain::course::{Anew, Kind as CourseKind, Numbers, RawNumbers, Status, check_window};
use crate::domain::ids::{CourseId, StaffId, TeamId, TemplateId, VenueId};
use crate::domain::schedule::Kind;
use crate::domain::{Flaw, Language, Problem, Refusal, Time};
use crate::entity::{course, course_template, team};
use crate::error::Error;

/// A course in the making; what is none comes from the course type or has a default.
#[derive(Clone, Debug)]
pub struct Draft {
    pub title: String,
    pub summary: BTreeMap<Language, String>,
    pub language: Option<Language>,
    pub template: Option<TemplateId>,
    pub leaders: Vec<String>,
    pub venue: Option<String>,
    pub place_later: bool,
    pub online_url: Option<String>,
    pub municipalities: Option<Vec<String>>,
    pub min_age: Option<i64>,
    pub schedule: Schedule,
    pub min_participants: Option<i64>,
    pub capacity: Option<i64>,
    pub policy: Option<Policy>,
    pub opens_at: Option<Time>,
    pub closes_at: Option<Time>,
    pub decide_by: Option<NaiveDate>,
    pub last_entry_session: Option<i64>,
    /// Why a venue that is taken is used all the same.
    pub venue_override: Option<String>,
}

/// When the sessions are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Schedule {
    Series {
        starts_on: NaiveDate,
        start_time: NaiveTime,
        minutes: Option<i64>,
        count: Option<i64>,
        interval_weeks: Option<i64>,
        /// Weeks after the last ordinary session, for each follow-up.
        follow_ups: Option<Vec<i64>>,
    },
    List(Vec<Listed>),
}

/// One session of an explicit list; without an end it is as long as the course type says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub starts_at: Time,
    pub ends_at: Option<Time>,
    pub kind: Kind,
    pub venue: Option<String>,
}

/// Lays out a course as a draft, on exactly the dates that the preview shows.
///
/// # Errors
/// `Invalid` with every mistake; `Conflict` with the clashes of an explicit list.
pub async fn create(desk: &Desk<'_>, by: &Staff, draft: &Draft) -> Result<Locked, Error> {
    by.may_lay_out()?;
    let team = teams::lock(desk, by.team).await?;
    let now = desk.now();
    let template = match draft.template {
        Some(id) => Some(template_of(desk, by.team, id).await?),
        None => None,
    };
    let leaders = own_leaders(by, leaders_named(desk, by.team, &draft.leaders, now).await?);
    let venue = match &draft.venue {
        Some(name) => Some(venue_named(desk, by.team, "venue", name, now).await?),
        None => None,
    };
    let ground = Ground {
        desk,
        team: &team,
        template: template.as_ref(),
        leaders: &leaders,
        venue,
        shares: draft.venue_override.is_some(),
        except: None,
        now,
    };
    let laid = ground.lay(&draft.schedule).await?;
    let course = insert(desk, &team, draft, template.as_ref(), venue, now).await?;
    make_seats(desk, course.id, 1, course.capacity).await?;
    set_leaders(desk, by.team, course.id, &leaders).await?;
    set_municipalities(desk, &team, course.id, draft.municipalities.as_deref()).await?;
    let over = draft.venue_override.as_deref();
    write_sessions(desk, &team, &course, &laid, over, now).await?;
    let locked = timetable::retime(desk, lock(desk, course.id).await?, now).await?;
    let anew = Anew {
        decide_by: draft.decide_by,
        last_entry_session: draft.last_entry_session,
        closes_at: draft.closes_at,
    };
    refuse_impossible(&locked, &anew, now)?;
    Event::new("drafted", by.into())
        .course(by.team, course.id)
        .write(desk, now)
        .await?;
    let shared = laid.shared.iter().map(|(_, clash)| clash);
    note_shared(desk, by.into(), &locked.course, shared, over, now).await?;
    Ok(locked)
}

/// A leader who lays out a course leads it.
pub fn own_leaders(by: &Staff, mut named: Vec<StaffId>) -> Vec<StaffId> {
    if by.may_run(&named).is_err() {
        named.push(by.id);
    }
    named
}

async fn insert(
    desk: &Desk<'_>,
    team: &team::Model,
    draft: &Draft,
    template: Option<&course_template::Model>,
    venue: Option<VenueId>,
    now: Time,
) -> Result<course::Model, Error> {
    let of = |number: Option<i16>| number.map(i64::from);
    let capacity = draft
        .capacity
        .or(of(template.map(|kind| kind.capacity)))
        .unwrap_or(20);
    let usual = of(template.map(|kind| kind.min_participants)).unwrap_or(12);
    let numbers = Numbers::check(&RawNumbers {
        min_participants: draft.min_participants.unwrap_or(usual.min(capacity)),
        capacity,
        min_age: draft.min_age.or(of(template.and_then(|kind| kind.min_age))),
        last_entry_session: draft.last_entry_session,
    })
    .map_err(Refusal::Invalid)?;
    check_window(draft.opens_at, draft.closes_at).map_err(Refusal::from)?;
    let summary = match template {
        Some(kind) if draft.summary.is_empty() => kind.summary.clone(),
        _ => summary(&draft.summary),
    };
    let row = course::ActiveModel {
        id: Set(CourseId::random()),
        team_id: Set(team.id),
        template_id: Set(draft.template),
        kind: Set(CourseKind::Run),
        title: Set(draft.title.clone()),
        summary: Set(summary),
        language: Set(draft.language.unwrap_or(team.language)),
        min_age: Set(numbers.min_age.map(small)),
        min_participants: Set(small(numbers.min_participants)),
        capacity: Set(small(numbers.capacity)),
        policy: Set(draft
            .policy
            .or(template.map(|kind| kind.policy))
            .unwrap_or_default()),
        last_entry_session: Set(small(numbers.last_entry_session)),
        opens_at: Set(draft.opens_at),
        closes_at: Set(draft.closes_at),
        decide_by: Set(draft.decide_by),
        decision: Set(None),
        decided_at: Set(None),
        venue_id: Set(venue),
        place_later: Set(draft.place_later),
        online_url: Set(draft.online_url.clone()),
        status: Set(Status::Draft),
        cancel_reason: Set(None),
        published_at: Set(None),
        cancelled_at: Set(None),
        next_queue_number: Set(1),
        starts_at: Set(None),
        ends_at: Set(None),
        asked_at: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
    };
    Ok(row.insert(desk.tx).await?)
}

/// Writes the sessions of a course that has none; why a place is shared stands by those that share it.
pub(super) async fn write_sessions(
    desk: &Desk<'_>,
    team: &team::Model,
    course: &course::Model,
    laid: &Laid,
    over: Option<&str>,
    now: Time,
) -> Result<(), Error> {
    for (n, (number, wanted)) in (1i16..).zip(&laid.sessions).enumerate() {
        let over = over.filter(|_| laid.shared.iter().any(|(shared, _)| *shared == n));
        timetable::lay_down(desk, course, team.tz(), number, wanted, over, now).await?;
    }
    Ok(())
}

/// The course type that a draft starts from.
pub async fn template_of(
    desk: &Desk<'_>,
    team: TeamId,
    id: TemplateId,
) -> Result<course_template::Model, Error> {
    match templates::of_team(desk.tx, team, id).await {
        Err(Error::NotFound) => {
            Err(Refusal::from(Problem::new("template", Flaw::UnknownId)).into())
        }
        found => found,
    }
}
