//! One's own calendar.

use rocket::{Route, State, get, post, routes, uri};
use sea_orm::EntityTrait;

use super::{Named, SecretCalendarPage, told};
use crate::actions::accounts;
use crate::domain::Language;
use crate::domain::access::{Role, Staff};
use crate::entity::{account, team};
use crate::error::Error;
use crate::render::say;
use crate::vault::CalendarKey;
use crate::web::api::App;
use crate::web::staff::SignedIn;
use crate::web::staff::crumbs::Crumb;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

/// The routes of this file.
pub(super) fn routes() -> Vec<Route> {
    routes![show, renew]
}

/// Where one's own calendar is told, for those who have courses to follow.
#[must_use]
pub fn own_calendar(by: &Staff) -> Option<String> {
    by.may_see_courses().ok().map(|()| uri!(show).to_string())
}

/// How to follow it.
#[get("/staff/me/calendar")]
async fn show(by: SignedIn, look: Look, app: &State<App>) -> Result<Rendered, Denied> {
    let (look, by, db) = (look.staffed(&by.0), by.0, app.office.store.reader());
    let found = account::Entity::find_by_id(by.id).find_also_related(team::Entity);
    let Some((account, Some(team))) = found.one(db).await.map_err(Error::from)? else {
        return Err(Error::SignIn.into());
    };
    let key = CalendarKey {
        owner: by.id,
        version: account.calendar_version.unsigned_abs(),
    };
    let token = app.office.vault.print_calendar(key);
    let address = app.links.feed_of_staff(token.expose());
    let sees_all = by.roles.has(Role::Coordinator) || by.roles.has(Role::Admin);
    let at = |led| told(led, look.language, team.language).of(address.clone());
    let page = page(
        look.language,
        (at(true), sees_all.then(|| (at(false), team.name))),
        Typed::new(),
    );
    Ok(look.show(&page)?.personal())
}

/// The page, with the address of what one leads, and of the whole team's.
pub(super) fn page(
    language: Language,
    (led, all): (String, Option<(String, String)>),
    typed: Typed,
) -> SecretCalendarPage {
    let own = Named::at(led, say(language, "calendar-staff-own", &[]));
    let all = all.map(|(address, team)| {
        let facts = [("name", team.into())];
        Named::at(address, say(language, "calendar-staff-team", &facts))
    });
    SecretCalendarPage {
        crumbs: vec![Crumb {
            href: "/staff/me".to_owned(),
            label: say(language, "me-title", &[]),
        }],
        title: say(language, "staff-calendar-title", &[]),
        lead: say(language, "staff-calendar-lead", &[]),
        feeds: [Some(own), all].into_iter().flatten().collect(),
        secret: say(language, "staff-calendar-secret", &[]),
        renew: uri!(renew).to_string(),
        typed,
    }
}

/// Makes a new address; the old one is gone.
#[post("/staff/me/calendar/renewal", data = "<form>")]
async fn renew(by: SignedIn, form: Form, app: &State<App>) -> Result<Turn, Denied> {
    let (who, by) = (by.0.id.to_string(), by.0);
    let renew = form.once(app, &who, move |desk| {
        let by = by.clone();
        Box::pin(async move {
            accounts::renew_calendar(&desk, &by).await?;
            Ok(Said::Saved.at(&uri!(show).to_string()))
        })
    });
    Ok(Turn::to(renew.await?))
}
