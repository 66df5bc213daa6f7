//! The command line: reads the words, opens what a command needs, and tells the end in one line.

mod add;
mod check;
mod demo;
mod erased;
mod open;
mod schema;
mod serve;
mod staff;
mod tokens;
mod words;

use std::io::Write as _;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser as _;
use clap::error::ErrorKind;

use crate::config::Settings;
use crate::error::{BadSetting, Error};
use crate::web::api::openapi;
use crate::web::launch::Unserved;

use words::{Command, Erased, Migrate, Staff, Team, Token, Words};

/// Why a command failed, in one line.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("{0}")]
    Words(String),
    #[error(transparent)]
    Setting(#[from] BadSetting),
    #[error(transparent)]
    Serving(#[from] Unserved),
    #[error(transparent)]
    Action(#[from] Error),
    #[error("{0}")]
    Other(String),
}

/// Runs the command that the process was started with.
#[must_use]
pub fn run() -> ExitCode {
    let words = match Words::try_parse() {
        Ok(words) => words,
        Err(error) => return unread(&error),
    };
    match start(words.command.unwrap_or(Command::Serve)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => fail(&failure.to_string()),
    }
}

/// Help and version are answers; anything else is one line, without the usage that clap adds.
fn unread(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        tell(error.to_string().trim_end());
        return ExitCode::SUCCESS;
    }
    let text = match error.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "a command is missing (see kursplass --help)".to_owned()
        }
        _ => error.to_string(),
    };
    let first = text.split("\n\n").next().unwrap_or_default();
    fail(first.trim_start_matches("error: "))
}

fn fail(text: &str) -> ExitCode {
    let line: Vec<&str> = text.split_whitespace().collect();
    eprintln!("kursplass: {}", line.join(" "));
    ExitCode::FAILURE
}

fn start(command: Command) -> Result<(), Failure> {
    // It is removed when everything else has ended.
    let place = match command {
        Command::Demo => Some(demo::Place::new()?),
        _ => None,
    };
    let settings = match &place {
        Some(place) => Settings::load_for_demo(&place.database())?,
        None => Settings::load()?,
    };
    let runtime = settings
        .runtime()
        .map_err(|error| Failure::Other(error.to_string()))?;
    let result = runtime.block_on(dispatch(command, settings));
    // What still runs after an orderly end is nobody's request.
    runtime.shutdown_timeout(Duration::from_secs(1));
    result
}

async fn dispatch(command: Command, settings: Settings) -> Result<(), Failure> {
    match command {
        Command::Serve => serve::serve(settings).await,
        Command::Demo => demo::demo(settings).await,
        Command::Team(Team::Add(team)) => add::team(settings, team).await,
        Command::Token(Token::Add(token)) => tokens::add(settings, token).await,
        Command::Token(Token::List { team }) => tokens::list(settings, team).await,
        Command::Token(Token::Revoke { token }) => tokens::revoke(settings, token).await,
        Command::Staff(Staff::Invite(words)) => staff::invite(settings, words).await,
        Command::Openapi => document(),
        Command::Migrate(Migrate::Up) => schema::up(&settings).await,
        Command::Migrate(Migrate::Down { steps }) => schema::down(&settings, steps).await,
        Command::Migrate(Migrate::Status) => schema::status(&settings).await,
        Command::Check => check::check(settings).await,
        Command::Erased(Erased::List) => erased::list(settings).await,
        Command::Erased(Erased::Replay { file }) => erased::replay(settings, file).await,
    }
}

/// Prints the OpenAPI document.
fn document() -> Result<(), Failure> {
    match say(&format!("{:#}", openapi::document())) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::Other(error.to_string()))
        }
        _ => Ok(()),
    }
}

fn say(line: &str) -> std::io::Result<()> {
    writeln!(std::io::stdout(), "{line}")
}

/// Prints what a command has to say. Who reads only its beginning has made no mistake.
fn tell(line: &str) {
    let _ = say(line);
}
