use super::*;
use crate::domain::samples::utc;

type Verb = fn(Enrolment, Time) -> Result<Enrolment, Refusal>;

const NAMES: [&str; 8] = [
    "unproven", "applied", "waiting", "offered", "seated", "lapsed", "ended", "expired",
];

fn now() -> Time {
    utc("2026-03-02T12:00:00Z")
}

fn later() -> Time {
    now() + TimeDelta::hours(1)
}

fn before() -> Time {
    now() - TimeDelta::hours(1)
}

/// Each state, with its own time not yet up.
fn states() -> [Enrolment; 8] {
    let ended = |why| Enrolment::Ended { at: before(), why };
    [
        Enrolment::Unproven { until: later() },
        Enrolment::Applied { since: before() },
        Enrolment::Waiting { since: before() },
        Enrolment::Offered {
            since: before(),
            until: later(),
        },
        Enrolment::Seated { at: before() },
        Enrolment::Lapsed { at: before() },
        ended(Exit::Withdrew),
        ended(Exit::Unproven),
    ]
}

/// What became of it, in a word.
fn outcome(result: Result<Enrolment, Refusal>) -> String {
    match result {
        Ok(Enrolment::Ended { why, at }) => {
            assert_eq!(at, now());
            format!("→ {why:?}")
        }
        Ok(state) => format!("→ {}", NAMES[index(state)]),
        Err(Refusal::Conflict(conflict)) => format!("{conflict:?}"),
        Err(refusal) => format!("{refusal:?}"),
    }
}

fn index(state: Enrolment) -> usize {
    match state {
        Enrolment::Unproven { .. } => 0,
        Enrolment::Applied { .. } => 1,
        Enrolment::Waiting { .. } => 2,
        Enrolment::Offered { .. } => 3,
        Enrolment::Seated { .. } => 4,
        Enrolment::Lapsed { .. } => 5,
        Enrolment::Ended { .. } => 6,
    }
}

/// The answers of one verb in the order of `states`.
fn table(verb: Verb) -> [String; 8] {
    states().map(|state| outcome(verb(state, now())))
}

#[test]
fn every_verb_has_an_answer_in_every_state() {
    let rows: [(&str, Verb, &str); 17] = [
        (
            "prove into a seat",
            |e, t| e.prove(Admission::Seat, t),
            "→ seated|AlreadyProven|AlreadyProven|AlreadyProven|AlreadyProven|AlreadyProven|Ended|WrongCode",
        ),
        (
            "prove into the queue",
            |e, t| e.prove(Admission::Wait, t),
            "→ waiting|AlreadyProven|AlreadyProven|AlreadyProven|AlreadyProven|AlreadyProven|Ended|WrongCode",
        ),
        (
            "prove into a conversation",
            |e, t| e.prove(Admission::Apply, t),
            "→ applied|AlreadyProven|AlreadyProven|AlreadyProven|AlreadyProven|AlreadyProven|Ended|WrongCode",
        ),
        (
            "expire",
            Enrolment::expire,
            "NotDue|AlreadyProven|AlreadyProven|AlreadyProven|AlreadyProven|AlreadyProven|Ended|Ended",
        ),
        (
            "offer",
            |e, t| e.offer(later(), t),
            "NotProven|NotWaiting|→ offered|NotWaiting|AlreadySeated|NotWaiting|Ended|Ended",
        ),
        (
            "accept",
            Enrolment::accept,
            "NotProven|NoOffer|NoOffer|→ seated|AlreadySeated|OfferLapsed|Ended|Ended",
        ),
        (
            "decline",
            Enrolment::decline,
            "NotProven|NoOffer|NoOffer|→ Declined|AlreadySeated|OfferLapsed|Ended|Ended",
        ),
        (
            "lapse",
            Enrolment::lapse,
            "NotProven|NoOffer|NoOffer|NotDue|AlreadySeated|NoOffer|Ended|Ended",
        ),
        (
            "back to waiting",
            Enrolment::back_to_waiting,
            "NotProven|NoOffer|NoOffer|→ waiting|AlreadySeated|NoOffer|Ended|Ended",
        ),
        (
            "rejoin",
            Enrolment::rejoin,
            "NotProven|NotLapsed|NotLapsed|NotLapsed|AlreadySeated|→ waiting|Ended|Ended",
        ),
        (
            "end unanswered",
            Enrolment::end_unanswered,
            "NotProven|NotLapsed|NotLapsed|NotLapsed|AlreadySeated|NotDue|Ended|Ended",
        ),
        (
            "seat",
            Enrolment::seat,
            "NotProven|→ seated|→ seated|→ seated|AlreadySeated|→ seated|Ended|Ended",
        ),
        (
            "admit",
            |e, t| e.admit(Place::Wait, t),
            "NotProven|→ waiting|NotApplied|NotApplied|AlreadySeated|NotApplied|Ended|Ended",
        ),
        (
            "refer on",
            Enrolment::refer_on,
            "NotProven|→ ReferredOn|NotApplied|NotApplied|AlreadySeated|NotApplied|Ended|Ended",
        ),
        (
            "withdraw",
            Enrolment::withdraw,
            "→ Withdrew|→ Withdrew|→ Withdrew|→ Withdrew|→ Withdrew|→ Withdrew|Ended|Ended",
        ),
        (
            "move on",
            Enrolment::move_on,
            "NotProven|→ Moved|→ Moved|→ Moved|→ Moved|→ Moved|Ended|Ended",
        ),
        (
            "cancel",
            Enrolment::cancel_with_course,
            "→ CourseCancelled|→ CourseCancelled|→ CourseCancelled|→ CourseCancelled|→ CourseCancelled|→ CourseCancelled|Ended|Ended",
        ),
    ];
    for (name, verb, expected) in rows {
        assert_eq!(table(verb).join("|"), expected, "{name}");
    }
}

#[test]
fn removal_ends_what_lives() {
    assert_eq!(table(Enrolment::remove)[4], "→ Removed");
    assert_eq!(table(Enrolment::remove)[6], "Ended");
}

#[test]
fn an_offer_cannot_be_answered_at_the_very_second_it_ends() {
    let until = now();
    let offer = Enrolment::Offered {
        since: before(),
        until,
    };
    let second = TimeDelta::seconds(1);
    assert!(offer.accept(until - second).is_ok());
    assert_eq!(offer.accept(until), Err(Refusal::OfferLapsed));
    assert_eq!(offer.decline(until), Err(Refusal::OfferLapsed));
    assert_eq!(offer.lapse(until), Ok(Enrolment::Lapsed { at: until }));
    assert_eq!(offer.lapse(until - second), Err(Conflict::NotDue.into()));
    let back = offer.back_to_waiting(until);
    assert_eq!(back, Ok(Enrolment::Lapsed { at: until }));
}

#[test]
fn an_offer_whose_time_is_up_already_is_none() {
    let waiting = Enrolment::Waiting { since: before() };
    assert_eq!(waiting.offer(now(), now()), Err(Refusal::OfferLapsed));
}

#[test]
fn a_code_is_too_late_an_hour_after_the_sign_up() {
    let fresh = Enrolment::submitted(now());
    let at = now() + PROOF_WITHIN;
    let second = TimeDelta::seconds(1);
    assert!(fresh.prove(Admission::Seat, at - second).is_ok());
    assert_eq!(fresh.prove(Admission::Seat, at), Err(Refusal::WrongCode));
    assert_eq!(fresh.expire(at - second), Err(Conflict::NotDue.into()));
    let why = Exit::Unproven;
    assert_eq!(fresh.expire(at), Ok(Enrolment::Ended { at, why }));
}

#[test]
fn rejoining_is_possible_for_seven_days() {
    let lapsed = Enrolment::Lapsed { at: now() };
    let end = now() + REJOIN_WITHIN;
    let second = TimeDelta::seconds(1);
    assert!(lapsed.rejoin(end - second).is_ok());
    assert_eq!(lapsed.rejoin(end), Err(Conflict::Ended.into()));
    let early = lapsed.end_unanswered(end - second);
    assert_eq!(early, Err(Conflict::NotDue.into()));
    let why = Exit::NoAnswer;
    let over = lapsed.end_unanswered(end);
    assert_eq!(over, Ok(Enrolment::Ended { at: end, why }));
}

#[test]
fn only_offers_and_people_hold_seats_and_only_the_ended_are_not_live() {
    let holding = states().map(|state| state.holds_seat());
    let [o, x] = [false, true];
    assert_eq!(holding, [o, o, o, x, x, o, o, o]);
    assert_eq!(states().map(|s| s.is_live()), [x, x, x, x, x, x, o, o]);
}

#[test]
fn nobody_is_kept_on_an_interest_list_for_longer_than_twelve_months() {
    let since = utc("2026-03-02T12:00:00Z");
    let waits = Enrolment::Waiting { since };
    let day_before = waits.wait_no_longer(utc("2027-03-02T11:59:59Z"));
    assert_eq!(day_before, Err(Conflict::NotDue.into()));
    let at = utc("2027-03-02T12:00:00Z");
    let why = Exit::NoAnswer;
    assert_eq!(waits.wait_no_longer(at), Ok(Enrolment::Ended { at, why }));
    let seated = Enrolment::Seated { at: since };
    assert_eq!(
        seated.wait_no_longer(at),
        Err(Conflict::AlreadySeated.into())
    );
}
