//! Why somebody stands as they do, in a sentence that staff can say on the phone.

use crate::actions::courses::terms;
use crate::actions::enrolments::Person;
use crate::domain::enrolment::QueueNumber;
use crate::domain::offer::{PassOn, pass_on};
use crate::domain::seats::Seats;
use crate::domain::{Exit, Language, Time};
use crate::entity::enrolment::{Model, State};
use crate::render::i18n::Fact;
use crate::render::{formats, say};
use crate::web::staff::course::Running;

/// A course with what its people's standing depends on.
pub(super) struct Course<'a> {
    pub running: &'a Running,
    pub seats: Seats,
    pub now: Time,
    pub language: Language,
}

impl Course<'_> {
    /// The seats in a sentence.
    pub(super) fn sentence(&self) -> String {
        let facts = [
            ("seated", Fact::from(self.seats.seated)),
            ("capacity", Fact::from(self.seats.capacity)),
            ("offered", Fact::from(self.seats.offered)),
        ];
        say(self.language, "participants-seats", &facts)
    }

    /// Whether staff may enter a caller now.
    pub(super) fn takes_callers(&self) -> bool {
        let locked = &self.running.locked;
        let open = locked.doors().open_to_staff(locked.terms(), self.now);
        open.is_ok()
    }

    /// What the rule says of somebody who waits, were they the next.
    fn next(&self, row: &Model) -> PassOn {
        let locked = &self.running.locked;
        let queue = [(row.id, QueueNumber(row.queue_number))];
        let terms = terms(&locked.course, &locked.team);
        pass_on(terms, self.seats, &queue, &locked.timetable(), self.now)
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
    let locked = &course.running.locked;
    let newcomers = locked.doors().takes_newcomers(locked.terms(), course.now);
    let next = course.next(&person.row);
    let key = if newcomers.is_err() {
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
