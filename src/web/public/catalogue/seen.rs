//! The courses as somebody sees them at one moment, and those of them that are looked for.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};

use super::filter::Filter;
use crate::domain::day_part::DayPart;
use crate::domain::ids::CourseId;
use crate::domain::local::{local_date, local_instant, local_time};
use crate::domain::{Language, Time};
use crate::entity::{course, session};
use crate::web::public::board::Board;
use crate::web::public::outlook::Outlook;

/// A course that is looked for, and how it stands.
pub type Found<'b> = (&'b course::Model, &'b Outlook);

/// What there is to be seen.
#[derive(Clone, Copy)]
pub struct Seen<'b> {
    pub board: &'b Board,
    pub outlooks: &'b HashMap<CourseId, Outlook>,
    pub language: Language,
    pub now: Time,
}

impl<'b> Seen<'b> {
    /// Today where the courses are held.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        local_date(self.now, self.board.zone())
    }

    /// When tomorrow begins there.
    #[must_use]
    pub fn tomorrow(&self) -> Option<Time> {
        let tomorrow = self.today().succ_opt()?;
        local_instant(tomorrow, NaiveTime::MIN, self.board.zone()).time()
    }

    /// The courses that fit, soonest first; last come those that have begun and are not open to whoever comes.
    #[must_use]
    pub fn found(&self, filter: &Filter) -> Vec<Found<'b>> {
        let mut found: Vec<_> = self.fitting(filter).collect();
        found.sort_by_cached_key(|(course, outlook)| {
            let closed = outlook.begun && !outlook.is_drop_in();
            (closed, self.starts_at(course, outlook), course.id.0)
        });
        found
    }

    /// The courses that fit.
    pub fn fitting(&self, filter: &Filter) -> impl Iterator<Item = Found<'b>> {
        let (outlooks, free) = (self.outlooks, filter.free);
        self.among(&self.board.courses, filter)
            .filter_map(|course| Some((course, outlooks.get(&course.id)?)))
            .filter(move |(_, outlook)| !free || outlook.is_to_be_had())
    }

    /// The courses that would fit, had they not been called off.
    pub fn called_off(&self, filter: &Filter) -> impl Iterator<Item = &'b course::Model> {
        let any = (!filter.free).then(|| self.among(&self.board.called_off, filter));
        any.into_iter().flatten()
    }

    fn among(
        &self,
        courses: &'b [course::Model],
        filter: &Filter,
    ) -> impl Iterator<Item = &'b course::Model> {
        let (board, now) = (self.board, self.now);
        let there = move |course: &&course::Model| course.ends_at.is_some_and(|end| now < end);
        let fit = courses.iter().filter(there);
        fit.filter(move |course| fits(board, course, filter))
    }

    /// The session that one would come to first: the first of all, or the next of what is open to whoever comes.
    #[must_use]
    pub fn next_session(
        &self,
        course: &course::Model,
        outlook: &Outlook,
    ) -> Option<&'b session::Model> {
        let sessions = self.board.facts.sessions_of(course.id).iter();
        let mut planned = sessions.filter(|row| row.status == session::Status::Planned);
        let next = planned.clone().find(|row| self.now < row.ends_at);
        next.filter(|_| outlook.is_drop_in()).or(planned.next())
    }

    fn starts_at(&self, course: &course::Model, outlook: &Outlook) -> Option<Time> {
        let next = self.next_session(course, outlook);
        next.map(|row| row.starts_at)
    }
}

fn fits(board: &Board, course: &course::Model, filter: &Filter) -> bool {
    let held = || {
        let zone = board.team(course.team_id)?.tz();
        Some(DayPart::of(local_time(course.starts_at?, zone)))
    };
    let open_to = |code: &String| board.is_open_to(course.id, code);
    filter.municipality.as_ref().is_none_or(open_to)
        && filter
            .template
            .is_none_or(|wanted| board.is_of_type(course, wanted))
        && filter.time.is_none_or(|part| held() == Some(part))
        && filter
            .setting
            .is_none_or(|setting| board.facts.suits(course, setting))
        && filter.language.is_none_or(|held| course.language == held)
}
