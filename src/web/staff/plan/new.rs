//! Laying out a new course.

use rocket::serde::uuid::Uuid;
use rocket::{Route, State, get, post, routes};

use super::dates::digest;
use super::page::PlanPage;
use super::planner::{Around, Planner, Shown};
use super::room::Room;
use super::sheet::{SHOWN, Sheet};
use super::start::Known;
use super::step::Step;
use crate::actions::courses::{self, Draft};
use crate::domain::Refusal;
use crate::domain::access::Staff;
use crate::domain::ids::CourseId;
use crate::domain::local::local_date;
use crate::domain::refusal::Conflict;
use crate::domain::timetable::Slot;
use crate::error::Error;
use crate::render::say;
use crate::web::api::App;
use crate::web::inputs::Fields;
use crate::web::staff::SignedIn;
use crate::web::staff::courses::COURSES;
use crate::web::staff::crumbs::{course_page, to_courses};
use crate::web::{Denied, Form, Look, Rendered, Said, Turn};

const NEW: &str = "/staff/courses/new";

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![open, send]
}

/// The empty form, or with what a course type or an earlier course says.
#[get("/staff/courses/new?<template>&<copy>")]
async fn open(
    template: Option<Uuid>,
    copy: Option<Uuid>,
    by: SignedIn,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    let planner = planner(app, &by.0, &look).await?;
    let room = &planner.room;
    let sheet = if let Some(id) = copy {
        let known = Known::read(app.office.store.reader(), &by.0, CourseId(id)).await?;
        let today = local_date(app.office.store.now(), room.zone());
        Sheet::copied(&known, today).without_retired(room)
    } else {
        let usual = Sheet::usual(room, &by.0);
        let mut used = room.templates.iter().filter(|row| row.retired_at.is_none());
        let chosen = template.and_then(|id| used.find(|row| row.id.0 == id));
        match chosen {
            Some(kind) => usual.of_type(kind),
            None => usual,
        }
    };
    let begin = planner.begin(NEW, &sheet);
    let page = planner.open(sheet).await?;
    let page = PlanPage {
        begin: Some(begin),
        ..page
    };
    Ok(look.staffed(&by.0).show(&page)?)
}

/// The form as it is sent: another step, or a draft.
#[post("/staff/courses/new", data = "<form>")]
async fn send(by: SignedIn, look: Look, app: &State<App>, form: Form) -> Result<Turn, Denied> {
    let planner = planner(app, &by.0, &look).await?;
    let sheet = Sheet::read(&form);
    let begin = planner.begin(NEW, &sheet);
    let step = Step::of(form.text("do").as_deref());
    let shown = if step == Step::Save {
        match save(&planner, &sheet, &form).await {
            Ok(place) => return Ok(Turn::to(place)),
            Err(Error::Refused(refusal)) => planner.show(sheet, Some(refusal)).await?,
            Err(error) => return Err(error.into()),
        }
    } else {
        planner.step(&step, sheet).await?
    };
    let page = PlanPage {
        begin: Some(begin),
        ..shown.page
    };
    let shown = Shown { page, ..shown };
    Ok(turn(&look.staffed(&by.0), &shown)?)
}

/// The form shown again, with the status that its mistakes have.
pub fn turn(look: &Look, shown: &Shown) -> Result<Turn, Error> {
    let page = match &shown.refusal {
        None => look.show(&shown.page)?,
        Some(why) => look.refused(&shown.page, why)?,
    };
    Ok(page.into())
}

async fn planner<'a>(app: &'a App, by: &'a Staff, look: &Look) -> Result<Planner<'a>, Error> {
    by.may_lay_out()?;
    Ok(Planner {
        app,
        by,
        language: look.language,
        room: Room::read(app.office.store.reader(), by).await?,
        frame: Around {
            crumbs: to_courses(look.language),
            heading: say(look.language, "plan-new", &[]),
            address: NEW.to_owned(),
            back: COURSES.to_owned(),
            schedule: true,
        },
        own: None,
    })
}

async fn save(planner: &Planner<'_>, sheet: &Sheet, form: &Form) -> Result<String, Error> {
    let mut fields = Fields::default();
    let sent = sheet.course_in(planner.room.zone(), &mut fields);
    let draft = fields.and(sent.draft())?;
    planner.refuse_unseen(sheet).await?;
    let by = planner.by.clone();
    let seen = seen(sheet);
    let who = planner.by.id.to_string();
    let saved = form.once(planner.app, &who, move |desk| {
        let (by, draft, seen): (Staff, Draft, _) = (by.clone(), draft.clone(), seen.clone());
        Box::pin(async move {
            let locked = courses::create(&desk, &by, &draft).await?;
            still_as_shown(&locked, seen.as_deref())?;
            Ok(Said::Drafted.at(&course_page(locked.course.id)))
        })
    });
    saved.await
}

/// The dates that somebody saw before saving a series; sessions that are typed one by one need no sight.
pub fn seen(sheet: &Sheet) -> Option<String> {
    let seen = sheet.text(SHOWN).filter(|_| sheet.rows.is_none());
    seen.map(str::to_owned)
}

/// Nobody saves other dates than those they saw.
pub fn still_as_shown(locked: &courses::Locked, seen: Option<&str>) -> Result<(), Refusal> {
    let slots = locked
        .planned()
        .map(|session| Slot::new(session.starts_at, session.ends_at));
    match seen {
        Some(seen) if seen != digest(slots) => Err(Conflict::DatesChanged.into()),
        _ => Ok(()),
    }
}
