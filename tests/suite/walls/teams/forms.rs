//! Where a form holds an id.

use super::HERE;

/// Forms in which one thing is named.
pub fn forms() -> Vec<(&'static str, Vec<(&'static str, &'static str)>)> {
    let listed = vec![
        ("title", "Nytt"),
        ("mode", "list"),
        ("do", "save"),
        ("starts_on", "2027-05-04"),
        ("start_time", "17:00"),
        ("sessions", "2"),
        ("session_minutes", "60"),
        ("interval_weeks", "1"),
        ("min_participants", "1"),
        ("capacity", "5"),
        ("venue", "later"),
    ];
    let with = |name, value| {
        let mut form = listed.clone();
        form.retain(|(other, _)| *other != name);
        form.push((name, value));
        form
    };
    let at = "2027-06-22T17:00";
    let mut all = vec![
        (
            "/staff/courses/{course}/people/{waiting}/move",
            vec![("course", HERE), ("reason", "x"), ("sure", "yes")],
        ),
        (
            "/staff/courses/{course}/sessions/{session}/move",
            vec![("starts_at", at), ("venue", HERE), ("sure", "yes")],
        ),
        (
            "/staff/courses/{course}/sessions/new",
            vec![("starts_at", at), ("venue", HERE), ("sure", "yes")],
        ),
        (
            "/staff/courses/{course}/postponement",
            vec![
                ("sessions[0].starts_at", at),
                ("sessions[0].venue", HERE),
                ("sure", "yes"),
            ],
        ),
        (
            "/staff/templates/{template}",
            vec![("id", HERE), ("team", HERE)],
        ),
    ];
    for address in [
        "/staff/courses/new",
        "/staff/courses/{course}/edit",
        "/staff/courses/{draft}/edit",
    ] {
        for name in [
            "template",
            "venue",
            "leaders",
            "municipalities",
            "copy",
            "sessions[0].venue",
        ] {
            all.push((address, with(name, HERE)));
        }
    }
    all
}
