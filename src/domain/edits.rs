//! Two people editing: what somebody saw when they opened a form, and what has changed since.

use crate::domain::Refusal;
use crate::domain::refusal::Conflict;

/// What a form was opened with: its fields with their values, each written in one way only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sight(Vec<(String, String)>);

/// A field that is not what somebody saw. A thing that is new was nothing, one that is gone is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub field: String,
    pub was: String,
    pub is: String,
}

impl Sight {
    /// The fields with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.0.iter();
        pairs.map(|(field, value)| (field.as_str(), value.as_str()))
    }

    /// Everything that is another now, in today's order, and then what is gone. Who saw nothing is
    /// told nothing: programs send changes without having opened a form.
    #[must_use]
    pub fn edits(&self, now: &Self) -> Vec<Edit> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let gone = self.iter().filter(|(field, _)| now.value(field).is_none());
        let gone = gone.map(|(field, _)| (field, ""));
        now.iter()
            .chain(gone)
            .map(|(field, is)| (field, self.value(field).unwrap_or_default(), is))
            .filter(|(_, was, is)| was != is)
            .map(|(field, was, is)| Edit {
                field: field.to_owned(),
                was: was.to_owned(),
                is: is.to_owned(),
            })
            .collect()
    }

    /// Refuses where anything is another now.
    pub fn still(&self, now: &Self) -> Result<(), Refusal> {
        let edits = self.edits(now);
        if edits.is_empty() {
            return Ok(());
        }
        Err(Conflict::Edited(edits).into())
    }

    fn value(&self, field: &str) -> Option<&str> {
        let found = self.iter().find(|(own, _)| *own == field);
        found.map(|(_, value)| value)
    }
}

impl<F: Into<String>, V: Into<String>> FromIterator<(F, V)> for Sight {
    fn from_iter<I: IntoIterator<Item = (F, V)>>(fields: I) -> Self {
        let pairs = fields.into_iter();
        Self(
            pairs
                .map(|(field, value)| (field.into(), value.into()))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sight(fields: &[(&str, &str)]) -> Sight {
        fields.iter().copied().collect()
    }

    fn edit(field: &str, was: &str, is: &str) -> Edit {
        Edit {
            field: field.to_owned(),
            was: was.to_owned(),
            is: is.to_owned(),
        }
    }

    #[test]
    fn what_stayed_is_not_told() {
        let seen = sight(&[("capacity", "20"), ("title", "Sov godt")]);
        assert_eq!(seen.edits(&seen), []);
    }

    #[test]
    fn each_change_is_told_with_old_and_new() {
        let seen = sight(&[
            ("capacity", "20"),
            ("title", "Sov godt"),
            ("sessions.2", "b"),
        ]);
        let now = sight(&[
            ("title", "Sov godt"),
            ("capacity", "14"),
            ("sessions.3", "c"),
        ]);
        let expected = [
            edit("capacity", "20", "14"),
            edit("sessions.3", "", "c"),
            edit("sessions.2", "b", ""),
        ];
        assert_eq!(seen.edits(&now), expected);
    }

    #[test]
    fn what_changed_is_refused_with_the_changes() {
        let (seen, now) = (sight(&[("capacity", "20")]), sight(&[("capacity", "14")]));
        assert_eq!(seen.still(&seen), Ok(()));
        let edits = vec![edit("capacity", "20", "14")];
        assert_eq!(seen.still(&now), Err(Conflict::Edited(edits).into()));
    }

    #[test]
    fn who_saw_nothing_is_told_nothing() {
        let now = sight(&[("capacity", "14")]);
        assert_eq!(Sight::default().edits(&now), []);
    }
}
