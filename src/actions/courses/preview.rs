//! What a schedule would be, before anything is saved.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::actions::Desk;
use crate::actions::courses::draft::{Draft, Listed, Schedule, own_leaders, template_of};
use crate::actions::courses::places::{leaders_known, venue_known, venue_named};
use crate::actions::courses::timetable::{Wanted, busy};
use crate::actions::teams;
use crate::domain::access::Staff;
use crate::domain::ids::{StaffId, VenueId};
use crate::domain::refusal::Clash;
use crate::domain::schedule::{
    Blocks, Closure, RawSeries, Series, Skipped, Warning, check_list, clashes, closure_warnings,
    hand_warnings, lay_out, refuse_clashes,
};
use crate::domain::timetable::Slot;
use crate::domain::{Refusal, Time};
use crate::entity::{closure, course_template, team};
use crate::error::Error;

/// A schedule as it would be saved.
#[derive(Clone, Debug, Default)]
pub struct Laid {
    pub sessions: Vec<Wanted>,
    pub skipped: Vec<Skipped>,
    pub warnings: Vec<Warning>,
    pub clashes: Vec<Clash>,
}

/// Shows the sessions, what is skipped and why, and the clashes. Saves nothing.
pub async fn preview(
    desk: &Desk<'_>,
    by: &Staff,
    draft: &Draft,
) -> Result<(Laid, team::Model), Error> {
    by.may_lay_out()?;
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
    let laid = match &draft.schedule {
        Schedule::List(list) => {
            let places = known_places(desk, &team, list).await?;
            of_list(
                desk,
                &team,
                (list, places),
                template.as_ref(),
                &leaders,
                venue,
                now,
            )
            .await?
        }
        Schedule::Series { .. } => {
            of_series(desk, &team, draft, template.as_ref(), &leaders, venue, now).await?
        }
    };
    Ok((laid, team))
}

/// The schedule to be saved: what the preview shows, and no clash that is not overridden.
pub async fn lay(
    desk: &Desk<'_>,
    team: &team::Model,
    draft: &Draft,
    template: Option<&course_template::Model>,
    leaders: &[StaffId],
    venue: Option<VenueId>,
    now: Time,
) -> Result<Laid, Error> {
    match &draft.schedule {
        Schedule::Series { .. } => {
            of_series(desk, team, draft, template, leaders, venue, now).await
        }
        Schedule::List(list) => {
            let places = named_places(desk, team, list, now).await?;
            let laid = of_list(desk, team, (list, places), template, leaders, venue, now).await?;
            refuse_clashes(laid.clashes.clone(), draft.venue_override.is_some())?;
            Ok(laid)
        }
    }
}

async fn of_series(
    desk: &Desk<'_>,
    team: &team::Model,
    draft: &Draft,
    template: Option<&course_template::Model>,
    leaders: &[StaffId],
    venue: Option<VenueId>,
    now: Time,
) -> Result<Laid, Error> {
    let Schedule::Series {
        starts_on,
        start_time,
        minutes,
        count,
        interval_weeks,
    } = draft.schedule
    else {
        return Ok(Laid::default());
    };
    let or = |given: Option<i64>, kind: Option<i16>, otherwise: i64| {
        given.or(kind.map(i64::from)).unwrap_or(otherwise)
    };
    let series = Series::check(&RawSeries {
        starts_on,
        start_time,
        session_minutes: or(minutes, template.map(|kind| kind.session_minutes), 120),
        sessions: or(count, template.map(|kind| kind.sessions), 6),
        interval_weeks: or(interval_weeks, template.map(|kind| kind.interval_weeks), 1),
        follow_ups: template.map(follow_ups).unwrap_or_default(),
    })
    .map_err(Refusal::Invalid)?;
    let from = starts_on.and_time(chrono::NaiveTime::MIN).and_utc() - TimeDelta::days(1);
    let span = Slot::new(from, from + TimeDelta::days(2 * 366));
    let closures = closures(desk, team).await?;
    let busy = busy(desk, team.id, None, leaders, venue.as_slice(), span).await?;
    let plan = lay_out(
        &series,
        &Blocks {
            closures: &closures,
            busy: &busy,
        },
        team.tz(),
        now,
    )?;
    Ok(Laid {
        sessions: plan
            .sessions
            .into_iter()
            .map(|laid| Wanted {
                slot: laid.slot,
                kind: laid.kind,
                venue,
            })
            .collect(),
        skipped: plan.skipped,
        warnings: plan.warnings,
        clashes: Vec::new(),
    })
}

fn follow_ups(template: &course_template::Model) -> Vec<i64> {
    serde_json::from_value(template.follow_ups.clone()).unwrap_or_default()
}

/// The places that a list names, noted anew where the team has none of that name.
async fn named_places(
    desk: &Desk<'_>,
    team: &team::Model,
    list: &[Listed],
    now: Time,
) -> Result<Vec<Option<VenueId>>, Error> {
    let mut places = Vec::with_capacity(list.len());
    for (n, listed) in list.iter().enumerate() {
        let field = format!("sessions[{n}].venue");
        places.push(match &listed.venue {
            Some(name) => Some(venue_named(desk, team.id, &field, name, now).await?),
            None => None,
        });
    }
    Ok(places)
}

/// The places that a list names, as far as the team knows them.
async fn known_places(
    desk: &Desk<'_>,
    team: &team::Model,
    list: &[Listed],
) -> Result<Vec<Option<VenueId>>, Error> {
    let mut places = Vec::with_capacity(list.len());
    for listed in list {
        places.push(match &listed.venue {
            Some(name) => venue_known(desk, team.id, name).await?,
            None => None,
        });
    }
    Ok(places)
}

/// An explicit list as sessions, with its clashes; holidays only warn.
async fn of_list(
    desk: &Desk<'_>,
    team: &team::Model,
    (list, places): (&[Listed], Vec<Option<VenueId>>),
    template: Option<&course_template::Model>,
    leaders: &[StaffId],
    venue: Option<VenueId>,
    now: Time,
) -> Result<Laid, Error> {
    let length = TimeDelta::minutes(template.map_or(120, |kind| kind.session_minutes).into());
    let mut sessions = Vec::with_capacity(list.len());
    for (listed, place) in list.iter().zip(places) {
        // A place that is new to the team is nobody else's, the course's own neither.
        let own = if listed.venue.is_some() { place } else { venue };
        let slot = Slot::new(
            listed.starts_at,
            listed.ends_at.unwrap_or(listed.starts_at + length),
        );
        sessions.push(Wanted {
            slot,
            kind: listed.kind,
            venue: own,
        });
    }
    let slots: Vec<Slot> = sessions.iter().map(|wanted| wanted.slot).collect();
    check_list(&slots, now)?;
    let warnings = warnings(desk, team, &slots).await?;
    Ok(Laid {
        clashes: find_clashes(desk, team, None, leaders, &sessions).await?,
        warnings,
        skipped: Vec::new(),
        sessions,
    })
}

/// Clashes of the wanted sessions with other courses of the team.
pub async fn find_clashes(
    desk: &Desk<'_>,
    team: &team::Model,
    except: Option<crate::domain::ids::CourseId>,
    leaders: &[StaffId],
    sessions: &[Wanted],
) -> Result<Vec<Clash>, Error> {
    let mut found = Vec::new();
    let first = sessions.iter().map(|wanted| wanted.slot.starts_at).min();
    let last = sessions.iter().map(|wanted| wanted.slot.ends_at).max();
    let (Some(first), Some(last)) = (first, last) else {
        return Ok(found);
    };
    let mut venues: Vec<Option<VenueId>> = sessions.iter().map(|wanted| wanted.venue).collect();
    venues.sort();
    venues.dedup();
    for venue in venues {
        let at_venue: Vec<Slot> = sessions
            .iter()
            .filter(|wanted| wanted.venue == venue)
            .map(|wanted| wanted.slot)
            .collect();
        let taken = busy(
            desk,
            team.id,
            except,
            leaders,
            venue.as_slice(),
            Slot::new(first, last),
        )
        .await?;
        found.extend(clashes(&at_venue, &taken, team.tz()));
    }
    found.sort_by_key(|clash| (clash.date, clash.kind));
    Ok(found)
}

/// What to mind about dates that people chose.
pub async fn warnings(
    desk: &Desk<'_>,
    team: &team::Model,
    slots: &[Slot],
) -> Result<Vec<Warning>, Error> {
    let closures = closures(desk, team).await?;
    let mut warnings = hand_warnings(slots, team.tz());
    warnings.extend(closure_warnings(slots, &closures, team.tz()));
    warnings.sort_by_key(|warning| warning.date);
    Ok(warnings)
}

/// The team's closed periods.
pub async fn closures(desk: &Desk<'_>, team: &team::Model) -> Result<Vec<Closure>, Error> {
    let rows = closure::Entity::find()
        .filter(closure::Column::TeamId.eq(team.id))
        .all(desk.tx)
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
