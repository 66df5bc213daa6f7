//! What takes a rule of ours to tell: seats that could be given, wall clocks, how long things are kept.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Look, PAGE};
use crate::actions::{answers, offers, retention};
use crate::domain::ids::EnrolmentId;
use crate::domain::local::{local_date, local_time};
use crate::entity::enrolment::State;
use crate::entity::{answer, enrolment, session, sign_in_try, team};
use crate::error::Error;

/// What the worker may take to come round.
const ROUND: TimeDelta = TimeDelta::seconds(60);
/// How long wrong passwords are counted.
const DAY: TimeDelta = TimeDelta::hours(24);
/// What tidying may be late.
const LATE: TimeDelta = TimeDelta::hours(1);

pub(super) async fn check(look: &mut Look<'_>) -> Result<(), Error> {
    given(look).await?;
    clocks(look).await?;
    kept(look).await
}

/// I3: no seat stays free while somebody waits who could have it, now and a round ago.
async fn given(look: &mut Look<'_>) -> Result<(), Error> {
    let before = offers::stuck(look.tx, look.now - ROUND).await?;
    for course in offers::stuck(look.tx, look.now).await? {
        let waited = enrolment::Entity::find()
            .filter(enrolment::Column::CourseId.eq(course))
            .filter(enrolment::Column::Status.eq(State::Waiting))
            .filter(enrolment::Column::Since.lte(look.now - ROUND))
            .limit(1)
            .one(look.tx)
            .await?;
        if waited.is_some() && before.contains(&course) {
            look.found(
                "I3",
                format_args!("course {course}"),
                "a seat is free while somebody waits",
            );
        }
    }
    Ok(())
}

/// The local date and time of a session say the same as its instants.
async fn clocks(look: &mut Look<'_>) -> Result<(), Error> {
    let teams = team::Entity::find().all(look.tx).await?;
    let mut last = None;
    loop {
        let mut page = session::Entity::find()
            .order_by_asc(session::Column::Id)
            .limit(PAGE);
        if let Some(last) = last {
            page = page.filter(session::Column::Id.gt(last));
        }
        let rows = page.all(look.tx).await?;
        let Some(row) = rows.last() else {
            return Ok(());
        };
        last = Some(row.id);
        for row in &rows {
            let Some(team) = teams.iter().find(|team| team.id == row.team_id) else {
                continue;
            };
            let zone = team.tz();
            let agrees = row.local_date == local_date(row.starts_at, zone)
                && row.local_start == local_time(row.starts_at, zone)
                && i64::from(row.minutes) == (row.ends_at - row.starts_at).num_minutes();
            if !agrees {
                look.found(
                    "sessions",
                    format_args!("session {}", row.id),
                    "its wall clock and its instant differ",
                );
            }
        }
    }
}

/// I12: nothing is kept longer than was promised.
async fn kept(look: &mut Look<'_>) -> Result<(), Error> {
    let old = answer::Entity::find()
        .filter(answer::Column::CreatedAt.lt(look.now - answers::KEPT_FOR - LATE))
        .count(look.tx)
        .await?;
    if old > 0 {
        look.found(
            "I12",
            format_args!("answer ({old} rows)"),
            "answers are kept too long",
        );
    }
    let tries = sign_in_try::Entity::find()
        .filter(sign_in_try::Column::TriedAt.lt(look.now - DAY - LATE))
        .count(look.tx)
        .await?;
    if tries > 0 {
        look.found(
            "I12",
            format_args!("sign_in_try ({tries} rows)"),
            "wrong passwords are counted too long",
        );
    }
    for id in retention::returned(look.tx, look.vault).await? {
        look.found(
            "I12",
            format_args!("enrolment {id}"),
            "was erased on request and is there again",
        );
    }
    for team in team::Entity::find().all(look.tx).await? {
        let hours = TimeDelta::hours(i64::from(team.keep_unproven_hours));
        let kept: Vec<EnrolmentId> = enrolment::Entity::find()
            .filter(enrolment::Column::TeamId.eq(team.id))
            .filter(enrolment::Column::Status.eq(State::Ended))
            .filter(retention::never_proven())
            .filter(enrolment::Column::Since.lt(look.now - hours - LATE))
            .select_only()
            .column(enrolment::Column::Id)
            .into_tuple()
            .all(look.tx)
            .await?;
        for id in kept {
            look.found(
                "I12",
                format_args!("enrolment {id}"),
                "was never proven and is kept too long",
            );
        }
        for id in retention::courses(look.tx, &team, look.now - LATE).await? {
            look.found(
                "I12",
                format_args!("course {id}"),
                "people are kept on it whose time is over",
            );
        }
    }
    Ok(())
}
