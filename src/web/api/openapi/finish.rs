//! What holds for every operation, added in one place: names, headers, and the refusals that can come.

use serde_json::{Map, Value, json};

/// Where the routes are mounted.
const MOUNT: &str = "/api/v1";
const WRITES: [&str; 4] = ["post", "put", "patch", "delete"];

/// Completes every operation of a document, and says how callers show who they are.
pub(super) fn finish(document: &mut Value) {
    document["components"]["securitySchemes"] = json!({
        "staff": {
            "type": "http", "scheme": "bearer",
            "description": "Staff: a token made with `kursplass token add`.",
        },
        "ticket": {
            "type": "http", "scheme": "bearer",
            "description": "A participant: the ticket from the proof of the address.",
        },
    });
    document["tags"] = json!([
        { "name": "Courses", "description": "Find courses; staff lay them out and run them." },
        { "name": "Sessions", "description": "The dated meetings of a course." },
        { "name": "Sign-up", "description": "Join a course without an account." },
        { "name": "Ticket", "description": "A participant's own sign-up." },
        { "name": "People", "description": "Named participants; each look at one is logged." },
        { "name": "Settings", "description": "Course types, places and days off." },
        { "name": "Document", "description": "This document." },
    ]);
    let Some(paths) = document["paths"].as_object_mut() else {
        return;
    };
    let paths_here = std::mem::take(paths).into_iter();
    paths.extend(paths_here.map(|(path, methods)| (format!("{MOUNT}{path}"), methods)));
    for (path, methods) in paths.iter_mut() {
        let Some(methods) = methods.as_object_mut() else {
            continue;
        };
        for (method, operation) in methods.iter_mut().filter(|(_, item)| item.is_object()) {
            operation["operationId"] = json!(name(method, path));
            add_headers(method, operation);
            add_refusals(method, path, operation);
        }
    }
}

/// A name for generated clients: `post_courses_id_enrolments`.
fn name(method: &str, path: &str) -> String {
    let words = path
        .trim_start_matches(MOUNT)
        .split(['/', '{', '}', '.', '-']);
    let words = words.filter(|word| !word.is_empty());
    std::iter::once(method)
        .chain(words)
        .collect::<Vec<_>>()
        .join("_")
}

fn add_headers(method: &str, operation: &mut Value) {
    let mut headers = vec![header(
        "Accept-Language",
        "`nb`, `nn` or `en`: the language of sentences for people.",
        None,
    )];
    if WRITES.contains(&method) {
        headers.push(header(
            "Idempotency-Key",
            "The same key and body get the same answer for 48 hours, and have one effect.",
            Some(255),
        ));
    }
    match operation["parameters"].as_array_mut() {
        Some(parameters) => parameters.extend(headers),
        None => operation["parameters"] = headers.into(),
    }
}

fn header(name: &str, description: &str, most: Option<u32>) -> Value {
    let mut schema = json!({ "type": "string" });
    if let Some(most) = most {
        schema["maxLength"] = json!(most);
    }
    json!({ "name": name, "in": "header", "description": description, "required": false, "schema": schema })
}

fn add_refusals(method: &str, path: &str, operation: &mut Value) {
    let schemes = |name: &str| {
        let all = operation["security"].as_array();
        all.is_some_and(|all| all.iter().any(|one| one.get(name).is_some()))
    };
    let (by_staff, by_ticket) = (schemes("staff"), schemes("ticket"));
    let open = operation["security"]
        .as_array()
        .is_none_or(|all| all.contains(&json!({})));
    let write = WRITES.contains(&method);
    let asks = operation["parameters"].as_array();
    let asks = asks.is_some_and(|all| all.iter().any(|one| one["in"] == "query"));
    let expected = [
        ("401", by_staff || by_ticket),
        ("403", by_staff),
        ("404", path.contains('{')),
        ("413", operation.get("requestBody").is_some()),
        ("415", operation.get("requestBody").is_some()),
        ("422", write || asks),
        ("429", write && (open || by_ticket)),
        ("503", operation["tags"] != json!(["Document"])),
    ];
    let Some(responses) = operation["responses"].as_object_mut() else {
        return;
    };
    for (status, _) in expected.iter().filter(|(_, can_come)| *can_come) {
        responses.entry(*status).or_insert_with(|| json!({}));
    }
    for (status, response) in responses.iter_mut() {
        tell(status, response);
    }
}

/// Gives a response its words, and a refusal its form.
fn tell(status: &str, response: &mut Value) {
    if response["description"].as_str().is_none_or(str::is_empty) {
        response["description"] = json!(words(status));
    }
    if status.starts_with(['4', '5']) {
        let schema = json!({ "schema": { "$ref": "#/components/schemas/ProblemBody" } });
        let content = Map::from_iter([("application/problem+json".to_owned(), schema)]);
        response["content"] = content.into();
    }
    if matches!(status, "429" | "503") {
        let seconds = json!({ "description": "Seconds to wait", "schema": { "type": "integer" } });
        response["headers"] = json!({ "Retry-After": seconds });
    }
}

fn words(status: &str) -> &'static str {
    match status {
        "200" => "The object as it is now",
        "201" => "Made",
        "202" => "Taken",
        "401" => "`unauthorized`: the token or ticket is missing or wrong",
        "403" => "`forbidden`: the role does not reach this",
        "404" => "`not_found`: there is no such thing, or it is another team's",
        "409" => "`conflict`, `not_open`, `offer_lapsed` or `already_begun`",
        "413" => "`too_large`",
        "415" => "`unsupported_media_type`",
        "422" => "`validation` with `errors`, `wrong_code` or `idempotency_mismatch`",
        "429" => "`rate_limited`",
        "503" => "`unavailable`: try again soon",
        _ => "See `code`",
    }
}
