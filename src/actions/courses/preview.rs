//! What a schedule would be, before anything is saved.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::actions::courses::draft::{Draft, own_leaders, template_of};
use crate::actions::courses::laying::Ground;
use crate::actions::courses::places::{leaders_known, venue_known};
use crate::actions::courses::timetable::Wanted;
use crate::actions::{Desk, teams};
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, TeamId};
use crate::domain::refusal::Clash;
use crate::domain::schedule::mends::{Mend, Way};
use crate::domain::schedule::{Closure, Skipped, Warning, closure_warnings, hand_warnings};
use crate::domain::timetable::Slot;
use crate::entity::{closure, course, team};
use crate::error::Error;

/// A schedule as it would be saved.
#[derive(Clone, Debug, Default)]
pub struct Laid {
    pub sessions: Vec<Wanted>,
    pub skipped: Vec<Skipped>,
    pub warnings: Vec<Warning>,
    pub clashes: Vec<Clash>,
    /// Sessions, by their place in the list, whose venue another course has, and staff use it all the same.
    pub shared: Vec<(usize, Clash)>,
    /// Ways out where another course stands in the way.
    pub mends: Vec<Way>,
}

/// Shows the sessions, what is skipped and why, and the clashes. Saves nothing. For a course that
/// has sessions already, they make room.
pub async fn preview(
    desk: &Desk<'_>,
    by: &Staff,
    draft: &Draft,
    own: Option<CourseId>,
) -> Result<(Laid, team::Model), Error> {
    by.may_lay_out()?;
    if let Some(id) = own {
        let course = course::Entity::find_by_id(id)
            .filter(course::Column::TeamId.eq(by.team))
            .one(desk.tx);
        course.await?.ok_or(Error::NotFound)?;
    }
    let team = teams::of(desk, by.team).await?;
    let now = desk.now();
    let template = match draft.template {
        Some(id) => Some(template_of(desk, by.team, id).await?),
        None => None,
    };
    let leaders = own_leaders(by, leaders_known(desk, by.team, &draft.leaders).await?);
    let venue = match &draft.venue {
        Some(name) => venue_known(desk, by.team, name).await?,
        None => None,
    };
    let ground = Ground {
        desk,
        team: &team,
        template: template.as_ref(),
        leaders: &leaders,
        venue,
        shares: draft.venue_override.is_some(),
        except: own,
        now,
    };
    let mut laid = ground.show(&draft.schedule).await?;
    laid.mends.retain(|way| !takes_out(way, by));
    Ok((laid, team))
}

/// Whether somebody would lay out a course that they do not lead, and may not.
fn takes_out(way: &Way, by: &Staff) -> bool {
    let gone =
        |mend: &Mend| matches!(mend, Mend::Leader { instead_of, .. } if *instead_of == by.id);
    by.may_run(&[]).is_err() && way.iter().any(gone)
}

/// What to mind about dates that people chose.
pub async fn warnings(
    desk: &Desk<'_>,
    team: &team::Model,
    slots: &[Slot],
) -> Result<Vec<Warning>, Error> {
    let closures = closures(desk.tx, team.id).await?;
    let mut warnings = hand_warnings(slots, team.tz());
    warnings.extend(closure_warnings(slots, &closures, team.tz()));
    warnings.sort_by_key(|warning| warning.date);
    Ok(warnings)
}

/// The team's closed periods.
pub async fn closures(db: &impl ConnectionTrait, team: TeamId) -> Result<Vec<Closure>, Error> {
    let rows = closure::Entity::find()
        .filter(closure::Column::TeamId.eq(team))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Closure {
            from: row.from_date,
            to: row.to_date,
            reason: row.reason,
        })
        .collect())
}
