//! The tables as types: one file per table, and the only place where columns become states.

pub mod absence;
pub mod access_log;
pub mod access_person;
pub mod account;
pub mod answer;
pub mod api_token;
pub mod closure;
pub mod code;
mod columns;
pub mod course;
pub mod course_count;
pub mod course_leader;
pub mod course_municipality;
pub mod course_template;
pub mod enrolment;
pub mod erasure;
pub mod erasure_wish;
pub mod event;
pub mod invitation;
pub mod logo;
pub mod message;
pub mod municipality;
pub mod own_calendar;
pub mod proof;
pub mod seat;
pub mod session;
pub mod sign_in_try;
pub mod staff;
pub mod staff_session;
pub mod team;
pub mod venue;

pub use columns::Word;
