//! One of the team's people: roles, a new link, and the end.

mod page;

use rocket::{Route, State, get, post, routes, uri};
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::SignedIn;
use super::words::{self, Standing};
use crate::actions::accounts::{self, Invited};
use crate::domain::Language;
use crate::domain::access::{Role, Roles, Staff};
use crate::domain::ids::StaffId;
use crate::entity::team;
use crate::error::Error;
use crate::web::api::App;
use crate::web::inputs::Fields;
use crate::web::public::passes::Passes;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

use page::Forms;
pub use page::PersonPage;

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show, change_roles, invite_again, close]
}

/// One of the team's people.
#[get("/staff/people/<id>")]
pub(super) async fn show(
    id: Uuid,
    by: SignedIn,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    let (look, id) = (look.staffed(&by.0), StaffId(id));
    let mut page = page(app, &by.0, id, look.language, None).await?;
    let link = passes.link().filter(|(of, _)| *of == id);
    page.link = link
        .filter(|_| page.invited_until.is_some())
        .map(|(_, token)| app.links.invitation(&token));
    Ok(look.show(&page)?.personal())
}

async fn page(
    app: &App,
    by: &Staff,
    id: StaffId,
    language: Language,
    typed: Option<Typed>,
) -> Result<PersonPage, Error> {
    by.may_administer()?;
    let (store, vault) = (&app.office.store, &app.office.vault);
    let (db, now) = (store.reader(), store.now());
    let team = team::Entity::find_by_id(by.team).one(db).await?;
    let found = accounts::people(db, vault, by.team, Some(id)).await?;
    let one = found.into_iter().next().ok_or(Error::NotFound)?;
    let standing = Standing::of(&one, now);
    let known = one.account.as_ref();
    let roles = known.map(|known| known.roles.clone()).unwrap_or_default();
    let is_open = known.is_some_and(|known| known.active);
    Ok(PersonPage {
        zone: team.ok_or(Error::NotFound)?.tz(),
        email: known.map(|known| known.email.expose().clone()),
        roles: words::named(language, &roles),
        standing: words::standing(language, standing),
        seen_at: known.and_then(|known| known.seen_at),
        invited_until: known
            .filter(|known| known.active)
            .and_then(|known| known.invited_until)
            .filter(|until| now < *until),
        link: None,
        invite: (!is_open).then(|| uri!(super::people::show(Some(&one.name))).to_string()),
        forms: is_open.then(|| forms(language, id, by.id == id)),
        own: by.id == id,
        people: "/staff/people".to_owned(),
        name: one.name,
        typed: typed.unwrap_or_else(|| held(&roles)),
    })
}

fn forms(language: Language, id: StaffId, own: bool) -> Forms {
    let others = |action: String| (!own).then_some(action);
    Forms {
        choices: words::roles(language),
        roles: others(uri!(change_roles(id.0)).to_string()),
        again: uri!(invite_again(id.0)).to_string(),
        close: others(uri!(close(id.0)).to_string()),
    }
}

fn held(roles: &Roles) -> Typed {
    let held = Role::ALL.into_iter().filter(|role| roles.has(*role));
    Typed::with(held.map(|role| ("roles", role.word())))
}

/// Gives somebody other roles.
#[post("/staff/people/<id>", data = "<form>")]
async fn change_roles(
    id: Uuid,
    by: SignedIn,
    form: Form,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let (look, id) = (look.staffed(&by.0), StaffId(id));
    by.0.may_administer().map_err(Error::from)?;
    let mut fields = Fields::default();
    let roles = words::ticked(&form, &mut fields);
    let changed = match fields.done(roles) {
        Ok(roles) => {
            let (who, staff) = (by.0.id.to_string(), by.0.clone());
            let change = form.once(app, &who, move |desk| {
                let (staff, roles) = (staff.clone(), roles.clone());
                Box::pin(async move {
                    accounts::change_roles(&desk, &staff, id, &roles).await?;
                    Ok(Said::Saved.at(&place(id)))
                })
            });
            change.await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match changed {
        Ok(place) => Ok(Turn::to(place)),
        Err(Error::Refused(why)) => {
            let typed = Some(form.typed(look.language, &why));
            let page = page(app, &by.0, id, look.language, typed).await?;
            Ok(look.refused(&page, &why)?.personal().into())
        }
        Err(other) => Err(other.into()),
    }
}

/// Makes a new link, by which somebody chooses a new password.
#[post("/staff/people/<id>/invitation", data = "<form>")]
async fn invite_again(
    id: Uuid,
    by: SignedIn,
    form: Form,
    passes: Passes<'_>,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let (who, staff) = (by.0.id.to_string(), by.0);
    let invite = form.once(app, &who, move |desk| {
        let staff = staff.clone();
        Box::pin(async move {
            let invited = accounts::invite_again(&desk, &staff, StaffId(id)).await?;
            Ok(kept(&invited))
        })
    });
    Ok(lead(&passes, &invite.await?)?)
}

/// Shuts somebody out at once.
#[post("/staff/people/<id>/closing", data = "<form>")]
async fn close(id: Uuid, by: SignedIn, form: Form, app: &State<App>) -> Result<Turn, Denied> {
    let (who, staff) = (by.0.id.to_string(), by.0);
    let close = form.once(app, &who, move |desk| {
        let staff = staff.clone();
        Box::pin(async move {
            accounts::deactivate(&desk, &staff, StaffId(id)).await?;
            Ok(Said::AccountClosed.at(&place(StaffId(id))))
        })
    });
    Ok(Turn::to(close.await?))
}

fn place(id: StaffId) -> String {
    uri!(show(id.0)).to_string()
}

/// What is kept, sealed, of an invitation, so that a form sent twice leads to the same link.
pub(super) fn kept(invited: &Invited) -> String {
    format!("{} {}", invited.staff, invited.token.expose())
}

/// On to the page of who was invited. The link goes with the browser, never in the address.
pub(super) fn lead(passes: &Passes<'_>, kept: &str) -> Result<Turn, Error> {
    let (id, token) = kept
        .split_once(' ')
        .and_then(|(id, token)| Some((id.parse().ok()?, token)))
        .ok_or_else(|| Error::broken("a kept invitation cannot be read"))?;
    passes.carry_link(id, token);
    Ok(Turn::to(Said::Invited.at(&place(id))))
}
