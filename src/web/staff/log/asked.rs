//! What the address of the log asks for.

use chrono::{DateTime, Days, NaiveDate};
use chrono_tz::Tz;
use rocket::FromForm;
use url::form_urlencoded;

use crate::actions::access::{Filter, Looks};
use crate::domain::ids::{EnrolmentId, StaffId};
use crate::domain::local::day_begins;
use crate::domain::{Flaw, Refusal, Time};
use crate::web::api::pages::{close, open};
use crate::web::inputs::Fields;
use crate::web::inputs::fields::{date, filled, id};

/// Which looks, as it is written in the address.
#[derive(Clone, Copy, Debug, Default, FromForm)]
pub struct Query<'r> {
    /// The first day.
    pub from: Option<&'r str>,
    /// The last day.
    pub to: Option<&'r str>,
    /// Who looked.
    pub staff: Option<&'r str>,
    /// Who was looked at.
    pub person: Option<&'r str>,
    /// What the page before ended with.
    pub after: Option<&'r str>,
}

/// Which looks, read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    from: Option<Time>,
    until: Option<Time>,
    staff: Option<StaffId>,
    pub person: Option<EnrolmentId>,
    after: Option<(Time, i64)>,
}

impl Query<'_> {
    /// What is asked for, without what is left empty.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("from", self.from),
            ("to", self.to),
            ("staff", self.staff),
            ("person", self.person),
        ];
        all.into_iter()
            .filter_map(|(name, value)| Some((name, filled(value)?.to_owned())))
            .collect()
    }

    pub(super) fn is_any(&self) -> bool {
        !self.pairs().is_empty()
    }

    /// The address of the next page.
    pub(super) fn next(&self, here: &str, after: &str) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        pairs.extend_pairs(self.pairs());
        pairs.append_pair("after", after);
        format!("{here}?{}", pairs.finish())
    }
}

impl Asked {
    /// Reads what is asked for; days are those of the team's zone.
    pub fn of(query: &Query<'_>, zone: Tz) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let from = fields.maybe("from", filled(query.from), date);
        let to = fields.maybe("to", filled(query.to), date);
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            fields.note("to", Flaw::EndsBeforeStart);
        }
        let staff = fields.maybe("staff", filled(query.staff), id);
        let person = fields.maybe("person", filled(query.person), id);
        let after = fields.maybe("after", filled(query.after), place);
        let next_day = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(day);
        fields.done(Some(Self {
            from: from.map(|day| day_begins(day, zone)),
            until: to.map(|day| day_begins(next_day(day), zone)),
            staff,
            person,
            after,
        }))
    }

    pub fn filter(&self, limit: u64) -> Filter {
        Filter {
            from: self.from,
            until: self.until,
            staff: self.staff,
            person: self.person,
            after: self.after,
            limit,
        }
    }
}

/// Where the older looks begin, from what the page before gave.
pub(super) fn place(cursor: &str) -> Result<(Time, i64), Flaw> {
    let text = open(cursor)?;
    let (at, id) = text.split_once(' ').ok_or(Flaw::UnknownId)?;
    let at = at.parse().ok().and_then(DateTime::from_timestamp_micros);
    at.zip(id.parse().ok()).ok_or(Flaw::UnknownId)
}

/// Where the older looks begin; none on the last page.
pub(super) fn older(looks: &Looks) -> Option<String> {
    let last = looks.items.last().filter(|_| looks.more)?;
    let at = last.row.at.timestamp_micros();
    Some(close(&format!("{at} {}", last.row.id)))
}
