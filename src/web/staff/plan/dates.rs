//! The dates of a course before it is saved: what is skipped and why, what clashes, and ways out.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDate;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::room::Room;
use super::step;
use crate::actions::courses::Laid;
use crate::domain::calendar::Week;
use crate::domain::local::{local_date, local_time};
use crate::domain::schedule::mends::Mend;
use crate::domain::schedule::{Kind, Skip, Skipped};
use crate::domain::timetable::Slot;
use crate::domain::{Language, Time};
use crate::render::{formats, refusals, say, schedules};
use crate::web::staff::courses::{COURSES, week_label};

/// The dates, as the form shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Dates {
    /// How many sessions from when to when, and how many dates were passed over.
    pub summary: String,
    pub days: Vec<Day>,
    /// Ways out that change all sessions.
    pub mends: Vec<Button>,
    /// These very dates in one word.
    pub shown: String,
}

/// One date: a session, or one that was passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    pub date: NaiveDate,
    pub name: String,
    pub week: String,
    /// None where there is no session.
    pub session: Option<Held>,
    /// Why there is no session.
    pub skipped: Option<Said>,
    /// What to mind.
    pub warnings: Vec<String>,
    pub clashes: Vec<Said>,
    /// Ways out that change this session only.
    pub mends: Vec<Button>,
}

/// A session of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    pub number: usize,
    pub hours: String,
    pub follow_up: bool,
    /// Where it is, if not where the others are.
    pub place: Option<String>,
}

/// A sentence, and the course that it speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    pub text: String,
    pub href: Option<String>,
}

/// A button of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Button {
    pub word: String,
    pub label: String,
}

/// The dates of a plan in one word: another plan has another.
#[must_use]
pub fn digest(slots: impl Iterator<Item = Slot>) -> String {
    let mut hash = Sha256::new();
    for slot in slots {
        for at in [slot.starts_at, slot.ends_at] {
            hash.update(at.timestamp().to_be_bytes());
        }
    }
    let bytes = hash.finalize();
    URL_SAFE_NO_PAD.encode(&bytes[..9])
}

impl Dates {
    /// A plan in words.
    #[must_use]
    pub fn new(laid: &Laid, room: &Room, language: Language) -> Self {
        let eye = Eye {
            laid,
            room,
            language,
        };
        let mut days: Vec<Day> = laid.skipped.iter().map(|one| eye.skipped(one)).collect();
        days.extend((0..laid.sessions.len()).map(|n| eye.session(n)));
        days.sort_by_key(|day| (day.date, day.session.is_some()));
        Self {
            summary: eye.summary(),
            days,
            mends: eye.mends(|mend| row_of(mend).is_none()),
            shown: digest(laid.sessions.iter().map(|wanted| wanted.slot)),
        }
    }
}

/// The session that a way out is about.
fn row_of(mend: Mend) -> Option<usize> {
    match mend {
        Mend::Venue { row, .. } | Mend::Time { row, .. } => row,
        Mend::Leader { .. } => None,
    }
}

struct Eye<'a> {
    laid: &'a Laid,
    room: &'a Room,
    language: Language,
}

impl Eye<'_> {
    fn summary(&self) -> String {
        let dates = self.laid.sessions.iter();
        let dates = dates.map(|wanted| self.date(wanted.slot.starts_at));
        let (Some(first), Some(last)) = (dates.clone().min(), dates.max()) else {
            return String::new();
        };
        let facts = [
            ("many", self.laid.sessions.len().into()),
            ("period", formats::period(self.language, first, last).into()),
            ("skipped", self.laid.skipped.len().into()),
        ];
        say(self.language, "plan-summary", &facts)
    }

    fn day(&self, date: NaiveDate) -> Day {
        Day {
            date,
            name: formats::date(self.language, date),
            week: week_label(self.language, Week::of(date)),
            session: None,
            skipped: None,
            warnings: Vec::new(),
            clashes: Vec::new(),
            mends: Vec::new(),
        }
    }

    fn skipped(&self, skipped: &Skipped) -> Day {
        let course = match &skipped.why {
            Skip::Busy { course, .. } => Some(format!("{COURSES}/{course}")),
            Skip::Holiday(_) | Skip::Closure(_) => None,
        };
        let why = Said {
            text: schedules::skip(self.language, &skipped.why),
            href: course,
        };
        Day {
            skipped: Some(why),
            ..self.day(skipped.date)
        }
    }

    fn session(&self, n: usize) -> Day {
        let (laid, language) = (self.laid, self.language);
        let wanted = laid.sessions[n];
        let date = self.date(wanted.slot.starts_at);
        let usual = laid.sessions[0].venue;
        let place = wanted.venue.filter(|_| wanted.venue != usual);
        let warnings = laid.warnings.iter().filter(|one| one.date == date);
        let clashes = laid.clashes.iter().filter(|one| one.date == date);
        Day {
            session: Some(Held {
                number: n + 1,
                hours: self.hours(wanted.slot.starts_at, wanted.slot.ends_at),
                follow_up: wanted.kind == Kind::FollowUp,
                place: place.and_then(|id| self.room.venue(id)).map(str::to_owned),
            }),
            warnings: warnings
                .map(|one| schedules::warning(language, one))
                .collect(),
            clashes: clashes
                .map(|clash| Said {
                    text: refusals::clash(language, clash),
                    href: Some(format!("{COURSES}/{}", clash.course)),
                })
                .collect(),
            mends: self.mends(|mend| row_of(mend) == Some(n)),
            ..self.day(date)
        }
    }

    fn mends(&self, wanted: impl Fn(Mend) -> bool) -> Vec<Button> {
        let mends = self.laid.mends.iter().copied();
        mends
            .filter(|mend| wanted(*mend))
            .filter_map(|mend| {
                Some(Button {
                    word: step::word(mend),
                    label: self.label(mend)?,
                })
            })
            .collect()
    }

    fn label(&self, mend: Mend) -> Option<String> {
        let (room, language) = (self.room, self.language);
        Some(match mend {
            Mend::Venue { venue, .. } => {
                let name = room.venue(venue)?.into();
                say(language, "plan-mend-venue", &[("venue", name)])
            }
            Mend::Time { start, .. } => {
                let clock = formats::clock(language, start).into();
                say(language, "plan-mend-time", &[("time", clock)])
            }
            Mend::Leader {
                instead_of,
                with: Some(with),
            } => {
                let names = [
                    ("old", room.person(instead_of)?.into()),
                    ("new", room.person(with)?.into()),
                ];
                say(language, "plan-mend-leader", &names)
            }
            Mend::Leader {
                instead_of,
                with: None,
            } => {
                let name = room.person(instead_of)?.into();
                say(language, "plan-mend-without", &[("name", name)])
            }
        })
    }

    fn date(&self, at: Time) -> NaiveDate {
        local_date(at, self.room.zone())
    }

    fn hours(&self, from: Time, to: Time) -> String {
        let zone = self.room.zone();
        formats::hours(self.language, local_time(from, zone), local_time(to, zone))
    }
}
