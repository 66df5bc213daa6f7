//! The doors of staff, and the way in.

use rocket::http::Method::{Get, Post};

use super::Door::{Open, Proven, Staff};
use super::Line;
use crate::domain::access::Right::{Administer, Arrange, Erase, Present, ReadLog, Run, SeeCourses};

pub(super) const DOORS: &[Line] = &[
    (Get, "/staff/sign-in", Open),
    (Post, "/staff/sign-in", Open),
    (Post, "/staff/sign-out", Open),
    (Get, "/staff/invitation/<token>", Open),
    (Get, "/staff/invitation", Open),
    (Post, "/staff/invitation", Open),
    // What needs somebody today.
    (Get, "/staff", Staff(Present)),
    // The own password once more.
    (Get, "/staff/again", Staff(Present)),
    (Post, "/staff/again", Staff(Present)),
    // One's own.
    (Get, "/staff/me", Staff(Present)),
    (Post, "/staff/me", Staff(Present)),
    (Get, "/staff/me/calendar", Staff(SeeCourses)),
    (Post, "/staff/me/calendar/renewal", Staff(SeeCourses)),
    (Post, "/staff/me/sessions/end", Staff(Present)),
    (Post, "/staff/me/sessions/<id>/end", Staff(Present)),
    // What people were told.
    (Get, "/staff/messages", Staff(Run)),
    (Get, "/staff/messages/<id>", Staff(Run)),
    (Post, "/staff/messages/<id>/retry", Staff(Run)),
    (Post, "/staff/messages/<id>/done", Staff(Run)),
    // The people of the team.
    (Get, "/staff/people", Staff(Administer)),
    (Post, "/staff/people", Proven(Administer)),
    (Get, "/staff/people/<id>", Staff(Administer)),
    (Post, "/staff/people/<id>", Proven(Administer)),
    (Post, "/staff/people/<id>/invitation", Proven(Administer)),
    (Post, "/staff/people/<id>/closing", Proven(Administer)),
    (
        Post,
        "/staff/people/tokens/<id>/revocation",
        Proven(Administer),
    ),
    // The courses, and their planning.
    (Get, "/staff/courses", Staff(SeeCourses)),
    (Get, "/staff/courses/new", Staff(Run)),
    (Post, "/staff/courses/new", Staff(Run)),
    (Get, "/staff/courses/<id>/edit", Staff(Run)),
    (Post, "/staff/courses/<id>/edit", Staff(Run)),
    // What the team sets up once.
    (Get, "/staff/templates", Staff(Arrange)),
    (Get, "/staff/templates/new", Staff(Arrange)),
    (Post, "/staff/templates", Staff(Arrange)),
    (Get, "/staff/templates/<id>", Staff(Arrange)),
    (Post, "/staff/templates/<id>", Staff(Arrange)),
    (Post, "/staff/templates/<id>/retirement", Staff(Arrange)),
    (Post, "/staff/templates/<id>/interest", Staff(Arrange)),
    (Get, "/staff/venues", Staff(Arrange)),
    (Get, "/staff/venues/new", Staff(Arrange)),
    (Post, "/staff/venues", Staff(Arrange)),
    (Get, "/staff/venues/<id>", Staff(Arrange)),
    (Post, "/staff/venues/<id>", Staff(Arrange)),
    (Post, "/staff/venues/<id>/retirement", Staff(Arrange)),
    (Get, "/staff/venues/<id>/calendar", Staff(Arrange)),
    (Post, "/staff/venues/<id>/calendar/renewal", Staff(Arrange)),
    (Get, "/staff/closures", Staff(Arrange)),
    (Get, "/staff/closures/new", Staff(Arrange)),
    (Post, "/staff/closures", Staff(Arrange)),
    (Get, "/staff/closures/<id>", Staff(Arrange)),
    (Post, "/staff/closures/<id>", Staff(Arrange)),
    (Post, "/staff/closures/<id>/removal", Staff(Arrange)),
    (Get, "/staff/closures/import", Staff(Arrange)),
    (Post, "/staff/closures/import", Staff(Arrange)),
    (Post, "/staff/closures/import/addition", Staff(Arrange)),
    // Who looked at whom.
    (Get, "/staff/log", Staff(ReadLog)),
    (Get, "/staff/courses/<id>/people/<person>/log", Staff(Run)),
    // The team's settings.
    (Get, "/staff/settings", Staff(Administer)),
    (Post, "/staff/settings", Staff(Administer)),
    (Get, "/staff/settings/embed", Staff(Administer)),
    (Get, "/staff/settings/logo", Staff(Administer)),
    (Post, "/staff/settings/logo", Staff(Administer)),
    (Post, "/staff/settings/logo/removal", Staff(Administer)),
    // A course.
    (Get, "/staff/courses/<id>", Staff(SeeCourses)),
    (Get, "/staff/courses/<id>/history", Staff(SeeCourses)),
    (Post, "/staff/courses/<id>/publication", Staff(Run)),
    (Get, "/staff/courses/<id>/capacity", Staff(Run)),
    (Post, "/staff/courses/<id>/capacity", Staff(Run)),
    (Get, "/staff/courses/<id>/cancellation", Staff(Run)),
    (Post, "/staff/courses/<id>/cancellation", Staff(Run)),
    (Get, "/staff/courses/<id>/deletion", Staff(Run)),
    (Post, "/staff/courses/<id>/deletion", Staff(Run)),
    (Get, "/staff/courses/<id>/decision", Staff(Run)),
    (Post, "/staff/courses/<id>/decision", Staff(Run)),
    (Get, "/staff/courses/<id>/postponement", Staff(Run)),
    (Post, "/staff/courses/<id>/postponement", Staff(Run)),
    (Get, "/staff/courses/<id>/sessions/new", Staff(Run)),
    (Post, "/staff/courses/<id>/sessions/new", Staff(Run)),
    (
        Get,
        "/staff/courses/<id>/sessions/<session>/move",
        Staff(Run),
    ),
    (
        Post,
        "/staff/courses/<id>/sessions/<session>/move",
        Staff(Run),
    ),
    (
        Get,
        "/staff/courses/<id>/sessions/<session>/cancellation",
        Staff(Run),
    ),
    (
        Post,
        "/staff/courses/<id>/sessions/<session>/cancellation",
        Staff(Run),
    ),
    (
        Get,
        "/staff/courses/<id>/sessions/<session>/replacement",
        Staff(Run),
    ),
    (
        Post,
        "/staff/courses/<id>/sessions/<session>/replacement",
        Staff(Run),
    ),
    // The people of a course.
    (Get, "/staff/courses/<id>/people", Staff(Run)),
    (Get, "/staff/courses/<id>/people/<person>", Staff(Run)),
    (Get, "/staff/courses/<id>/people/new", Staff(Run)),
    (Post, "/staff/courses/<id>/people/new", Staff(Run)),
    (
        Get,
        "/staff/courses/<id>/people/<person>/removal",
        Staff(Run),
    ),
    (
        Post,
        "/staff/courses/<id>/people/<person>/removal",
        Staff(Run),
    ),
    (
        Get,
        "/staff/courses/<id>/people/<person>/withdrawal",
        Staff(Run),
    ),
    (
        Post,
        "/staff/courses/<id>/people/<person>/withdrawal",
        Staff(Run),
    ),
    (Get, "/staff/courses/<id>/people/<person>/offer", Staff(Run)),
    (
        Post,
        "/staff/courses/<id>/people/<person>/offer",
        Staff(Run),
    ),
    (Get, "/staff/courses/<id>/people/<person>/seat", Staff(Run)),
    (Post, "/staff/courses/<id>/people/<person>/seat", Staff(Run)),
    (Get, "/staff/courses/<id>/people/<person>/move", Staff(Run)),
    (Post, "/staff/courses/<id>/people/<person>/move", Staff(Run)),
    (
        Get,
        "/staff/courses/<id>/people/<person>/admission",
        Staff(Run),
    ),
    (
        Post,
        "/staff/courses/<id>/people/<person>/admission",
        Staff(Run),
    ),
    (
        Get,
        "/staff/courses/<id>/people/<person>/erasure",
        Proven(Erase),
    ),
    (
        Post,
        "/staff/courses/<id>/people/<person>/erasure",
        Proven(Erase),
    ),
];
