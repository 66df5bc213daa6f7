//! Interest lists beside the courses: of what has no dates yet.

use serde::Serialize;

use super::card::whose;
use super::filter::Filter;
use super::seen::{Found, Seen};
use crate::entity::course;
use crate::web::public::course::address;
use crate::web::public::spoken::Spoken;

/// An interest list among the courses.
#[derive(Clone, Debug, Serialize)]
pub struct Dateless {
    pub href: String,
    pub title: Spoken,
    pub about: Option<Spoken>,
    pub whose: String,
    /// Who runs it, where there are several teams.
    pub team: Option<String>,
}

/// The lists that fit: after the last of the courses, unless somebody asks for a time, a place or a free seat and
/// courses have it.
#[must_use]
pub fn lists(seen: &Seen<'_>, filter: &Filter, found: &[Found<'_>]) -> Vec<Dateless> {
    let asks_for_more = filter.time.is_some() || filter.setting.is_some() || filter.free;
    if asks_for_more && !found.is_empty() {
        return Vec::new();
    }
    let fit = seen.board.lists.iter();
    let fit = fit.filter(|list| fits(seen, list, filter));
    fit.filter_map(|list| shown(seen, list)).collect()
}

fn fits(seen: &Seen<'_>, list: &course::Model, filter: &Filter) -> bool {
    let board = seen.board;
    let of_type = |wanted| board.is_of_type(list, wanted);
    let open_to = |code: &String| board.is_open_to(list.id, code);
    filter.template.is_none_or(of_type)
        && filter.municipality.as_ref().is_none_or(open_to)
        && filter.language.is_none_or(|held| list.language == held)
}

fn shown(seen: &Seen<'_>, list: &course::Model) -> Option<Dateless> {
    let (board, language) = (seen.board, seen.language);
    let team = board.team(list.team_id)?;
    Some(Dateless {
        href: address(list.id),
        title: Spoken::title(list, language),
        about: Spoken::about(list, team.language, language),
        whose: whose(board, list, language),
        team: (board.teams.len() > 1).then(|| team.name.clone()),
    })
}
