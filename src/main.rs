//! The program: everything is in the library.

use std::process::ExitCode;

use tikv_jemallocator::Jemalloc;

/// Many short answers at once: a tenth more of them than with the C library's, in as much memory (`docs/profile.md`).
#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

fn main() -> ExitCode {
    kursplass::cli::run()
}
