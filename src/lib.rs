//! Kursplass: group courses in municipal mental-health teams.

pub mod cli;
pub mod clock;
pub mod config;
pub mod domain;
pub mod error;
pub mod render;
pub mod store;
pub mod vault;
pub mod web;
