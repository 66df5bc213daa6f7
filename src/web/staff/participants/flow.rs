//! How a form about one person goes: opened, checked, refused with what was typed, or done.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::act::{Act, Deed};
use crate::actions::{enrolments, retention};
use crate::domain::Refusal;
use crate::domain::access::Staff;
use crate::domain::course::Status;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::domain::local::local_date;
use crate::entity::{course, session};
use crate::error::Error;
use crate::render::formats;
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
        let courses = match act {
            Act::Move => others(app, &look, &running).await?,
            _ => Vec::new(),
        };
        Ok(Self {
            app,
            look: look.staffed(&by),
            by,
            running,
            person,
            name: shown.name.into_exposed(),
            act,
            courses,
        })
    }

    /// The form as it is opened.
    pub fn open(&self) -> Result<Rendered, Denied> {
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
        let page = self.page(form.typed(self.look.language, refusal));
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
            ends: matches!(self.act, Act::Remove | Act::Erase),
            address: self.address(),
            course: people_page(self.running.id()),
            fields: self.act.fields(language, &self.courses),
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

/// The team's other published courses that are not over, the soonest first.
async fn others(app: &App, look: &Look, running: &Running) -> Result<Vec<Choice>, Error> {
    let (db, now) = (app.office.store.reader(), app.office.store.now());
    let team = &running.locked.team;
    let rows = course::Entity::find()
        .filter(course::Column::TeamId.eq(team.id))
        .filter(course::Column::Status.eq(Status::Published))
        .filter(course::Column::Id.ne(running.id()))
        .all(db)
        .await?;
    let sessions = session::Entity::find()
        .filter(session::Column::CourseId.is_in(rows.iter().map(|row| row.id)))
        .filter(session::Column::Status.eq(session::Status::Planned))
        .order_by_asc(session::Column::StartsAt)
        .all(db)
        .await?;
    let mut choices = Vec::new();
    for row in &rows {
        let mut own = sessions.iter().filter(|one| one.course_id == row.id);
        let Some(first) = own.next() else { continue };
        if own.next_back().unwrap_or(first).ends_at > now {
            let day = formats::day(look.language, local_date(first.starts_at, team.tz()));
            let label = format!("{}, {day}", row.title);
            choices.push((first.starts_at, Choice::new(row.id.to_string(), label)));
        }
    }
    choices.sort_by_key(|(starts_at, _)| *starts_at);
    Ok(choices.into_iter().map(|(_, choice)| choice).collect())
}
