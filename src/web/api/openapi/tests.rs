use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::web::api;

fn operations(document: &Value) -> Vec<(String, String, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap().iter();
            methods.map(|(method, operation)| (method.to_uppercase(), path.clone(), operation))
        })
        .collect()
}

#[test]
fn every_route_is_documented_and_every_documented_route_is_there() {
    let document = document();
    let documented: BTreeSet<_> = operations(&document)
        .into_iter()
        .map(|(method, path, _)| format!("{method} {path}"))
        .collect();
    let mounted: BTreeSet<_> = api::routes()
        .iter()
        .map(|route| {
            let path = route.uri.path().replace('<', "{").replace('>', "}");
            format!("{} /api/v1{path}", route.method)
        })
        .collect();
    assert_eq!(documented, mounted);
}

#[test]
fn no_two_parts_mean_different_things_by_one_name() {
    let mut seen: BTreeMap<String, Value> = BTreeMap::new();
    for part in parts() {
        for (name, schema) in part.components.unwrap_or_default().schemas {
            let schema = serde_json::to_value(schema).unwrap();
            let first = seen.entry(name.clone()).or_insert_with(|| schema.clone());
            assert_eq!(*first, schema, "{name}");
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = document();
    let text = document.to_string();
    for name in text.split("#/components/schemas/").skip(1) {
        let name = name.split('"').next().unwrap();
        assert!(
            document["components"]["schemas"].get(name).is_some(),
            "{name}"
        );
    }
}

#[test]
fn every_operation_has_its_own_name_words_and_refusals() {
    let document = document();
    let mut names = BTreeSet::new();
    for (method, path, operation) in operations(&document) {
        let line = format!("{method} {path}");
        assert!(names.insert(operation["operationId"].to_string()), "{line}");
        assert!(
            operation["summary"].is_string(),
            "{line} says nothing of itself"
        );
        for (status, response) in operation["responses"].as_object().unwrap() {
            assert!(
                !response["description"].as_str().unwrap().is_empty(),
                "{line} {status}"
            );
            let kinds: Vec<_> = response["content"]
                .as_object()
                .into_iter()
                .flatten()
                .collect();
            let is_problem = kinds
                .iter()
                .all(|(kind, _)| *kind == "application/problem+json");
            assert_eq!(
                status.starts_with(['4', '5']),
                is_problem && !kinds.is_empty(),
                "{line} {status}"
            );
        }
        for scheme in operation["security"].as_array().into_iter().flatten() {
            for name in scheme.as_object().unwrap().keys() {
                assert!(
                    document["components"]["securitySchemes"]
                        .get(name)
                        .is_some(),
                    "{line} {name}"
                );
            }
        }
    }
}

#[test]
fn the_document_is_as_it_was() {
    insta::assert_json_snapshot!("openapi", document(), { ".info.version" => "[version]" });
}
