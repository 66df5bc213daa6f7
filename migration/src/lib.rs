//! The history of the schema: one file per change, for `SQLite` and `PostgreSQL` alike.

mod kit;
mod m0001_teams;
mod m0002_courses;
mod m0003_enrolments;
mod m0004_messages;
mod m0005_answers;
mod m0006_accounts;
mod m0007_retention;
mod m0008_keeping;
mod m0009_finding;
mod m0012_absences;
mod m0013_sharing;
mod m0014_framing;
mod m0015_color;
mod m0016_words;
mod m0017_leaders;
mod m0018_contact;
mod m0019_interest;
mod m0020_logo;
mod m0021_own_calendars;
mod m0022_calendar_versions;

use sea_orm_migration::prelude::*;
pub use sea_orm_migration::{MigrationStatus, MigratorTrait};

/// All changes, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_teams::Migration),
            Box::new(m0002_courses::Migration),
            Box::new(m0003_enrolments::Migration),
            Box::new(m0004_messages::Migration),
            Box::new(m0005_answers::Migration),
            Box::new(m0006_accounts::Migration),
            Box::new(m0007_retention::Migration),
            Box::new(m0008_keeping::Migration),
            Box::new(m0009_finding::Migration),
            Box::new(m0012_absences::Migration),
            Box::new(m0013_sharing::Migration),
            Box::new(m0014_framing::Migration),
            Box::new(m0015_color::Migration),
            Box::new(m0016_words::Migration),
            Box::new(m0017_leaders::Migration),
            Box::new(m0018_contact::Migration),
            Box::new(m0019_interest::Migration),
            Box::new(m0020_logo::Migration),
            Box::new(m0021_own_calendars::Migration),
            Box::new(m0022_calendar_versions::Migration),
        ]
    }
}
