//! The people of a course, with what happened to them, what they were told, and who looked at them.

use kursplass::domain::contact::{HomeMunicipality, Prefers};
use kursplass::domain::ids::{CourseId, EnrolmentId, MessageId, StaffId, TeamId};
use kursplass::domain::{Exit, Language, Notice, Time};
use kursplass::entity::enrolment::{Channel, State};
use kursplass::entity::event::Actor;
use kursplass::entity::{access_log, access_person, enrolment, event, message};
use kursplass::vault::Place;
use serde_json::json;

use super::fill::{Filler, SEATS};
use super::rows::Rows;

impl Filler<'_> {
    /// Somebody who signed up: eight get a seat, one waits, and one leaves again.
    pub(super) fn person(
        &mut self,
        rows: &mut Rows,
        course: (CourseId, TeamId),
        k: i16,
        at: Time,
    ) -> EnrolmentId {
        self.person += 1;
        let (id, vault) = (EnrolmentId::at(at), &self.site.office.vault);
        let email = format!("person{}@example.org", self.person);
        let (status, exit, rule, notice) = match k {
            k if k < SEATS => (State::Seated, None, "free_seat", Notice::Seated),
            8 => {
                let notice = Notice::Waiting { position: 1 };
                (State::Waiting, None, "waiting_list", notice)
            }
            _ => (
                State::Ended,
                Some(Exit::Withdrew),
                "waiting_list",
                Notice::Left,
            ),
        };
        rows.people.push(enrolment::Model {
            id,
            team_id: course.1,
            course_id: course.0,
            queue_number: i32::from(k) + 1,
            status,
            since: at,
            until: None,
            exit,
            seated_at: (status == State::Seated).then_some(at),
            seat_no: (status == State::Seated).then_some(k + 1),
            slot: 1,
            ticket_version: 1,
            name: vault.seal(Place::EnrolmentName, id.0, "Kari Nordmann"),
            email: Some(vault.seal(Place::EnrolmentEmail, id.0, &email)),
            mobile: None,
            email_index: Some(vault.email_index(&email)),
            mobile_index: None,
            prefers: Prefers::Email,
            language: Language::Nb,
            home_municipality: HomeMunicipality::OTHER.to_owned(),
            needs: String::new(),
            channel: Channel::Web,
            moved_to: None,
            created_at: at,
            updated_at: at,
        });
        let (course, own) = (course, Some(id));
        self.happened(rows, (course, own), "signed_up", at, None);
        let rule = Some(json!({ "rule": rule }));
        let mut event = self.happened(rows, (course, own), "joined", at, rule);
        if exit.is_some() {
            event = self.happened(rows, (course, own), "withdrew", at, None);
        }
        self.told(rows, (course, id), event, &notice, at);
        id
    }

    pub(super) fn happened(
        &mut self,
        rows: &mut Rows,
        ((course, team), person): ((CourseId, TeamId), Option<EnrolmentId>),
        verb: &str,
        at: Time,
        facts: Option<serde_json::Value>,
    ) -> i64 {
        self.event += 1;
        rows.events.push(event::Model {
            id: self.event,
            team_id: Some(team),
            course_id: Some(course),
            session_id: None,
            enrolment_id: person,
            verb: verb.to_owned(),
            actor: Actor::Person,
            staff_id: None,
            reason: None,
            facts,
            at,
        });
        self.event
    }

    fn told(
        &self,
        rows: &mut Rows,
        ((course, team), person): ((CourseId, TeamId), EnrolmentId),
        event: i64,
        notice: &Notice,
        at: Time,
    ) {
        let (id, vault) = (MessageId::at(at), &self.site.office.vault);
        let text = serde_json::to_string(notice).expect("a notice is plain data");
        rows.messages.push(message::Model {
            id,
            event_id: event,
            team_id: Some(team),
            course_id: Some(course),
            enrolment_id: Some(person),
            proof_id: None,
            channel: message::Channel::Email,
            status: message::Status::Sent,
            kind: notice.kind().to_owned(),
            notice: vault.seal(Place::MessageNotice, id.0, &text),
            recipient: None,
            language: Language::Nb,
            attempts: 1,
            not_before: at,
            lease_until: None,
            lease: 1,
            error: None,
            created_at: at,
            done_at: Some(at),
            done_by: None,
        });
    }

    /// Somebody of the staff has read the list once.
    pub(super) fn looked(
        &mut self,
        rows: &mut Rows,
        (course, team): (CourseId, TeamId),
        staff_id: StaffId,
        people: &[EnrolmentId],
        at: Time,
    ) {
        self.look += 1;
        rows.looks.push(access_log::Model {
            id: self.look,
            team_id: team,
            staff_id,
            staff_name: "Siv".to_owned(),
            roles: "coordinator".to_owned(),
            ground: "roster".to_owned(),
            course_id: Some(course),
            at,
        });
        let seen = people.iter().map(|person| access_person::Model {
            access_id: self.look,
            enrolment_id: *person,
        });
        rows.seen.extend(seen);
    }
}
