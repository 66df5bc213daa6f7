//! Changing what was laid out: words, people, place, window, capacity.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sea_orm::ActiveModelTrait;
use sea_orm::ActiveValue::Set;

use crate::actions::courses::capacity::{resize, small};
use crate::actions::courses::changed::{Before, refuse_gaps, refuse_new_clashes, tell_of_places};
use crate::actions::courses::draft::Schedule;
use crate::actions::courses::places::{leaders_named, set_leaders, venue_named};
use crate::actions::courses::relay::relay;
use crate::actions::courses::residents::set_municipalities;
use crate::actions::courses::shared::note_shared;
use crate::actions::courses::sound::{refuse_impossible, refuse_unsound};
use crate::actions::courses::summary::merged;
use crate::actions::courses::timetable::revise;
use crate::actions::courses::{Locked, lock_for};
use crate::actions::history::Event;
use crate::actions::offers::pass_on;
use crate::actions::{Desk, teams};
use crate::domain::access::Staff;
use crate::domain::admission::Policy;
use crate::domain::course::{Anew, Numbers, RawNumbers, Status, check_window};
use crate::domain::ids::{CourseId, VenueId};
use crate::domain::{Language, Refusal, Time};
use crate::entity::{course, session};
use crate::error::Error;

/// What is to be different; what is none stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    pub title: Option<String>,
    /// By language; none takes a text away.
    pub summary: BTreeMap<Language, Option<String>>,
    pub language: Option<Language>,
    pub leaders: Option<Vec<String>>,
    pub venue: Option<Option<String>>,
    pub place_later: Option<bool>,
    pub online_url: Option<Option<String>>,
    pub municipalities: Option<Vec<String>>,
    pub min_age: Option<Option<i64>>,
    pub min_participants: Option<i64>,
    pub capacity: Option<i64>,
    pub policy: Option<Policy>,
    pub opens_at: Option<Option<Time>>,
    pub closes_at: Option<Option<Time>>,
    pub decide_by: Option<Option<NaiveDate>>,
    pub last_entry_session: Option<i64>,
    /// Other sessions; only a draft can get them as a whole.
    pub schedule: Option<Schedule>,
    /// Why; kept in the log.
    pub reason: Option<String>,
    /// Why a venue that is taken is used all the same.
    pub venue_override: Option<String>,
}

impl Change {
    /// Whether it is about who leads only: nobody is told of that, so it may come late.
    fn is_of_leaders(&self) -> bool {
        let rest = Self {
            leaders: None,
            reason: None,
            ..self.clone()
        };
        rest == Self::default()
    }

    /// What is set anew, to be held against the sessions.
    fn anew(&self) -> Anew {
        Anew {
            decide_by: self.decide_by.flatten(),
            last_entry_session: self.last_entry_session,
            closes_at: self.closes_at.flatten(),
        }
    }
}

/// Changes a course. More capacity is passed on at once; less than is taken is refused.
///
/// # Errors
/// `Conflict` with what stands in the way; `Invalid` when the numbers do not fit together.
pub async fn change(
    desk: &Desk<'_>,
    by: &Staff,
    id: CourseId,
    change: &Change,
) -> Result<Locked, Error> {
    teams::lock(desk, by.team).await?;
    let locked = lock_for(desk, by, id).await?;
    let now = desk.now();
    if change.is_of_leaders() {
        locked.course.status.change()?;
    } else {
        locked.may_change(now)?;
    }
    refuse_unsound(desk, &locked, change).await?;
    let numbers = numbers(&locked.course, change)?;
    let before = Before::of(desk, &locked).await?;
    resize(desk, &locked.course, small(numbers.capacity)).await?;
    if let Some(codes) = &change.municipalities {
        set_municipalities(desk, &locked.team, id, Some(codes)).await?;
    }
    if let Some(names) = &change.leaders {
        let leaders = leaders_named(desk, by.team, names, now).await?;
        set_leaders(desk, by.team, id, &leaders).await?;
    }
    let (locked, visible) = keep(desk, locked, change, numbers, now).await?;
    refuse_gaps(desk, &locked).await?;
    let over = change.venue_override.as_deref();
    let locked = if let Some(schedule) = &change.schedule {
        relay(desk, by.into(), locked, (schedule, over), now).await?
    } else {
        let shared = refuse_new_clashes(desk, &locked, &before, over.is_some(), now).await?;
        note_shared(desk, by.into(), &locked.course, shared.iter(), over, now).await?;
        locked
    };
    refuse_impossible(&locked, &change.anew(), now)?;
    let event = Event::new("changed", by.into())
        .course(by.team, id)
        .reason(change.reason.as_deref())
        .facts(before.facts(desk, &locked).await?)
        .write(desk, now)
        .await?;
    if locked.course.status == Status::Published {
        // Calendars of staff show who leads, and the day of the decision.
        let of_staff = change.leaders.is_some() || change.decide_by.is_some();
        if visible || of_staff || change.municipalities.is_some() {
            teams::bump(desk, by.team, now).await?;
        }
        tell_of_places(desk, &locked, &before, event, now).await?;
        pass_on(desk, &locked, now).await?;
    }
    Ok(locked)
}

/// The numbers as they will be, checked together.
fn numbers(course: &course::Model, change: &Change) -> Result<Numbers, Refusal> {
    check_window(
        change.opens_at.unwrap_or(course.opens_at),
        change.closes_at.unwrap_or(course.closes_at),
    )?;
    Numbers::check(&RawNumbers {
        min_participants: change
            .min_participants
            .unwrap_or(course.min_participants.into()),
        capacity: change.capacity.unwrap_or(course.capacity.into()),
        min_age: change.min_age.unwrap_or(course.min_age.map(i64::from)),
        last_entry_session: Some(
            change
                .last_entry_session
                .unwrap_or(course.last_entry_session.into()),
        ),
    })
    .map_err(Refusal::Invalid)
}

/// Writes the course; answers whether calendars show the difference.
async fn keep(
    desk: &Desk<'_>,
    locked: Locked,
    change: &Change,
    numbers: Numbers,
    now: Time,
) -> Result<(Locked, bool), Error> {
    let old_venue = locked.course.venue_id;
    let venue = match &change.venue {
        None => old_venue,
        Some(None) => None,
        Some(Some(name)) => Some(venue_named(desk, locked.team.id, "venue", name, now).await?),
    };
    let before = locked.course.clone();
    let old = locked.course.clone();
    let row = course::Model {
        title: change.title.clone().unwrap_or(old.title),
        summary: merged(old.summary, &change.summary),
        language: change.language.unwrap_or(old.language),
        min_age: numbers.min_age.map(small),
        min_participants: small(numbers.min_participants),
        capacity: small(numbers.capacity),
        policy: change.policy.unwrap_or(old.policy),
        last_entry_session: small(numbers.last_entry_session),
        opens_at: change.opens_at.unwrap_or(old.opens_at),
        closes_at: change.closes_at.unwrap_or(old.closes_at),
        decide_by: change.decide_by.unwrap_or(old.decide_by),
        venue_id: venue,
        place_later: change.place_later.unwrap_or(old.place_later),
        online_url: change.online_url.clone().unwrap_or(old.online_url),
        updated_at: now,
        ..locked.course
    };
    let course = course::ActiveModel::from(row)
        .reset_all()
        .update(desk.tx)
        .await?;
    let visible = is_visible(&before, &course);
    let sessions = if visible {
        let over = change.venue_override.as_deref();
        follow(desk, locked.sessions, (old_venue, venue), over, now).await?
    } else {
        locked.sessions
    };
    let locked = Locked {
        course,
        sessions,
        team: locked.team,
    };
    Ok((locked, visible))
}

/// Whether calendars show the change.
fn is_visible(before: &course::Model, after: &course::Model) -> bool {
    let words = |row: &course::Model| (row.title.clone(), row.summary.clone(), row.language);
    let place = |row: &course::Model| (row.venue_id, row.place_later, row.online_url.clone());
    words(before) != words(after) || place(before) != place(after)
}

/// A visible change of the course is one of its sessions too: calendars look only there.
/// Sessions to come at the course's own venue move with it.
async fn follow(
    desk: &Desk<'_>,
    sessions: Vec<session::Model>,
    (from, to): (Option<VenueId>, Option<VenueId>),
    over: Option<&str>,
    now: Time,
) -> Result<Vec<session::Model>, Error> {
    let mut followed = Vec::with_capacity(sessions.len());
    for session in sessions {
        let moves = session.venue_id == from && from != to && now < session.starts_at;
        let change = |columns: &mut session::ActiveModel| {
            if moves {
                columns.venue_id = Set(to);
                columns.venue_override = Set(over.map(str::to_owned));
            }
        };
        followed.push(revise(desk, session, change, now).await?);
    }
    Ok(followed)
}
