//! A coordinator: with a token for the API, and signed in for the pages.

use chrono::TimeDelta;
use kursplass::actions::courses::{self, Draft, Schedule};
use kursplass::actions::tokens;
use kursplass::domain::Language;
use kursplass::domain::access::{Roles, Staff};
use kursplass::domain::ids::{CourseId, StaffSessionId, TeamId};
use kursplass::entity::{account, staff_session};
use kursplass::vault::{Place, token_hash};
use sea_orm::{EntityTrait, IntoActiveModel};

use crate::given::{Filler, Site, Stop};

/// What a session's cookie holds.
const TOKEN: &str = "growth";
/// No password; nobody signs in by it.
const HASH: &str = "$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA";

pub struct Reader {
    pub team: TeamId,
    pub town: String,
    pub token: String,
    pub cookie: String,
    by: Staff,
}

impl Reader {
    /// The coordinator of the first team.
    pub async fn of(site: &Site, filler: &Filler<'_>) -> Result<Self, Stop> {
        let team = &filler.teams[0];
        let id = team.id;
        let add = site.office.act(move |desk| {
            let roles = Roles::from_words("coordinator");
            Box::pin(async move { tokens::add(&desk, id, "Siv", &roles, tokens::DAYS).await })
        });
        let token = format!("Bearer {}", add.await?.token.into_exposed());
        let (staff, now, vault) = (team.people[0], site.now(), &site.office.vault);
        let db = site.office.store.connect_for_migrations().await?;
        let account = account::Model {
            staff_id: staff,
            team_id: id,
            email: vault.seal(Place::AccountEmail, staff.0, "siv@example.org"),
            email_index: vault.email_index("siv@example.org"),
            password: Some(HASH.to_owned()),
            roles: "coordinator".to_owned(),
            active: true,
            created_at: now,
            calendar_version: 1,
        };
        let session = staff_session::Model {
            id: StaffSessionId::random(),
            staff_id: staff,
            hash: token_hash(TOKEN),
            agent: "a browser".to_owned(),
            created_at: now,
            seen_at: now,
            until: now + TimeDelta::hours(12),
            ended_at: None,
            proved_at: None,
        };
        account::Entity::insert(account.into_active_model())
            .exec_without_returning(&db)
            .await?;
        staff_session::Entity::insert(session.into_active_model())
            .exec_without_returning(&db)
            .await?;
        db.close().await?;
        Ok(Self {
            team: id,
            town: team.town.clone(),
            token,
            cookie: format!("session={TOKEN}"),
            by: Staff {
                id: staff,
                team: id,
                name: "Siv".to_owned(),
                roles: Roles::from_words("coordinator"),
            },
        })
    }

    /// A new course of many seats that everybody may join.
    pub async fn course(&self, site: &Site) -> Result<CourseId, Stop> {
        let by = self.by.clone();
        let publish = site.office.act(move |desk| {
            let by = by.clone();
            Box::pin(async move {
                let id = courses::create(&desk, &by, &draft()).await?.course.id;
                courses::publish(&desk, &by, id).await?;
                Ok(id)
            })
        });
        Ok(publish.await?)
    }
}

fn draft() -> Draft {
    let id = uuid::Uuid::new_v4();
    Draft {
        title: "Sov godt".to_owned(),
        summary: [(Language::Nb, "Seks samlinger.".to_owned())].into(),
        language: None,
        template: None,
        leaders: vec![format!("Leder {id}")],
        venue: None,
        place_later: true,
        online_url: None,
        municipalities: None,
        min_age: None,
        schedule: Schedule::Series {
            starts_on: chrono::NaiveDate::from_ymd_opt(2027, 3, 2).unwrap_or_default(),
            start_time: chrono::NaiveTime::from_hms_opt(17, 0, 0).unwrap_or_default(),
            minutes: Some(120),
            count: Some(6),
            interval_weeks: Some(1),
            follow_ups: None,
        },
        min_participants: None,
        capacity: Some(300),
        policy: None,
        opens_at: None,
        closes_at: None,
        decide_by: None,
        last_entry_session: None,
        venue_override: None,
    }
}
