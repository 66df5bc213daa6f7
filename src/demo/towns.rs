//! The two teams of the demo: who works there, where, and what they offer.

use super::{texts, whom};
use crate::domain::Language;
use crate::domain::access::Role;
use crate::domain::admission::Policy;

/// A course type.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    pub(super) title: &'static str,
    pub(super) texts: &'static [(Language, &'static str)],
    /// For whom it is and for whom not, and what happens.
    pub(super) suits: &'static [(Language, &'static str)],
    pub(super) unsuited: &'static [(Language, &'static str)],
    pub(super) happens: &'static [(Language, &'static str)],
    pub(super) sessions: i16,
    pub(super) minutes: i16,
    pub(super) interval_weeks: i16,
    pub(super) follow_ups: &'static [u16],
    pub(super) least: i16,
    pub(super) seats: i16,
    pub(super) policy: Policy,
    pub(super) certificate: Option<&'static str>,
    /// Whether everybody can come on its interest list.
    pub(super) interest: bool,
}

impl Kind {
    /// 6 × 2 hours for 12 to 20.
    pub(super) const SIX: Self = Self {
        title: "",
        texts: &[],
        suits: whom::GROUP,
        unsuited: whom::NOT_ALONE,
        happens: whom::EVENING,
        sessions: 6,
        minutes: 120,
        interval_weeks: 1,
        follow_ups: &[],
        least: 12,
        seats: 20,
        policy: Policy::Direct,
        certificate: None,
        interest: false,
    };
}

/// A place, named so that it tells nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub(super) name: &'static str,
    pub(super) address: &'static str,
    pub(super) directions: &'static str,
    pub(super) seats: i16,
    pub(super) step_free: bool,
}

/// Somebody who works for a team. Who has an address can sign in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Colleague {
    pub(super) name: &'static str,
    pub(super) role: Role,
    pub(super) email: Option<&'static str>,
}

/// A team.
#[derive(Clone, Copy, Debug)]
pub(super) struct Town {
    pub(super) name: &'static str,
    pub(super) phone: &'static str,
    pub(super) min_age: i16,
    /// Code, name, population.
    pub(super) municipalities: &'static [(&'static str, &'static str, i32)],
    /// The ISO week of the schools' autumn holiday.
    pub(super) autumn: u32,
    /// The first is a coordinator.
    pub(super) people: &'static [Colleague],
    pub(super) spots: &'static [Spot],
    pub(super) kinds: &'static [Kind],
}

const fn colleague(name: &'static str, role: Role, email: &'static str) -> Colleague {
    let email = Some(email);
    Colleague { name, role, email }
}

const fn leader(name: &'static str) -> Colleague {
    Colleague {
        name,
        role: Role::Leader,
        email: None,
    }
}

const fn spot(name: &'static str, address: &'static str, seats: i16, step_free: bool) -> Spot {
    Spot {
        name,
        address,
        directions: whom::STEP_FREE,
        seats,
        step_free,
    }
}

pub(super) const HALL: &str = "Rådhuset, møterom 2";
pub(super) const LIBRARY: &str = "Biblioteket, salen";
pub(super) const HOUSE: &str = "Samfunnshuset, peisestua";
pub(super) const BLOCK: &str = "Bygg B, 2. etasje";

/// Modum and Sigdal run a team together.
pub(super) const MODUM: Town = Town {
    name: "Rask psykisk helsehjelp Modum og Sigdal",
    phone: "32 00 00 00",
    min_age: 16,
    municipalities: &[("3316", "Modum", 14_000), ("3332", "Sigdal", 3_500)],
    autumn: 40,
    people: &[
        colleague("Siv", Role::Coordinator, "siv@modum.example"),
        colleague("Kari", Role::Leader, "kari@modum.example"),
        leader("Per"),
        leader("Ingrid"),
        leader("Tor"),
        leader("Liv"),
        colleague("Anne", Role::Admin, "anne@modum.example"),
        colleague("Odd", Role::Auditor, "odd@modum.example"),
    ],
    spots: &[
        spot(HALL, "Tunet 1, 3370 Vikersund", 24, true),
        spot(LIBRARY, "Storgata 2, 3340 Åmot", 30, true),
        spot(HOUSE, "Bygdeveien 3, 3350 Prestfoss", 40, true),
        Spot {
            directions: whom::UPSTAIRS,
            ..spot(BLOCK, "Fabrikkveien 4, 3370 Vikersund", 20, false)
        },
    ],
    kinds: &[
        texts::ANGER,
        texts::ANXIETY,
        texts::SLEEP,
        texts::DEPRESSION,
        texts::DROP_IN,
    ],
};

pub(super) const FJORD: &str = "Rådhuset, møterom Fjord";
pub(super) const STAGE: &str = "Kulturhuset, sal 2";

/// Åfjord is on its own.
pub(super) const AFJORD: Town = Town {
    name: "Rask psykisk helsehjelp Åfjord",
    phone: "72 00 00 00",
    min_age: 18,
    municipalities: &[("5058", "Åfjord", 4_300)],
    autumn: 41,
    people: &[
        colleague("Randi", Role::Coordinator, "randi@afjord.example"),
        leader("Solveig"),
        leader("Arne"),
        leader("Marit"),
        leader("Jon"),
    ],
    spots: &[
        spot(FJORD, "Øvre gate 1, 7170 Åfjord", 16, true),
        spot(STAGE, "Nedre gate 2, 7170 Åfjord", 60, true),
    ],
    kinds: &[texts::KID, texts::PROGRAMME, texts::SLEEP_SMALL],
};

/// Both, in the order in which courses name them.
pub(super) const TOWNS: [Town; 2] = [MODUM, AFJORD];
