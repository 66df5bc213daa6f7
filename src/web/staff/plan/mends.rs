//! The buttons that mend a plan: what they say, the words they send, and what they change in the form.

use chrono::NaiveTime;

use super::room::Room;
use super::sheet::{Row, Sheet, clock};
use crate::domain::Language;
use crate::domain::schedule::mends::{Mend, Way};
use crate::render::{formats, say};
use crate::web::inputs::fields;

/// The session of a list that a way out is about; none where it is about all of them.
#[must_use]
pub fn row_of(way: &Way) -> Option<usize> {
    match way[..] {
        [Mend::Venue { row, .. } | Mend::Time { row, .. }] => row,
        _ => None,
    }
}

/// What a button says.
#[must_use]
pub fn label(way: &Way, room: &Room, language: Language) -> Option<String> {
    let labels = way
        .iter()
        .map(|mend| label_of(*mend, way.len() == 1, room, language));
    let mut labels: Vec<String> = labels.collect::<Option<_>>()?;
    for label in labels.iter_mut().skip(1) {
        let first: String = label.chars().take(1).flat_map(char::to_lowercase).collect();
        *label = label.chars().skip(1).fold(first, |mut text, c| {
            text.push(c);
            text
        });
    }
    Some(formats::list(language, &labels))
}

/// `alone`: it stands by the session that it is about.
fn label_of(mend: Mend, alone: bool, room: &Room, language: Language) -> Option<String> {
    Some(match mend {
        Mend::Venue {
            row: Some(row),
            venue,
        } if !alone => {
            let facts = [
                ("venue", room.venue(venue)?.into()),
                ("number", (row + 1).into()),
            ];
            say(language, "plan-mend-venue-at", &facts)
        }
        Mend::Venue { venue, .. } => {
            let name = room.venue(venue)?.into();
            say(language, "plan-mend-venue", &[("venue", name)])
        }
        Mend::Time { start, .. } => {
            let clock = formats::clock(language, start).into();
            say(language, "plan-mend-time", &[("time", clock)])
        }
        Mend::Leader {
            instead_of,
            with: Some(with),
        } => {
            let names = [
                ("old", room.person(instead_of)?.into()),
                ("new", room.person(with)?.into()),
            ];
            say(language, "plan-mend-leader", &names)
        }
        Mend::Leader {
            instead_of,
            with: None,
        } => {
            let name = room.person(instead_of)?.into();
            say(language, "plan-mend-without", &[("name", name)])
        }
    })
}

/// What a button sends: `venue:<id>`, `time:1830:2`, `leader:<id>:<id>`, several parted by commas.
#[must_use]
pub fn word(way: &Way) -> String {
    let words: Vec<String> = way.iter().copied().map(word_of).collect();
    words.join(",")
}

fn word_of(mend: Mend) -> String {
    let at = |row: Option<usize>| row.map(|row| format!(":{row}")).unwrap_or_default();
    match mend {
        Mend::Venue { row, venue } => format!("venue:{venue}{}", at(row)),
        Mend::Time { row, start } => format!("time:{}{}", start.format("%H%M"), at(row)),
        Mend::Leader {
            instead_of,
            with: Some(with),
        } => format!("leader:{instead_of}:{with}"),
        Mend::Leader {
            instead_of,
            with: None,
        } => format!("leader:{instead_of}"),
    }
}

/// What was sent, if it is a word of such a button.
#[must_use]
pub fn read(word: &str) -> Option<Way> {
    word.split(',').map(mend).collect()
}

fn mend(word: &str) -> Option<Mend> {
    let (what, rest) = word.split_once(':')?;
    let (first, second) = match rest.split_once(':') {
        Some((first, second)) => (first, Some(second)),
        None => (rest, None),
    };
    let row = || second.map(str::parse).transpose().ok();
    match what {
        "venue" => Some(Mend::Venue {
            row: row()?,
            venue: first.parse().ok()?,
        }),
        "time" => Some(Mend::Time {
            row: row()?,
            start: NaiveTime::parse_from_str(first, "%H%M").ok()?,
        }),
        "leader" => Some(Mend::Leader {
            instead_of: first.parse().ok()?,
            with: second.map(str::parse).transpose().ok()?,
        }),
        _ => None,
    }
}

impl Sheet {
    /// Makes another choice in the form.
    pub(super) fn mend(&mut self, mend: Mend) {
        match mend {
            Mend::Venue { row: None, venue } => {
                self.set("venue", venue.to_string());
                self.set("new_venue", "");
            }
            Mend::Venue {
                row: Some(row),
                venue,
            } => {
                if let Some(row) = self.row(row) {
                    row.venue = venue.to_string();
                }
            }
            Mend::Leader { instead_of, with } => {
                let gone = instead_of.to_string();
                self.leaders.retain(|leader| *leader != gone);
                self.leaders.extend(with.map(|id| id.to_string()));
            }
            Mend::Time { row: None, start } => {
                self.set("start_time", clock(start));
            }
            Mend::Time {
                row: Some(row),
                start,
            } => {
                if let Some(row) = self.row(row) {
                    row.begin(start);
                }
            }
        }
    }

    fn row(&mut self, n: usize) -> Option<&mut Row> {
        self.rows.as_mut()?.get_mut(n)
    }
}

impl Row {
    /// Moves it to another time of its day; its length stays.
    fn begin(&mut self, start: NaiveTime) {
        let time = |text: &str| fields::clock(text).ok();
        if let Some((from, to)) = time(&self.starts_at).zip(time(&self.ends_at)) {
            let end = start + (to - from);
            self.ends_at = clock(end);
        }
        self.starts_at = clock(start);
    }
}

#[cfg(test)]
mod tests {
    use super::super::step::Step;
    use super::*;
    use crate::domain::ids::{StaffId, VenueId};

    #[test]
    fn every_way_out_has_a_word_that_is_read_back() {
        let (id, other) = (StaffId::random(), StaffId::random());
        let venue = VenueId::random();
        let start = NaiveTime::from_hms_opt(18, 30, 0).unwrap();
        let alone = Mend::Leader {
            instead_of: id,
            with: None,
        };
        let all = [
            Mend::Venue { row: None, venue },
            Mend::Venue {
                row: Some(3),
                venue,
            },
            Mend::Time { row: None, start },
            Mend::Time {
                row: Some(0),
                start,
            },
            alone,
            Mend::Leader {
                instead_of: id,
                with: Some(other),
            },
        ];
        for mend in all {
            for way in [vec![mend], vec![alone, mend]] {
                assert_eq!(Step::of(Some(&word(&way))), Step::Mend(way));
            }
        }
        for nonsense in [
            "",
            "venue:",
            "time:9999",
            "leader:x",
            "drop:-1",
            "party:1",
            "venue:1:2:3",
            "time:1830,",
        ] {
            assert_eq!(Step::of(Some(nonsense)), Step::Show, "{nonsense}");
        }
    }
}
