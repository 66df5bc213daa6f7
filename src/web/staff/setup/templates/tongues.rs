//! The texts of a course type: those in the team's own language in sight, those in others folded away.

use std::iter::once;

use sea_orm::EntityTrait;
use serde::Serialize;

use super::form::{Sheet, label};
use crate::domain::Language;
use crate::domain::ids::TeamId;
use crate::entity::team;
use crate::error::Error;
use crate::render::say;
use crate::web::Typed;
use crate::web::api::App;

/// What is written in each language, in the order of the page.
const TEXTS: [&str; 4] = ["summary", "suits", "happens", "unsuited"];

/// The texts in one language.
#[derive(Clone, Debug, Serialize)]
pub struct Tongue {
    lang: &'static str,
    heading: String,
    /// How much is written in it.
    written: String,
    /// Whether it shows what somebody must look at: a mistake, or what is not saved.
    open: bool,
    /// What a new course starts with.
    summary: Text,
    /// What all courses of the type show at once.
    told: Vec<Text>,
}

#[derive(Clone, Debug, Serialize)]
struct Text {
    name: String,
    label: String,
}

/// The language that a team writes first.
pub(super) async fn own(app: &App, team: TeamId) -> Result<Language, Error> {
    let row = team::Entity::find_by_id(team);
    let row = row.one(app.office.store.reader()).await?;
    Ok(row.ok_or(Error::NotFound)?.language)
}

/// The fields in the order of the page.
pub(super) fn fields(own: Language) -> Vec<String> {
    once(own).chain(others(own)).flat_map(fields_in).collect()
}

fn others(own: Language) -> impl Iterator<Item = Language> {
    let all = Language::ALL.into_iter();
    all.filter(move |language| *language != own)
}

fn fields_in(tongue: Language) -> [String; 4] {
    TEXTS.map(|text| format!("{text}.{}", tongue.tag()))
}

impl Tongue {
    /// The texts in the team's own language.
    pub(super) fn own(language: Language, sheet: &Sheet) -> Self {
        Self::of(language, sheet.own, sheet)
    }

    /// The texts in each of the others.
    pub(super) fn others(language: Language, sheet: &Sheet) -> Vec<Self> {
        let one = |tongue| Self::of(language, tongue, sheet);
        others(sheet.own).map(one).collect()
    }

    fn of(language: Language, tongue: Language, Sheet { typed, saved, .. }: &Sheet) -> Self {
        let fields = fields_in(tongue);
        let is_new = |field: &String| words(typed, field) != words(saved, field);
        let open = fields
            .iter()
            .any(|field| typed.is_wrong_at(field) || is_new(field));
        let many = fields
            .iter()
            .filter(|field| !words(typed, field).is_empty());
        let counted = [("many", many.count().into()), ("all", TEXTS.len().into())];
        let text = |name: String| Text {
            label: label(language, &name),
            name,
        };
        let [summary, told @ ..] = fields;
        Self {
            lang: tongue.tag(),
            heading: say(language, "types-tongue", &[("tongue", tongue.tag().into())]),
            written: say(language, "types-written", &counted),
            open,
            summary: text(summary),
            told: told.map(text).into(),
        }
    }
}

/// What stands in a field, however its lines end.
fn words(typed: &Typed, field: &str) -> String {
    let text = typed.value(field).unwrap_or_default();
    text.replace("\r\n", "\n").trim().to_owned()
}
