//! Holds the walls of the house: who may import whom (ARCHITECTURE.md), and how large a file may grow.

use std::fs;
use std::path::{Path, PathBuf};

/// A room of `src/` and the rooms it may import. `cli`, `lib` and `main` wire everything and are left out.
const ROOMS: [(&str, &[&str]); 16] = [
    ("domain", &[]),
    ("clock", &["domain"]),
    ("error", &["domain"]),
    ("config", &["error"]),
    ("store", &["clock", "domain", "error"]),
    ("vault", &["config", "domain", "error"]),
    ("entity", &["domain"]),
    ("outbox", &["domain", "entity", "error", "store", "vault"]),
    (
        "actions",
        &["domain", "entity", "error", "outbox", "store", "vault"],
    ),
    ("render", &["domain"]),
    ("letters", &["domain", "entity", "error", "render", "vault"]),
    ("delivery", &["config", "domain", "error", "render"]),
    (
        "worker",
        &[
            "actions", "clock", "config", "delivery", "domain", "entity", "error", "letters",
            "outbox", "render", "store", "vault",
        ],
    ),
    (
        "demo",
        &[
            "actions", "clock", "delivery", "domain", "entity", "error", "vault", "worker",
        ],
    ),
    (
        "web",
        &[
            "actions", "clock", "config", "delivery", "domain", "entity", "error", "letters",
            "render", "store", "vault",
        ],
    ),
    ("cli", &[]),
];

/// Blank lines are not counted. The aim is 250; this is where it hurts.
const MOST_LINES: usize = 300;

struct Source {
    path: PathBuf,
    room: String,
    /// What is compiled into the program: nothing for files of tests.
    code: String,
    lines: usize,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &root, &mut found);
    assert!(found.len() > 20, "the sources were found");
    found
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(root, &path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let path = path.strip_prefix(root).unwrap().to_owned();
            let of_tests = path.components().any(|part| {
                Path::new(part.as_os_str())
                    .file_stem()
                    .is_some_and(|name| name == "tests" || name == "samples")
            });
            let code = text
                .split("#[cfg(test)]\nmod tests")
                .next()
                .unwrap_or_default();
            let first = path.components().next().unwrap().as_os_str();
            found.push(Source {
                room: Path::new(first)
                    .file_stem()
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned(),
                code: if of_tests {
                    String::new()
                } else {
                    code.to_owned()
                },
                lines: text.lines().filter(|line| !line.trim().is_empty()).count(),
                path,
            });
        }
    }
}

/// The rooms that a text names after `crate::`.
fn named(code: &str) -> impl Iterator<Item = &str> {
    code.split("crate::").skip(1).map(|rest| {
        rest.split(|c: char| !(c.is_ascii_lowercase() || c == '_'))
            .next()
            .unwrap_or_default()
    })
}

fn complain(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn rooms_import_only_what_lies_below_them() {
    let mut complaints = Vec::new();
    for source in sources() {
        if matches!(source.room.as_str(), "cli" | "lib" | "main") {
            continue;
        }
        let Some((_, allowed)) = ROOMS.iter().find(|(room, _)| *room == source.room) else {
            complaints.push(format!("{}: a room without a rule", source.path.display()));
            continue;
        };
        for name in named(&source.code) {
            let is_room = name.is_empty() || ROOMS.iter().any(|(room, _)| *room == name);
            if is_room && name != source.room && !allowed.contains(&name) {
                complaints.push(format!("{} imports `{name}`", source.path.display()));
            }
        }
    }
    complain(&complaints);
}

#[test]
fn rocket_is_named_only_at_the_edge() {
    let outside =
        |source: &Source| !matches!(source.room.as_str(), "web" | "config" | "lib" | "main");
    let complaints: Vec<_> = sources()
        .iter()
        .filter(|source| outside(source) && source.code.contains("rocket::"))
        .map(|source| format!("{} names Rocket", source.path.display()))
        .collect();
    complain(&complaints);
}

#[test]
fn rows_are_saved_only_by_actions_and_the_outbox() {
    let mut complaints = Vec::new();
    for source in sources() {
        if matches!(source.room.as_str(), "actions" | "outbox") {
            continue;
        }
        let code = source
            .code
            .replace("impl ActiveModelBehavior for ActiveModel {}", "");
        // An entity may say how its state becomes columns; saving them is another matter.
        let words: &[&str] = match source.room.as_str() {
            "entity" => &[".save(", ".insert(", ".update(", ".delete(", ".exec("],
            _ => &[
                "ActiveModel",
                "insert_many(",
                "update_many(",
                "delete_many(",
            ],
        };
        for word in words.iter().filter(|word| code.contains(**word)) {
            complaints.push(format!("{} has `{word}`", source.path.display()));
        }
    }
    complain(&complaints);
}

#[test]
fn nothing_outside_tests_gives_up_with_unwrap() {
    let complaints: Vec<_> = sources()
        .iter()
        .filter(|source| source.code.contains(".unwrap()"))
        .map(|source| format!("{} unwraps", source.path.display()))
        .collect();
    complain(&complaints);
}

#[test]
fn files_stay_small_enough_to_read() {
    let complaints: Vec<_> = sources()
        .iter()
        .filter(|source| source.lines > MOST_LINES)
        .map(|source| format!("{}: {} lines", source.path.display(), source.lines))
        .collect();
    complain(&complaints);
}
