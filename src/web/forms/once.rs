//! A form that is sent twice does its work once.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use sha2::{Digest as _, Sha256};

use super::Form;
use crate::actions::Desk;
use crate::actions::answers::{self, Known};
use crate::domain::Refusal;
use crate::domain::refusal::Conflict;
use crate::error::Error;
use crate::web::api::App;

/// The longest key of a form that is believed.
const LONGEST_KEY: usize = 100;

/// What kept answers of forms are kept under, beside a status that no API answer has.
const LED_ON: u16 = 303;

impl Form {
    /// Runs the action of a form and answers where to go then. The same form sent again is led to the
    /// same place, and nothing is done twice; with something else in it, it is refused, and says where
    /// the first one led. `who` keeps the forms of one person from another's. A refusal is not kept:
    /// the form is mended and sent again. One that is only to be shown in another language does nothing.
    pub async fn once<F>(&self, app: &App, who: &str, action: F) -> Result<String, Error>
    where
        F: for<'t> Fn(Desk<'t>) -> BoxFuture<'t, Result<String, Error>> + Send + Sync + 'static,
    {
        self.is_sent()?;
        let Some(key) = self.key(who) else {
            return app.office.act(action).await;
        };
        let (action, digest) = (Arc::new(action), self.digest);
        let led = app.office.act(move |desk| {
            let action = Arc::clone(&action);
            Box::pin(async move {
                if let Some(place) = led(answers::find(&desk, key, digest).await?)? {
                    return Ok(place);
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
        self.is_sent()?;
        let Some(key) = self.key(who) else {
            return Ok(None);
        };
        let digest = self.digest;
        let known = app.office.act(move |desk| {
            Box::pin(async move { led(answers::find(&desk, key, digest).await?) })
        });
        known.await
    }

    /// Refuses, with nothing that is wrong, what is only to be shown again.
    fn is_sent(&self) -> Result<(), Refusal> {
        if self.redrawn {
            return Err(Refusal::Invalid(Vec::new()));
        }
        Ok(())
    }

    /// Of who sends, to where, and the form's own key.
    pub(super) fn key(&self, who: &str) -> Option<[u8; 32]> {
        let own = self.raw("key").filter(|key| !key.is_empty())?;
        if own.len() > LONGEST_KEY {
            return None;
        }
        let mut hash = Sha256::new();
        for part in ["form", who, &self.path, own] {
            hash.update(part.len().to_be_bytes());
            hash.update(part);
        }
        Some(hash.finalize().into())
    }
}

/// Where a form led that was sent before, if it was.
fn led(known: Known) -> Result<Option<String>, Error> {
    match known {
        Known::New => Ok(None),
        Known::Answered { body, .. } => Ok(Some(body)),
        Known::Mismatch { body } => {
            // What else than a place is kept of a form is nothing to be told.
            let led = Some(body).filter(|body| body.starts_with('/'));
            let led = led.unwrap_or_default();
            Err(Refusal::from(Conflict::AlreadySent { led }).into())
        }
    }
}
