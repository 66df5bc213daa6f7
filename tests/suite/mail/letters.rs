//! What a letter says when it leaves, and where it lies.

use kursplass::domain::Language;
use kursplass::entity::message;
use kursplass::worker::deliver;
use serde_json::json;

use super::{send_all, text};
use crate::app::on_both_sites;
use crate::postman::{Postman, by_file, by_smtp, read};
use crate::verbs::Who;

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
