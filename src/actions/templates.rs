//! Course types: what a new course starts from.

use std::collections::BTreeMap;

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::actions::courses::merged;
use crate::actions::courses::timetable::{SHOWN_FOR, touch};
use crate::actions::history::Event;
use crate::actions::{Desk, interest, teams};
use crate::domain::access::Staff;
use crate::domain::admission::Policy;
use crate::domain::edits::Sight;
use crate::domain::ids::{TeamId, TemplateId};
use crate::domain::refusal::Conflict;
use crate::domain::{Flaw, Language, Problem, Refusal, Time};
use crate::entity::course_template::{ActiveModel, Column, Entity, Model};
use crate::entity::{Word as _, course, session};
use crate::error::Error;

/// The word of its changes in the history.
pub const CHANGED: &str = "template_changed";

/// What can be said of a course type; what is none stays, or has its default: 6 × 2 hours for 12–20.
#[derive(Clone, Debug, Default)]
pub struct Type {
    pub title: Option<String>,
    /// By language; none takes a text away.
    pub summary: BTreeMap<Language, Option<String>>,
    /// For whom it is, on the pages of all its courses at once; so are the next two.
    pub suits: BTreeMap<Language, Option<String>>,
    pub unsuited: BTreeMap<Language, Option<String>>,
    pub happens: BTreeMap<Language, Option<String>>,
    pub sessions: Option<i16>,
    pub session_minutes: Option<i16>,
    pub interval_weeks: Option<i16>,
    /// Weeks after the last ordinary session.
    pub follow_ups: Option<Vec<u16>>,
    pub min_participants: Option<i16>,
    pub capacity: Option<i16>,
    pub policy: Option<Policy>,
    pub min_age: Option<Option<i16>>,
    pub certificate: Option<Option<String>>,
    /// Whether it is no longer offered for new courses.
    pub retired: Option<bool>,
    /// Whether people can come on its interest list, before there are dates.
    pub interest_list: Option<bool>,
}

/// What a form about a course type shows of it.
#[must_use]
pub fn sight(row: &Model) -> Sight {
    let text = |name: &str, value: String| (name.to_owned(), value);
    let mut shown = vec![text("title", row.title.clone())];
    for (field, texts) in [
        ("summary", &row.summary),
        ("suits", &row.suits),
        ("unsuited", &row.unsuited),
        ("happens", &row.happens),
    ] {
        for tag in Language::ALL.map(Language::tag) {
            let words = texts[tag].as_str().unwrap_or_default();
            shown.push((format!("{field}.{tag}"), words.to_owned()));
        }
    }
    shown.extend([
        text("sessions", row.sessions.to_string()),
        text("session_minutes", row.session_minutes.to_string()),
        text("interval_weeks", row.interval_weeks.to_string()),
    ]);
    let weeks = row.follow_ups().into_iter().enumerate();
    shown.extend(weeks.map(|(n, weeks)| {
        let name = format!("follow_ups[{n}].after_weeks");
        (name, weeks.to_string())
    }));
    let age = row.min_age.map(|age| age.to_string());
    shown.extend([
        text("min_participants", row.min_participants.to_string()),
        text("capacity", row.capacity.to_string()),
        text("policy", row.policy.word().to_owned()),
        text("min_age", age.unwrap_or_default()),
        text("certificate", row.certificate.clone().unwrap_or_default()),
    ]);
    shown.into_iter().collect()
}

/// Adds a course type.
///
/// # Errors
/// `Conflict` when the team has one of that title; `Invalid` when fewer fit than must come.
pub async fn add(desk: &Desk<'_>, by: &Staff, new: &Type) -> Result<Model, Error> {
    by.may_arrange()?;
    teams::lock(desk, by.team).await?;
    let now = desk.now();
    let title = new.title.clone().unwrap_or_default();
    free_title(desk, by.team, &title).await?;
    let row = ActiveModel::from(filled(blank(by.team, now), new, now)?)
        .reset_all()
        .insert(desk.tx)
        .await?;
    set_list(desk, by, row.id, new.interest_list).await?;
    note(desk, by, "template_added", row.id).await?;
    Ok(row)
}

/// Opens its interest list, or takes nobody new there; a type that has none needs none to be closed.
async fn set_list(
    desk: &Desk<'_>,
    by: &Staff,
    id: TemplateId,
    open: Option<bool>,
) -> Result<(), Error> {
    if open == Some(true) {
        interest::open(desk, by, id).await?;
    } else if open == Some(false) && interest::of_type(desk.tx, id).await?.is_some() {
        interest::close(desk, by, id).await?;
    }
    Ok(())
}

/// A course type of which nothing was said yet: 6 × 2 hours for 12–20.
#[must_use]
pub fn blank(team: TeamId, now: Time) -> Model {
    Model {
        id: TemplateId::random(),
        team_id: team,
        title: String::new(),
        summary: serde_json::json!({}),
        suits: serde_json::json!({}),
        unsuited: serde_json::json!({}),
        happens: serde_json::json!({}),
        sessions: 6,
        session_minutes: 120,
        interval_weeks: 1,
        follow_ups: serde_json::json!([]),
        min_participants: 12,
        capacity: 20,
        policy: Policy::Direct,
        min_age: None,
        certificate: None,
        created_at: now,
        retired_at: None,
    }
}

/// Changes a course type; courses made from it stay as they are, but their pages say at once for whom
/// they are and what happens there.
///
/// # Errors
/// `NotFound` for another team's; `Edited` where somebody else has changed what was `seen`;
/// otherwise as adding one.
pub async fn change(
    desk: &Desk<'_>,
    by: &Staff,
    id: TemplateId,
    change: &Type,
    seen: &Sight,
) -> Result<Model, Error> {
    by.may_arrange()?;
    teams::lock(desk, by.team).await?;
    let row = of_team(desk.tx, by.team, id).await?;
    seen.still(&sight(&row))?;
    let now = desk.now();
    if let Some(title) = &change.title
        && *title != row.title
    {
        free_title(desk, by.team, title).await?;
        touch(desk, shown(desk, id, now).await?, now).await?;
    }
    let row = ActiveModel::from(filled(row, change, now)?)
        .reset_all()
        .update(desk.tx)
        .await?;
    interest::follow(desk, &row, now).await?;
    set_list(desk, by, id, change.interest_list).await?;
    teams::bump(desk, by.team, now).await?;
    note(desk, by, CHANGED, id).await?;
    Ok(row)
}

/// The course type, if it is the team's.
pub async fn of_team(
    db: &impl ConnectionTrait,
    team: TeamId,
    id: TemplateId,
) -> Result<Model, Error> {
    let row = Entity::find_by_id(id)
        .filter(Column::TeamId.eq(team))
        .one(db)
        .await?;
    row.ok_or(Error::NotFound)
}

/// The sessions in calendars that carry the type's title as their category.
async fn shown(desk: &Desk<'_>, id: TemplateId, now: Time) -> Result<Vec<session::Model>, Error> {
    Ok(session::Entity::find()
        .inner_join(course::Entity)
        .filter(course::Column::TemplateId.eq(id))
        .filter(session::Column::EndsAt.gt(now - SHOWN_FOR))
        .all(desk.tx)
        .await?)
}

fn filled(row: Model, with: &Type, now: Time) -> Result<Model, Refusal> {
    let retired_at = match with.retired {
        None => row.retired_at,
        Some(retired) => retired.then(|| row.retired_at.unwrap_or(now)),
    };
    let row = Model {
        retired_at,
        title: with.title.clone().unwrap_or(row.title),
        summary: merged(row.summary, &with.summary),
        suits: merged(row.suits, &with.suits),
        unsuited: merged(row.unsuited, &with.unsuited),
        happens: merged(row.happens, &with.happens),
        sessions: with.sessions.unwrap_or(row.sessions),
        session_minutes: with.session_minutes.unwrap_or(row.session_minutes),
        interval_weeks: with.interval_weeks.unwrap_or(row.interval_weeks),
        follow_ups: with
            .follow_ups
            .as_ref()
            .map_or(row.follow_ups, |weeks| serde_json::json!(weeks)),
        min_participants: with.min_participants.unwrap_or(row.min_participants),
        capacity: with.capacity.unwrap_or(row.capacity),
        policy: with.policy.unwrap_or(row.policy),
        min_age: with.min_age.unwrap_or(row.min_age),
        certificate: with.certificate.clone().unwrap_or(row.certificate),
        ..row
    };
    if row.min_participants > row.capacity {
        return Err(Problem::new("min_participants", Flaw::MoreThanCapacity).into());
    }
    Ok(row)
}

async fn free_title(desk: &Desk<'_>, team: TeamId, title: &str) -> Result<(), Error> {
    let taken = Entity::find()
        .filter(Column::TeamId.eq(team))
        .filter(Column::Title.eq(title))
        .one(desk.tx)
        .await?;
    match taken {
        Some(_) => Err(Refusal::Conflict(Conflict::NameTaken).into()),
        None => Ok(()),
    }
}

async fn note(
    desk: &Desk<'_>,
    by: &Staff,
    verb: &'static str,
    id: TemplateId,
) -> Result<(), Error> {
    let mut event = Event::new(verb, by.into()).facts(serde_json::json!({ "id": id }));
    event.team = Some(by.team);
    event.write(desk, desk.now()).await?;
    Ok(())
}
