//! A schedule before anything is saved: its sessions, what is skipped and why, what clashes.

use chrono::{DateTime, FixedOffset, NaiveDate};
use rocket::{Route, State, post, routes};
use serde::Serialize;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

use super::course_shown::local;
use super::course_view::Titled;
use super::{App, Ask, Reply, SignedIn};
use crate::actions::courses::{self, Laid};
use crate::domain::Language;
use crate::domain::ids::CourseId;
use crate::domain::refusal::Clash;
use crate::domain::schedule::{Caution, Skip, Skipped, Warning};
use crate::entity::{Word, team};
use crate::render::schedules;
use crate::web::inputs::CourseIn;
use crate::web::{Body, Denied, ProblemBody};

/// A schedule as it would be saved.
#[derive(Debug, Serialize, ToSchema)]
pub struct PreviewView {
    pub sessions: Vec<PlannedView>,
    /// In date order.
    pub skipped: Vec<SkippedView>,
    /// Each reason why a date is passed over, by itself.
    pub reasons: Vec<ReasonView>,
    /// For explicit lists: saving them is refused.
    pub clashes: Vec<ClashView>,
    /// Sessions whose venue another course has, and which use it all the same: see `venue_override`.
    pub shared: Vec<ClashView>,
    /// What to mind about a date.
    pub warnings: Vec<WarningView>,
}

/// A session as it would be.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlannedView {
    pub starts_at: DateTime<FixedOffset>,
    pub ends_at: DateTime<FixedOffset>,
    /// `ordinary` or `follow_up`.
    pub kind: &'static str,
}

/// A date that a series passes over.
#[derive(Debug, Serialize, ToSchema)]
pub struct SkippedView {
    pub date: NaiveDate,
    /// All reasons on one line, in the language of `Accept-Language`.
    #[schema(example = "langfredag")]
    pub reason: String,
    /// The first course that has a leader or the venue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub course: Option<Titled>,
}

/// One reason why a date is passed over.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReasonView {
    pub date: NaiveDate,
    /// `holiday`, `closure`, `leader` or `venue`.
    pub kind: &'static str,
    /// In the language of `Accept-Language`.
    pub message: String,
    /// Who is taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leader: Option<String>,
    /// The course that has the leader or the venue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub course: Option<Titled>,
}

/// A session that wants what another course has.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClashView {
    pub date: NaiveDate,
    /// `leader` or `venue`.
    pub kind: &'static str,
    pub course: Titled,
}

/// What to mind about a date.
#[derive(Debug, Serialize, ToSchema)]
pub struct WarningView {
    pub date: NaiveDate,
    /// `sunday`, `holiday`, `closure` or `time_twice`.
    pub kind: &'static str,
    /// In the language of `Accept-Language`.
    pub message: String,
}

/// Preview a schedule.
///
/// Saves nothing. `POST /courses` with the same fields saves exactly these sessions; `PATCH /courses/{id}` those of
/// a draft, if its id is given here as `course`.
#[utoipa::path(
    tag = "Courses", request_body = CourseIn,
    params(("course" = Option<Uuid>, Query, description = "The course itself, whose sessions of today make room.")),
    security(("staff" = [])),
    responses((status = 200, body = PreviewView), (status = 404, body = ProblemBody), (status = 422, body = ProblemBody)),
)]
#[post("/schedule-previews?<course>", data = "<body>")]
pub async fn preview(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    course: Option<Uuid>,
    body: Body<CourseIn>,
) -> Result<Reply, Denied> {
    let (draft, language) = (body.value.preview()?, ask.language);
    let own = course.map(CourseId);
    ask.once(app, body.digest, move |desk| {
        let (by, draft) = (by.0.clone(), draft.clone());
        Box::pin(async move {
            let (laid, team) = courses::preview(&desk, &by, &draft, own).await?;
            Reply::ok(&PreviewView::new(laid, &team, language))
        })
    })
    .await
}

impl PreviewView {
    fn new(laid: Laid, team: &team::Model, language: Language) -> Self {
        let planned = laid.sessions.iter().map(|wanted| PlannedView {
            starts_at: local(wanted.slot.starts_at, team.tz()),
            ends_at: local(wanted.slot.ends_at, team.tz()),
            kind: wanted.kind.word(),
        });
        let reasons = |skipped: &Skipped| {
            let (date, why) = (skipped.date, skipped.why.iter());
            why.map(|why| ReasonView::new(date, why, language))
                .collect::<Vec<_>>()
        };
        let shared = laid.shared.into_iter().map(|(_, clash)| clash);
        Self {
            sessions: planned.collect(),
            reasons: laid.skipped.iter().flat_map(reasons).collect(),
            skipped: laid
                .skipped
                .iter()
                .map(|skipped| SkippedView::new(skipped, language))
                .collect(),
            clashes: clashing(laid.clashes.into_iter()),
            shared: clashing(shared),
            warnings: warned(&laid.warnings, language),
        }
    }
}

/// Each course once for a date and a kind, however many of its leaders are taken.
fn clashing(clashes: impl Iterator<Item = Clash>) -> Vec<ClashView> {
    let mut views: Vec<ClashView> = clashes.map(ClashView::from).collect();
    views.dedup_by_key(|view| (view.date, view.kind, view.course.id));
    views
}

impl SkippedView {
    fn new(skipped: &Skipped, language: Language) -> Self {
        let course = skipped.why.iter().find_map(course_of);
        Self {
            date: skipped.date,
            reason: schedules::skips(language, &skipped.why),
            course,
        }
    }
}

fn course_of(why: &Skip) -> Option<Titled> {
    match why {
        Skip::Busy { course, title, .. } => Some(Titled {
            id: course.0,
            title: title.clone(),
        }),
        Skip::Holiday(_) | Skip::Closure(_) => None,
    }
}

impl ReasonView {
    fn new(date: NaiveDate, why: &Skip, language: Language) -> Self {
        let (kind, leader) = match why {
            Skip::Holiday(_) => ("holiday", None),
            Skip::Closure(_) => ("closure", None),
            Skip::Busy { kind, .. } => (kind.word(), kind.name().map(str::to_owned)),
        };
        Self {
            date,
            kind,
            message: schedules::skip(language, why),
            leader,
            course: course_of(why),
        }
    }
}

impl From<Clash> for ClashView {
    fn from(clash: Clash) -> Self {
        let id: Uuid = clash.course.0;
        let title = clash.title;
        Self {
            date: clash.date,
            kind: clash.kind.word(),
            course: Titled { id, title },
        }
    }
}

/// Warnings with their words.
#[must_use]
pub fn warned(warnings: &[Warning], language: Language) -> Vec<WarningView> {
    let warned = warnings.iter().map(|warning| WarningView {
        date: warning.date,
        kind: match warning.caution {
            Caution::Sunday => "sunday",
            Caution::Holiday(_) => "holiday",
            Caution::Closure(_) => "closure",
            Caution::TimeTwice => "time_twice",
        },
        message: schedules::warning(language, warning),
    });
    warned.collect()
}

/// What is documented here.
#[derive(OpenApi)]
#[openapi(paths(preview))]
pub struct Docs;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![preview]
}
