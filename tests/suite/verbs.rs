//! Verbs by hand: the actions themselves, without the web in front of them.

use kursplass::actions::{Desk, enrolments, sessions};
use kursplass::domain::access::Staff;
use kursplass::domain::contact::{Contact, Email, HomeMunicipality, Mobile, Name, Needs};
use kursplass::domain::ids::{CourseId, EnrolmentId, ProofId, SessionId};
use kursplass::domain::{Language, Notice};
use kursplass::entity::{course, enrolment, message, session};
use kursplass::error::Error;
use kursplass::outbox;
use kursplass::vault::Ticket;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::app::{App, oslo};

/// The ticket of an enrolment as long as it was not renewed.
pub fn first_ticket(enrolment: EnrolmentId) -> Ticket {
    Ticket {
        enrolment,
        version: 1,
    }
}

/// Somebody who signs up: the address says how they are reached.
#[derive(Clone, Copy)]
pub struct Who<'a> {
    pub address: &'a str,
    pub home: &'a str,
    pub language: Language,
}

impl<'a> Who<'a> {
    /// Somebody from Modum who reads bokmål.
    pub fn at(address: &'a str) -> Self {
        Self {
            address,
            home: "3316",
            language: Language::Nb,
        }
    }

    pub fn sign_up(self) -> enrolments::SignUp {
        let (email, mobile) = if self.address.contains('@') {
            (Some(Email::parse(self.address).unwrap()), None)
        } else {
            (None, Some(Mobile::parse(self.address, &["+47"]).unwrap()))
        };
        enrolments::SignUp {
            name: Name::parse("Ola Nordmann").unwrap(),
            contact: Contact::by_public(email, mobile, None).unwrap(),
            home: HomeMunicipality::parse(self.home, &["3316", "3332"]).unwrap(),
            language: self.language,
            needs: Needs::from_words(""),
        }
    }
}

/// Runs an action that must go well.
macro_rules! act {
    ($app:expr, |$desk:ident| $body:expr) => {
        $app.office
            .act(move |$desk| Box::pin(async move { $body }))
            .await
            .unwrap()
    };
}

impl App {
    /// Signs somebody up, unproven.
    pub async fn signs_up(&self, course: CourseId, who: Who<'_>) -> ProofId {
        let who = who.sign_up();
        let sign_up = self.office.act(move |desk| {
            let who = who.clone();
            Box::pin(async move {
                enrolments::knock(&desk, course)
                    .await?
                    .sign_up(&desk, &who)
                    .await
            })
        });
        sign_up.await.unwrap().reference
    }

    /// Signs somebody up and proves the address.
    pub async fn joins(&self, course: CourseId, address: &str) -> EnrolmentId {
        let reference = self.signs_up(course, Who::at(address)).await;
        let code = self.code_of(reference).await;
        let prove = self.office.act(move |desk| {
            let code = code.clone();
            Box::pin(async move { enrolments::prove(&desk, reference, &code).await })
        });
        prove.await.unwrap().unwrap().enrolment
    }

    /// The digits in the message of a reference, which must not have left yet.
    pub async fn code_of(&self, reference: ProofId) -> String {
        let rows = message::Entity::find()
            .filter(message::Column::ProofId.eq(reference))
            .all(self.office.store.reader())
            .await
            .unwrap();
        match outbox::open(&self.office.vault, rows.last().unwrap()).unwrap() {
            Notice::Code { code } => code,
            other => panic!("{other:?} is no code"),
        }
    }

    pub async fn leaves(&self, id: EnrolmentId) {
        act!(self, |desk| enrolments::withdraw(&desk, first_ticket(id))
            .await);
    }

    pub async fn answers(&self, id: EnrolmentId, answer: enrolments::Answer) {
        act!(self, |desk| enrolments::answer(
            &desk,
            first_ticket(id),
            answer
        )
        .await);
    }

    pub async fn enrolment(&self, id: EnrolmentId) -> enrolment::Model {
        let row = enrolment::Entity::find_by_id(id);
        row.one(self.office.store.reader()).await.unwrap().unwrap()
    }

    /// Moves the first session of a course.
    pub async fn moves_first(&self, course: CourseId, to: &'static str) {
        let change = sessions::Move {
            starts_at: Some(oslo(to)),
            ..sessions::Move::default()
        };
        let (by, id) = self.first_of(course).await;
        let shift = self.office.act(move |desk| {
            let (by, change) = (by.clone(), change.clone());
            Box::pin(async move { sessions::shift(&desk, &by, id, &change).await })
        });
        shift.await.unwrap();
    }

    /// Cancels the first session of a course.
    pub async fn cancels_first(&self, course: CourseId) {
        let (by, id) = self.first_of(course).await;
        let cancel = self.office.act(move |desk| {
            let by = by.clone();
            Box::pin(async move { sessions::cancel(&desk, &by, id, "ill").await })
        });
        cancel.await.unwrap();
    }

    /// The coordinator of a course's team, and its first session.
    async fn first_of(&self, course: CourseId) -> (Staff, SessionId) {
        let db = self.office.store.reader();
        let course = course::Entity::find_by_id(course).one(db).await.unwrap();
        let course = course.unwrap();
        let first = session::Entity::find()
            .filter(session::Column::CourseId.eq(course.id))
            .order_by_asc(session::Column::Number)
            .one(db)
            .await
            .unwrap();
        (self.coordinator(course.team_id).await, first.unwrap().id)
    }

    /// All messages, in the order of what they tell.
    pub async fn messages(&self) -> Vec<message::Model> {
        let all = message::Entity::find().order_by_asc(message::Column::EventId);
        all.all(self.office.store.reader()).await.unwrap()
    }

    /// Claims what is due, as a process does that dies right after.
    pub async fn claims(&self) -> Vec<message::Model> {
        async fn claim(desk: Desk<'_>) -> Result<Vec<message::Model>, Error> {
            outbox::claim(desk.tx, 100, desk.now()).await
        }
        act!(self, |desk| claim(desk).await)
    }
}
