//! The doors of everybody, and those that a ticket opens.

use rocket::http::Method::{Get, Post};

use super::Door::{Open, Ticket};
use super::Line;

pub(super) const DOORS: &[Line] = &[
    (Get, "/health/live", Open),
    (Get, "/health/ready", Open),
    // Its own guard answers this machine and the proxies' hosts only.
    (Get, "/metrics", Open),
    (Get, "/robots.txt", Open),
    (Get, "/sitemap.xml", Open),
    (Get, "/static/<path..>", Open),
    (Post, "/language", Open),
    (Get, "/", Open),
    // The last part of the address is the secret; whoever has another hears the same.
    (Get, "/sms/reports/<secret>", Open),
    (Post, "/sms/reports/<secret>", Open),
    (Get, "/courses/<id>", Open),
    (Get, "/courses/<id>/poster", Open),
    (Get, "/c/<code>", Open),
    (Get, "/logos/<team>/<file>", Open),
    (Get, "/embed", Open),
    (Get, "/courses/<id>/sign-up", Open),
    (Post, "/courses/<id>/sign-up", Open),
    (Get, "/courses/<id>/sign-up/too-young", Open),
    // These know the sign-up by the pass that its browser got; without one they lead back to the form.
    (Get, "/courses/<id>/sign-up/code", Open),
    (Post, "/courses/<id>/sign-up/code", Open),
    (Post, "/courses/<id>/sign-up/code/again", Open),
    (Get, "/courses/<id>/sign-up/again", Open),
    (Post, "/courses/<id>/sign-up/another", Open),
    (Get, "/calendars", Open),
    (Get, "/contact", Open),
    (Get, "/privacy", Open),
    (Get, "/accessibility", Open),
    (Get, "/calendar/all.ics", Open),
    (Get, "/calendar/teams/<team>", Open),
    (Get, "/calendar/teams/<team>/<template>", Open),
    (Get, "/calendar/municipalities/<code>", Open),
    (Get, "/calendar/courses/<course>", Open),
    (Get, "/calendar/files/courses/<course>", Open),
    (Get, "/calendar/files/sessions/<session>", Open),
    // The last part of the address is the secret.
    (Get, "/calendar/p/<token>", Open),
    (Get, "/calendar/s/<token>", Open),
    (Get, "/calendar/v/<token>", Open),
    // Without a ticket, the way to find it again.
    (Get, "/ticket", Open),
    (Get, "/ticket/<ticket>", Open),
    (Post, "/ticket/finish", Open),
    (Post, "/ticket/find", Open),
    (Get, "/ticket/code", Open),
    (Post, "/ticket/code", Open),
    (Post, "/ticket/code/again", Open),
    (Get, "/ticket/found", Ticket),
    (Post, "/ticket/found", Ticket),
    (Post, "/ticket/found/calendar/renewal", Ticket),
    (Get, "/ticket/receipt", Ticket),
    (Get, "/ticket/data", Ticket),
    (Post, "/ticket/data", Ticket),
    (Get, "/ticket/erasure", Ticket),
    (Post, "/ticket/erasure", Ticket),
    (Get, "/ticket/seen", Ticket),
    (Get, "/ticket/calendar", Ticket),
    (Post, "/ticket/calendar", Ticket),
    (Post, "/ticket/calendar/renewal", Ticket),
    (Get, "/ticket/calendar/file.ics", Ticket),
    (Get, "/ticket/change", Ticket),
    (Post, "/ticket/change", Ticket),
    (Get, "/ticket/address", Ticket),
    (Post, "/ticket/address", Ticket),
    (Post, "/ticket/address/again", Ticket),
    (Post, "/ticket/confirm", Ticket),
    (Post, "/ticket/another", Ticket),
    (Post, "/ticket/accept", Ticket),
    (Post, "/ticket/decline", Ticket),
    (Post, "/ticket/rejoin", Ticket),
    (Post, "/ticket/stay", Ticket),
    (Post, "/ticket/leave", Ticket),
    (Post, "/ticket/absences", Ticket),
];

/// The doors that only the demo has.
pub(super) const DEMO: &[Line] = &[
    (Get, "/demo", Open),
    (Get, "/demo/inbox", Open),
    (Get, "/demo/inbox/<id>", Open),
];
