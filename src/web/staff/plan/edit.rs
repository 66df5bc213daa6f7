//! Changing a course: a draft as a whole, a published one but for its sessions. Who would hear of
//! it is shown before, and what somebody else changed meanwhile.

use rocket::serde::uuid::Uuid;
use rocket::{Route, State, get, post, routes};

use super::new::{seen as dates_seen, still_as_shown, turn};
use super::page::PlanPage;
use super::planner::{Around, Planner, Shown};
use super::room::Room;
use super::sheet::Sheet;
use super::start::Known;
use super::step::Step;
use crate::actions::courses::{self, Change};
use crate::actions::sight::{FIELDS, Scope, sight, still_as_seen};
use crate::domain::Refusal;
use crate::domain::access::Staff;
use crate::domain::course::Status;
use crate::domain::edits::Sight;
use crate::domain::ids::CourseId;
use crate::domain::refusal::Conflict;
use crate::error::Error;
use crate::render::say;
use crate::web::api::App;
use crate::web::inputs::Fields;
use crate::web::staff::SignedIn;
use crate::web::staff::course::{Running, Seen};
use crate::web::staff::courses::COURSES;
use crate::web::staff::crumbs::{course_page, to_course};
use crate::web::staff::second::Edited;
use crate::web::staff::told::{Asked, goes_back};
use crate::web::{Denied, Form, Look, Rendered, Said, Turn};

/// All that the form shows of a course but its sessions.
const WORDS: Scope = Scope::Course(&FIELDS);
/// How a session's name begins among what was seen.
const OF_SESSIONS: &str = "sessions.";

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![open, send]
}

/// The form of a course.
#[get("/staff/courses/<id>/edit")]
async fn open(id: Uuid, by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let desk = Edit::read(app, &by.0, &look, CourseId(id)).await?;
    let page = PlanPage {
        seen: Some(desk.seen().await?.written()),
        ..desk.planner.open(desk.before()).await?
    };
    Ok(look.show(&page)?)
}

/// The form as it is sent.
#[post("/staff/courses/<id>/edit", data = "<form>")]
async fn send(
    id: Uuid,
    by: SignedIn,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    let look = look.staffed(&by.0);
    let desk = Edit::read(app, &by.0, &look, CourseId(id)).await?;
    let mut sheet = Sheet::read(&form);
    let step = Step::of(form.text("do").as_deref());
    let shown = if goes_back(&form) {
        desk.planner.show(sheet, None).await?
    } else if step == Step::Save || !desk.planner.frame.schedule {
        match desk.save(&look, &sheet, &form).await {
            Ok(turn) => return Ok(turn),
            Err(Error::Refused(refusal)) => {
                if let Refusal::Conflict(Conflict::Edited(_)) = &refusal {
                    let opened = Seen::of(&form).opened;
                    let now = desk.before().pairs();
                    sheet = Sheet::read(&Form::with(opened.follow(&sheet.pairs(), &now)));
                }
                desk.planner.show(sheet, Some(refusal)).await?
            }
            Err(error) => return Err(error.into()),
        }
    } else {
        desk.planner.step(&step, sheet).await?
    };
    let mut seen = Seen::of(&form);
    if step.moves_rows() {
        seen.opened.forget_rows();
    }
    Ok(turn(&look, &desk.with_edits(shown, seen).await?)?)
}

/// A course before somebody who changes it.
struct Edit<'a> {
    planner: Planner<'a>,
    running: Running,
    known: Known,
}

impl<'a> Edit<'a> {
    async fn read(app: &'a App, by: &'a Staff, look: &Look, id: CourseId) -> Result<Self, Error> {
        let db = app.office.store.reader();
        let running = Running::read(db, by, id).await?;
        let course = &running.locked.course;
        course.status.change()?;
        running.locked.is_not_over(app.office.store.now())?;
        let title = course.title.as_str();
        let planner = Planner {
            app,
            by,
            language: look.language,
            room: Room::read(db, by).await?,
            frame: Around {
                crumbs: to_course(look.language, id, title),
                heading: say(look.language, "plan-edit", &[("title", title.into())]),
                address: format!("{COURSES}/{id}/edit"),
                back: course_page(id),
                schedule: course.status == Status::Draft,
            },
            own: Some(id),
        };
        let known = Known::read(db, by, id).await?;
        Ok(Self {
            planner,
            running,
            known,
        })
    }

    /// The form as it stands before anybody has typed.
    fn before(&self) -> Sheet {
        let mut sheet = Sheet::of_course(&self.known);
        if !self.planner.frame.schedule {
            sheet.rows = None;
        }
        sheet
    }

    /// What the form shows of the course now.
    async fn seen(&self) -> Result<Seen, Error> {
        let db = self.planner.app.office.store.reader();
        let words = sight(db, &self.running.locked, WORDS).await?;
        let dates = if self.planner.frame.schedule {
            sight(db, &self.running.locked, Scope::Sessions).await?
        } else {
            Sight::default()
        };
        let all: Sight = words.iter().chain(dates.iter()).collect();
        Ok(Seen::new(&self.running, &all, &self.before().pairs()))
    }

    /// The form with what somebody else changed, if that was in the way; who saves again means it.
    async fn with_edits(&self, shown: Shown, seen: Seen) -> Result<Shown, Error> {
        let Some(Refusal::Conflict(Conflict::Edited(edits))) = &shown.refusal else {
            let seen = Some(seen.written());
            let page = PlanPage { seen, ..shown.page };
            return Ok(Shown { page, ..shown });
        };
        let (db, language) = (
            self.planner.app.office.store.reader(),
            self.planner.language,
        );
        let edited = Edited::read(db, &self.running, language, &seen, edits).await?;
        let page = PlanPage {
            edited: Some(edited),
            seen: Some(self.seen().await?.written()),
            ..shown.page
        };
        Ok(Shown { page, ..shown })
    }

    async fn save(&self, look: &Look, sheet: &Sheet, form: &Form) -> Result<Turn, Error> {
        let planner = &self.planner;
        let mut fields = Fields::default();
        let sent = sheet.change_in(&self.before(), planner.room.zone(), &mut fields);
        let change = fields.and(sent.read())?;
        let (by, id) = (planner.by.clone(), self.running.id());
        let title = self.running.locked.course.title.as_str().into();
        let asked = Asked {
            app: planner.app,
            look,
            by: planner.by,
            form,
            courses: &[id],
            zone: planner.room.zone(),
            address: &planner.frame.address,
            crumbs: &planner.frame.crumbs,
            what: say(planner.language, "plan-what", &[("title", title)]),
            leaves: None,
            warnings: Vec::new(),
        };
        let dates = dates_seen(sheet).filter(|_| change.schedule.is_some());
        if change.schedule.is_some() {
            planner.refuse_unseen(sheet).await?;
        }
        let seen = seen_parts(&Seen::of(form));
        asked
            .run(move |desk| {
                let (by, change, dates) = (by.clone(), change.clone(), dates.clone());
                let (words, sessions) = seen.clone();
                Box::pin(async move {
                    still_as_seen(&desk, &by, id, WORDS, &words).await?;
                    still_as_seen(&desk, &by, id, Scope::Sessions, &sessions).await?;
                    change_as_shown(&desk, &by, id, &change, dates.as_deref()).await?;
                    Ok(Said::Saved.at(&course_page(id)))
                })
            })
            .await
    }
}

async fn change_as_shown(
    desk: &crate::actions::Desk<'_>,
    by: &Staff,
    id: CourseId,
    change: &Change,
    dates: Option<&str>,
) -> Result<(), Error> {
    let locked = courses::change(desk, by, id, change).await?;
    Ok(still_as_shown(&locked, dates)?)
}

/// What was seen of the course's words, and of its sessions.
fn seen_parts(seen: &Seen) -> (Sight, Sight) {
    let sight = seen.sight();
    let of_sessions = |field: &str| field.starts_with(OF_SESSIONS);
    let words = sight.iter().filter(|(field, _)| !of_sessions(field));
    let sessions = sight.iter().filter(|(field, _)| of_sessions(field));
    (words.collect(), sessions.collect())
}
