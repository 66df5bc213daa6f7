//! The fields of a body, as the OpenAPI document has them.

use rocket::http::Method;
use serde_json::{Value, json};

/// What an operation takes, or null.
pub fn of_body<'d>(document: &'d Value, method: Method, pattern: &str) -> &'d Value {
    let path = pattern.replace('<', "{").replace('>', "}");
    let method = method.as_str().to_lowercase();
    let body = &document["paths"][path][method]["requestBody"];
    &body["content"]["application/json"]["schema"]
}

/// A body for each field, with the text in it and nothing else.
pub fn bodies(document: &Value, schema: &Value, text: &str) -> Vec<(String, Value)> {
    let mut bodies = Vec::new();
    let properties = resolved(document, schema)["properties"].as_object();
    for (name, field) in properties.into_iter().flatten() {
        let mut add = |what: &str, value: Value| {
            bodies.push((format!("{name}{what}"), json!({ name: value })));
        };
        add("", json!(text));
        for kind in kinds(document, field) {
            match kind["type"].as_str().or_else(|| kind["type"][0].as_str()) {
                Some("array") => {
                    add("[]", json!([text]));
                    for (inner, body) in self::bodies(document, &kind["items"], text) {
                        add(&format!("[].{inner}"), json!([body]));
                    }
                }
                Some("object") if kind["properties"].is_object() => {
                    for (inner, body) in self::bodies(document, kind, text) {
                        add(&format!(".{inner}"), body);
                    }
                }
                Some("object") => {
                    add(".nb", json!({ "nb": text }));
                    add(".x", json!({ text: "x" }));
                }
                _ => {}
            }
        }
    }
    bodies
}

/// What a field can be, references followed and types in a list taken one by one.
fn kinds<'d>(document: &'d Value, field: &'d Value) -> Vec<&'d Value> {
    let field = resolved(document, field);
    let choices = ["oneOf", "anyOf"].map(|name| field[name].as_array());
    let choices: Vec<&Value> = choices.into_iter().flatten().flatten().collect();
    if choices.is_empty() {
        return vec![field];
    }
    let each = choices
        .into_iter()
        .flat_map(|choice| kinds(document, choice));
    each.collect()
}

fn resolved<'d>(document: &'d Value, schema: &'d Value) -> &'d Value {
    match schema["$ref"].as_str() {
        Some(place) => document.pointer(place.trim_start_matches('#')).unwrap(),
        None => schema,
    }
}
