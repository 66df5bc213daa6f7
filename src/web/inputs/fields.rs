//! Reading what was sent, field by field: every mistake is named at once.

mod readers;

use std::ops::RangeInclusive;

use serde::{Deserialize, Deserializer};

use crate::domain::course::within;
use crate::domain::{Flaw, Problem, Refusal};

pub use readers::{
    LINE, TEXT, TITLE, clock, date, filled, id, instant, line, link, moment, small, title, word,
};

/// Collects the mistakes of one request.
#[derive(Debug, Default)]
pub struct Fields {
    problems: Vec<Problem>,
}

impl Fields {
    /// Notes a mistake.
    pub fn note(&mut self, field: impl Into<String>, flaw: Flaw) {
        self.problems.push(Problem::new(field, flaw));
    }

    /// Whether no mistake was found in the field so far.
    #[must_use]
    pub fn spare(&self, field: &str) -> bool {
        self.problems.iter().all(|problem| problem.field != field)
    }

    /// The value, or a mistake noted under its field.
    pub fn take<T>(&mut self, field: &str, read: Result<T, Flaw>) -> Option<T> {
        read.map_err(|flaw| self.note(field, flaw)).ok()
    }

    /// Reads what was sent, if anything.
    pub fn maybe<S, T>(
        &mut self,
        field: &str,
        sent: Option<S>,
        read: impl FnOnce(S) -> Result<T, Flaw>,
    ) -> Option<T> {
        sent.and_then(|sent| self.take(field, read(sent)))
    }

    /// Reads what must be sent.
    pub fn must<S, T>(
        &mut self,
        field: &str,
        sent: Option<S>,
        read: impl FnOnce(S) -> Result<T, Flaw>,
    ) -> Option<T> {
        self.take(field, sent.ok_or(Flaw::Missing).and_then(read))
    }

    /// Reads what a change sends: nothing, null, or a value.
    pub fn change<S, T>(
        &mut self,
        field: &str,
        sent: Option<Option<S>>,
        read: impl FnOnce(S) -> Result<T, Flaw>,
    ) -> Option<Option<T>> {
        match sent {
            None => None,
            Some(None) => Some(None),
            Some(Some(sent)) => self.take(field, read(sent)).map(Some),
        }
    }

    /// Notes each number that is out of its range.
    pub fn numbers<const N: usize>(&mut self, sent: [(&str, Option<i64>, RangeInclusive<u16>); N]) {
        for (field, number, range) in sent {
            let found = number.and_then(|number| within(field, number, range).err());
            self.problems.extend(found);
        }
    }

    /// The end: every mistake, or the value, which is there when there is none.
    pub fn done<T>(self, value: Option<T>) -> Result<T, Refusal> {
        match value {
            Some(value) if self.problems.is_empty() => Ok(value),
            _ => Err(Refusal::Invalid(self.problems)),
        }
    }

    /// The end where the rest was read elsewhere: its mistakes stand beside these, one for each field.
    pub fn and<T>(mut self, rest: Result<T, Refusal>) -> Result<T, Refusal> {
        match rest {
            Ok(value) => self.done(Some(value)),
            Err(Refusal::Invalid(problems)) => {
                let more = problems.into_iter().filter(|more| self.spare(&more.field));
                let more: Vec<Problem> = more.collect();
                self.problems.extend(more);
                self.done(None)
            }
            Err(refusal) => Err(refusal),
        }
    }
}

/// Tells null from absent: `#[serde(default, deserialize_with = "sent")]` on an `Option<Option<T>>`.
pub fn sent<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(from).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::admission::Policy;

    #[test]
    fn mistakes_are_collected() {
        let mut fields = Fields::default();
        let policy: Option<Policy> = fields.maybe("policy", Some("closed"), word);
        let name = fields.must("name", None::<String>, line);
        let reason = fields.change("reason", Some(None::<String>), line);
        assert_eq!(reason, Some(None));
        let refusal = fields.done(policy.zip(name)).unwrap_err();
        let expected = vec![
            Problem::new("policy", Flaw::UnknownChoice),
            Problem::new("name", Flaw::Missing),
        ];
        assert_eq!(refusal, Refusal::Invalid(expected));
    }

    #[test]
    fn a_field_has_one_mistake_though_it_was_read_twice() {
        let mut fields = Fields::default();
        fields.note("capacity", Flaw::WrongType);
        let rest = Refusal::Invalid(vec![
            Problem::new("capacity", Flaw::Missing),
            Problem::new("title", Flaw::Missing),
        ]);
        let expected = vec![
            Problem::new("capacity", Flaw::WrongType),
            Problem::new("title", Flaw::Missing),
        ];
        let refusal = fields.and::<()>(Err(rest)).unwrap_err();
        assert_eq!(refusal, Refusal::Invalid(expected));
        assert_eq!(Fields::default().and(Ok(7)), Ok(7));
    }
}
