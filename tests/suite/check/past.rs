//! What happened, what was told, and what is kept.

use kursplass::worker::sweep;

use super::{breaks, checked, lived_in, names, on_both_ruins};
use crate::accounts::PASSWORD;

on_both_ruins!(a_broken_history_is_named, |app| {
    lived_in(app).await;
    let late = "UPDATE event SET at = (SELECT starts_at FROM course) WHERE verb = 'accepted'";
    breaks(app, late, "I5", "after the offer's end").await;
    let other = "UPDATE event SET enrolment_id =
        (SELECT id FROM enrolment WHERE queue_number = 4) WHERE verb = 'offered'";
    breaks(app, other, "I4", "somebody with a lower number waited").await;
    assert!(names(&checked(app).await, "I5", "where no offer stood"));
    assert!(names(&checked(app).await, "I8", "what happened to another"));
    let lapsed = "UPDATE event SET verb = 'lapsed' WHERE verb = 'accepted'";
    breaks(app, lapsed, "I5", "an offer ended that did not stand").await;
    let back = "UPDATE event SET verb = 'rejoined' WHERE verb = 'withdrew'";
    breaks(app, back, "I8", "without a lapse").await;
    let ended = "UPDATE event SET verb = 'withdrew' WHERE verb = 'signed_up'";
    breaks(app, ended, "I8", "something happened after the end").await;
    breaks(app, "DELETE FROM event", "I8", "has no history").await;
    assert!(names(
        &checked(app).await,
        "I8",
        "an event that is not there"
    ));
});

on_both_ruins!(broken_messages_are_named, |app| {
    lived_in(app).await;
    let leased = "UPDATE message SET lease_until = created_at WHERE status = 'sent'";
    breaks(app, leased, "I9", "is done and still leased").await;
    let late = "UPDATE message SET done_at = (SELECT starts_at FROM course) WHERE kind = 'offer'";
    breaks(app, late, "I9", "an offer was sent after its end").await;
    let kind = "UPDATE message SET kind = 'lapsed' WHERE kind = 'left'";
    breaks(app, kind, "I8", "of another kind").await;
    let kept = "UPDATE message SET recipient = notice WHERE kind = 'seated'";
    breaks(app, kept, "I12", "is done and keeps an address").await;
    assert!(names(&checked(app).await, "sealed", "does not open"));
    let code =
        "UPDATE message SET notice = (SELECT notice FROM message WHERE kind = 'seated' LIMIT 1)
        WHERE kind = 'code'";
    breaks(app, code, "I13", "keeps its code or link").await;
    let never = "UPDATE message SET done_at = NULL";
    breaks(app, never, "I9", "is done at no time").await;
    let again = "UPDATE message SET status = 'queued', lease_until = NULL WHERE kind = 'offer'";
    app.clock.advance(10);
    breaks(app, again, "I9", "offers what is no longer offered").await;
});

on_both_ruins!(broken_accounts_are_named, |app| {
    let team = app.team().await;
    app.member(team, "kari@modum.example", "Kari", "leader")
        .await;
    app.member(team, "siv@modum.example", "Siv", "admin").await;
    app.signs_in("kari@modum.example", PASSWORD).await.unwrap();
    app.signs_in("siv@modum.example", "feil passord, altså")
        .await
        .unwrap_err();
    app.invited(team, "kari@modum.example", "Kari", "leader")
        .await;
    let used = "UPDATE staff_session SET seen_at = until";
    breaks(app, used, "accounts", "before it began or after its end").await;
    let plain = "UPDATE account SET password = 'hemmelig'";
    breaks(app, plain, "I13", "not hashed as ours are").await;
    let closed = "UPDATE account SET active = FALSE";
    breaks(app, closed, "I13", "is closed and keeps a password").await;
    let report = checked(app).await;
    assert!(names(&report, "accounts", "goes on though its account"));
    assert!(names(&report, "accounts", "is open though the account"));
    let same = "UPDATE account SET active = TRUE,
        email_index = (SELECT email_index FROM account LIMIT 1)";
    breaks(app, same, "accounts", "shares its address").await;
    assert!(names(&checked(app).await, "sealed", "does not have"));
    let swapped = "UPDATE account SET email = email_index";
    breaks(app, swapped, "sealed", "does not open").await;
    app.clock.advance(9 * 24 * 60);
    let report = checked(app).await;
    assert!(names(&report, "I12", "is kept long after its end"));
    assert!(names(&report, "I12", "counted too long"));
});

on_both_ruins!(what_is_kept_too_long_is_named, |app| {
    lived_in(app).await;
    app.clock.advance(60);
    sweep(&app.office).await.unwrap();
    app.clock.advance(24 * 60);
    assert_eq!(
        checked(app).await.breaches,
        [],
        "tidying may be a little late"
    );
    app.clock.advance(2 * 60);
    let report = checked(app).await;
    assert!(
        names(&report, "I12", "never proven and is kept too long"),
        "{:?}",
        report.breaches
    );
    assert!(names(&report, "I12", "long after its end"));
    let old = "INSERT INTO answer (key, request, status, body, created_at)
        SELECT email_index, email_index, 200, name, created_at FROM enrolment
        WHERE email_index IS NOT NULL LIMIT 1";
    app.clock.advance(24 * 60);
    breaks(app, old, "I12", "answers are kept too long").await;
});
