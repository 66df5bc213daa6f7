//! The people of a team: who can sign in, who is invited, and which programs have tokens.

use chrono_tz::Tz;
use rocket::{Route, State, get, post, routes, uri};
use serde::Serialize;
use uuid::Uuid;

use super::words::{self, Choice, Standing};
use super::{SignedIn, person};
use crate::actions::accounts::{self, Invitee};
use crate::actions::tokens;
use crate::domain::access::{Roles, Staff};
use crate::domain::contact::Email;
use crate::domain::ids::TokenId;
use crate::domain::{Language, Refusal, Time};
use crate::error::Error;
use crate::render::templates::Page;
use crate::web::api::App;
use crate::web::inputs::{Fields, fields};
use crate::web::public::passes::Passes;
use crate::web::{Denied, Form, Look, Rendered, Said, Turn, Typed};

/// The routes of this file.
#[must_use]
pub fn routes() -> Vec<Route> {
    routes![show, invite, revoke]
}

/// The people of a team.
#[derive(Clone, Debug, Serialize)]
pub struct PeoplePage {
    zone: Tz,
    people: Vec<Line>,
    tokens: Vec<TokenLine>,
    roles: Vec<Choice>,
    action: String,
    typed: Typed,
}

#[derive(Clone, Debug, Serialize)]
struct Line {
    href: String,
    name: String,
    email: Option<String>,
    roles: String,
    standing: String,
    seen_at: Option<Time>,
}

#[derive(Clone, Debug, Serialize)]
struct TokenLine {
    name: String,
    roles: String,
    since: Time,
    until: Time,
    revoke: String,
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "staff/people.html";

    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)> {
        let at = |text: &str| text.parse().expect("a sample is an instant");
        let line = |email: Option<&str>, standing, seen_at| Line {
            href: "/staff/people/1".to_owned(),
            name: "Kari <om natten>".to_owned(),
            email: email.map(str::to_owned),
            roles: words::named(language, &Roles::from_words("leader,admin")),
            standing: words::standing(language, standing),
            seen_at,
        };
        let token = TokenLine {
            name: "Skript".to_owned(),
            roles: words::named(language, &Roles::from_words("coordinator")),
            since: at("2027-02-01T08:00:00Z"),
            until: at("2028-02-01T08:00:00Z"),
            revoke: "/staff/people/tokens/1/revocation".to_owned(),
        };
        let seen = Some(at("2027-02-01T08:00:00Z"));
        let mail = Some("kari@modum.example");
        let page = |people, tokens, typed: Typed| Self {
            zone: chrono_tz::Europe::Oslo,
            people,
            tokens,
            roles: words::roles(language),
            action: "/staff/people".to_owned(),
            typed: typed.keyed("k"),
        };
        let people = vec![
            line(mail, Standing::Active, seen),
            line(mail, Standing::Invited, None),
            line(mail, Standing::Expired, None),
            line(mail, Standing::Closed, None),
            line(None, Standing::None, None),
        ];
        let known = crate::domain::refusal::Conflict::EmailTaken.into();
        let wrong = Typed::with([("email", "a@b.no"), ("roles", "leader")]);
        vec![
            ("many", page(people, vec![token], Typed::new())),
            (
                "refused",
                page(Vec::new(), Vec::new(), wrong.refused(language, &known)),
            ),
        ]
    }
}

/// Everybody, and the form to invite somebody; `name` fills it in for who was only named so far.
#[get("/staff/people?<name>")]
async fn show(
    name: Option<&str>,
    by: SignedIn,
    look: Look,
    app: &State<App>,
) -> Result<Rendered, Denied> {
    let look = look.staffed(&by.0);
    let typed = Typed::with(name.map(|name| ("name", name)));
    Ok(look.show(&page(app, &by.0, look.language, typed).await?)?)
}

async fn page(
    app: &App,
    by: &Staff,
    language: Language,
    typed: Typed,
) -> Result<PeoplePage, Error> {
    by.may_administer()?;
    let (store, vault) = (&app.office.store, &app.office.vault);
    let (db, now) = (store.reader(), store.now());
    let (team, tokens) = tokens::list(db, by.team).await?;
    let people = accounts::people(db, vault, by.team, None).await?;
    let line = |one: accounts::Person| Line {
        href: uri!(person::show(one.id.0)).to_string(),
        standing: words::standing(language, Standing::of(&one, now)),
        roles: one
            .account
            .as_ref()
            .map_or_else(String::new, |known| words::named(language, &known.roles)),
        seen_at: one.account.as_ref().and_then(|known| known.seen_at),
        email: one.account.map(|known| known.email.into_exposed()),
        name: one.name,
    };
    let open = |token: &tokens::Known| token.row.revoked_at.is_none() && now < token.row.expires_at;
    Ok(PeoplePage {
        zone: team.tz(),
        people: people.into_iter().map(line).collect(),
        tokens: tokens
            .into_iter()
            .filter(open)
            .map(|token| TokenLine {
                roles: words::named(language, &Roles::from_words(&token.row.roles)),
                since: token.row.created_at,
                until: token.row.expires_at,
                revoke: uri!(revoke(token.row.id.0)).to_string(),
                name: token.name,
            })
            .collect(),
        roles: words::roles(language),
        action: uri!(invite).to_string(),
        typed,
    })
}

/// Invites somebody; the link is on the next page.
#[post("/staff/people", data = "<form>")]
async fn invite(
    by: SignedIn,
    form: Form,
    passes: Passes<'_>,
    look: Look,
    app: &State<App>,
) -> Result<Turn, Denied> {
    let look = look.staffed(&by.0);
    let invited = match read(&form) {
        Ok(new) => send(app, &by.0, &form, new).await,
        Err(refusal) => Err(refusal.into()),
    };
    match invited {
        Ok(invited) => Ok(person::lead(&passes, &invited)?),
        Err(Error::Refused(why)) => {
            let typed = form.typed(look.language, &why);
            let page = page(app, &by.0, look.language, typed).await?;
            Ok(look.refused(&page, &why)?.into())
        }
        Err(other) => Err(other.into()),
    }
}

async fn send(app: &App, by: &Staff, form: &Form, new: Invitee) -> Result<String, Error> {
    let (who, by) = (by.id.to_string(), by.clone());
    let send = form.once(app, &who, move |desk| {
        let (by, new) = (by.clone(), new.clone());
        Box::pin(async move { Ok(person::kept(&accounts::invite(&desk, &by, &new).await?)) })
    });
    send.await
}

fn read(form: &Form) -> Result<Invitee, Refusal> {
    let mut mistakes = Fields::default();
    let email = mistakes.must("email", form.text("email"), |text| Email::parse(&text));
    let name = mistakes.must("name", form.text("name"), fields::line);
    let roles = words::ticked(form, &mut mistakes);
    let read = email.zip(name).zip(roles);
    mistakes.done(read.map(|((email, name), roles)| Invitee { email, name, roles }))
}

/// Ends a token of the team at once.
#[post("/staff/people/tokens/<id>/revocation", data = "<form>")]
async fn revoke(id: Uuid, by: SignedIn, form: Form, app: &State<App>) -> Result<Turn, Denied> {
    let (who, staff, id) = (by.0.id.to_string(), by.0, TokenId(id));
    let end = form.once(app, &who, move |desk| {
        let staff = staff.clone();
        Box::pin(async move {
            tokens::revoke_by(&desk, &staff, id).await?;
            Ok(Said::TokenRevoked.at("/staff/people"))
        })
    });
    Ok(Turn::to(end.await?))
}
