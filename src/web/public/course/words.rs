//! What the page of a course tells in longer words: for whom it is, what happens, and how one gets there.

use serde::Serialize;

use crate::domain::Language;
use crate::entity::{course, session, team, venue};
use crate::web::public::board::Board;
use crate::web::public::spoken::Spoken;

/// What is written of a course, where it is.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Words {
    pub suits: Option<Passage>,
    pub happens: Option<Passage>,
    pub unsuited: Option<Passage>,
    pub ways: Vec<Way>,
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
        let ways = ways(board, planned, team.language, language);
        let kind = course.template_id;
        let Some(kind) = kind.and_then(|id| board.facts.templates.get(&id)) else {
            return Self {
                ways,
                ..Self::default()
            };
        };
        let liked = [language, course.language, team.language];
        let text = |texts| Spoken::of(texts, liked, language).map(Passage::from);
        Self {
            suits: text(&kind.suits),
            happens: text(&kind.happens),
            unsuited: text(&kind.unsuited),
            ways,
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
    fn an_empty_line_parts_two_paragraphs_and_others_do_not() {
        let spoken = Spoken::new("a\nb\n\n\n c", Language::Nb, Language::En);
        let passage = Passage::from(spoken);
        assert_eq!(passage.paragraphs, ["a\nb", "c"]);
        assert_eq!(passage.lang, Some("nb"));
    }
}
