//! What would leave: who, by which way, and each letter once, as it will read.

use std::collections::HashMap;
use std::sync::Arc;

use chrono_tz::Tz;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;

use crate::actions::Desk;
use crate::actions::rehearsal::Intent;
use crate::domain::Time;
use crate::domain::ids::EnrolmentId;
use crate::entity::message::{Channel, Model};
use crate::entity::{Word, enrolment};
use crate::error::Error;
use crate::letters::{self, Facts, Press};
use crate::render::mail::flowed;
use crate::render::{Links, Templates};

/// What letters are printed with where each reader's own words are left open.
#[derive(Clone)]
pub(super) struct Stencil {
    pub templates: Arc<Templates>,
    pub links: Links,
    /// Stands for the link to the reader's own page.
    pub link: String,
    /// Stands for the reader's own reference.
    pub reference: String,
    pub zone: Tz,
}

/// A letter as it will read, and how many get it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sample {
    /// `email`, `sms` or `call`.
    pub way: &'static str,
    pub language: &'static str,
    pub many: usize,
    pub sender: String,
    pub subject: String,
    pub text: String,
    /// When it leaves, if not at once.
    pub later: Option<Time>,
}

/// What an action would tell.
#[derive(Clone, Debug, Default)]
pub(super) struct Post {
    pub samples: Vec<Sample>,
    /// Each message's reader and way, in the order of the messages.
    pub ways: Vec<(EnrolmentId, &'static str)>,
    /// The ways to who is in no book any more.
    pub last: Vec<&'static str>,
    /// Whether something is off today.
    pub today: bool,
}

/// What makes one letter read differently from another.
#[derive(PartialEq, Eq, Hash)]
struct Kind {
    way: &'static str,
    language: &'static str,
    later: Option<Time>,
    notice: String,
    course: Option<crate::domain::ids::CourseId>,
    /// It decides which municipality writes.
    home: Option<String>,
}

/// Reads what the messages say, each letter printed once.
pub(super) async fn read(
    desk: &Desk<'_>,
    intents: &[Intent],
    stencil: &Stencil,
) -> Result<Post, Error> {
    let homes = homes(desk, intents).await?;
    let mut post = Post::default();
    let mut known: HashMap<Kind, usize> = HashMap::new();
    for intent in intents {
        let (row, way) = (&intent.row, intent.row.channel.word());
        post.today |= intent.notice.is_off_today(stencil.zone, desk.now());
        match row.enrolment_id {
            Some(id) => post.ways.push((id, way)),
            None => post.last.push(way),
        }
        let kind = Kind {
            way,
            language: row.language.word(),
            later: Some(row.not_before).filter(|at| *at > desk.now()),
            notice: serde_json::to_string(&intent.notice)
                .map_err(|_| Error::broken("a notice cannot be written"))?,
            course: row.course_id,
            home: row.enrolment_id.and_then(|id| homes.get(&id).cloned()),
        };
        if let Some(index) = known.get(&kind) {
            post.samples[*index].many += 1;
            continue;
        }
        post.samples
            .push(print(desk, intent, kind.later, stencil).await?);
        known.insert(kind, post.samples.len() - 1);
    }
    Ok(post)
}

async fn homes(desk: &Desk<'_>, intents: &[Intent]) -> Result<HashMap<EnrolmentId, String>, Error> {
    let ids = intents.iter().filter_map(|intent| intent.row.enrolment_id);
    let rows: Vec<(EnrolmentId, String)> = enrolment::Entity::find()
        .filter(enrolment::Column::Id.is_in(ids))
        .select_only()
        .columns([enrolment::Column::Id, enrolment::Column::HomeMunicipality])
        .into_tuple()
        .all(desk.tx)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Prints the letter of one reader, with what is only theirs left open. Whoever is called is told
/// what a text message would say.
async fn print(
    desk: &Desk<'_>,
    intent: &Intent,
    later: Option<Time>,
    stencil: &Stencil,
) -> Result<Sample, Error> {
    let channel = match intent.row.channel {
        Channel::Call => Channel::Sms,
        written => written,
    };
    let row = Model {
        channel,
        ..intent.row.clone()
    };
    let facts = Facts::read(desk.tx, &row).await?;
    let press = Press {
        templates: &stencil.templates,
        links: &stencil.links,
    };
    let (link, now) = (&stencil.link, desk.now());
    let printed = letters::print(desk.tx, press, &row, &intent.notice, &facts, link, now).await?;
    let own = facts.person.as_ref().map(|person| person.id.reference());
    let open = |text: String| match &own {
        Some(own) => text.replace(own.as_str(), &stencil.reference),
        None => text,
    };
    Ok(Sample {
        way: intent.row.channel.word(),
        language: row.language.word(),
        many: 1,
        sender: printed.sender,
        subject: open(printed.subject),
        text: open(flowed::join(&printed.text)),
        later,
    })
}
