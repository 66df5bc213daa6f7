//! The form at work: the dates that follow from it, and the page that shows both.

use std::collections::BTreeSet;

use super::dates::Dates;
use super::input::SUMMARIES;
use super::page::{Begin, Field, PlanPage, RowShown, Text, part_of};
use super::room::Room;
use super::sheet::{Row, SHOWN, Sheet};
use super::step::Step;
use crate::actions::courses::{self, Laid};
use crate::domain::access::Staff;
use crate::domain::ids::CourseId;
use crate::domain::refusal::Conflict;
use crate::domain::{Language, Refusal};
use crate::entity::Word;
use crate::error::Error;
use crate::render::frame::NavLink;
use crate::render::{refusals, say};
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
            lists: self.room.lists(self.language, &sheet.leaders),
            schedule: self.frame.schedule,
            list: sheet.rows.is_some(),
            rows: self.row_fields(&sheet),
            follow_ups: self.follow_up_fields(&sheet),
            summaries: self.summaries(),
            dates,
            troubles: Vec::new(),
            open: self.open_parts(&sheet, refusal.as_ref()),
        };
        Shown { page, refusal }
    }

    fn row_fields(&self, sheet: &Sheet) -> Vec<RowShown> {
        let many = sheet.rows.as_ref().map_or(0, Vec::len);
        let row = |n: usize| RowShown {
            heading: say(self.language, "plan-row", &[("number", (n + 1).into())]),
            path: format!("sessions[{n}]."),
            drop: format!("drop:{n}"),
        };
        (0..many).map(row).collect()
    }

    fn follow_up_fields(&self, sheet: &Sheet) -> Vec<Field> {
        let field = |n: usize| Field {
            name: format!("follow_ups[{n}].after_weeks"),
            label: say(
                self.language,
                "plan-follow-up",
                &[("number", (n + 1).into())],
            ),
        };
        (0..=sheet.follow_ups.len().max(1)).map(field).collect()
    }

    fn summaries(&self) -> Vec<Text> {
        let main = self.room.team.language;
        let mut all = SUMMARIES;
        all.sort_by_key(|(language, _)| *language != main);
        let text = |(language, name): (Language, &'static str)| Text {
            name,
            label: say(self.language, summary_label(language), &[]),
            lang: language.tag(),
        };
        all.map(text).into()
    }

    fn open_parts(&self, sheet: &Sheet, refusal: Option<&Refusal>) -> BTreeSet<&'static str> {
        let problems = match refusal {
            Some(Refusal::Invalid(problems)) => problems.as_slice(),
            _ => &[],
        };
        let wrong = problems.iter().map(|problem| problem.field.as_str());
        let filled = ["new_venue", "online_url", "venue_override"];
        let filled = filled.into_iter().filter(|name| sheet.text(name).is_some());
        let mut open: BTreeSet<_> = wrong.chain(filled).filter_map(part_of).collect();
        let main = self.room.team.language;
        let text = SUMMARIES
            .into_iter()
            .find(|(language, _)| *language == main);
        if text.is_none_or(|(_, name)| sheet.text(name).is_none()) {
            open.insert("texts");
        }
        if self.room.venues.is_empty() {
            open.insert("place");
        }
        if !sheet.follow_ups.is_empty() {
            open.insert("later");
        }
        open
    }

    /// The dates of a plan as rows to be changed.
    fn rows(&self, laid: &Laid) -> Vec<Row> {
        let sessions = laid.sessions.iter();
        sessions
            .map(|wanted| Row {
                kind: wanted.kind.word().to_owned(),
                ..Row::at(wanted.slot, self.room.zone())
            })
            .collect()
    }

    /// What a new course can begin with.
    #[must_use]
    pub fn begin(&self, address: &'static str, sheet: &Sheet) -> Begin {
        let chosen = sheet.text("template");
        let types = self.room.templates.iter().map(|row| {
            let id = row.id.to_string();
            NavLink {
                href: format!("{address}?template={id}"),
                label: row.title.clone(),
                here: chosen == Some(&id),
            }
        });
        Begin {
            address,
            types: types.collect(),
            copies: self.room.copies(self.language),
        }
    }
}

fn summary_label(language: Language) -> &'static str {
    match language {
        Language::Nb => "plan-summary-nb",
        Language::Nn => "plan-summary-nn",
        Language::En => "plan-summary-en",
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
