//! How a form comes in: in time, not too large, and with the password where that is wanted.

use rocket::data::{ByteUnit, Data, FromData, Limits, Outcome};
use rocket::{Request, tokio};

use super::Form;
use crate::web::cookies::Cookies;
use crate::web::look::is_of_staff;
use crate::web::staff::again;
use crate::web::{Denied, language};

/// The longest time a form may take to arrive.
const DEADLINE: tokio::time::Duration = tokio::time::Duration::from_secs(10);

/// So much is read of a form, even where less is taken.
const HEARD_OUT: ByteUnit = ByteUnit::Mebibyte(1);

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

/// The form, let through where the password was wanted first.
async fn read(request: &Request<'_>, data: Data<'_>) -> Result<Form, Denied> {
    again::pass(request, arrived(request, data).await?).await
}

async fn arrived(request: &Request<'_>, data: Data<'_>) -> Result<Form, Denied> {
    // A form without fields may come without a type.
    if !request.content_type().is_none_or(|kind| kind.is_form()) {
        return Err(Denied::NotJson);
    }
    let path = request.uri().path();
    // Their sender is signed in before they are read; at the door a short one would do as well.
    let name = if is_of_staff(path.as_str()) {
        "data-form"
    } else {
        "form"
    };
    let limit = request.limits().get(name).unwrap_or(Limits::FORM);
    let mut form = Form::parse(path.as_str(), &arrive(data, limit).await?);
    if let Some(chosen) = language::switched(request) {
        language::keep(chosen, &Cookies::of(request));
        form.redrawn = true;
    }
    Ok(form)
}

/// The whole body, if it is here in time and not too large. What is too large is heard out for a
/// while: a browser that is cut off while it sends shows no answer, only that the line broke.
pub(super) async fn arrive(data: Data<'_>, limit: ByteUnit) -> Result<Vec<u8>, Denied> {
    let arrival = data.open(limit.max(HEARD_OUT)).into_bytes();
    let bytes = tokio::time::timeout(DEADLINE, arrival)
        .await
        .map_err(|_| Denied::TooSlow)?
        .map_err(|_| Denied::BadRequest)?;
    if !bytes.is_complete() || bytes.len() as u64 > limit.as_u64() {
        return Err(Denied::TooLarge);
    }
    Ok(bytes.into_inner())
}
