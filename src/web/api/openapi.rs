//! The OpenAPI document, put together from what stands beside each route.

mod finish;

use std::sync::LazyLock;

use rocket::response::content::RawJson;
use rocket::{Route, get, routes};
use serde_json::Value;
use utoipa::OpenApi;

use super::{
    closures, courses, enrolment, messages, previews, roster, sessions, sign_ups, teams, templates,
    tickets, venues,
};
use crate::web::ProblemBody;

/// The frame of the document.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Kursplass",
        description = "Group courses in municipal mental-health teams: find one, sign up, keep or pass on \
            a place, and run them. Instants are RFC 3339 with an offset. Errors are `application/problem+json` \
            with a stable `code`. What belongs to another team answers exactly like what does not exist.",
        license(name = "MIT", identifier = "MIT"),
    ),
    paths(show),
    components(schemas(ProblemBody))
)]
struct Frame;

/// What each part documents, in the order in which it is read.
fn parts() -> Vec<utoipa::openapi::OpenApi> {
    vec![
        Frame::openapi(),
        closures::Docs::openapi(),
        courses::Docs::openapi(),
        enrolment::Docs::openapi(),
        messages::Docs::openapi(),
        previews::Docs::openapi(),
        roster::Docs::openapi(),
        sessions::Docs::openapi(),
        sign_ups::Docs::openapi(),
        teams::Docs::openapi(),
        templates::Docs::openapi(),
        tickets::Docs::openapi(),
        venues::Docs::openapi(),
    ]
}

/// The whole document.
#[must_use]
pub fn document() -> Value {
    let mut whole = utoipa::openapi::OpenApi::default();
    for part in parts() {
        let info = part.info.clone();
        whole.merge(part);
        if whole.info.title.is_empty() {
            whole.info = info;
        }
    }
    let mut document = serde_json::to_value(&whole).expect("the document is plain JSON");
    finish::finish(&mut document);
    document
}

/// The route of the document itself.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show]
}

/// This document.
#[utoipa::path(
    tag = "Document",
    responses((status = 200, description = "OpenAPI 3.1", body = Object)),
)]
#[get("/openapi.json")]
fn show() -> RawJson<&'static str> {
    static TEXT: LazyLock<String> = LazyLock::new(|| document().to_string());
    RawJson(&TEXT)
}

#[cfg(test)]
mod tests;
