//! A tenant: one or more municipalities that run courses together.

use sea_orm::entity::prelude::*;

use crate::domain::Language;
use crate::domain::admission::Promotion;
use crate::domain::color::Color;
use crate::domain::ids::TeamId;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "team")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TeamId,
    pub name: String,
    pub language: Language,
    pub zone: String,
    pub min_age: i16,
    pub phone: Option<String>,
    /// When somebody answers, one line for each time.
    pub contact_hours: Option<String>,
    pub contact_email: Option<String>,
    pub contact_address: Option<String>,
    pub promotion: Promotion,
    pub sms_prefixes: String,
    pub emergency_phone: String,
    pub urgent_phone: String,
    pub talk_phone: String,
    pub keep_unproven_hours: i16,
    /// Who never came: counted from the start of the course.
    pub keep_unplaced_days: i16,
    /// Everybody on a course that was called off, counted from that.
    pub keep_cancelled_days: i16,
    /// Who was there: counted from the end of the last session of any kind.
    pub keep_done_months: i16,
    /// Who of the staff has looked at whom.
    pub keep_log_years: i16,
    /// Who answers for the data; if not set, the municipalities.
    pub controller: Option<String>,
    /// How to reach the data protection officer.
    pub privacy_contact: Option<String>,
    /// Who handles data for the team, one a line.
    pub processors: Option<String>,
    /// Where the accessibility statement is published.
    pub accessibility_url: Option<String>,
    /// Where addresses of courses are shared, the picture of them names no course.
    pub neutral_sharing: bool,
    /// The sites that may show the list of courses in a frame, one a line.
    pub frame_hosts: Option<String>,
    pub color: Color,
    /// The name under which its logo is shown; another picture has another name.
    pub logo: Option<String>,
    pub logo_width: Option<i16>,
    pub logo_height: Option<i16>,
    /// Pages of courses tell the first names of those who lead them.
    pub show_leaders: bool,
    pub revision: i64,
    pub changed_at: DateTimeUtc,
    pub created_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// The team's time zone; the schema takes only names the tz database knows.
    #[must_use]
    pub fn tz(&self) -> chrono_tz::Tz {
        self.zone.parse().unwrap_or(chrono_tz::Europe::Oslo)
    }

    /// Country prefixes that text messages may go to, such as `+47`.
    pub fn prefixes(&self) -> impl Iterator<Item = &str> {
        self.sms_prefixes
            .split(',')
            .map(str::trim)
            .filter(|prefix| !prefix.is_empty())
    }
}
