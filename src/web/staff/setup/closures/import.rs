//! Closed periods from a calendar file: first shown, then added as they were ticked. Nothing is kept
//! in between: the second form carries what was found, and is read as anything that is typed.

use chrono::NaiveDate;
use rocket::{Route, State, get, post, routes, uri};

use super::import_page::ImportPage;
use super::planned::Planned;
use super::preview::Preview;
use super::{LIST, of_team};
use crate::actions::closures;
use crate::domain::access::Staff;
use crate::domain::{Flaw, Problem, Refusal};
use crate::error::Error;
use crate::web::api::App;
use crate::web::inputs::{ClosureIn, Fields, calendar_file};
use crate::web::staff::SignedIn;
use crate::web::staff::second;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed, Upload};

/// Where the file is chosen.
pub(super) const PAGE: &str = "/staff/closures/import";

/// The most periods that are shown, and added at once.
pub(super) const MOST: usize = 200;

type Period = (NaiveDate, NaiveDate, String);

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    routes![choose, preview, add]
}

/// Where a file is chosen.
#[get("/staff/closures/import")]
fn choose(by: SignedIn, look: Look) -> Result<Rendered, Denied> {
    let SignedIn(by) = by;
    let look = look.staffed(&by);
    Ok(look.show(&page(&look, Typed::new(), None))?)
}

fn page(look: &Look, typed: Typed, preview: Option<Preview>) -> ImportPage {
    let to = [uri!(preview), uri!(add)].map(|to| to.to_string());
    ImportPage::new(look.language, to, typed, preview)
}

/// Shows what the file would add. Nothing is saved.
#[post("/staff/closures/import", data = "<upload>")]
async fn preview(
    by: SignedIn,
    upload: Upload,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let db = app.office.store.reader();
    let zone = second::zone(db, by.0.team).await?;
    let bytes = upload.file("file").unwrap_or_default();
    match calendar_file::read(bytes, zone) {
        Ok(found) => {
            let until = found.iter().filter_map(|one| Some(one.days.ok()?.1)).max();
            let now = app.office.store.now();
            let planned = Planned::read(db, by.0.team, zone, until, now).await?;
            let known = of_team(db, by.0.team).await?;
            let preview = Preview::of_file(look.language, found, &known, &planned);
            let typed = preview.ticked();
            Ok(look.show(&page(&look, typed, Some(preview)))?)
        }
        Err(flaw) => {
            let why = Refusal::from(Problem::new("file", flaw));
            let typed = Typed::new().refused(look.language, &why);
            Ok(look.refused(&page(&look, typed, None), &why)?)
        }
    }
}

/// Adds what was ticked, all or none.
#[post("/staff/closures/import/addition", data = "<upload>")]
async fn add(by: SignedIn, upload: Upload, look: Look, app: &State<App>) -> Result<Turn, Denied> {
    let (look, form) = (look.staffed(&by.0), upload.form);
    let added = match chosen(&form) {
        Ok(periods) => keep(app, &by.0, &form, periods).await,
        Err(refusal) => Err(refusal.into()),
    };
    match added {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(why)) => {
            let page = shown_again(app, &by.0, &look, &form, &why).await?;
            Ok(look.refused(&page, &why)?.into())
        }
        Err(other) => Err(other.into()),
    }
}

async fn keep(app: &App, by: &Staff, form: &Form, periods: Vec<Period>) -> Result<String, Error> {
    let (who, by) = (by.id.to_string(), by.clone());
    let keep = form.once(app, &who, move |desk| {
        let (by, periods) = (by.clone(), periods.clone());
        Box::pin(async move {
            closures::add_all(&desk, &by, &periods).await?;
            Ok(Said::Imported.at(LIST))
        })
    });
    keep.await
}

/// The rows of the form, each with its own path.
pub(super) fn rows(form: &Form) -> impl Iterator<Item = (usize, ClosureIn)> {
    let rows = form.rows("closures").into_iter().take(MOST);
    rows.map(|row| {
        let text = |name: &str| form.text(&format!("closures[{row}].{name}"));
        let sent = ClosureIn {
            from: text("from"),
            to: text("to"),
            reason: text("reason"),
        };
        (row, sent)
    })
}

/// The box of a row: what is wrong with a row is told there.
pub(super) fn tick(row: usize) -> String {
    format!("closures[{row}].add")
}

fn chosen(form: &Form) -> Result<Vec<Period>, Refusal> {
    let mut read = Fields::default();
    let mut periods = Vec::new();
    let mut first = None;
    for (row, sent) in rows(form) {
        let field = tick(row);
        first.get_or_insert_with(|| field.clone());
        if form.ticked(&field) {
            let period = sent.added().and_then(in_order);
            periods.extend(read.take(&field, period.map_err(flaw)));
        }
    }
    if periods.is_empty() {
        match first {
            Some(field) if read.spare(&field) => read.note(field, Flaw::NothingChosen),
            Some(_) => {}
            None => read.note("file", Flaw::NotACalendar),
        }
    }
    read.done(Some(periods))
}

fn in_order(period: Period) -> Result<Period, Refusal> {
    if period.0 <= period.1 {
        Ok(period)
    } else {
        Err(Problem::new("to", Flaw::EndsBeforeStart).into())
    }
}

/// The first thing that is wrong with a row.
fn flaw(refusal: Refusal) -> Flaw {
    match refusal {
        Refusal::Invalid(problems) => problems
            .into_iter()
            .next()
            .map_or(Flaw::WrongType, |problem| problem.flaw),
        _ => Flaw::WrongType,
    }
}

async fn shown_again(
    app: &App,
    by: &Staff,
    look: &Look,
    form: &Form,
    why: &Refusal,
) -> Result<ImportPage, Error> {
    let db = app.office.store.reader();
    let zone = second::zone(db, by.team).await?;
    let read: Vec<_> = rows(form).collect();
    let until = read
        .iter()
        .filter_map(|(_, sent)| sent.clone().added().ok())
        .map(|(_, to, _)| to)
        .max();
    let planned = Planned::read(db, by.team, zone, until, app.office.store.now()).await?;
    let preview = Preview::of_form(look.language, read, &planned);
    let typed = form.typed(look.language, why);
    Ok(page(look, typed, preview))
}
