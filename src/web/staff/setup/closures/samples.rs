//! Made-up closed periods for tests.

use super::planned::Planned;
use crate::domain::ids::{ClosureId, TeamId};
use crate::entity::closure::Model;

fn date(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a sample is a date")
}

pub fn planned() -> Planned {
    let days = ["2027-02-23", "2027-02-25"].map(date);
    Planned::sample(date("2027-02-01"), &days)
}

pub fn rows() -> [Model; 4] {
    let row = |n: u128, from: &str, to: &str, reason: &str| Model {
        id: ClosureId(uuid::Uuid::from_u128(n)),
        team_id: TeamId(uuid::Uuid::nil()),
        from_date: date(from),
        to_date: date(to),
        reason: reason.to_owned(),
    };
    [
        row(1, "2026-02-16", "2026-02-20", "Vinterferie"),
        row(2, "2026-10-05", "2026-10-09", "Høstferie"),
        row(3, "2027-02-22", "2027-02-26", "Vinterferie <om natten>"),
        row(4, "2027-12-20", "2028-01-02", "Jul"),
    ]
}
