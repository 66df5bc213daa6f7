//! The menus.

use crate::domain::Language;
use crate::domain::access::{Forbidden, Role, Staff};
use crate::render::frame::{NavLink, StaffFrame};
use crate::render::say;

/// Where the language switch is sent.
pub const LANGUAGE: &str = "/language";

/// Where staff come in.
const STAFF: &str = "/staff";

/// Whether an address is one of staff's pages.
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

/// What stands at the foot of the public pages.
pub fn footer(language: Language, path: &str) -> Vec<NavLink> {
    [
        ("/privacy", "nav-privacy"),
        ("/accessibility", "nav-accessibility"),
        (STAFF, "nav-staff"),
    ]
    .map(|(href, key)| link(language, href, key, path == href))
    .into()
}

/// The menu of somebody who is signed in: only what their roles open.
pub fn of_staff(by: &Staff, language: Language, path: &str) -> Vec<NavLink> {
    let people = [Role::Leader, Role::Coordinator];
    let people = people.into_iter().any(|role| by.roles.has(role));
    let people = people.then_some(()).ok_or(Forbidden);
    let all: [(&str, &str, Result<(), Forbidden>); 9] = [
        (STAFF, "nav-desk", Ok(())),
        ("/staff/courses", "nav-courses", by.may_see_courses()),
        ("/staff/messages", "nav-messages", people),
        ("/staff/templates", "nav-templates", by.may_arrange()),
        ("/staff/venues", "nav-venues", by.may_arrange()),
        ("/staff/closures", "nav-closures", by.may_arrange()),
        ("/staff/people", "nav-people", by.may_administer()),
        ("/staff/settings", "nav-settings", by.may_administer()),
        ("/staff/log", "nav-log", by.may_read_log()),
    ];
    all.into_iter()
        .filter(|(_, _, right)| right.is_ok())
        .map(|(href, key, _)| link(language, href, key, is_within(path, href)))
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
    use crate::domain::ids::{StaffId, TeamId};

    fn labels(roles: &str) -> String {
        let by = Staff {
            id: StaffId::random(),
            team: TeamId::random(),
            name: "Kari".to_owned(),
            roles: Roles::from_words(roles),
        };
        let links = of_staff(&by, Language::Nb, "/staff");
        let labels: Vec<_> = links.into_iter().map(|link| link.label).collect();
        labels.join(", ")
    }

    #[test]
    fn a_menu_has_what_the_roles_open() {
        for (roles, menu) in [
            ("leader", "I dag, Kurs, Meldinger"),
            (
                "coordinator",
                "I dag, Kurs, Meldinger, Kurstyper, Steder, Stengte dager",
            ),
            (
                "admin",
                "I dag, Kurs, Kurstyper, Steder, Stengte dager, Ansatte, Innstillinger",
            ),
            ("auditor", "I dag, Logg"),
        ] {
            assert_eq!(labels(roles), menu);
        }
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
