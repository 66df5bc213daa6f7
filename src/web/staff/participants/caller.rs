//! The form that enters somebody who called, in under a minute.

use chrono_tz::Tz;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;

use crate::actions::enrolments;
use crate::domain::access::Staff;
use crate::domain::contact::HomeMunicipality;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::domain::refusal::Conflict;
use crate::domain::{Language, Refusal};
use crate::entity::{course_municipality, municipality};
use crate::error::Error;
use crate::render::frame::own_name;
use crate::render::say;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::inputs::{Rules, SignUpBody};
use crate::web::staff::course::Running;
use crate::web::staff::course::field::Choice;
use crate::web::staff::crumbs::{Crumb, people_page, to_people};
use crate::web::staff::told::{Asked, goes_back};
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct CallerPage {
    pub zone: Tz,
    pub crumbs: Vec<Crumb>,
    pub course: String,
    pub address: String,
    pub people: String,
    pub homes: Vec<Choice>,
    pub ways: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub needs: Vec<Choice>,
    pub min_age: i16,
    /// The one who is entered already behind this address.
    pub known: Option<String>,
    pub typed: Typed,
}

impl Page for CallerPage {
    const TEMPLATE: &'static str = "staff/caller.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        super::samples::callers(language)
    }
}

/// The form of one course, before one member of staff.
pub struct Entry<'a> {
    app: &'a App,
    look: Look,
    by: Staff,
    running: Running,
    homes: Vec<Choice>,
}

impl<'a> Entry<'a> {
    /// Reads what the form works with.
    pub async fn new(app: &'a App, look: Look, by: Staff, id: CourseId) -> Result<Self, Error> {
        let running = Running::read(app.office.store.reader(), &by, id).await?;
        let homes = homes(app, &running, look.language).await?;
        Ok(Self {
            app,
            look: look.staffed(&by),
            by,
            running,
            homes,
        })
    }

    /// The form as it is opened, unless nobody can be entered now.
    pub fn open(&self) -> Result<Rendered, Denied> {
        let locked = &self.running.locked;
        let now = self.app.office.store.now();
        locked.doors().open_to_staff(locked.terms(), now)?;
        let language = self.running.locked.team.language.tag();
        let typed = Typed::with([("language", language)]);
        Ok(self.look.show(&self.page(typed, None))?)
    }

    /// The form as it was sent.
    pub async fn send(self, form: &Form) -> Result<Turn, Denied> {
        if goes_back(form) {
            let page = self.page(form.as_typed(), None);
            return Ok(self.look.show(&page)?.personal().into());
        }
        match self.enter(form).await {
            Err(Error::Refused(refusal)) => Ok(self.again(form, &refusal)?.into()),
            other => Ok(other?),
        }
    }

    async fn enter(&self, form: &Form) -> Result<Turn, Error> {
        let course = self.running.id();
        let db = self.app.office.store.reader();
        let rules = Rules::of(db, course, &self.by, self.app.sms).await?;
        let caller = body(form).by_staff(&rules)?;
        let people = people_page(course);
        let asked = Asked {
            app: self.app,
            look: &self.look,
            by: &self.by,
            form,
            courses: &[course],
            zone: self.running.zone(),
            address: &self.address(),
            crumbs: &self.crumbs(),
            what: say(self.look.language, "caller-title", &[]),
            leaves: None,
            warnings: Vec::new(),
        };
        let (by, place) = (self.by.clone(), Said::Entered.at(&people));
        let run = asked.run(move |desk| {
            let (by, caller, place) = (by.clone(), caller.clone(), place.clone());
            Box::pin(async move {
                enrolments::enter(&desk, &by, course, &caller).await?;
                Ok(place)
            })
        });
        run.await
    }

    fn again(&self, form: &Form, refusal: &Refusal) -> Result<Rendered, Denied> {
        let known = match refusal {
            Refusal::Conflict(Conflict::AlreadyEntered(id)) => Some(*id),
            _ => None,
        };
        let typed = form.as_typed();
        let page = self.page(typed.refused_to_staff(self.look.language, refusal), known);
        Ok(self.look.refused(&page, refusal)?.personal())
    }

    fn page(&self, typed: Typed, known: Option<EnrolmentId>) -> CallerPage {
        let language = self.look.language;
        let choice = |(word, key): (&str, &str)| Choice::new(word, say(language, key, &[]));
        let people = people_page(self.running.id());
        let mut ways = vec![("email", "prefers-email"), ("call", "prefers-call")];
        if self.app.sms {
            ways.insert(1, ("sms", "prefers-sms"));
        }
        let needs = [
            ("interpreter", "need-interpreter"),
            ("step_free", "need-step-free"),
            ("hearing_loop", "need-hearing-loop"),
        ];
        let tongues = Language::ALL.map(|one| Choice::new(one.tag(), own_name(one)));
        CallerPage {
            zone: self.running.zone(),
            crumbs: self.crumbs(),
            course: self.running.locked.course.title.clone(),
            address: self.address(),
            homes: self.homes.clone(),
            ways: ways.into_iter().map(choice).collect(),
            languages: tongues.into(),
            needs: needs.into_iter().map(choice).collect(),
            min_age: self.min_age(),
            known: known.map(|id| format!("{people}/{id}")),
            people,
            typed,
        }
    }

    /// The age at the first session.
    fn min_age(&self) -> i16 {
        let locked = &self.running.locked;
        locked.course.min_age.unwrap_or(locked.team.min_age)
    }

    fn address(&self) -> String {
        format!("{}/new", people_page(self.running.id()))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let title = &self.running.locked.course.title;
        to_people(self.look.language, self.running.id(), title)
    }
}

fn body(form: &Form) -> SignUpBody {
    SignUpBody {
        name: form.text("name"),
        email: form.text("email"),
        mobile: form.text("mobile"),
        prefers: form.text("prefers"),
        home_municipality: form.text("home_municipality"),
        old_enough: Some(form.ticked("old_enough")),
        language: form.text("language"),
        needs: Some(form.all("needs")),
        channel: None,
        another: Some(form.ticked("another")),
    }
}

/// Where somebody may live who joins the course.
async fn homes(app: &App, running: &Running, language: Language) -> Result<Vec<Choice>, Error> {
    let db = app.office.store.reader();
    let codes = course_municipality::Entity::find()
        .filter(course_municipality::Column::CourseId.eq(running.id()))
        .all(db)
        .await?;
    let rows = municipality::Entity::find()
        .filter(municipality::Column::TeamId.eq(running.locked.team.id))
        .order_by_asc(municipality::Column::Name)
        .all(db)
        .await?;
    let own = rows
        .into_iter()
        .filter(|row| codes.iter().any(|code| code.code == row.code));
    let mut homes: Vec<Choice> = own.map(|row| Choice::new(row.code, row.name)).collect();
    let other = say(language, "home-other", &[]);
    homes.push(Choice::new(HomeMunicipality::OTHER, other));
    Ok(homes)
}
