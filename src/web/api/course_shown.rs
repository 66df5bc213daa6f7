//! From rows to what programs read of a course.

use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use sea_orm::ConnectionTrait;

use super::course_facts::Facts;
use super::course_view::{CourseView, DeskView, Named, SessionView, Titled, VenueRef, WindowView};
use crate::actions::Desk;
use crate::actions::courses::{doors, terms};
use crate::domain::Time;
use crate::domain::admission::Doors;
use crate::domain::course::{Decision, Due, Phase, decide_by};
use crate::domain::ids::{SessionId, VenueId};
use crate::domain::seats::Availability;
use crate::entity::{Word, course, session, team};
use crate::error::Error;

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    Public,
    /// Staff of the course's own team.
    Desk,
}

/// One course with its sessions, as staff see it after a change.
pub async fn after(desk: &Desk<'_>, course: course::Model) -> Result<CourseView, Error> {
    one(desk.tx, course, Reader::Desk, desk.now()).await
}

/// One course with its sessions.
pub async fn one(
    db: &impl ConnectionTrait,
    course: course::Model,
    reader: Reader,
    now: Time,
) -> Result<CourseView, Error> {
    let courses = [course];
    let facts = Facts::read(db, &courses).await?;
    let [course] = courses;
    let sessions = sessions(&facts, &course)?;
    Ok(CourseView {
        sessions: Some(sessions),
        ..listed(&facts, &course, reader, now)?
    })
}

/// One session of a course.
pub async fn session_of(
    db: &impl ConnectionTrait,
    course: course::Model,
    id: SessionId,
    now: Time,
) -> Result<SessionView, Error> {
    let sessions = one(db, course, Reader::Desk, now).await?.sessions;
    let mut sessions = sessions.into_iter().flatten();
    sessions
        .find(|session| session.id == id.0)
        .ok_or(Error::NotFound)
}

/// A course as it stands in a list: without its sessions.
pub fn listed(
    facts: &Facts,
    course: &course::Model,
    reader: Reader,
    now: Time,
) -> Result<CourseView, Error> {
    let team = team_of(facts, course)?;
    let (zone, counts) = (team.tz(), facts.counts_of(course.id));
    let doors = doors(course, facts.sessions_of(course.id));
    let shut = doors.shut(terms(course, team), now);
    let seats = counts.seats(course);
    let at = |time: Time| local(time, zone);
    Ok(CourseView {
        id: course.id.0,
        kind: course.kind.word(),
        title: course.title.clone(),
        summary: course.summary.clone(),
        language: course.language.word(),
        team: Named {
            id: team.id.0,
            name: team.name.clone(),
        },
        template: titled(facts, course),
        municipalities: facts
            .municipalities
            .get(&course.id)
            .cloned()
            .unwrap_or_default(),
        venue: venue(facts, course.venue_id),
        place_later: course.place_later,
        online: course.online_url.is_some(),
        starts_at: course.starts_at.map(at),
        ends_at: course.ends_at.map(at),
        time_zone: team.zone.clone(),
        sessions: None,
        min_age: course.min_age.unwrap_or(team.min_age),
        availability: Availability::of(shut, seats, counts.waiting > 0).word(),
        enrolment: WindowView {
            policy: course.policy.word(),
            opens_at: course.opens_at.map(at),
            closes_at: course.closes_at.map(at),
        },
        status: course.status.word(),
        desk: (reader == Reader::Desk).then(|| desk_view(facts, course, team, &doors, now)),
    })
}

fn desk_view(
    facts: &Facts,
    course: &course::Model,
    team: &team::Model,
    doors: &Doors,
    now: Time,
) -> DeskView {
    let (zone, counts) = (team.tz(), facts.counts_of(course.id));
    let seats = counts.seats(course);
    let phase = Phase::of(doors, terms(course, team), seats, counts.waiting > 0, now);
    let due = Due {
        status: course.status,
        decide_by: course.decide_by,
        answered: course.decision,
        min_participants: u16::try_from(course.min_participants).unwrap_or(0),
        seated: counts.seated,
        timetable: &doors.timetable,
        zone,
    };
    DeskView {
        phase: phase.map(Phase::word),
        leaders: facts.leaders.get(&course.id).cloned().unwrap_or_default(),
        min_participants: course.min_participants,
        capacity: course.capacity,
        seated: counts.seated,
        offered: counts.offered,
        waiting: counts.waiting,
        applied: counts.applied,
        last_entry_session: course.last_entry_session,
        online_url: course.online_url.clone(),
        decide_by: decide_by(course.decide_by, doors.timetable.starts_at(), zone),
        decision_due: Decision::of(&due, now) == Decision::Due,
        decision: course.decision.map(Word::word),
        cancel_reason: course.cancel_reason.map(Word::word),
        created_at: course.created_at,
        updated_at: course.updated_at,
    }
}

fn team_of<'f>(facts: &'f Facts, course: &course::Model) -> Result<&'f team::Model, Error> {
    let team = facts.teams.get(&course.team_id);
    team.ok_or_else(|| Error::broken("a course without its team"))
}

fn titled(facts: &Facts, course: &course::Model) -> Option<Titled> {
    let row = facts.templates.get(&course.template_id?)?;
    Some(Titled {
        id: row.id.0,
        title: row.title.clone(),
    })
}

fn venue(facts: &Facts, id: Option<VenueId>) -> Option<VenueRef> {
    let row = facts.venues.get(&id?)?;
    Some(VenueRef {
        id: row.id.0,
        name: row.name.clone(),
        address: row.address.clone(),
    })
}

fn sessions(facts: &Facts, course: &course::Model) -> Result<Vec<SessionView>, Error> {
    let zone = team_of(facts, course)?.tz();
    let rows = facts.sessions_of(course.id).iter();
    Ok(rows.map(|row| session(facts, course, row, zone)).collect())
}

fn session(facts: &Facts, course: &course::Model, row: &session::Model, zone: Tz) -> SessionView {
    SessionView {
        id: row.id.0,
        number: row.number,
        kind: row.kind.word(),
        status: row.status.word(),
        starts_at: local(row.starts_at, zone),
        ends_at: local(row.ends_at, zone),
        venue: venue(facts, row.venue_id),
        online: row.online_url.is_some() || course.online_url.is_some(),
    }
}

/// An instant with the offset that the clocks of its team show.
#[must_use]
pub fn local(at: Time, zone: Tz) -> DateTime<FixedOffset> {
    at.with_timezone(&zone).fixed_offset()
}
