//! Which of the team's courses are looked at.

use chrono::TimeDelta;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Select};
use url::form_urlencoded::Serializer;

use super::{Asked, COURSES};
use crate::domain::Time;
use crate::domain::access::{Role, Staff};
use crate::domain::course::Status;
use crate::domain::ids::{StaffId, TeamId, TemplateId};
use crate::entity::{course, course_leader, session};

use super::standing::Standing;

/// What is asked for where nobody in particular is meant.
const EVERYBODY: &str = "all";

/// A choice of courses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filter {
    pub standing: Standing,
    pub template: Option<TemplateId>,
    /// Who leads; none means anybody.
    pub leader: Option<StaffId>,
    team: TeamId,
}

impl Filter {
    /// Reads an address. Who only leads sees own courses unless they ask for others.
    #[must_use]
    pub fn read(asked: &Asked<'_>, by: &Staff) -> Self {
        let only_leads = by.roles.has(Role::Leader) && !by.roles.has(Role::Coordinator);
        let leader = match asked.leader {
            Some(EVERYBODY) => None,
            Some(id) => id.parse().ok(),
            None => only_leads.then_some(by.id),
        };
        Self {
            standing: asked
                .standing
                .and_then(Standing::of_word)
                .unwrap_or_default(),
            template: asked.template.and_then(|id| id.parse().ok()),
            leader,
            team: by.team,
        }
    }

    /// The courses of the team that are of this type and led by this person.
    fn of_team(&self) -> Select<course::Entity> {
        self.narrow(course::Entity::find().filter(course::Column::TeamId.eq(self.team)))
    }

    /// The sessions of these courses that end in a span of time, both ends counted in.
    #[must_use]
    pub fn sessions(&self, (from, to): (Time, Time)) -> Select<session::Entity> {
        let sessions = session::Entity::find()
            .inner_join(course::Entity)
            .filter(session::Column::TeamId.eq(self.team))
            .filter(session::Column::EndsAt.between(from, to));
        self.narrow(sessions)
    }

    fn narrow<E: EntityTrait>(&self, mut courses: Select<E>) -> Select<E> {
        if let Some(template) = self.template {
            courses = courses.filter(course::Column::TemplateId.eq(template));
        }
        if let Some(leader) = self.leader {
            let led = Query::select()
                .column(course_leader::Column::CourseId)
                .from(course_leader::Entity)
                .and_where(course_leader::Column::StaffId.eq(leader))
                .take();
            courses = courses.filter(course::Column::Id.in_subquery(led));
        }
        courses
    }

    /// Those of them that can stand as it is asked for, as far as their rows tell.
    #[must_use]
    pub fn courses(&self, now: Time) -> Select<course::Entity> {
        use course::Column::{EndsAt, StartsAt, Status as Is};
        let of_team = self.of_team();
        let draft = of_team.clone().filter(Is.eq(Status::Draft));
        let published = |which| {
            let published = of_team.clone().filter(Is.eq(Status::Published));
            published.filter(which)
        };
        match self.standing {
            Standing::Current => {
                let current = published(EndsAt.gt(now));
                course::any_of([draft, current, published(EndsAt.is_null())])
            }
            Standing::Draft => draft,
            Standing::Cancelled => of_team.filter(Is.eq(Status::Cancelled)),
            Standing::Running => published(EndsAt.gt(now)).filter(StartsAt.lte(now)),
            // What is over has begun: by that the newest are found first.
            Standing::Over => published(EndsAt.lte(now)).filter(StartsAt.lte(now)),
            Standing::Upcoming | Standing::Open | Standing::Full | Standing::Closed => {
                let ahead = published(StartsAt.gt(now - TimeDelta::seconds(1)));
                // Sessions that were all cancelled leave no start.
                course::any_of([ahead, published(StartsAt.is_null())])
            }
        }
    }

    /// The values by their names in an address: what the form of the filter shows as chosen.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let leader = self.leader.map(|id| id.to_string());
        let template = self.template.map(|id| id.to_string());
        vec![
            ("standing", self.standing.word().to_owned()),
            ("template", template.unwrap_or_default()),
            ("leader", leader.unwrap_or_else(|| EVERYBODY.to_owned())),
        ]
    }

    /// The address that shows these courses, with more said in front of it.
    #[must_use]
    pub fn address(&self, more: &[(&str, &str)]) -> String {
        let mut query = Serializer::new(String::new());
        query.extend_pairs(more);
        for (name, value) in self.pairs() {
            let usual = value.is_empty() || value == Standing::default().word();
            if !usual {
                query.append_pair(name, &value);
            }
        }
        format!("{COURSES}?{}", query.finish())
    }
}
