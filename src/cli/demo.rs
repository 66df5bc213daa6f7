//! `kursplass demo`.

use std::io::IsTerminal as _;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tempfile::TempDir;
use tokio::signal::unix::{SignalKind, signal};

use super::open::Open;
use super::{Failure, schema, serve, tell};
use crate::actions::Office;
use crate::clock::Clock;
use crate::config::Settings;
use crate::delivery::{Delivery, Inbox};
use crate::demo::{self, LogIn};
use crate::domain::Time;
use crate::render::{Links, Templates};
use crate::store::Store;
use crate::vault::{Keys, Vault};
use crate::web::demo::{Account, Demo};
use crate::worker::Worker;

/// A folder of its own for the database; it is removed with all that is in it.
pub(super) struct Place(TempDir);

impl Place {
    pub(super) fn new() -> Result<Self, Failure> {
        let folder = tempfile::Builder::new().prefix("kursplass-demo-").tempdir();
        let why = |error| Failure::Other(format!("no folder for the demo: {error}"));
        folder.map(Self).map_err(why)
    }

    /// Where the database is to be.
    pub(super) fn database(&self) -> PathBuf {
        self.0.path().join("demo.db")
    }
}

/// Fills a throw-away database with a year of two teams that never were, and serves it.
pub(super) async fn demo(settings: Settings) -> Result<(), Failure> {
    let keys = Keys::random();
    let vault = Arc::new(Vault::new(&keys));
    let inbox = Inbox::default();
    let Some(log_ins) = fill(&settings, &vault, &inbox).await? else {
        return Ok(());
    };
    print(&settings, &log_ins);
    serve::keep_a_log();
    let store = Store::open(settings.database_url.expose(), Clock::System).await?;
    let open = Open {
        settings,
        keys,
        vault,
        store,
    };
    let pages = Demo {
        inbox: inbox.clone(),
        accounts: log_ins.into_iter().map(account).collect(),
    };
    // Who tries the demo out at night wants to see what is sent.
    let delivery = Delivery::to_inbox(inbox).at_any_hour();
    serve::run(open, delivery, |site| pages.on(site)).await
}

/// Plays the year; none if somebody ended it.
async fn fill(
    settings: &Settings,
    vault: &Arc<Vault>,
    inbox: &Inbox,
) -> Result<Option<Vec<LogIn>>, Failure> {
    let clock = Clock::manual(Clock::System.now());
    let store = Store::open_throw_away(settings.database_url.expose(), clock).await?;
    schema::apply(&store).await?;
    let templates = Templates::load().map_err(|error| Failure::Other(error.to_string()))?;
    let office = Office {
        store: store.clone(),
        vault: Arc::clone(vault),
        sms: settings.sends_sms(),
    };
    let links = Links::new(settings.base_url.as_str()).expect("the public address was checked");
    let delivery = Delivery::to_inbox(inbox.clone());
    let worker = Worker::new(office, delivery, Arc::new(templates), links);
    let ended = ended_by_a_signal()?;
    let mut progress = Progress::new();
    let played = demo::play(&worker, inbox, |now| {
        progress.at(now);
        if ended.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    let played = played.await;
    progress.end();
    store.close().await;
    Ok(played?.map(|played| played.log_ins))
}

/// Becomes true when somebody asks the process to end: the folder must still be removed.
fn ended_by_a_signal() -> Result<Arc<AtomicBool>, Failure> {
    let listen = |kind| signal(kind).map_err(|error| Failure::Other(error.to_string()));
    let mut interrupt = listen(SignalKind::interrupt())?;
    let mut terminate = listen(SignalKind::terminate())?;
    let ended = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&ended);
    tokio::spawn(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        seen.store(true, Ordering::Relaxed);
    });
    Ok(ended)
}

/// Which month is played: on a terminal in one line, elsewhere a line for each.
struct Progress {
    month: String,
    on_terminal: bool,
}

impl Progress {
    fn new() -> Self {
        Self {
            month: String::new(),
            on_terminal: std::io::stderr().is_terminal(),
        }
    }

    fn at(&mut self, now: Time) {
        let month = now.format("%B %Y").to_string();
        if month == self.month {
            return;
        }
        if self.on_terminal {
            eprint!("\r\x1b[2Kplaying {month} ");
        } else {
            eprintln!("playing {month}");
        }
        self.month = month;
    }

    fn end(&self) {
        if self.on_terminal {
            eprint!("\r\x1b[2K");
        }
    }
}

fn account(of: LogIn) -> Account {
    Account {
        team: of.team.to_owned(),
        name: of.name.to_owned(),
        role: of.role,
        email: of.email.to_owned(),
        password: of.password.into_exposed(),
    }
}

/// Says where to look and who can sign in.
fn print(settings: &Settings, log_ins: &[LogIn]) {
    let base = settings.base_url.as_str();
    let mut lines = vec![
        "A demo: fictional people in a throw-away database, which is removed at the end."
            .to_owned(),
        String::new(),
        format!("  {base}/            courses and sign-up"),
        format!("  {base}/demo/inbox  messages that would have left"),
        format!("  {base}/staff       for staff:"),
    ];
    for of_team in log_ins.chunk_by(|one, next| one.team == next.team) {
        lines.push(format!("\n  {}", of_team[0].team));
        lines.extend(of_team.iter().map(|log_in| {
            let (role, password) = (log_in.role.word(), log_in.password.expose());
            format!("    {role:<11}  {:<20}  {password}", log_in.email)
        }));
    }
    lines.push("\nCtrl-C ends it.".to_owned());
    tell(&lines.join("\n"));
}
