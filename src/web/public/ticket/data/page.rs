//! The page with everything, in words.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Serialize;

use super::ways;
use crate::actions::enrolments::{Deed, Held};
use crate::domain::contact::HomeMunicipality;
use crate::domain::{Language, Time};
use crate::entity::enrolment::Channel;
use crate::entity::event::Actor;
use crate::entity::message::{self, Channel as Way, Status};
use crate::entity::{course, municipality, team};
use crate::error::Error;
use crate::render::Face;
use crate::render::calendar::own_title_key;
use crate::render::say;
use crate::render::templates::Page;
use crate::vault::Redacted;
use crate::web::api::App;
use crate::web::public::codes::Help;
use crate::web::public::ticket::own::Details;
use crate::web::public::ticket::seen::{self, Reading};
use crate::web::staff::{deed_key, message_key};

/// Everything that is kept about a sign-up.
#[derive(Clone, Debug, Serialize)]
pub struct DataPage {
    pub zone: chrono_tz::Tz,
    pub title: String,
    pub team: String,
    pub reference: String,
    pub details: Details,
    pub home: String,
    pub needs: Vec<String>,
    pub by_phone: bool,
    pub submitted_at: Time,
    pub queue_number: i32,
    pub absences: Vec<Time>,
    /// What the entries of the own calendar are called.
    pub calendar: String,
    pub asked: Option<Time>,
    /// What was done and sent, oldest first.
    pub done: Vec<Line>,
    pub messages: Vec<Line>,
    pub looks: Vec<Reading>,
    /// Where the file is taken from.
    pub action: String,
    pub own: String,
    #[serde(flatten)]
    pub help: Help,
}

/// Something that was done or sent.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub at: Time,
    pub what: String,
    /// By whom, or by which way.
    pub how: String,
    /// What staff wrote down as the reason.
    pub why: Option<String>,
}

/// Puts it into words.
pub(super) async fn read(app: &App, language: Language, held: &Held) -> Result<DataPage, Error> {
    let (db, row) = (app.office.store.reader(), &held.row);
    let course = course::Entity::find_by_id(row.course_id).one(db).await?;
    let team = team::Entity::find_by_id(row.team_id).one(db).await?;
    let team = team.ok_or(Error::NotFound)?;
    let home = municipality::Entity::find()
        .filter(municipality::Column::TeamId.eq(row.team_id))
        .filter(municipality::Column::Code.eq(row.home_municipality.clone()))
        .one(db)
        .await?;
    let (action, own) = ways();
    let title = course.ok_or(Error::NotFound)?.title;
    Ok(DataPage {
        zone: team.tz(),
        reference: row.id.reference(),
        details: Details::open(app, language, row)?,
        home: home.map_or_else(
            || elsewhere(language, &row.home_municipality),
            |one| one.name,
        ),
        needs: needs(language, &row.needs),
        by_phone: row.channel == Channel::Phone,
        submitted_at: row.created_at,
        queue_number: row.queue_number,
        absences: held.absences.iter().map(|one| one.starts_at).collect(),
        calendar: own_title_key(held.calendar.title)
            .map_or_else(|| title.clone(), |key| say(language, key, &[])),
        title,
        asked: held.wish,
        done: held.done.iter().map(|deed| done(language, deed)).collect(),
        messages: held
            .messages
            .iter()
            .map(|row| sent(language, row))
            .collect(),
        looks: held
            .looks
            .iter()
            .map(|row| seen::reading(language, row))
            .collect(),
        action,
        own,
        help: Help::of(&team),
        team: team.name,
    })
}

fn elsewhere(language: Language, code: &str) -> String {
    if code == HomeMunicipality::OTHER {
        say(language, "sign-up-home-other", &[])
    } else {
        code.to_owned()
    }
}

fn needs(language: Language, words: &str) -> Vec<String> {
    let key = |word: &str| match word {
        "interpreter" => Some("sign-up-interpreter"),
        "step_free" => Some("sign-up-step-free"),
        "hearing_loop" => Some("sign-up-hearing-loop"),
        _ => None,
    };
    let keys = words.split(',').filter_map(key);
    keys.map(|key| say(language, key, &[])).collect()
}

fn done(language: Language, deed: &Deed) -> Line {
    let row = &deed.row;
    let by = match row.actor {
        Actor::Person => "held-by-you",
        Actor::Staff => "held-by-us",
        Actor::System => "held-by-itself",
    };
    let what = match row.verb.as_str() {
        "entered" => "held-entered",
        verb => deed_key(verb, row.staff_id.is_some()),
    };
    Line {
        at: row.at,
        what: say(language, what, &[]),
        how: say(language, by, &[]),
        why: deed.reason.clone().map(Redacted::into_exposed),
    }
}

fn sent(language: Language, row: &message::Model) -> Line {
    let way = match row.channel {
        Way::Email => "sign-up-by-email",
        Way::Sms => "sign-up-by-sms",
        Way::Call => "held-by-phone",
    };
    let way = say(language, way, &[]);
    let is_told = matches!(row.status, Status::Sent | Status::Done);
    Line {
        at: row.done_at.filter(|_| is_told).unwrap_or(row.created_at),
        what: say(language, message_key(&row.kind), &[]),
        how: if is_told {
            way
        } else {
            format!("{way} ({})", say(language, "held-unsent", &[]))
        },
        why: None,
    }
}

impl Page for DataPage {
    const TEMPLATE: &'static str = "public/data.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.help.face)
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        use crate::render::pages::samples::at;

        let time = at("2027-01-14T19:00:00Z");
        let line = |key: &str, how: &str, why: Option<&str>| Line {
            at: time,
            what: say(language, key, &[]),
            how: say(language, how, &[]),
            why: why.map(str::to_owned),
        };
        let full = Self {
            zone: chrono_tz::Europe::Oslo,
            title: "Sov godt <om natten>".to_owned(),
            team: "Hjelp & råd".to_owned(),
            reference: "K7Q2".to_owned(),
            details: Details::sample(language),
            home: elsewhere(language, "other"),
            needs: needs(language, "interpreter,step_free,hearing_loop,"),
            by_phone: true,
            submitted_at: time,
            queue_number: 7,
            absences: vec![time],
            calendar: say(language, "calendar-title-appointment", &[]),
            asked: Some(time),
            done: vec![
                line("held-entered", "held-by-us", None),
                line("done-joined", "held-by-you", None),
                line("done-removed", "held-by-itself", Some("Ringte <selv>")),
            ],
            messages: vec![
                line("message-what-seated", "sign-up-by-sms", None),
                line("message-what-offer", "held-by-phone", None),
                line("message-what-code", "held-unsent", None),
            ],
            looks: vec![Reading {
                at: time,
                who: say(language, "seen-leader", &[]),
                ground: say(language, "seen-roster", &[]),
            }],
            action: "/ticket/data".to_owned(),
            own: "/ticket".to_owned(),
            help: Help {
                phone: Some("+4732000000".to_owned()),
                ..Help::sample()
            },
        };
        let little = Self {
            needs: Vec::new(),
            by_phone: false,
            absences: Vec::new(),
            asked: None,
            done: Vec::new(),
            messages: Vec::new(),
            looks: Vec::new(),
            help: Help::sample(),
            ..full.clone()
        };
        vec![("full", full), ("little", little)]
    }
}
