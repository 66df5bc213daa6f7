//! The menu of staff leads to pages that are there, and that one may open.

use crate::app::on_both_sites;

on_both_sites!(every_link_of_the_menu_opens_for_whom_it_is_shown, |app| {
    let team = app.team().await;
    for roles in ["leader", "coordinator", "admin", "auditor"] {
        let mut browser = app.enters(team, roles, roles).await;
        let page = browser
            .get("/staff")
            .await
            .is(200)
            .text
            .replace("&#x2F;", "/");
        let (_, menu) = page.split_once("<ul class=\"menu\">").unwrap();
        let menu = menu.split("</ul>").next().unwrap();
        let links: Vec<&str> = menu
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        for link in &links {
            browser.get(link).await.is(200);
        }
        let sets_up = ["/staff/templates", "/staff/venues", "/staff/closures"];
        let shown = sets_up.iter().all(|page| links.contains(page));
        assert_eq!(
            shown,
            matches!(roles, "coordinator" | "admin"),
            "{roles}: {links:?}"
        );
        assert!(roles == "admin" || !links.contains(&"/staff/settings"));
    }
});
