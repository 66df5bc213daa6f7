//! Who may knock where: every route of the API is either on the written list of what is open, or
//! shut to whoever shows no token or ticket.

use rocket::http::Method;
use uuid::Uuid;

use crate::app::{App, on_both_sites};

/// What is open to all, in the words of the contract.
const OPEN: [&str; 11] = [
    "GET /api/v1/openapi.json",
    "GET /api/v1/courses",
    "GET /api/v1/courses/<id>",
    "GET /api/v1/teams",
    "GET /api/v1/municipalities",
    "POST /api/v1/courses/<id>/enrolments",
    "POST /api/v1/enrolments/<reference>/proof",
    "POST /api/v1/enrolments/<reference>/code",
    "POST /api/v1/enrolments/<reference>/another",
    "POST /api/v1/tickets",
    "POST /api/v1/tickets/proof",
];

/// Every route of the API: its name in the list, its method, and an address that leads to it.
fn doors(app: &App) -> Vec<(String, Method, String)> {
    let routes = app.client.rocket().routes();
    let api = routes.filter(|route| route.uri.path().starts_with("/api/v1"));
    api.map(|route| {
        let path = route.uri.path().to_owned();
        let filled: Vec<String> = path.split('/').map(segment).collect();
        (
            format!("{} {path}", route.method),
            route.method,
            filled.join("/"),
        )
    })
    .collect()
}

fn segment(part: &str) -> String {
    if part.starts_with('<') {
        Uuid::new_v4().to_string()
    } else {
        part.to_owned()
    }
}

on_both_sites!(
    what_is_not_on_the_list_of_open_routes_is_shut_to_strangers,
    |app| {
        let doors = doors(app);
        assert!(doors.len() > 40, "the API is not mounted: {doors:?}");
        for (name, method, path) in doors {
            let answer = app
                .call(method, &path)
                .json(&serde_json::json!({}))
                .send()
                .await;
            let open = OPEN.contains(&name.as_str());
            assert_eq!(
                answer.status != 401,
                open,
                "{name} answers {}",
                answer.status
            );
        }
    }
);

on_both_sites!(a_token_that_is_none_of_ours_opens_nothing, |app| {
    for (name, method, path) in doors(app) {
        let call = app.call(method, &path).token(Some("kp_not_one_of_ours"));
        let answer = call.json(&serde_json::json!({})).send().await;
        assert!(
            answer.status == 401 || OPEN.contains(&name.as_str()),
            "{name} answers {}",
            answer.status
        );
        assert!(answer.status != 200 || method == Method::Get, "{name}");
    }
});
