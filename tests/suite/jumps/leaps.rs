//! An hour or forty days at once, and back.

use kursplass::actions::courses::Draft;
use kursplass::domain::ids::CourseId;
use kursplass::entity::enrolment::State;
use serde_json::json;

use super::{BEFORE, EMAIL, FORTY_DAYS, HOUR, LOG_LINE, OFFER, answer, in_december, leave, swept};
use crate::accounts::PASSWORD;
use crate::app::{App, on_both_sites};
use crate::given::Enrolled;

/// What stands open: offers to half of those who waited, a code, and a session of staff.
struct Open {
    course: CourseId,
    offered: Vec<Enrolled>,
    next: Vec<Enrolled>,
    reference: String,
    code: String,
    session: String,
}

on_both_sites!(
    after_a_jump_of_an_hour_nothing_is_taken_that_has_ended,
    |app| {
        jump(app, HOUR).await;
    }
);

on_both_sites!(
    after_a_jump_of_forty_days_nothing_is_taken_that_has_ended,
    |app| {
        jump(app, FORTY_DAYS).await;
    }
);

async fn jump(app: &App, minutes: i64) {
    let open = Open::before(app).await;
    app.clock.advance(minutes);
    // The control: who asked the status alone, and not the stored end, would say yes to each of them.
    assert_eq!(open.states(app, &open.offered).await, [State::Offered; 3]);
    // Before any sweep, and after it.
    open.all_are_refused(app).await;
    assert!(app.present(&open.session).await.is_err(), "idle too long");
    let (ended, log) = swept(app).await;
    // The three offers and the sign-up, which ends after an hour.
    assert_eq!(ended, 4);
    assert!(log.contains(LOG_LINE), "no line in the log: {log}");
    assert_eq!(open.states(app, &open.offered).await, [State::Lapsed; 3]);
    assert_eq!(open.states(app, &open.next).await, [State::Offered; 3]);
    open.all_are_refused(app).await;
    let (ended, log) = swept(app).await;
    assert_eq!((ended, log.as_str()), (0, ""), "it happens once");
    for person in &open.next {
        assert_eq!(answer(app, person).await, 200, "the seats have passed on");
    }
}

// The control of the line: time that goes its way ends the same, and is worth no line.
on_both_sites!(
    time_that_goes_its_way_ends_offers_without_a_line_in_the_log,
    |app| {
        let open = Open::before(app).await;
        for minute in 1..=HOUR {
            app.clock.advance(1);
            let (ended, log) = swept(app).await;
            let wanted = match minute {
                30 => 3,
                60 => 1,
                _ => 0,
            };
            assert_eq!((ended, log.as_str()), (wanted, ""), "minute {minute}");
        }
        assert_eq!(open.states(app, &open.offered).await, [State::Lapsed; 3]);
    }
);

on_both_sites!(a_clock_that_is_put_back_revives_nothing, |app| {
    for (back, first) in [(HOUR, "a"), (FORTY_DAYS, "b")] {
        let open = Open::of(app, first).await;
        // It was a mistake: an hour too far, then where it was, or long before.
        app.clock.advance(HOUR);
        swept(app).await;
        app.clock.advance(-back);
        let (ended, log) = swept(app).await;
        assert_eq!((ended, log.as_str()), (0, ""));
        open.offers_are_refused(app).await;
        // Where the code counts again it shows what has become of the sign-up, and changes nothing.
        let proof = app.prove(&open.reference, &open.code).await;
        assert!(
            proof.status == 422 || proof.text("/enrolment/status") == "ended",
            "{proof:?}"
        );
        assert_eq!(open.states(app, &open.next).await, [State::Offered; 3]);
        assert_eq!(answer(app, &open.next[0]).await, 200, "theirs stands");
        app.clock.set(BEFORE);
    }
});

impl Open {
    async fn before(app: &App) -> Self {
        Self::of(app, "").await
    }

    /// Everything open, half an hour before the offers end.
    async fn of(app: &App, name: &str) -> Self {
        let team = app.team().await;
        let course = app
            .publish(
                team,
                Draft {
                    capacity: Some(3),
                    ..in_december()
                },
            )
            .await;
        let mut people = Vec::new();
        for number in 0..9 {
            people.push(
                app.enrolled(course, &format!("{name}{number}@example.no"))
                    .await,
            );
        }
        app.clock.set("2027-02-01T09:00");
        for person in &people[..3] {
            leave(app, person).await;
        }
        let next = people.split_off(6);
        let offered = people.split_off(3);
        let staff = format!("{name}{EMAIL}");
        app.member(team, &staff, "Siv", "coordinator").await;
        app.clock.set(BEFORE);
        let session = app.signs_in(&staff, PASSWORD).await.unwrap();
        let email = format!("{name}late@example.no");
        let reference = app.sign_up(course, &email).await;
        Self {
            course,
            offered,
            next,
            code: app.code_for(&email).await,
            reference,
            session,
        }
    }

    async fn states<const N: usize>(&self, app: &App, people: &[Enrolled]) -> [State; N] {
        let mut states = Vec::new();
        for person in people {
            let row = app.enrolment(person.id.parse().unwrap()).await;
            assert_eq!(row.course_id, self.course);
            states.push(row.status);
        }
        states.try_into().unwrap()
    }

    /// Every offer and the code are over.
    async fn all_are_refused(&self, app: &App) {
        self.offers_are_refused(app).await;
        let proof = app.prove(&self.reference, &self.code).await;
        proof.is_refused(422, "wrong_code");
    }

    async fn offers_are_refused(&self, app: &App) {
        for person in &self.offered {
            let answer = app.put(OFFER, Some(&person.ticket), json!({ "answer": "accept" }));
            answer.await.is_refused(409, "offer_lapsed");
        }
    }
}
