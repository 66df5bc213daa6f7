//! What people send about their own sign-up.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, EntityTrait};
use serde::Deserialize;
use utoipa::ToSchema;

use super::fields::{self, Fields};
use crate::actions::enrolments::{Answer, Change};
use crate::domain::contact::{Email, Mobile, Name, Prefers};
use crate::domain::ids::{SessionId, TeamId};
use crate::domain::{Flaw, Refusal};
use crate::entity::team;
use crate::error::Error;

/// What somebody wants to change; what is left out stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeBody {
    #[schema(max_length = 200, example = "Ola")]
    pub name: Option<String>,
    /// Counts when it is proven; one new address at a time.
    #[schema(example = "ola@example.no")]
    pub email: Option<String>,
    /// Counts when it is proven; one new address at a time.
    #[schema(example = "+4790000000")]
    pub mobile: Option<String>,
    /// `email` or `sms`, if that address is proven.
    #[schema(example = "email")]
    pub prefers: Option<String>,
    /// `nb`, `nn` or `en`.
    #[schema(example = "nn")]
    pub language: Option<String>,
}

impl ChangeBody {
    /// Reads it; the team says which mobile numbers it can reach.
    pub async fn read(
        &self,
        db: &impl ConnectionTrait,
        team: TeamId,
        sms: bool,
    ) -> Result<Change, Error> {
        let team = team::Entity::find_by_id(team).one(db).await?;
        let team = team.ok_or(Error::NotFound)?;
        let prefixes: Vec<_> = team.prefixes().map(str::to_owned).collect();
        let mut fields = Fields::default();
        let [email, mobile] =
            [&self.email, &self.mobile].map(|sent| fields::filled(sent.as_deref()));
        let [language, prefers] =
            [&self.language, &self.prefers].map(|sent| fields::filled(sent.as_deref()));
        let change = Change {
            name: fields.maybe("name", self.name.as_deref(), Name::parse),
            language: fields.maybe("language", language, fields::word),
            prefers: fields.maybe("prefers", prefers, fields::word),
            email: fields.maybe("email", email, Email::parse),
            mobile: fields.maybe("mobile", mobile, |sent| Mobile::parse(sent, &prefixes)),
        };
        match change.prefers {
            Some(Prefers::Call) => fields.note("prefers", Flaw::UnknownChoice),
            Some(Prefers::Sms) if !sms => fields.note("prefers", Flaw::NoSms),
            _ => {}
        }
        if change.mobile.is_some() && !sms {
            fields.note("mobile", Flaw::NoSms);
        }
        Ok(fields.done(Some(change))?)
    }
}

/// What somebody says to an offer.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerBody {
    /// `accept` or `decline`.
    #[schema(required, nullable = false, example = "accept")]
    pub answer: Option<String>,
}

impl AnswerBody {
    /// Reads it.
    pub fn read(&self) -> Result<Answer, Refusal> {
        let mut fields = Fields::default();
        let sent = fields::filled(self.answer.as_deref());
        let answer = fields.must("answer", sent, |word| match word {
            "accept" => Ok(Answer::Accept),
            "decline" => Ok(Answer::Decline),
            _ => Err(Flaw::UnknownChoice),
        });
        fields.done(answer)
    }
}

/// To which sessions ahead somebody cannot come.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AbsencesBody {
    /// The ids of all of them; none if somebody comes to each.
    #[schema(required, nullable = false, value_type = Vec<uuid::Uuid>)]
    pub sessions: Option<Vec<String>>,
}

impl AbsencesBody {
    /// Reads it.
    pub fn read(&self) -> Result<BTreeSet<SessionId>, Refusal> {
        let mut fields = Fields::default();
        let sessions = fields.must("sessions", self.sessions.as_deref(), session_ids);
        fields.done(sessions)
    }
}

/// The sessions that somebody names, each once.
pub fn session_ids(sent: &[String]) -> Result<BTreeSet<SessionId>, Flaw> {
    let ids: Result<_, _> = sent.iter().map(|id| id.parse()).collect();
    ids.map_err(|_| Flaw::UnknownId)
}
