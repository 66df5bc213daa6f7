//! What stands at the end of a sign-up: how it went, what happens next, and the number, to be printed.

use rocket::{Route, State, get, routes};
use sea_orm::EntityTrait;
use serde::Serialize;

use super::{Own, away, own_page, page, to_own};
use crate::actions::enrolments::position;
use crate::domain::admission::Promotion;
use crate::domain::{Enrolment, Language};
use crate::entity::{course, team};
use crate::error::Error;
use crate::render::pages::TicketSession;
use crate::render::templates::Page;
use crate::render::{Face, say};
use crate::web::api::App;
use crate::web::public::faces;
use crate::web::public::passes::Passes;
use crate::web::{Denied, Look, Rendered, Turn};

/// The route of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show]
}

/// A receipt.
#[derive(Clone, Debug, Serialize)]
pub struct ReceiptPage {
    pub zone: chrono_tz::Tz,
    pub title: String,
    /// How the sign-up stands, in a sentence.
    pub standing: String,
    /// What happens next, one thing after another.
    pub next: Vec<String>,
    /// The short code that messages name.
    pub reference: String,
    pub sessions: Vec<TicketSession>,
    /// The own page.
    pub own: String,
    pub phone: Option<String>,
    pub face: Face,
}

/// How it went; who is asked something first, or has left, is led to the own page.
#[get("/ticket/receipt")]
pub(super) async fn show(passes: Passes<'_>, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    match Own::of(app, &passes).await? {
        Some(own) if has_one(&own.row.state()) => Ok(read(app, look, &own).await?.into()),
        _ => Ok(to_own()),
    }
}

/// Whether there is something to come to or to wait for.
pub(super) fn has_one(state: &Enrolment) -> bool {
    matches!(
        state,
        Enrolment::Seated { .. } | Enrolment::Waiting { .. } | Enrolment::Applied { .. }
    )
}

async fn read(app: &App, look: Look, own: &Own) -> Result<Rendered, Error> {
    let look = look.speaking(own.row.language);
    let (db, row, language) = (app.office.store.reader(), &own.row, look.language);
    let course = course::Entity::find_by_id(row.course_id).one(db).await?;
    let course = course.ok_or(Error::NotFound)?;
    let team = team::Entity::find_by_id(row.team_id).one(db).await?;
    let team = team.ok_or(Error::NotFound)?;
    let planned = page::planned(db, course.id).await?;
    let said = away::said(db, row, &planned).await?;
    let (state, position) = (row.state(), position(db, row).await?);
    let promotion = if course.is_list() {
        Promotion::Offer
    } else {
        team.promotion
    };
    let page = ReceiptPage {
        zone: team.tz(),
        standing: page::sentence(language, &course, &team, &state, position),
        next: next(language, &state, promotion),
        reference: row.id.reference(),
        sessions: page::sessions(db, language, row, (&course, &planned, &said)).await?,
        own: own_page(),
        face: faces::of(&team),
        phone: team.phone,
        title: course.title,
    };
    Ok(look.show(&page)?.personal())
}

fn next(language: Language, state: &Enrolment, promotion: Promotion) -> Vec<String> {
    let keys: &[&str] = match (state, promotion) {
        (Enrolment::Seated { .. }, _) => &["receipt-told", "receipt-come", "receipt-give-up"],
        (Enrolment::Applied { .. }, _) => &["receipt-talk", "receipt-after-talk"],
        (_, Promotion::Offer) => &["receipt-told", "receipt-offer", "receipt-answer"],
        (_, Promotion::Direct) => &["receipt-told", "receipt-promoted", "receipt-leave-list"],
    };
    keys.iter().map(|key| say(language, key, &[])).collect()
}

impl Page for ReceiptPage {
    const TEMPLATE: &'static str = "public/receipt.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        use crate::render::pages::{samples, standing};

        let zone = chrono_tz::Europe::Oslo;
        let receipt = |state: &Enrolment, promotion| Self {
            zone,
            title: "Sov godt <om natten>".to_owned(),
            standing: standing(language, zone, state, Some(3)),
            next: next(language, state, promotion),
            reference: "K7Q2".to_owned(),
            sessions: samples::sessions(),
            own: "/ticket".to_owned(),
            phone: Some("+4732000000".to_owned()),
            face: Face::sample(),
        };
        let with_one = samples::enrolments().into_iter();
        let mut pages: Vec<_> = with_one
            .filter(|(_, state)| has_one(state))
            .map(|(name, state)| (name, receipt(&state, Promotion::Offer)))
            .collect();
        let since = samples::at("2027-01-04T12:00:00Z");
        let promoted = Self {
            phone: None,
            sessions: Vec::new(),
            ..receipt(&Enrolment::Waiting { since }, Promotion::Direct)
        };
        pages.push(("promoted", promoted));
        pages
    }
}
