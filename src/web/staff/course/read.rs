//! Reading the page of a course: a fixed number of queries, however many sessions and people there are.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::kept as remains;
use super::page::{DecisionShown, KeptShown, SeatCounts, StaffCoursePage};
use super::watch::Watch;
use super::{facts, rights, sessions};
use crate::actions::courses::{Locked, doors, missing, terms};
use crate::actions::enrolments::absences_by_session;
use crate::actions::retention::{Kept, kept};
use crate::domain::access::Staff;
use crate::domain::course::{Decision, Due, Phase, Status, decide_by};
use crate::domain::ids::{CourseId, SessionId, StaffId};
use crate::domain::{Language, Problem, Time};
use crate::entity::message::{self, Status as Post};
use crate::entity::{Word, course};
use crate::error::Error;
use crate::render::say;
use crate::web::Typed;
use crate::web::api::course_facts::{Counts, Facts};
use crate::web::staff::crumbs::{Crumb, course_page, people_page, to_courses};
use crate::web::staff::phase::Tag;

/// A course with all that its page shows.
pub(super) struct Shown {
    pub locked: Locked,
    pub facts: Facts,
    pub counts: Counts,
    pub leaders: Vec<StaffId>,
    /// How many cannot come, by session; for who runs the course.
    pub absences: HashMap<SessionId, usize>,
    /// Whether the reader runs the course.
    pub runs: bool,
    pub language: Language,
    pub now: Time,
}

/// Reads the page for a member of staff.
///
/// # Errors
/// `NotFound` for another team's course, `Forbidden` for who sees no courses.
pub async fn read(
    db: &impl ConnectionTrait,
    by: &Staff,
    id: CourseId,
    (language, now): (Language, Time),
    typed: Typed,
) -> Result<StaffCoursePage, Error> {
    by.may_see_courses()?;
    let row = course::Entity::find_by_id(id)
        .filter(course::Column::TeamId.eq(by.team))
        .one(db)
        .await?
        .ok_or(Error::NotFound)?;
    let shown = shown(db, by, row, (language, now)).await?;
    let watch = Watch::read(db, &shown.locked, &shown.leaders, now).await?;
    let calls = message::Entity::find()
        .filter(message::Column::CourseId.eq(id))
        .filter(message::Column::Status.eq(Post::Task))
        .count(db)
        .await?;
    let kept = kept(db, [id]).await?.remove(&id).unwrap_or_default();
    Ok(page(&shown, &watch, (calls, &kept), typed))
}

async fn shown(
    db: &impl ConnectionTrait,
    by: &Staff,
    row: course::Model,
    (language, now): (Language, Time),
) -> Result<Shown, Error> {
    let courses = [row];
    let mut facts = Facts::read(db, &courses).await?;
    let [course] = courses;
    let team = facts.teams.remove(&course.team_id);
    let leaders = facts.leaders.get(&course.id).into_iter().flatten();
    let leaders: Vec<StaffId> = leaders.map(|leader| StaffId(leader.id)).collect();
    let runs = by.may_run(&leaders).is_ok();
    let absences = if runs {
        absences_by_session(db, facts.sessions_of(course.id)).await?
    } else {
        HashMap::new()
    };
    Ok(Shown {
        counts: facts.counts_of(course.id),
        absences,
        runs,
        locked: Locked {
            sessions: facts.sessions_of(course.id).to_vec(),
            team: team.ok_or_else(|| Error::broken("a course without its team"))?,
            course,
        },
        facts,
        leaders,
        language,
        now,
    })
}

fn page(
    shown: &Shown,
    watch: &Watch,
    (calls, kept): (u64, &Kept),
    typed: Typed,
) -> StaffCoursePage {
    let course = &shown.locked.course;
    let here = course_page(course.id);
    let public = course.status != Status::Draft;
    StaffCoursePage {
        zone: shown.locked.team.tz(),
        crumbs: to_courses(shown.language),
        title: course.title.clone(),
        phase: Tag::of(shown.language, course, phase(shown)),
        list: course.is_list(),
        seats: SeatCounts {
            capacity: course.capacity,
            least: course.min_participants,
            seated: shown.counts.seated + kept.seated(),
            offered: shown.counts.offered,
            waiting: shown.counts.waiting,
            applied: shown.counts.applied,
        },
        facts: facts::of(shown),
        decision: decision(shown),
        missing: gaps(shown, &here),
        calls: if shown.runs { calls } else { 0 },
        sessions: sessions::of(shown, watch),
        acts: rights::acts(shown),
        kept: (!kept.is_empty()).then(|| left(shown, kept)),
        public: public.then(|| format!("/courses/{}", course.id)),
        history: format!("{here}/history"),
        people: (shown.runs && public).then(|| people_page(course.id)),
        typed,
    }
}

fn left(shown: &Shown, kept: &Kept) -> KeptShown {
    let of = (&shown.locked.course, &shown.locked.team);
    KeptShown {
        sentence: remains::sentence(shown.language, of, kept, shown.now),
        lines: remains::lines(shown.language, kept),
    }
}

fn phase(shown: &Shown) -> Option<Phase> {
    let (course, team) = (&shown.locked.course, &shown.locked.team);
    let seats = shown.counts.seats(course);
    let doors = doors(course, &shown.locked.sessions);
    let waits = shown.counts.waiting > 0;
    Phase::of(&doors, terms(course, team), seats, waits, shown.now)
}

fn decision(shown: &Shown) -> Option<DecisionShown> {
    let (course, zone) = (&shown.locked.course, shown.locked.team.tz());
    let timetable = shown.locked.timetable();
    let due = Due {
        status: course.status,
        decide_by: course.decide_by,
        answered: course.decision,
        min_participants: course.min_participants.unsigned_abs(),
        seated: shown.counts.seated,
        timetable: &timetable,
        zone,
    };
    let state = match Decision::of(&due, shown.now) {
        Decision::NotNeeded => return None,
        Decision::NotDue => "waits",
        Decision::Due => "due",
        Decision::Made(answer) => answer.word(),
    };
    let here = course_page(course.id);
    Some(DecisionShown {
        state,
        by: decide_by(course.decide_by, timetable.starts_at(), zone),
        run: format!("{here}/decision"),
        postpone: format!("{here}/postponement"),
        cancel: format!("{here}/decision"),
    })
}

/// What a draft still needs, with the way to it.
fn gaps(shown: &Shown, here: &str) -> Vec<Crumb> {
    if shown.locked.course.status != Status::Draft {
        return Vec::new();
    }
    let gaps = missing(&shown.locked, shown.leaders.len(), shown.now);
    let mut lines: Vec<Crumb> = gaps.iter().map(|gap| line(shown, gap, here)).collect();
    lines.dedup();
    lines
}

fn line(shown: &Shown, gap: &Problem, here: &str) -> Crumb {
    let (key, href) = match gap.field.as_str() {
        "leaders" => ("missing-leaders", format!("{here}/edit#leaders")),
        "venue" => ("missing-place", format!("{here}/edit#venue")),
        "sessions" => ("missing-sessions", format!("{here}/sessions/new")),
        field if field.starts_with("sessions") => ("missing-future", "#sessions".to_owned()),
        _ => ("missing-summary", format!("{here}/edit")),
    };
    Crumb {
        href,
        label: say(shown.language, key, &[]),
    }
}
