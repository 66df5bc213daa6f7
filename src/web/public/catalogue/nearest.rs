//! What comes nearest where nothing fits: each way says in words what it lets go of.

use serde::Serialize;

use super::card::{Card, card};
use super::filter::{Filter, TakeBack};
use super::seen::{Found, Seen};
use crate::domain::refusal::NotOpen;
use crate::entity::team;
use crate::render::frame::NavLink;
use crate::render::say;

/// The most teams whose numbers are told.
const TEAMS: usize = 3;

/// What comes nearest.
#[derive(Clone, Debug, Serialize)]
pub struct Nearest {
    /// The same with one choice fewer.
    pub wider: Vec<NavLink>,
    /// Single courses, each with why it is shown.
    pub courses: Vec<Instead>,
    pub phones: Vec<Phone>,
}

/// A course in the place of what was looked for.
#[derive(Clone, Debug, Serialize)]
pub struct Instead {
    pub why: String,
    pub card: Card,
}

/// Where somebody can ask.
#[derive(Clone, Debug, Serialize)]
pub struct Phone {
    pub team: String,
    pub number: String,
}

/// What comes nearest where nothing was found; nothing does where nothing in particular is looked for.
#[must_use]
pub fn instead(seen: &Seen<'_>, filter: &Filter, found: &[Found<'_>]) -> Option<Nearest> {
    let nothing = found.is_empty() && !filter.is_open();
    nothing.then(|| nearest(seen, filter))
}

/// What comes nearest to this choice, to which nothing fits. Only what leads to something is there.
fn nearest(seen: &Seen<'_>, filter: &Filter) -> Nearest {
    let courses = [
        ("catalogue-next-run", next_run(seen, filter)),
        ("catalogue-drop-in", drop_in(seen, filter)),
    ];
    let courses = courses.into_iter().filter_map(|(key, found)| {
        Some(Instead {
            why: say(seen.language, key, &[]),
            card: card(seen, found?)?,
        })
    });
    Nearest {
        wider: wider(seen, filter),
        courses: courses.collect(),
        phones: phones(seen, filter),
    }
}

fn wider(seen: &Seen<'_>, filter: &Filter) -> Vec<NavLink> {
    let bare = filter.on_page(1);
    let mut ways = elsewhere(seen, &bare);
    let drops: [(&str, TakeBack); 5] = [
        ("catalogue-any-time", |rest| rest.time = None),
        ("catalogue-any-setting", |rest| rest.setting = None),
        ("catalogue-any-language", |rest| rest.language = None),
        ("catalogue-full-too", |rest| rest.free = false),
        ("catalogue-any-type", |rest| rest.template = None),
    ];
    for (key, drop) in drops {
        let mut rest = bare.clone();
        drop(&mut rest);
        if rest != bare && !rest.is_open() {
            ways.extend(way(seen, &rest, say(seen.language, key, &[])));
        }
    }
    if ways.is_empty() {
        let here = Filter {
            municipality: bare.municipality.clone(),
            ..Filter::default().showing(bare.view)
        };
        let name = here
            .municipality
            .as_deref()
            .and_then(|code| seen.board.named(code));
        let label = |name: &str| {
            let name = name.into();
            say(seen.language, "catalogue-all-in", &[("place", name)])
        };
        ways.extend(name.and_then(|name| way(seen, &here, label(name))));
    }
    ways
}

/// The same in the other municipalities of the team.
fn elsewhere(seen: &Seen<'_>, bare: &Filter) -> Vec<NavLink> {
    let Some(home) = &bare.municipality else {
        return Vec::new();
    };
    let others = seen.board.neighbours(home).into_iter();
    let ways = others.filter_map(|(code, name)| {
        let there = Filter {
            municipality: Some(code.to_owned()),
            ..bare.clone()
        };
        let label = say(seen.language, "catalogue-there", &[("place", name.into())]);
        way(seen, &there, label)
    });
    ways.collect()
}

/// A link to a choice to which something fits.
fn way(seen: &Seen<'_>, filter: &Filter, label: String) -> Option<NavLink> {
    seen.fitting(filter).next().map(|_| NavLink {
        href: filter.address(),
        label,
        here: false,
    })
}

/// The next run of the course type that one can still join, wherever and whenever it is.
fn next_run<'b>(seen: &Seen<'b>, filter: &Filter) -> Option<Found<'b>> {
    let runs = Filter {
        template: Some(filter.template?),
        ..Filter::default()
    };
    let mut runs = seen.found(&runs).into_iter();
    runs.find(|(_, outlook)| matches!(outlook.shut, None | Some(NotOpen::NotYet)))
}

/// The next course that one just comes to: near home, else elsewhere in the team.
fn drop_in<'b>(seen: &Seen<'b>, filter: &Filter) -> Option<Found<'b>> {
    let home = filter.municipality.as_deref();
    let teams = teams(seen, filter);
    let near =
        |(course, _): &Found<'b>| home.is_none_or(|code| seen.board.is_open_to(course.id, code));
    let all = seen.found(&Filter::default()).into_iter();
    let open = all.filter(|(course, outlook)| {
        outlook.is_drop_in() && teams.iter().any(|team| team.id == course.team_id)
    });
    let open: Vec<Found<'b>> = open.collect();
    open.iter().find(|one| near(one)).or(open.first()).copied()
}

/// Who can be asked: those who serve the municipality, else everybody.
fn teams<'b>(seen: &Seen<'b>, filter: &Filter) -> Vec<&'b team::Model> {
    let board = seen.board;
    let serves = |team: &&team::Model| {
        let code = filter.municipality.as_deref();
        code.is_none_or(|code| board.serves(team.id, code))
    };
    board.teams.iter().filter(serves).collect()
}

fn phones(seen: &Seen<'_>, filter: &Filter) -> Vec<Phone> {
    let phone = |team: &team::Model| {
        Some(Phone {
            team: team.name.clone(),
            number: team.phone.clone()?,
        })
    };
    let teams = teams(seen, filter).into_iter();
    teams.filter_map(phone).take(TEAMS).collect()
}
