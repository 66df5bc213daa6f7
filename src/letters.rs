//! What a message says: a row of the outbox, printed with the rows that it speaks of.

mod facts;

use sea_orm::ConnectionTrait;

use crate::domain::{Notice, Time};
use crate::entity::message::{Channel, Model};
use crate::error::Error;
use crate::render::mail::{self, Letter, SessionLine};
use crate::render::{Links, Templates};

use facts::{Dated, dates};
pub use facts::{Facts, crisis};

/// What letters are printed with.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    pub templates: &'a Templates,
    pub links: &'a Links,
}

/// A message, ready to be sent or shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Printed {
    pub sender: String,
    /// Neutral; a text message has none of its own.
    pub subject: String,
    pub text: String,
}

/// Prints a message with the schedule as it is now. `link` is where its reader finds their sign-up.
pub async fn print(
    db: &impl ConnectionTrait,
    press: Press<'_>,
    row: &Model,
    notice: &Notice,
    facts: &Facts,
    link: &str,
    now: Time,
) -> Result<Printed, Error> {
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
        link,
        address: &press.links.short_address(),
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
    let printed = mail::print(press.templates, &letter)
        .map_err(|_| Error::broken("a letter cannot be printed"))?;
    Ok(Printed {
        subject: printed.subject,
        text: printed.text,
        sender,
    })
}

/// What somebody says who calls the person: the words of a text message.
pub async fn spoken(
    db: &impl ConnectionTrait,
    press: Press<'_>,
    row: &Model,
    notice: &Notice,
    facts: &Facts,
    now: Time,
) -> Result<String, Error> {
    let row = Model {
        channel: Channel::Sms,
        ..row.clone()
    };
    let printed = print(db, press, &row, notice, facts, "", now).await?;
    Ok(printed.text)
}
