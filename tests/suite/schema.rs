//! A tester that we did not write reads our OpenAPI document, and asks everything that can be asked by it, and more.

use std::process::Output;

use kursplass::web::api::openapi;
use serde_json::Value;
use tempfile::TempDir;

use crate::db::{Db, on_both, on_sqlite};
use crate::live::Live;
use crate::postman::python;
use crate::scale::scale;

const CONFIG: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/schema/schemathesis.toml"
);
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
                      response_headers_conformance,response_schema_conformance,ignored_auth";
/// What it makes up follows from this number, which it also prints.
const SEED: &str = "4";

on_both!(the_api_does_what_its_document_says, |db| {
    let document = openapi::document();
    let paths = document["paths"].as_object().unwrap().values();
    let all: usize = paths.map(|path| path.as_object().unwrap().len()).sum();
    let said = try_it(db, document, &[]).await;
    let told = told(&said);
    assert!(said.status.success(), "{told}");
    assert!(told.contains(&format!("Tested: {all}\n")), "{all}: {told}");
});

// The control: a document that keeps silent about a refusal is found out. It tries the tester, on one database.
#[test]
fn a_document_that_keeps_silent_is_found_out() {
    on_sqlite(keeps_silent);
}

async fn keeps_silent(db: &Db) {
    let mut document = openapi::document();
    let add = &mut document["paths"]["/api/v1/venues"]["post"];
    let left_out = add["responses"].as_object_mut().unwrap().remove("422");
    assert!(left_out.is_some());
    let said = try_it(db, document, &["--include-path", "/api/v1/venues"]).await;
    let told = told(&said);
    assert!(!said.status.success(), "{told}");
    assert!(told.contains("Undocumented status code"), "{told}");
}

fn told(said: &Output) -> String {
    let words = [&said.stdout, &said.stderr].map(|text| String::from_utf8_lossy(text).into_owned());
    words.concat()
}

/// Runs the real program on the database, and the tester against it.
async fn try_it(db: &Db, document: Value, only: &'static [&str]) -> Output {
    db.store.close().await;
    let url = db.url.clone();
    let tried = tokio::task::spawn_blocking(move || against(&Live::new(&url), &document, only));
    tried.await.unwrap()
}

fn against(live: &Live, document: &Value, only: &[&str]) -> Output {
    live.start();
    let token = live.found_team();
    live.publish_course(&token, 5);
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("openapi.json");
    std::fs::write(&file, document.to_string()).unwrap();
    let said = python("-m")
        .args(["schemathesis.cli", "--config-file", CONFIG, "run"])
        .arg(&file)
        .args(["--url", &format!("http://{}", live.address())])
        .args(["--header", &format!("Authorization: Bearer {token}")])
        .args(["--checks", CHECKS, "--phases", "examples,coverage,fuzzing"])
        .args(["--max-examples", scale("3", "200"), "--seed", SEED])
        // Two at once trip over each other in Python 3.11, which cannot parse itself in two threads.
        .args(["--workers", "1", "--request-timeout", "60"])
        .args(["--continue-on-failure", "--no-shrink", "--warnings", "off"])
        .args(["--suppress-health-check", "all"])
        .args(only)
        .current_dir(folder.path())
        .output();
    live.stop();
    live.check();
    said.unwrap()
}
