//! Kursplass: group courses in municipal mental-health teams.

pub mod config;
pub mod domain;
