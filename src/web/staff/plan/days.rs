//! The dates of a plan in words: each with its day, its week, and what is to be said about it.

use chrono::NaiveDate;

use super::dates::{Button, Dates, Day, Held, Said, digest};
use super::mends;
use super::room::Room;
use crate::actions::courses::Laid;
use crate::domain::calendar::Week;
use crate::domain::local::{local_date, local_time};
use crate::domain::refusal::Clash;
use crate::domain::schedule::{Kind, Skip, Skipped};
use crate::domain::{Language, Time};
use crate::render::{formats, refusals, say, schedules};
use crate::web::planner::week_label;
use crate::web::staff::courses::COURSES;

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
            mends: eye.mends(|row| row.is_none()),
            shown: digest(laid.sessions.iter().map(|wanted| wanted.slot)),
        }
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
            skipped: Vec::new(),
            warnings: Vec::new(),
            clashes: Vec::new(),
            shared: Vec::new(),
            mends: Vec::new(),
        }
    }

    fn skipped(&self, skipped: &Skipped) -> Day {
        let said = |why: &Skip| Said {
            text: schedules::skip(self.language, why),
            href: match why {
                Skip::Busy { course, .. } => Some(format!("{COURSES}/{course}")),
                Skip::Holiday(_) | Skip::Closure(_) => None,
            },
        };
        Day {
            skipped: skipped.why.iter().map(said).collect(),
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
        let shared = laid.shared.iter().filter(|(one, _)| *one == n);
        let to = |clash: &Clash| Some(format!("{COURSES}/{}", clash.course));
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
                    href: to(clash),
                })
                .collect(),
            shared: shared
                .map(|(_, clash)| Said {
                    text: schedules::shared(language, &clash.title),
                    href: to(clash),
                })
                .collect(),
            mends: self.mends(|row| row == Some(n)),
            ..self.day(date)
        }
    }

    fn mends(&self, wanted: impl Fn(Option<usize>) -> bool) -> Vec<Button> {
        let ways = self
            .laid
            .mends
            .iter()
            .filter(|way| wanted(mends::row_of(way)));
        ways.filter_map(|way| {
            Some(Button {
                word: mends::word(way),
                label: mends::label(way, self.room, self.language)?,
            })
        })
        .collect()
    }

    fn date(&self, at: Time) -> NaiveDate {
        local_date(at, self.room.zone())
    }

    fn hours(&self, from: Time, to: Time) -> String {
        let zone = self.room.zone();
        formats::hours(self.language, local_time(from, zone), local_time(to, zone))
    }
}
