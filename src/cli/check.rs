//! `kursplass check`.

use std::io::{IsTerminal as _, Write as _};

use super::Failure;
use super::open::Open;
use crate::actions::check::{self, Report};
use crate::config::Settings;

/// Checks every invariant; prints a summary, or each breach on a line.
pub(super) async fn check(settings: Settings) -> Result<(), Failure> {
    let open = Open::new(settings).await?;
    let on_terminal = std::io::stderr().is_terminal();
    let report = check::check(&open.store, &open.vault, |part| {
        if on_terminal {
            eprint!("\r\x1b[2Kchecking {part} ");
        } else {
            eprintln!("checking {part}");
        }
    })
    .await;
    if on_terminal {
        eprint!("\r\x1b[2K");
    }
    open.store.close().await;
    tell(&report?)
}

fn tell(report: &Report) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    for breach in &report.breaches {
        // Who reads only the beginning has made no mistake; the exit code tells the rest.
        if writeln!(out, "{breach}").is_err() {
            break;
        }
    }
    match report.breaches.len() {
        0 => {
            let _ = writeln!(
                out,
                "all invariants hold: {} courses, {} enrolments, {} events, {} messages",
                report.courses, report.enrolments, report.events, report.messages
            );
            Ok(())
        }
        1 => Err(Failure::Other("one invariant is broken".into())),
        many => Err(Failure::Other(format!(
            "invariants are broken in {many} places"
        ))),
    }
}
