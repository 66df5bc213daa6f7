//! Finding one's sign-up again.

use sea_orm::{EntityTrait, QueryOrder};

use super::Press;
use crate::entity::team;
use crate::error::Error;
use crate::render::Crisis;
use crate::render::pages::{LostTicketPage, TeamPhone};
use crate::web::Rendered;

/// How to find one's sign-up again; `old_link` when a link led nowhere.
pub(super) async fn page(press: Press<'_>, old_link: bool) -> Result<Rendered, Error> {
    let teams = team::Entity::find()
        .order_by_asc(team::Column::Name)
        .all(press.app.office.store.reader())
        .await?;
    let phone = |team: team::Model| {
        let phone = team.phone?;
        Some(TeamPhone {
            name: team.name,
            phone,
        })
    };
    let page = LostTicketPage {
        old_link,
        teams: teams.into_iter().filter_map(phone).collect(),
        crisis: Crisis::default(),
    };
    Ok(press.look.show(&page)?.personal())
}
