//! The doors of programs.

use rocket::http::Method::{Delete, Get, Patch, Post, Put};

use super::Door::{Open, Ticket, Token};
use super::Line;
use crate::domain::access::Right::{Arrange, Run, SeeCourses};

pub(super) const DOORS: &[Line] = &[
    (Get, "/api/v1/openapi.json", Open),
    // Everybody, and staff by token.
    (Get, "/api/v1/courses", Open),
    (Get, "/api/v1/courses/<id>", Open),
    (Post, "/api/v1/courses/<id>/enrolments", Open),
    (Get, "/api/v1/teams", Open),
    (Get, "/api/v1/municipalities", Open),
    // A sign-up, until it is proven.
    (Post, "/api/v1/enrolments/<reference>/proof", Open),
    (Post, "/api/v1/enrolments/<reference>/another", Open),
    (Post, "/api/v1/enrolments/<reference>/code", Open),
    (Post, "/api/v1/tickets", Open),
    (Post, "/api/v1/tickets/proof", Open),
    // The own sign-up.
    (Get, "/api/v1/enrolment", Ticket),
    (Patch, "/api/v1/enrolment", Ticket),
    (Delete, "/api/v1/enrolment", Ticket),
    (Put, "/api/v1/enrolment/offer", Ticket),
    (Put, "/api/v1/enrolment/absences", Ticket),
    (Post, "/api/v1/enrolment/rejoin", Ticket),
    (Post, "/api/v1/enrolment/stay", Ticket),
    // Courses and their sessions.
    (Post, "/api/v1/schedule-previews", Token(Run)),
    (Post, "/api/v1/courses", Token(Run)),
    (Patch, "/api/v1/courses/<id>", Token(Run)),
    (Delete, "/api/v1/courses/<id>", Token(Run)),
    (Put, "/api/v1/courses/<id>/publication", Token(Run)),
    (Post, "/api/v1/courses/<id>/cancellation", Token(Run)),
    (Put, "/api/v1/courses/<id>/decision", Token(Run)),
    (Post, "/api/v1/courses/<id>/sessions", Token(Run)),
    (Get, "/api/v1/sessions/<id>", Token(SeeCourses)),
    (Patch, "/api/v1/sessions/<id>", Token(Run)),
    (Post, "/api/v1/sessions/<id>/cancellation", Token(Run)),
    // Participants, and what they were told.
    (Get, "/api/v1/courses/<id>/enrolments", Token(Run)),
    (Get, "/api/v1/enrolments/<id>", Token(Run)),
    (Post, "/api/v1/enrolments/<id>/removal", Token(Run)),
    (Post, "/api/v1/enrolments/<id>/withdrawal", Token(Run)),
    (Put, "/api/v1/enrolments/<id>/offer", Token(Run)),
    (Put, "/api/v1/enrolments/<id>/seat", Token(Run)),
    (Post, "/api/v1/enrolments/<id>/move", Token(Run)),
    (Put, "/api/v1/enrolments/<id>/admission", Token(Run)),
    (Get, "/api/v1/messages", Token(Run)),
    (Get, "/api/v1/messages/<id>", Token(Run)),
    (Post, "/api/v1/messages/<id>/retry", Token(Run)),
    (Post, "/api/v1/messages/<id>/done", Token(Run)),
    // Course types, places and days off.
    (Get, "/api/v1/templates", Token(SeeCourses)),
    (Get, "/api/v1/templates/<id>", Token(SeeCourses)),
    (Post, "/api/v1/templates", Token(Arrange)),
    (Patch, "/api/v1/templates/<id>", Token(Arrange)),
    (Get, "/api/v1/venues", Token(SeeCourses)),
    (Get, "/api/v1/venues/<id>", Token(SeeCourses)),
    (Post, "/api/v1/venues", Token(Arrange)),
    (Patch, "/api/v1/venues/<id>", Token(Arrange)),
    (Get, "/api/v1/closures", Token(SeeCourses)),
    (Get, "/api/v1/closures/<id>", Token(SeeCourses)),
    (Post, "/api/v1/closures", Token(Arrange)),
    (Patch, "/api/v1/closures/<id>", Token(Arrange)),
];
