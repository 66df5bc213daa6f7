//! From a row to a message: what is told is read now, not when it was written down.

use super::Worker;
use crate::delivery::{Mail, To};
use crate::domain::Time;
use crate::domain::daytime::earliest_sending;
use crate::entity::message::{Channel, Model};
use crate::error::Error;
use crate::letters::{self, Facts};
use crate::outbox;

/// What is to be done with a claimed message.
pub(super) enum Prepared {
    Mail(Box<Mail>),
    /// It is no longer true.
    Untrue,
    /// It is night.
    Later(Time),
    /// It can never be sent, for this reason.
    Impossible(&'static str),
}

/// Prints a claimed message, if it is still true and may leave now.
pub(super) async fn prepare(worker: &Worker, row: &Model, now: Time) -> Result<Prepared, Error> {
    let (db, vault) = (worker.office.store.reader(), &worker.office.vault);
    let notice = outbox::open(vault, row)?;
    let Some(notice) = outbox::still_true(db, vault, row, notice, now).await? else {
        return Ok(Prepared::Untrue);
    };
    let facts = Facts::read(db, row).await?;
    let zone = facts.zone();
    let morning = earliest_sending(now, zone);
    let waits = morning > now && !worker.delivery.is_at_any_hour();
    if waits && !notice.is_urgent(zone, now) {
        return Ok(Prepared::Later(morning));
    }
    let Some(address) = facts.address(vault, row)? else {
        return Ok(Prepared::Impossible("no_address"));
    };
    let to = match row.channel {
        Channel::Email => To::Email(address.into_exposed()),
        Channel::Sms if !facts.may_text(address.expose()) => {
            return Ok(Prepared::Impossible("sms_prefix"));
        }
        Channel::Sms => To::Mobile(address.into_exposed()),
        Channel::Call => return Ok(Prepared::Impossible("call")),
    };
    let link = facts.link(vault, &worker.links, &notice);
    let press = worker.press();
    let printed = letters::print(db, press, row, &notice, &facts, &link, now).await?;
    Ok(Prepared::Mail(Box::new(Mail {
        id: row.id,
        sender: printed.sender,
        to,
        subject: printed.subject,
        text: printed.text,
        at: now,
    })))
}
