//! The two nights in which the clock changes.

use chrono::TimeDelta;
use chrono_tz::Europe::Oslo;
use kursplass::domain::Time;

use super::{HOUR, answer, in_december, leave, people, swept};
use crate::app::{on_both_sites, oslo};

on_both_sites!(
    offers_end_at_eight_in_the_evening_across_both_changes_of_the_clock,
    |app| {
        // Easter lies between them in March, and only a weekend in October.
        for (number, (made, until)) in [
            ("2027-03-24T10:00", "2027-03-31T20:00"),
            ("2027-10-29T10:00", "2027-11-02T20:00"),
        ]
        .into_iter()
        .enumerate()
        {
            let (_, [first, second, third, fourth]) = people(app, &number.to_string()).await;
            app.clock.set(made);
            swept(app).await;
            leave(app, &first).await;
            leave(app, &second).await;
            while app.office.store.now() + TimeDelta::hours(1) < oslo(until) {
                app.clock.advance(HOUR);
                assert_eq!(swept(app).await, (0, String::new()), "its time is not up");
            }
            app.clock.set(until);
            app.clock.advance_seconds(-1);
            assert_eq!(answer(app, &third).await, 200, "the last second");
            app.clock.advance_seconds(1);
            assert_eq!(answer(app, &fourth).await, 409, "one second late");
            swept(app).await;
        }
    }
);

on_both_sites!(a_code_counts_for_sixty_minutes_in_both_nights, |app| {
    let course = app.publish(app.team().await, in_december()).await;
    for (night, twice) in [("2027-03-28T01:30", false), ("2027-10-31T01:30", true)] {
        app.clock.set(night);
        if twice {
            // Half past two, for the first time that night.
            app.clock.advance(HOUR);
        }
        let (in_time, late) = (
            format!("in-time{twice}@example.no"),
            format!("late{twice}@example.no"),
        );
        let (first, second) = (
            app.sign_up(course, &in_time).await,
            app.sign_up(course, &late).await,
        );
        let (first_code, second_code) = (app.code_for(&in_time).await, app.code_for(&late).await);
        let asked = app.office.store.now();
        app.clock.advance_seconds(60 * 60 - 1);
        app.prove(&first, &first_code).await.is(200);
        app.clock.advance_seconds(1);
        // The control: the hands of a clock on the wall would say something else.
        let now = app.office.store.now();
        assert_ne!(on_the_wall(now) - on_the_wall(asked), TimeDelta::hours(1));
        let late = app.prove(&second, &second_code).await;
        late.is_refused(422, "wrong_code");
        swept(app).await;
    }
});

fn on_the_wall(time: Time) -> chrono::NaiveDateTime {
    time.with_timezone(&Oslo).naive_local()
}
