//! What the page of a course tells in longer words: for whom it is, what happens, and how one gets there.

use serde::Serialize;

use crate::domain::Language;
use crate::entity::{course, session, team, venue};
use crate::render::formats;
use crate::web::public::board::Board;
use crate::web::public::spoken::Spoken;

/// What is written of a course, where it is.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Words {
    pub suits: Option<Passage>,
    pub happens: Option<Passage>,
    pub unsuited: Option<Passage>,
    pub ways: Vec<Way>,
    /// The first names of who leads it, where the team shows them.
    pub leaders: Vec<String>,
    /// The same as a sentence has them: `Kari og Per`.
    pub led_by: String,
}

/// A text of one or more paragraphs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Passage {
    pub paragraphs: Vec<String>,
    /// None where it is the page's own.
    pub lang: Option<&'static str>,
}

/// How one gets to a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Way {
    /// Which place, where there are several.
    pub place: Option<String>,
    pub how: Passage,
}

impl Words {
    /// What its type says of the course, and the places of its sessions.
    pub(super) fn of(
        board: &Board,
        course: &course::Model,
        team: &team::Model,
        planned: &[&session::Model],
        language: Language,
    ) -> Self {
        let leaders = leaders(board, course, team);
        let rest = Self {
            ways: ways(board, planned, team.language, language),
            led_by: formats::list(language, &leaders),
            leaders: leaders.into_iter().map(str::to_owned).collect(),
            ..Self::default()
        };
        let kind = course.template_id;
        let Some(kind) = kind.and_then(|id| board.facts.templates.get(&id)) else {
            return rest;
        };
        let liked = [language, course.language, team.language];
        let text = |texts| Spoken::of(texts, liked, language).map(Passage::from);
        Self {
            suits: text(&kind.suits),
            happens: text(&kind.happens),
            unsuited: text(&kind.unsuited),
            ..rest
        }
    }
}

impl From<Spoken> for Passage {
    /// An empty line parts two paragraphs.
    fn from(spoken: Spoken) -> Self {
        let parts = spoken.text.split("\n\n").map(str::trim);
        Self {
            paragraphs: parts
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect(),
            lang: spoken.lang,
        }
    }
}

fn leaders<'b>(board: &'b Board, course: &course::Model, team: &team::Model) -> Vec<&'b str> {
    let all = board.facts.leaders.get(&course.id).into_iter().flatten();
    let shown = all.filter(|_| team.show_leaders);
    shown.filter_map(|one| first_name(&one.name)).collect()
}

/// What somebody is called by; never a surname, nor an address that stands for a name.
fn first_name(name: &str) -> Option<&str> {
    let own = name.rsplit(',').next()?.split_whitespace().next()?;
    (!name.contains('@')).then_some(own)
}

/// The ways to the places of these sessions, in the order in which one goes there.
fn ways(
    board: &Board,
    planned: &[&session::Model],
    team: Language,
    language: Language,
) -> Vec<Way> {
    let mut places: Vec<&venue::Model> = Vec::new();
    for id in planned.iter().filter_map(|row| row.venue_id) {
        let place = board.facts.venues.get(&id);
        places.extend(place.filter(|place| places.iter().all(|one| one.id != place.id)));
    }
    let several = places.len() > 1;
    let way = |place: &&venue::Model| {
        let how = Spoken::new(place.directions.clone()?, team, language);
        Some(Way {
            place: several.then(|| place.name.clone()),
            how: how.into(),
        })
    };
    places.iter().filter_map(way).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_name_is_never_a_surname_or_an_address() {
        assert_eq!(first_name(" Kari Anne Nordmann "), Some("Kari"));
        assert_eq!(first_name("Nordmann, Kari"), Some("Kari"));
        assert_eq!(first_name("kari@example.no"), None);
        assert_eq!(first_name("Nordmann, "), None);
    }

    #[test]
    fn an_empty_line_parts_two_paragraphs_and_others_do_not() {
        let spoken = Spoken::new("a\nb\n\n\n c", Language::Nb, Language::En);
        let passage = Passage::from(spoken);
        assert_eq!(passage.paragraphs, ["a\nb", "c"]);
        assert_eq!(passage.lang, Some("nb"));
    }
}
