//! The forms about one person: what each asks, and what it is read as.

use crate::actions::enrolments::{self, Answer, Outcome};
use crate::actions::{Desk, retention};
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::domain::{Language, Refusal};
use crate::entity::enrolment::State;
use crate::error::Error;
use crate::render::say;
use crate::web::inputs::{AdmissionIn, AnswerIn, ReasonIn, TransferIn};
use crate::web::staff::course::field::{self, Asked, Choice, Chosen, Field};
use crate::web::{Form, Said};

/// Which form it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Remove,
    /// The person said on the phone that they leave.
    Leave,
    Answer,
    Place,
    Move,
    Admit,
    /// Not offered beside the others: it ends everything, and only a coordinator may.
    Erase,
}

/// What a form asks to be done.
#[derive(Clone, Debug)]
pub enum Deed {
    Remove(String),
    Leave,
    Answer(Answer),
    Place(String),
    Move(CourseId, Option<String>),
    Admit(Outcome),
    Erase,
}

impl Act {
    /// What one would want to do with somebody who stands so, if it can be done (`Course::may`).
    #[must_use]
    pub fn of(state: State) -> &'static [Self] {
        match state {
            State::Unproven => &[Self::Remove],
            State::Applied => &[Self::Admit, Self::Leave, Self::Remove],
            State::Waiting | State::Lapsed => &[Self::Place, Self::Move, Self::Leave, Self::Remove],
            State::Offered => &[Self::Answer, Self::Leave, Self::Remove],
            State::Seated => &[Self::Move, Self::Leave, Self::Remove],
            State::Ended => &[],
        }
    }

    /// The last part of its address.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Remove => "removal",
            Self::Leave => "withdrawal",
            Self::Answer => "offer",
            Self::Place => "seat",
            Self::Move => "move",
            Self::Admit => "admission",
            Self::Erase => "erasure",
        }
    }

    /// What its link on the list says.
    #[must_use]
    pub fn label(self, language: Language) -> String {
        let key = match self {
            Self::Remove => "participant-remove",
            Self::Leave => "participant-leave",
            Self::Answer => "participant-answer",
            Self::Place => "participant-place",
            Self::Move => "participant-move",
            Self::Admit => "participant-admit",
            Self::Erase => "participant-erase",
        };
        say(language, key, &[])
    }

    /// Its heading and its button.
    #[must_use]
    pub fn words(self, language: Language) -> (String, String) {
        let (title, button) = match self {
            Self::Remove => ("participant-remove-title", "participant-remove-send"),
            Self::Leave => ("participant-leave-title", "participant-leave-send"),
            Self::Answer => ("participant-answer-title", "participant-answer-send"),
            Self::Place => ("participant-place-title", "participant-place-send"),
            Self::Move => ("participant-move-title", "participant-move-send"),
            Self::Admit => ("participant-admit-title", "participant-admit-send"),
            Self::Erase => ("participant-erase-title", "participant-erase-send"),
        };
        (say(language, title, &[]), say(language, button, &[]))
    }

    /// What it asks. `courses` are those that the person can be moved to, `takes_more` whether
    /// somebody can still begin on this one.
    #[must_use]
    pub fn fields(self, language: Language, courses: &[Choice], takes_more: bool) -> Vec<Field> {
        match self {
            Self::Remove | Self::Place => vec![field::reason(language)],
            Self::Leave => Vec::new(),
            Self::Answer => vec![choice(
                language,
                "participant-said",
                &[
                    ("accept", "participant-accepts"),
                    ("decline", "participant-declines"),
                ],
            )],
            Self::Admit => {
                let both = [
                    ("admit", "participant-admits"),
                    ("refer_on", "participant-refers-on"),
                ];
                let open = if takes_more { &both[..] } else { &both[1..] };
                vec![choice(language, "participant-outcome", open)]
            }
            Self::Move => vec![target(language, courses), why(language)],
            Self::Erase => erasure(language),
        }
    }

    /// What was asked.
    pub fn read(self, form: &Form) -> Result<Deed, Refusal> {
        let reason = || ReasonIn {
            reason: form.text("reason"),
        };
        let answer = form.text("answer");
        Ok(match self {
            Self::Remove => Deed::Remove(reason().read()?),
            Self::Leave => Deed::Leave,
            Self::Place => Deed::Place(reason().read()?),
            Self::Answer => Deed::Answer(AnswerIn { answer }.read()?),
            Self::Admit => Deed::Admit(AdmissionIn { answer }.read()?),
            Self::Erase => Deed::Erase,
            Self::Move => {
                let course = form.text("course");
                let reason = form.text("reason");
                let (to, reason) = TransferIn { course, reason }.read()?;
                Deed::Move(to, reason)
            }
        })
    }
}

impl Deed {
    /// Does it.
    pub async fn be_done(&self, desk: &Desk<'_>, by: &Staff, id: EnrolmentId) -> Result<(), Error> {
        match self {
            Self::Remove(reason) => enrolments::remove(desk, by, id, reason).await,
            Self::Leave => enrolments::withdraw_by_phone(desk, by, id).await,
            Self::Answer(answer) => enrolments::answer_by_phone(desk, by, id, *answer).await,
            Self::Place(reason) => enrolments::place(desk, by, id, reason).await,
            Self::Move(to, why) => enrolments::move_to(desk, by, id, *to, why.as_deref()).await,
            Self::Admit(outcome) => enrolments::admit(desk, by, id, *outcome).await,
            Self::Erase => return retention::erase_on_request(desk, by, id).await,
        }
        .map(drop)
    }

    /// The course whose people may be told besides.
    #[must_use]
    pub fn other_course(&self) -> Option<CourseId> {
        match self {
            Self::Move(to, _) => Some(*to),
            _ => None,
        }
    }

    /// What is said when it is done.
    #[must_use]
    pub fn said(&self) -> Said {
        match self {
            Self::Remove(_) => Said::Removed,
            Self::Leave => Said::LeftByPhone,
            Self::Answer(_) => Said::Answered,
            Self::Place(_) => Said::Placed,
            Self::Move(..) => Said::MovedOn,
            Self::Admit(Outcome::Admit) => Said::Admitted,
            Self::Admit(Outcome::ReferOn) => Said::ReferredOn,
            Self::Erase => Said::Erased,
        }
    }
}

/// What goes, what stays, and what happens to a live enrolment.
fn erasure(language: Language) -> Vec<Field> {
    let text = |heading: &str, lines: &[&str]| Field::Text {
        heading: say(language, heading, &[]),
        lines: lines.iter().map(|key| say(language, key, &[])).collect(),
    };
    let goes = [
        "erase-goes-person",
        "erase-goes-messages",
        "erase-goes-history",
        "erase-goes-looks",
    ];
    let stays = [
        "erase-stays-numbers",
        "erase-stays-deed",
        "erase-stays-copies",
    ];
    let then = ["erase-then-seat", "erase-then-receipt", "erase-then-never"];
    vec![
        text("erase-goes", &goes),
        text("erase-stays", &stays),
        text("erase-then", &then),
    ]
}

fn choice(language: Language, key: &str, options: &[(&str, &str)]) -> Field {
    let option = |(word, key): &(&str, &str)| Choice::new(*word, say(language, key, &[]));
    Field::Radios(Chosen {
        asked: Asked::new("answer", say(language, key, &[])),
        options: options.iter().map(option).collect(),
        blank: String::new(),
    })
}

fn target(language: Language, courses: &[Choice]) -> Field {
    let asked = Asked::new("course", say(language, "participant-target", &[]));
    Field::Choice(Chosen {
        asked: asked.helped(say(language, "participant-target-help", &[])),
        options: courses.to_vec(),
        blank: say(language, "participant-target-none", &[]),
    })
}

fn why(language: Language) -> Field {
    let asked = Asked::new("reason", say(language, "act-reason", &[]));
    Field::Line(
        asked
            .helped(say(language, "participant-move-help", &[]))
            .optional(),
    )
}
