//! Laying the sessions of a draft anew.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::actions::Desk;
use crate::actions::courses::draft::{Schedule, template_of, write_sessions};
use crate::actions::courses::laying::Ground;
use crate::actions::courses::locked::leader_ids;
use crate::actions::courses::shared::note_shared;
use crate::actions::courses::{Locked, timetable};
use crate::actions::history::{By, Event};
use crate::domain::course::Status;
use crate::domain::{Flaw, Problem, Refusal, Time};
use crate::entity::session;
use crate::error::Error;

/// Gives a draft other sessions, numbered from 1: nobody has been told of the old ones. Leaders,
/// place and course type are those that the draft has now.
///
/// # Errors
/// `Invalid` for what is no draft: the sessions of a published course are changed one by one.
pub(super) async fn relay(
    desk: &Desk<'_>,
    by: By,
    locked: Locked,
    (schedule, over): (&Schedule, Option<&str>),
    now: Time,
) -> Result<Locked, Error> {
    let id = locked.course.id;
    if locked.course.status != Status::Draft {
        return Err(Refusal::from(Problem::new("sessions", Flaw::NotAllowed)).into());
    }
    let template = match locked.course.template_id {
        Some(template) => Some(template_of(desk, locked.team.id, template).await?),
        None => None,
    };
    let ground = Ground {
        desk,
        team: &locked.team,
        template: template.as_ref(),
        leaders: &leader_ids(desk, id).await?,
        venue: locked.course.venue_id,
        shares: over.is_some(),
        except: Some(id),
        now,
    };
    let laid = ground.lay(schedule).await?;
    session::Entity::delete_many()
        .filter(session::Column::CourseId.eq(id))
        .exec(desk.tx)
        .await?;
    write_sessions(desk, &locked.team, &locked.course, &laid, over, now).await?;
    Event::new("relaid", by)
        .course(locked.team.id, id)
        .facts(serde_json::json!({ "sessions": laid.sessions.len() }))
        .write(desk, now)
        .await?;
    let shared = laid.shared.iter().map(|(_, clash)| clash);
    note_shared(desk, by, &locked.course, shared, over, now).await?;
    timetable::retime(desk, locked, now).await
}
