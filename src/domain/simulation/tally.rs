//! How often each thing happened, so that a run proves that it reached the rare ones.

/// Things that a run must have seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    AcceptedEarly,
    AcceptedInTheLastSecond,
    RefusedAtTheVerySecond,
    RefusedLate,
    AnsweredTwice,
    Declined,
    WithdrewWhileOffered,
    WithdrewAfterTheDeadlineBeforeTheSweep,
    Lapsed,
    Rejoined,
    RejoinedTooLate,
    NeverAnswered,
    Expired,
    ProvenInTheLastSecond,
    ProvenTooLate,
    ProvenAfterTheLastEntry,
    ProvenPastSomebodyWhoWaitsWithAHigherNumber,
    SeatedAtOnce,
    WaitedBehindAFullCourse,
    WaitedBehindALowerNumberBesideAFreeSeat,
    AppliedFromElsewhere,
    Admitted,
    ReferredOn,
    SecondPersonAtOneAddress,
    AddressFull,
    EnteredByStaff,
    EnteredAfterTheCourseBegan,
    RefusedAfterTheLastEntry,
    RefusedBeforeTheWindow,
    Removed,
    Moved,
    PlacedInTurn,
    PlacedOutOfTurn,
    PlacedWhileOffered,
    PlacedAfterALapse,
    NoFreeSeat,
    Raised,
    RaisedWhileOffersStand,
    Lowered,
    LoweringRefused,
    Offered,
    SeveralOfferedAtOnce,
    Promoted,
    CallList,
    SessionMoved,
    SessionCancelled,
    SessionAdded,
    PostponedWithOpenOffers,
    OfferTakenBack,
    OfferLapsedOnPostponing,
    CancelledWithOpenOffers,
    CourseOver,
    EndedStaysEnded,
}

/// Keep in step with the last variant.
pub const KINDS: usize = Seen::EndedStaysEnded as usize + 1;

#[derive(Clone)]
pub struct Tally {
    counts: [u64; KINDS],
    /// Which thing each count is of, as it was first seen.
    names: [Option<Seen>; KINDS],
}

impl Tally {
    pub fn new() -> Self {
        Self {
            counts: [0; KINDS],
            names: [None; KINDS],
        }
    }

    pub fn note(&mut self, seen: Seen) {
        self.counts[seen as usize] += 1;
        self.names[seen as usize] = Some(seen);
    }

    pub fn add(&mut self, other: &Self) {
        for kind in 0..KINDS {
            self.counts[kind] += other.counts[kind];
            self.names[kind] = self.names[kind].or(other.names[kind]);
        }
    }

    /// Fails if something was never seen, by its place in the list.
    pub fn assert_all_seen(&self) {
        let mut before = None;
        for (name, count) in self.names.iter().zip(self.counts) {
            assert!(count > 0, "what comes after {before:?} was never reached");
            before = *name;
        }
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (name, count) in self.names.iter().zip(self.counts) {
            if let Some(name) = name {
                writeln!(f, "{count:>9}  {name:?}")?;
            }
        }
        Ok(())
    }
}
