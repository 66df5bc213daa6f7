use super::*;

mod golden;
mod names;
mod own;
mod parsers;
mod properties;
mod rules;
mod windows;

fn at(text: &str) -> Time {
    text.parse().unwrap()
}

/// The sample's now.
fn now() -> Time {
    at("2027-03-01T09:00:00Z")
}

fn session(number: u16, starts_at: &str) -> Event {
    let id = format!("00000000-0000-4000-8000-0000000000{number:02}");
    let course: CourseId = "00000000-0000-4000-8000-00000000000c".parse().unwrap();
    let starts_at = at(starts_at);
    let about = Course {
        uid: course_uid(course),
        language: Language::Nb,
        title: "Sinnemestring".to_owned(),
        about: Some("Seks samlinger for deg som vil forstå sinnet ditt bedre.".to_owned()),
        total: 6,
        url: format!("https://kurs.example.no/courses/{course}"),
        category: Some("Sinne".to_owned()),
        phone: Some("+4732000000".to_owned()),
        note: None,
    };
    Event {
        course: Arc::new(about),
        dates: Dates {
            uid: session_uid(id.parse().unwrap()),
            sequence: 0,
            created_at: at("2027-01-04T08:00:00Z"),
            updated_at: at("2027-01-05T09:30:00Z"),
            starts_at,
            ends_at: starts_at + chrono::TimeDelta::hours(2),
            whole_day: false,
            cancelled: false,
        },
        number,
        follow_up: false,
        place: Place::Venue {
            name: "Rådhuset, rom 2".to_owned(),
            address: Some("Rådhusveien 1, 3370 Vikersund".to_owned()),
        },
    }
}

impl Event {
    /// The course, to be changed for this event alone.
    fn common(&mut self) -> &mut Course {
        Arc::make_mut(&mut self.course)
    }
}

/// Tuesdays at 17.00 on both sides of the change to summer time.
fn sessions() -> Vec<Event> {
    vec![
        session(1, "2027-03-16T16:00:00Z"),
        session(2, "2027-03-30T15:00:00Z"),
    ]
}

fn feed(events: Vec<Event>) -> Feed {
    Feed {
        name: Name::Team {
            name: "Modum og Sigdal".to_owned(),
        },
        time: None,
        language: Language::Nb,
        events,
        changed_at: at("2027-01-05T09:30:00Z"),
        taken: Taken::Followed,
    }
}

fn printed(events: Vec<Event>) -> Printed {
    print(&feed(events), now())
}

fn text(events: Vec<Event>) -> String {
    String::from_utf8(printed(events).bytes).unwrap()
}

/// The content lines, unfolded.
fn lines(text: &str) -> Vec<String> {
    let unfolded = text.replace("\r\n ", "");
    unfolded
        .split_terminator("\r\n")
        .map(ToOwned::to_owned)
        .collect()
}
