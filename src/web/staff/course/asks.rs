//! What each form about a course asks, and how it stands when it is opened.

use super::act::Act;
use super::field::{self, Asked, Choice, Chosen, Field};
use super::running::Running;
use super::sheet;
use crate::domain::course::{Answer, CancelReason};
use crate::domain::schedule::{Kind, next_after};
use crate::domain::{Language, Time};
use crate::entity::Word;
use crate::error::Error;
use crate::render::i18n::Fact;
use crate::render::say;

impl Act {
    /// What it asks. `clash` is whether a place was found to be taken.
    pub fn fields(
        self,
        running: &Running,
        language: Language,
        (clash, now): (bool, Time),
    ) -> Vec<Field> {
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
            Self::Decide => vec![answers(language, running.locked.may_postpone(now).is_ok())],
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

/// The answers that can be given; a course that has begun is not postponed.
fn answers(language: Language, postpones: bool) -> Field {
    let options = [
        (Answer::Run, "decide-run"),
        (Answer::Postpone, "decide-postpone"),
        (Answer::Cancel, "decide-cancel"),
    ];
    Field::Radios(Chosen {
        asked: Asked::new("answer", say(language, "act-answer", &[])),
        options: options
            .into_iter()
            .filter(|(answer, _)| postpones || *answer != Answer::Postpone)
            .map(|(answer, key)| Choice::new(answer.word(), say(language, key, &[])))
            .collect(),
        blank: String::new(),
    })
}
