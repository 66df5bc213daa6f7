//! The pages of the demo: how to try it, who can sign in, and what would have been sent. Only
//! `kursplass demo` puts them on its site.

use rocket::{Build, Rocket, Route, State, get, routes, uri};
use uuid::Uuid;

use super::{Denied, Look, Rendered, policy};
use crate::config::BaseUrl;
use crate::delivery::Inbox;
use crate::domain::Language;
use crate::domain::access::Role;
use crate::domain::ids::MessageId;
use crate::error::Error;
use crate::render::frame::DemoFrame;
use crate::render::pages::demo::{
    DemoAccount, DemoPage, DemoTeam, InboxLine, InboxPage, MessagePage, pieces, role,
};

/// What the demo shows of itself.
pub struct Demo {
    pub inbox: Inbox,
    pub accounts: Vec<Account>,
}

/// An account that was made for the demo. Its password is shown to whoever tries the demo out.
#[derive(Clone, Debug)]
pub struct Account {
    pub team: String,
    pub name: String,
    pub role: Role,
    pub email: String,
    pub password: String,
}

impl Demo {
    /// Puts the pages of the demo on a site, and its banner on every other page.
    #[must_use]
    pub fn on(self, site: Rocket<Build>) -> Rocket<Build> {
        let site = site.manage(self).mount("/", routes());
        policy::all_declared(&site);
        site
    }
}

fn routes() -> Vec<Route> {
    routes![start, inbox, message]
}

/// What the banner leads to.
pub(super) fn banner() -> DemoFrame {
    DemoFrame {
        inbox: uri!(inbox).to_string(),
        log_ins: uri!(start).to_string(),
    }
}

/// How to try it, and who can sign in.
#[get("/demo")]
#[expect(clippy::needless_pass_by_value, reason = "Rocket hands a guard over")]
fn start(look: Look, demo: &State<Demo>) -> Result<Rendered, Denied> {
    let page = DemoPage {
        courses: "/".to_owned(),
        inbox: uri!(inbox).to_string(),
        staff: "/staff".to_owned(),
        teams: teams(&demo.accounts, look.language),
    };
    Ok(look.show(&page)?.personal())
}

fn teams(accounts: &[Account], language: Language) -> Vec<DemoTeam> {
    let of_one_team = |one: &Account, next: &Account| one.team == next.team;
    let shown = |account: &Account| DemoAccount {
        name: account.name.clone(),
        role: role(language, account.role),
        email: account.email.clone(),
        password: account.password.clone(),
    };
    accounts
        .chunk_by(of_one_team)
        .map(|accounts| DemoTeam {
            name: accounts[0].team.clone(),
            accounts: accounts.iter().map(shown).collect(),
        })
        .collect()
}

/// The messages, newest first.
#[get("/demo/inbox")]
#[expect(clippy::needless_pass_by_value, reason = "Rocket hands a guard over")]
fn inbox(look: Look, demo: &State<Demo>) -> Result<Rendered, Denied> {
    let messages = demo.inbox.newest().into_iter().map(|mail| InboxLine {
        href: uri!(message(mail.id.0)).to_string(),
        to: mail.to.address().to_owned(),
        subject: mail.subject,
        at: mail.at,
    });
    let page = InboxPage {
        messages: messages.collect(),
    };
    Ok(look.show(&page)?.personal())
}

/// One message.
#[get("/demo/inbox/<id>")]
#[expect(clippy::needless_pass_by_value, reason = "Rocket hands a guard over")]
fn message(
    id: Uuid,
    look: Look,
    demo: &State<Demo>,
    base: &State<BaseUrl>,
) -> Result<Rendered, Denied> {
    let mail = demo.inbox.find(MessageId(id)).ok_or(Error::NotFound)?;
    let page = MessagePage {
        inbox: uri!(inbox).to_string(),
        to: mail.to.address().to_owned(),
        sender: mail.sender,
        subject: mail.subject,
        at: mail.at,
        pieces: pieces(&mail.text, base.as_str()),
    };
    Ok(look.show(&page)?.personal())
}
