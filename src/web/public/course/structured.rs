//! A course for programs, in the words of schema.org: what it is, when and where, never how many come.

use chrono_tz::Tz;
use serde_json::{Value, json};

use crate::actions::courses::doors;
use crate::domain::course::Status;
use crate::domain::{Language, Time};
use crate::entity::{course, session, team};
use crate::render::Links;
use crate::web::public::board::Board;
use crate::web::public::spoken::Spoken;

/// What everything of it is said with.
struct Told<'a> {
    board: &'a Board,
    course: &'a course::Model,
    team: &'a team::Model,
    address: String,
    organizer: Value,
}

/// The course as JSON that can stand in a page.
pub(super) fn structured(
    board: &Board,
    course: &course::Model,
    team: &team::Model,
    links: &Links,
    language: Language,
) -> String {
    let told = Told {
        board,
        course,
        team,
        address: links.course(course.id),
        organizer: organizer(team, links),
    };
    let about = Spoken::about(course, team.language, language).map(|about| about.text);
    let mut all = json!({
        "@context": "https://schema.org",
        "@type": "Course",
        "@id": told.address,
        "url": told.address,
        "name": course.title,
        "inLanguage": course.language.tag(),
        "isAccessibleForFree": true,
        "provider": told.organizer,
        "offers": told.offer(),
    });
    if !course.is_list() {
        all["hasCourseInstance"] = told.run();
    }
    if let Some(about) = about {
        all["description"] = about.into();
    }
    embeddable(&all)
}

/// In a script a browser looks for the end and for comments only; as escapes they are neither.
fn embeddable(value: &Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}

fn organizer(team: &team::Model, links: &Links) -> Value {
    let mut organizer = json!({
        "@type": "GovernmentOrganization", "name": team.name, "url": links.home(),
    });
    if let Some(phone) = &team.phone {
        organizer["telephone"] = phone.as_str().into();
    }
    organizer
}

impl Told<'_> {
    fn offer(&self) -> Value {
        json!({
            "@type": "Offer", "category": "Free", "price": 0, "priceCurrency": "NOK", "url": self.address,
        })
    }

    /// The one run of the course, an event of events.
    fn run(&self) -> Value {
        let rows = self.board.facts.sessions_of(self.course.id);
        let mut run = json!({
            "@type": "CourseInstance",
            "name": self.course.title,
            "url": self.address,
            "inLanguage": self.course.language.tag(),
            "isAccessibleForFree": true,
            "organizer": self.organizer,
            "eventStatus": status(self.course.status == Status::Cancelled),
            "subEvent": rows.iter().map(|row| self.session(row)).collect::<Vec<_>>(),
            "audience": { "@type": "PeopleAudience", "suggestedMinAge": self.min_age() },
        });
        let timetable = doors(self.course, rows).timetable;
        let slots = timetable.slots();
        if let (Some(first), Some(last)) = (slots.first(), slots.last()) {
            run["startDate"] = self.at(first.starts_at);
            run["endDate"] = self.at(last.ends_at);
            let minutes: i64 = slots
                .iter()
                .map(|slot| (slot.ends_at - slot.starts_at).num_minutes())
                .sum();
            run["courseWorkload"] = format!("PT{minutes}M").into();
        }
        let planned: Vec<&session::Model> = rows
            .iter()
            .filter(|row| row.status == session::Status::Planned)
            .collect();
        self.place(&mut run, &planned);
        let mode = match run["eventAttendanceMode"].as_str() {
            Some(mode) if mode.contains("Mixed") => Some("Blended"),
            Some(mode) if mode.contains("Online") => Some("Online"),
            Some(_) => Some("Onsite"),
            None => None,
        };
        if let Some(mode) = mode {
            run["courseMode"] = mode.into();
        }
        run
    }

    fn session(&self, row: &session::Model) -> Value {
        let off = row.status == session::Status::Cancelled;
        let mut event = json!({
            "@type": "Event",
            "name": self.course.title,
            "startDate": self.at(row.starts_at),
            "endDate": self.at(row.ends_at),
            "eventStatus": status(off || self.course.status == Status::Cancelled),
        });
        self.place(&mut event, &[row]);
        event
    }

    /// Where these sessions are held. The address on the net is for those who take part; others find the page.
    fn place(&self, event: &mut Value, rows: &[&session::Model]) {
        let mut places: Vec<Value> = Vec::new();
        for id in rows.iter().filter_map(|row| row.venue_id) {
            let Some(venue) = self.board.facts.venues.get(&id) else {
                continue;
            };
            let mut place = json!({ "@type": "Place", "name": venue.name });
            if let Some(address) = &venue.address {
                place["address"] = address.as_str().into();
            }
            if !places.contains(&place) {
                places.push(place);
            }
        }
        let online =
            self.course.online_url.is_some() || rows.iter().any(|row| row.online_url.is_some());
        let mode = match (places.is_empty(), online) {
            (true, false) => return,
            (true, true) => "OnlineEventAttendanceMode",
            (false, true) => "MixedEventAttendanceMode",
            (false, false) => "OfflineEventAttendanceMode",
        };
        if online {
            places.push(json!({ "@type": "VirtualLocation", "url": self.address }));
        }
        event["eventAttendanceMode"] = format!("https://schema.org/{mode}").into();
        event["location"] = if places.len() == 1 {
            places.remove(0)
        } else {
            places.into()
        };
    }

    fn min_age(&self) -> i16 {
        self.course.min_age.unwrap_or(self.team.min_age)
    }

    /// An instant by the clocks of the team.
    fn at(&self, time: Time) -> Value {
        let zone: Tz = self.team.tz();
        time.with_timezone(&zone).to_rfc3339().into()
    }
}

fn status(cancelled: bool) -> &'static str {
    if cancelled {
        "https://schema.org/EventCancelled"
    } else {
        "https://schema.org/EventScheduled"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_title_ends_the_script_that_it_stands_in() {
        let title = "Søvn </script><script>alert(1)</script> <!-- & ]]> \"x\"";
        let written = embeddable(&json!({ "name": title }));
        assert!(!written.contains(['<', '>', '&']), "{written}");
        let read: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["name"], title);
    }
}
