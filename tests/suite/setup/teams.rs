//! Who may set up what, and of which team.

use super::closures::closed;
use super::{address, read};
use crate::app::on_both_sites;
use crate::doors::other_team;

const LISTS: [&str; 3] = ["/staff/templates", "/staff/venues", "/staff/closures"];

on_both_sites!(what_another_team_set_up_is_not_there, |app| {
    let (ours, theirs) = (app.team().await, app.another_team(other_team()).await);
    let mut siv = app.enters(ours, "coordinator", "Siv").await;
    let mut eva = app.enters(theirs, "coordinator,admin", "Eva").await;
    let period = [
        ("reason", "Vår"),
        ("from", "2027-03-08"),
        ("to", "2027-03-12"),
    ];
    let given: [&[(&str, &str)]; 3] = [&[("title", "Vår")], &[("name", "Vår")], &period];
    for (list, fields) in LISTS.into_iter().zip(given) {
        let form = siv.get(&format!("{list}/new")).await.is(200);
        siv.submit(&form, list, fields).await.is(303);
        let one = address(&read(siv.get(list).await), list);
        let seen = read(eva.get(list).await);
        assert!(!seen.contains("Vår") && !seen.contains(&one), "{seen}");
        eva.get(&one).await.is(404);
        eva.post(&one, fields).await.is(404);
        eva.post(&one, &[]).await.is(404);
        eva.post(&format!("{one}/removal"), &[]).await.is(404);
        // A name that another team has is free.
        let form = eva.get(&format!("{list}/new")).await.is(200);
        eva.submit(&form, list, fields).await.is(303);
    }
    assert_eq!(closed(app).await.len(), 2);
});

on_both_sites!(a_leader_and_an_auditor_set_nothing_up, |app| {
    let team = app.team().await;
    for (roles, status) in [
        ("leader,auditor", 403),
        ("coordinator", 200),
        ("admin", 200),
    ] {
        let name = roles.split(',').next().unwrap();
        let mut browser = app.enters(team, roles, name).await;
        for list in LISTS {
            browser.get(list).await.is(status);
            browser.get(&format!("{list}/new")).await.is(status);
            let sent = browser.post(list, &[]).await;
            assert_eq!(sent.status, if status == 403 { 403 } else { 422 });
        }
        browser.get("/staff/closures/import").await.is(status);
        let sent = browser.upload("/staff/closures/import", "file", b"x").await;
        assert_eq!(sent.status, if status == 403 { 403 } else { 422 });
    }
});
