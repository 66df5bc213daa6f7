//! "I cannot come that day": a tick for each session ahead, told to those who run the course and to nobody else.

use std::collections::BTreeSet;

use chrono_tz::Tz;
use rocket::{Route, State, post, routes, uri};
use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::{Own, own_page, to_own};
use crate::actions::enrolments;
use crate::domain::ids::SessionId;
use crate::domain::{Language, Problem, Refusal, Time};
use crate::entity::enrolment::{Model, State as Standing};
use crate::entity::session;
use crate::error::Error;
use crate::render::formats;
use crate::web::api::App;
use crate::web::inputs::session_ids;
use crate::web::public::passes::Passes;
use crate::web::public::sign_up::Choice;
use crate::web::said::Said;
use crate::web::{Denied, Form, Look, Turn, Typed};

/// The field with the ticks.
const FIELD: &str = "sessions";

/// The route of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![say]
}

/// The form, for who has a seat and a session ahead.
#[derive(Clone, Debug, Serialize)]
pub struct Away {
    pub typed: Typed,
    pub days: Vec<Choice>,
    pub action: String,
}

/// Keeps what was ticked, and forgets what was not.
#[post("/ticket/absences", data = "<form>")]
async fn say(passes: Passes<'_>, look: Look, app: &State<App>, form: Form) -> Result<Turn, Denied> {
    let Some(own) = Own::of(app, &passes).await? else {
        return Ok(to_own());
    };
    let (ticket, days) = (own.ticket, form.all(FIELD));
    let who = own.row.id.to_string();
    let done = form.once(app, &who, move |desk| {
        let days = days.clone();
        Box::pin(async move {
            enrolments::stay_away(&desk, ticket, &read(&days)?).await?;
            Ok(Said::Saved.at(&own_page()))
        })
    });
    match done.await {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(refusal)) => {
            let look = look.speaking(own.row.language);
            let typed = form.typed(look.language, &refusal);
            let page = own.show(app, &passes, &look, typed).await?;
            Ok(page.with_status(Denied::from(refusal).status()).into())
        }
        Err(Error::SignIn) => Ok(to_own()),
        Err(error) => Err(error.into()),
    }
}

fn read(days: &[String]) -> Result<BTreeSet<SessionId>, Refusal> {
    session_ids(days).map_err(|flaw| Problem::new(FIELD, flaw).into())
}

/// The sessions to which somebody has said they cannot come, as they are planned now.
pub(super) async fn said(
    db: &impl ConnectionTrait,
    row: &Model,
    sessions: &[session::Model],
) -> Result<BTreeSet<SessionId>, Error> {
    let said = enrolments::absences(db, &[row.id]).await?;
    let stands = said.iter().filter(|one| {
        let mut planned = sessions.iter();
        planned.any(|session| one.is_of(session))
    });
    Ok(stands.map(|one| one.session_id).collect())
}

/// The form as it stands.
pub(super) fn form(
    (language, zone): (Language, Tz),
    row: &Model,
    sessions: &[session::Model],
    said: &BTreeSet<SessionId>,
    now: Time,
) -> Option<Away> {
    let ahead = sessions
        .iter()
        .filter(|session| session.status == session::Status::Planned && session.starts_at > now);
    let days: Vec<Choice> = ahead
        .map(|session| Choice {
            value: session.id.to_string(),
            label: formats::sentence(&formats::moment(language, zone, session.starts_at)),
        })
        .collect();
    let ticked = days.iter().filter(|day| {
        let mut said = said.iter();
        said.any(|id| id.to_string() == day.value)
    });
    let typed = Typed::with(ticked.map(|day| (FIELD, day.value.clone())));
    (row.status == Standing::Seated && !days.is_empty()).then(|| Away {
        typed,
        days,
        action: uri!(say).to_string(),
    })
}

#[cfg(test)]
impl Away {
    pub(super) fn sample() -> Self {
        let day = |value: &str, label: &str| Choice {
            value: value.to_owned(),
            label: label.to_owned(),
        };
        Self {
            typed: Typed::with([(FIELD, "2")]).keyed("k"),
            days: vec![
                day("1", "Tirsdag 19. januar kl. 17.00"),
                day("2", "Tirsdag 26. januar kl. 17.00"),
            ],
            action: "/ticket/absences".to_owned(),
        }
    }
}
