//! Who may knock where. Every mounted route stands in a table with what it asks for; the guards
//! hold what the table says, and a site with a route that stands in none does not start.

mod api;
mod pages;
mod staff;

use std::collections::HashMap;
use std::sync::LazyLock;

use rocket::http::Method;
use rocket::{Phase, Request, Rocket, Route};

use super::methods;
use crate::domain::access::{Right, Staff};
use crate::error::Error;

/// What a route asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Nothing. Who shows more may see more.
    Open,
    /// The ticket of the sign-up that it is about.
    Ticket,
    /// A program's token with this right.
    Token(Right),
    /// A person who is signed in, with this right.
    Staff(Right),
    /// The same, and the own password, typed lately or now.
    Proven(Right),
}

/// A line of a table: method, path as it is mounted, and what is asked for.
type Line = (Method, &'static str, Door);

static DOORS: LazyLock<HashMap<(Method, &str), Door>> = LazyLock::new(|| {
    let pairs = doors().into_iter().chain(demo_doors());
    pairs
        .map(|(method, path, door)| ((method, path), door))
        .collect()
});

/// All doors, in the order of the tables.
#[must_use]
pub fn doors() -> Vec<Line> {
    [api::DOORS, pages::DOORS, staff::DOORS].concat()
}

/// The doors that only the demo has besides.
#[must_use]
pub fn demo_doors() -> Vec<Line> {
    pages::DEMO.to_vec()
}

/// What this route asks for, if it stands in a table.
#[must_use]
pub fn door(route: &Route) -> Option<Door> {
    DOORS.get(&(route.method, route.uri.path())).copied()
}

/// The mounted routes that stand in no table.
pub fn undeclared<P: Phase>(rocket: &Rocket<P>) -> Vec<String> {
    rocket
        .routes()
        .filter(|route| !methods::is_catch_all(route) && door(route).is_none())
        .map(|route| format!("{} {}", route.method, route.uri.path()))
        .collect()
}

/// Stops a site with a route that stands in no table.
pub(super) fn all_declared<P: Phase>(rocket: &Rocket<P>) {
    let undeclared = undeclared(rocket);
    assert!(
        undeclared.is_empty(),
        "these routes stand in no table of web::policy: {undeclared:?}"
    );
}

/// Whether somebody of the staff may open the page at this address. One that is not there nobody may.
#[must_use]
pub fn may_open(by: &Staff, path: &str) -> bool {
    match DOORS.get(&(Method::Get, path)) {
        Some(Door::Staff(right) | Door::Proven(right)) => by.may(*right).is_ok(),
        _ => false,
    }
}

/// Whether this member of staff has the right that the table asks for. What it is about is looked
/// at later: who lacks the right learns nothing of what is there.
pub(super) fn admit(request: &Request<'_>, by: &Staff) -> Result<(), Error> {
    match request.route().and_then(door) {
        Some(Door::Token(right) | Door::Staff(right) | Door::Proven(right)) => Ok(by.may(right)?),
        Some(Door::Open | Door::Ticket) | None => Err(Error::broken(
            "a route is guarded otherwise than its door says",
        )),
    }
}

/// Whether the password must have been typed lately.
pub(super) fn wants_proof(request: &Request<'_>) -> bool {
    let door = request.route().and_then(door);
    matches!(door, Some(Door::Proven(_)))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use rocket::{get, routes};

    use super::*;

    #[get("/staff/secret")]
    fn secret() {}

    #[test]
    fn no_door_stands_twice() {
        let doors = doors();
        let different: HashSet<_> = doors
            .iter()
            .map(|(method, path, _)| (method, path))
            .collect();
        assert_eq!(different.len(), doors.len());
    }

    #[test]
    fn a_route_without_a_door_is_found() {
        let rocket = rocket::build()
            .mount("/", routes![secret])
            .mount("/api", methods::routes());
        assert_eq!(undeclared(&rocket), ["GET /staff/secret"]);
    }
}
