//! The language switch of every page.

use rocket::response::Redirect;
use rocket::{Route, post, routes};

use crate::domain::{Flaw, Language, Problem};
use crate::web::cookies::Cookies;
use crate::web::{Denied, Form, OwnPath, language};

/// The route of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![choose]
}

/// Keeps a choice of language, and goes back to the page.
#[expect(
    clippy::needless_pass_by_value,
    reason = "Rocket gives what was sent only by value"
)]
#[post("/language", data = "<form>")]
fn choose(form: Form, cookies: Cookies<'_>) -> Result<Redirect, Denied> {
    let chosen = form.text("language").and_then(|tag| tag.parse().ok());
    let chosen: Language = chosen.ok_or(Problem::new("language", Flaw::UnknownChoice))?;
    language::keep(chosen, &cookies);
    let back = form.text("back").and_then(|path| path.parse().ok());
    Ok(Redirect::to(back.unwrap_or_else(OwnPath::home)))
}
