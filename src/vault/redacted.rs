//! What must not slip into a log.

use std::fmt;

/// Something personal or secret: whoever prints it prints `***`.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Redacted<T>(T);

impl<T> Redacted<T> {
    /// Wraps it up.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// The thing itself, for the one place that needs it.
    pub fn expose(&self) -> &T {
        &self.0
    }

    /// The thing itself, unwrapped.
    pub fn into_exposed(self) -> T {
        self.0
    }
}

impl<T> From<T> for Redacted<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> fmt::Debug for Redacted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl<T> fmt::Display for Redacted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_redacted_is_never_printed() {
        let name = Redacted::new("Kari Nordmann".to_owned());
        assert_eq!(
            format!("{name} {name:?} {:#?}", Some(&name))
                .matches("Kari")
                .count(),
            0
        );
        assert_eq!(name.expose(), "Kari Nordmann");
    }
}
