//! Every link and every form of our pages leads to a route that stands in a table, with its method.

use rocket::http::Method::{self, Get, Post};

use super::html::Tag;
use super::shown::check;
use crate::web::policy;

/// Where a tag leads, if it leads to a page of ours.
fn leads(tag: &Tag) -> Option<(Method, String)> {
    let (method, address) = if tag.opens("a") {
        (Get, tag.get("href")?)
    } else if tag.opens("form") {
        let posts = tag.get("method") == Some("post");
        (if posts { Post } else { Get }, tag.get("action")?)
    } else {
        return None;
    };
    let address = address.replace("&#x2F;", "/").replace("&amp;", "&");
    let path = address.split(['?', '#']).next()?;
    path.starts_with('/').then(|| (method, path.to_owned()))
}

/// Whether a part of a path can be an id: samples write them with digits, as single letters, or as
/// a ticket that is none.
fn is_id(part: &str) -> bool {
    let is_short = part.len() == 1 || part == "abc";
    is_short || part.contains(|c: char| c.is_ascii_digit() || c == '_')
}

fn fits(pattern: &str, path: &str) -> bool {
    let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
    loop {
        match (pattern.next(), path.next()) {
            (None, None) => return true,
            (Some(part), Some(_)) if part.ends_with("..>") => return true,
            (Some(part), Some(own)) if part.starts_with('<') && is_id(own) => {}
            (Some(part), Some(own)) if part == own => {}
            _ => return false,
        }
    }
}

#[test]
fn a_path_fits_its_own_pattern_only() {
    assert!(fits("/staff/courses/<id>/edit", "/staff/courses/1/edit"));
    assert!(fits("/static/<path..>", "/static/0/app.css"));
    assert!(fits("/", "/"));
    assert!(!fits("/staff/courses/<id>", "/staff/courses/new"));
    assert!(!fits("/staff/courses/<id>", "/staff/courses/1/edit"));
    assert!(!fits("/staff/courses/<id>/edit", "/staff/courses/1"));
}

#[test]
fn every_link_and_every_form_leads_to_a_route() {
    let doors = [policy::doors(), policy::demo_doors()].concat();
    check(|_, tags| {
        let dead = tags.iter().filter_map(leads).filter(|(method, path)| {
            let mut doors = doors.iter();
            !doors.any(|(own, pattern, _)| own == method && fits(pattern, path))
        });
        dead.map(|(method, path)| format!("{method} {path} leads nowhere"))
            .collect()
    });
}
