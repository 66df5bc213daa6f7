//! Two processes on one database, each with its own worker and its own mail server.

mod lapse;
mod pair;

use kursplass::entity::message::Status;
use serde_json::json;

use crate::db;
use crate::mailhost::{Step, eventually};

use pair::{Pair, sign_up};

const SEATS: u16 = 5;
const PEOPLE: usize = 35;
/// How often all offers run out.
const ROUNDS: usize = 3;
/// Messages that one process takes in hand, and hands over at once.
const BATCH: usize = 16;
const LANES: usize = 8;

#[test]
fn two_processes_pass_each_seat_on_once_and_tell_everybody_once() {
    db::on_postgres(async |db| {
        let url = db.url.clone();
        tokio::task::spawn_blocking(move || story(&Pair::on(&url)))
            .await
            .unwrap();
    });
}

fn story(pair: &Pair) {
    let [one, two] = &pair.lives;
    let (token, another) = (one.found_team(), two.found_team());
    pair.behind.make_it_noon();
    let course = two.publish_course(&token, SEATS);
    let elsewhere = one.publish_course(&another, SEATS);
    let tickets = pair.everybody_joins(&course, PEOPLE);
    assert_eq!(tickets.len(), usize::from(SEATS));
    pair.leave(&tickets);
    for round in 1..=ROUNDS {
        judge(pair, &token, &course, round);
        if round < ROUNDS {
            pair.behind.end_offers();
        }
    }
    pair.all_is_told_once();
    one_sleeps_over_its_leases(pair, &token, &course, &elsewhere);
    pair.all_is_told_once();
    one.check();
    one.stop();
    two.stop();
}

/// Everybody is to hear that the course is cancelled. Both processes have their share in hand when
/// one is stopped for longer than its leases; the other does all the work, then the first goes on.
fn one_sleeps_over_its_leases(pair: &Pair, token: &str, course: &str, elsewhere: &str) {
    let ([sleeper, other], [slow, quick]) = (&pair.lives, &pair.hosts);
    for host in &pair.hosts {
        host.fall_silent(Step::Data, 0);
    }
    let path = format!("/api/v1/courses/{course}/cancellation");
    let said = other.post(&path, Some(token), "off", &json!({ "reason": "other" }));
    assert_eq!(said.unwrap().status, 200);
    let told = pair.behind.count(Status::Queued);
    assert!((BATCH + LANES..=2 * BATCH).contains(&told), "{told}");
    eventually("both have all that they can do at once", || {
        pair.behind.leased() == told && slow.silent() == LANES && quick.silent() == LANES
    });
    sleeper.freeze();
    let before = [slow.letters().len(), quick.letters().len()];
    quick.speak();
    eventually("the other has sent its own share", || {
        let sent = quick.letters().len() - before[1];
        sent >= told - BATCH && pair.behind.leased() == told - sent
    });
    pair.behind.end_leases();
    eventually("the other has sent everything", || {
        quick.letters().len() == before[1] + told && pair.behind.count(Status::Queued) == 0
    });
    // No server waits for ever for a client that says nothing.
    slow.hang_up();
    sleeper.thaw();
    // Its next message shows that it has nothing of the old ones in hand any more.
    other.freeze();
    sign_up(sleeper, elsewhere, "late@example.com");
    eventually("the sleeper is at work again", || {
        slow.letters()
            .iter()
            .any(|letter| letter.to == "late@example.com")
    });
    other.thaw();
    assert_eq!(
        slow.letters().len(),
        before[0] + 1,
        "something was sent twice"
    );
}

/// Who was offered a seat before has let it lapse, who is next has it, and nobody was passed over.
fn judge(pair: &Pair, token: &str, course: &str, round: usize) {
    let seats = usize::from(SEATS);
    eventually("the offers of this round are sent", || {
        let rows = pair.behind.messages();
        let sent = rows
            .iter()
            .filter(|row| row.kind == "offer" && row.status == Status::Sent);
        sent.count() == seats * round
    });
    let roster = pair.lives[round % 2].roster(token, course);
    let statuses = roster.iter().map(|row| row["status"].as_str().unwrap());
    let (ended, queue): (Vec<_>, Vec<_>) = statuses.partition(|status| *status == "ended");
    assert_eq!(ended.len(), seats);
    for (place, status) in queue.into_iter().enumerate() {
        let wanted = match place / seats + 1 {
            turn if turn < round => "lapsed",
            turn if turn == round => "offered",
            _ => "waiting",
        };
        assert_eq!(
            status, wanted,
            "number {place} of those who waited, round {round}"
        );
    }
}
