//! Reading the people of a course: a fixed number of queries, however many there are.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::act::Act;
use super::page::{Group, ParticipantsPage, PersonRow};
use super::standing::{self, Course};
use crate::actions::enrolments::{self, Filter, Person};
use crate::domain::Language;
use crate::domain::access::Staff;
use crate::domain::contact::HomeMunicipality;
use crate::domain::ids::{CourseId, TeamId};
use crate::entity::enrolment::{Channel, State};
use crate::entity::{Word, municipality};
use crate::error::Error;
use crate::render::i18n::Fact;
use crate::render::say;
use crate::web::Look;
use crate::web::api::App;
use crate::web::staff::course::Running;
use crate::web::staff::crumbs::{Crumb, people_page, to_course};
use crate::web::staff::phase::Tag;

/// The most people on one page; a longer list goes on on the next.
const MOST: u64 = 200;

/// The groups of the page, each with its heading and the states in it.
const GROUPS: [(&str, &str, &[State]); 6] = [
    (
        "comes",
        "participants-comes",
        &[State::Seated, State::Offered],
    ),
    ("applied", "participants-applied", &[State::Applied]),
    ("waits", "participants-waits", &[State::Waiting]),
    ("lapsed", "participants-lapsed", &[State::Lapsed]),
    ("unproven", "participants-unproven", &[State::Unproven]),
    ("ended", "participants-ended", &[State::Ended]),
];

/// Reads the page; that the names were seen is noted.
///
/// # Errors
/// `NotFound` for another team's course, `Forbidden` for one that somebody else leads.
pub async fn people(
    app: &App,
    by: &Staff,
    id: CourseId,
    after: i32,
    look: &Look,
) -> Result<ParticipantsPage, Error> {
    let db = app.office.store.reader();
    let running = Running::read(db, by, id).await?;
    let reader = by.clone();
    let roster = app.office.act(move |desk| {
        let by = reader.clone();
        let filter = Filter {
            statuses: Vec::new(),
            after,
            limit: MOST,
        };
        Box::pin(async move { enrolments::roster(&desk, &by, id, &filter).await })
    });
    let roster = roster.await?;
    let rows: Vec<_> = roster.people.iter().map(|person| &person.row).collect();
    let course = Course::read(app, by, &running, &rows, look.language).await?;
    let homes = homes(app, by.team).await?;
    let last = roster.people.last().filter(|_| roster.more);
    let here = people_page(id);
    Ok(ParticipantsPage {
        zone: running.zone(),
        crumbs: to_course(look.language, id, &running.locked.course.title),
        title: running.locked.course.title.clone(),
        seats: course.sentence(),
        erased: course.erased(),
        next: last.map(|person| format!("{here}?after={}", person.row.queue_number)),
        enter: course.may_enter().is_ok().then(|| format!("{here}/new")),
        groups: groups(&course, roster.people, &homes),
    })
}

/// The names of the team's municipalities by their codes.
pub(super) async fn homes(app: &App, team: TeamId) -> Result<HashMap<String, String>, Error> {
    let rows = municipality::Entity::find()
        .filter(municipality::Column::TeamId.eq(team))
        .all(app.office.store.reader())
        .await?;
    Ok(rows.into_iter().map(|row| (row.code, row.name)).collect())
}

fn groups(course: &Course<'_>, people: Vec<Person>, homes: &HashMap<String, String>) -> Vec<Group> {
    let mut rows: Vec<(State, PersonRow)> = people
        .into_iter()
        .map(|person| (person.row.status, row(course, person, homes)))
        .collect();
    let mut groups = Vec::new();
    for (id, heading, states) in GROUPS {
        let (own, others): (Vec<_>, Vec<_>) = rows
            .into_iter()
            .partition(|(state, _)| states.contains(state));
        rows = others;
        if own.is_empty() {
            continue;
        }
        let many = Fact::from(own.len());
        groups.push(Group {
            id,
            heading: say(course.language, heading, &[("many", many)]),
            lead: lead(course.language, id),
            people: own.into_iter().map(|(_, row)| row).collect(),
            folded: id == "ended",
        });
    }
    groups
}

fn lead(language: Language, group: &str) -> Option<String> {
    let key = match group {
        "lapsed" => "participants-lapsed-lead",
        "unproven" => "participants-unproven-lead",
        "applied" => "participants-applied-lead",
        _ => return None,
    };
    Some(say(language, key, &[]))
}

pub(super) fn row(
    course: &Course<'_>,
    person: Person,
    homes: &HashMap<String, String>,
) -> PersonRow {
    let (language, row) = (course.language, &person.row);
    let page = format!("{}/{}", people_page(row.course_id), row.id);
    let acts = Act::of(row.status).iter();
    let acts = acts.filter(|act| course.may(**act, row).is_ok());
    let acts = acts.map(|act| Crumb {
        href: format!("{page}/{}", act.noun()),
        label: act.label(language),
    });
    PersonRow {
        number: row.queue_number,
        state: state(language, row.status),
        reason: standing::reason(course, &person),
        prefers: say(language, prefers(row.prefers.word()), &[]),
        home: home(language, &row.home_municipality, homes),
        needs: needs(language, &row.needs),
        by_phone: row.channel == Channel::Phone,
        since: row.created_at,
        absent: course.absent(row),
        wish: course.wishes.get(&row.id).copied(),
        acts: acts.collect(),
        page,
        name: person.name.into_exposed(),
        email: person.email.map(crate::vault::Redacted::into_exposed),
        mobile: person.mobile.map(crate::vault::Redacted::into_exposed),
    }
}

/// How somebody stands, as a tag.
#[must_use]
pub fn state(language: Language, state: State) -> Tag {
    let (key, color) = match state {
        State::Unproven => ("state-unproven", "neutral"),
        State::Applied => ("state-applied", "info"),
        State::Waiting => ("state-waiting", "info"),
        State::Offered => ("state-offered", "warning"),
        State::Seated => ("state-seated", "success"),
        State::Lapsed => ("state-lapsed", "warning"),
        State::Ended => ("state-ended", "neutral"),
    };
    Tag::new(language, key, color)
}

fn prefers(word: &str) -> &'static str {
    match word {
        "sms" => "prefers-sms",
        "call" => "prefers-call",
        _ => "prefers-email",
    }
}

fn home(language: Language, code: &str, homes: &HashMap<String, String>) -> String {
    match homes.get(code) {
        Some(name) => name.clone(),
        None if code == HomeMunicipality::OTHER => say(language, "home-other", &[]),
        None => code.to_owned(),
    }
}

fn needs(language: Language, words: &str) -> Vec<String> {
    let key = |word: &str| match word {
        "interpreter" => Some("need-interpreter"),
        "step_free" => Some("need-step-free"),
        "hearing_loop" => Some("need-hearing-loop"),
        _ => None,
    };
    words
        .split(',')
        .filter_map(key)
        .map(|key| say(language, key, &[]))
        .collect()
}
