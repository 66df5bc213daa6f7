//! What the other courses of a team take, and the overlaps with it.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
};

use crate::actions::Desk;
use crate::actions::courses::timetable::Wanted;
use crate::domain::course::Status as CourseStatus;
use crate::domain::ids::{CourseId, StaffId, TeamId};
use crate::domain::refusal::Clash;
use crate::domain::schedule::{Leader, Occupied, clashes, taken};
use crate::domain::timetable::Slot;
use crate::entity::session::{Column, Entity, Status};
use crate::entity::{course, course_leader, staff, team};
use crate::error::Error;

/// The sessions of the team's other courses in a span of time, drafts included, by start.
/// Where the team row is locked, what is free here is still free at the commit.
pub async fn occupied(
    db: &impl ConnectionTrait,
    team: TeamId,
    except: Option<CourseId>,
    span: Slot,
) -> Result<Vec<Occupied>, Error> {
    let rows = Entity::find()
        .find_also_related(course::Entity)
        .filter(Column::TeamId.eq(team))
        .filter(Column::Status.eq(Status::Planned))
        .filter(course::Column::Status.ne(CourseStatus::Cancelled))
        .filter(Column::EndsAt.gt(span.starts_at))
        .filter(Column::StartsAt.lt(span.ends_at))
        .order_by_asc(Column::StartsAt)
        .all(db)
        .await?;
    let others = rows
        .into_iter()
        .filter_map(|(session, course)| Some((session, course?)))
        .filter(|(_, course)| Some(course.id) != except);
    let others: Vec<_> = others.collect();
    let mut leaders = leaders(db, others.iter().map(|(_, course)| course.id)).await?;
    let mut occupied = Vec::with_capacity(others.len());
    for (session, course) in others {
        occupied.push(Occupied {
            slot: Slot::new(session.starts_at, session.ends_at),
            leaders: leaders.entry(course.id).or_default().clone(),
            course: course.id,
            title: course.title,
            venue: session.venue_id,
        });
    }
    Ok(occupied)
}

async fn leaders(
    db: &impl ConnectionTrait,
    courses: impl Iterator<Item = CourseId>,
) -> Result<HashMap<CourseId, Vec<Leader>>, Error> {
    let courses: BTreeSet<CourseId> = courses.collect();
    let person = course_leader::Entity::belongs_to(staff::Entity)
        .from(course_leader::Column::StaffId)
        .to(staff::Column::Id);
    let rows: Vec<(CourseId, StaffId, String)> = course_leader::Entity::find()
        .join(JoinType::InnerJoin, person.into())
        .filter(course_leader::Column::CourseId.is_in(courses))
        .select_only()
        .column(course_leader::Column::CourseId)
        .column(course_leader::Column::StaffId)
        .column(staff::Column::Name)
        .into_tuple()
        .all(db)
        .await?;
    let mut leaders: HashMap<CourseId, Vec<Leader>> = HashMap::new();
    for (course, id, name) in rows {
        leaders.entry(course).or_default().push(Leader { name, id });
    }
    Ok(leaders)
}

/// From the first start to the last end of these sessions.
pub fn span(sessions: &[Wanted]) -> Option<Slot> {
    let first = sessions.iter().map(|wanted| wanted.slot.starts_at).min()?;
    let last = sessions.iter().map(|wanted| wanted.slot.ends_at).max()?;
    Some(Slot::new(first, last))
}

/// Clashes of the wanted sessions with other courses of the team.
pub async fn find_clashes(
    desk: &Desk<'_>,
    team: &team::Model,
    except: Option<CourseId>,
    leaders: &[StaffId],
    sessions: &[Wanted],
) -> Result<Vec<Clash>, Error> {
    match span(sessions) {
        None => Ok(Vec::new()),
        Some(span) => {
            let occupied = occupied(desk.tx, team.id, except, span).await?;
            Ok(clashes_with(&occupied, leaders, sessions, team.tz()))
        }
    }
}

/// Clashes of the wanted sessions with what is taken, by date.
pub fn clashes_with(
    occupied: &[Occupied],
    leaders: &[StaffId],
    sessions: &[Wanted],
    zone: chrono_tz::Tz,
) -> Vec<Clash> {
    let mut found: Vec<Clash> = Vec::new();
    for wanted in sessions {
        let busy = taken(occupied, leaders, wanted.venue);
        for clash in clashes(&[wanted.slot], &busy, zone) {
            if !found.contains(&clash) {
                found.push(clash);
            }
        }
    }
    found.sort_by(|one, other| (one.date, &one.kind).cmp(&(other.date, &other.kind)));
    found
}
