//! A year in two teams that never were: what `kursplass demo` shows.
//!
//! The people of the demo do what real ones would, by the real actions, in the order of time: the
//! clock is turned back a year, and each deed is done at its hour. Between the deeds the worker
//! comes round. What comes of it is what a year's use would have left.

mod chance;
mod coming;
mod courses;
mod founding;
mod going;
mod log_ins;
mod people;
mod plan;
mod play;
mod school;
mod sessions;
mod stage;
mod texts;
mod towns;
mod whom;
mod year;

use std::ops::ControlFlow;

use crate::delivery::Inbox;
use crate::domain::Time;
use crate::error::Error;
use crate::worker::Worker;

pub use log_ins::LogIn;

/// What came of the year.
#[derive(Clone, Debug)]
pub struct Played {
    pub log_ins: Vec<LogIn>,
    /// Deeds to which a rule said no, in a few words each. A good plan has none.
    pub refused: Vec<String>,
}

/// Plays the year that ends now, by the manual clock of the worker's store, and leaves that clock as
/// it was. `at` is told which time has come, and can end the play: then nothing is answered.
///
/// # Errors
/// What the database answers; that the clock is no manual one is a mistake in the program.
pub async fn play(
    worker: &Worker,
    inbox: &Inbox,
    at: impl FnMut(Time) -> ControlFlow<()> + Send,
) -> Result<Option<Played>, Error> {
    let mut stage = stage::Stage::set(worker, inbox).await?;
    let ended = play::all(&mut stage, at).await?;
    Ok(ended.is_continue().then_some(Played {
        log_ins: stage.log_ins,
        refused: stage.refused,
    }))
}
