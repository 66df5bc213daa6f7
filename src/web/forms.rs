//! HTML forms: read as they were typed, run once however often they are sent, shown again when refused.

mod typed;
mod upload;

use std::collections::BTreeSet;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use rocket::data::{ByteUnit, Data, FromData, Limits, Outcome};
use rocket::{Request, tokio};
use sha2::{Digest as _, Sha256};
use url::form_urlencoded;

use super::Denied;
use super::api::App;
use super::look::is_of_staff;
use crate::actions::Desk;
use crate::actions::answers::{self, Known};
use crate::domain::{Flaw, Language, Refusal};
use crate::error::Error;

pub use typed::Typed;
pub use upload::Upload;

/// The longest time a form may take to arrive.
const DEADLINE: tokio::time::Duration = tokio::time::Duration::from_secs(10);

/// The longest key of a form that is believed.
const LONGEST_KEY: usize = 100;

/// What kept answers of forms are kept under, beside a status that no API answer has.
const LED_ON: u16 = 303;

/// A form as it was sent: pairs in their order, with CR LF as LF.
#[derive(Clone, Debug)]
pub struct Form {
    pairs: Vec<(String, String)>,
    path: String,
    digest: [u8; 32],
}

#[rocket::async_trait]
impl<'r> FromData<'r> for Form {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        match read(request, data).await {
            Ok(form) => Outcome::Success(form),
            Err(denied) => Outcome::Error((denied.keep(request), ())),
        }
    }
}

async fn read(request: &Request<'_>, data: Data<'_>) -> Result<Form, Denied> {
    // A form without fields may come without a type.
    if !request.content_type().is_none_or(|kind| kind.is_form()) {
        return Err(Denied::NotJson);
    }
    let limit = request.limits().get("form").unwrap_or(Limits::FORM);
    let bytes = arrive(data, limit).await?;
    Ok(Form::parse(request.uri().path().as_str(), &bytes))
}

/// The whole body, if it is here in time and not too large.
async fn arrive(data: Data<'_>, limit: ByteUnit) -> Result<Vec<u8>, Denied> {
    let arrival = data.open(limit).into_bytes();
    let bytes = tokio::time::timeout(DEADLINE, arrival)
        .await
        .map_err(|_| Denied::TooSlow)?
        .map_err(|_| Denied::BadRequest)?;
    if !bytes.is_complete() {
        return Err(Denied::TooLarge);
    }
    Ok(bytes.into_inner())
}

impl Form {
    /// Reads the body of a form that was sent to this path.
    #[must_use]
    pub fn parse(path: &str, bytes: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(bytes)
            .map(|(name, value)| (name.into_owned(), value.replace("\r\n", "\n")))
            .collect();
        Self {
            pairs,
            path: path.to_owned(),
            digest: Sha256::digest(bytes).into(),
        }
    }

    /// A form with these values, as if it was sent.
    #[must_use]
    pub fn with(pairs: Vec<(String, String)>) -> Self {
        Self {
            pairs,
            path: String::new(),
            digest: [0; 32],
        }
    }

    /// What stands in a field, without blanks around it; nothing where only blanks are.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        let text = self.raw(name)?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// What stands in a field, blanks and all: for passwords.
    #[must_use]
    pub fn raw(&self, name: &str) -> Option<&str> {
        let mut values = self.values(name);
        values.next()
    }

    /// Everything that was chosen under a name.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<String> {
        let values = self.values(name).map(str::trim);
        values
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// Whether a box was ticked.
    #[must_use]
    pub fn ticked(&self, name: &str) -> bool {
        self.text(name).is_some()
    }

    /// A whole number; blanks between its digits do not matter.
    pub fn number(&self, name: &str) -> Result<Option<i64>, Flaw> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        digits.parse().map(Some).map_err(|_| Flaw::NotANumber)
    }

    /// The numbers of the rows of a list, in order: 0 and 2 of `sessions[0].starts_on` and `sessions[2].starts_on`.
    #[must_use]
    pub fn rows(&self, list: &str) -> Vec<usize> {
        let row = |name: &str| {
            name.strip_prefix(list)?
                .strip_prefix('[')?
                .split_once(']')?
                .0
                .parse()
                .ok()
        };
        let rows: BTreeSet<usize> = self
            .pairs
            .iter()
            .filter_map(|(name, _)| row(name))
            .collect();
        rows.into_iter().collect()
    }

    /// What was typed with what is wrong, to be shown again to whoever works there or not.
    #[must_use]
    pub fn typed(&self, language: Language, refusal: &Refusal) -> Typed {
        let typed = self.as_typed();
        if is_of_staff(&self.path) {
            typed.refused_to_staff(language, refusal)
        } else {
            typed.refused(language, refusal)
        }
    }

    /// What was typed, to be shown again as it stands: a form with a button that only changes the form.
    #[must_use]
    pub fn as_typed(&self) -> Typed {
        Typed::with(self.pairs.iter().cloned())
    }

    /// Runs the action of a form and answers where to go then. The same form sent again is led to the
    /// same place, and nothing is done twice. `who` keeps the forms of one person from another's. A
    /// refusal is not kept: the form is mended and sent again.
    pub async fn once<F>(&self, app: &App, who: &str, action: F) -> Result<String, Error>
    where
        F: for<'t> Fn(Desk<'t>) -> BoxFuture<'t, Result<String, Error>> + Send + Sync + 'static,
    {
        let Some(key) = self.key(who) else {
            return app.office.act(action).await;
        };
        let (action, digest) = (Arc::new(action), self.digest);
        let led = app.office.act(move |desk| {
            let action = Arc::clone(&action);
            Box::pin(async move {
                if let Known::Answered { body, .. } = answers::find(&desk, key, digest).await? {
                    return Ok(body);
                }
                let place = action(Desk {
                    tx: desk.tx,
                    vault: Arc::clone(&desk.vault),
                    sms: desk.sms,
                })
                .await?;
                answers::keep(&desk, key, digest, LED_ON, &place).await?;
                Ok(place)
            })
        });
        led.await
    }

    /// Where the very same form led when it was sent before, if it was.
    pub async fn led(&self, app: &App, who: &str) -> Result<Option<String>, Error> {
        let Some(key) = self.key(who) else {
            return Ok(None);
        };
        let digest = self.digest;
        let known = app
            .office
            .act(move |desk| Box::pin(async move { answers::find(&desk, key, digest).await }));
        Ok(match known.await? {
            Known::Answered { body, .. } => Some(body),
            Known::New | Known::Mismatch => None,
        })
    }

    /// Of who sends, to where, the form's own key, and what it says: a form that was mended is another one.
    fn key(&self, who: &str) -> Option<[u8; 32]> {
        let own = self.raw("key").filter(|key| !key.is_empty())?;
        if own.len() > LONGEST_KEY {
            return None;
        }
        let mut hash = Sha256::new();
        for part in ["form", who, &self.path, own] {
            hash.update(part.len().to_be_bytes());
            hash.update(part);
        }
        hash.update(self.digest);
        Some(hash.finalize().into())
    }

    /// All fields as they were sent.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.pairs.iter();
        pairs.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    fn values<'f>(&'f self, name: &str) -> impl Iterator<Item = &'f str> {
        let pairs = self.pairs.iter().filter(move |(own, _)| own == name);
        pairs.map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests;
