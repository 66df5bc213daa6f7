//! One's own calendar: what its entries are called, and a new address when the old one came into other hands.

use chrono::TimeDelta;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::actions::enrolments::behind_ticket;
use crate::actions::history::{By, Event};
use crate::actions::{Desk, access};
use crate::domain::Time;
use crate::domain::ids::EnrolmentId;
use crate::domain::own_calendar::Title;
use crate::entity::enrolment;
use crate::entity::own_calendar::{ActiveModel, Column, Entity, Model};
use crate::error::Error;
use crate::vault::{CalendarKey, Ticket};

/// What somebody chose for their own calendar, or what everybody has who chose nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnCalendar {
    pub owner: EnrolmentId,
    /// Which address counts.
    pub version: u32,
    pub title: Title,
    /// Whether entries say where.
    pub shows_place: bool,
    /// When this was chosen.
    pub changed_at: Option<Time>,
}

impl OwnCalendar {
    /// The calendar of somebody, by what they chose.
    #[must_use]
    pub fn of(owner: EnrolmentId, chosen: Option<Model>) -> Self {
        match chosen {
            None => Self {
                owner,
                version: 1,
                title: Title::default(),
                shows_place: false,
                changed_at: None,
            },
            Some(row) => Self {
                owner,
                version: row.version.unsigned_abs(),
                title: row.title,
                shows_place: row.shows_place,
                changed_at: Some(row.changed_at),
            },
        }
    }

    /// What leads to it.
    #[must_use]
    pub fn key(&self) -> CalendarKey<EnrolmentId> {
        CalendarKey {
            owner: self.owner,
            version: self.version,
        }
    }

    fn row(&self, changed_at: Time) -> ActiveModel {
        ActiveModel {
            enrolment_id: Set(self.owner),
            version: Set(self.version.cast_signed()),
            title: Set(self.title),
            shows_place: Set(self.shows_place),
            changed_at: Set(changed_at),
        }
    }
}

/// Reads somebody's calendar.
pub async fn own_calendar(
    db: &impl ConnectionTrait,
    owner: EnrolmentId,
) -> Result<OwnCalendar, Error> {
    let chosen = Entity::find_by_id(owner).one(db).await?;
    Ok(OwnCalendar::of(owner, chosen))
}

/// Keeps what the entries of one's own calendar say.
///
/// # Errors
/// `SignIn` when the ticket was renewed.
pub async fn choose_calendar(
    desk: &Desk<'_>,
    ticket: Ticket,
    (title, shows_place): (Title, bool),
) -> Result<(), Error> {
    let row = behind_ticket(desk.tx, ticket).await?;
    let old = own_calendar(desk.tx, row.id).await?;
    let new = OwnCalendar {
        title,
        shows_place,
        ..old
    };
    if new == old {
        return Ok(());
    }
    keep(desk, &new).await?;
    note(desk, "calendar_chosen", &row).await
}

/// Gives one's own calendar another address; all before are gone at once.
///
/// # Errors
/// `SignIn` when the ticket was renewed.
pub async fn renew_calendar(desk: &Desk<'_>, ticket: Ticket) -> Result<(), Error> {
    let row = behind_ticket(desk.tx, ticket).await?;
    // Who was moved here has an address from before, which leads here, too.
    for owner in access::with_older(desk.tx, row.id).await? {
        let old = own_calendar(desk.tx, owner).await?;
        let version = old.version + 1;
        keep(desk, &OwnCalendar { version, ..old }).await?;
    }
    note(desk, "calendar_renewed", &row).await
}

/// Lets somebody who was moved keep what they chose.
pub(super) async fn take_along(
    desk: &Desk<'_>,
    from: EnrolmentId,
    to: EnrolmentId,
) -> Result<(), Error> {
    let chosen = Entity::find_by_id(from).one(desk.tx).await?;
    let Some(chosen) = chosen else {
        return Ok(());
    };
    let new = OwnCalendar {
        owner: to,
        version: 1,
        ..OwnCalendar::of(from, Some(chosen))
    };
    keep(desk, &new).await
}

async fn keep(desk: &Desk<'_>, new: &OwnCalendar) -> Result<(), Error> {
    // Clients take a change only if it is a second newer than the one before.
    let after = new.changed_at.map(|at| at + TimeDelta::seconds(1));
    let now = desk.now();
    let changed_at = after.map_or(now, |after| now.max(after));
    let mut again = OnConflict::column(Column::EnrolmentId);
    again.update_columns([
        Column::Version,
        Column::Title,
        Column::ShowsPlace,
        Column::ChangedAt,
    ]);
    Entity::insert(new.row(changed_at))
        .on_conflict(again)
        .exec_without_returning(desk.tx)
        .await?;
    Ok(())
}

async fn note(desk: &Desk<'_>, verb: &'static str, row: &enrolment::Model) -> Result<(), Error> {
    let event = Event::new(verb, By::Person).enrolment(row);
    event.write(desk, desk.now()).await.map(drop)
}
