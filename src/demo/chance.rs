//! Chance with a seed: the same day gives the same year.

use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt as _, SeedableRng as _};

pub(super) struct Dice(Xoshiro256PlusPlus);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// A number from 0 up to but not including `end`.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        self.0.random_range(0..end.max(1))
    }

    /// True once in so many times.
    pub(super) fn once_in(&mut self, times: u32) -> bool {
        self.below(times) == 0
    }

    /// One of a list that is not empty.
    pub(super) fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let place = self.below(u32::try_from(list.len()).unwrap_or(u32::MAX));
        &list[place as usize]
    }

    /// A part of the whole, from 0 to 1, more often a small one.
    pub(super) fn early(&mut self) -> f64 {
        let part: f64 = self.0.random_range(0.0..1.0);
        part * part
    }
}
