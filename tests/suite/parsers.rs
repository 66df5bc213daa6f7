//! The targets of `fuzz/` in every run: the kept cases, and thousands of mutations of them.

use std::panic::catch_unwind;
use std::path::Path;

use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt as _, SeedableRng as _};

use crate::scale::scale;

#[path = "../../fuzz/src/lib.rs"]
mod targets;

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus");
/// What is put into a text: ends, signs that mean something somewhere, and letters of several bytes.
const PIECES: [&str; 24] = [
    "\0",
    "\r\n",
    "\n ",
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    "%",
    "%C3",
    "&",
    "=",
    ";",
    ":",
    "/",
    "-",
    "+",
    "T",
    "Z",
    "9223372036854775808",
    "ø",
    "\u{202e}",
    "😀",
];

#[test]
fn no_bytes_make_a_parser_fall_over() {
    let mut chance = chance();
    for (name, target) in targets::ALL {
        let kept = kept(name);
        assert!(!kept.is_empty(), "{name} has no kept cases");
        for bytes in &kept {
            run(name, target, bytes);
        }
        for _ in 0..scale(10_000, 200_000) / targets::ALL.len() {
            run(name, target, &mutated(&kept, &mut chance));
        }
    }
}

#[test]
fn every_target_can_be_run_by_cargo_fuzz() {
    for (name, _) in targets::ALL {
        let path = format!("{CORPUS}/../fuzz_targets/{name}.rs");
        let text = std::fs::read_to_string(path).unwrap();
        assert!(text.contains(&format!("kursplass_fuzz::{name}(bytes)")));
    }
}

// The control: a parser that cuts a letter in two is found by the same mutations.
#[test]
fn a_parser_that_cuts_a_letter_in_two_is_found() {
    let careless = |bytes: &[u8]| {
        if let Ok(text) = std::str::from_utf8(bytes)
            && let Some(at) = text.find('@')
        {
            let _ = text.split_at(at + 2);
        }
    };
    let (kept, mut chance) = (kept("addresses"), chance());
    let found = (0..10_000).any(|_| {
        let bytes = mutated(&kept, &mut chance);
        catch_unwind(|| careless(&bytes)).is_err()
    });
    assert!(found);
}

fn run(name: &str, target: fn(&[u8]), bytes: &[u8]) {
    if catch_unwind(|| target(bytes)).is_err() {
        let text = String::from_utf8_lossy(bytes);
        panic!("{name} falls over {bytes:?}, keep it in {CORPUS}/{name}: {text}");
    }
}

fn chance() -> Xoshiro256PlusPlus {
    let given = std::env::var("KURSPLASS_SEED").ok();
    let seed = given.map_or_else(rand::random, |seed| seed.parse().unwrap());
    println!("mutations of KURSPLASS_SEED={seed}");
    Xoshiro256PlusPlus::seed_from_u64(seed)
}

fn kept(name: &str) -> Vec<Vec<u8>> {
    let folder = std::fs::read_dir(Path::new(CORPUS).join(name)).unwrap();
    let mut paths: Vec<_> = folder.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let read = paths.iter().map(|path| std::fs::read(path).unwrap());
    read.collect()
}

/// One of the kept cases with a few things changed in it.
fn mutated(kept: &[Vec<u8>], chance: &mut Xoshiro256PlusPlus) -> Vec<u8> {
    let mut bytes = kept[chance.random_range(0..kept.len())].clone();
    for _ in 0..chance.random_range(1..6) {
        let at = chance.random_range(0..=bytes.len());
        let until = chance.random_range(at..=bytes.len().min(at + 12));
        match chance.random_range(0..6) {
            0 => bytes.truncate(at),
            1 => {
                bytes.drain(at..until);
            }
            2 => {
                let again: Vec<u8> = bytes[at..until].repeat(chance.random_range(1..40));
                bytes.splice(at..at, again);
            }
            3 if at < bytes.len() => bytes[at] = chance.random_range(0..=255),
            4 if at < bytes.len() => bytes[at] = b"0919-:TZ"[chance.random_range(0..8)],
            _ => {
                let piece = PIECES[chance.random_range(0..PIECES.len())];
                bytes.splice(at..at, piece.bytes());
            }
        }
    }
    bytes
}
