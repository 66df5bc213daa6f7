//! One's own calendar: its secret address, what its entries say, and a new address when the old one is known to others.

use chrono_tz::Tz;
use rocket::{Route, State, get, post, routes, uri};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

use super::{Own, found, own_page, to_own};
use crate::actions::Desk;
use crate::actions::enrolments::{OwnCalendar, choose_calendar, own_calendar, renew_calendar};
use crate::domain::ids::SessionId;
use crate::domain::own_calendar::Title;
use crate::domain::{Flaw, Language, Problem, Refusal};
use crate::entity::enrolment::State as Standing;
use crate::entity::{Word as _, course, session, team};
use crate::error::Error;
use crate::render::calendar::own_title_key;
use crate::render::templates::Page;
use crate::render::{Face, say};
use crate::vault::Ticket;
use crate::web::api::App;
use crate::web::calendars::{Download, take_along};
use crate::web::public::codes::Help;
use crate::web::public::course::{Feed, Files, One};
use crate::web::public::passes::Passes;
use crate::web::public::sign_up::Choice;
use crate::web::said::Said;
use crate::web::{Denied, Form, Look, Rendered, Turn, Typed};

/// The fields of the form.
const TITLE: &str = "title";
const PLACE: &str = "place";

/// The routes of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show, choose, renew, file]
}

/// How to follow one's own calendar, and what it says.
#[derive(Clone, Debug, Serialize)]
pub struct OwnCalendarPage {
    pub typed: Typed,
    pub feed: Feed,
    /// The dates to take along; who has no seat yet has none.
    pub files: Option<Files>,
    pub zone: Tz,
    /// The way to one calendar of all sign-ups, where there are more.
    pub others: Option<String>,
    pub titles: Vec<Choice>,
    pub action: String,
    /// Where a new address is asked for.
    pub renew: String,
    pub own: String,
    #[serde(flatten)]
    pub help: Help,
}

/// The page.
#[get("/ticket/calendar")]
pub(super) async fn show(passes: Passes<'_>, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    match Own::of(app, &passes).await? {
        Some(own) => Ok(page(app, (&passes, look), &own, None).await?.into()),
        None => Ok(to_own()),
    }
}

/// Keeps what the entries are called and whether they say where.
#[post("/ticket/calendar", data = "<form>")]
async fn choose(
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    let chosen = (form.text(TITLE), form.ticked(PLACE));
    act(app, &passes, look, &form, Deed::Choose(chosen)).await
}

/// Makes a new address; the old one is gone.
#[post("/ticket/calendar/renewal", data = "<form>")]
async fn renew(
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
    form: Form,
) -> Result<Turn, Denied> {
    act(app, &passes, look, &form, Deed::Renew).await
}

/// One's dates as a file, or one of them.
#[get("/ticket/calendar/file.ics?<session>")]
async fn file(
    session: Option<Uuid>,
    passes: Passes<'_>,
    app: &State<App>,
) -> Result<Result<Download, Turn>, Denied> {
    let Some(own) = Own::of(app, &passes).await? else {
        return Ok(Err(to_own()));
    };
    let file = take_along(app, own.row.id, session.map(SessionId)).await?;
    Ok(Ok(file))
}

/// What a form of the page does.
#[derive(Clone)]
enum Deed {
    Choose((Option<String>, bool)),
    Renew,
}

impl Deed {
    async fn be_done(&self, desk: &Desk<'_>, ticket: Ticket) -> Result<(), Error> {
        match self {
            Self::Choose((title, place)) => {
                choose_calendar(desk, ticket, (read(title.as_deref())?, *place)).await
            }
            Self::Renew => renew_calendar(desk, ticket).await,
        }
    }
}

fn read(title: Option<&str>) -> Result<Title, Refusal> {
    let flaw = match title {
        None => Flaw::Missing,
        Some(word) => match Title::from_word(word) {
            Some(title) => return Ok(title),
            None => Flaw::UnknownChoice,
        },
    };
    Err(Problem::new(TITLE, flaw).into())
}

async fn act(
    app: &App,
    passes: &Passes<'_>,
    look: Look,
    form: &Form,
    deed: Deed,
) -> Result<Turn, Denied> {
    let Some(own) = Own::of(app, passes).await? else {
        return Ok(to_own());
    };
    let (ticket, who) = (own.ticket, own.row.id.to_string());
    let done = form.once(app, &who, move |desk| {
        let deed = deed.clone();
        Box::pin(async move {
            deed.be_done(&desk, ticket).await?;
            Ok(Said::Saved.at(&uri!(show).to_string()))
        })
    });
    match done.await {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(refusal)) => {
            let language = look.clone().speaking(own.row.language).language;
            let typed = form.typed(language, &refusal);
            let page = page(app, (passes, look), &own, Some(typed)).await?;
            Ok(page.with_status(Denied::from(refusal).status()).into())
        }
        Err(Error::SignIn) => Ok(to_own()),
        Err(error) => Err(error.into()),
    }
}

async fn page(
    app: &App,
    (passes, look): (&Passes<'_>, Look),
    own: &Own,
    typed: Option<Typed>,
) -> Result<Rendered, Error> {
    let look = look.speaking(own.row.language);
    let db = app.office.store.reader();
    let found = course::Entity::find_by_id(own.row.course_id).one(db);
    let course = found.await?.ok_or(Error::NotFound)?;
    let found = team::Entity::find_by_id(own.row.team_id).one(db);
    let team = found.await?.ok_or(Error::NotFound)?;
    let calendar = own_calendar(db, own.row.id).await?;
    let page = OwnCalendarPage {
        typed: typed.unwrap_or_else(|| filled(&calendar)),
        feed: feed(app, look.language, &calendar),
        files: files(app, own).await?,
        zone: team.tz(),
        others: found::others(app, passes).await?,
        titles: titles(look.language, &course.title),
        action: uri!(choose).to_string(),
        renew: uri!(renew).to_string(),
        own: own_page(),
        help: Help::of(&team),
    };
    Ok(look.show(&page)?.personal())
}

async fn files(app: &App, own: &Own) -> Result<Option<Files>, Error> {
    if own.row.status != Standing::Seated {
        return Ok(None);
    }
    let rows = session::Entity::find()
        .filter(session::Column::CourseId.eq(own.row.course_id))
        .filter(session::Column::Status.eq(session::Status::Planned))
        .filter(session::Column::EndsAt.gt(app.office.store.now()))
        .order_by_asc(session::Column::StartsAt)
        .all(app.office.store.reader())
        .await?;
    let one = |row: &session::Model| One {
        href: uri!(file(Some(row.id.0))).to_string(),
        starts_at: row.starts_at,
        ends_at: row.ends_at,
    };
    Ok(Files::of(
        uri!(file(None::<Uuid>)).to_string(),
        rows.iter().map(one).collect(),
    ))
}

fn feed(app: &App, language: Language, calendar: &OwnCalendar) -> Feed {
    let address = address(app, calendar);
    Feed::at(address, &say(language, "calendar-own", &[]))
}

/// The secret address of somebody's calendar.
pub(super) fn address(app: &App, calendar: &OwnCalendar) -> String {
    let token = app.office.vault.print_calendar(calendar.key());
    app.links.feed_of_participant(token.expose())
}

fn filled(calendar: &OwnCalendar) -> Typed {
    let mut filled = vec![(TITLE, calendar.title.word().to_owned())];
    filled.extend(calendar.shows_place.then(|| (PLACE, "yes".to_owned())));
    Typed::with(filled)
}

fn titles(language: Language, course: &str) -> Vec<Choice> {
    let choice = |title: Title| Choice {
        value: title.word().to_owned(),
        label: match own_title_key(title) {
            Some(key) => say(language, key, &[]),
            None => say(language, "own-calendar-course", &[("title", course.into())]),
        },
    };
    Title::ALL.into_iter().map(choice).collect()
}

impl Page for OwnCalendarPage {
    const TEMPLATE: &'static str = "public/own_calendar.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.help.face)
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let address = "https://kurs.example.no/calendar/p/abc.ics".to_owned();
        let page = Self {
            typed: Typed::with([(TITLE, "appointment")]).keyed("k"),
            feed: Feed::at(address, &say(language, "calendar-own", &[])),
            files: Files::sample(),
            zone: chrono_tz::Europe::Oslo,
            others: Some("/ticket/found".to_owned()),
            titles: titles(language, "Sov godt <om natten>"),
            action: "/ticket/calendar".to_owned(),
            renew: "/ticket/calendar/renewal".to_owned(),
            own: "/ticket".to_owned(),
            help: Help::sample(),
        };
        let problem = Problem::new(TITLE, Flaw::Missing);
        let wrong = Self {
            typed: page
                .typed
                .clone()
                .refused(language, &Refusal::from(problem)),
            files: None,
            ..page.clone()
        };
        vec![("own_calendar", page), ("wrong", wrong)]
    }
}
