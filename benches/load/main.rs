//! What the program does under load, beside references that are measured in the same run, on the same machine and disk.
//!
//! `cargo bench --bench load` measures all; `cargo bench --bench load -- pages rush` only these parts. Beside Rust and a C
//! compiler it needs nginx, wrk and PostgreSQL's server programs (Debian: `apt install nginx-light wrk postgresql`).
//! Rounds of ours and of the reference take turns; what is printed is the middle round, with the spread.

mod by_hand;
mod client;
mod feed;
mod front;
mod hello;
mod house;
mod pages;
mod postgres;
mod programs;
mod rush;
mod sign_ups;
mod table;
mod wrk;

use std::collections::BTreeSet;

use table::Table;

/// A part of the measuring: its name, and what it adds to the table.
type Part = (&'static str, fn(&mut Table));

const PARTS: [Part; 7] = [
    ("pages", pages::measure),
    ("front", front::measure),
    ("sqlite", sign_ups::on_sqlite),
    ("slow-disk", sign_ups::on_a_slow_disk),
    ("postgres", sign_ups::on_postgres),
    ("rush", rush::measure),
    ("feed", feed::measure),
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [hello::WORD, port, ref headers @ ..] => {
            return hello::serve(port.parse().expect("a port"), headers);
        }
        [hello::BYTES, port, file] => {
            return hello::serve_bytes(port.parse().expect("a port"), file);
        }
        [by_hand::WORD, file, time] => {
            return by_hand::write(file.into(), time.parse().expect("a time"));
        }
        _ => {}
    }
    // `cargo test --all-targets` starts this too; it is no test.
    if !words.iter().any(|word| word == "--bench") {
        return;
    }
    // Cargo adds words of its own.
    let wanted: BTreeSet<&str> = words.iter().map(String::as_str).collect();
    let known = |name: &str| PARTS.iter().any(|(part, _)| *part == name);
    let all = !wanted.iter().any(|word| known(word));
    let mut table = Table::default();
    for (name, measure) in PARTS {
        if all || wanted.contains(name) {
            eprintln!("measuring: {name}");
            measure(&mut table);
        }
    }
    println!("{table}");
}
