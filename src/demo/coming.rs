//! How people come: by the public form and the code in their message, or by a call.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::people::{Person, Sort};
use super::stage::{Deed, Stage, act};
use super::towns::TOWNS;
use super::year::YEAR;
use crate::actions::enrolments::{self, Caller, Filter, Outcome, SignUp};
use crate::domain::contact::Prefers;
use crate::domain::enrolment::PROOF_WITHIN;
use crate::domain::ids::{EnrolmentId, ProofId};
use crate::entity::enrolment::{Column, Entity, Model, State};
use crate::entity::proof;
use crate::error::Error;

/// Staff call within so many days.
const CALL_WITHIN: u32 = 4;
/// Who came since then has not been called yet.
const JUST_NOW: TimeDelta = TimeDelta::hours(60);

impl Stage<'_> {
    /// Somebody who may join a course.
    pub(super) fn person(&mut self, number: usize, sort: Sort) -> Person {
        let homes = TOWNS[YEAR[number].town].municipalities;
        let homes: Vec<&str> = homes.iter().map(|(code, ..)| *code).collect();
        self.crowd.next(&mut self.dice, &homes, sort)
    }

    /// Somebody fills in the form, or calls and is entered. `proves` says whether the code will be typed.
    pub(super) async fn sign_up(
        &mut self,
        number: usize,
        person: &Person,
        proves: bool,
    ) -> Result<(), Error> {
        let who = person.sign_up()?;
        if person.calls {
            return self.enter(number, who).await;
        }
        let id = self.course(number)?;
        let address = who.contact.preferred().map(|(_, to)| to.to_owned());
        let asked = act!(self.office(), [who], |desk| {
            enrolments::knock(&desk, id)
                .await?
                .sign_up(&desk, &who)
                .await
        });
        let Some(receipt) = self.allow(|| format!("sign up {number}"), asked)? else {
            return Ok(());
        };
        let (Some(address), true) = (address, proves) else {
            self.plan(self.now() + PROOF_WITHIN, Deed::Round(false));
            return Ok(());
        };
        let after = TimeDelta::seconds(i64::from(40 + self.dice.below(900)));
        self.plan(self.now() + after, Deed::Prove(receipt.reference, address));
        Ok(())
    }

    async fn enter(&mut self, number: usize, who: SignUp) -> Result<(), Error> {
        let (by, id) = (self.coordinator(number), self.course(number)?);
        let caller = Caller {
            who,
            another: false,
        };
        let entered = act!(self.office(), [by, caller], |desk| {
            let row = enrolments::enter(&desk, &by, id, &caller).await?;
            enrolments::open_person(&desk, &by, row, "entered").await
        });
        let entered = self.allow(|| format!("enter {number}"), entered)?;
        if let Some(person) = entered.filter(|person| person.row.status == State::Applied) {
            self.plan_talk(number, person.row.id);
        }
        Ok(())
    }

    /// Somebody reads their message and types the code.
    pub(super) async fn prove(&mut self, reference: ProofId, to: &str) -> Result<(), Error> {
        let message = self.inbox.newest_to(to).map(|mail| mail.text);
        let Some(code) = message.as_deref().and_then(code_in) else {
            self.refused.push("no code came".to_owned());
            return Ok(());
        };
        let proven = act!(self.office(), [code], |desk| {
            enrolments::prove(&desk, reference, &code).await
        })?;
        let proven = self.allow(|| "prove".to_owned(), proven.map_err(Error::from))?;
        let Some(proven) = proven else {
            return Ok(());
        };
        let row = self.row(proven.enrolment).await?;
        let number = self
            .courses
            .iter()
            .position(|id| *id == Some(row.course_id));
        if let (State::Applied, Some(number)) = (row.status, number) {
            self.plan_talk(number, row.id);
        }
        Ok(())
    }

    /// Staff talk with somebody who applied, some days later; whoever came just now still waits for it.
    fn plan_talk(&mut self, number: usize, id: EnrolmentId) {
        if self.now() > self.end - JUST_NOW {
            return;
        }
        let days = TimeDelta::days(i64::from(1 + self.dice.below(CALL_WITHIN)));
        let when = super::school::at(super::school::day_of(self.now() + days), 13, 20);
        self.plan(when, Deed::Talk(number, id));
    }

    /// The outcome of a first conversation.
    pub(super) async fn talk(&mut self, number: usize, id: EnrolmentId) -> Result<(), Error> {
        let by = self.coordinator(number);
        let outcome = if self.dice.once_in(7) {
            Outcome::ReferOn
        } else {
            Outcome::Admit
        };
        if self.row(id).await?.status != State::Applied {
            return Ok(());
        }
        let done = act!(self.office(), [by], |desk| {
            enrolments::admit(&desk, &by, id, outcome).await
        });
        self.allow(|| format!("talk {number}"), done)?;
        Ok(())
    }

    /// Somebody signs up another person from the address of one who has a seat.
    pub(super) async fn couple(&mut self, number: usize) -> Result<(), Error> {
        let course = self.course(number)?;
        let first = Entity::find()
            .filter(Column::CourseId.eq(course))
            .filter(Column::Status.eq(State::Seated))
            .filter(Column::Prefers.eq(Prefers::Email))
            .filter(Column::EmailIndex.is_not_null())
            .order_by_asc(Column::QueueNumber)
            .one(self.office().store.reader())
            .await?;
        let Some(first) = first else {
            return Ok(());
        };
        let by = self.coordinator(number);
        let known = act!(self.office(), [by], |desk| {
            enrolments::person(&desk, &by, first.id).await
        })?;
        let Some(email) = known.email else {
            return Ok(());
        };
        let other = self.person(number, Sort::Steady).at(email.expose());
        let who = other.sign_up()?;
        let asked = act!(self.office(), [who], |desk| {
            enrolments::knock(&desk, course)
                .await?
                .sign_up(&desk, &who)
                .await
        });
        let Some(receipt) = self.allow(|| format!("couple {number}"), asked)? else {
            return Ok(());
        };
        let proof = proof::Entity::find_by_id(receipt.reference)
            .one(self.office().store.reader())
            .await?;
        let id = proof.and_then(|proof| proof.enrolment_id);
        let row = self.row(id.ok_or(Error::NotFound)?).await?;
        let ticket = super::going::ticket(&row);
        let joined = act!(self.office(), [], |desk| {
            enrolments::another_by_ticket(&desk, ticket).await
        });
        self.allow(|| format!("another {number}"), joined)?;
        Ok(())
    }

    /// A coordinator looks who comes.
    pub(super) async fn look(&mut self, number: usize) -> Result<(), Error> {
        let (by, id) = (self.coordinator(number), self.course(number)?);
        let filter = Filter {
            statuses: vec![State::Seated, State::Waiting],
            after: 0,
            limit: 100,
        };
        let seen = act!(self.office(), [by, filter], |desk| {
            enrolments::roster(&desk, &by, id, &filter).await
        });
        self.allow(|| format!("look {number}"), seen)?;
        Ok(())
    }

    pub(super) async fn row(&self, id: EnrolmentId) -> Result<Model, Error> {
        enrolments::row(self.office().store.reader(), id).await
    }
}

/// The first six digits in a row, with a blank in the middle or without.
fn code_in(text: &str) -> Option<String> {
    let mut digits = String::new();
    for letter in text.chars() {
        match letter {
            '0'..='9' => digits.push(letter),
            ' ' if digits.len() == 3 => {}
            _ => digits.clear(),
        }
        if digits.len() == 6 {
            return Some(digits);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::code_in;

    #[test]
    fn the_code_is_found_in_a_message() {
        assert_eq!(
            code_in("Her er koden:\n\n123 456\n\nRing 116 117."),
            Some("123456".into())
        );
        assert_eq!(
            code_in("Koden din er 654321. Den varer i 60 minutter."),
            Some("654321".into())
        );
        assert_eq!(code_in("Hei du"), None);
    }
}
