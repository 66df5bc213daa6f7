//! The list of messages: those that need somebody first.

use chrono::TimeDelta;
use chrono_tz::Tz;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use serde::Serialize;

use super::words;
use crate::actions::messages::{self, Filter, Messages, Shown};
use crate::domain::access::{Reach, Staff};
use crate::domain::course::Status as CourseStatus;
use crate::domain::ids::{CourseId, MessageId};
use crate::domain::local::local_date;
use crate::domain::{Language, Time};
use crate::entity::message::Status;
use crate::entity::{course, course_leader, team};
use crate::error::Error;
use crate::render::templates::Page;
use crate::render::{formats, say};
use crate::vault::Redacted;
use crate::web::api::App;
use crate::web::api::messages::{cursor, place};
use crate::web::staff::crumbs::{course_page, people_page};
use crate::web::staff::phase::Tag;

/// Where the list stands.
pub(super) const HERE: &str = "/staff/messages";

/// The most messages on one page.
const MOST: u64 = 50;

/// For how long after its end a course can be chosen.
const LATELY: TimeDelta = TimeDelta::days(180);

/// What can be chosen of how messages stand: the word in the address, its key, and what it means.
const STATES: [(&str, &str, &[Status]); 5] = [
    ("open", "message-choice-open", &[Status::Dead, Status::Task]),
    ("queued", "message-choice-queued", &[Status::Queued]),
    ("sent", "message-choice-sent", &[Status::Sent]),
    ("done", "message-choice-done", &[Status::Done]),
    (
        "cancelled",
        "message-choice-cancelled",
        &[Status::Cancelled],
    ),
];

/// What the address asks for.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    course: Option<CourseId>,
    state: usize,
    after: Option<(i64, MessageId)>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct MessagesPage {
    pub zone: Tz,
    pub states: Vec<Pick>,
    pub courses: Vec<Pick>,
    /// Whether something else than what needs somebody is shown.
    pub filtered: bool,
    pub lines: Vec<MessageLine>,
    pub next: Option<String>,
}

/// A choice of a filter.
#[derive(Clone, Debug, Serialize)]
pub struct Pick {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// A message on the list.
#[derive(Clone, Debug, Serialize)]
pub struct MessageLine {
    pub href: String,
    pub name: String,
    pub person: String,
    pub what: String,
    pub way: String,
    pub state: Tag,
    /// Why it was given up.
    pub why: Option<String>,
    pub mobile: Option<String>,
    pub course: String,
    pub course_href: String,
    pub at: Time,
}

impl Page for MessagesPage {
    const TEMPLATE: &'static str = "staff/messages.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        super::samples::lists(language)
    }
}

impl Asked {
    /// Reads the address; an empty choice is none.
    ///
    /// # Errors
    /// `NotFound` for what no page of ours leads to.
    pub fn of(
        course: Option<&str>,
        state: Option<&str>,
        after: Option<&str>,
    ) -> Result<Self, Error> {
        let course = course.filter(|id| !id.is_empty());
        let course = course.map(|id| id.parse().map_err(|_| Error::NotFound));
        let after = after.map(|cursor| place(cursor).map_err(|_| Error::NotFound));
        let state = state.filter(|word| !word.is_empty());
        let state = state.map(|word| {
            let found = STATES.iter().position(|(own, _, _)| *own == word);
            found.ok_or(Error::NotFound)
        });
        Ok(Self {
            course: course.transpose()?,
            state: state.transpose()?.unwrap_or(0),
            after: after.transpose()?,
        })
    }

    fn filter(&self) -> Filter {
        Filter {
            statuses: STATES[self.state].2.to_vec(),
            course: self.course,
            after: self.after,
            limit: MOST,
        }
    }

    fn next(&self, after: &str) -> String {
        let state = STATES[self.state].0;
        let course = self.course.map(|id| format!("&course={id}"));
        format!(
            "{HERE}?state={state}{}&after={after}",
            course.unwrap_or_default()
        )
    }
}

/// Reads the page; that the persons were seen is noted.
///
/// # Errors
/// `Forbidden` for who runs no courses, or not this one; `NotFound` for another team's course.
pub(super) async fn read(
    app: &App,
    by: &Staff,
    asked: Asked,
    language: Language,
) -> Result<MessagesPage, Error> {
    let (reader, filter) = (by.clone(), asked.filter());
    let listed = app.office.act(move |desk| {
        let (by, filter) = (reader.clone(), filter.clone());
        Box::pin(async move { messages::list(&desk, &by, &filter).await })
    });
    let listed: Messages = listed.await?;
    let (db, now) = (app.office.store.reader(), app.office.store.now());
    let team = team::Entity::find_by_id(by.team).one(db).await?;
    let next = cursor(&listed).map(|after| asked.next(&after));
    let zone = team.ok_or(Error::NotFound)?.tz();
    let courses = courses(db, by, asked.course, now).await?;
    let lines = listed.items.into_iter().map(|one| line(language, one));
    Ok(MessagesPage {
        zone,
        states: states(language, asked.state),
        courses: courses
            .into_iter()
            .map(|(id, title, starts_at)| Pick {
                value: id.to_string(),
                label: dated(language, zone, title, starts_at),
                chosen: asked.course == Some(id),
            })
            .collect(),
        filtered: asked.course.is_some() || asked.state > 0,
        lines: lines.collect(),
        next,
    })
}

fn states(language: Language, here: usize) -> Vec<Pick> {
    let state = |(place, (word, key, _)): (usize, &(&str, &str, _))| Pick {
        value: (*word).to_owned(),
        label: say(language, key, &[]),
        chosen: place == here,
    };
    // The first is what an empty choice means.
    STATES.iter().enumerate().skip(1).map(state).collect()
}

/// A course with the day on which it begins: many have the same title.
fn dated(language: Language, zone: Tz, title: String, starts_at: Option<Time>) -> String {
    let Some(starts_at) = starts_at else {
        return title;
    };
    let day = local_date(starts_at, zone);
    format!("{title}, {}", formats::period(language, day, day))
}

/// The courses to choose from: those of late, and the one that is chosen.
async fn courses(
    db: &impl ConnectionTrait,
    by: &Staff,
    chosen: Option<CourseId>,
    now: Time,
) -> Result<Vec<(CourseId, String, Option<Time>)>, Error> {
    let lately = course::Column::EndsAt.gte(now - LATELY);
    let chosen = chosen.map(|id| course::Column::Id.eq(id));
    let of_team = course::Entity::find()
        .filter(course::Column::TeamId.eq(by.team))
        .filter(course::Column::Status.ne(CourseStatus::Draft));
    let which = [lately].into_iter().chain(chosen);
    let mut courses = course::any_of(which.map(|which| of_team.clone().filter(which)));
    if by.reach()? == Reach::OwnCourses {
        let own = course_leader::Entity::find()
            .select_only()
            .column(course_leader::Column::CourseId)
            .filter(course_leader::Column::StaffId.eq(by.id));
        courses = courses.filter(course::Column::Id.in_subquery(own.into_query()));
    }
    Ok(courses
        .order_by_asc(course::Column::Title)
        .order_by_asc(course::Column::StartsAt)
        .select_only()
        .column(course::Column::Id)
        .column(course::Column::Title)
        .column(course::Column::StartsAt)
        .into_tuple()
        .all(db)
        .await?)
}

fn line(language: Language, one: Shown) -> MessageLine {
    let row = &one.row;
    MessageLine {
        href: super::one::place(row.id),
        person: format!("{}/{}", people_page(one.course), one.enrolment),
        what: words::what(language, &row.kind),
        way: words::way(language, row.channel),
        state: words::state(language, row.status),
        why: words::why(language, row),
        at: row.created_at,
        course_href: course_page(one.course),
        course: one.course_title,
        name: one.name.into_exposed(),
        mobile: one.mobile.map(Redacted::into_exposed),
    }
}
