//! A course in memory, driven by random commands through the very functions that the actions use.
//! Every run prints its seed; `KURSPLASS_SEED=<seed>` replays one.

mod checks;
mod clock_and_dates;
mod dice;
mod people;
mod run;
mod sign_ups;
mod tally;
mod world;
