//! The main colour of a team's pages: one of few, each of which can be read in light and in dark.

/// A colour of the design system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Color {
    #[default]
    Blue,
    Green,
    Purple,
    Grey,
}

impl Color {
    /// What the design system calls it (`data-color`).
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Blue => "accent",
            Self::Green => "brand1",
            Self::Purple => "brand2",
            Self::Grey => "neutral",
        }
    }
}
