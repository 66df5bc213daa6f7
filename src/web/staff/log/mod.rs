//! Who of the staff has looked at whom, when and why: of the whole team for its auditors, who see no
//! names of participants, and of one participant for those who run the course.

mod asked;
mod page;

#[cfg(test)]
mod samples;

use rocket::{Route, State, get, routes};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use asked::{Asked, older};
use page::line;

use super::SignedIn;
use super::course::Running;
use super::course::field::Choice;
use super::crumbs::{Crumb, people_page, to_people};
use crate::actions::access::{self, Filter, Looks};
use crate::actions::enrolments;
use crate::domain::access::Staff;
use crate::domain::ids::{CourseId, EnrolmentId};
use crate::domain::{Language, Refusal};
use crate::entity::{staff, team};
use crate::error::Error;
use crate::web::api::App;
use crate::web::{Denied, Look, Rendered, Typed};

pub use asked::Query;
pub use page::LogPage;

/// Where the team's log stands.
const HERE: &str = "/staff/log";

/// The most looks on one page.
const MOST: u64 = 50;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show, of_person]
}

/// The log of the team.
#[get("/staff/log?<query..>")]
async fn show(
    query: Query<'_>,
    by: SignedIn,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let db = app.office.store.reader();
    match read(db, &by.0, query, look.language).await? {
        (page, None) => Ok(look.show(&page)?.personal()),
        (page, Some(why)) => Ok(look.refused(&page, &why)?.personal()),
    }
}

/// Reads the log of the team: a fixed number of queries, however many looks there are. What cannot
/// be read of the question is named beside an empty log.
///
/// # Errors
/// `Forbidden` for all but auditors.
pub async fn read(
    db: &impl ConnectionTrait,
    by: &Staff,
    query: Query<'_>,
    language: Language,
) -> Result<(LogPage, Option<Refusal>), Error> {
    by.may_read_log()?;
    let team = team::Entity::find_by_id(by.team).one(db).await?;
    let zone = team.ok_or(Error::NotFound)?.tz();
    let people = staff::Entity::find()
        .filter(staff::Column::TeamId.eq(by.team))
        .order_by_asc(staff::Column::Name)
        .all(db)
        .await?;
    let people = people.into_iter();
    let people = people.map(|row| Choice::new(row.id.to_string(), row.name));
    let mut page = LogPage {
        zone,
        crumbs: Vec::new(),
        person: None,
        people: people.collect(),
        filter: true,
        filtered: query.is_any(),
        lines: Vec::new(),
        next: None,
        typed: Typed::with(query.pairs()),
    };
    match Asked::of(&query, zone) {
        Ok(asked) => {
            let looks = access::looks(db, by.team, &asked.filter(MOST)).await?;
            page.next = older(&looks).map(|after| query.next(HERE, &after));
            page.person = asked.person.map(EnrolmentId::reference);
            page.lines = looks
                .items
                .into_iter()
                .map(|one| line(language, zone, one, true))
                .collect();
            Ok((page, None))
        }
        Err(why) => {
            page.typed = page.typed.refused(language, &why);
            Ok((page, Some(why)))
        }
    }
}

/// The log of one participant.
#[get("/staff/courses/<id>/people/<person>/log?<after>")]
async fn of_person(
    id: Uuid,
    person: Uuid,
    after: Option<&str>,
    by: SignedIn,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    let ids = (CourseId(id), EnrolmentId(person));
    let page = read_person(app, &by.0, ids, after, look.language).await?;
    Ok(look.staffed(&by.0).show(&page)?.personal())
}

/// Reads the log of one participant; that they were looked at is noted, and stands on top.
async fn read_person(
    app: &App,
    by: &Staff,
    (course, id): (CourseId, EnrolmentId),
    after: Option<&str>,
    language: Language,
) -> Result<LogPage, Error> {
    let after = after.map(|cursor| asked::place(cursor).map_err(|_| Error::NotFound));
    let after = after.transpose()?;
    let db = app.office.store.reader();
    let running = Running::read(db, by, course).await?;
    let reader = by.clone();
    let shown = app.office.act(move |desk| {
        let by = reader.clone();
        Box::pin(async move { enrolments::person(&desk, &by, id).await })
    });
    let shown = shown.await?;
    if shown.row.course_id != course {
        return Err(Error::NotFound);
    }
    let filter = Filter {
        person: Some(id),
        after,
        limit: MOST,
        ..Filter::default()
    };
    let looks: Looks = access::looks(db, by.team, &filter).await?;
    let here = format!("{}/{id}", people_page(course));
    let name = shown.name.into_exposed();
    let mut crumbs = to_people(language, course, &running.locked.course.title);
    crumbs.push(Crumb {
        href: here.clone(),
        label: name.clone(),
    });
    Ok(LogPage {
        zone: running.zone(),
        crumbs,
        person: Some(name),
        people: Vec::new(),
        filter: false,
        filtered: false,
        next: older(&looks).map(|after| format!("{here}/log?after={after}")),
        lines: looks
            .items
            .into_iter()
            .map(|one| line(language, running.zone(), one, false))
            .collect(),
        typed: Typed::new(),
    })
}
