//! Kursplass: group courses in municipal mental-health teams.

pub mod actions;
pub mod cli;
pub mod clock;
pub mod config;
pub mod delivery;
pub mod demo;
pub mod domain;
pub mod entity;
pub mod error;
pub mod letters;
pub mod outbox;
pub mod render;
pub mod store;
pub mod vault;
pub mod web;
pub mod worker;
