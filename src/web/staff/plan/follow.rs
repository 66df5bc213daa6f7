//! Two people editing: what the second of them never touched follows what the first one saved.

use std::collections::BTreeMap;

use super::room::Room;
use super::sheet::{FIELDS, LATER, Sheet};
use crate::domain::Time;
use crate::domain::edits::Edit;

impl Sheet {
    /// Takes the values of `now` where what was typed is what the form was opened with.
    pub fn follow(&mut self, edits: &[Edit], now: &Self, room: &Room) {
        let mut opened = now.clone();
        for edit in edits {
            opened.rewind(edit, room);
        }
        let changed = FIELDS
            .into_iter()
            .filter(|name| opened.text(name) != now.text(name));
        let follows: BTreeMap<&'static str, String> = changed
            .filter(|name| self.text(name) == opened.text(name))
            .map(|name| (name, now.text(name).unwrap_or_default().to_owned()))
            .collect();
        self.one.extend(follows);
        if same(&self.leaders, &opened.leaders) {
            self.leaders.clone_from(&now.leaders);
        }
        if same(&self.municipalities, &opened.municipalities) {
            self.municipalities.clone_from(&now.municipalities);
        }
    }

    /// Puts a field back to what it was, as `actions::sight` writes it.
    fn rewind(&mut self, edit: &Edit, room: &Room) {
        let was = edit.was.as_str();
        match edit.field.as_str() {
            "summary" => self.summary(&serde_json::from_str(was).unwrap_or_default()),
            "leaders" => {
                let person = |name: &str| room.people.iter().find(|row| row.name == name);
                let people = was.split(", ").filter_map(person);
                self.leaders = people.map(|row| row.id.to_string()).collect();
            }
            "municipalities" => {
                let codes = was.split(", ").filter(|code| !code.is_empty());
                self.municipalities = codes.map(str::to_owned).collect();
            }
            "place_later" if was == "true" => self.set("venue", LATER),
            "place_later" if self.text("venue") == Some(LATER) => self.set("venue", ""),
            name => {
                let own = FIELDS.into_iter().find(|own| *own == name);
                if let Some(own) = own {
                    self.set(own, local(was, room).unwrap_or_else(|| was.to_owned()));
                }
            }
        }
    }
}

/// An instant as a form writes it; none where it is none.
fn local(was: &str, room: &Room) -> Option<String> {
    let at: Time = was.parse().ok()?;
    let local = at.with_timezone(&room.zone()).naive_local();
    Some(local.format("%Y-%m-%dT%H:%M").to_string())
}

/// The same, in whatever order they were ticked.
fn same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().all(|item| other.contains(item))
}
