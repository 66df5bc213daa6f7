#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod db;
mod house;
mod store;
