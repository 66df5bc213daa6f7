//! Where somebody is signed in.

use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType,
    QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::note;
use crate::actions::Desk;
use crate::actions::history::By;
use crate::domain::Time;
use crate::domain::access::{Roles, Staff};
use crate::domain::account::{IDLE, LONGEST, PROVEN_FOR, SEEN_EVERY, ends};
use crate::domain::ids::{StaffId, StaffSessionId, TeamId};
use crate::entity::staff_session::{ActiveModel, Column, Entity, Model};
use crate::entity::{account, staff};
use crate::error::Error;
use crate::vault::{Redacted, new_token, token_hash};

/// Somebody who is signed in, and under which session.
#[derive(Clone, Debug)]
pub struct Present {
    pub session: StaffSessionId,
    pub staff: Staff,
    /// It is time to note that the session is in use.
    pub stale: bool,
    /// Whether the password was typed so lately that it counts for what weighs more.
    pub is_proven: bool,
}

#[derive(FromQueryResult)]
struct Row {
    id: StaffSessionId,
    created_at: Time,
    seen_at: Time,
    until: Time,
    proved_at: Option<Time>,
    staff_id: StaffId,
    team_id: TeamId,
    name: String,
    roles: String,
}

/// Who is signed in by this token now. Rights are read anew at each look: the account must be
/// active, its invitation accepted.
///
/// # Errors
/// `SignIn` when nobody is.
pub async fn by_session(
    db: &impl ConnectionTrait,
    token: &str,
    now: Time,
) -> Result<Present, Error> {
    let row = of_accounts(Entity::find())
        .filter(Column::Hash.eq(token_hash(token)))
        .filter(Column::EndedAt.is_null())
        .filter(account::Column::Active.eq(true))
        .filter(account::Column::Password.is_not_null())
        .into_model::<Row>()
        .one(db)
        .await?
        .filter(|row| now < ends(row.seen_at, row.until))
        .ok_or(Error::SignIn)?;
    Ok(Present {
        session: row.id,
        stale: now >= row.seen_at + SEEN_EVERY,
        is_proven: now < row.proved_at.unwrap_or(row.created_at) + PROVEN_FOR,
        staff: Staff {
            id: row.staff_id,
            team: row.team_id,
            name: row.name,
            roles: Roles::from_words(&row.roles),
        },
    })
}

fn of_accounts(sessions: Select<Entity>) -> Select<Entity> {
    let to_account = Entity::belongs_to(account::Entity)
        .from(Column::StaffId)
        .to(account::Column::StaffId);
    let to_staff = Entity::belongs_to(staff::Entity)
        .from(Column::StaffId)
        .to(staff::Column::Id);
    sessions
        .join(JoinType::InnerJoin, to_account.into())
        .join(JoinType::InnerJoin, to_staff.into())
        .select_only()
        .columns([Column::Id, Column::CreatedAt, Column::SeenAt])
        .columns([Column::Until, Column::ProvedAt, Column::StaffId])
        .columns([account::Column::TeamId, account::Column::Roles])
        .column(staff::Column::Name)
}

/// Notes that a session is in use; one that has ended stays so.
pub async fn touch(desk: &Desk<'_>, id: StaffSessionId) -> Result<(), Error> {
    let seen = ActiveModel {
        seen_at: Set(desk.now()),
        ..Default::default()
    };
    Entity::update_many()
        .set(seen)
        .filter(Column::Id.eq(id))
        .filter(Column::EndedAt.is_null())
        .exec(desk.tx)
        .await?;
    Ok(())
}

/// Notes that the password was typed again under a session.
pub(super) async fn prove(desk: &Desk<'_>, id: StaffSessionId, now: Time) -> Result<(), Error> {
    let proved = ActiveModel {
        proved_at: Set(Some(now)),
        ..Default::default()
    };
    Entity::update_many()
        .set(proved)
        .filter(Column::Id.eq(id))
        .exec(desk.tx)
        .await?;
    Ok(())
}

/// Where somebody is signed in now, newest first.
pub async fn live(db: &impl ConnectionTrait, of: StaffId, now: Time) -> Result<Vec<Model>, Error> {
    Ok(Entity::find()
        .filter(Column::StaffId.eq(of))
        .filter(Column::EndedAt.is_null())
        .filter(Column::Until.gt(now))
        .filter(Column::SeenAt.gt(now - IDLE))
        .order_by_desc(Column::SeenAt)
        .all(db)
        .await?)
}

/// Signs out. A token that is none of ours, or an old one, signs nobody out.
pub async fn sign_out(desk: &Desk<'_>, token: &str) -> Result<(), Error> {
    let row = Entity::find()
        .filter(Column::Hash.eq(token_hash(token)))
        .filter(Column::EndedAt.is_null())
        .one(desk.tx)
        .await?;
    let Some(row) = row else {
        return Ok(());
    };
    let account = account::Entity::find_by_id(row.staff_id)
        .one(desk.tx)
        .await?;
    let now = desk.now();
    let id = row.staff_id;
    end(desk, row, now).await?;
    if let Some(account) = account {
        note(
            desk,
            "signed_out",
            By::Staff(id),
            (account.team_id, id),
            now,
        )
        .await?;
    }
    Ok(())
}

/// Ends one of one's own sessions.
///
/// # Errors
/// `NotFound` when there is no such session of one's own.
pub async fn end_one(desk: &Desk<'_>, by: &Staff, id: StaffSessionId) -> Result<(), Error> {
    let row = Entity::find_by_id(id)
        .filter(Column::StaffId.eq(by.id))
        .filter(Column::EndedAt.is_null())
        .one(desk.tx)
        .await?
        .ok_or(Error::NotFound)?;
    let now = desk.now();
    end(desk, row, now).await?;
    note(desk, "session_ended", by.into(), (by.team, by.id), now).await?;
    Ok(())
}

/// Ends all of one's own sessions but this one; answers how many.
pub async fn end_others(desk: &Desk<'_>, by: &Staff, here: StaffSessionId) -> Result<u64, Error> {
    let now = desk.now();
    let ended = end_all(desk, by.id, Some(here), now).await?;
    note(desk, "sessions_ended", by.into(), (by.team, by.id), now).await?;
    Ok(ended)
}

/// Begins a session; its token is shown once, to the browser.
pub(super) async fn begin(
    desk: &Desk<'_>,
    staff: StaffId,
    agent: &str,
    now: Time,
) -> Result<Redacted<String>, Error> {
    let token = new_token();
    let row = ActiveModel {
        id: Set(StaffSessionId::random()),
        staff_id: Set(staff),
        hash: Set(token_hash(token.expose())),
        agent: Set(agent.to_owned()),
        created_at: Set(now),
        seen_at: Set(now),
        until: Set(now + LONGEST),
        ended_at: Set(None),
        proved_at: Set(Some(now)),
    };
    row.insert(desk.tx).await?;
    Ok(token)
}

/// Ends every session of an account, but one if it is given.
pub(super) async fn end_all(
    desk: &Desk<'_>,
    of: StaffId,
    but: Option<StaffSessionId>,
    now: Time,
) -> Result<u64, Error> {
    let ended = ActiveModel {
        ended_at: Set(Some(now)),
        ..Default::default()
    };
    let mut all = Entity::update_many()
        .set(ended)
        .filter(Column::StaffId.eq(of))
        .filter(Column::EndedAt.is_null());
    if let Some(here) = but {
        all = all.filter(Column::Id.ne(here));
    }
    Ok(all.exec(desk.tx).await?.rows_affected)
}

async fn end(desk: &Desk<'_>, row: Model, now: Time) -> Result<(), Error> {
    let mut row: ActiveModel = row.into();
    row.ended_at = Set(Some(now));
    row.update(desk.tx).await?;
    Ok(())
}
