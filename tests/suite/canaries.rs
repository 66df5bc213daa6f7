//! Names, addresses, codes and keys that are easy to find again: they must be nowhere but where they belong.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use sea_orm::{ConnectionTrait as _, Database, Statement};
use serde_json::{Value, json};

use crate::db::{Db, on_both};
use crate::live::{Ask, Live, Mailbox, Said};

const NAME: &str = "Kanarifuglen Solvår";
const NEW_NAME: &str = "Gulspurven Torfinn";
const CALLER: &str = "Bokfinken Ragnfrid";
const EMAIL: &str = "kanari.7319@example.com";
const NEW_EMAIL: &str = "gulspurv.7319@example.com";
const MOBILE: &str = "+4799731973";
const PASSWORD: &str = "kanari-passord-7319";
const WRONG: &str = "feilskriving-7319";
/// What is no secret, and must be found: else nothing was looked at.
const PLANTED: &str = "Sinnemestring";

on_both!(
    what_people_trust_us_with_is_in_no_log_no_metric_and_no_file,
    |db| {
        db.store.close().await;
        let url = db.url.clone();
        let story = tokio::task::spawn_blocking(move || live_through(&url));
        let (told, mut canaries) = story.await.unwrap();
        canaries
            .extend([NAME, NEW_NAME, CALLER, EMAIL, NEW_EMAIL, PASSWORD, WRONG].map(str::to_owned));
        canaries.extend(["kanari.7319", "gulspurv.7319", "99731973"].map(str::to_owned));
        for canary in &canaries {
            assert!(!told.contains(canary.as_str()), "{canary} was told");
        }
        assert!(told.contains("ready to serve"), "the log was read");
        let files = files(db).await;
        assert_eq!(holding(&files, &canaries), "", "a file tells");
        let planted = holding(&files, &[PLANTED.to_owned()]);
        assert_ne!(planted, "", "the files were read");
    }
);

struct Story<'a> {
    live: &'a Live,
    canaries: Vec<String>,
    asked: u32,
}

impl Story<'_> {
    fn ask(&mut self, method: &'static str, path: &str, token: Option<&str>, body: &Value) -> Said {
        self.asked += 1;
        let key =
            format!("{NEW_NAME}-{}", self.asked).replace(|c: char| !c.is_ascii_alphanumeric(), "");
        self.live.ask(&Ask {
            method,
            path,
            token,
            key: &key,
            body: Some(body),
        })
    }

    /// Asks in a way that is refused; the refusal repeats nothing.
    fn ask_wrongly(&mut self, method: &'static str, path: &str, token: Option<&str>, body: &Value) {
        let said = self.ask(method, path, token, body);
        assert!((400..500).contains(&said.status), "{said:?}");
        let text = said.body.to_string();
        for canary in [NAME, EMAIL, MOBILE, PASSWORD, WRONG] {
            assert!(!text.contains(canary), "{text}");
        }
    }

    fn code(&mut self, mailbox: &Mailbox, address: &str) -> String {
        let patience = Instant::now() + Duration::from_mins(1);
        loop {
            if let Some(code) = mailbox.code_for(&self.live.outbox(), address) {
                self.canaries.push(code.clone());
                return code;
            }
            assert!(Instant::now() < patience, "no code came");
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

/// Somebody signs up, changes everything, mistypes everything and leaves; staff do their share.
/// Answers what the server told meanwhile, in its log and its numbers, and what it must not have told.
fn live_through(url: &str) -> (String, Vec<String>) {
    let live = Live::with(url, [("RUST_LOG", "trace".to_owned())]);
    live.start();
    let token = live.found_team();
    let course = live.publish_course(&token, 1);
    let mut story = Story {
        live: &live,
        canaries: vec![token.clone()],
        asked: 0,
    };
    let ticket = participant(&mut story, &course);
    staff(&mut story, &course, &token);
    pages(&mut story, &ticket);
    let canaries = story.canaries;
    let told = live.metrics();
    live.stop();
    (told + &live.log(), canaries)
}

fn participant(story: &mut Story<'_>, course: &str) -> String {
    let mailbox = Mailbox::default();
    let form = json!({
        "name": NAME, "email": EMAIL, "mobile": MOBILE, "home_municipality": "3316", "old_enough": true,
        "needs": ["step_free"],
    });
    let path = format!("/api/v1/courses/{course}/enrolments");
    let said = story.ask("POST", &path, None, &form);
    assert_eq!(said.status, 202, "{said:?}");
    let mut mistyped = form;
    mistyped["mobile"] = WRONG.into();
    story.ask_wrongly("POST", &path, None, &mistyped);
    let proof = format!(
        "/api/v1/enrolments/{}/proof",
        said.body["reference"].as_str().unwrap()
    );
    story.ask_wrongly("POST", &proof, None, &json!({ "code": WRONG }));
    let code = story.code(&mailbox, EMAIL);
    let said = story.ask("POST", &proof, None, &json!({ "code": code }));
    assert_eq!(said.status, 200, "{said:?}");
    let ticket = said.body["ticket"].as_str().unwrap().to_owned();
    story.canaries.push(ticket.clone());
    let own = "/api/v1/enrolment";
    let said = story.ask("PATCH", own, Some(&ticket), &json!({ "name": NEW_NAME }));
    assert_eq!(said.status, 200, "{said:?}");
    let said = story.ask("PATCH", own, Some(&ticket), &json!({ "email": NEW_EMAIL }));
    assert!(said.status < 300, "{said:?}");
    story.code(&mailbox, NEW_EMAIL);
    story.ask_wrongly("PATCH", own, Some(&ticket), &json!({ "email": WRONG }));
    story.ask_wrongly("GET", own, Some(WRONG), &Value::Null);
    ticket
}

fn staff(story: &mut Story<'_>, course: &str, token: &str) {
    let path = format!("/api/v1/courses/{course}/enrolments");
    let caller =
        json!({ "name": CALLER, "mobile": MOBILE, "home_municipality": "3316", "prefers": "call" });
    let said = story.ask("POST", &path, Some(token), &caller);
    assert_eq!(said.status, 201, "{said:?}");
    assert_eq!(story.live.roster(token, course).len(), 2);
    story.ask_wrongly("GET", &path, Some(WRONG), &Value::Null);
}

fn pages(story: &mut Story<'_>, ticket: &str) {
    for path in [
        format!("/ticket/{ticket}"),
        format!("/ticket/{WRONG}"),
        format!("/nowhere/{EMAIL}?name={WRONG}"),
    ] {
        story.live.look(&path);
    }
    let form = format!("email={EMAIL}&password={PASSWORD}&next=%2Fstaff");
    let page = story.live.fill_in("/staff/sign-in", &form);
    assert!(!page.contains(PASSWORD), "{page}");
}

/// The files that hold the data: all of SQLite's, or the database's own and the write-ahead log of PostgreSQL.
async fn files(db: &Db) -> Vec<PathBuf> {
    if let Some(file) = db.url.strip_prefix("sqlite://") {
        let file = Path::new(file);
        return vec![file.parent().unwrap().to_owned()];
    }
    let pool = Database::connect(&db.url).await.unwrap();
    pool.execute_unprepared("CHECKPOINT").await.unwrap();
    let sql = "SELECT current_setting('data_directory') AS folder, oid::text AS oid \
               FROM pg_database WHERE datname = current_database()";
    let row = pool.query_one_raw(Statement::from_string(pool.get_database_backend(), sql));
    let row = row.await.unwrap().unwrap();
    let folder = PathBuf::from(row.try_get::<String>("", "folder").unwrap());
    let base = folder
        .join("base")
        .join(row.try_get::<String>("", "oid").unwrap());
    vec![base, folder.join("pg_wal")]
}

/// The names of files that hold one of these.
fn holding(folders: &[PathBuf], words: &[String]) -> String {
    let found = Command::new("grep")
        .args([
            "--recursive",
            "--text",
            "--files-with-matches",
            "--fixed-strings",
            "--regexp",
        ])
        .arg(words.join("\n"))
        .args(folders)
        .env("LC_ALL", "C")
        .output()
        .unwrap();
    // 1 is "not found"; more is trouble, like a folder that cannot be read.
    assert!(
        found.status.code().unwrap() <= 1,
        "{}",
        String::from_utf8_lossy(&found.stderr)
    );
    String::from_utf8(found.stdout).unwrap()
}
