//! Texts that are nearly right and far too long, in every field of the API and of every form: refused at once, with nothing written.

mod fields;
mod forms;

use std::time::{Duration, Instant};

use kursplass::web::api::openapi;
use kursplass::web::policy;
use serde_json::json;

use crate::app::{Answer, on_both_sites};
use crate::doors::Things;
use crate::planted::trap::{Rows, rows};

/// Nobody needs so long to say no.
const CEILING: Duration = Duration::from_secs(5);
/// More than any body may have, and as much of one as is still read.
const SIZES: [usize; 2] = [100_000, 60_000];

/// What is nearly a name, an address, a day, a number, an id, a link, a code; each ends as it should.
fn near_misses(size: usize) -> Vec<String> {
    let long = |before: &str, filler: &str, after: &str| {
        let filled = filler.repeat(size / filler.len());
        format!("{before}{filled}{after}")
    };
    vec![
        long("Ola", "a", ""),
        long("", "a", "@example.no"),
        long("+47", "9", ""),
        long("20.4.2027", " ", "x"),
        long("2027-04-20T17:00:00.", "0", "+02:00"),
        long("00000000-0000-0000-0000-", "0", ""),
        long("https://example.no/", "ø/", ""),
    ]
}

/// What is wrong with how it was told no, if anything.
fn judge(answer: &Answer, took: Duration, before: &Rows, after: &Rows) -> Result<(), String> {
    if !(400..500).contains(&answer.status) {
        return Err(format!("{} {:.300}", answer.status, answer.text));
    }
    if before != after {
        return Err("something was written".to_owned());
    }
    if took > CEILING {
        return Err(format!("it took {took:?}"));
    }
    Ok(())
}

on_both_sites!(
    what_is_far_too_long_is_refused_in_every_field_of_the_api,
    |app| {
        let things = Things::of(app).await;
        let staff = app.token(things.team, "coordinator,admin", "Huge").await;
        let ticket = app.enrolled(things.course, "own@example.no").await.ticket;
        let document = openapi::document();
        let before = rows(app).await;
        let mut tried = 0;
        for (method, pattern, door) in policy::doors() {
            let schema = fields::of_body(&document, method, pattern);
            let path = things.address(pattern);
            let token = match door {
                policy::Door::Ticket => Some(ticket.as_str()),
                policy::Door::Token(_) => Some(staff.as_str()),
                _ => None,
            };
            let over = near_misses(SIZES[0]).into_iter().take(1);
            for text in over.chain(near_misses(SIZES[1])) {
                for (name, body) in fields::bodies(&document, schema, &text) {
                    let begun = Instant::now();
                    let call = app.call(method, &path).token(token).json(&body);
                    let answer = call.send().await;
                    let told = judge(&answer, begun.elapsed(), &before, &before);
                    if let Err(why) = told {
                        panic!("{method} {pattern}: {name} = {text:.40}…: {why}");
                    }
                    tried += 1;
                }
            }
            assert_eq!(
                before,
                rows(app).await,
                "{method} {pattern} wrote something"
            );
        }
        println!("{tried} bodies");
        assert!(tried > 500, "{tried}");
    }
);

// The control: what is right is no near miss, and the same judge says so.
on_both_sites!(what_is_right_is_found_to_be_taken, |app| {
    let team = app.team().await;
    let staff = app.token(team, "coordinator", "Huge").await;
    let before = rows(app).await;
    let begun = Instant::now();
    let answer = app.post("/api/v1/venues", Some(&staff), json!({"name": "Rom 5"}));
    let answer = answer.await;
    let took = begun.elapsed();
    let after = rows(app).await;
    assert!(judge(&answer, took, &before, &after).is_err());
    let refused = Answer {
        status: 422,
        ..answer
    };
    assert!(
        judge(&refused, took, &before, &after).is_err(),
        "a row more"
    );
    assert!(judge(&refused, CEILING * 2, &before, &before).is_err());
    judge(&refused, took, &before, &before).unwrap();
});
