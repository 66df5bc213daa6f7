//! Closed days from a calendar file.

use super::closures::closed;
use super::read;
use crate::app::{App, on_both_sites};
use crate::browser::Browser;

const PAGE: &str = "/staff/closures/import";
const ADD: &str = "/staff/closures/import/addition";

/// The school year of a municipality, as programs write it: folded, with CR LF and a byte order mark.
const SCHOOL: &str = "\u{feff}BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Skole//NO\r\n\
BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n\
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n\
END:STANDARD\r\nEND:VTIMEZONE\r\n\
BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Vinter\r\n ferie\\, uke 8\r\nDTSTART;VALUE=DATE:20270222\r\n\
DTEND;VALUE=DATE:20270227\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Sommerferie\r\nDTSTART;VALUE=DATE:20270621\r\nDURATION:P8W\r\n\
END:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:3\r\nSUMMARY:Planleggingsdag\r\nDTSTART;VALUE=DATE:20270309\r\n\
BEGIN:VALARM\r\nTRIGGER:-P1D\r\nEND:VALARM\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:4\r\nSUMMARY:Korps\r\nDTSTART:20270210T180000Z\r\nRRULE:FREQ=WEEKLY\r\n\
END:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:5\r\nSUMMARY:Foreldremøte\r\nDTSTART:20270210T180000Z\r\n\
DTEND:20270210T200000Z\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:6\r\nSUMMARY:17. mai\r\nDTSTART;VALUE=DATE:20270517\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:7\r\nSUMMARY:Høstferie\r\nDTSTART;VALUE=DATE:20261005\r\n\
DTEND;VALUE=DATE:20261010\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:8\r\nSUMMARY:Uten dato\r\nEND:VEVENT\r\n\
END:VCALENDAR\r\n";

async fn siv(app: &App) -> Browser<'_> {
    let team = app.team().await;
    app.course(team, 12).await;
    app.enters(team, "coordinator", "Siv").await
}

on_both_sites!(school_holidays_are_shown_first_and_then_added, |app| {
    let mut siv = siv(app).await;
    siv.get(PAGE).await.is(200);
    let preview = siv.upload(PAGE, "file", SCHOOL.as_bytes()).await.is(200);
    let page = read(preview.clone());
    for words in [
        "Vinterferie, uke 8",
        "mandag 22. februar – fredag 26. februar 2027",
        "mandag 21. juni – søndag 15. august 2027",
        "Sinnemestring</a>, tirsdag 9. mars",
        "Hendelsen gjentas.",
        "varer bare en del av dagen",
        "Helligdager hoppes alltid over.",
        "Én hendelse er passert.",
        "ingen dato vi kan lese",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(closed(app).await.is_empty(), "nothing is saved by looking");
    let led = siv.submit(&preview, ADD, &[]).await.is(303);
    let twice = siv.submit(&preview, ADD, &[]).await.is(303);
    assert_eq!(led.header("location"), twice.header("location"));
    assert_eq!(
        closed(app).await,
        [
            "2027-02-22 2027-02-26 Vinterferie, uke 8",
            "2027-06-21 2027-08-15 Sommerferie"
        ],
        "a single day is not ticked from the start"
    );
    let list = read(siv.follow(led).await);
    assert!(list.contains("Periodene er lagt til."), "{list}");
    let page = read(siv.upload(PAGE, "file", SCHOOL.as_bytes()).await.is(200));
    assert_eq!(page.matches("Dagene er allerede stengt.").count(), 2);
    assert!(page.contains("name=\"closures[0].add\"") && !page.contains("closures[1].add"));
});

on_both_sites!(
    only_what_was_ticked_is_added_and_it_is_checked_anew,
    |app| {
        let mut siv = siv(app).await;
        let rows = [
            ("closures[0].from", "2027-02-22"),
            ("closures[0].to", "2027-02-26"),
            ("closures[0].reason", "Vinterferie"),
            ("closures[1].from", "2027-03-09"),
            ("closures[1].to", "2027-03-09"),
            ("closures[1].reason", "Planleggingsdag"),
        ];
        let page = read(siv.post(ADD, &rows).await.is(422));
        assert!(
            page.contains("Kryss av for minst én.") && page.contains("value=\"Planleggingsdag\"")
        );
        assert!(page.contains("href=\"#closures-0-add\""), "{page}");
        let backwards = [
            &rows[..],
            &[
                ("closures[1].add", "yes"),
                ("closures[2].from", "2027-06-21"),
                ("closures[2].to", "2027-06-01"),
                ("closures[2].reason", "Sommer"),
                ("closures[2].add", "yes"),
                ("closures[3].from", "en gang"),
                ("closures[3].reason", "<b>"),
                ("closures[3].add", "yes"),
            ],
        ]
        .concat();
        let page = siv.post(ADD, &backwards).await.is(422);
        assert!(!page.text.contains("<b>"));
        let page = read(page);
        assert!(page.contains("Du må rette 2 ting"), "{page}");
        assert!(page.contains("Slutten må komme etter starten"));
        assert!(closed(app).await.is_empty(), "all or none");
        let one = [&rows[..], &[("closures[1].add", "yes")]].concat();
        siv.post(ADD, &one).await.is(303);
        assert_eq!(closed(app).await, ["2027-03-09 2027-03-09 Planleggingsdag"]);
        let both = [&one[..], &[("closures[0].add", "yes")]].concat();
        siv.post(ADD, &both).await.is(303);
        assert_eq!(
            closed(app).await.len(),
            2,
            "what is there is not added again"
        );
        siv.post(ADD, &[]).await.is(422);
    }
);

on_both_sites!(what_is_no_calendar_is_turned_down_kindly, |app| {
    let mut siv = siv(app).await;
    let picture = [0x89, b'P', b'N', b'G', 0, 1, 2, 0xff];
    let nested = "BEGIN:VCALENDAR\r\n".repeat(20_000);
    let files: [&[u8]; 5] = [b"", b"hello", &picture, nested.as_bytes(), &[0xff; 4000]];
    for file in files {
        let page = read(siv.upload(PAGE, "file", file).await.is(422));
        assert!(page.contains("Velg en kalenderfil"), "{page}");
        assert!(page.contains("href=\"#file\"") && page.contains("aria-invalid"));
    }
    siv.upload(PAGE, "other", SCHOOL.as_bytes()).await.is(422);
    siv.post(PAGE, &[("file", "a.ics")]).await.is(422);
    let huge = vec![b'x'; 600 * 1024];
    let page = siv.upload(PAGE, "file", &huge).await.is(413);
    assert!(page.text.contains("<h1"), "{}", page.text);
    let latin: Vec<u8> = SCHOOL
        .trim_start_matches('\u{feff}')
        .chars()
        .map(|c| u8::try_from(c).unwrap())
        .collect();
    let page = read(siv.upload(PAGE, "file", &latin).await.is(200));
    assert!(page.contains("Foreldremøte"), "{page}");
});

on_both_sites!(a_file_with_very_many_days_is_shown_in_part, |app| {
    let mut siv = siv(app).await;
    let event = |n: u64| {
        let day = chrono::NaiveDate::from_ymd_opt(2028, 1, 2).unwrap() + chrono::Days::new(n * 3);
        let day = day.format("%Y%m%d");
        format!("BEGIN:VEVENT\nSUMMARY:Dag {n} æøå\nDTSTART:{day}\nDURATION:P2D\nEND:VEVENT\n")
    };
    let events: String = (0..260).map(event).collect();
    let file = format!("BEGIN:VCALENDAR\n{events}END:VCALENDAR\n");
    let preview = siv.upload(PAGE, "file", file.as_bytes()).await.is(200);
    assert!(read(preview.clone()).contains("Filen har 60 hendelser til"));
    siv.submit(&preview, ADD, &[]).await.is(303);
    assert_eq!(closed(app).await.len(), 200);
});
