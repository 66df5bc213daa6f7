//! Reading the forms about a course: everything that is wrong at once.

use chrono_tz::Tz;

use super::deed::Deed;
use super::running::Running;
use crate::actions::courses::{Decision, Listed};
use crate::actions::sessions::{Move, New};
use crate::domain::course::Answer;
use crate::domain::ids::SessionId;
use crate::domain::timetable::Slot;
use crate::domain::{Flaw, Refusal};
use crate::web::Form;
use crate::web::inputs::{CancellationIn, ChangeIn, Fields, WallIn, fields};

/// Another time or place for a session.
pub fn shifted(form: &Form, id: SessionId, running: &Running) -> Result<Deed, Refusal> {
    let mut read = Fields::default();
    let slot = wall(form, "").read(&mut read, "", running.zone());
    let place = place(&mut read, form);
    let over = over(&mut read, form);
    let is_there = |slot: &Slot| over.is_none() && running.holds(id, *slot, place.as_deref());
    if slot.as_ref().is_some_and(is_there) {
        read.note("starts_at", Flaw::AsBefore);
    }
    let deed = slot.map(|slot| {
        let to = Move {
            starts_at: Some(slot.starts_at),
            ends_at: Some(slot.ends_at),
            venue: place,
            venue_override: over,
        };
        Deed::Move(id, to)
    });
    read.done(deed)
}

/// A session off.
pub fn cancelled(form: &Form, id: SessionId) -> Result<Deed, Refusal> {
    let mut read = Fields::default();
    let reason = read.must("reason", form.text("reason"), fields::line);
    read.done(reason.map(|reason| Deed::CancelSession(id, reason)))
}

/// A session off, and another one instead.
pub fn replaced(form: &Form, id: SessionId, zone: Tz) -> Result<Deed, Refusal> {
    let mut read = Fields::default();
    let reason = read.must("reason", form.text("reason"), fields::line);
    let new = new(&mut read, form, zone);
    let deed = reason.zip(new);
    read.done(deed.map(|(reason, new)| Deed::Replace(id, reason, new)))
}

/// One session more.
pub fn added(form: &Form, zone: Tz) -> Result<Deed, Refusal> {
    let mut read = Fields::default();
    let new = new(&mut read, form, zone);
    read.done(new.map(Deed::Add))
}

/// Another number of seats.
pub fn resized(form: &Form) -> Result<Deed, Refusal> {
    let mut read = Fields::default();
    let capacity = read.take("capacity", form.number("capacity")).flatten();
    if capacity.is_none() && read.spare("capacity") {
        read.note("capacity", Flaw::Missing);
    }
    let reason = read.must("reason", form.text("reason"), fields::line);
    let sent = ChangeIn {
        capacity,
        reason,
        ..ChangeIn::default()
    };
    read.and(sent.read())
        .map(|change| Deed::Resize(Box::new(change)))
}

/// The course off.
pub fn called_off(form: &Form) -> Result<Deed, Refusal> {
    let sent = CancellationIn {
        reason: form.text("reason"),
        message: form.text("message"),
    };
    let (reason, words) = sent.read()?;
    Ok(Deed::CallOff(reason, words))
}

/// Go or no-go. To postpone has a form of its own.
pub fn decided(form: &Form) -> Result<Option<Deed>, Refusal> {
    let mut read = Fields::default();
    let answer = read.must("answer", form.text("answer"), fields::word);
    read.done(answer.map(|answer| match answer {
        Answer::Run => Some(Deed::Decide(Decision::Run)),
        Answer::Cancel => Some(Deed::Decide(Decision::Cancel)),
        Answer::Postpone => None,
    }))
}

/// New dates for all sessions; a row that is left empty is no session.
pub fn postponed(form: &Form, zone: Tz) -> Result<Deed, Refusal> {
    let mut read = Fields::default();
    let mut list = Vec::new();
    // The list is numbered as it is checked: without its empty rows.
    for (row, path) in filled_rows(form) {
        let from = format!("sessions[{row}].");
        let slot = wall(form, &from).read(&mut read, &path, zone);
        let kind = form.text(&format!("{from}kind"));
        let kind = read.maybe(&format!("{path}kind"), kind, fields::word);
        let venue = form.text(&format!("{from}venue"));
        let venue = read.maybe(&format!("{path}venue"), venue, fields::line);
        list.extend(slot.map(|slot| Listed {
            starts_at: slot.starts_at,
            ends_at: Some(slot.ends_at),
            kind: kind.unwrap_or_default(),
            venue,
        }));
    }
    read.done(Some(Deed::Decide(Decision::Postpone(list))))
}

/// The rows with a session, each with the path of its place in the list.
pub fn filled_rows(form: &Form) -> impl Iterator<Item = (usize, String)> {
    let rows = form.rows("sessions").into_iter();
    let filled = rows.filter(|row| !wall(form, &format!("sessions[{row}].")).is_empty());
    filled
        .enumerate()
        .map(|(place, row)| (row, format!("sessions[{place}].")))
}

fn new(read: &mut Fields, form: &Form, zone: Tz) -> Option<New> {
    let slot = wall(form, "").read(read, "", zone);
    let kind = read.maybe("kind", form.text("kind"), fields::word);
    let venue = place(read, form);
    let venue_override = over(read, form);
    slot.map(|slot| New {
        starts_at: slot.starts_at,
        ends_at: Some(slot.ends_at),
        kind: kind.unwrap_or_default(),
        venue,
        venue_override,
    })
}

/// The day and hours under a path.
pub fn wall(form: &Form, path: &str) -> WallIn {
    let text = |name: &str| form.text(&format!("{path}{name}"));
    WallIn {
        starts_on: text("starts_on"),
        starts_at: text("starts_at"),
        ends_at: text("ends_at"),
    }
}

/// A new place goes before a known one.
fn place(read: &mut Fields, form: &Form) -> Option<String> {
    let new = read.maybe("new_venue", form.text("new_venue"), fields::line);
    new.or_else(|| read.maybe("venue", form.text("venue"), fields::line))
}

fn over(read: &mut Fields, form: &Form) -> Option<String> {
    let sent = form.text("venue_override");
    read.maybe("venue_override", sent, fields::line)
}
