//! The work that is measured. Each piece is done some fifty times; what counts is the median.

use std::time::{Duration, Instant};

use kursplass::domain::Notice;
use kursplass::domain::ids::{CourseId, ProofId};
use kursplass::entity::message;
use kursplass::vault::Place;
use kursplass::worker;
use rocket::http::Method;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};

use crate::given::{Filler, Site, Stop};
use crate::reader::Reader;

/// How often, and how often before that counts.
const ROUNDS: usize = 50;
const BEFORE: usize = 5;
/// Tidying comes every ten minutes, and may take its time.
const TIDIED: usize = 3;

/// What took how long.
pub type Took = Vec<(&'static str, Duration)>;

/// Who looks at what: the pieces need no more than this.
struct At<'a> {
    site: &'a Site,
    reader: &'a Reader,
    /// A course that was laid out just now.
    fresh: CourseId,
    /// A course among many.
    open: CourseId,
}

/// Does all of it.
pub async fn all(site: &Site, filler: &Filler<'_>, reader: &Reader) -> Result<Took, Stop> {
    let at = At {
        site,
        reader,
        fresh: reader.course(site).await?,
        open: filler.filled.open[0],
    };
    let mut took = at.joining().await?;
    took.extend(at.public().await?);
    took.extend(at.staff().await?);
    took.extend(at.worker().await?);
    Ok(took)
}

impl At<'_> {
    /// The three ways to the end of a sign-up, each with its commit.
    async fn joining(&self) -> Result<Took, Stop> {
        let token = Some(("Authorization", self.reader.token.as_str()));
        let path = format!("/api/v1/courses/{}/enrolments", self.fresh);
        let (mut form, mut code, mut phone) = (Vec::new(), Vec::new(), Vec::new());
        for n in 0..ROUNDS + BEFORE {
            let who = |by: &str| {
                json!({
                    "name": "Ola", "email": format!("{by}{n}.{}@example.org", self.fresh),
                    "home_municipality": self.reader.town, "old_enough": true,
                })
            };
            let (took, answer) = self.post(&path, None, &who("ola")).await?;
            form.push(took);
            let reference = answer["reference"].as_str().ok_or("no reference")?;
            let digits = json!({ "code": self.code(reference).await? });
            let proof = format!("/api/v1/enrolments/{reference}/proof");
            code.push(self.post(&proof, None, &digits).await?.0);
            phone.push(self.post(&path, token, &who("kari")).await?.0);
        }
        Ok(vec![
            ("sign-up by the form", median(form)),
            ("the code, and a seat", median(code)),
            ("somebody entered by phone", median(phone)),
        ])
    }

    async fn post(
        &self,
        path: &str,
        header: Option<(&'static str, &str)>,
        body: &Value,
    ) -> Result<(Duration, Value), Stop> {
        let sent = self.site.send(Method::Post, path, header, Some(body));
        let answer = sent.await?;
        Ok((answer.took, serde_json::from_slice(&answer.body)?))
    }

    /// The code that was sent under a reference.
    async fn code(&self, reference: &str) -> Result<String, Stop> {
        let reference: ProofId = reference.parse()?;
        let row = message::Entity::find()
            .filter(message::Column::Status.eq(message::Status::Queued))
            .filter(message::Column::Kind.eq("code"))
            .filter(message::Column::ProofId.eq(reference))
            .one(self.site.office.store.reader())
            .await?
            .ok_or("no code was sent")?;
        let vault = &self.site.office.vault;
        let opened = vault.open(Place::MessageNotice, row.id.0, &row.notice)?;
        match serde_json::from_str(opened.expose())? {
            Notice::Code { code } => Ok(code),
            _ => Err("a message is of another kind than its row says".into()),
        }
    }

    /// What everybody sees: made anew after a change, and as it is kept.
    async fn public(&self) -> Result<Took, Stop> {
        let course = format!("/courses/{}", self.open);
        let feed = format!("/calendar/teams/{}.ics", self.reader.team);
        let tag = self.site.get(&feed, None).await?.tag;
        let tag = tag.ok_or("a feed has a tag")?;
        let held = Some(("If-None-Match", tag.as_str()));
        Ok(vec![
            ("course page, made anew", self.anew(&course).await?),
            ("course page, kept", self.again(&course, None).await?),
            ("catalogue, made anew", self.anew("/").await?),
            ("catalogue, kept", self.again("/", None).await?),
            ("feed of a team, made anew", self.anew(&feed).await?),
            ("feed of a team, unchanged", self.again(&feed, held).await?),
        ])
    }

    /// What staff see, which is read anew each time.
    async fn staff(&self) -> Result<Took, Stop> {
        let cookie = Some(("Cookie", self.reader.cookie.as_str()));
        let roster = format!("/staff/courses/{}/people", self.open);
        let list = "/staff/courses";
        let over = "/staff/courses?standing=over";
        let (month, new) = ("/staff/courses?month=2027-03", "/staff/courses/new");
        let post = format!("/staff/messages?course={}&state=sent", self.open);
        Ok(vec![
            ("roster", self.again(&roster, cookie).await?),
            ("staff's courses", self.again(list, cookie).await?),
            (
                "staff's courses that are over",
                self.again(over, cookie).await?,
            ),
            ("staff's desk", self.again("/staff", cookie).await?),
            ("a month of staff", self.again(month, cookie).await?),
            ("form of a new course", self.again(new, cookie).await?),
            ("messages of a course", self.again(&post, cookie).await?),
        ])
    }

    /// What happens by itself.
    async fn worker(&self) -> Result<Took, Stop> {
        let (mut sweep, mut tidy) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS + BEFORE {
            let begun = Instant::now();
            worker::round(&self.site.office).await?;
            sweep.push(begun.elapsed());
        }
        for _ in 0..TIDIED + BEFORE {
            let begun = Instant::now();
            Box::pin(worker::tidy(&self.site.office)).await?;
            tidy.push(begun.elapsed());
        }
        Ok(vec![
            ("a sweep, each second", median(sweep)),
            ("tidying, each ten minutes", median(tidy)),
        ])
    }

    async fn anew(&self, path: &str) -> Result<Duration, Stop> {
        let mut took = Vec::new();
        for _ in 0..ROUNDS + BEFORE {
            self.site.change(self.reader.team).await?;
            took.push(self.site.get(path, None).await?.took);
        }
        Ok(median(took))
    }

    async fn again(
        &self,
        path: &str,
        header: Option<(&'static str, &str)>,
    ) -> Result<Duration, Stop> {
        let mut took = Vec::new();
        for _ in 0..ROUNDS + BEFORE {
            took.push(self.site.get(path, header).await?.took);
        }
        Ok(median(took))
    }
}

/// The first rounds do not count.
fn median(mut took: Vec<Duration>) -> Duration {
    let counted = &mut took[BEFORE..];
    counted.sort_unstable();
    counted[counted.len() / 2]
}
