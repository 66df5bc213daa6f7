//! The form at work: the dates that follow from it, and the page that shows both.

use super::dates::Dates;
use super::page::PlanPage;
use super::room::Room;
use super::sheet::{SHOWN, Sheet};
use super::step::Step;
use crate::actions::courses::{self, Laid};
use crate::domain::access::Staff;
use crate::domain::ids::CourseId;
use crate::domain::refusal::Conflict;
use crate::domain::{Language, Refusal};
use crate::error::Error;
use crate::render::refusals;
use crate::web::api::App;
use crate::web::inputs::Fields;
use crate::web::staff::crumbs::Crumb;

/// Somebody who lays a course out, or changes one.
pub struct Planner<'a> {
    pub app: &'a App,
    pub by: &'a Staff,
    pub language: Language,
    pub room: Room,
    /// What is shown around the form.
    pub frame: Around,
    /// The course that is changed.
    pub own: Option<CourseId>,
}

/// What is shown around the form.
#[derive(Clone, Debug)]
pub struct Around {
    pub crumbs: Vec<Crumb>,
    pub heading: String,
    pub address: String,
    pub back: String,
    /// Whether sessions are laid out in it.
    pub schedule: bool,
}

/// A form as it is shown next, and what is wrong with it.
pub struct Shown {
    pub page: PlanPage,
    pub refusal: Option<Refusal>,
}

impl Planner<'_> {
    /// The dates that follow from the form.
    ///
    /// # Errors
    /// `Refused` with what is wrong about them.
    pub async fn laid(&self, sheet: &Sheet) -> Result<Laid, Error> {
        let mut fields = Fields::default();
        let sent = sheet.schedule_in(self.room.zone(), &mut fields);
        let draft = fields.and(sent.preview())?;
        let (by, own) = (self.by.clone(), self.own);
        let laid = self.app.office.act(move |desk| {
            let (by, draft) = (by.clone(), draft.clone());
            Box::pin(async move { Ok(courses::preview(&desk, &by, &draft, own).await?.0) })
        });
        laid.await
    }

    /// Refuses to save a series that passes over dates before somebody was shown which.
    pub async fn refuse_unseen(&self, sheet: &Sheet) -> Result<(), Error> {
        let is_seen = sheet.rows.is_some() || sheet.text(SHOWN).is_some();
        if is_seen || self.laid(sheet).await?.skipped.is_empty() {
            return Ok(());
        }
        Err(Refusal::from(Conflict::DatesUnseen).into())
    }

    /// The form after a button that does not save.
    pub async fn step(&self, step: &Step, mut sheet: Sheet) -> Result<Shown, Error> {
        if matches!(step, Step::Mend(_)) {
            let people = self.room.people.iter();
            let people = people.map(|row| (row.name.as_str(), row.id.to_string()));
            sheet.tick_known(&people.collect::<Vec<_>>());
        }
        step.apply(&mut sheet);
        if *step == Step::Adjust && sheet.rows.is_none() {
            match self.laid(&sheet).await {
                Ok(laid) => sheet.rows = Some(self.rows(&laid)),
                Err(Error::Refused(refusal)) => return Ok(self.refused(sheet, refusal, None)),
                Err(error) => return Err(error),
            }
        }
        self.show(sheet, None).await
    }

    /// The form as it stands, with a refusal if there was one; mistakes in its dates are told too.
    pub async fn show(&self, sheet: Sheet, refusal: Option<Refusal>) -> Result<Shown, Error> {
        if !self.frame.schedule {
            return Ok(match refusal {
                Some(refusal) => self.refused(sheet, refusal, None),
                None => self.shown(sheet, None, None),
            });
        }
        match (self.laid(&sheet).await, refusal) {
            (Ok(laid), None) => Ok(self.shown(sheet, Some(laid), None)),
            (Ok(laid), Some(refusal)) => Ok(self.refused(sheet, refusal, Some(laid))),
            (Err(Error::Refused(_)), Some(refusal)) | (Err(Error::Refused(refusal)), None) => {
                Ok(self.refused(sheet, refusal, None))
            }
            (Err(error), _) => Err(error),
        }
    }

    /// The form before anybody has typed: mistakes in it are no reproach, but stand where the dates would.
    pub async fn open(&self, sheet: Sheet) -> Result<PlanPage, Error> {
        let blank = sheet.rows.is_none() && sheet.text("starts_on").is_none();
        if blank || !self.frame.schedule {
            return Ok(self.shown(sheet, None, None).page);
        }
        match self.laid(&sheet).await {
            Ok(laid) => Ok(self.shown(sheet, Some(laid), None).page),
            Err(Error::Refused(refusal)) => {
                let mut page = self.shown(sheet, None, None).page;
                page.troubles = troubles(self.language, &refusal);
                Ok(page)
            }
            Err(error) => Err(error),
        }
    }

    fn refused(&self, sheet: Sheet, refusal: Refusal, laid: Option<Laid>) -> Shown {
        let refusal = sheet.at_home(refusal);
        self.shown(sheet, laid, Some(refusal))
    }

    fn shown(&self, mut sheet: Sheet, laid: Option<Laid>, refusal: Option<Refusal>) -> Shown {
        let open = self.open_parts(&sheet, refusal.as_ref(), laid.as_ref());
        let dates = laid.map(|laid| Dates::new(&laid, &self.room, self.language));
        sheet.set(
            SHOWN,
            dates.as_ref().map_or("", |dates| dates.shown.as_str()),
        );
        let mut typed = sheet.typed();
        if let Some(refusal) = &refusal {
            typed = typed.refused_to_staff(self.language, refusal);
        }
        let page = PlanPage {
            zone: self.room.zone(),
            crumbs: self.frame.crumbs.clone(),
            heading: self.frame.heading.clone(),
            address: self.frame.address.clone(),
            back: self.frame.back.clone(),
            begin: None,
            typed,
            seen: None,
            edited: None,
            lists: self
                .room
                .lists(self.language, &sheet.leaders, &sheet.places()),
            schedule: self.frame.schedule,
            list: sheet.rows.is_some(),
            rows: self.row_fields(&sheet),
            follow_ups: self.follow_up_fields(&sheet),
            summaries: self.summaries(),
            dates,
            troubles: Vec::new(),
            open,
        };
        Shown { page, refusal }
    }
}

fn troubles(language: Language, refusal: &Refusal) -> Vec<String> {
    match refusal {
        Refusal::Invalid(problems) => {
            let mut said: Vec<String> = problems
                .iter()
                .map(|problem| refusals::flaw(language, &problem.flaw))
                .collect();
            said.dedup();
            said
        }
        other => vec![refusals::refusal(language, other)],
    }
}
