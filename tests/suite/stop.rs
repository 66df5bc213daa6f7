//! The server is asked to end while people wait for answers and a letter is in the air.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::behind::{Behind, Writer};
use crate::db::{Db, on_both};
use crate::live::Live;
use crate::mailhost::{Mailhost, Step, eventually};

const CALLERS: usize = 16;
/// The pause for the proxy, the open requests, the mercy on them, and the last letter.
const ENDS_WITHIN: Duration = Duration::from_secs(20);

struct Ending {
    answered: usize,
    well: bool,
    took: Duration,
}

on_both!(
    who_waits_for_an_answer_when_the_server_is_asked_to_end_gets_it,
    |db| {
        on_a_thread(db, |url| {
            let (host, behind) = (Mailhost::open(), Behind::open(url));
            let live = house(url, &host);
            let (token, course) = founded(&live, url);
            let end = end_amid(&live, &host, url, &token, &course, Live::ask_to_end);
            assert_eq!(end.answered, CALLERS);
            assert!(end.well && end.took < ENDS_WITHIN, "{:?}", end.took);
            assert_eq!(behind.leased(), 0, "a lease was taken along");
            let before = host.taken();
            live.start();
            assert_eq!(live.roster(&token, &course).len(), CALLERS + 1);
            eventually("the rest is sent", || {
                host.taken().len() > CALLERS && behind.leased() == 0
            });
            let after = host.taken().split_off(before.len());
            let twice = after.iter().filter(|id| before.contains(id));
            assert_eq!(twice.count(), 0, "a letter left twice");
            live.stop();
            live.check();
        })
        .await;
    }
);

on_both!(who_waits_when_the_server_is_killed_gets_none, |db| {
    on_a_thread(db, |url| {
        let host = Mailhost::open();
        let live = house(url, &host);
        let (token, course) = founded(&live, url);
        let end = end_amid(&live, &host, url, &token, &course, Live::kill_now);
        assert!(end.answered < CALLERS && !end.well, "they were in no hurry");
    })
    .await;
});

async fn on_a_thread(db: &Db, story: impl FnOnce(&str) + Send + 'static) {
    db.store.close().await;
    let url = db.url.clone();
    let told = tokio::task::spawn_blocking(move || story(&url));
    told.await.unwrap();
}

fn house(url: &str, host: &Mailhost) -> Live {
    let live = Live::with(url, [("ROCKET_SMTP_URL", host.url())]);
    live.start();
    live
}

/// A team with a course, where it is noon: at night nothing but codes would be in the air.
fn founded(live: &Live, url: &str) -> (String, String) {
    let token = live.found_team();
    Behind::open(url).make_it_noon();
    let course = live.publish_course(&token, 40);
    (token, course)
}

/// Everybody is in the middle of something when the end comes: a letter is in the air, and the database is held up.
fn end_amid(
    live: &Live,
    host: &Mailhost,
    url: &str,
    token: &str,
    course: &str,
    end: impl FnOnce(&Live),
) -> Ending {
    host.fall_silent(Step::End, 0);
    assert!(call(live, token, course, CALLERS));
    eventually("a letter is in the air", || host.silent() > 0);
    let writer = Writer::begin(url);
    let answered = Mutex::new(0);
    let mut asked = Instant::now();
    std::thread::scope(|scope| {
        for caller in 0..CALLERS {
            let answered = &answered;
            scope.spawn(move || {
                if call(live, token, course, caller) {
                    *answered.lock().unwrap() += 1;
                }
            });
        }
        std::thread::sleep(Duration::from_secs(1));
        asked = Instant::now();
        end(live);
        std::thread::sleep(Duration::from_millis(500));
        drop(writer);
        host.speak();
    });
    let well = live.wait().success();
    Ending {
        answered: answered.into_inner().unwrap(),
        well,
        took: asked.elapsed(),
    }
}

fn call(live: &Live, token: &str, course: &str, caller: usize) -> bool {
    let body = json!({
        "name": "Deltaker", "email": format!("p{caller}@example.com"), "home_municipality": "3316",
        "old_enough": true,
    });
    let path = format!("/api/v1/courses/{course}/enrolments");
    let said = live.post(&path, Some(token), &format!("call-{caller}"), &body);
    said.is_some_and(|said| said.status == 201)
}
