//! How a form about a course goes: opened, checked, refused with what was typed, or done.

mod seen;

use super::act::{Act, Words};
use super::deed::Deed;
use super::edited::Seen;
use super::field::{self, Field};
use super::form_page::FormPage;
use super::running::Running;
use super::{minded, sent};
use crate::actions::sight::still_as_seen;
use crate::domain::access::Staff;
use crate::domain::ids::CourseId;
use crate::domain::refusal::{Conflict, Taken};
use crate::domain::{Refusal, Time};
use crate::error::Error;
use crate::render::{formats, refusals, say};
use crate::web::api::App;
use crate::web::staff::crumbs::{course_page, to_course};
use crate::web::staff::second::Edited;
use crate::web::staff::told::{Asked, goes_back};
use crate::web::{Denied, Form, Look, Rendered, Turn, Typed};

/// One form of one course, before one member of staff.
pub struct Flow<'a> {
    app: &'a App,
    look: Look,
    by: Staff,
    running: Running,
    act: Act,
    /// How many have a seat, where it is decided whether that is enough.
    seated: Option<u64>,
}

impl<'a> Flow<'a> {
    /// Reads what the form works with.
    pub async fn new(
        app: &'a App,
        look: Look,
        by: Staff,
        course: CourseId,
        act: Act,
    ) -> Result<Self, Error> {
        let running = Running::read(app.office.store.reader(), &by, course).await?;
        act.session(&running)?;
        let seated = match act {
            Act::Decide => Some(running.seated(app.office.store.reader()).await?),
            _ => None,
        };
        Ok(Self {
            seated,
            app,
            look: look.staffed(&by),
            by,
            running,
            act,
        })
    }

    /// The form as it is opened, unless it would be refused whatever is filled in; all dates so many
    /// weeks later, where it has many.
    pub async fn open(&self, weeks: Option<u16>) -> Result<Rendered, Denied> {
        self.act.may(&self.running, self.now())?;
        let typed = Typed::with(self.opened(weeks)?);
        let page = self.page(typed, &self.seen(weeks).await?)?;
        Ok(self.look.show(&page)?)
    }

    /// The form as it was sent: shown again, shown to be checked, or done.
    pub async fn send(self, form: &Form) -> Result<Turn, Denied> {
        if goes_back(form) {
            let page = self.page(self.typed(form), &Self::seen_of(form))?;
            return Ok(self.look.show(&page)?.into());
        }
        let deed = match self.act.read(form, &self.running) {
            Ok(Some(deed)) => deed,
            Ok(None) => return Ok(Turn::to(Act::Postpone.address(&self.running))),
            Err(refusal) => return Ok(self.again(form, &refusal).await?.into()),
        };
        match self.ask(form, deed).await {
            Err(Error::Refused(refusal)) => Ok(self.again(form, &refusal).await?.into()),
            other => Ok(other?),
        }
    }

    async fn ask(&self, form: &Form, deed: Deed) -> Result<Turn, Error> {
        let course = self.running.id();
        let words = self.act.words(&self.running, self.look.language)?;
        let place = deed.said().at(&course_page(course));
        let minded = minded::warnings(&self.running, self.look.language, &deed.starts());
        let asked = Asked {
            app: self.app,
            look: &self.look,
            by: &self.by,
            form,
            courses: &[course],
            zone: self.running.zone(),
            address: &self.act.address(&self.running),
            crumbs: &to_course(
                self.look.language,
                course,
                &self.running.locked.course.title,
            ),
            what: self.what(&words, &deed),
            leaves: None,
            warnings: minded,
        };
        let (by, scope, seen) = (self.by.clone(), self.act.scope(), Seen::of(form).sight());
        let run = asked.run(move |desk| {
            let (by, deed, seen, place) = (by.clone(), deed.clone(), seen.clone(), place.clone());
            Box::pin(async move {
                still_as_seen(&desk, &by, course, scope, &seen).await?;
                deed.be_done(&desk, &by, course).await?;
                Ok(place)
            })
        });
        run.await
    }

    /// What is about to be done, with the time that is new.
    fn what(&self, words: &Words, deed: &Deed) -> String {
        let what = format!("{}: {}.", words.title, words.lead);
        let Some(first) = deed.starts().first().copied() else {
            return what;
        };
        let (language, zone) = (self.look.language, self.running.zone());
        let at = formats::moment(language, zone, first).into();
        format!("{what} {}", say(language, "told-new", &[("at", at)]))
    }

    /// The form again, with what was typed and what is wrong with it.
    async fn again(&self, form: &Form, refusal: &Refusal) -> Result<Rendered, Denied> {
        let language = self.look.language;
        let typed = match refusal {
            Refusal::Conflict(Conflict::Edited(_)) => self.typed(&self.followed(form)?),
            _ => self.typed(form),
        };
        let typed = form.told(typed, language, refusal);
        let mut page = self.page(typed, &Self::seen_of(form))?;
        match refusal {
            Refusal::Conflict(Conflict::Clash(clashes)) => {
                let lines = clashes.iter().map(|clash| refusals::clash(language, clash));
                page.clashes = lines.collect();
                let venue = clashes.iter().any(|clash| clash.kind == Taken::Venue);
                page.fields = self.fields(&page.typed, venue || has_override(form));
            }
            Refusal::Conflict(Conflict::Edited(edits)) => {
                let db = self.app.office.store.reader();
                let seen = Seen::of(form);
                let edited = Edited::read(db, &self.running, language, &seen, edits).await?;
                page.edited = Some(edited);
                page.button = say(language, "edited-save", &[]);
                page.seen = self.seen(seen.weeks).await?.written();
            }
            _ => {}
        }
        Ok(self.look.refused(&page, refusal)?)
    }

    fn page(&self, typed: Typed, seen: &Seen) -> Result<FormPage, Error> {
        let (language, running) = (self.look.language, &self.running);
        let words = self.act.words(running, language)?;
        let over = typed.value("venue_override").is_some();
        let title = &running.locked.course.title;
        Ok(FormPage {
            zone: running.zone(),
            crumbs: to_course(language, running.id(), title),
            title: words.title,
            lead: self.lead(words.lead),
            button: words.button,
            ends: matches!(self.act, Act::CallOff | Act::CancelSession(_)),
            address: self.act.address(running),
            course: course_page(running.id()),
            fields: self.fields(&typed, over),
            warnings: minded::of_rows(running, language, &typed),
            typed,
            seen: seen.written(),
            edited: None,
            clashes: Vec::new(),
        })
    }

    /// What it is about, with how many there are where that is the question.
    fn lead(&self, lead: String) -> String {
        let Some(seated) = self.seated else {
            return lead;
        };
        let least = self.running.locked.course.min_participants;
        let facts = [("seated", seated.into()), ("least", least.into())];
        let numbers = say(self.look.language, "act-decide-numbers", &facts);
        format!("{lead}. {numbers}")
    }

    fn fields(&self, typed: &Typed, clash: bool) -> Vec<Field> {
        let language = self.look.language;
        let mut fields = self
            .act
            .fields(&self.running, language, (clash, self.now()));
        if self.act == Act::Postpone {
            fields.push(Field::Dates {
                rows: field::rows(&self.running, minded::rows(typed) + 1),
                places: field::places(&self.running),
                blank: say(language, "act-own-place", &[]),
            });
        }
        fields
    }

    /// What was typed; empty rows are closed up, as they are when they are read.
    fn typed(&self, form: &Form) -> Typed {
        if self.act != Act::Postpone {
            return form.as_typed();
        }
        let mut pairs = Vec::new();
        for (row, path) in sent::filled_rows(form) {
            for name in ["starts_on", "starts_at", "ends_at", "kind", "venue"] {
                let text = form.text(&format!("sessions[{row}].{name}"));
                pairs.extend(text.map(|text| (format!("{path}{name}"), text)));
            }
        }
        Typed::with(pairs)
    }

    fn now(&self) -> Time {
        self.app.office.store.now()
    }
}

fn has_override(form: &Form) -> bool {
    form.ticked("venue_override")
}
