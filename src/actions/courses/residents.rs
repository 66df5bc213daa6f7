//! Whose residents may join a course.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::actions::Desk;
use crate::domain::ids::CourseId;
use crate::domain::{Flaw, Problem, Refusal};
use crate::entity::{course_municipality, municipality, team};
use crate::error::Error;

/// Writes whose residents may join: all of the team's municipalities unless some are named.
pub async fn set_municipalities(
    desk: &Desk<'_>,
    team: &team::Model,
    course: CourseId,
    codes: Option<&[String]>,
) -> Result<(), Error> {
    let known: Vec<String> = municipality::Entity::find()
        .filter(municipality::Column::TeamId.eq(team.id))
        .all(desk.tx)
        .await?
        .into_iter()
        .map(|row| row.code)
        .collect();
    let codes = codes.unwrap_or(&known);
    let problems = municipality_problems(codes, &known);
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems).into());
    }
    course_municipality::Entity::delete_many()
        .filter(course_municipality::Column::CourseId.eq(course))
        .exec(desk.tx)
        .await?;
    let rows = codes.iter().map(|code| course_municipality::ActiveModel {
        course_id: Set(course),
        team_id: Set(team.id),
        code: Set(code.clone()),
    });
    course_municipality::Entity::insert_many(rows)
        .exec_without_returning(desk.tx)
        .await?;
    Ok(())
}

/// A course is for the residents of one municipality of the team at least, each named once.
fn municipality_problems(codes: &[String], known: &[String]) -> Vec<Problem> {
    if codes.is_empty() {
        return vec![Problem::new("municipalities", Flaw::Missing)];
    }
    let flaw = |n: usize, code: &String| {
        if !known.contains(code) {
            return Some(Flaw::UnknownMunicipality);
        }
        codes[..n].contains(code).then_some(Flaw::Repeated)
    };
    let numbered = codes.iter().enumerate();
    numbered
        .filter_map(|(n, code)| Some(Problem::new(format!("municipalities[{n}]"), flaw(n, code)?)))
        .collect()
}
