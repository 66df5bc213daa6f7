//! The rows that a message speaks of, and what its letter takes from them.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::domain::contact::AddressKind;
use crate::domain::{Language, Notice, Time};
use crate::entity::message::{Channel, Model};
use crate::entity::{course, enrolment, municipality, proof, session, team, venue};
use crate::error::Error;
use crate::render::mail::SessionLine;
use crate::render::{Crisis, Links, say};
use crate::vault::{Place, Redacted, Ticket, Vault};

/// Country prefixes for a message without a team.
const HOME: &str = "+47";

/// Who is told, about what, by whom.
pub struct Facts {
    pub person: Option<enrolment::Model>,
    proof: Option<proof::Model>,
    pub team: Option<team::Model>,
}

impl Facts {
    /// Reads the rows.
    pub async fn read(db: &impl ConnectionTrait, row: &Model) -> Result<Self, Error> {
        let person = match row.enrolment_id {
            Some(id) => enrolment::Entity::find_by_id(id).one(db).await?,
            None => None,
        };
        let proof = match row.proof_id {
            Some(id) => proof::Entity::find_by_id(id).one(db).await?,
            None => None,
        };
        let team = match row.team_id {
            Some(id) => team::Entity::find_by_id(id).one(db).await?,
            None => None,
        };
        Ok(Self {
            person,
            proof,
            team,
        })
    }

    /// Where the clocks are that the letter speaks of.
    #[must_use]
    pub fn zone(&self) -> chrono_tz::Tz {
        self.team
            .as_ref()
            .map_or(chrono_tz::Europe::Oslo, team::Model::tz)
    }

    /// Where the message goes: an address of its own, the one that is to be proven, or the
    /// person's. An address that nobody has proven gets codes only.
    pub fn address(&self, vault: &Vault, row: &Model) -> Result<Option<Redacted<String>>, Error> {
        if let Some(own) = &row.recipient {
            return vault.open(Place::MessageRecipient, row.id.0, own).map(Some);
        }
        if row.proof_id.is_some() {
            let fits = |proof: &&proof::Model| match proof.address_kind {
                AddressKind::Email => row.channel == Channel::Email,
                AddressKind::Mobile => row.channel == Channel::Sms,
            };
            let proof = self.proof.as_ref().filter(fits);
            let open =
                |proof: &proof::Model| vault.open(Place::ProofAddress, proof.id.0, &proof.address);
            return proof.map(open).transpose();
        }
        let Some(person) = &self.person else {
            return Ok(None);
        };
        let (place, sealed, proven) = match row.channel {
            Channel::Sms => (Place::EnrolmentMobile, &person.mobile, &person.mobile_index),
            _ => (Place::EnrolmentEmail, &person.email, &person.email_index),
        };
        match (sealed, proven) {
            (Some(sealed), Some(_)) => vault.open(place, person.id.0, sealed).map(Some),
            _ => Ok(None),
        }
    }

    /// Whether text messages may go to the country of this number.
    #[must_use]
    pub fn may_text(&self, number: &str) -> bool {
        match &self.team {
            Some(team) => team.prefixes().any(|prefix| number.starts_with(prefix)),
            None => number.starts_with(HOME),
        }
    }

    /// The person's own page by their ticket. Who has not proven an address, or has lost it, gets
    /// the page where a code opens the own one.
    #[must_use]
    pub fn link(&self, vault: &Vault, links: &Links, notice: &Notice) -> String {
        use crate::entity::proof::Purpose;

        if let Notice::Invited { token } = notice {
            return links.invitation(token);
        }
        let is_theirs = match (notice, &self.proof) {
            (Notice::Code { .. }, Some(proof)) => proof.purpose == Purpose::SignUp,
            (Notice::Code { .. } | Notice::ContactChanged, _) => false,
            _ => true,
        };
        match &self.person {
            Some(person) if is_theirs => {
                let ticket = vault.print_ticket(Ticket {
                    enrolment: person.id,
                    version: person.ticket_version.unsigned_abs(),
                });
                links.ticket(ticket.expose())
            }
            _ => links.lost_ticket(),
        }
    }

    /// The municipality that writes: the person's own, if the team works for it, else the team's first.
    pub async fn sender(&self, db: &impl ConnectionTrait) -> Result<String, Error> {
        const WORD: &str = "kommune";
        let Some(team) = &self.team else {
            return Ok("Kursplass".to_owned());
        };
        let served = municipality::Entity::find()
            .filter(municipality::Column::TeamId.eq(team.id))
            .order_by_asc(municipality::Column::Code)
            .all(db)
            .await?;
        let home = self.person.as_ref().map(|person| &person.home_municipality);
        let writes = served
            .iter()
            .find(|one| Some(&one.code) == home)
            .or(served.first());
        Ok(match writes {
            Some(one) if one.name.ends_with(WORD) => one.name.clone(),
            Some(one) => format!("{} {WORD}", one.name),
            None => "Kursplass".to_owned(),
        })
    }

    /// Whom to call in a crisis, as the team has set it.
    #[must_use]
    pub fn crisis(&self) -> Crisis {
        self.team.as_ref().map(crisis).unwrap_or_default()
    }
}

/// Whom to call in a crisis, as the team has set it.
#[must_use]
pub fn crisis(team: &team::Model) -> Crisis {
    Crisis {
        emergency: team.emergency_phone.clone(),
        urgent: team.urgent_phone.clone(),
        talk: team.talk_phone.clone(),
    }
}

/// A session to come, with a place that gives nothing away.
pub struct Dated {
    session: session::Model,
    place: Option<String>,
}

impl Dated {
    /// How the letter names it.
    #[must_use]
    pub fn line(&self) -> SessionLine<'_> {
        SessionLine {
            number: self.session.number.unsigned_abs(),
            starts_at: self.session.starts_at,
            ends_at: self.session.ends_at,
            place: self.place.as_deref(),
        }
    }
}

/// The planned sessions of the person's course that are not over, as they stand now.
pub async fn dates(
    db: &impl ConnectionTrait,
    person: &enrolment::Model,
    language: Language,
    now: Time,
) -> Result<Vec<Dated>, Error> {
    let sessions = session::Entity::find()
        .filter(session::Column::CourseId.eq(person.course_id))
        .filter(session::Column::Status.eq(session::Status::Planned))
        .filter(session::Column::EndsAt.gt(now))
        .order_by_asc(session::Column::StartsAt)
        .all(db)
        .await?;
    let course = course::Entity::find_by_id(person.course_id).one(db).await?;
    let all_online = course.is_some_and(|course| course.online_url.is_some());
    let venues = venue::Entity::find()
        .filter(venue::Column::Id.is_in(sessions.iter().filter_map(|session| session.venue_id)))
        .all(db)
        .await?;
    let place = |session: &session::Model| match session.venue_id {
        Some(id) => venues
            .iter()
            .find(|venue| venue.id == id)
            .map(|venue| venue.neutral_name.clone()),
        None => (all_online || session.online_url.is_some())
            .then(|| say(language, "mail-place-online", &[])),
    };
    Ok(sessions
        .into_iter()
        .map(|session| Dated {
            place: place(&session),
            session,
        })
        .collect())
}
