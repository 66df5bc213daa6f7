//! What a change of a course brings with it: it must still be sound, and who comes must find it.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::actions::Desk;
use crate::actions::courses::Locked;
use crate::actions::courses::locked::leader_ids;
use crate::actions::courses::occupied::find_clashes;
use crate::actions::courses::publish::publication;
use crate::actions::courses::timetable::Wanted;
use crate::actions::sight::{FIELDS, Scope, sight};
use crate::domain::course::{Status, standing_gaps};
use crate::domain::edits::Sight;
use crate::domain::ids::StaffId;
use crate::domain::refusal::Clash;
use crate::domain::schedule::refuse_clashes;
use crate::domain::timetable::Slot;
use crate::domain::{Notice, Refusal, Time};
use crate::entity::enrolment::{self, State};
use crate::entity::{course, session};
use crate::error::Error;
use crate::outbox;

/// All that a change can touch.
const EVERYTHING: Scope = Scope::Course(&FIELDS);

/// A course as it was before it was changed.
pub(super) struct Before {
    course: course::Model,
    sessions: Vec<session::Model>,
    leaders: Vec<StaffId>,
    sight: Sight,
}

impl Before {
    pub(super) async fn of(desk: &Desk<'_>, locked: &Locked) -> Result<Self, Error> {
        Ok(Self {
            course: locked.course.clone(),
            sessions: locked.sessions.clone(),
            leaders: leader_ids(desk, locked.course.id).await?,
            sight: sight(desk.tx, locked, EVERYTHING).await?,
        })
    }

    /// What the history keeps of the change: which fields, and the capacity.
    pub(super) async fn facts(
        &self,
        desk: &Desk<'_>,
        locked: &Locked,
    ) -> Result<serde_json::Value, Error> {
        let edits = self.sight.edits(&sight(desk.tx, locked, EVERYTHING).await?);
        let fields: Vec<String> = edits.into_iter().map(|edit| edit.field).collect();
        let (from, to) = (self.course.capacity, locked.course.capacity);
        Ok(serde_json::json!({ "fields": fields, "from": from, "capacity": to }))
    }

    /// The sessions to come that are now held elsewhere.
    fn relocated<'a>(&self, locked: &'a Locked, now: Time) -> Vec<&'a session::Model> {
        let place = |session: &session::Model| {
            let old = self.sessions.iter().find(|old| old.id == session.id);
            old.is_some_and(|old| old.venue_id != session.venue_id)
        };
        let coming = locked.planned().filter(|session| now < session.starts_at);
        coming.filter(|session| place(session)).collect()
    }
}

/// New leaders must be free at the sessions that are not over, and a new venue at those that are
/// held there from now on. Answers where staff use a place that another course has.
pub(super) async fn refuse_new_clashes(
    desk: &Desk<'_>,
    locked: &Locked,
    before: &Before,
    venue_allowed: bool,
    now: Time,
) -> Result<Vec<Clash>, Error> {
    let wanted = |session: &session::Model, venue| Wanted {
        slot: Slot::new(session.starts_at, session.ends_at),
        kind: session.kind,
        venue,
    };
    let (team, id) = (&locked.team, Some(locked.course.id));
    let leaders = leader_ids(desk, locked.course.id).await?;
    let mut new = leaders;
    new.retain(|leader| !before.leaders.contains(leader));
    let left = locked.planned().filter(|session| now < session.ends_at);
    let led: Vec<_> = left.map(|session| wanted(session, None)).collect();
    let mut clashes = if new.is_empty() {
        Vec::new()
    } else {
        find_clashes(desk, team, id, &new, &led).await?
    };
    let moved = before.relocated(locked, now);
    let held: Vec<_> = moved
        .into_iter()
        .map(|session| wanted(session, session.venue_id))
        .collect();
    clashes.extend(find_clashes(desk, team, id, &[], &held).await?);
    clashes.sort_by(|one, other| (one.date, &one.kind).cmp(&(other.date, &other.kind)));
    Ok(refuse_clashes(clashes, venue_allowed)?)
}

/// A published course keeps what it needed to be published.
pub(super) async fn refuse_gaps(desk: &Desk<'_>, locked: &Locked) -> Result<(), Error> {
    if locked.course.status != Status::Published {
        return Ok(());
    }
    let leaders = leader_ids(desk, locked.course.id).await?.len();
    let gaps = standing_gaps(&publication(locked, leaders, &locked.timetable()));
    if gaps.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Invalid(gaps).into())
    }
}

/// Tells those who come when a session to come has another place, or the link is another.
pub(super) async fn tell_of_places(
    desk: &Desk<'_>,
    locked: &Locked,
    before: &Before,
    event: i64,
    now: Time,
) -> Result<(), Error> {
    let comes = locked.planned().any(|session| now < session.starts_at);
    let link = before.course.online_url != locked.course.online_url;
    if before.relocated(locked, now).is_empty() && !(link && comes) {
        return Ok(());
    }
    let concerned = enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(locked.course.id))
        .filter(enrolment::Column::Status.is_in([State::Seated, State::Offered]))
        .order_by_asc(enrolment::Column::QueueNumber)
        .all(desk.tx)
        .await?;
    for row in concerned {
        let told = desk.told(event, now);
        outbox::tell(told, &locked.team, &row, &Notice::PlaceChanged).await?;
    }
    Ok(())
}
