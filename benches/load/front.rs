//! What our own listener in front of Rocket costs: the same pages with it and without.

use super::pages;
use super::table::{Rounds, Table};
use super::wrk::read;

const ROUNDS: usize = 3;

pub fn measure(table: &mut Table) {
    let (_with, fronted) = pages::house(true);
    let (_without, bare) = pages::house(false);
    for (ours, theirs) in fronted.iter().zip(&bare) {
        let (mut with, mut without) = (Rounds::default(), Rounds::default());
        for _ in 0..ROUNDS {
            without.add(read(&theirs.address, 64, &[]));
            with.add(read(&ours.address, 64, &[]));
        }
        let name = format!("{} through our listener, 64 clients, answers/s", ours.name);
        table.against(name, &with, ("Rocket's", &without), 0.5);
    }
}
