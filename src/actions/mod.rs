//! What can be done, one verb at a time. Each verb runs in one transaction that holds the change,
//! the event, the messages and, where asked, the answer to the request.

pub mod access;
pub mod accounts;
pub mod answers;
pub mod check;
pub mod closures;
pub mod codes;
pub mod courses;
mod desk;
pub mod enrolments;
mod history;
pub mod interest;
pub mod messages;
pub mod offers;
pub mod rehearsal;
pub mod retention;
pub mod sessions;
pub mod settings;
pub mod sight;
pub mod staff;
pub mod teams;
pub mod templates;
pub mod tickets;
pub mod tokens;
pub mod venues;

pub use desk::{Desk, Office};
