//! Messages on their way: printed, sent by a real mail server, marked, sent again, given up.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use kursplass::actions::enrolments::Answer;
use kursplass::domain::Language;
use kursplass::entity::message;
use kursplass::outbox;
use kursplass::worker::{Sent, Worker, deliver};
use serde_json::{Value, json};

use crate::app::on_both_sites;
use crate::given::form;
use crate::live::Live;
use crate::postman::{Postman, by_file, by_smtp, read};
use crate::verbs::Who;

/// Sends until nothing is due.
async fn send_all(worker: &Worker) -> Sent {
    let mut total = Sent::default();
    loop {
        let sent = deliver(worker).await.unwrap();
        if !sent.any() {
            return total;
        }
        total.sent += sent.sent;
        total.failed += sent.failed;
        total.dead += sent.dead;
        total.cancelled += sent.cancelled;
        total.left += sent.left;
    }
}

fn text<'a>(mail: &'a Value, field: &str) -> &'a str {
    mail[field].as_str().unwrap_or_default()
}

on_both_sites!(a_code_arrives_decoded_and_neutral_in_each_language, |app| {
    let postman = Postman::new();
    let worker = by_smtp(&app.office, &postman.url());
    let team = app.team().await;
    let course = app.course(team, 12).await;
    for (language, home, subject, sender) in [
        (
            Language::Nb,
            "3316",
            "Kode fra Modum kommune",
            "Modum kommune",
        ),
        (
            Language::Nn,
            "3332",
            "Kode frå Sigdal kommune",
            "Sigdal kommune",
        ),
        (
            Language::En,
            "other",
            "Code from Modum kommune",
            "Modum kommune",
        ),
    ] {
        let address = format!("{}@example.no", language.tag());
        let who = Who {
            address: &address,
            home,
            language,
        };
        let reference = app.signs_up(course, who).await;
        let code = app.code_of(reference).await;
        assert_eq!(send_all(&worker).await.sent, 1);
        let mail = postman.mails().pop().unwrap();
        assert_eq!(text(&mail, "subject"), subject);
        assert_eq!(mail["recipients"], json!([address]));
        assert_eq!(text(&mail, "sender"), "kurs@avtale.example.no");
        let from = format!("{sender} <kurs@avtale.example.no>");
        assert_eq!(text(&mail, "from"), from);
        assert_eq!(text(&mail, "auto-submitted"), "auto-generated");
        assert_eq!(text(&mail, "date"), "Mon, 01 Feb 2027 08:00:00 +0000");
        let kind = text(&mail, "content-type");
        assert!(
            kind.contains("text/plain") && kind.contains("flowed"),
            "{kind}"
        );
        assert!(mail["reply-to"].is_null());
        let body = text(&mail, "text");
        let digits: String = body.chars().filter(char::is_ascii_digit).collect();
        assert!(digits.contains(&code), "{body}");
        assert!(body.contains("https://avtale.example.no/ticket/"), "{body}");
        for word in ["Sinne", "psykisk", "Ola", "Rådhuset"] {
            assert!(
                !text(&mail, "raw").contains(word) && !body.contains(word),
                "{word}"
            );
        }
    }
    // What was sent keeps neither the code nor an address.
    for row in app.messages().await {
        assert_eq!(row.status, message::Status::Sent);
        assert!(row.notice.is_empty() && row.recipient.is_none() && row.lease_until.is_none());
    }
});

on_both_sites!(
    the_letter_of_a_seat_shows_the_dates_as_they_are_when_it_leaves,
    |app| {
        let postman = Postman::new();
        let worker = by_smtp(&app.office, &postman.url());
        let team = app.team().await;
        let course = app.course(team, 12).await;
        app.joins(course, "ola@example.no").await;
        app.moves_first(course, "2027-03-02T18:30").await;
        send_all(&worker).await;
        let mails = postman.mails();
        let seated = mails
            .iter()
            .find(|mail| text(mail, "subject").contains("plass"))
            .unwrap();
        assert!(text(seated, "text").contains("kl. 18.30"), "{seated}");
        assert!(
            !text(seated, "text").contains("kl. 17.00–19.00\nTirsdag 2."),
            "{seated}"
        );
    }
);

on_both_sites!(
    a_busy_server_gets_the_same_message_again_under_the_same_name,
    |app| {
        let postman = Postman::new();
        let worker = by_smtp(&app.office, &postman.url());
        let team = app.team().await;
        let course = app.course(team, 12).await;
        app.signs_up(course, Who::at("ola@example.no")).await;
        postman.answer("451 too busy for <ola@example.no>");
        assert_eq!(send_all(&worker).await.failed, 1);
        let row = app.messages().await.remove(0);
        assert_eq!((row.error.as_deref(), row.attempts), (Some("smtp_451"), 1));
        let wait = (row.not_before - app.office.store.now()).num_seconds();
        assert!((48..=72).contains(&wait), "{wait}");
        assert!(
            !deliver(&worker).await.unwrap().any(),
            "not before its time"
        );
        postman.take();
        app.clock.advance(2);
        assert_eq!(send_all(&worker).await.sent, 1);
        let mails = postman.mails();
        assert_eq!(mails.len(), 2);
        let name = format!("<{}@avtale.example.no>", row.id);
        assert!(mails.iter().all(|mail| text(mail, "message-id") == name));
    }
);

on_both_sites!(a_server_that_is_down_loses_nothing, |app| {
    let postman = Postman::new();
    let url = postman.url();
    drop(postman);
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.signs_up(course, Who::at("ola@example.no")).await;
    assert_eq!(send_all(&by_smtp(&app.office, &url)).await.failed, 1);
    assert_eq!(app.messages().await[0].error.as_deref(), Some("connection"));
    app.clock.advance(2);
    let postman = Postman::new();
    assert_eq!(
        send_all(&by_smtp(&app.office, &postman.url())).await.sent,
        1
    );
});

on_both_sites!(what_a_server_refuses_for_good_is_soon_given_up, |app| {
    let postman = Postman::new();
    let worker = by_smtp(&app.office, &postman.url());
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.signs_up(course, Who::at("ola@example.no")).await;
    postman.answer("550 no mailbox ola@example.no here");
    for _ in 0..10 {
        send_all(&worker).await;
        app.clock.advance(3);
    }
    let row = app.messages().await.remove(0);
    assert_eq!((row.status, row.attempts), (message::Status::Dead, 3));
    assert_eq!(row.error.as_deref(), Some("smtp_550"));
    assert!(row.notice.is_empty(), "a dead code is no code");
    assert_eq!(postman.mails().len(), 3);
});

on_both_sites!(
    a_process_that_is_too_slow_is_overtaken_and_marks_nothing,
    |app| {
        let (slow, quick) = (Postman::new(), Postman::new());
        let team = app.team().await;
        let course = app.course(team, 12).await;
        app.signs_up(course, Who::at("ola@example.no")).await;
        slow.answer("wait");
        let first = by_smtp(&app.office, &slow.url());
        let second = by_smtp(&app.office, &quick.url());
        let overtake = async {
            while slow.mails().is_empty() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            assert!(
                !deliver(&second).await.unwrap().any(),
                "the lease still stands"
            );
            app.clock.advance(4);
            assert_eq!(deliver(&second).await.unwrap().sent, 1);
            slow.take();
        };
        let (late, ()) = tokio::join!(deliver(&first), overtake);
        assert_eq!(
            late.unwrap(),
            Sent {
                left: 1,
                ..Sent::default()
            }
        );
        let row = app.messages().await.remove(0);
        assert_eq!(
            (row.status, row.lease, row.attempts),
            (message::Status::Sent, 2, 2)
        );
        let names: Vec<_> = [slow.mails(), quick.mails()].concat();
        assert_eq!(names.len(), 2, "once more, and no oftener");
        assert_eq!(names[0]["message-id"], names[1]["message-id"]);
    }
);

on_both_sites!(two_workers_at_once_send_each_message_once, |app| {
    let postman = Postman::new();
    let team = app.team().await;
    let course = app.course(team, 100).await;
    for n in 0..60 {
        app.signs_up(course, Who::at(&format!("p{n}@example.no")))
            .await;
    }
    let workers: Vec<_> = (0..3)
        .map(|_| by_smtp(&app.office, &postman.url()))
        .collect();
    let sent = join_all(workers.iter().map(send_all)).await;
    assert_eq!(sent.iter().map(|sent| sent.sent).sum::<usize>(), 60);
    let mut names: Vec<_> = postman
        .mails()
        .iter()
        .map(|mail| mail["message-id"].to_string())
        .collect();
    names.sort();
    names.dedup();
    assert_eq!((names.len(), postman.mails().len()), (60, 60));
});

on_both_sites!(a_claim_is_for_one_alone_until_it_runs_out, |app| {
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.signs_up(course, Who::at("ola@example.no")).await;
    let mine = app.claims().await;
    assert_eq!((mine.len(), mine[0].lease), (1, 1));
    assert!(app.claims().await.is_empty());
    app.clock.advance(3);
    let theirs = app.claims().await;
    assert_eq!((theirs.len(), theirs[0].lease), (1, 2));
    let (old, new) = (mine[0].clone(), theirs[0].clone());
    let marked = app.office.act(move |desk| {
        let (old, new) = (old.clone(), new.clone());
        Box::pin(async move {
            let now = desk.now();
            let late = outbox::mark_sent(desk.tx, &old, now).await?;
            let failed = outbox::mark_failed(desk.tx, &old, "x", outbox::Hope::None, now).await?;
            assert_eq!(failed, outbox::Verdict::Lost);
            Ok((late, outbox::mark_cancelled(desk.tx, &new, now).await?))
        })
    });
    assert_eq!(marked.await.unwrap(), (false, true));
});

on_both_sites!(at_night_only_codes_and_what_is_off_that_day_leave, |app| {
    let postman = Postman::new();
    let worker = by_smtp(&app.office, &postman.url());
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.joins(course, "ola@example.no").await;
    send_all(&worker).await;
    let before = postman.mails().len();
    // Written by day, still to be sent at night: a worker that was down.
    app.clock.set("2027-02-01T20:59");
    let kari = app.joins(course, "kari@example.no").await;
    app.clock.set("2027-02-01T21:00");
    let sent = send_all(&worker).await;
    assert_eq!(
        (sent.sent, sent.left),
        (1, 1),
        "the code leaves, the seat waits"
    );
    assert_eq!(app.told(&kari.to_string()).await.len(), 2);
    app.clock.set("2027-02-02T07:59");
    assert!(!deliver(&worker).await.unwrap().any());
    app.clock.set("2027-02-02T08:00");
    assert_eq!(send_all(&worker).await.sent, 1);
    assert_eq!(postman.mails().len(), before + 2);
    // The day of a session, before the day begins.
    app.clock.set("2027-03-02T06:30");
    app.cancels_first(course).await;
    assert_eq!(send_all(&worker).await.sent, 2);
    let mails = postman.mails();
    let last = text(mails.last().unwrap(), "subject").to_owned();
    assert!(last.contains("2. mars"), "{last}");
});

on_both_sites!(an_offer_that_was_answered_is_not_mailed_any_more, |app| {
    let postman = Postman::new();
    let worker = by_smtp(&app.office, &postman.url());
    let team = app.team().await;
    let course = app.course(team, 1).await;
    let ola = app.joins(course, "ola@example.no").await;
    let kari = app.joins(course, "kari@example.no").await;
    send_all(&worker).await;
    app.clock.set("2027-02-01T22:00");
    app.leaves(ola).await;
    app.answers(kari, Answer::Accept).await;
    app.clock.set("2027-02-02T08:00");
    let sent = send_all(&worker).await;
    assert_eq!(
        (sent.sent, sent.cancelled),
        (2, 0),
        "ola left, kari has a seat, the offer is old"
    );
    let subjects: Vec<_> = postman
        .mails()
        .iter()
        .map(|mail| text(mail, "subject").to_owned())
        .collect();
    assert!(
        !subjects.iter().any(|subject| subject.contains("Svar")),
        "{subjects:?}"
    );
    let offer = app
        .messages()
        .await
        .into_iter()
        .find(|row| row.kind == "offer")
        .unwrap();
    assert_eq!(offer.status, message::Status::Cancelled);
});

on_both_sites!(
    an_offer_that_ended_while_a_process_had_it_is_not_sent_again,
    |app| {
        let postman = Postman::new();
        let worker = by_smtp(&app.office, &postman.url());
        let team = app.team().await;
        let course = app.course(team, 1).await;
        let ola = app.joins(course, "ola@example.no").await;
        let kari = app.joins(course, "kari@example.no").await;
        send_all(&worker).await;
        app.leaves(ola).await;
        // The process that claims it dies, and meanwhile the offer is answered by phone.
        assert_eq!(app.claims().await.len(), 2);
        app.answers(kari, Answer::Accept).await;
        app.clock.advance(3);
        let sent = send_all(&worker).await;
        assert_eq!((sent.sent, sent.cancelled), (2, 1));
    }
);

on_both_sites!(
    a_session_moved_twice_in_one_night_is_told_once_and_from_where_it_was,
    |app| {
        let postman = Postman::new();
        let worker = by_smtp(&app.office, &postman.url());
        let team = app.team().await;
        let course = app.course(team, 12).await;
        app.joins(course, "ola@example.no").await;
        send_all(&worker).await;
        let before = postman.mails().len();
        app.clock.set("2027-02-01T22:00");
        app.moves_first(course, "2027-03-03T17:00").await;
        app.moves_first(course, "2027-03-04T18:00").await;
        app.clock.set("2027-02-02T08:00");
        let sent = send_all(&worker).await;
        assert_eq!((sent.sent, sent.cancelled), (1, 1));
        let mail = postman.mails().remove(before);
        let body = text(&mail, "text").replace('\u{a0}', " ");
        assert!(text(&mail, "subject").contains("2. mars"), "{mail}");
        assert!(
            body.contains("4. mars") && !body.contains("onsdag"),
            "{body}"
        );
    }
);

on_both_sites!(each_file_is_whole_and_readable_by_its_owner_only, |app| {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::TempDir::new().unwrap();
    let outbox = folder.path().join("outbox");
    let worker = by_file(&app.office, &outbox);
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.signs_up(course, Who::at("ola@example.no")).await;
    app.signs_up(course, Who::at("+4791234567")).await;
    let sent = send_all(&worker).await;
    assert_eq!(sent.sent, 2, "{sent:?} {:?}", app.messages().await);
    let files: Vec<_> = std::fs::read_dir(&outbox)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    assert_eq!(files.len(), 2, "{files:?}");
    for file in &files {
        let name = file.file_name().unwrap().to_str().unwrap();
        let end = file.extension().unwrap();
        assert!(end == "eml" && !name.starts_with('.'), "{name}");
        let rights = std::fs::metadata(file).unwrap().permissions().mode() & 0o777;
        assert_eq!(rights, 0o600);
    }
    let mails: Vec<_> = files.iter().map(|file| read(file)).collect();
    let to = |to: &str| {
        let header = format!("To: {to}\r\n");
        let found = mails
            .iter()
            .find(|mail| text(mail, "raw").contains(&header));
        text(
            found.unwrap_or_else(|| panic!("nothing to {to}: {mails:?}")),
            "text",
        )
    };
    assert!(to("ola@example.no").contains("https://avtale.example.no/ticket/"));
    let sms = to("\"+4791234567\" <4791234567@sms.invalid>");
    assert!(
        sms.contains("Modum kommune") && !sms.contains("https://"),
        "{sms}"
    );
});

on_both_sites!(a_text_message_has_no_way_by_a_mail_server, |app| {
    let postman = Postman::new();
    let team = app.team().await;
    let course = app.course(team, 12).await;
    app.signs_up(course, Who::at("+4791234567")).await;
    assert_eq!(
        send_all(&by_smtp(&app.office, &postman.url())).await.dead,
        1
    );
    assert_eq!(app.messages().await[0].error.as_deref(), Some("no_sms"));
});

/// The program itself, with its own settings: STARTTLS by an authority that the system trusts, and a log-in.
#[test]
fn the_program_sends_encrypted_and_logged_in() {
    let postman = Postman::secure();
    let folder = tempfile::TempDir::new().unwrap();
    let url = format!("sqlite://{}", folder.path().join("test.db").display());
    let authority = postman.authority();
    let live = Live::with(
        &url,
        [
            ("ROCKET_SMTP_URL", postman.url()),
            ("SSL_CERT_FILE", authority.display().to_string()),
        ],
    );
    let token = live.found_team();
    live.start();
    let course = live.publish_course(&token, 3);
    let path = format!("/api/v1/courses/{course}/enrolments");
    live.post(&path, None, "k", &form("ola@example.no"))
        .unwrap();
    let patience = Instant::now() + Duration::from_secs(20);
    while postman.mails().is_empty() {
        assert!(Instant::now() < patience, "no mail came in 20 s");
        std::thread::sleep(Duration::from_millis(50));
    }
    let mail = postman.mails().remove(0);
    assert_eq!(
        (&mail["encrypted"], &mail["logged_in"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(text(&mail, "subject"), "Kode fra Modum kommune");
    live.stop();
}
