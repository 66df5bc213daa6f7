//! The form in which a course is laid out, and changed.

mod dates;
mod days;
mod edit;
mod input;
mod mends;
mod new;
mod page;
mod parts;
mod planner;
mod room;
mod sheet;
mod start;
mod step;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;

use rocket::Route;

pub use page::PlanPage;

/// The routes of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    [new::routes(), edit::routes()].concat()
}
