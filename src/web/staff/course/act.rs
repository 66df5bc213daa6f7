//! The forms about a course, each with what it asks, how it stands when it is opened, and what it is read as.

use super::deed::Deed;
use super::field::{self, Asked, Choice, Chosen, Field};
use super::running::Running;
use super::{sent, sheet};
use crate::actions::sight::Scope;
use crate::domain::course::{Answer, CancelReason};
use crate::domain::ids::SessionId;
use crate::domain::schedule::{Kind, next_after};
use crate::domain::{Language, Refusal, Time};
use crate::entity::{Word, session};
use crate::error::Error;
use crate::render::i18n::Fact;
use crate::render::{formats, say};
use crate::web::Form;
use crate::web::staff::crumbs::course_page;

/// Which form it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Move(SessionId),
    CancelSession(SessionId),
    Replace(SessionId),
    Add,
    Resize,
    CallOff,
    Decide,
    Postpone,
}

/// What a form's heading and its button say.
pub struct Words {
    pub title: String,
    pub lead: String,
    pub button: String,
}

impl Act {
    /// The address of the form.
    #[must_use]
    pub fn address(self, running: &Running) -> String {
        let course = course_page(running.id());
        match self {
            Self::Move(id) => format!("{course}/sessions/{id}/move"),
            Self::CancelSession(id) => format!("{course}/sessions/{id}/cancellation"),
            Self::Replace(id) => format!("{course}/sessions/{id}/replacement"),
            Self::Add => format!("{course}/sessions/new"),
            Self::Resize => format!("{course}/capacity"),
            Self::CallOff => format!("{course}/cancellation"),
            Self::Decide => format!("{course}/decision"),
            Self::Postpone => format!("{course}/postponement"),
        }
    }

    /// What somebody sees of the course here, and is told of if another changes it meanwhile.
    #[must_use]
    pub fn scope(self) -> Scope {
        match self {
            Self::Move(id) | Self::CancelSession(id) | Self::Replace(id) => Scope::Session(id),
            Self::Add | Self::Postpone => Scope::Sessions,
            Self::Resize => Scope::Course(&["capacity"]),
            Self::CallOff => Scope::Course(&["status"]),
            Self::Decide => Scope::Course(&["status", "decision"]),
        }
    }

    /// The session that the form is about.
    pub fn session(self, running: &Running) -> Result<Option<&session::Model>, Error> {
        match self {
            Self::Move(id) | Self::CancelSession(id) | Self::Replace(id) => {
                running.session(id).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Its words.
    pub fn words(self, running: &Running, language: Language) -> Result<Words, Error> {
        let title = &running.locked.course.title;
        let session = self.session(running)?;
        let number = Fact::from(session.map_or(0, |session| session.number));
        let text = |key| say(language, key, &[("number", number.clone())]);
        let (heading, button) = match self {
            Self::Move(_) => ("act-move", "act-move-send"),
            Self::CancelSession(_) => ("act-cancel-session", "act-cancel-session-send"),
            Self::Replace(_) => ("act-replace", "act-replace-send"),
            Self::Add => ("act-add", "act-add-send"),
            Self::Resize => ("act-resize", "act-resize-send"),
            Self::CallOff => ("act-call-off", "act-call-off-send"),
            Self::Decide => ("act-decide", "act-decide-send"),
            Self::Postpone => ("act-postpone", "act-postpone-send"),
        };
        Ok(Words {
            title: text(heading),
            lead: match session {
                Some(session) => occasion(running, language, session),
                None => title.clone(),
            },
            button: text(button),
        })
    }

    /// What it asks. `clash` is whether a place was found to be taken.
    pub fn fields(self, running: &Running, language: Language, clash: bool) -> Vec<Field> {
        let wall = || Field::Wall {
            path: String::new(),
        };
        let none = say(language, "act-no-place", &[]);
        let own = say(language, "act-own-place", &[]);
        let mut fields = match self {
            Self::Move(id) => {
                let held = running.session(id).is_ok_and(|row| row.venue_id.is_some());
                let blank = if held { "" } else { &none };
                [vec![wall()], field::place(running, language, blank).into()].concat()
            }
            Self::CancelSession(_) => vec![field::reason(language)],
            Self::Replace(_) => [
                vec![
                    field::reason(language),
                    wall(),
                    Field::Hidden { name: "kind" },
                ],
                field::place(running, language, &own).into(),
            ]
            .concat(),
            Self::Add => [
                vec![wall(), kinds(language)],
                field::place(running, language, &own).into(),
            ]
            .concat(),
            Self::Resize => vec![capacity(running, language), field::reason(language)],
            Self::CallOff => vec![reasons(language), message(language)],
            Self::Decide => vec![answers(language)],
            Self::Postpone => Vec::new(),
        };
        let has_place = matches!(self, Self::Move(_) | Self::Replace(_) | Self::Add);
        if clash && has_place {
            fields.push(field::venue_override(language));
        }
        fields
    }

    /// How it stands when it is opened; the dates of a whole course so many weeks later.
    pub fn opened(
        self,
        running: &Running,
        weeks: Option<u16>,
        now: Time,
    ) -> Result<Vec<(String, String)>, Error> {
        let zone = running.zone();
        let next = || next_after(&running.slots(), &running.closures, zone, now);
        let text = |name: &str, value: String| vec![(name.to_owned(), value)];
        Ok(match self {
            Self::Move(id) => {
                let session = running.session(id)?;
                let venue = session.venue_id.map(|venue| venue.to_string());
                let venue = text("venue", venue.unwrap_or_default());
                [sheet::written("", sheet::slot(session), zone), venue].concat()
            }
            Self::Replace(id) => {
                let kind = running.session(id)?.kind;
                let wall = next().map(|slot| sheet::written("", slot, zone));
                [
                    wall.unwrap_or_default(),
                    text("kind", kind.word().to_owned()),
                ]
                .concat()
            }
            Self::Add => {
                let wall = next().map(|slot| sheet::written("", slot, zone));
                let kind = text("kind", Kind::default().word().to_owned());
                [wall.unwrap_or_default(), kind].concat()
            }
            Self::Resize => text("capacity", running.locked.course.capacity.to_string()),
            Self::Postpone => sheet::rows(running, weeks),
            Self::CancelSession(_) | Self::CallOff | Self::Decide => Vec::new(),
        })
    }

    /// What was asked; none where it leads to another form.
    pub fn read(self, form: &Form, running: &Running) -> Result<Option<Deed>, Refusal> {
        let zone = running.zone();
        match self {
            Self::Move(id) => sent::shifted(form, id, running).map(Some),
            Self::CancelSession(id) => sent::cancelled(form, id).map(Some),
            Self::Replace(id) => sent::replaced(form, id, zone).map(Some),
            Self::Add => sent::added(form, zone).map(Some),
            Self::Resize => sent::resized(form).map(Some),
            Self::CallOff => sent::called_off(form).map(Some),
            Self::Decide => sent::decided(form),
            Self::Postpone => sent::postponed(form, zone).map(Some),
        }
    }
}

/// When and where a session is, on one line.
fn occasion(running: &Running, language: Language, session: &session::Model) -> String {
    let (from, to) = (session.starts_at, session.ends_at);
    let when = formats::occasion(language, running.zone(), from, to);
    match running.place(session.venue_id) {
        Some(place) => format!("{when}, {place}"),
        None => when,
    }
}

fn kinds(language: Language) -> Field {
    let options = [
        (Kind::Ordinary, "session-ordinary"),
        (Kind::FollowUp, "session-follow-up"),
    ];
    Field::Radios(Chosen {
        asked: Asked::new("kind", say(language, "act-kind", &[])),
        options: options
            .map(|(kind, key)| Choice::new(kind.word(), say(language, key, &[])))
            .into(),
        blank: String::new(),
    })
}

fn capacity(running: &Running, language: Language) -> Field {
    let asked = Asked::new("capacity", say(language, "act-capacity", &[]));
    let now = Fact::from(running.locked.course.capacity);
    Field::Number(asked.helped(say(language, "act-capacity-help", &[("now", now)])))
}

fn reasons(language: Language) -> Field {
    let options = [
        (CancelReason::TooFew, "cancel-too-few"),
        (CancelReason::LeaderAbsent, "cancel-leader-absent"),
        (CancelReason::VenueLost, "cancel-venue-lost"),
        (CancelReason::Other, "cancel-other"),
    ];
    let asked = Asked::new("reason", say(language, "act-why", &[]));
    Field::Radios(Chosen {
        asked: asked.helped(say(language, "act-why-help", &[])),
        options: options
            .map(|(why, key)| Choice::new(why.word(), say(language, key, &[])))
            .into(),
        blank: String::new(),
    })
}

fn message(language: Language) -> Field {
    let asked = Asked::new("message", say(language, "act-message", &[])).optional();
    Field::Area(asked.helped(say(language, "act-message-help", &[])))
}

fn answers(language: Language) -> Field {
    let options = [
        (Answer::Run, "decide-run"),
        (Answer::Postpone, "decide-postpone"),
        (Answer::Cancel, "decide-cancel"),
    ];
    Field::Radios(Chosen {
        asked: Asked::new("answer", say(language, "act-answer", &[])),
        options: options
            .map(|(answer, key)| Choice::new(answer.word(), say(language, key, &[])))
            .into(),
        blank: String::new(),
    })
}
