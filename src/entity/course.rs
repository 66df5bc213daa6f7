//! One run of a course. Only what people decided is stored; full, open, running and over are computed.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{SelectStatement, UnionType};
use sea_orm::{QuerySelect as _, QueryTrait as _};

use crate::domain::Language;
use crate::domain::admission::Policy;
use crate::domain::course::{Answer, CancelReason, Kind, Status};
use crate::domain::ids::{CourseId, TeamId, TemplateId, VenueId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CourseId,
    pub team_id: TeamId,
    pub template_id: Option<TemplateId>,
    pub kind: Kind,
    pub title: String,
    pub summary: Json,
    pub language: Language,
    pub min_age: Option<i16>,
    pub min_participants: i16,
    pub capacity: i16,
    pub policy: Policy,
    pub last_entry_session: i16,
    pub opens_at: Option<DateTimeUtc>,
    pub closes_at: Option<DateTimeUtc>,
    pub decide_by: Option<Date>,
    pub decision: Option<Answer>,
    pub decided_at: Option<DateTimeUtc>,
    pub venue_id: Option<VenueId>,
    pub place_later: bool,
    pub online_url: Option<String>,
    pub status: Status,
    pub cancel_reason: Option<CancelReason>,
    pub published_at: Option<DateTimeUtc>,
    pub cancelled_at: Option<DateTimeUtc>,
    pub next_queue_number: i32,
    pub starts_at: Option<DateTimeUtc>,
    pub ends_at: Option<DateTimeUtc>,
    /// When those who waited to the end were asked whether they wait for the next run.
    pub asked_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether it is the interest list of its type.
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.kind == Kind::InterestList
    }

    /// How many seats there are to be given; none before there are dates.
    #[must_use]
    pub fn seats(&self) -> u16 {
        match self.kind {
            Kind::Run => u16::try_from(self.capacity).unwrap_or(0),
            Kind::InterestList => 0,
        }
    }
}

/// The courses that one of these finds, each by its own index: a database that knows no numbers of
/// rows reads all of a team's years for an "or".
#[must_use]
pub fn any_of(finds: impl IntoIterator<Item = Select<Entity>>) -> Select<Entity> {
    let ids = |find: Select<Entity>| find.select_only().column(Column::Id).into_query();
    let join = |mut all: SelectStatement, next| all.union(UnionType::Distinct, next).take();
    match finds.into_iter().map(ids).reduce(join) {
        Some(all) => Entity::find().filter(Column::Id.in_subquery(all)),
        None => Entity::find(),
    }
}
