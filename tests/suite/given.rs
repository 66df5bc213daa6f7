//! What a test begins with: a team, its people and courses, and somebody who signs up.

use std::collections::BTreeMap;

use kursplass::actions::courses::{self, Draft, Schedule};
use kursplass::actions::teams::{self, NewTeam, Served};
use kursplass::actions::{offers, tokens};
use kursplass::domain::access::{Roles, Staff};
use kursplass::domain::contact::Email;
use kursplass::domain::ids::{CourseId, EnrolmentId, TeamId};
use kursplass::domain::{Language, Notice};
use kursplass::entity::{message, proof};
use kursplass::vault::Place;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};

use crate::app::{Answer, App};

/// Somebody with a ticket.
#[derive(Clone, Debug)]
pub struct Enrolled {
    pub ticket: String,
    pub id: String,
    pub status: String,
}

/// The team of Modum and Sigdal.
pub fn modum() -> NewTeam {
    let served = |code: &str, name: &str, population| Served {
        code: code.to_owned(),
        name: name.to_owned(),
        population,
    };
    NewTeam {
        name: "Rask psykisk helsehjelp".to_owned(),
        municipalities: vec![
            served("3316", "Modum", 14_000),
            served("3332", "Sigdal", 3_500),
        ],
        language: Language::Nb,
        min_age: 16,
        phone: Some("32789000".to_owned()),
    }
}

/// A course of six Tuesdays, ready to be published.
pub fn draft(title: &str) -> Draft {
    Draft {
        title: title.to_owned(),
        summary: BTreeMap::from([(Language::Nb, "Seks samlinger i gruppe.".to_owned())]),
        language: None,
        template: None,
        leaders: vec!["Kari".to_owned()],
        venue: Some("Rådhuset, rom 2".to_owned()),
        place_later: false,
        online_url: None,
        municipalities: None,
        min_age: None,
        schedule: Schedule::Series {
            starts_on: "2027-03-02".parse().unwrap(),
            start_time: "17:00:00".parse().unwrap(),
            minutes: Some(120),
            count: Some(6),
            interval_weeks: Some(1),
            follow_ups: None,
        },
        min_participants: None,
        capacity: None,
        policy: None,
        opens_at: None,
        closes_at: None,
        decide_by: None,
        last_entry_session: None,
        venue_override: None,
    }
}

/// What the public form sends.
pub fn form(email: &str) -> Value {
    json!({
        "name": "Ola", "email": email, "home_municipality": "3316", "old_enough": true,
    })
}

impl App {
    /// Modum and Sigdal.
    pub async fn team(&self) -> TeamId {
        self.another_team(modum()).await
    }

    pub async fn another_team(&self, new: NewTeam) -> TeamId {
        let add = self.office.act(move |desk| {
            let new = new.clone();
            Box::pin(async move { teams::add(&desk, &new).await })
        });
        add.await.unwrap()
    }

    /// A token of a person who has these roles, like `coordinator` or `leader,admin`.
    pub async fn token(&self, team: TeamId, roles: &str, name: &str) -> String {
        let (roles, name) = (Roles::from_words(roles), name.to_owned());
        let add = self.office.act(move |desk| {
            let (roles, name) = (roles.clone(), name.clone());
            Box::pin(async move { tokens::add(&desk, team, &name, &roles, tokens::DAYS).await })
        });
        add.await.unwrap().token.into_exposed()
    }

    /// A coordinator of the team.
    pub async fn coordinator(&self, team: TeamId) -> Staff {
        let token = self.token(team, "coordinator", "Siv").await;
        self.holder(&token).await
    }

    /// Whom a token speaks for.
    pub async fn holder(&self, token: &str) -> Staff {
        let store = &self.office.store;
        let found = tokens::holder(store.reader(), token, store.now());
        found.await.unwrap()
    }

    /// Lays a course out and publishes it.
    pub async fn publish(&self, team: TeamId, draft: Draft) -> CourseId {
        let by = self.coordinator(team).await;
        let publish = self.office.act(move |desk| {
            let (by, draft) = (by.clone(), draft.clone());
            Box::pin(async move {
                let id = courses::create(&desk, &by, &draft).await?.course.id;
                courses::publish(&desk, &by, id).await?;
                Ok(id)
            })
        });
        publish.await.unwrap()
    }

    /// A published course of the team with so many seats.
    pub async fn course(&self, team: TeamId, capacity: i64) -> CourseId {
        let draft = Draft {
            capacity: Some(capacity),
            ..draft("Sinnemestring")
        };
        self.publish(team, draft).await
    }

    /// A published course that needs neither a leader nor a venue of another one.
    pub async fn course_elsewhere(&self, team: TeamId) -> CourseId {
        let draft = Draft {
            leaders: vec![format!("Leader {}", uuid::Uuid::new_v4())],
            venue: None,
            place_later: true,
            ..draft("Søvnkurs")
        };
        self.publish(team, draft).await
    }

    /// Signs somebody up by the public form; answers the reference.
    pub async fn sign_up(&self, course: CourseId, email: &str) -> String {
        let path = format!("/api/v1/courses/{course}/enrolments");
        let answer = self.post(&path, None, form(email)).await.is(202);
        answer.text("/reference")
    }

    /// The newest code that is to be sent to an address.
    pub async fn code_for(&self, email: &str) -> String {
        let codes = self.codes_for(email).await;
        codes
            .last()
            .unwrap_or_else(|| panic!("no code for {email}"))
            .clone()
    }

    /// All codes that are to be sent to an address, oldest first.
    pub async fn codes_for(&self, email: &str) -> Vec<String> {
        let index = Email::parse(email).unwrap().index_form();
        self.codes_under(self.office.vault.email_index(&index))
            .await
    }

    /// The newest code that is to be sent to a mobile number.
    pub async fn code_to_mobile(&self, number: &str) -> String {
        let codes = self
            .codes_under(self.office.vault.mobile_index(number))
            .await;
        codes.last().unwrap().clone()
    }

    async fn codes_under(&self, index: Vec<u8>) -> Vec<String> {
        let db = self.office.store.reader();
        let references = proof::Entity::find()
            .filter(proof::Column::AddressIndex.eq(index))
            .all(db)
            .await
            .unwrap();
        let messages = message::Entity::find()
            .filter(message::Column::Kind.eq("code"))
            .filter(message::Column::Status.eq(message::Status::Queued))
            .filter(message::Column::ProofId.is_in(references.iter().map(|row| row.id)))
            .order_by_asc(message::Column::EventId)
            .all(db)
            .await
            .unwrap();
        messages.iter().map(|row| self.code_in(row)).collect()
    }

    fn code_in(&self, row: &message::Model) -> String {
        match self.notice(row) {
            Notice::Code { code } => code,
            other => panic!("{other:?} is no code"),
        }
    }

    fn notice(&self, row: &message::Model) -> Notice {
        let vault = &self.office.vault;
        let opened = vault.open(Place::MessageNotice, row.id.0, &row.notice);
        serde_json::from_str(opened.unwrap().expose()).unwrap()
    }

    /// What is told about an enrolment, in order: the words of the notices.
    pub async fn told(&self, enrolment: &str) -> Vec<String> {
        let id: EnrolmentId = enrolment.parse().unwrap();
        let messages = message::Entity::find()
            .filter(message::Column::EnrolmentId.eq(id))
            .order_by_asc(message::Column::EventId)
            .all(self.office.store.reader())
            .await
            .unwrap();
        messages.into_iter().map(|row| row.kind).collect()
    }

    /// Sends a code under a reference.
    pub async fn prove(&self, reference: &str, code: &str) -> Answer {
        let path = format!("/api/v1/enrolments/{reference}/proof");
        self.post(&path, None, json!({ "code": code })).await
    }

    /// Signs somebody up and proves the address.
    pub async fn enrolled(&self, course: CourseId, email: &str) -> Enrolled {
        let reference = self.sign_up(course, email).await;
        let code = self.code_for(email).await;
        let answer = self.prove(&reference, &code).await.is(200);
        Enrolled {
            ticket: answer.text("/ticket"),
            id: answer.text("/enrolment/id"),
            status: answer.text("/enrolment/status"),
        }
    }

    /// What the worker does again and again: ends what the clock has ended, and passes seats on.
    pub async fn sweep(&self, course: CourseId) -> usize {
        let sweep = self
            .office
            .act(move |desk| Box::pin(async move { offers::sweep(&desk, course).await }));
        sweep.await.unwrap()
    }
}
