//! Teams with what their courses are made with.

use kursplass::actions::teams::{self, NewTeam, Served};
use kursplass::domain::admission::Policy;
use kursplass::domain::ids::{StaffId, TeamId, TemplateId, VenueId};
use kursplass::domain::{Language, Time};
use kursplass::entity::{course_template, staff, venue};
use sea_orm::DatabaseConnection;
use serde_json::json;

use super::rows::insert;
use super::{Site, Stop};

/// A team, and what its courses are made with.
pub struct Team {
    pub id: TeamId,
    /// The municipality that it serves.
    pub town: String,
    /// Who coordinates, and who leads.
    pub people: Vec<StaffId>,
    pub venues: Vec<VenueId>,
    pub types: Vec<TemplateId>,
}

/// A team with its municipality, five people, three places and four course types.
pub async fn found(site: &Site, db: &DatabaseConnection, n: usize) -> Result<Team, Stop> {
    let town = format!("{}", 3300 + n);
    let new = NewTeam {
        name: format!("Rask psykisk helsehjelp {n}"),
        municipalities: vec![Served {
            code: town.clone(),
            name: format!("Kommune {n}"),
            population: 14_000,
        }],
        language: Language::Nb,
        min_age: 16,
        phone: Some("32789000".to_owned()),
    };
    let add = site.office.act(move |desk| {
        let new = new.clone();
        Box::pin(async move { teams::add(&desk, &new).await })
    });
    let (id, created_at) = (add.await?, site.now());
    let people: Vec<staff::Model> = (0..5)
        .map(|k| staff::Model {
            id: StaffId::random(),
            team_id: id,
            name: format!("Siv {k}"),
            created_at,
        })
        .collect();
    let venues: Vec<venue::Model> = (0..3)
        .map(|k| venue::Model {
            id: VenueId::random(),
            team_id: id,
            name: format!("Rådhuset, rom {k}"),
            neutral_name: format!("Rådhuset, rom {k}"),
            address: Some("Strandgata 1, 3370 Vikersund".to_owned()),
            directions: None,
            seats: Some(20),
            calendar_version: 1,
            step_free: Some(true),
            created_at,
            retired_at: None,
        })
        .collect();
    let types: Vec<course_template::Model> = (0..4).map(|k| a_type(id, k, created_at)).collect();
    let team = Team {
        id,
        town,
        people: people.iter().map(|row| row.id).collect(),
        venues: venues.iter().map(|row| row.id).collect(),
        types: types.iter().map(|row| row.id).collect(),
    };
    insert(db, people).await?;
    insert(db, venues).await?;
    insert(db, types).await?;
    Ok(team)
}

fn a_type(team_id: TeamId, k: usize, created_at: Time) -> course_template::Model {
    course_template::Model {
        id: TemplateId::random(),
        team_id,
        title: format!("Kurstype {k}"),
        summary: json!({"nb": "Seks samlinger."}),
        suits: json!({}),
        unsuited: json!({}),
        happens: json!({}),
        sessions: 6,
        session_minutes: 120,
        interval_weeks: 1,
        follow_ups: json!([]),
        min_participants: 4,
        capacity: 8,
        policy: Policy::Direct,
        min_age: None,
        certificate: None,
        created_at,
        retired_at: None,
    }
}
