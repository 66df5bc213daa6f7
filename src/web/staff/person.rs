//! One of the team's people: roles, a new link, and the end.

use chrono_tz::Tz;
use rocket::{Route, State, get, post, routes, uri};
use sea_orm::EntityTrait;
use serde::Serialize;
use uuid::Uuid;

use super::SignedIn;
use super::words::{self, Choice, Standing};
use crate::actions::accounts::{self, Invited};
use crate::domain::access::{Role, Roles, Staff};
use crate::domain::ids::StaffId;
use crate::domain::{Language, Time};
use crate::entity::team;
use crate::error::Error;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::inputs::Fields;
use crate::web::public::passes::Passes;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show, change_roles, invite_again, close]
}

/// One of the team's people.
#[derive(Clone, Debug, Serialize)]
pub struct PersonPage {
    zone: Tz,
    name: String,
    email: Option<String>,
    roles: String,
    standing: String,
    seen_at: Option<Time>,
    invited_until: Option<Time>,
    /// The link of the invitation, where it was just made.
    link: Option<String>,
    /// The way to the form that invites who has no account.
    invite: Option<String>,
    /// What an admin can do here.
    forms: Option<Forms>,
    /// It is one's own account: another admin must do it.
    own: bool,
    people: String,
    typed: Typed,
}

#[derive(Clone, Debug, Serialize)]
struct Forms {
    choices: Vec<Choice>,
    /// The roles of somebody else.
    roles: Option<String>,
    again: String,
    close: Option<String>,
}

impl Page for PersonPage {
    const TEMPLATE: &'static str = "staff/person.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let at = |text: &str| text.parse().expect("a sample is an instant");
        let bare = Self {
            zone: chrono_tz::Europe::Oslo,
            name: "Kari <om natten>".to_owned(),
            email: None,
            roles: String::new(),
            standing: words::standing(language, Standing::None),
            seen_at: None,
            invited_until: None,
            link: None,
            invite: Some("/staff/people?name=Kari".to_owned()),
            forms: None,
            own: false,
            people: "/staff/people".to_owned(),
            typed: Typed::with([("roles", "leader")]).keyed("k"),
        };
        let to = |verb: &str| format!("/staff/people/1/{verb}");
        let forms = |own: bool| Forms {
            choices: words::roles(language),
            roles: (!own).then(|| "/staff/people/1".to_owned()),
            again: to("invitation"),
            close: (!own).then(|| to("closing")),
        };
        let known = Self {
            email: Some("kari@modum.example".to_owned()),
            roles: words::named(language, &Roles::from_words("leader")),
            invite: None,
            ..bare.clone()
        };
        let invited = Self {
            standing: words::standing(language, Standing::Invited),
            invited_until: Some(at("2027-02-08T08:00:00Z")),
            link: Some("https://kurs.example.no/staff/invitation/kp_x".to_owned()),
            forms: Some(forms(false)),
            ..known.clone()
        };
        let own = Self {
            standing: words::standing(language, Standing::Active),
            seen_at: Some(at("2027-02-01T08:00:00Z")),
            forms: Some(forms(true)),
            own: true,
            ..known
        };
        vec![("named", bare), ("invited", invited), ("own", own)]
    }
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
