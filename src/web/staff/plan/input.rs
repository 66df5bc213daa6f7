//! From the form of a course to what the API would be sent.

mod change;

use chrono::SecondsFormat;
use chrono_tz::Tz;

use super::sheet::{LATER, Row, Sheet};
use crate::domain::local::local_instant;
use crate::domain::{Flaw, Language, Problem, Refusal};
use crate::web::inputs::{
    CourseIn, Fields, FollowUp, ListedIn, Sessions, WallIn, WindowIn, fields as read,
};

/// Where a mistake stands that is about all sessions that are laid out one by one.
const ROWS: &str = "rows";

/// The fields by which a summary is written.
pub const SUMMARIES: [(Language, &str); 3] = [
    (Language::Nb, "summary.nb"),
    (Language::Nn, "summary.nn"),
    (Language::En, "summary.en"),
];

impl Sheet {
    /// What a schedule follows from.
    pub fn schedule_in(&self, zone: Tz, fields: &mut Fields) -> CourseIn {
        let mut sent = CourseIn {
            template: self.owned("template"),
            leaders: Some(self.named_leaders()),
            venue: self.place(),
            place_later: Some(self.is_later()),
            venue_override: self.owned("venue_override"),
            ..CourseIn::default()
        };
        if let Some(rows) = &self.rows {
            sent.sessions = Some(Sessions::List(listed(rows, zone, fields)));
            return sent;
        }
        CourseIn {
            starts_on: self.owned("starts_on"),
            start_time: self.owned("start_time"),
            session_minutes: self.number("session_minutes", fields),
            sessions: self.number("sessions", fields).map(Sessions::Count),
            interval_weeks: self.number("interval_weeks", fields),
            follow_ups: Some(self.follow_ups(fields)),
            ..sent
        }
    }

    /// A course in the making.
    pub fn course_in(&self, zone: Tz, fields: &mut Fields) -> CourseIn {
        let summary = SUMMARIES.into_iter().filter_map(|(language, name)| {
            let text = self.text(name)?;
            Some((language.tag().to_owned(), text.to_owned()))
        });
        CourseIn {
            title: self.owned("title"),
            summary: Some(summary.collect()),
            language: self.owned("language"),
            online_url: self.owned("online_url"),
            municipalities: Some(self.municipalities.clone()),
            min_age: self.number("min_age", fields),
            min_participants: self.number("min_participants", fields),
            capacity: self.number("capacity", fields),
            enrolment: Some(WindowIn {
                policy: self.owned("enrolment.policy"),
                opens_at: Some(self.instant("enrolment.opens_at", zone, fields)),
                closes_at: Some(self.instant("enrolment.closes_at", zone, fields)),
            }),
            decide_by: self.owned("decide_by"),
            last_entry_session: self.number("last_entry_session", fields),
            ..self.schedule_in(zone, fields)
        }
    }

    /// A mistake where a person sees the field: the API counts leaders and municipalities, a form ticks them.
    #[must_use]
    pub fn at_home(&self, refusal: Refusal) -> Refusal {
        let Refusal::Invalid(problems) = refusal else {
            return refusal;
        };
        let home = |problem: Problem| {
            let place = |list: &str| problem.field.strip_prefix(list)?.strip_prefix('[');
            let field = if let Some(index) = place("leaders") {
                let index = index.trim_end_matches(']').parse().unwrap_or(0);
                let ticked: usize = self.leaders.len();
                if index < ticked {
                    "leaders"
                } else {
                    "new_leader"
                }
            } else if place("municipalities").is_some() {
                "municipalities"
            } else if problem.field == "sessions" && self.rows.is_some() {
                ROWS
            } else if problem.field == "venue" && self.text("new_venue").is_some() {
                "new_venue"
            } else {
                problem.field.as_str()
            };
            Problem::new(field, problem.flaw)
        };
        Refusal::Invalid(problems.into_iter().map(home).collect())
    }

    /// Who is ticked, and who is written beside, parted by commas.
    fn named_leaders(&self) -> Vec<String> {
        let new = self.text("new_leader").unwrap_or_default().split(',');
        let new = new.map(str::trim).filter(|name| !name.is_empty());
        let ticked = self.leaders.iter().map(String::as_str);
        ticked.chain(new).map(str::to_owned).collect()
    }

    /// A new place goes before a known one.
    fn place(&self) -> Option<String> {
        let chosen = self.text("venue").filter(|venue| *venue != LATER);
        self.text("new_venue").or(chosen).map(str::to_owned)
    }

    fn is_later(&self) -> bool {
        self.text("venue") == Some(LATER) && self.text("new_venue").is_none()
    }

    fn owned(&self, name: &str) -> Option<String> {
        self.text(name).map(str::to_owned)
    }

    fn number(&self, name: &str, fields: &mut Fields) -> Option<i64> {
        fields.maybe(name, self.text(name), whole)
    }

    fn follow_ups(&self, fields: &mut Fields) -> Vec<FollowUp> {
        let weeks = self.follow_ups.iter().enumerate();
        weeks
            .filter_map(|(n, text)| {
                let field = format!("follow_ups[{n}].after_weeks");
                let after_weeks = fields.take(&field, whole(text))?;
                Some(FollowUp { after_weeks })
            })
            .collect()
    }

    /// A day with its time on the wall, as an instant.
    fn instant(&self, name: &str, zone: Tz, fields: &mut Fields) -> Option<String> {
        fields.maybe(name, self.text(name), |text| {
            let local = read::moment(text)?;
            let date = local.date();
            let at = local_instant(date, local.time(), zone).time();
            let at = at.ok_or(Flaw::TimeDoesNotExist { date })?;
            Ok(at.to_rfc3339_opts(SecondsFormat::Secs, true))
        })
    }
}

/// A whole number; blanks between its digits do not matter.
fn whole(text: &str) -> Result<i64, Flaw> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    digits.parse().map_err(|_| Flaw::NotANumber)
}

/// An instant in the place of one that cannot be read, whose mistake is noted already.
const STAND_IN: &str = "2100-01-01T00:00:00Z";

/// The sessions one by one.
fn listed(rows: &[Row], zone: Tz, fields: &mut Fields) -> Vec<ListedIn> {
    let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let rows = rows.iter().enumerate();
    rows.map(|(n, row)| {
        let wall = WallIn {
            starts_on: text(&row.starts_on),
            starts_at: text(&row.starts_at),
            ends_at: text(&row.ends_at),
        };
        let slot = wall.read(fields, &format!("sessions[{n}]."), zone);
        let at = |at: crate::domain::Time| at.to_rfc3339_opts(SecondsFormat::Secs, true);
        ListedIn {
            starts_at: Some(slot.map_or_else(|| STAND_IN.to_owned(), |slot| at(slot.starts_at))),
            ends_at: slot.map(|slot| at(slot.ends_at)),
            kind: text(&row.kind),
            venue: text(&row.venue),
        }
    })
    .collect()
}
