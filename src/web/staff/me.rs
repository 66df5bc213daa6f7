//! One's own page: where one is signed in, and the password.

use chrono_tz::Tz;
use rocket::{Route, State, get, post, routes, uri};
use sea_orm::EntityTrait;
use serde::Serialize;
use uuid::Uuid;

use super::calendars::own_calendar;
use super::{Present, SignedIn, invitation, words};
use crate::actions::accounts;
use crate::domain::ids::StaffSessionId;
use crate::domain::{Flaw, Language, Problem, Refusal, Time};
use crate::entity::{account, team};
use crate::error::Error;
use crate::render::templates::Page;
use crate::vault::Place;
use crate::web::api::App;
use crate::web::{Denied, Form, Look, PublicForm, Rendered, Said, Turn, Typed};

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show, change_password, end_one, end_others]
}

/// The page of somebody who is signed in.
#[derive(Clone, Debug, Serialize)]
pub struct MePage {
    zone: Tz,
    name: String,
    email: String,
    team: String,
    roles: String,
    /// How to follow one's calendar; none for who has nothing to do with courses.
    calendar: Option<String>,
    sessions: Vec<Session>,
    /// Where the form is sent that ends all sessions but this one; none where it is the only one.
    end_others: Option<String>,
    password: String,
    typed: Typed,
}

#[derive(Clone, Debug, Serialize)]
struct Session {
    agent: String,
    since: Time,
    seen_at: Time,
    /// Where the form is sent that ends it; none for the one that is looked from.
    end: Option<String>,
}

impl Page for MePage {
    const TEMPLATE: &'static str = "staff/me.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let at = |text: &str| text.parse().expect("a sample is an instant");
        let session = |agent: &str, end: Option<&str>| Session {
            agent: agent.to_owned(),
            since: at("2027-02-01T08:00:00Z"),
            seen_at: at("2027-02-01T09:15:00Z"),
            end: end.map(str::to_owned),
        };
        let page = |sessions: Vec<Session>, typed: Typed| Self {
            zone: chrono_tz::Europe::Oslo,
            name: "Kari <om natten>".to_owned(),
            email: "kari@modum.example".to_owned(),
            team: "Rask psykisk helsehjelp".to_owned(),
            roles: "Kursleder".to_owned(),
            calendar: Some("/staff/me/calendar".to_owned()),
            end_others: (sessions.len() > 1).then(|| "/staff/me/sessions/end".to_owned()),
            sessions,
            password: "/staff/me".to_owned(),
            typed: typed.keyed("k"),
        };
        let here = session("Firefox, Linux", None);
        let there = session("", Some("/staff/me/sessions/1/end"));
        let wrong = Problem::new("current", Flaw::WrongPassword).into();
        let wrong = Typed::new().refused(language, &wrong);
        vec![
            ("alone", page(vec![here.clone()], Typed::new())),
            ("elsewhere", page(vec![here, there], wrong)),
        ]
    }
}

/// One's own page.
#[get("/staff/me")]
async fn show(by: Present, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.staff);
    let page = page(app, &by, look.language, Typed::new()).await?;
    Ok(look.show(&page)?.personal())
}

async fn page(app: &App, by: &Present, language: Language, typed: Typed) -> Result<MePage, Error> {
    let (store, vault) = (&app.office.store, &app.office.vault);
    let (db, id) = (store.reader(), by.staff.id);
    let row = account::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or(Error::SignIn)?;
    let team = team::Entity::find_by_id(by.staff.team).one(db).await?;
    let team = team.ok_or(Error::NotFound)?;
    let sessions = accounts::live(db, id, store.now()).await?;
    let end = |session: StaffSessionId| {
        (session != by.session).then(|| uri!(end_one(session.0)).to_string())
    };
    Ok(MePage {
        zone: team.tz(),
        name: by.staff.name.clone(),
        email: vault
            .open(Place::AccountEmail, id.0, &row.email)?
            .into_exposed(),
        team: team.name,
        roles: words::named(language, &by.staff.roles),
        calendar: own_calendar(&by.staff),
        end_others: (sessions.len() > 1).then(|| uri!(end_others).to_string()),
        sessions: sessions
            .into_iter()
            .map(|row| Session {
                end: end(row.id),
                agent: row.agent,
                since: row.created_at,
                seen_at: row.seen_at,
            })
            .collect(),
        password: uri!(change_password).to_string(),
        typed,
    })
}

/// Changes one's own password; every other session ends.
#[post("/staff/me", data = "<form>")]
async fn change_password(
    by: Present,
    _leave: PublicForm,
    form: Form,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let look = look.staffed(&by.staff);
    let changed = match read(&form) {
        Ok((current, new)) => {
            accounts::change_password(&app.office, &by.staff, by.session, current, new).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match changed {
        Ok(()) => Ok(Turn::to(Said::PasswordChanged.at(&uri!(show).to_string()))),
        Err(Error::Refused(why)) => {
            let typed = form.typed(look.language, &why);
            let page = page(app, &by, look.language, typed).await?;
            Ok(look.refused(&page, &why)?.personal().into())
        }
        Err(other) => Err(other.into()),
    }
}

fn read(form: &Form) -> Result<(&str, &str), Refusal> {
    let current = form.raw("current").filter(|text| !text.is_empty());
    let missing = || Problem::new("current", Flaw::Missing);
    match (current, invitation::chosen(form, "password")) {
        (Some(current), Ok(new)) => Ok((current, new)),
        (Some(_), Err(refusal)) => Err(refusal),
        (None, Err(Refusal::Invalid(mut problems))) => {
            problems.insert(0, missing());
            Err(Refusal::Invalid(problems))
        }
        (None, _) => Err(missing().into()),
    }
}

/// Ends one of one's own sessions.
#[post("/staff/me/sessions/<id>/end", rank = 2)]
async fn end_one(id: Uuid, by: SignedIn, app: &State<App>) -> Result<Turn, Denied> {
    let (staff, id) = (by.0, StaffSessionId(id));
    let end = app.office.act(move |desk| {
        let staff = staff.clone();
        Box::pin(async move { accounts::end_one(&desk, &staff, id).await })
    });
    match end.await {
        // It ended by itself in the meantime, or the button was pressed twice.
        Ok(()) | Err(Error::NotFound) => {}
        Err(other) => return Err(other.into()),
    }
    Ok(Turn::to(Said::SessionEnded.at(&uri!(show).to_string())))
}

/// Ends all of one's own sessions but this one.
#[post("/staff/me/sessions/end")]
async fn end_others(by: Present, app: &State<App>) -> Result<Turn, Denied> {
    let end = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(async move { accounts::end_others(&desk, &by.staff, by.session).await })
    });
    end.await?;
    Ok(Turn::to(Said::SessionEnded.at(&uri!(show).to_string())))
}
