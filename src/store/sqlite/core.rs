//! The writer's thread and its driver's, side by side.

/// Keeps this thread, and those that it starts, on one core. Each statement is handed to the
/// driver's thread and back: on one core that is a change of thread; between two it wakes one that
/// sleeps, which takes longer than the statement.
#[cfg(target_os = "linux")]
pub(super) fn stay_on_one_core() {
    use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};

    let Ok(allowed) = sched_getaffinity(None) else {
        return;
    };
    let cores: Vec<usize> = (0..CpuSet::MAX_CPU)
        .filter(|core| allowed.is_set(*core))
        .collect();
    // Processes on one machine spread over its cores.
    let Some(core) = cores.get(std::process::id() as usize % cores.len().max(1)) else {
        return;
    };
    let mut one = CpuSet::new();
    one.set(*core);
    // Who may not choose is slower, and no less right.
    let _ = sched_setaffinity(None, &one);
}

/// Other systems are left to choose themselves.
#[cfg(not(target_os = "linux"))]
pub(super) fn stay_on_one_core() {}

#[cfg(test)]
mod tests {
    #[cfg(target_os = "linux")]
    #[test]
    fn a_thread_that_stays_takes_those_that_it_starts_along() {
        use rustix::thread::sched_getaffinity;

        let started = std::thread::spawn(|| {
            super::stay_on_one_core();
            std::thread::spawn(|| sched_getaffinity(None).unwrap().count())
                .join()
                .unwrap()
        });
        assert_eq!(started.join().unwrap(), 1);
    }
}
