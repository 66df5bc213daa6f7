//! How much of a long test is run: enough to find a fault in every run, or all of it with `KURSPLASS_FULL=1`.

/// The number for every run, or the one for the whole test.
pub fn scale<N>(every_run: N, whole: N) -> N {
    if std::env::var_os("KURSPLASS_FULL").is_some() {
        whole
    } else {
        every_run
    }
}
