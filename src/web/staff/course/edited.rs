//! Telling the second of two people what the first one changed.

use std::collections::HashMap;

use chrono_tz::Tz;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};

use super::opened::{Opened, Pair};
use super::running::Running;
use crate::domain::edits::{Edit, Sight};
use crate::domain::{Language, Time};
use crate::entity::event;
use crate::error::Error;
use crate::render::{formats, say};
use crate::web::Form;
use crate::web::staff::second::{Edited, Line};

/// The field that carries it.
const SEEN: &str = "seen";

/// What somebody saw when they opened a form, as the form carries it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Seen {
    /// The newest line of the history then.
    event: i64,
    fields: Vec<(String, String)>,
    /// What stood in the form.
    #[serde(default)]
    pub opened: Opened,
    /// By how many weeks the dates of a course were put off when the form was opened.
    #[serde(default)]
    pub weeks: Option<u16>,
}

impl Seen {
    /// What is seen now, beside a form that stands like this.
    #[must_use]
    pub fn new(running: &Running, sight: &Sight, form: &[Pair]) -> Self {
        Self {
            opened: Opened::new(form),
            ..Self::at(running.event, sight)
        }
    }

    /// What is seen when this line of the history is the newest.
    #[must_use]
    pub fn at(event: i64, sight: &Sight) -> Self {
        let pairs = sight.iter();
        Self {
            event,
            fields: pairs
                .map(|(field, value)| (field.to_owned(), value.to_owned()))
                .collect(),
            opened: Opened::default(),
            weeks: None,
        }
    }

    /// What a form carries; nothing where it carries nothing that can be read.
    #[must_use]
    pub fn of(form: &Form) -> Self {
        let sent = form.raw(SEEN).unwrap_or_default();
        serde_json::from_str(sent).unwrap_or_default()
    }

    /// As the form carries it.
    #[must_use]
    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The newest line of the history then.
    #[must_use]
    pub fn event(&self) -> i64 {
        self.event
    }

    /// What was seen.
    #[must_use]
    pub fn sight(&self) -> Sight {
        self.fields.iter().cloned().collect()
    }
}

impl Edited {
    /// Puts the changes into words, with who made the last of them.
    pub async fn read(
        db: &impl ConnectionTrait,
        running: &Running,
        language: Language,
        seen: &Seen,
        edits: &[Edit],
    ) -> Result<Self, Error> {
        let newest = event::Entity::find()
            .filter(event::Column::CourseId.eq(running.id()))
            .filter(event::Column::EnrolmentId.is_null())
            .filter(event::Column::StaffId.is_not_null())
            .filter(event::Column::Id.gt(seen.event))
            .order_by_desc(event::Column::Id)
            .one(db)
            .await?;
        let words = Words {
            language,
            zone: running.zone(),
            places: running.places(),
        };
        Self::of(
            db,
            newest,
            edits.iter().map(|edit| words.line(edit)).collect(),
        )
        .await
    }
}

/// How values are put into words.
struct Words {
    language: Language,
    zone: Tz,
    /// The names of the places, by id.
    places: HashMap<String, String>,
}

impl Words {
    fn line(&self, edit: &Edit) -> Line {
        Line {
            label: self.label(&edit.field),
            was: self.value(&edit.field, &edit.was),
            is: self.value(&edit.field, &edit.is),
        }
    }

    fn label(&self, field: &str) -> String {
        if let Some(number) = field.strip_prefix("sessions.") {
            return say(
                self.language,
                "session-number",
                &[("number", number.into())],
            );
        }
        say(self.language, label_of(field), &[])
    }

    fn value(&self, field: &str, value: &str) -> String {
        let say = |key| say(self.language, key, &[]);
        if field.starts_with("sessions.") {
            return self.session(value).unwrap_or_else(|| say("edited-off"));
        }
        if value.is_empty() {
            return say("edited-nothing");
        }
        let shown = match field {
            "venue" => self.places.get(value).cloned(),
            "decide_by" => value
                .parse()
                .ok()
                .map(|day| formats::date(self.language, day)),
            "enrolment.opens_at" | "enrolment.closes_at" => self.moment(value),
            "place_later" => Some(say(if value == "true" {
                "edited-later"
            } else {
                "edited-nothing"
            })),
            "status" | "decision" => word_of(value).map(say),
            _ => None,
        };
        shown.unwrap_or_else(|| value.to_owned())
    }

    fn moment(&self, value: &str) -> Option<String> {
        let at = value.parse().ok()?;
        Some(formats::moment(self.language, self.zone, at))
    }

    /// A session as `actions::sight` writes it; none if it is off or gone.
    fn session(&self, value: &str) -> Option<String> {
        let mut parts = value.split('|');
        let from: Time = parts.next()?.parse().ok()?;
        let to: Time = parts.next()?.parse().ok()?;
        let when = formats::occasion(self.language, self.zone, from, to);
        let place = parts.next().and_then(|id| self.places.get(id));
        Some(match place {
            Some(place) => format!("{when}, {place}"),
            None => when,
        })
    }
}

pub(super) fn label_of(field: &str) -> &'static str {
    match field {
        "title" => "edited-title",
        "summary" => "edited-summary",
        "language" => "edited-language",
        "leaders" => "edited-leaders",
        "venue" | "place_later" => "edited-place",
        "online_url" => "edited-online",
        "municipalities" => "edited-municipalities",
        "min_age" => "edited-min-age",
        "min_participants" => "edited-min-participants",
        "capacity" => "edited-capacity",
        "enrolment.policy" => "edited-policy",
        "enrolment.opens_at" => "edited-opens-at",
        "enrolment.closes_at" => "edited-closes-at",
        "decide_by" => "edited-decide-by",
        "decision" => "edited-decision",
        "last_entry_session" => "edited-last-entry",
        _ => "edited-status",
    }
}

fn word_of(value: &str) -> Option<&'static str> {
    Some(match value {
        "draft" => "phase-draft",
        "published" => "edited-published",
        "cancelled" => "phase-cancelled",
        "run" => "decided-run",
        "postpone" => "decided-postpone",
        "cancel" => "decided-cancel",
        _ => return None,
    })
}
