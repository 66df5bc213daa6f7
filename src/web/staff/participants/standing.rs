//! Why somebody stands as they do, in a sentence that staff can say on the phone.

use std::collections::HashMap;

use super::targets::Targets;
use crate::actions::courses::terms;
use crate::actions::enrolments::{Person, absences, seats_of};
use crate::actions::retention::{Kept, kept, wishes};
use crate::domain::access::Staff;
use crate::domain::admission::Doors;
use crate::domain::enrolment::QueueNumber;
use crate::domain::ids::EnrolmentId;
use crate::domain::offer::{PassOn, pass_on};
use crate::domain::seats::Seats;
use crate::domain::{Exit, Language, Time};
use crate::entity::enrolment::{Model, State};
use crate::entity::{absence, session};
use crate::error::Error;
use crate::render::i18n::Fact;
use crate::render::{formats, say};
use crate::web::api::App;
use crate::web::staff::course::{Running, kept as remains};

/// A course with what its people's standing depends on.
pub(super) struct Course<'a> {
    pub running: &'a Running,
    pub doors: Doors,
    pub seats: Seats,
    /// The numbers of those whose names are erased.
    pub kept: Kept,
    /// What they have said of sessions they cannot come to.
    pub absences: Vec<absence::Model>,
    /// Who wishes to be erased, and since when.
    pub wishes: HashMap<EnrolmentId, Time>,
    /// Where its people can be moved to.
    pub targets: Targets,
    pub now: Time,
    pub language: Language,
}

impl<'a> Course<'a> {
    /// Reads it for these of its people.
    pub(super) async fn read(
        app: &App,
        by: &Staff,
        running: &'a Running,
        people: &[&Model],
        language: Language,
    ) -> Result<Self, Error> {
        let (db, now) = (app.office.store.reader(), app.office.store.now());
        let ids: Vec<EnrolmentId> = people.iter().map(|row| row.id).collect();
        Ok(Self {
            doors: running.locked.doors(),
            seats: seats_of(db, &running.locked.course).await?,
            kept: kept(db, [running.id()])
                .await?
                .remove(&running.id())
                .unwrap_or_default(),
            absences: absences(db, &ids).await?,
            wishes: wishes(db, &ids).await?,
            targets: Targets::read(db, by, running, people, now).await?,
            running,
            now,
            language,
        })
    }

    /// The sessions ahead to which somebody who has a seat cannot come.
    pub(super) fn absent(&self, row: &Model) -> Vec<Time> {
        let sessions = self.running.locked.planned();
        let ahead = sessions.filter(|session| session.ends_at > self.now);
        let own = |session: &&session::Model| {
            let mut said = self.absences.iter();
            said.any(|one| one.enrolment_id == row.id && one.is_of(session))
        };
        let days = ahead.filter(own).map(|session| session.starts_at);
        if row.status == State::Seated {
            days.collect()
        } else {
            Vec::new()
        }
    }

    /// The seats in a sentence.
    pub(super) fn sentence(&self) -> String {
        let facts = [
            ("seated", Fact::from(self.seats.seated + self.kept.seated())),
            ("capacity", Fact::from(self.seats.capacity)),
            ("offered", Fact::from(self.seats.offered)),
        ];
        say(self.language, "participants-seats", &facts)
    }

    /// That names were erased, where some were.
    pub(super) fn erased(&self) -> Option<String> {
        let locked = &self.running.locked;
        let of = (&locked.course, &locked.team);
        let sentence = || remains::sentence(self.language, of, &self.kept, self.now);
        (!self.kept.is_empty()).then(sentence)
    }

    /// What the rule says of somebody who waits, were they the next.
    fn next(&self, row: &Model) -> PassOn {
        let locked = &self.running.locked;
        let queue = [(row.id, QueueNumber(row.queue_number))];
        let terms = terms(&locked.course, &locked.team);
        pass_on(terms, self.seats, &queue, &self.doors.timetable, self.now)
    }
}

/// Why the person stands so, and what is next.
pub(super) fn reason(course: &Course<'_>, person: &Person) -> String {
    let (language, row) = (course.language, &person.row);
    let zone = course.running.zone();
    let by = || {
        let until = row.until.unwrap_or(row.since);
        vec![(
            "until",
            Fact::from(formats::deadline(language, zone, until)),
        )]
    };
    let (key, facts) = match row.status {
        State::Unproven => ("reason-unproven", by()),
        State::Applied => ("reason-applied", Vec::new()),
        State::Waiting => waiting(course, person),
        State::Offered => ("reason-offered", by()),
        State::Seated => ("reason-seated", Vec::new()),
        State::Lapsed => ("reason-lapsed", Vec::new()),
        State::Ended => (ended(row.exit), Vec::new()),
    };
    let sentence = say(language, key, &facts);
    match &person.reason {
        Some(why) => format!("{sentence} {}", why.expose()),
        None => sentence,
    }
}

fn waiting<'f>(course: &Course<'_>, person: &Person) -> (&'static str, Vec<(&'f str, Fact<'f>)>) {
    let position = person.position.unwrap_or(1);
    let facts = vec![("position", Fact::from(position))];
    let next = course.next(&person.row);
    let key = if !course.takes_more() {
        "reason-too-late"
    } else if next.call_list {
        "reason-call"
    } else if next.steps.is_empty() || position > u32::from(course.seats.free()) {
        "reason-waiting"
    } else {
        "reason-soon"
    };
    (key, facts)
}

/// How it ended.
pub(super) fn ended(exit: Option<Exit>) -> &'static str {
    match exit {
        None | Some(Exit::Withdrew) => "reason-withdrew",
        Some(Exit::Unproven) => "reason-never-proven",
        Some(Exit::ReferredOn) => "reason-referred-on",
        Some(Exit::Declined) => "reason-declined",
        Some(Exit::NoAnswer) => "reason-no-answer",
        Some(Exit::Removed) => "reason-removed",
        Some(Exit::Moved) => "reason-moved",
        Some(Exit::CourseCancelled) => "reason-course-cancelled",
    }
}
