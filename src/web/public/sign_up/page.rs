//! The page with the form.

use rocket::uri;
use sea_orm::EntityTrait;
use serde::Serialize;
use uuid::Uuid;

use crate::actions::courses::{self, Locked};
use crate::domain::admission::Policy;
use crate::domain::contact::{HomeMunicipality, Need};
use crate::domain::course::Status;
use crate::domain::ids::CourseId;
use crate::domain::{Language, Time};
use crate::entity::course;
use crate::error::Error;
use crate::render::templates::Page;
use crate::render::{Face, refusals, say};
use crate::web::api::App;
use crate::web::api::course_shown::{self, Reader};
use crate::web::public::faces;
use crate::web::{Look, Typed};

/// The most home municipalities that are all in sight at once.
const IN_SIGHT: usize = 6;

/// Signing up for one course.
#[derive(Clone, Debug, Serialize)]
pub struct SignUpPage {
    pub typed: Typed,
    pub zone: chrono_tz::Tz,
    pub title: String,
    pub starts_at: Option<Time>,
    /// Why nobody can sign up now; then there is no form.
    pub closed: Option<String>,
    /// What to know before: that nobody gets a place at once, or only after a conversation.
    pub notices: Vec<String>,
    pub min_age: i16,
    pub homes: Vec<Choice>,
    /// There are too many to show them all.
    pub many_homes: bool,
    pub needs: Vec<Choice>,
    /// The ways to be told things; none where there is only one.
    pub ways: Vec<Choice>,
    /// Where the form is sent.
    pub form: String,
    pub young: String,
    pub course: String,
    /// The page of who signed up for the course in this browser already.
    pub own: Option<String>,
    pub phone: Option<String>,
    pub face: Face,
}

/// One of the choices of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Choice {
    /// With a label from the texts.
    #[must_use]
    pub fn said(language: Language, value: &str, key: &str) -> Self {
        Self {
            value: value.to_owned(),
            label: say(language, key, &[]),
        }
    }
}

/// The ways in which somebody can be told things.
#[must_use]
pub fn ways(language: Language) -> Vec<Choice> {
    vec![
        Choice::said(language, "email", "sign-up-by-email"),
        Choice::said(language, "sms", "sign-up-by-sms"),
    ]
}

/// Reads what the page needs; a draft is not there.
pub(super) async fn read(
    app: &App,
    look: &Look,
    id: CourseId,
    typed: Typed,
) -> Result<SignUpPage, Error> {
    of(app, look, open(app, id).await?, typed).await
}

/// The course, to look at; a draft is not there.
pub(super) async fn open(app: &App, id: CourseId) -> Result<Locked, Error> {
    let db = app.office.store.reader();
    let row = course::Entity::find_by_id(id).one(db).await?;
    let row = row.filter(|row| row.status != Status::Draft);
    courses::read(db, row.ok_or(Error::NotFound)?).await
}

/// The page of an open course.
pub(super) async fn of(
    app: &App,
    look: &Look,
    open: Locked,
    typed: Typed,
) -> Result<SignUpPage, Error> {
    let (store, language) = (&app.office.store, look.language);
    let (db, now, id) = (store.reader(), store.now(), open.course.id);
    let shut = open.doors().shut(open.terms(), now);
    let team = &open.team;
    let shown = course_shown::one(db, open.course.clone(), Reader::Public, now).await?;
    let mut homes: Vec<Choice> = shown
        .municipalities
        .into_iter()
        .map(|place| Choice {
            value: place.code,
            label: place.name,
        })
        .collect();
    homes.push(Choice::said(
        language,
        HomeMunicipality::OTHER,
        "sign-up-home-other",
    ));
    Ok(SignUpPage {
        typed,
        zone: team.tz(),
        title: shown.title,
        starts_at: open.course.starts_at,
        closed: shut.map(|why| refusals::not_open(language, why)),
        notices: notices(language, &open.course, shown.availability),
        min_age: shown.min_age,
        many_homes: homes.len() > IN_SIGHT,
        homes,
        needs: needs(language),
        ways: if app.sms { ways(language) } else { Vec::new() },
        form: uri!(super::send(id.0)).to_string(),
        young: uri!(super::young::show(id.0)).to_string(),
        course: format!("/courses/{id}"),
        own: None,
        phone: team.phone.clone(),
        face: faces::of(team),
    })
}

fn notices(language: Language, course: &course::Model, availability: &str) -> Vec<String> {
    let conversation = course.policy == Policy::AfterConversation;
    let full = availability == "full" && !course.is_list();
    let keys = [
        course.is_list().then_some("sign-up-interest"),
        full.then_some("sign-up-full"),
        conversation.then_some("sign-up-conversation"),
    ];
    let keys = keys.into_iter().flatten();
    keys.map(|key| say(language, key, &[])).collect()
}

fn needs(language: Language) -> Vec<Choice> {
    Need::ALL
        .into_iter()
        .map(|need| {
            let key = match need {
                Need::Interpreter => "sign-up-interpreter",
                Need::StepFree => "sign-up-step-free",
                Need::HearingLoop => "sign-up-hearing-loop",
            };
            Choice::said(language, need.word(), key)
        })
        .collect()
}

impl Page for SignUpPage {
    const TEMPLATE: &'static str = "public/sign_up.html";

    fn face(&self) -> Option<&Face> {
        Some(&self.face)
    }

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        use crate::domain::refusal::{NotOpen, Problem};
        use crate::domain::{Flaw, Refusal};

        let plain = Self::sample(language);
        let problems = vec![
            Problem::new("name", Flaw::Missing),
            Problem::new("email", Flaw::NotAnEmail),
            Problem::new("old_enough", Flaw::NotOldEnough),
        ];
        let typed = [("email", "<om natten>"), ("needs", "step_free")];
        let typed = Typed::with(typed).keyed("k");
        let wrong = typed.refused(language, &Refusal::Invalid(problems));
        let too_late = Typed::with([("name", "Kari")]).keyed("k");
        let too_late = too_late.refused(language, &Refusal::NotOpen(NotOpen::Over));
        let over = || Some(refusals::not_open(language, NotOpen::Over));
        let with = |typed| Self {
            typed,
            ..plain.clone()
        };
        vec![
            ("form", plain.clone()),
            ("wrong", with(wrong)),
            (
                "too_late",
                Self {
                    closed: over(),
                    ..with(too_late)
                },
            ),
            (
                "closed",
                Self {
                    closed: over(),
                    ..plain.clone()
                },
            ),
            (
                "full",
                Self {
                    notices: ["sign-up-full", "sign-up-conversation"]
                        .map(|key| say(language, key, &[]))
                        .into(),
                    ways: Vec::new(),
                    many_homes: true,
                    own: Some("/ticket".to_owned()),
                    phone: None,
                    ..plain
                },
            ),
        ]
    }
}

#[cfg(test)]
impl SignUpPage {
    /// A sheet that somebody filled in.
    pub(super) fn typed(language: Language, typed: &[(&str, &str)]) -> Self {
        Self {
            typed: Typed::with(typed.iter().copied()).keyed("k"),
            ..Self::sample(language)
        }
    }

    fn sample(language: Language) -> Self {
        Self {
            typed: Typed::new().keyed("k"),
            zone: chrono_tz::Europe::Oslo,
            title: "Sov godt <om natten>".to_owned(),
            starts_at: Some(crate::render::pages::samples::at("2027-01-19T16:00:00Z")),
            closed: None,
            notices: Vec::new(),
            min_age: 16,
            homes: vec![
                Choice {
                    value: "3316".to_owned(),
                    label: "Modum".to_owned(),
                },
                Choice::said(language, "other", "sign-up-home-other"),
            ],
            many_homes: false,
            needs: needs(language),
            ways: ways(language),
            form: "/courses/1/sign-up".to_owned(),
            young: "/courses/1/sign-up/too-young".to_owned(),
            course: "/courses/1".to_owned(),
            own: None,
            phone: Some("+4732000000".to_owned()),
            face: Face::sample(),
        }
    }
}
