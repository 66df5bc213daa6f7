//! Writing a message down in the transaction of the change it tells of.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait};

use super::calls::drop_untrue_calls;
use crate::domain::contact::Prefers;
use crate::domain::daytime::earliest_sending;
use crate::domain::ids::MessageId;
use crate::domain::{Notice, Time};
use crate::entity::message::{ActiveModel, Channel, Column, Entity, Status};
use crate::entity::proof::AddressKind;
use crate::entity::{enrolment, proof, team};
use crate::error::Error;
use crate::store::Tx;
use crate::vault::{Place, Redacted, Vault};

/// The event that is told, in its transaction.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub tx: &'a Tx,
    pub vault: &'a Vault,
    /// Whether text messages can leave from here.
    pub sms: bool,
    pub event: i64,
    pub now: Time,
}

/// Tells the person of an enrolment, by the way they prefer. What is not urgent leaves at 08.00
/// when the change comes at night. What is off today goes by text message, or staff call too.
pub async fn tell(
    told: Told<'_>,
    team: &team::Model,
    row: &enrolment::Model,
    notice: &Notice,
) -> Result<(), Error> {
    let ways = if notice.is_off_today(team.tz(), told.now) {
        quickest(told, team, row)?
    } else {
        vec![preferred(row)]
    };
    for channel in ways {
        let mut message = told.draft(channel, notice)?;
        if !notice.is_urgent(team.tz(), told.now) {
            message.not_before = Set(earliest_sending(told.now, team.tz()));
        }
        message.language = Set(row.language);
        message.team_id = Set(Some(row.team_id));
        message.course_id = Set(Some(row.course_id));
        message.enrolment_id = Set(Some(row.id));
        told.write(message).await?;
    }
    drop_overtaken(told, row).await
}

/// Tells what was agreed with the person on the phone. Who wants to be called has heard it.
pub async fn confirm(
    told: Told<'_>,
    team: &team::Model,
    row: &enrolment::Model,
    notice: &Notice,
) -> Result<(), Error> {
    match row.prefers {
        Prefers::Call => drop_overtaken(told, row).await,
        Prefers::Email | Prefers::Sms => tell(told, team, row, notice).await,
    }
}

/// What they were to be called about before may be overtaken by now.
async fn drop_overtaken(told: Told<'_>, row: &enrolment::Model) -> Result<(), Error> {
    let theirs = Column::EnrolmentId.eq(row.id);
    drop_untrue_calls(told.tx, told.vault, theirs, told.now).await?;
    Ok(())
}

fn preferred(row: &enrolment::Model) -> Channel {
    match row.prefers {
        Prefers::Email => Channel::Email,
        Prefers::Sms => Channel::Sms,
        Prefers::Call => Channel::Call,
    }
}

/// How somebody hears today: a text message to a proven mobile, else a call besides an e-mail that
/// they may read too late.
fn quickest(
    told: Told<'_>,
    team: &team::Model,
    row: &enrolment::Model,
) -> Result<Vec<Channel>, Error> {
    if row.prefers == Prefers::Call {
        return Ok(vec![Channel::Call]);
    }
    if told.sms && has_mobile(told, team, row)? {
        return Ok(vec![Channel::Sms]);
    }
    let mail = row.email_index.is_some().then_some(Channel::Email);
    Ok(mail.into_iter().chain([Channel::Call]).collect())
}

/// A proven number in a country to which text messages may go.
fn has_mobile(told: Told<'_>, team: &team::Model, row: &enrolment::Model) -> Result<bool, Error> {
    let (Some(sealed), Some(_)) = (&row.mobile, &row.mobile_index) else {
        return Ok(false);
    };
    let number = told.vault.open(Place::EnrolmentMobile, row.id.0, sealed)?;
    Ok(team
        .prefixes()
        .any(|prefix| number.expose().starts_with(prefix)))
}

/// Sends a code to the address of a reference, at any hour: somebody is waiting for it. A silent
/// one is written like the others, without its code, and never leaves.
pub async fn code(
    told: Told<'_>,
    team: Option<&team::Model>,
    proof: &proof::Model,
    digits: &str,
    silent: bool,
) -> Result<(), Error> {
    let mut message = told.draft(
        channel_of(proof.address_kind),
        &Notice::Code {
            code: digits.to_owned(),
        },
    )?;
    message.language = Set(proof.language);
    message.team_id = Set(team.map(|team| team.id));
    message.enrolment_id = Set(proof.enrolment_id);
    message.proof_id = Set(Some(proof.id));
    if silent {
        message.status = Set(Status::Cancelled);
        message.done_at = Set(Some(told.now));
        message.notice = Set(Vec::new());
    }
    told.write(message).await?;
    Ok(())
}

/// Tells an address that is no longer the person's own that it was replaced.
pub async fn farewell(
    told: Told<'_>,
    row: &enrolment::Model,
    kind: AddressKind,
    old: &str,
) -> Result<(), Error> {
    let mut message = told.draft(channel_of(kind), &Notice::ContactChanged)?;
    if let Set(id) = &message.id {
        message.recipient = Set(Some(told.vault.seal(Place::MessageRecipient, id.0, old)));
    }
    if let Some(team) = team::Entity::find_by_id(row.team_id).one(told.tx).await? {
        message.not_before = Set(earliest_sending(told.now, team.tz()));
    }
    message.language = Set(row.language);
    message.team_id = Set(Some(row.team_id));
    message.enrolment_id = Set(Some(row.id));
    told.write(message).await?;
    Ok(())
}

/// Sends somebody of the staff the link by which they choose a password.
pub async fn invite(
    told: Told<'_>,
    team: &team::Model,
    email: &str,
    token: &str,
) -> Result<(), Error> {
    let token = token.to_owned();
    let mut message = told.draft(Channel::Email, &Notice::Invited { token })?;
    if let Set(id) = &message.id {
        let sealed = told.vault.seal(Place::MessageRecipient, id.0, email);
        message.recipient = Set(Some(sealed));
    }
    message.language = Set(team.language);
    message.team_id = Set(Some(team.id));
    told.write(message).await?;
    Ok(())
}

/// Tells somebody for the last time, by an address of the message's own: what we had about them is
/// erased. Who has proven no address is told nothing.
pub async fn receipt(
    told: Told<'_>,
    team: &team::Model,
    row: &enrolment::Model,
) -> Result<(), Error> {
    let Some((channel, address)) = last_address(told, row)? else {
        return Ok(());
    };
    let mut message = told.draft(channel, &Notice::Erased)?;
    if let Set(id) = &message.id {
        let sealed = told
            .vault
            .seal(Place::MessageRecipient, id.0, address.expose());
        message.recipient = Set(Some(sealed));
    }
    message.not_before = Set(earliest_sending(told.now, team.tz()));
    message.language = Set(row.language);
    message.team_id = Set(Some(team.id));
    message.course_id = Set(Some(row.course_id));
    told.write(message).await?;
    Ok(())
}

/// The proven address that the person prefers, else the other one.
fn last_address(
    told: Told<'_>,
    row: &enrolment::Model,
) -> Result<Option<(Channel, Redacted<String>)>, Error> {
    let email = row.email.as_ref().filter(|_| row.email_index.is_some());
    let email = email.map(|sealed| (Channel::Email, Place::EnrolmentEmail, sealed));
    let mobile = row.mobile.as_ref().filter(|_| row.mobile_index.is_some());
    let mobile = mobile.filter(|_| told.sms);
    let mobile = mobile.map(|sealed| (Channel::Sms, Place::EnrolmentMobile, sealed));
    let best = match row.prefers {
        Prefers::Sms => mobile.or(email),
        Prefers::Email | Prefers::Call => email.or(mobile),
    };
    best.map(|(channel, place, sealed)| Ok((channel, told.vault.open(place, row.id.0, sealed)?)))
        .transpose()
}

fn channel_of(kind: AddressKind) -> Channel {
    match kind {
        AddressKind::Email => Channel::Email,
        AddressKind::Mobile => Channel::Sms,
    }
}

impl Told<'_> {
    async fn write(&self, message: ActiveModel) -> Result<(), Error> {
        let insert = Entity::insert(message);
        insert.exec_without_returning(self.tx).await?;
        Ok(())
    }

    fn draft(&self, channel: Channel, notice: &Notice) -> Result<ActiveModel, Error> {
        let id = MessageId::at(self.now);
        let facts = serde_json::to_string(notice)
            .map_err(|_| Error::broken("a notice cannot be written"))?;
        Ok(ActiveModel {
            id: Set(id),
            event_id: Set(self.event),
            channel: Set(channel),
            status: Set(if channel == Channel::Call {
                Status::Task
            } else {
                Status::Queued
            }),
            kind: Set(notice.kind().to_owned()),
            notice: Set(self.vault.seal(Place::MessageNotice, id.0, &facts)),
            recipient: Set(None),
            team_id: Set(None),
            course_id: Set(None),
            enrolment_id: Set(None),
            proof_id: Set(None),
            attempts: Set(0),
            not_before: Set(self.now),
            lease: Set(0),
            lease_until: Set(None),
            error: Set(None),
            created_at: Set(self.now),
            done_at: Set(None),
            done_by: Set(None),
            ..Default::default()
        })
    }
}
