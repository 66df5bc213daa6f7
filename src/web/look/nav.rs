//! The menus.

use crate::domain::Language;
use crate::domain::access::Staff;
use crate::domain::ids::TeamId;
use crate::render::frame::{NavLink, StaffFrame};
use crate::render::say;
use crate::web::policy;
use crate::web::public::statements;

/// Where the language switch is sent.
pub const LANGUAGE: &str = "/language";

/// Where staff come in.
const STAFF: &str = "/staff";

/// Whether an address is one of staff's pages.
#[must_use]
pub fn is_of_staff(path: &str) -> bool {
    path == STAFF || path.starts_with("/staff/")
}

/// Where the name of the service leads.
pub fn home(of_staff: bool) -> String {
    if of_staff { STAFF } else { "/" }.to_owned()
}

/// The menu of the public pages.
pub fn public(language: Language, path: &str) -> Vec<NavLink> {
    let courses = path == "/" || path.starts_with("/courses");
    vec![
        link(language, "/", "nav-courses", courses),
        link(
            language,
            "/calendars",
            "nav-calendars",
            path == "/calendars",
        ),
        link(
            language,
            "/ticket",
            "nav-ticket",
            path.starts_with("/ticket"),
        ),
    ]
}

/// What stands at the foot of the public pages; what a team says of itself is that of the page's team.
pub fn footer(language: Language, path: &str, team: Option<TeamId>) -> Vec<NavLink> {
    let statement = |(page, key)| NavLink {
        href: statements::address(page, team),
        ..link(language, page, key, path == page)
    };
    let mut links: Vec<NavLink> = [
        ("/contact", "nav-contact"),
        ("/privacy", "nav-privacy"),
        ("/accessibility", "nav-accessibility"),
    ]
    .map(statement)
    .into();
    links.push(link(language, STAFF, "nav-staff", path == STAFF));
    links
}

/// The menu of somebody who is signed in: the pages that are there, and that their roles open.
pub fn of_staff(by: &Staff, language: Language, path: &str) -> Vec<NavLink> {
    [
        (STAFF, "nav-desk"),
        ("/staff/courses", "nav-courses"),
        ("/staff/messages", "nav-messages"),
        ("/staff/templates", "nav-templates"),
        ("/staff/venues", "nav-venues"),
        ("/staff/closures", "nav-closures"),
        ("/staff/people", "nav-people"),
        ("/staff/settings", "nav-settings"),
        ("/staff/log", "nav-log"),
    ]
    .into_iter()
    .filter(|(href, _)| policy::may_open(by, href))
    .map(|(href, key)| link(language, href, key, is_within(path, href)))
    .collect()
}

/// Who is signed in.
pub fn signed_in(by: &Staff) -> StaffFrame {
    StaffFrame {
        name: by.name.clone(),
        own: "/staff/me".to_owned(),
        sign_out: "/staff/sign-out".to_owned(),
    }
}

/// The desk itself is the front of all that lies below it.
fn is_within(path: &str, href: &str) -> bool {
    let below = || {
        path.strip_prefix(href)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    path == href || (href != STAFF && below())
}

fn link(language: Language, href: &str, key: &str, here: bool) -> NavLink {
    NavLink {
        href: href.to_owned(),
        label: say(language, key, &[]),
        here,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::access::Roles;
    use crate::domain::ids::StaffId;

    fn menu(roles: &str) -> Vec<String> {
        let by = Staff {
            id: StaffId::random(),
            team: TeamId::random(),
            name: "Kari".to_owned(),
            roles: Roles::from_words(roles),
        };
        let links = of_staff(&by, Language::Nb, "/staff");
        links.into_iter().map(|link| link.href).collect()
    }

    #[test]
    fn a_menu_has_what_the_roles_open() {
        for (roles, pages) in [
            ("leader", "courses messages"),
            ("coordinator", "courses messages templates venues closures"),
            ("admin", "courses templates venues closures people settings"),
            ("auditor", "log"),
        ] {
            let pages = pages.split(' ').map(|page| format!("/staff/{page}"));
            let is_there = |page: &String| {
                let mut doors = policy::doors().into_iter();
                doors.any(|(method, path, _)| method == rocket::http::Method::Get && path == page)
            };
            let expected: Vec<String> = pages.filter(is_there).collect();
            assert_eq!(menu(roles)[1..], expected, "{roles}");
            assert_eq!(menu(roles)[0], STAFF);
        }
    }

    #[test]
    fn the_foot_leads_to_what_the_pages_team_says_of_itself() {
        let foot = |team| footer(Language::Nb, "/", team).into_iter();
        let hrefs = |team| foot(team).map(|link| link.href).collect::<Vec<_>>();
        assert_eq!(
            hrefs(None),
            ["/contact", "/privacy", "/accessibility", "/staff"]
        );
        let team = TeamId::random();
        let own = |page: &str| format!("{page}?team={team}");
        let theirs = [own("/contact"), own("/privacy"), own("/accessibility")];
        assert_eq!(hrefs(Some(team))[..3], theirs);
        assert_eq!(hrefs(Some(team))[3], "/staff");
    }

    #[test]
    fn one_part_of_the_site_is_marked() {
        let here = |path: &str| -> Vec<String> {
            let links = public(Language::En, path).into_iter();
            links
                .filter(|link| link.here)
                .map(|link| link.href)
                .collect()
        };
        assert_eq!(here("/"), ["/"]);
        assert_eq!(here("/courses/1"), ["/"]);
        assert_eq!(here("/ticket"), ["/ticket"]);
        assert!(here("/privacy").is_empty());
        assert!(is_within("/staff/courses/1", "/staff/courses"));
        assert!(!is_within("/staff/courses", "/staff"));
    }
}
