//! Local time around the clock changes, and what the clock alone changes in a feed.

use chrono::TimeDelta;
use kursplass::actions::courses::{Draft, Schedule};
use kursplass::domain::Time;
use rocket::http::Method;

use super::Offered;
use crate::app::{Answer, App, on_both_sites};
use crate::given::draft;

fn utc(text: &str) -> Time {
    text.parse().unwrap()
}

async fn since(app: &App, feed: &str, copy: &Answer) -> Answer {
    let changed = copy.header("last-modified").unwrap();
    let call = app.call(Method::Get, feed);
    call.header("If-Modified-Since", changed).send().await
}

on_both_sites!(a_course_at_five_is_at_five_in_summer_and_in_winter, |app| {
    let team = app.team().await;
    let weekly = |starts_on: &str| Draft {
        schedule: Schedule::Series {
            starts_on: starts_on.parse().unwrap(),
            start_time: "17:00:00".parse().unwrap(),
            minutes: Some(120),
            count: Some(3),
            interval_weeks: Some(1),
            follow_ups: None,
        },
        ..draft("Sinnemestring")
    };
    for (first, starts) in [
        (
            "2027-03-16",
            [
                "2027-03-16T16:00:00Z",
                "2027-03-23T16:00:00Z",
                "2027-03-30T15:00:00Z",
            ],
        ),
        (
            "2027-10-19",
            [
                "2027-10-19T15:00:00Z",
                "2027-10-26T15:00:00Z",
                "2027-11-02T16:00:00Z",
            ],
        ),
    ] {
        let course = app.publish(team, weekly(first)).await;
        let feed = format!("/calendar/courses/{course}.ics");
        let text = app.get(&feed, None).await.is(200).text;
        assert_eq!(text.matches("DTSTART;TZID=Europe/Oslo").count(), 3);
        assert_eq!(text.matches("T170000\r\n").count(), 3);
        let events = super::read::both(&text);
        for (event, start) in events.iter().zip(starts) {
            assert_eq!(event.starts_at, utc(start));
            assert_eq!(event.ends_at, utc(start) + TimeDelta::hours(2));
        }
    }
});

on_both_sites!(
    a_held_session_leaves_after_ninety_days_by_the_clock_alone,
    |app| {
        let feed = Offered::on(app).await.feed();
        // The first ends on 2 March at 19.00 in winter time; ninety days later it is summer.
        app.clock.set("2027-05-31T19:59");
        let before = app.get(&feed, None).await.is(200);
        assert_eq!(super::read::both(&before.text).len(), 6);
        app.clock.set("2027-05-31T20:00");
        let after = since(app, &feed, &before).await.is(200);
        assert_eq!(super::read::both(&after.text).len(), 5);
        assert_ne!(after.header("etag"), before.header("etag"));
        since(app, &feed, &after).await.is(304);
        app.clock.set("2027-12-01T12:00");
        assert!(app.events(&feed).await.is_empty());
    }
);

on_both_sites!(
    a_cancelled_session_leaves_thirty_days_after_its_date,
    |app| {
        let offered = Offered::on(app).await;
        let first = offered.sessions(app).await[0];
        offered.cancel(app, first).await;
        app.clock.set("2027-04-01T19:59");
        let before = app.get(&offered.feed(), None).await.is(200);
        assert_eq!(super::read::both(&before.text).len(), 6);
        app.clock.set("2027-04-01T20:00");
        let after = since(app, &offered.feed(), &before).await.is(200);
        assert_eq!(super::read::both(&after.text).len(), 5);
    }
);

on_both_sites!(
    who_comes_back_after_a_year_is_not_told_that_nothing_changed,
    |app| {
        let feed = Offered::on(app).await.feed();
        let before = app.get(&feed, None).await.is(200);
        app.clock.set("2028-02-01T12:00");
        let after = since(app, &feed, &before).await.is(200);
        assert!(super::read::both(&after.text).is_empty());
        since(app, &feed, &after).await.is(304);
    }
);
