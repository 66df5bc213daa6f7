//! One message: who it is for, what has become of it, and what to say.

use std::sync::Arc;

use chrono_tz::Tz;
use sea_orm::EntityTrait;
use serde::Serialize;

use super::{list, words};
use crate::actions::messages::{self, Opened};
use crate::domain::access::Staff;
use crate::domain::ids::MessageId;
use crate::domain::{Language, Notice, Time};
use crate::entity::message::{Channel, Status};
use crate::entity::{Word, team};
use crate::error::Error;
use crate::render::frame::own_name;
use crate::render::say;
use crate::render::templates::Page;
use crate::vault::Redacted;
use crate::web::api::App;
use crate::web::api::messages::spoken;
use crate::web::staff::crumbs::{Crumb, course_page, people_page};
use crate::web::staff::phase::Tag;
use crate::web::{Look, Typed};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct MessagePage {
    pub zone: Tz,
    pub crumbs: Vec<Crumb>,
    pub what: String,
    pub state: Tag,
    pub name: String,
    /// The page of the person.
    pub person: String,
    pub email: Option<String>,
    pub mobile: Option<String>,
    pub course: String,
    pub course_href: String,
    pub way: String,
    /// The language of the message, by its own name and its tag.
    pub spoken: &'static str,
    pub tongue: &'static str,
    pub at: Time,
    pub attempts: i16,
    /// Why it was not sent.
    pub why: Option<String>,
    pub done_at: Option<Time>,
    pub done_by: Option<String>,
    /// What to say.
    pub text: Option<String>,
    /// It tells nothing any more that is true.
    pub untrue: bool,
    pub retry: Option<String>,
    pub done: Option<String>,
    pub typed: Typed,
}

impl Page for MessagePage {
    const TEMPLATE: &'static str = "staff/message.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        super::samples::messages(language)
    }
}

/// The address of a message's page.
#[must_use]
pub fn place(id: MessageId) -> String {
    format!("{}/{id}", list::HERE)
}

/// Reads the page; that the person was seen is noted.
///
/// # Errors
/// `NotFound` for another team's; `Forbidden` for who does not run the course.
pub(super) async fn read(
    app: &App,
    by: &Staff,
    id: MessageId,
    look: &Look,
    typed: Typed,
) -> Result<MessagePage, Error> {
    let (reader, links, templates) = (by.clone(), app.links.clone(), look.templates());
    let opened = app.office.act(move |desk| {
        let (by, links, templates) = (reader.clone(), links.clone(), Arc::clone(&templates));
        Box::pin(async move {
            let opened = messages::one(&desk, &by, id).await?;
            let text = spoken(&desk, &opened, &links, &templates).await?;
            Ok((opened, text))
        })
    });
    let (opened, text) = opened.await?;
    let team = team::Entity::find_by_id(by.team);
    let team = team.one(app.office.store.reader()).await?;
    let zone = team.ok_or(Error::NotFound)?.tz();
    Ok(page(zone, look.language, opened, text, typed))
}

fn page(
    zone: Tz,
    language: Language,
    opened: Opened,
    text: Option<String>,
    typed: Typed,
) -> MessagePage {
    let (acts, one) = (Acts::of(&opened), opened.shown);
    let row = one.row;
    let here = place(row.id);
    MessagePage {
        zone,
        crumbs: vec![Crumb {
            href: list::HERE.to_owned(),
            label: say(language, "nav-messages", &[]),
        }],
        what: words::what(language, &row.kind),
        state: words::state(language, row.status),
        name: one.name.into_exposed(),
        person: format!("{}/{}", people_page(one.course), one.enrolment),
        email: one.email.map(Redacted::into_exposed),
        mobile: one.mobile.map(Redacted::into_exposed),
        course: one.course_title,
        course_href: course_page(one.course),
        way: words::way(language, row.channel),
        spoken: own_name(row.language),
        tongue: row.language.word(),
        at: row.created_at,
        attempts: row.attempts,
        why: words::why(language, &row),
        done_at: row.done_at,
        done_by: one.done_by.map(|(_, name)| name),
        untrue: acts.untrue,
        text: text.filter(|_| acts.waits),
        retry: acts.retry.then(|| format!("{here}/retry")),
        done: acts.waits.then(|| format!("{here}/done")),
        typed,
    }
}

/// What can be done with a message.
struct Acts {
    /// Somebody must see to it.
    waits: bool,
    untrue: bool,
    retry: bool,
}

impl Acts {
    fn of(opened: &Opened) -> Self {
        let row = &opened.shown.row;
        let waits = matches!(row.status, Status::Task | Status::Dead);
        let changed = matches!(opened.notice, Some(Notice::ContactChanged));
        let is_true = opened.notice.is_some();
        Self {
            waits,
            untrue: waits && !is_true,
            retry: row.status == Status::Dead
                && row.channel != Channel::Call
                && is_true
                && !changed,
        }
    }
}
