//! Codes that prove an address, and the address that asks for one.

use sea_orm::EntityTrait;
use serde::Deserialize;
use utoipa::ToSchema;

use super::fields::{self, Fields};
use crate::actions::Desk;
use crate::domain::contact::{AddressKind, Email, Mobile};
use crate::domain::{Flaw, Refusal};
use crate::entity::team;
use crate::error::Error;

/// The six digits of a message.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeBody {
    /// With or without a blank in it.
    #[schema(required, nullable = false, example = "123 456")]
    pub code: Option<String>,
}

impl CodeBody {
    /// Reads it.
    pub fn read(self) -> Result<String, Refusal> {
        let mut fields = Fields::default();
        let code = fields.must("code", self.code, Ok);
        fields.done(code)
    }
}

/// The address that the ticket belongs to: one of the two.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressBody {
    #[schema(example = "ola@example.no")]
    pub email: Option<String>,
    #[schema(example = "+4790000000")]
    pub mobile: Option<String>,
}

impl AddressBody {
    /// The one address. A mobile may be of any country that some team sends to.
    pub async fn read(&self, desk: &Desk<'_>, sms: bool) -> Result<(AddressKind, String), Error> {
        let mut fields = Fields::default();
        let email = fields::filled(self.email.as_deref());
        let email = fields.maybe("email", email, Email::parse);
        let mobile = match fields::filled(self.mobile.as_deref()) {
            None => None,
            Some(sent) => fields.take("mobile", Mobile::parse(sent, &prefixes(desk).await?)),
        };
        let address = match (email, mobile) {
            (Some(email), None) => Some((AddressKind::Email, email.expose().to_owned())),
            (None, Some(mobile)) if sms => Some((AddressKind::Mobile, mobile.expose().to_owned())),
            (None, Some(_)) => fields.take("mobile", Err(Flaw::NoSms)),
            (Some(_), Some(_)) => fields.take("mobile", Err(Flaw::OneAtATime)),
            (None, None) => None,
        };
        if address.is_none() && fields.spare("email") && fields.spare("mobile") {
            fields.note("email", Flaw::NoContact);
        }
        Ok(fields.done(address)?)
    }
}

async fn prefixes(desk: &Desk<'_>) -> Result<Vec<String>, Error> {
    let teams = team::Entity::find().all(desk.tx).await?;
    let prefixes = teams.iter().flat_map(team::Model::prefixes);
    Ok(prefixes.map(str::to_owned).collect())
}

/// The code that was sent to the address.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TicketCodeBody {
    /// From the answer to `POST /tickets`.
    #[schema(required, nullable = false)]
    pub reference: Option<String>,
    /// With or without a blank in it.
    #[schema(required, nullable = false, example = "123 456")]
    pub code: Option<String>,
}

impl TicketCodeBody {
    /// Reads it: the reference as it was sent, and the code.
    pub fn read(self) -> Result<(String, String), Refusal> {
        let mut fields = Fields::default();
        let reference = fields.must("reference", self.reference, Ok);
        let code = fields.must("code", self.code, Ok);
        fields.done(reference.zip(code))
    }
}
