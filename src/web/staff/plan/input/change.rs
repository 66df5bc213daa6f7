//! What is to be different about a course: what stands in its form otherwise than before.

use std::collections::BTreeMap;

use chrono_tz::Tz;

use super::SUMMARIES;
use crate::domain::Flaw;
use crate::web::inputs::{ChangeIn, Fields, Sessions, WindowIn};
use crate::web::staff::plan::sheet::Sheet;

impl Sheet {
    /// What is to be different about a course in whose form this stood before.
    pub fn change_in(&self, before: &Self, zone: Tz, fields: &mut Fields) -> ChangeIn {
        let is_new = |name: &str| self.text(name) != before.text(name);
        for name in [
            "title",
            "min_participants",
            "capacity",
            "last_entry_session",
        ] {
            if is_new(name) && self.text(name).is_none() {
                fields.note(name, Flaw::Missing);
            }
        }
        let mut summary = BTreeMap::new();
        for (language, name) in SUMMARIES {
            if is_new(name) {
                summary.insert(language.tag().to_owned(), self.owned(name));
            }
        }
        let place = (self.place(), self.is_later());
        let mut number = |name| is_new(name).then(|| self.number(name, fields));
        let min_age = number("min_age");
        let min_participants = number("min_participants").flatten();
        let capacity = number("capacity").flatten();
        let last_entry_session = number("last_entry_session").flatten();
        let mut instant = |name| is_new(name).then(|| self.instant(name, zone, fields));
        let window = WindowIn {
            opens_at: instant("enrolment.opens_at"),
            closes_at: instant("enrolment.closes_at"),
            policy: is_new("enrolment.policy")
                .then(|| self.owned("enrolment.policy"))
                .flatten(),
        };
        let change = ChangeIn {
            title: is_new("title").then(|| self.owned("title")).flatten(),
            summary: Some(summary),
            language: is_new("language").then(|| self.owned("language")).flatten(),
            leaders: Some(self.named_leaders()).filter(|new| *new != before.named_leaders()),
            venue: (place.0 != before.place()).then_some(place.0),
            place_later: (place.1 != before.is_later()).then_some(place.1),
            online_url: is_new("online_url").then(|| self.owned("online_url")),
            municipalities: Some(self.municipalities.clone())
                .filter(|new| *new != before.municipalities),
            min_age,
            min_participants,
            capacity,
            enrolment: Some(window),
            decide_by: is_new("decide_by").then(|| self.owned("decide_by")),
            last_entry_session,
            reason: self.owned("reason"),
            venue_override: self.owned("venue_override"),
            ..ChangeIn::default()
        };
        self.rescheduled(change, before, zone, fields)
    }

    /// The same with other sessions, if they are others.
    fn rescheduled(
        &self,
        change: ChangeIn,
        before: &Self,
        zone: Tz,
        fields: &mut Fields,
    ) -> ChangeIn {
        if before.rows.is_none() || self.rows == before.rows {
            return change;
        }
        let sent = self.schedule_in(zone, fields);
        ChangeIn {
            starts_on: sent.starts_on,
            start_time: sent.start_time,
            session_minutes: sent.session_minutes,
            // A series without a number still says that it is one.
            sessions: sent.sessions.or(Some(Sessions::Count(0))),
            interval_weeks: sent.interval_weeks,
            follow_ups: sent.follow_ups,
            ..change
        }
    }
}
