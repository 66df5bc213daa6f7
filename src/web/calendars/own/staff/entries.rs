//! What somebody who works for a team has in their calendar.

use chrono::TimeDelta;
use rocket::tokio::try_join;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::standing::Standing;
use crate::domain::course::{Kind, Status, decide_by};
use crate::domain::ids::CourseId;
use crate::domain::local::day_begins;
use crate::domain::schedule;
use crate::domain::{Language, Time};
use crate::entity::{course, course_leader, session};
use crate::error::Error;
use crate::render::calendar::{Dates, Entry, Own, Taken, own_uid};
use crate::render::say;
use crate::vault::Vault;
use crate::web::api::App;
use crate::web::calendars::own::Told;
use crate::web::calendars::rows::{self, BACK, Session, newest_departure};
use crate::web::calendars::shown::Shown;

/// Reads what the calendar holds now.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    app: &App,
    (standing, told): (&Standing, Told),
    now: Time,
) -> Result<Own, Error> {
    let wanted = wanted(standing, told);
    let (departed, sessions, undecided) = try_join!(
        newest_departure(db, published(standing).add(wanted.clone()), now),
        rows::sessions(db, published(standing).add(wanted.clone()), now),
        undecided(db, standing, wanted, now),
    )?;
    let book = Book {
        app,
        standing,
        language: told.language.unwrap_or(standing.team.language),
        shown: Shown::read(db, &sessions).await?,
    };
    let held = sessions.iter().filter_map(|session| book.session(session));
    let due = undecided.iter().filter_map(|course| book.decision(course));
    let changed_at = standing.team.changed_at;
    Ok(Own {
        name: book.name(told),
        entries: held.chain(due).collect(),
        taken: Taken::Followed,
        changed_at: departed.map_or(changed_at, |at| at.max(changed_at)),
    })
}

/// The courses that are asked for, of those that may be seen.
fn wanted(standing: &Standing, told: Told) -> Condition {
    if standing.sees_all() && !told.led {
        return Condition::all();
    }
    let mut led = Query::select();
    led.column(course_leader::Column::CourseId)
        .from(course_leader::Entity)
        .and_where(course_leader::Column::StaffId.eq(standing.account.staff_id));
    Condition::all().add(course::Column::Id.in_subquery(led))
}

/// The team's sessions that are no draft.
fn published(standing: &Standing) -> Condition {
    Condition::all()
        .add(session::Column::TeamId.eq(standing.team.id))
        .add(course::Column::Status.ne(Status::Draft))
}

/// The courses of which nobody has said yet whether they run.
async fn undecided(
    db: &impl ConnectionTrait,
    standing: &Standing,
    wanted: Condition,
    now: Time,
) -> Result<Vec<course::Model>, Error> {
    Ok(course::Entity::find()
        .filter(course::Column::TeamId.eq(standing.team.id))
        .filter(course::Column::Status.eq(Status::Published))
        .filter(course::Column::Kind.eq(Kind::Run))
        .filter(course::Column::Decision.is_null())
        .filter(course::Column::StartsAt.gt(now - BACK))
        .filter(wanted)
        .all(db)
        .await?)
}

/// What entries are made with.
struct Book<'a> {
    app: &'a App,
    standing: &'a Standing,
    language: Language,
    shown: Shown,
}

impl Book<'_> {
    fn name(&self, told: Told) -> String {
        if told.led || !self.standing.sees_all() {
            return say(self.language, "calendar-staff-own", &[]);
        }
        let facts = [("name", self.standing.team.name.as_str().into())];
        say(self.language, "calendar-staff-team", &facts)
    }

    fn session(&self, session: &Session) -> Option<Entry> {
        let course = self.shown.courses.get(&session.course_id)?;
        let total = self.shown.totals.get(&session.course_id);
        let key = if session.kind == schedule::Kind::FollowUp {
            "calendar-follow-up"
        } else {
            "calendar-session"
        };
        let facts = [
            ("number", session.number.into()),
            ("total", total.copied().unwrap_or_default().into()),
        ];
        let which = say(self.language, key, &facts);
        Some(Entry {
            dates: session.dates(self.uid(session.id.0)),
            language: self.language,
            title: course.title.clone(),
            about: format!("{which}\n{}", self.link(course.id)),
            place: self.place(session),
        })
    }

    /// The day by which somebody has to say whether it runs. Whether enough have a seat is not told: the desk knows.
    fn decision(&self, course: &course::Model) -> Option<Entry> {
        let zone = self.standing.team.tz();
        let day = decide_by(course.decide_by, course.starts_at, zone)?;
        let title = [("title", course.title.as_str().into())];
        let why = say(self.language, "calendar-decision-why", &[]);
        // Each change of a course comes later than the one before.
        let age = (course.updated_at - course.created_at).num_seconds();
        Some(Entry {
            dates: Dates {
                uid: self.uid(course.id.0),
                sequence: u32::try_from(age).unwrap_or_default(),
                created_at: course.created_at,
                updated_at: course.updated_at,
                starts_at: day_begins(day, zone),
                ends_at: day_begins(day + TimeDelta::days(1), zone),
                whole_day: true,
                cancelled: false,
            },
            language: self.language,
            title: say(self.language, "calendar-decision", &title),
            about: format!("{why}\n{}", self.link(course.id)),
            place: None,
        })
    }

    fn uid(&self, of: Uuid) -> String {
        let vault: &Vault = &self.app.office.vault;
        own_uid(&vault.own_name(self.standing.account.staff_id, of))
    }

    fn link(&self, course: CourseId) -> String {
        let link = self.app.links.staff_course(course);
        say(
            self.language,
            "calendar-staff-page",
            &[("link", link.into())],
        )
    }

    fn place(&self, session: &Session) -> Option<String> {
        let venue = session.venue_id.and_then(|id| self.shown.venues.get(&id));
        if let Some(venue) = venue {
            let parts = [Some(venue.name.as_str()), venue.address.as_deref()];
            return Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "));
        }
        let course = self.shown.courses.get(&session.course_id);
        let link = session.online_url.clone();
        link.or_else(|| course.and_then(|course| course.online_url.clone()))
    }
}
