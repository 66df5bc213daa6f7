//! The check step: before anything leaves, staff see who will be told, by which way, and what they
//! will read. A form without `sure` is shown back with all that; with it, it acts.

mod letters;
mod page;
#[cfg(test)]
mod samples;

use std::sync::Arc;

use chrono_tz::Tz;
use futures_util::future::BoxFuture;

use super::crumbs::Crumb;
use crate::actions::Desk;
use crate::actions::rehearsal::Rehearsal;
use crate::domain::access::Staff;
use crate::domain::ids::CourseId;
use crate::error::Error;
use crate::render::say;
use crate::web::api::App;
use crate::web::{Form, Look, Turn};
use letters::{Post, Stencil};

pub use page::ToldPage;

/// The field by which somebody says that people are to be told.
const SURE: &str = "sure";

/// The button that leads from the check back to the form.
const BACK: &str = "back";

/// A form that tells people, as it was sent.
pub struct Asked<'a> {
    pub app: &'a App,
    pub look: &'a Look,
    pub by: &'a Staff,
    pub form: &'a Form,
    /// The courses whose people may be told.
    pub courses: &'a [CourseId],
    pub zone: Tz,
    /// Where the form is sent.
    pub address: &'a str,
    pub crumbs: &'a [Crumb],
    /// What is about to be done, in a sentence.
    pub what: String,
    /// Who is in no book any more when it is done, and is told all the same.
    pub leaves: Option<String>,
    /// What to mind about it, each in a sentence.
    pub warnings: Vec<String>,
}

/// Whether the form was sent to be filled in again.
#[must_use]
pub fn goes_back(form: &Form) -> bool {
    form.ticked(BACK)
}

impl Asked<'_> {
    /// Acts if it is sure, or if nobody is told; else shows who would be told what. The action
    /// answers where to go then.
    ///
    /// # Errors
    /// What the action answers, before anything is sent.
    pub async fn run<A>(self, action: A) -> Result<Turn, Error>
    where
        A: for<'t> Fn(Desk<'t>) -> BoxFuture<'t, Result<String, Error>> + Send + Sync + 'static,
    {
        let action = Arc::new(action);
        let who = self.by.id.to_string();
        if !self.form.ticked(SURE) {
            // What was done already is not rehearsed: it would be refused.
            if let Some(place) = self.form.led(self.app, &who).await? {
                return Ok(Turn::to(place));
            }
            let told = self.rehearse(Arc::clone(&action)).await?;
            if !told.looked.samples.is_empty() {
                let look = self.look;
                return Ok(look.show(&self.page(told))?.personal().into());
            }
        }
        let done = self.form.once(self.app, &who, move |desk| action(desk));
        Ok(Turn::to(done.await?))
    }

    async fn rehearse<A>(&self, action: Arc<A>) -> Result<Rehearsal<Post>, Error>
    where
        A: for<'t> Fn(Desk<'t>) -> BoxFuture<'t, Result<String, Error>> + Send + Sync + 'static,
    {
        let stencil = Stencil {
            templates: self.look.templates(),
            links: self.app.links.clone(),
            link: say(self.look.language, "told-link", &[]),
            reference: say(self.look.language, "told-reference", &[]),
            zone: self.zone,
        };
        let office = &self.app.office;
        let rehearsal = office.rehearse(
            self.by,
            self.courses,
            move |desk| {
                let action = Arc::clone(&action);
                Box::pin(async move { action(desk).await.map(drop) })
            },
            move |desk, intents| {
                let stencil = stencil.clone();
                Box::pin(async move { letters::read(&desk, &intents, &stencil).await })
            },
        );
        rehearsal.await
    }
}
