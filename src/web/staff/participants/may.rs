//! Whether something can be done with somebody, by the same rules that refuse it when it is sent.

use super::act::Act;
use super::standing::Course;
use crate::domain::Refusal;
use crate::domain::admission::seat_by_hand;
use crate::domain::refusal::Conflict;
use crate::entity::enrolment::Model;

impl Course<'_> {
    /// Whether it can be done with this person now; else why not.
    pub(super) fn may(&self, act: Act, row: &Model) -> Result<(), Refusal> {
        let (person, now) = (row.state(), self.now);
        match act {
            Act::Remove => person.remove(now).map(drop),
            Act::Leave => person.withdraw(now).map(drop),
            Act::Answer => person.may_answer(now),
            Act::Place => {
                let terms = self.running.locked.terms();
                seat_by_hand(terms, &self.doors, self.seats, person, now).map(drop)
            }
            Act::Move => {
                person.move_on(now)?;
                let goes = self.targets.has_one_for(row);
                goes.then_some(())
                    .ok_or_else(|| Conflict::NoOtherCourse.into())
            }
            Act::Erase => Ok(()),
            // That something else helps better can be said at any time.
            Act::Admit => person.refer_on(now).map(drop),
        }
    }

    /// Whether somebody can still begin.
    pub(super) fn takes_more(&self) -> bool {
        let terms = self.running.locked.terms();
        self.doors.takes_newcomers(terms, self.now).is_ok()
    }

    /// Whether staff may enter a caller now; else why not.
    pub(super) fn may_enter(&self) -> Result<(), Refusal> {
        let terms = self.running.locked.terms();
        self.doors.open_to_staff(terms, self.now)
    }
}
