//! Who holds how many connections, and who must make room for others.

use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rocket::tokio::sync::oneshot;
use rocket::tokio::time::Instant;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Most connections of one client: a town hall behind one address, each browser with its six.
const EACH: usize = 128;
/// Most connections of all clients.
const ALL: u64 = 4096;
/// Open files that are left for the database, its readers and the messages that leave.
const OTHER_FILES: u64 = 128;

/// The connections that are open. When a client is over its share, or the house is full, the one that has waited longest
/// for its request makes room; one that is being served never does.
pub(super) struct Lines {
    each: usize,
    all: usize,
    table: Mutex<Table>,
}

/// `None` is our own proxy, which brings many clients.
type Holder = Option<IpAddr>;

#[derive(Default)]
struct Table {
    next: u64,
    count: usize,
    open: HashMap<Holder, BTreeMap<u64, Place>>,
}

struct Place {
    /// Since when the client owes us something; `None` while we owe it an answer.
    waiting: Option<Instant>,
    cut: oneshot::Sender<()>,
}

/// One connection's place; it is given back when this is dropped.
pub(super) struct Line {
    lines: Arc<Lines>,
    holder: Holder,
    id: u64,
}

impl Lines {
    pub(super) fn new(all: usize) -> Self {
        Self {
            each: EACH.min(all),
            all,
            table: Mutex::default(),
        }
    }

    /// A place for one more connection, and what tells that it must make room; `None` when all are being served.
    pub(super) fn open(self: &Arc<Self>, holder: Holder) -> Option<(Line, oneshot::Receiver<()>)> {
        let mut table = self.table();
        let held = table.open.get(&holder).map_or(0, BTreeMap::len);
        if holder.is_some() && held >= self.each && !table.cut_longest_waiting(holder) {
            return None;
        }
        if table.count >= self.all && !table.cut_of_largest() {
            return None;
        }
        let (cut, told) = oneshot::channel();
        let id = table.next;
        table.next += 1;
        table.count += 1;
        let waiting = Some(Instant::now());
        table
            .open
            .entry(holder)
            .or_default()
            .insert(id, Place { waiting, cut });
        let line = Line {
            lines: Arc::clone(self),
            holder,
            id,
        };
        Some((line, told))
    }

    /// Ends the connection that has waited longest of the client that has most.
    pub(super) fn make_room(&self) {
        self.table().cut_of_largest();
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Table {
    fn cut_of_largest(&mut self) -> bool {
        let waits = |places: &BTreeMap<u64, Place>| places.values().any(|p| p.waiting.is_some());
        let largest = self
            .open
            .iter()
            .filter(|(_, places)| waits(places))
            .max_by_key(|(_, places)| places.len())
            .map(|(holder, _)| *holder);
        largest.is_some_and(|holder| self.cut_longest_waiting(holder))
    }

    fn cut_longest_waiting(&mut self, holder: Holder) -> bool {
        let longest = self.open.get(&holder).and_then(|places| {
            places
                .iter()
                .filter_map(|(id, place)| Some((place.waiting?, *id)))
                .min()
        });
        let Some(place) = longest.and_then(|(_, id)| self.remove(holder, id)) else {
            return false;
        };
        metrics::counter!("kursplass_connections_cut_total").increment(1);
        // It may just have ended by itself.
        let _ = place.cut.send(());
        true
    }

    fn remove(&mut self, holder: Holder, id: u64) -> Option<Place> {
        let places = self.open.get_mut(&holder)?;
        let place = places.remove(&id)?;
        if places.is_empty() {
            self.open.remove(&holder);
        }
        self.count -= 1;
        Some(place)
    }
}

impl Line {
    /// The whole request is here: from now on this connection makes room for nobody.
    pub(super) fn begin(&self) {
        self.set_waiting(None);
    }

    /// The answer is under way; who takes it slowly may have to make room.
    pub(super) fn finish(&self) {
        self.set_waiting(Some(Instant::now()));
    }

    fn set_waiting(&self, waiting: Option<Instant>) {
        let mut table = self.lines.table();
        let places = table.open.get_mut(&self.holder);
        if let Some(place) = places.and_then(|places| places.get_mut(&self.id)) {
            place.waiting = waiting;
        }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.lines.table().remove(self.holder, self.id);
    }
}

/// How many connections there is room for. Asks for as many open files as this process may have at all: the usual first
/// limit of 1,024 is for programs that were written for `select`.
pub(super) fn room() -> usize {
    let limit = getrlimit(Resource::Nofile);
    let wanted = limit.maximum.unwrap_or(u64::MAX).min(ALL + OTHER_FILES);
    let current = limit.current.unwrap_or(u64::MAX);
    let raised = Rlimit {
        current: Some(wanted.max(current)),
        maximum: limit.maximum,
    };
    let files = match setrlimit(Resource::Nofile, raised) {
        Ok(()) => wanted.max(current),
        Err(_) => current,
    };
    usize::try_from(files.saturating_sub(OTHER_FILES).clamp(16, ALL)).unwrap_or(16)
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn open(lines: &Arc<Lines>, client: u8) -> Option<(Line, oneshot::Receiver<()>)> {
        lines.open(Some(Ipv4Addr::new(192, 0, 2, client).into()))
    }

    #[test]
    fn who_waits_longest_makes_room_for_the_same_client() {
        let lines = Arc::new(Lines::new(1000));
        let mut held: Vec<_> = (0..EACH)
            .map(|_| open(&lines, 1).expect("there is room"))
            .collect();
        held[0].0.begin();
        let _new = open(&lines, 1).expect("one makes room");
        assert!(held[0].1.try_recv().is_err(), "it was being served");
        assert!(held[1].1.try_recv().is_ok(), "it waited longest");
        assert!(held[2].1.try_recv().is_err());
    }

    #[test]
    fn a_full_house_takes_from_whoever_has_most() {
        let lines = Arc::new(Lines::new(10));
        let (_one, mut of_one) = open(&lines, 1).expect("there is room");
        let mut many: Vec<_> = (0..9)
            .map(|_| open(&lines, 2).expect("there is room"))
            .collect();
        let _new = open(&lines, 3).expect("one makes room");
        assert!(of_one.try_recv().is_err());
        assert!(many[0].1.try_recv().is_ok());
    }

    #[test]
    fn nobody_who_is_being_served_is_cut() {
        let lines = Arc::new(Lines::new(3));
        let held: Vec<_> = (1..=3)
            .map(|last| open(&lines, last).expect("there is room"))
            .collect();
        for (line, _) in &held {
            line.begin();
        }
        assert!(open(&lines, 4).is_none());
        drop(held);
        assert!(open(&lines, 4).is_some());
    }

    #[test]
    fn a_place_is_given_back_once() {
        let lines = Arc::new(Lines::new(2));
        for _ in 0..100 {
            let first = open(&lines, 1);
            let second = open(&lines, 1);
            let third = open(&lines, 1);
            drop((third, first, second));
        }
        let table = lines.table();
        assert_eq!((table.count, table.open.len()), (0, 0));
    }
}
