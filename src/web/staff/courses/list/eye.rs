//! A course as it stands in the list.

use std::collections::HashMap;

use chrono_tz::Tz;

use super::Line;
use crate::actions::courses::{doors, terms};
use crate::actions::retention::Kept;
use crate::domain::course::{Decision, Due, Phase, Status};
use crate::domain::ids::CourseId;
use crate::domain::local::{local_date, local_time};
use crate::domain::{Language, Time};
use crate::entity::session::Status as SessionStatus;
use crate::entity::{course, session};
use crate::render::{formats, say};
use crate::web::api::course_facts::Facts;
use crate::web::staff::courses::{COURSES, held};
use crate::web::staff::phase::Tag;

/// Who looks, and when.
pub(super) struct Eye<'a> {
    pub(super) facts: &'a Facts,
    /// The numbers of those whose names are erased.
    pub(super) kept: &'a HashMap<CourseId, Kept>,
    pub(super) zone: Tz,
    pub(super) language: Language,
    pub(super) now: Time,
}

impl Eye<'_> {
    /// Where a course is in its life.
    pub(super) fn phase(&self, row: &course::Model) -> Option<Phase> {
        let team = self.facts.teams.get(&row.team_id)?;
        let counts = self.facts.counts_of(row.id);
        Phase::of(
            &doors(row, self.facts.sessions_of(row.id)),
            terms(row, team),
            counts.seats(row),
            counts.waiting > 0,
            self.now,
        )
    }

    /// A course as it stands in the list.
    pub(super) fn line(&self, row: &course::Model, phase: Option<Phase>) -> Line {
        let (facts, language) = (self.facts, self.language);
        let sessions = facts.sessions_of(row.id).iter();
        let planned: Vec<&session::Model> = sessions
            .filter(|session| session.status == SessionStatus::Planned)
            .collect();
        let next = planned.iter().find(|session| self.now < session.ends_at);
        let near = next.or(planned.last()).copied();
        let counts = facts.counts_of(row.id);
        let gone = self.kept.get(&row.id).map_or(0, Kept::seated);
        let leaders = facts.leaders.get(&row.id).map_or(&[][..], Vec::as_slice);
        let names: Vec<&str> = leaders.iter().map(|one| one.name.as_str()).collect();
        let many = |key, many: usize| say(language, key, &[("many", many.into())]);
        Line {
            href: format!("{COURSES}/{}", row.id),
            title: row.title.clone(),
            tags: self.tags(row, phase, names.is_empty()),
            period: planned.first().zip(planned.last()).map(|(first, last)| {
                let day = |at| local_date(at, self.zone);
                formats::period(language, day(first.starts_at), day(last.starts_at))
            }),
            hours: near.map(|session| self.hours(session)),
            sessions: many("courses-sessions", planned.len()),
            leaders: names.join(", "),
            place: self.place(row, near),
            seats: held::seats(
                language,
                row,
                i64::from(counts.seated + counts.offered + gone),
            ),
            waiting: (counts.waiting > 0).then(|| many("courses-waiting", counts.waiting.into())),
        }
    }

    /// How it stands, and what asks for attention.
    fn tags(&self, row: &course::Model, phase: Option<Phase>, leaderless: bool) -> Vec<Tag> {
        let ask = |key| Tag::new(self.language, key, "warning");
        let doors = doors(row, self.facts.sessions_of(row.id));
        let due = Due {
            status: row.status,
            decide_by: row.decide_by,
            answered: row.decision,
            min_participants: row.min_participants.unsigned_abs(),
            seated: self.facts.counts_of(row.id).seated,
            timetable: &doors.timetable,
            zone: self.zone,
        };
        let mut tags = vec![Tag::of(self.language, row, phase)];
        if Decision::of(&due, self.now) == Decision::Due {
            tags.push(ask("courses-decide"));
        }
        if leaderless && row.status != Status::Cancelled && !row.is_list() {
            tags.push(ask("courses-leaderless"));
        }
        tags
    }

    fn hours(&self, session: &session::Model) -> String {
        let day = formats::weekday(self.language, local_date(session.starts_at, self.zone));
        let time = |at| local_time(at, self.zone);
        let (from, to) = (time(session.starts_at), time(session.ends_at));
        format!("{day} {}", formats::hours(self.language, from, to))
    }

    fn place(&self, row: &course::Model, near: Option<&session::Model>) -> String {
        let venue = near.map_or(row.venue_id, |session| session.venue_id);
        let name = venue.and_then(|id| self.facts.venues.get(&id));
        held::place(
            self.language,
            name.map(|row| row.name.as_str()),
            row.online_url.is_some(),
            row.place_later,
        )
    }
}
