//! The plan of the year: every course of the demo, and what befalls it.
//!
//! Weeks are open weeks of the team, counted from this one. A course that began in week -3 runs
//! now, whatever holiday lies between.

use chrono::Weekday::{Fri, Mon, Thu, Tue, Wed};

use super::plan::When::{After, Ago, Before, LapsesLast};
use super::plan::{Door, Place, Run, Slot, What, slot};
use super::texts::{ANGER, ANXIETY, DEPRESSION, DROP_IN, KID, PROGRAMME, SLEEP, SLEEP_SMALL};
use super::towns::{BLOCK, FJORD, HALL, HOUSE, LIBRARY, STAGE};
use crate::domain::course::CancelReason;

const ANGER_EVENING: Slot = slot(Tue, (17, 0), Place::At(HALL), &["Kari", "Per"]);
const ANXIETY_EVENING: Slot = slot(Wed, (18, 0), Place::At(LIBRARY), &["Ingrid", "Tor"]);
const SLEEP_NOON: Slot = slot(Thu, (12, 0), Place::At(HOUSE), &["Kari", "Liv"]);
const MOOD_EVENING: Slot = slot(Mon, (17, 30), Place::At(BLOCK), &["Per", "Liv"]);
const SLEEP_EVENING: Slot = slot(Thu, (18, 0), Place::At(HALL), &["Ingrid", "Per"]);
const SLEEP_SOMEWHERE: Slot = slot(Thu, (17, 30), Place::Later, &["Ingrid", "Per"]);
const ONLINE: Slot = slot(Fri, (10, 0), Place::Online, &["Tor", "Liv"]);
const AFTERNOON: Slot = slot(Wed, (13, 0), Place::At(LIBRARY), &["Tor"]);
const NOBODY_YET: Slot = slot(Mon, (10, 0), Place::At(HOUSE), &[]);

const KID_NOON: Slot = slot(Fri, (11, 30), Place::At(FJORD), &["Solveig", "Arne"]);
const KID_SOMEWHERE: Slot = slot(Fri, (11, 30), Place::Later, &["Marit", "Jon"]);
const PROGRAMME_EVENING: Slot = slot(Tue, (17, 0), Place::At(STAGE), &["Marit", "Jon"]);
const SLEEP_SMALL_EVENING: Slot = slot(Thu, (17, 0), Place::At(STAGE), &["Solveig", "Jon"]);
const SLEEP_MORNING: Slot = slot(Wed, (10, 0), Place::At(FJORD), &["Arne", "Marit"]);

const MODUM: usize = 0;
const AFJORD: usize = 1;

/// Every course, by team and by type.
pub(super) const YEAR: [Run; 34] = [
    Run::of(MODUM, ANGER, -27, ANGER_EVENING)
        .people(23)
        .deeds(&[
            (Before(14), What::Leave),
            (Before(12), What::Leave),
            (Before(8), What::Leave),
            (Before(7), What::Leave),
            (After(1), What::Leave),
        ]),
    Run::of(MODUM, ANGER, -19, ANGER_EVENING)
        .people(17)
        .deeds(&[(Before(5), What::Leave)]),
    Run::of(MODUM, ANGER, -11, ANGER_EVENING)
        .people(27)
        .deeds(&[
            (Before(20), What::Leave),
            (Before(18), What::Raise(22, "Rommet har plass til to til.")),
            (Before(15), What::Leave),
            (Before(1), What::Leave),
            (Before(1), What::Place("Kan bare komme denne høsten.")),
        ]),
    Run::of(MODUM, ANGER, -3, ANGER_EVENING).people(24).deeds(&[
        (Before(12), What::Leave),
        (Before(9), What::Leave),
        (After(2), What::Leave),
    ]),
    Run::of(MODUM, ANGER, 4, ANGER_EVENING)
        .people(29)
        .door(Door::Crowded)
        .deeds(&[
            (LapsesLast, What::Leave),
            (
                Ago(3),
                What::Remove("Har flyttet og fått plass i en annen kommune."),
            ),
            (Ago(1), What::Leave),
        ]),
    Run::of(MODUM, ANXIETY, -25, ANXIETY_EVENING).people(18),
    Run::of(MODUM, ANXIETY, -15, ANXIETY_EVENING)
        .people(15)
        .deeds(&[
            (After(5), What::SessionOff("Kursleder er syk.")),
            (After(6), What::SessionMore),
        ]),
    Run::of(MODUM, ANXIETY, -4, ANXIETY_EVENING)
        .people(23)
        .deeds(&[
            (Before(6), What::Leave),
            (
                Ago(5),
                What::Move("Rakk ikke plass denne gangen, ønsker neste kurs."),
            ),
            (Ago(2), What::SessionOff("Kursleder er syk.")),
            (Ago(1), What::SessionMore),
        ]),
    Run::of(MODUM, ANXIETY, 4, ANXIETY_EVENING)
        .people(17)
        .door(Door::Counted),
    Run::of(MODUM, ANXIETY, -14, ONLINE).people(6).deeds(&[(
        Before(6),
        What::CallOff(
            CancelReason::TooFew,
            Some("Det ble dessverre for få påmeldte."),
        ),
    )]),
    Run::of(MODUM, ANXIETY, 6, ONLINE).people(8),
    Run::of(MODUM, SLEEP, -22, SLEEP_NOON).people(16),
    Run::of(MODUM, SLEEP, -12, SLEEP_NOON).people(26).deeds(&[
        (Before(4), What::Move("Kan best på kveldstid.")),
        (Before(3), What::Leave),
        (After(3), What::Leave),
    ]),
    Run::of(MODUM, SLEEP, -8, SLEEP_EVENING).people(19).deeds(&[
        (Before(15), What::Couple),
        (Before(10), What::Settle(LIBRARY)),
        (After(1), What::SessionLater),
    ]),
    Run::of(MODUM, SLEEP, 1, SLEEP_NOON)
        .people(7)
        .door(Door::Undecided),
    Run::of(MODUM, SLEEP, 1, SLEEP_EVENING)
        .people(18)
        .door(Door::Closed),
    Run::of(MODUM, SLEEP, 8, SLEEP_SOMEWHERE).people(5),
    Run::of(MODUM, SLEEP, 9, SLEEP_NOON).door(Door::Draft),
    Run::of(MODUM, SLEEP, 11, NOBODY_YET).door(Door::Draft),
    Run::of(MODUM, DEPRESSION, -21, MOOD_EVENING)
        .people(10)
        .deeds(&[(Before(6), What::RunAnyway)]),
    Run::of(MODUM, DEPRESSION, -10, MOOD_EVENING)
        .people(19)
        .deeds(&[(Before(4), What::Leave)]),
    Run::of(MODUM, DEPRESSION, 2, MOOD_EVENING)
        .people(9)
        .deeds(&[(
            Ago(3),
            What::CallOff(
                CancelReason::LeaderAbsent,
                Some("Vi setter opp nye datoer så snart vi kan."),
            ),
        )]),
    Run::of(MODUM, DEPRESSION, 10, MOOD_EVENING).door(Door::Upcoming),
    Run::of(MODUM, DROP_IN, -2, AFTERNOON),
    Run::of(AFJORD, KID, -26, KID_NOON)
        .people(13)
        .deeds(&[(Before(7), What::Leave)]),
    Run::of(AFJORD, KID, -9, KID_NOON)
        .people(12)
        .deeds(&[(After(9), What::Leave)]),
    Run::of(AFJORD, KID, 2, KID_SOMEWHERE).people(7).listed(),
    Run::of(AFJORD, KID, 9, KID_NOON).door(Door::Draft),
    Run::of(AFJORD, PROGRAMME, -24, PROGRAMME_EVENING).people(9),
    Run::of(AFJORD, PROGRAMME, -6, PROGRAMME_EVENING).people(10),
    Run::of(AFJORD, PROGRAMME, 7, PROGRAMME_EVENING).people(6),
    Run::of(AFJORD, SLEEP_SMALL, -16, SLEEP_SMALL_EVENING).people(9),
    Run::of(AFJORD, SLEEP_SMALL, 3, SLEEP_SMALL_EVENING)
        .people(15)
        .door(Door::Crowded)
        .deeds(&[(LapsesLast, What::Leave)]),
    Run::of(AFJORD, SLEEP_SMALL, 1, SLEEP_MORNING)
        .people(4)
        .deeds(&[(Ago(4), What::Postpone(5))]),
];
