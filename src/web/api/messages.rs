//! Messages that need somebody: those that could not be sent, and calls to be made. Each look is in the access log.

use std::sync::Arc;

use rocket::serde::uuid::Uuid;
use rocket::{FromForm, Route, State, get, post, routes};
use utoipa::{IntoParams, OpenApi};

use super::message_view::{MessageView, OpenedMessageView};
use super::pages::{Page, Paging, close, open};
use super::sign_ups::NothingBody;
use super::{App, Ask, Reply, SignedIn};
use crate::actions::Desk;
use crate::actions::messages::{self, Filter, Messages, Opened, Shown};
use crate::domain::ids::{CourseId, EnrolmentId, MessageId};
use crate::domain::{Flaw, Refusal};
use crate::entity::message::Status;
use crate::error::Error;
use crate::letters::{self, Facts, Press};
use crate::render::{Links, Templates};
use crate::web::inputs::fields::{self, Fields};
use crate::web::{Body, Denied, ProblemBody};

/// Which messages.
#[derive(Clone, Copy, Debug, FromForm, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct MessageQuery<'r> {
    /// Any of `queued`, `sent`, `dead`, `cancelled`, `task`, `done`, parted by commas; `dead,task` unless said.
    pub status: Option<&'r str>,
    /// The id of a course.
    pub course: Option<&'r str>,
    /// How many items at most, from 1 to 200; 50 unless said.
    #[param(value_type = Option<u16>)]
    pub limit: Option<&'r str>,
    /// What the page before gave as `next`.
    pub cursor: Option<&'r str>,
}

impl MessageQuery<'_> {
    fn filter(self) -> Result<Filter, Refusal> {
        let mut fields = Fields::default();
        let paging = Paging {
            limit: self.limit,
            cursor: self.cursor,
        };
        let statuses = fields.maybe("status", self.status, |words| {
            let words = words.split(',').map(str::trim);
            words.map(fields::word).collect::<Result<Vec<_>, _>>()
        });
        let course: Option<CourseId> = fields.maybe("course", self.course, fields::id);
        let after = paging.after(&mut fields);
        let after = fields.maybe("cursor", after.as_deref(), self::after);
        let limit = u64::try_from(paging.limit(&mut fields)).unwrap_or(u64::MAX);
        fields.done(Some(Filter {
            statuses: statuses.unwrap_or_else(|| vec![Status::Dead, Status::Task]),
            course,
            after,
            limit,
        }))
    }
}

fn after(cursor: &str) -> Result<(i64, MessageId), Flaw> {
    let (event, id) = cursor.split_once(' ').ok_or(Flaw::UnknownId)?;
    let event = event.parse().ok();
    event.zip(id.parse().ok()).ok_or(Flaw::UnknownId)
}

/// The message after which the next page begins, from what the page before gave.
///
/// # Errors
/// `UnknownId` for what no page gave.
pub fn place(cursor: &str) -> Result<(i64, MessageId), Flaw> {
    after(&open(cursor)?)
}

/// Where the next page begins; none on the last one.
#[must_use]
pub fn cursor(listed: &Messages) -> Option<String> {
    let last = listed.items.last().filter(|_| listed.more);
    last.map(|one| close(&format!("{} {}", one.row.event_id, one.row.id)))
}

/// List messages, the oldest first.
///
/// What was given up and who is to be called, unless `status` says otherwise. A coordinator sees the
/// team's, a leader those of own courses.
#[utoipa::path(
    tag = "Messages", params(MessageQuery), security(("staff" = [])),
    responses((status = 200, body = Page<MessageView>), (status = 403, body = ProblemBody)),
)]
#[get("/messages?<query..>")]
pub async fn list(
    app: &State<App>,
    by: SignedIn,
    query: MessageQuery<'_>,
) -> Result<Reply, Denied> {
    let filter = query.filter()?;
    let listed = app.office.act(move |desk| {
        let (by, filter) = (by.0.clone(), filter.clone());
        Box::pin(async move { messages::list(&desk, &by, &filter).await })
    });
    let listed = listed.await?;
    let next = cursor(&listed);
    let items: Vec<MessageView> = listed.items.into_iter().map(MessageView::from).collect();
    Ok(Reply::ok(&Page { items, next })?)
}

/// Read a message, and what to say to the person.
#[utoipa::path(
    tag = "Messages", security(("staff" = [])),
    responses((status = 200, body = OpenedMessageView), (status = 404, body = ProblemBody)),
)]
#[get("/messages/<id>")]
pub async fn one(
    app: &State<App>,
    templates: &State<Arc<Templates>>,
    by: SignedIn,
    id: Uuid,
) -> Result<Reply, Denied> {
    let (links, templates) = (app.links.clone(), Arc::clone(templates));
    let opened = app.office.act(move |desk| {
        let (by, links, templates) = (by.0.clone(), links.clone(), Arc::clone(&templates));
        Box::pin(async move {
            let opened = messages::one(&desk, &by, MessageId(id)).await?;
            let text = spoken(&desk, &opened, &links, &templates).await?;
            let message = MessageView::from(opened.shown);
            Ok(OpenedMessageView { message, text })
        })
    });
    Ok(Reply::ok(&opened.await?)?)
}

/// What to say to the person; nothing where it is no longer true.
pub async fn spoken(
    desk: &Desk<'_>,
    opened: &Opened,
    links: &Links,
    templates: &Templates,
) -> Result<Option<String>, Error> {
    let Some(notice) = &opened.notice else {
        return Ok(None);
    };
    let row = &opened.shown.row;
    let facts = Facts::read(desk.tx, row).await?;
    let press = Press { templates, links };
    let text = letters::spoken(desk.tx, press, row, notice, &facts, desk.now()).await?;
    Ok(Some(text))
}

/// Send what was given up once more.
///
/// It goes to the address that the person has now.
#[utoipa::path(
    tag = "Messages", request_body = NothingBody, security(("staff" = [])),
    responses(
        (status = 200, body = MessageView),
        (status = 409, body = ProblemBody, description = "It was not given up, or is no longer true"),
    ),
)]
#[post("/messages/<id>/retry", data = "<body>")]
pub async fn retry(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<NothingBody>,
) -> Result<Reply, Denied> {
    ask.by(&by.0)
        .once(app, body.digest, move |desk| {
            let by = by.0.clone();
            Box::pin(async move { reply(messages::retry(&desk, &by, MessageId(id)).await?) })
        })
        .await
}

/// Note that the person was told, by phone.
///
/// Of a call to be made, or of a message that was given up.
#[utoipa::path(
    tag = "Messages", request_body = NothingBody, security(("staff" = [])),
    responses(
        (status = 200, body = MessageView),
        (status = 409, body = ProblemBody, description = "It leaves by itself, or has left"),
    ),
)]
#[post("/messages/<id>/done", data = "<body>")]
pub async fn done(
    app: &State<App>,
    by: SignedIn,
    ask: Ask,
    id: Uuid,
    body: Body<NothingBody>,
) -> Result<Reply, Denied> {
    ask.by(&by.0)
        .once(app, body.digest, move |desk| {
            let by = by.0.clone();
            Box::pin(async move { reply(messages::done(&desk, &by, MessageId(id)).await?) })
        })
        .await
}

fn reply(shown: Shown) -> Result<Reply, Error> {
    let person = EnrolmentId(shown.enrolment.0);
    Ok(Reply::ok(&MessageView::from(shown))?.showing(person))
}

/// What is documented here.
#[derive(OpenApi)]
#[openapi(paths(list, one, retry, done))]
pub struct Docs;

/// The routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![list, one, retry, done]
}
