//! Codes that prove an address: six digits, sent at most three times an hour to one address.
//!
//! Who types wrong codes on purpose can spend a code that belongs to somebody else. A spent code
//! therefore does not count as one of the three, and a day has an end of wrong tries: no more than
//! four codes can be spent, and four messages be added, in 24 hours.

use chrono::TimeDelta;
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use crate::actions::{Desk, answers};
use crate::domain::Time;
use crate::domain::ids::{CodeId, EnrolmentId, ProofId};
use crate::domain::{Language, Refusal};
use crate::entity::proof::{AddressKind, Purpose};
use crate::entity::{code, proof, team};
use crate::error::Error;
use crate::outbox;
use crate::vault::{Place, new_code};

/// How long an address can be proven after asking.
pub const LIFE: TimeDelta = TimeDelta::minutes(60);
/// Messages with a code to one address in an hour; beyond it the live code serves all references.
const MESSAGES_AN_HOUR: u64 = 3;
/// Wrong tries under one reference.
const TRIES: i16 = 5;
/// Wrong tries of one code under all its references, so that many references do not help a guesser.
const TRIES_IN_ALL: i16 = 50;
/// The time in which the wrong tries of an address are added up; codes are kept longer than this.
const WINDOW: TimeDelta = TimeDelta::hours(24);
/// Wrong tries of an address in that time; from then on every code is wrong.
const TRIES_A_DAY: i64 = 200;

/// An address that is to be proven, and for what.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub purpose: Purpose,
    pub enrolment: Option<EnrolmentId>,
    pub kind: AddressKind,
    pub address: &'a str,
    pub language: Language,
    /// Whose name the message carries.
    pub team: Option<&'a team::Model>,
    /// Do everything but send: the answer to a stranger is the same, the mailbox stays quiet.
    pub silent: bool,
}

/// Opens a reference and sends a code to its address, or lets the live code serve it.
pub async fn ask(
    desk: &Desk<'_>,
    asked: &Asked<'_>,
    event: i64,
    now: Time,
) -> Result<proof::Model, Error> {
    let id = ProofId::at(now);
    let index = index(desk, asked.kind, asked.address);
    lock_address(desk, &index).await?;
    let mut proof = proof::Model {
        id,
        purpose: asked.purpose,
        enrolment_id: asked.enrolment,
        address: desk.vault.seal(Place::ProofAddress, id.0, asked.address),
        address_index: index,
        address_kind: asked.kind,
        language: asked.language,
        code_id: None,
        tries: 0,
        until: now + LIFE,
        proven_at: None,
        created_at: now,
    };
    let code = code(desk, &proof, asked.team, asked.silent, event, now).await?;
    proof.code_id = code.id;
    let row = proof.clone().into_active_model().reset_all();
    proof::Entity::insert(row)
        .exec_without_returning(desk.tx)
        .await?;
    Ok(proof)
}

/// Sends a new code for a reference, unless the address has had its share this hour. Codes that
/// were never mailed serve silent references only, and count for nobody else.
pub async fn send(
    desk: &Desk<'_>,
    proof: proof::Model,
    team: Option<&team::Model>,
    silent: bool,
    event: i64,
    now: Time,
) -> Result<(), Error> {
    let is_mailed = is_mailed(desk, &proof).await?;
    if silent && is_mailed {
        return Ok(());
    }
    let code = code(desk, &proof, team, silent, event, now).await?;
    let mut row: proof::ActiveModel = proof.into();
    row.code_id = Set(code.id);
    if code.is_new {
        row.tries = Set(0);
    }
    row.update(desk.tx).await?;
    Ok(())
}

/// The code that serves a reference.
struct Code {
    /// None where one that served it before is not alive any more.
    id: Option<CodeId>,
    is_new: bool,
}

/// Makes a code and sends it, or finds the live one. Whether one is sent or not, as much is asked of
/// the database: the time that it takes tells nothing of the address.
async fn code(
    desk: &Desk<'_>,
    proof: &proof::Model,
    team: Option<&team::Model>,
    silent: bool,
    event: i64,
    now: Time,
) -> Result<Code, Error> {
    let recent = code::Entity::find()
        .filter(code::Column::AddressIndex.eq(proof.address_index.clone()))
        .filter(code::Column::Mailed.eq(!silent))
        .filter(code::Column::Tries.lt(TRIES_IN_ALL))
        .filter(code::Column::SentAt.gt(now - LIFE));
    if recent.clone().count(desk.tx).await? < MESSAGES_AN_HOUR {
        let id = new(desk, proof, team, silent, event, now).await?;
        return Ok(Code {
            id: Some(id),
            is_new: true,
        });
    }
    let live = recent
        .order_by_desc(code::Column::SentAt)
        .one(desk.tx)
        .await?;
    let told = desk.told(event, now);
    outbox::code(told, None, proof, "", true).await?;
    Ok(Code {
        id: live.map(|live| live.id),
        is_new: false,
    })
}

/// Whether the code of a reference is one that was mailed: it is never taken away for one that was not.
async fn is_mailed(desk: &Desk<'_>, proof: &proof::Model) -> Result<bool, Error> {
    let Some(id) = proof.code_id else {
        return Ok(false);
    };
    let code = code::Entity::find_by_id(id).one(desk.tx).await?;
    Ok(code.is_some_and(|code| code.mailed))
}

async fn new(
    desk: &Desk<'_>,
    proof: &proof::Model,
    team: Option<&team::Model>,
    silent: bool,
    event: i64,
    now: Time,
) -> Result<CodeId, Error> {
    let id = CodeId::at(now);
    let digits = new_code();
    let row = code::ActiveModel {
        id: Set(id),
        address_index: Set(proof.address_index.clone()),
        hash: Set(desk.vault.code_hash(id, digits.expose())),
        tries: Set(0),
        mailed: Set(!silent),
        sent_at: Set(now),
        until: Set(now + LIFE),
    };
    code::Entity::insert(row)
        .exec_without_returning(desk.tx)
        .await?;
    let told = desk.told(event, now);
    outbox::code(told, team, proof, digits.expose(), silent).await?;
    Ok(id)
}

/// Checks the digits under a reference and counts a wrong try. A wrong try is an answer, not an
/// error: its count must be kept.
pub async fn check(
    desk: &Desk<'_>,
    proof: &proof::Model,
    digits: &str,
    now: Time,
) -> Result<Result<(), Refusal>, Error> {
    let Some(code) = live_code(desk, proof, now).await? else {
        return Ok(Err(Refusal::WrongCode));
    };
    let is_spent = proof.tries >= TRIES || code.tries >= TRIES_IN_ALL;
    if is_spent || tries_of_the_day(desk, &code, now).await? >= TRIES_A_DAY {
        return Ok(Err(Refusal::WrongCode));
    }
    // Whatever stands between the digits of a code that was pasted: blanks, dashes, full stops.
    let plain: String = digits
        .chars()
        .filter(|digit| digit.is_alphanumeric())
        .collect();
    if desk.vault.code_matches(code.id, &plain, &code.hash) {
        return Ok(Ok(()));
    }
    let (tries, in_all) = (proof.tries + 1, code.tries + 1);
    let mut reference: proof::ActiveModel = proof.clone().into();
    reference.tries = Set(tries);
    reference.update(desk.tx).await?;
    let mut sent: code::ActiveModel = code.into();
    sent.tries = Set(in_all);
    sent.update(desk.tx).await?;
    Ok(Err(Refusal::WrongCode))
}

/// How often codes to this address were wrong lately.
async fn tries_of_the_day(desk: &Desk<'_>, code: &code::Model, now: Time) -> Result<i64, Error> {
    let tries: Vec<i16> = code::Entity::find()
        .filter(code::Column::AddressIndex.eq(code.address_index.clone()))
        .filter(code::Column::Mailed.eq(code.mailed))
        .filter(code::Column::SentAt.gt(now - WINDOW))
        .select_only()
        .column(code::Column::Tries)
        .into_tuple()
        .all(desk.tx)
        .await?;
    Ok(tries.into_iter().map(i64::from).sum())
}

async fn live_code(
    desk: &Desk<'_>,
    proof: &proof::Model,
    now: Time,
) -> Result<Option<code::Model>, Error> {
    let Some(id) = proof.code_id else {
        return Ok(None);
    };
    let code = code::Entity::find_by_id(id).one(desk.tx).await?;
    Ok(code.filter(|code| now < code.until && now < proof.until))
}

/// One at a time per address, so that the hourly limit holds under concurrency.
pub async fn lock_address(desk: &Desk<'_>, index: &[u8]) -> Result<(), Error> {
    answers::one_at_a_time(desk, index).await
}

/// The look-up key of an address.
#[must_use]
pub fn index(desk: &Desk<'_>, kind: AddressKind, address: &str) -> Vec<u8> {
    match kind {
        AddressKind::Email => desk.vault.email_index(address),
        AddressKind::Mobile => desk.vault.mobile_index(address),
    }
}
