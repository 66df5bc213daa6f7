//! Every notice in every language, printed.

use chrono_tz::Europe::Oslo;

use super::*;

fn at(text: &str) -> Time {
    text.parse().unwrap()
}

fn sessions() -> Vec<SessionLine<'static>> {
    let line = |number, starts_at: &str, ends_at: &str, place| SessionLine {
        number,
        starts_at: at(starts_at),
        ends_at: at(ends_at),
        place,
    };
    let bygg = Some("Bygg B, 2. etasje");
    vec![
        line(1, "2027-03-16T16:00:00Z", "2027-03-16T18:00:00Z", bygg),
        line(2, "2027-03-30T15:00:00Z", "2027-03-30T17:00:00Z", bygg),
        line(3, "2027-04-06T15:00:00Z", "2027-04-06T17:00:00Z", None),
    ]
}

pub(super) fn notices() -> Vec<(&'static str, Notice)> {
    let starts_at = at("2027-03-23T16:00:00Z");
    let until = at("2027-03-11T19:00:00Z");
    let code = "482913".to_owned();
    let moved = |number| Notice::SessionMoved {
        number,
        from: starts_at,
        was: None,
    };
    vec![
        ("code", Notice::Code { code }),
        ("seated", Notice::Seated),
        ("waiting", Notice::Waiting { position: 3 }),
        ("next_run", Notice::NextRun { position: 3 }),
        ("no_seat", Notice::NoSeat),
        ("applied", Notice::Applied),
        ("offer", Notice::Offer { until }),
        ("lapsed", Notice::Lapsed),
        ("left", Notice::Left),
        ("moved", Notice::Moved),
        ("session_moved", moved(2)),
        ("session_moved_place_later", moved(3)),
        ("session_moved_gone", moved(9)),
        ("session_added", Notice::SessionAdded { starts_at }),
        ("session_cancelled", Notice::SessionCancelled { starts_at }),
        ("place_changed", Notice::PlaceChanged),
        ("postponed", Notice::Postponed),
        (
            "course_cancelled",
            Notice::CourseCancelled {
                words: None,
                next: None,
            },
        ),
        (
            "course_cancelled_with_words",
            Notice::CourseCancelled {
                words: Some("Vi prøver igjen til høsten.".into()),
                next: None,
            },
        ),
        ("contact_changed", Notice::ContactChanged),
        ("erased", Notice::Erased),
        (
            "invited",
            Notice::Invited {
                token: "kp_x".to_owned(),
            },
        ),
    ]
}

pub(super) struct Sample {
    pub name: String,
    pub language: Language,
    pub notice: Notice,
    pub mail: Print,
    pub sms: String,
}

pub(super) fn letter<'a>(
    notice: &'a Notice,
    language: Language,
    sessions: &'a [SessionLine<'a>],
    crisis: &'a Crisis,
) -> Letter<'a> {
    Letter {
        notice,
        language,
        zone: Oslo,
        reference: "K7Q2",
        sender: "Modum kommune",
        phone: Some("+4732000000"),
        link: "https://avtale.example.no/ticket/AAECAwQFBgcICQoLDA0ODwAAAAEQERITFBUWFxgZGhscHR4f",
        address: "avtale.example.no/ticket",
        sessions,
        crisis,
    }
}

pub(super) fn samples() -> Vec<Sample> {
    let templates = Templates::load().unwrap();
    let (crisis, sessions) = (Crisis::default(), sessions());
    let mut samples = Vec::new();
    for language in Language::ALL {
        for (name, notice) in notices() {
            let letter = letter(&notice, language, &sessions, &crisis);
            samples.push(Sample {
                name: format!("{name}_{}", language.tag()),
                language,
                mail: print(&templates, &letter).unwrap(),
                sms: sms(&letter),
                notice,
            });
        }
    }
    samples
}
