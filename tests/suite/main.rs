#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod api_public;
mod api_staff;
mod app;
mod browser;
mod calendars;
mod check;
mod course_page;
mod crash;
mod db;
mod doors;
mod editing;
mod given;
mod house;
mod live;
mod mail;
mod plans;
mod postman;
mod rehearsal;
mod repeats;
mod rush;
mod store;
mod story;
mod ticket_page;
mod tokens;
mod verbs;
mod worker;
