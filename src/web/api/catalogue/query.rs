//! The query of a list of courses, with each wrong parameter named.

use chrono::{DateTime, NaiveTime, TimeDelta};
use chrono_tz::Europe::Oslo;
use rocket::FromForm;
use utoipa::IntoParams;

use super::{Scope, Search};
use crate::domain::course::Status;
use crate::domain::ids::CourseId;
use crate::domain::local::local_instant;
use crate::domain::setting::Setting;
use crate::domain::{Flaw, Refusal, Time};
use crate::web::api::pages::Paging;
use crate::web::inputs::fields::{self, Fields};

/// Which courses.
#[derive(Clone, Copy, Debug, FromForm, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CourseQuery<'r> {
    /// The id of a team.
    pub team: Option<&'r str>,
    /// The code of a municipality whose residents may join.
    pub municipality: Option<&'r str>,
    /// The id of a course type.
    pub template: Option<&'r str>,
    /// Words in the title.
    pub q: Option<&'r str>,
    /// `free`: only courses with places to be had, few or many. Or another word of `availability`.
    pub availability: Option<&'r str>,
    /// `online`: the whole course can be followed from home. `on_site`: one comes to a place.
    pub setting: Option<&'r str>,
    /// The language in which the course is held: `nb`, `nn` or `en`.
    pub language: Option<&'r str>,
    /// Begins on this date or later, or at this instant or later.
    pub from: Option<&'r str>,
    /// Begins on this date or earlier, or at this instant or earlier.
    pub to: Option<&'r str>,
    /// For staff: any of `draft`, `published`, `cancelled`, parted by commas.
    pub status: Option<&'r str>,
    /// How many items at most, from 1 to 200; 50 unless said.
    #[param(value_type = Option<u16>)]
    pub limit: Option<&'r str>,
    /// What the page before gave as `next`.
    pub cursor: Option<&'r str>,
}

impl<'r> CourseQuery<'r> {
    fn paging(&self) -> Paging<'r> {
        Paging {
            limit: self.limit,
            cursor: self.cursor,
        }
    }
}

impl Search {
    /// Reads a query, naming each wrong parameter.
    pub fn read(query: CourseQuery<'_>, scope: Scope) -> Result<Self, Refusal> {
        let paging = query.paging();
        let mut fields = Fields::default();
        let all = [Status::Draft, Status::Published, Status::Cancelled];
        let statuses = match scope {
            Scope::Public => vec![Status::Published],
            Scope::Team(_) => fields
                .maybe("status", query.status, statuses)
                .unwrap_or(all.to_vec()),
        };
        let after = paging.after(&mut fields);
        let search = Self {
            scope,
            statuses,
            team: fields.maybe("team", query.team, fields::id),
            municipality: query.municipality.map(str::to_owned),
            template: fields.maybe("template", query.template, fields::id),
            words: query.q.map(|words| words.trim().to_lowercase()),
            availability: fields
                .maybe("availability", query.availability, availability)
                .unwrap_or_default(),
            setting: fields.maybe("setting", query.setting, |word| {
                Setting::from_word(word).ok_or(Flaw::UnknownChoice)
            }),
            language: fields.maybe("language", query.language, |tag| {
                tag.parse().map_err(|()| Flaw::UnknownChoice)
            }),
            from: fields.maybe("from", query.from, |text| instant(text, TimeDelta::zero())),
            to: fields.maybe("to", query.to, |text| {
                instant(text, TimeDelta::days(1) - TimeDelta::seconds(1))
            }),
            limit: paging.limit(&mut fields),
            after: fields.maybe("cursor", after.as_deref(), place),
        };
        fields.done(Some(search))
    }
}

fn place(cursor: &str) -> Result<(Time, CourseId), Flaw> {
    let (at, id) = cursor.split_once(' ').ok_or(Flaw::UnknownId)?;
    let at = at
        .parse()
        .ok()
        .and_then(|at| DateTime::from_timestamp(at, 0));
    at.zip(id.parse().ok()).ok_or(Flaw::UnknownId)
}

fn statuses(words: &str) -> Result<Vec<Status>, Flaw> {
    words
        .split(',')
        .map(|word| fields::word(word.trim()))
        .collect()
}

/// Who looks for free places is glad of few.
fn availability(word: &str) -> Result<Vec<&'static str>, Flaw> {
    match word {
        "free" => Ok(vec!["free", "few"]),
        "few" => Ok(vec!["few"]),
        "full" => Ok(vec!["full"]),
        "closed" => Ok(vec!["closed"]),
        _ => Err(Flaw::UnknownChoice),
    }
}

/// An instant, or a date by the clocks of Oslo, so far into its day.
fn instant(text: &str, into: TimeDelta) -> Result<Time, Flaw> {
    // A plus in a query is a blank to forms.
    let at = fields::instant(text.replace(' ', "+"));
    at.or_else(|_| {
        let midnight = local_instant(fields::date(text)?, NaiveTime::MIN, Oslo);
        midnight.time().map(|at| at + into).ok_or(Flaw::NotADate)
    })
    .map_err(|_| Flaw::NotADate)
}
