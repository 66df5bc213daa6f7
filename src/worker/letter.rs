//! From a row to a message: what is told is read now, not when it was written down.

use super::Worker;
use super::facts::{Dated, Facts, dates};
use crate::delivery::{Mail, To};
use crate::domain::daytime::earliest_sending;
use crate::domain::{Notice, Time};
use crate::entity::message::{Channel, Model};
use crate::error::Error;
use crate::outbox;
use crate::render::mail::{self, Letter, SessionLine};

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
    if morning > now && !notice.is_urgent(zone, now) {
        return Ok(Prepared::Later(morning));
    }
    let Some(address) = facts.address(worker, row)? else {
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
    let printed = print(worker, row, &notice, &facts, now).await?;
    Ok(Prepared::Mail(Box::new(Mail {
        id: row.id,
        sender: printed.sender,
        to,
        subject: printed.subject,
        text: printed.text,
        at: now,
    })))
}

struct Printed {
    sender: String,
    subject: String,
    text: String,
}

async fn print(
    worker: &Worker,
    row: &Model,
    notice: &Notice,
    facts: &Facts,
    now: Time,
) -> Result<Printed, Error> {
    let db = worker.office.store.reader();
    let sender = facts.sender(db).await?;
    let dates = match (notice, &facts.person) {
        (Notice::Code { .. } | Notice::ContactChanged, _) | (_, None) => Vec::new(),
        (_, Some(person)) => dates(db, person, row.language, now).await?,
    };
    let lines: Vec<SessionLine<'_>> = dates.iter().map(Dated::line).collect();
    let reference = facts.person.as_ref().map(|person| person.id.reference());
    let letter = Letter {
        notice,
        language: row.language,
        zone: facts.zone(),
        reference: reference.as_deref().unwrap_or_default(),
        sender: &sender,
        phone: facts.team.as_ref().and_then(|team| team.phone.as_deref()),
        link: &facts.link(worker, notice),
        address: &worker.links.short_address(),
        sessions: &lines,
        crisis: &facts.crisis(),
    };
    if row.channel == Channel::Sms {
        return Ok(Printed {
            subject: "SMS".to_owned(),
            text: mail::sms(&letter),
            sender,
        });
    }
    let printed = mail::print(&worker.templates, &letter)
        .map_err(|_| Error::broken("a letter cannot be printed"))?;
    Ok(Printed {
        subject: printed.subject,
        text: printed.text,
        sender,
    })
}
