use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::TimeDelta;
use migration::{Migrator, MigratorTrait as _};

use super::*;
use crate::actions::courses::{self, Draft, Listed, Schedule};
use crate::actions::teams::{self, NewTeam, Served};
use crate::actions::{Office, tokens};
use crate::clock::Clock;
use crate::domain::access::Roles;
use crate::domain::schedule::Kind;
use crate::domain::{Language, Time};
use crate::render::links::Links;
use crate::store::Store;
use crate::vault::{Keys, Vault};

fn now() -> Time {
    "2027-02-01T08:00:00Z".parse().unwrap()
}

/// A course with so many sessions, one a day, each at a place of its own.
fn draft(sessions: i64) -> Draft {
    let listed = |n| {
        let starts_at = now() + TimeDelta::days(n);
        Listed {
            starts_at,
            ends_at: Some(starts_at + TimeDelta::hours(2)),
            kind: Kind::Ordinary,
            venue: Some(format!("Rom {n}")),
        }
    };
    Draft {
        title: "Sinnemestring".to_owned(),
        summary: [(Language::Nb, "I gruppe.".to_owned())].into(),
        language: None,
        template: None,
        leaders: vec![format!("Leder {sessions}")],
        venue: None,
        place_later: true,
        online_url: None,
        municipalities: None,
        min_age: None,
        schedule: Schedule::List((1..=sessions).map(listed).collect()),
        min_participants: None,
        capacity: None,
        policy: None,
        opens_at: None,
        closes_at: None,
        decide_by: None,
        last_entry_session: None,
        venue_override: Some("the test".to_owned()),
    }
}

async fn office(path: &std::path::Path) -> Office {
    let url = format!("sqlite://{}", path.display());
    let store = Store::open(&url, Clock::manual(now())).await.unwrap();
    let db = store.connect_for_migrations().await.unwrap();
    Migrator::up(&db, None).await.unwrap();
    db.close().await.unwrap();
    let vault = Arc::new(Vault::new(&Keys::random()));
    Office {
        store,
        vault,
        sms: true,
    }
}

async fn team(office: &Office) -> TeamId {
    let add = office.act(|desk| {
        Box::pin(async move {
            let new = NewTeam {
                name: "Modum og Sigdal".to_owned(),
                municipalities: vec![Served {
                    code: "3316".to_owned(),
                    name: "Modum".to_owned(),
                    population: 14_000,
                }],
                language: Language::Nb,
                min_age: 16,
                phone: None,
            };
            teams::add(&desk, &new).await
        })
    });
    add.await.unwrap()
}

async fn publish(office: &Office, team: TeamId, draft: Draft) -> CourseId {
    let publish = office.act(move |desk| {
        let draft = draft.clone();
        Box::pin(async move {
            let roles = Roles::from_words("coordinator");
            let token = tokens::add(&desk, team, "Siv", &roles, 1).await?.token;
            let by = tokens::holder(desk.tx, token.expose(), desk.now()).await?;
            let id = courses::create(&desk, &by, &draft).await?.course.id;
            courses::publish(&desk, &by, id).await?;
            Ok(id)
        })
    });
    publish.await.unwrap()
}

/// How many statements it takes to make a feed, and how many sessions it holds.
async fn statements(office: &Office, scope: Scope) -> (usize, usize) {
    let links = Links::new("https://kurs.example.no").unwrap();
    let counter = Arc::new(AtomicUsize::new(0));
    let mut db = office.store.reader().clone();
    let count = Arc::clone(&counter);
    db.set_metric_callback(move |_| {
        count.fetch_add(1, Ordering::Relaxed);
    });
    let version = scope.version(&db).await.unwrap();
    let makers = Makers {
        links: &links,
        vault: &office.vault,
    };
    let asked = (scope, View::default());
    let printed = feeds::read(&db, &makers, &asked, &version, now());
    let bytes = printed.await.unwrap().bytes;
    let events = String::from_utf8(bytes).unwrap();
    let sessions = events.matches("BEGIN:VEVENT").count();
    (counter.load(Ordering::Relaxed), sessions)
}

#[rocket::async_test]
async fn a_feed_takes_as_many_queries_for_two_hundred_sessions_as_for_one() {
    let folder = tempfile::TempDir::new().unwrap();
    let office = office(&folder.path().join("test.db")).await;
    let team = team(&office).await;
    let first = publish(&office, team, draft(1)).await;
    let few = statements(&office, Scope::Team(team)).await;
    assert_eq!(few.1, 1);
    for sessions in [58, 59, 60, 22] {
        publish(&office, team, draft(sessions)).await;
    }
    let many = statements(&office, Scope::Team(team)).await;
    assert_eq!(many, (few.0, 200));
    let scopes = [
        Scope::All,
        Scope::Municipality("3316".to_owned()),
        Scope::Course(first),
    ];
    for scope in scopes {
        assert!(statements(&office, scope).await.0 <= few.0);
    }
    assert!(few.0 <= 9, "{} statements", few.0);
    office.store.close().await;
}
