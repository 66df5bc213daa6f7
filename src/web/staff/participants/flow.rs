//! How a form about one person goes: opened, checked, refused with what was typed, or done.

use super::act::{Act, Deed};
use super::standing::Course;
use crate::actions::{enrolments, retention};
use crate::domain::Refusal;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::error::Error;
use crate::web::api::App;
use crate::web::staff::course::field::Choice;
use crate::web::staff::course::{FormPage, Running};
use crate::web::staff::crumbs::{Crumb, people_page, to_people};
use crate::web::staff::told::{Asked, goes_back};
use crate::web::{Denied, Form, Look, Rendered, Turn, Typed};

/// One form about one person, before one member of staff.
pub struct Flow<'a> {
    app: &'a App,
    look: Look,
    by: Staff,
    running: Running,
    person: EnrolmentId,
    name: String,
    act: Act,
    courses: Vec<Choice>,
    takes_more: bool,
    /// Why it cannot be done, as things stand.
    closed: Option<Refusal>,
}

impl<'a> Flow<'a> {
    /// Reads whom the form is about, which is noted, and what it works with.
    ///
    /// # Errors
    /// `NotFound` where the person is not on this course.
    pub async fn new(
        app: &'a App,
        look: Look,
        by: Staff,
        running: Running,
        person: EnrolmentId,
        act: Act,
    ) -> Result<Self, Error> {
        let reader = by.clone();
        let shown = app.office.act(move |desk| {
            let by = reader.clone();
            Box::pin(async move { enrolments::person(&desk, &by, person).await })
        });
        let shown = shown.await?;
        if shown.row.course_id != running.id() {
            return Err(Error::NotFound);
        }
        let row = &shown.row;
        let course = Course::read(app, &by, &running, &[row], look.language).await?;
        let team = &running.locked.team;
        let courses = course.targets.choices(look.language, team, row);
        let (takes_more, closed) = (course.takes_more(), course.may(act, row).err());
        Ok(Self {
            app,
            look: look.staffed(&by),
            by,
            running,
            person,
            name: shown.name.into_exposed(),
            act,
            courses,
            takes_more,
            closed,
        })
    }

    /// The form as it is opened, unless it would be refused whatever is filled in.
    pub fn open(self) -> Result<Rendered, Denied> {
        if let Some(why) = self.closed {
            return Err(why.into());
        }
        let page = self.page(Typed::new());
        Ok(self.look.show(&page)?.personal())
    }

    /// The form as it was sent: shown again, shown to be checked, or done.
    pub async fn send(self, form: &Form) -> Result<Turn, Denied> {
        if goes_back(form) {
            let page = self.page(form.as_typed());
            return Ok(self.look.show(&page)?.personal().into());
        }
        let done = match self.act.read(form) {
            Ok(deed) => self.ask(form, deed).await,
            Err(refusal) => Err(refusal.into()),
        };
        if self.act == Act::Erase && done.is_ok() {
            retention::settle(&self.app.office).await;
        }
        match done {
            Err(Error::Refused(refusal)) => Ok(self.again(form, &refusal)?.into()),
            other => Ok(other?),
        }
    }

    async fn ask(&self, form: &Form, deed: Deed) -> Result<Turn, Error> {
        let course = self.running.id();
        let courses: Vec<CourseId> = [Some(course), deed.other_course()]
            .into_iter()
            .flatten()
            .collect();
        let place = deed.said().at(&people_page(course));
        let (title, _) = self.act.words(self.look.language);
        let asked = Asked {
            app: self.app,
            look: &self.look,
            by: &self.by,
            form,
            courses: &courses,
            zone: self.running.zone(),
            address: &self.address(),
            crumbs: &self.crumbs(),
            what: format!("{title}: {}", self.name),
            leaves: (self.act == Act::Erase).then(|| self.name.clone()),
            warnings: Vec::new(),
        };
        let (by, person) = (self.by.clone(), self.person);
        let run = asked.run(move |desk| {
            let (by, deed, place) = (by.clone(), deed.clone(), place.clone());
            Box::pin(async move {
                deed.be_done(&desk, &by, person).await?;
                Ok(place)
            })
        });
        run.await
    }

    /// The form again, with what was typed and what is wrong with it.
    fn again(&self, form: &Form, refusal: &Refusal) -> Result<Rendered, Denied> {
        let typed = form.as_typed();
        let page = self.page(typed.refused_to_staff(self.look.language, refusal));
        Ok(self.look.refused(&page, refusal)?.personal())
    }

    fn page(&self, typed: Typed) -> FormPage {
        let language = self.look.language;
        let (title, button) = self.act.words(language);
        FormPage {
            zone: self.running.zone(),
            crumbs: self.crumbs(),
            title,
            lead: self.name.clone(),
            button,
            ends: matches!(self.act, Act::Remove | Act::Leave | Act::Erase),
            address: self.address(),
            course: people_page(self.running.id()),
            fields: self.act.fields(language, &self.courses, self.takes_more),
            typed,
            seen: String::new(),
            edited: None,
            clashes: Vec::new(),
            warnings: Vec::new(),
        }
    }

    fn address(&self) -> String {
        let people = people_page(self.running.id());
        format!("{people}/{}/{}", self.person, self.act.noun())
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let title = &self.running.locked.course.title;
        to_people(self.look.language, self.running.id(), title)
    }
}
