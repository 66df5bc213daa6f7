//! Kursplass: group courses in municipal mental-health teams.

pub mod domain;
