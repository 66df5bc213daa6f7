//! What a measurement begins with: a site in this process, and rows as they gather over the years.

mod fill;
mod people;
mod rows;
mod site;
mod team;

pub use fill::Filler;
pub use site::Site;

/// What stops a measurement.
pub type Stop = Box<dyn std::error::Error>;
