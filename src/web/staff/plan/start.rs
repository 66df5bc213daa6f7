//! What stands in the form before anybody has typed: the usual, a course type, or a course that is there.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::input::SUMMARIES;
use super::room::Room;
use super::sheet::{LATER, Row, Sheet, clock, moment};
use crate::actions::courses::{self, Locked};
use crate::domain::Time;
use crate::domain::access::{Role, Staff};
use crate::domain::admission::LAST_ENTRY_SESSION;
use crate::domain::ids::{CourseId, StaffId};
use crate::domain::local::{local_date, local_time};
use crate::domain::schedule::{Kind, RawSeries};
use crate::domain::timetable::Slot;
use crate::entity::{Word, course, course_leader, course_municipality, course_template};
use crate::error::Error;

/// How long before its first session a copied course is laid out at least.
const AHEAD: TimeDelta = TimeDelta::weeks(3);

/// A course that is there, with who leads it and whose residents may join.
pub struct Known {
    pub locked: Locked,
    pub leaders: Vec<StaffId>,
    pub municipalities: Vec<String>,
}

impl Known {
    /// A course of the staff member's team; another team's is not there.
    pub async fn read(db: &impl ConnectionTrait, by: &Staff, id: CourseId) -> Result<Self, Error> {
        let row = course::Entity::find_by_id(id)
            .filter(course::Column::TeamId.eq(by.team))
            .one(db)
            .await?
            .ok_or(Error::NotFound)?;
        let leaders = course_leader::Entity::find()
            .filter(course_leader::Column::CourseId.eq(id))
            .order_by_asc(course_leader::Column::Place)
            .select_only()
            .column(course_leader::Column::StaffId)
            .into_tuple();
        let municipalities = course_municipality::Entity::find()
            .filter(course_municipality::Column::CourseId.eq(id))
            .order_by_asc(course_municipality::Column::Code)
            .select_only()
            .column(course_municipality::Column::Code)
            .into_tuple();
        Ok(Self {
            leaders: leaders.all(db).await?,
            municipalities: municipalities.all(db).await?,
            locked: courses::read(db, row).await?,
        })
    }
}

impl Sheet {
    /// The usual: six sessions of two hours for twelve to twenty, led by who lays it out.
    #[must_use]
    pub fn usual(room: &Room, by: &Staff) -> Self {
        let mut sheet = Self::default();
        for (name, value) in [
            ("language", room.team.language.tag()),
            ("start_time", "17:00"),
            ("session_minutes", "120"),
            ("sessions", "6"),
            ("interval_weeks", "1"),
            ("min_participants", "12"),
            ("capacity", "20"),
            ("enrolment.policy", "direct"),
        ] {
            sheet.set(name, value);
        }
        sheet.set("last_entry_session", LAST_ENTRY_SESSION.to_string());
        if by.roles.has(Role::Leader) {
            sheet.leaders = vec![by.id.to_string()];
        }
        let codes = room.municipalities.iter().map(|row| row.code.clone());
        sheet.municipalities = codes.collect();
        sheet
    }

    /// The same with what a course type says.
    #[must_use]
    pub fn of_type(mut self, kind: &course_template::Model) -> Self {
        self.set("template", kind.id.to_string());
        self.set("title", kind.title.as_str());
        self.summary(&kind.summary);
        self.set("session_minutes", kind.session_minutes.to_string());
        self.set("sessions", kind.sessions.to_string());
        self.set("interval_weeks", kind.interval_weeks.to_string());
        self.set("min_participants", kind.min_participants.to_string());
        self.set("capacity", kind.capacity.to_string());
        self.set("enrolment.policy", kind.policy.word());
        self.set("min_age", shown(kind.min_age));
        self.follow_ups = kind.follow_ups().iter().map(i64::to_string).collect();
        self
    }

    /// A course as it stands, each session by itself.
    #[must_use]
    pub fn of_course(known: &Known) -> Self {
        let (locked, zone) = (&known.locked, known.locked.team.tz());
        let mut sheet = Self::words_of(known);
        let course = &locked.course;
        let at = |at: Option<Time>| {
            let local = at.map(|at| at.with_timezone(&zone).naive_local());
            local.map(moment)
        };
        sheet.set("enrolment.opens_at", shown(at(course.opens_at)));
        sheet.set("enrolment.closes_at", shown(at(course.closes_at)));
        sheet.set("decide_by", shown(course.decide_by));
        let rows = locked.planned().map(|session| {
            let venue = session
                .venue_id
                .filter(|_| session.venue_id != course.venue_id);
            Row {
                venue: shown(venue),
                kind: session.kind.word().to_owned(),
                ..Row::at(Slot::new(session.starts_at, session.ends_at), zone)
            }
        });
        sheet.rows = Some(rows.collect());
        sheet.pattern(known, course.starts_at.map(|at| local_date(at, zone)));
        sheet
    }

    /// A new course after the pattern of one that is there: its series, on dates to come.
    #[must_use]
    pub fn copied(known: &Known, today: NaiveDate) -> Self {
        let mut sheet = Self::words_of(known);
        sheet.pattern(known, Some(today + AHEAD));
        sheet
    }

    /// The same without a place that is no longer offered.
    #[must_use]
    pub fn without_retired(mut self, room: &Room) -> Self {
        let retired = room.venues.iter().filter(|row| row.retired_at.is_some());
        let mut retired = retired.map(|row| row.id.to_string());
        if retired.any(|id| self.text("venue") == Some(&id)) {
            self.set("venue", "");
        }
        self
    }

    /// The series that its sessions look like, from this date on.
    fn pattern(&mut self, known: &Known, from: Option<NaiveDate>) {
        let (locked, zone) = (&known.locked, known.locked.team.tz());
        let sessions: Vec<(Kind, Slot)> = locked
            .planned()
            .map(|session| (session.kind, Slot::new(session.starts_at, session.ends_at)))
            .collect();
        let Some(series) = from.and_then(|from| RawSeries::like(&sessions, zone, from)) else {
            return;
        };
        self.set("starts_on", series.starts_on.to_string());
        self.set("start_time", clock(series.start_time));
        self.set("session_minutes", series.session_minutes.to_string());
        self.set("sessions", series.sessions.to_string());
        self.set("interval_weeks", series.interval_weeks.to_string());
        self.follow_ups = series.follow_ups.iter().map(i64::to_string).collect();
    }

    /// What a course says but of its dates.
    fn words_of(known: &Known) -> Self {
        let course = &known.locked.course;
        let mut sheet = Self {
            leaders: known.leaders.iter().map(ToString::to_string).collect(),
            municipalities: known.municipalities.clone(),
            ..Self::default()
        };
        sheet.set("title", course.title.as_str());
        sheet.summary(&course.summary);
        sheet.set("language", course.language.tag());
        sheet.set("template", shown(course.template_id));
        match course.venue_id {
            Some(venue) => sheet.set("venue", venue.to_string()),
            None if course.place_later => sheet.set("venue", LATER),
            None => {}
        }
        sheet.set("online_url", shown(course.online_url.as_ref()));
        sheet.set("min_age", shown(course.min_age));
        sheet.set("min_participants", course.min_participants.to_string());
        sheet.set("capacity", course.capacity.to_string());
        sheet.set("enrolment.policy", course.policy.word());
        sheet.set("last_entry_session", course.last_entry_session.to_string());
        sheet
    }

    pub(super) fn summary(&mut self, texts: &serde_json::Value) {
        for (language, name) in SUMMARIES {
            self.set(name, texts[language.tag()].as_str().unwrap_or_default());
        }
    }
}

impl Row {
    /// The day and hours of a slot on the wall.
    #[must_use]
    pub fn at(slot: Slot, zone: Tz) -> Self {
        let time = |at| clock(local_time(at, zone));
        Self {
            starts_on: local_date(slot.starts_at, zone).to_string(),
            starts_at: time(slot.starts_at),
            ends_at: time(slot.ends_at),
            ..Self::default()
        }
    }
}

fn shown(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
