//! The settings of a team on their page.

use kursplass::actions::teams::{NewTeam, Served};
use kursplass::domain::Language;
use kursplass::domain::access::{Roles, Staff};
use kursplass::domain::ids::{StaffId, TeamId};
use kursplass::entity::{event, municipality, team};
use kursplass::web::staff::settings;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::plain;
use crate::app::{Answer, App, on_both_sites};
use crate::browser::Browser;
use crate::given::modum;
use crate::staff_course::{refuses, says, says_not};

const HERE: &str = "/staff/settings";

async fn row(app: &App, id: TeamId) -> team::Model {
    let row = team::Entity::find_by_id(id).one(app.office.store.reader());
    row.await.unwrap().unwrap()
}

async fn changes(app: &App) -> usize {
    let rows = event::Entity::find()
        .filter(event::Column::Verb.eq("settings_changed"))
        .all(app.office.store.reader());
    rows.await.unwrap().len()
}

/// Fills the form in and sends it; what no input holds goes along as it stands.
pub async fn sends(browser: &mut Browser<'_>, page: &Answer, fields: &[(&str, &str)]) -> Answer {
    let mut all = vec![("language", "nb"), ("processors", "")];
    all.retain(|(name, _)| fields.iter().all(|(own, _)| own != name));
    all.extend(fields);
    browser.submit(page, HERE, &all).await
}

on_both_sites!(what_an_admin_saves_is_public_at_once, |app| {
    let team = app.team().await;
    let mut anne = app.enters(team, "admin", "Anne").await;
    let mut reader = app.browser();
    says_not(&reader.get("/privacy").await.is(200), "Helse Modum IKS");
    says(&reader.get("/privacy").await.is(200), "90 dager etter");
    let form = anne.get(HERE).await.is(200);
    let before = row(app, team).await.revision;

    let fields = [
        ("controller", "Helse Modum IKS"),
        ("processors", "Drift AS\r\nPost AS"),
        ("accessibility_url", "https://uustatus.no/x"),
        ("privacy_contact", "ombud@example.no"),
        ("keep_unplaced_days", "30"),
        ("phone", "22 22 22 22"),
        ("contact_hours", "Mandag 9–15\r\nTorsdag 9–18"),
        ("contact_email", "kurs@example.no"),
        ("contact_address", "Storgata 4, 3370 <Vikersund>"),
        ("sms_prefixes", "+47, +46"),
    ];
    for _ in 0..2 {
        let saved = sends(&mut anne, &form, &fields).await.is(303);
        says(&anne.follow(saved).await.is(200), "Lagret.");
    }

    let page = reader.get("/privacy").await.is(200);
    for words in ["Helse Modum IKS", "Post AS", "ombud@example.no", "30 dager"] {
        says(&page, words);
    }
    let page = reader.get("/contact").await.is(200);
    for words in [
        "tel:+4722222222",
        "Mandag 9–15\nTorsdag 9–18",
        "href=\"mailto:kurs@example.no\"",
        "3370 &lt;Vikersund&gt;",
        "Skriv ikke om helsen din",
        "116 117",
    ] {
        says(&page, words);
    }
    let foot = format!("href=\"/contact?team={team}\"");
    says(&reader.get("/").await.is(200), &foot);
    let page = reader.get("/accessibility").await.is(200);
    assert!(plain(&page).contains("https://uustatus.no/x"));
    let now = row(app, team).await;
    assert_eq!(
        now.revision,
        before + 1,
        "a form that is sent twice changes once"
    );
    assert_eq!(now.sms_prefixes, "+47,+46");
    assert_eq!(changes(app).await, 1);
    let form = anne.get(HERE).await.is(200);
    let unchanged = [("processors", "Drift AS\nPost AS")];
    sends(&mut anne, &form, &unchanged).await.is(303);
    assert_eq!(
        row(app, team).await,
        now,
        "what is the same changes nothing"
    );
});

on_both_sites!(
    mistakes_come_back_by_their_fields_with_what_was_typed,
    |app| {
        let team = app.team().await;
        let mut anne = app.enters(team, "admin", "Anne").await;
        let form = anne.get(HERE).await.is(200);
        let before = row(app, team).await;
        let fields = [
            ("name", " "),
            ("min_age", "seksten"),
            ("phone", "ring oss"),
            ("sms_prefixes", "Norge"),
            ("emergency_phone", ""),
            ("accessibility_url", "uustatus"),
            ("promotion", "raffle"),
            ("language", "se"),
            ("keep_unproven_hours", "1"),
            ("keep_unplaced_days", "0"),
            ("keep_cancelled_days", "366"),
            ("keep_done_months", "25"),
            ("keep_log_years", "1"),
            ("municipalities[3316].population", "-3"),
            ("new_municipality.code", "3316"),
            ("controller", "Kommunen <K>"),
            ("contact_email", "kurs@"),
        ];
        let page = sends(&mut anne, &form, &fields).await;
        refuses(&page, 422, "Kommunen &lt;K&gt;", "Du må rette 18 ting");
        says(&page, "id=\"contact_email-mistake\"");
        for (field, _) in &fields[..15] {
            let anchor = field.replace(['[', '.'], "-").replace(']', "");
            assert!(
                page.text.contains(&format!("id=\"{anchor}-mistake\"")),
                "{field}: {}",
                page.text
            );
        }
        says(&page, "value=\"seksten\"");
        assert_eq!(row(app, team).await, before);
    }
);

on_both_sites!(the_second_of_two_admins_is_told_and_loses_nothing, |app| {
    let team = app.team().await;
    let mut anne = app.enters(team, "admin", "Anne").await;
    let mut bo = app.enters(team, "admin", "Bo").await;
    let mine = anne.get(HERE).await.is(200);
    let his = bo.get(HERE).await.is(200);
    let fields = [("promotion", "direct"), ("min_age", "18")];
    sends(&mut bo, &his, &fields).await.is(303);

    let fields = [("controller", "Helse Modum IKS")];
    let told = sends(&mut anne, &mine, &fields).await;

    refuses(&told, 409, "Helse Modum IKS", "Noen andre har endret dette");
    for words in [
        "Bo lagret mandag 1. februar 2027 kl. 09.00.",
        "Aldersgrense",
        "Neste på ventelisten får plassen med en gang",
        "Lagre likevel",
    ] {
        says(&told, words);
    }
    assert_eq!(row(app, team).await.controller, None);
    sends(&mut anne, &told, &[]).await.is(303);
    let now = row(app, team).await;
    assert_eq!(now.controller.as_deref(), Some("Helse Modum IKS"));
    assert_eq!(now.min_age, 18, "what she never touched is his");
});

on_both_sites!(a_municipality_joins_and_none_ever_leaves, |app| {
    let team = app.team().await;
    let mut anne = app.enters(team, "admin", "Anne").await;
    let form = anne.get(HERE).await.is(200);
    let fields = [
        ("municipalities[3316].population", "14 100"),
        ("new_municipality.code", "3322"),
        ("new_municipality.name", "Nesbyen"),
        ("new_municipality.population", "3 300"),
    ];
    sends(&mut anne, &form, &fields).await.is(303);
    let rows = municipality::Entity::find().all(app.office.store.reader());
    let mut rows: Vec<(String, i32)> = rows
        .await
        .unwrap()
        .into_iter()
        .map(|row| (row.code, row.population))
        .collect();
    rows.sort();
    let expected = [("3316", 14_100), ("3322", 3_300), ("3332", 3_500)];
    assert_eq!(rows, expected.map(|(code, many)| (code.to_owned(), many)));
    let page = anne.get(HERE).await.is(200);
    says(&page, "municipalities[3322].name");
});

on_both_sites!(only_the_teams_own_admins_come_to_its_settings, |app| {
    let team = app.team().await;
    let other = NewTeam {
        name: "Andre hjelpere".to_owned(),
        ..modum()
    };
    let other = app.another_team(other).await;
    for roles in ["leader", "coordinator", "auditor"] {
        let mut browser = app.enters(team, roles, roles).await;
        browser.get(HERE).await.is(403);
        browser.post(HERE, &[("name", "X")]).await.is(403);
    }
    let mut eva = app.enters(other, "admin", "Eva").await;
    let form = eva.get(HERE).await.is(200);
    says(&form, "Andre hjelpere");
    says_not(&form, "Rask psykisk helsehjelp");
    let before = row(app, team).await;
    sends(&mut eva, &form, &[("name", "Nye hjelpere")])
        .await
        .is(303);
    assert_eq!(row(app, team).await, before);
    assert_eq!(row(app, other).await.name, "Nye hjelpere");
});

on_both_sites!(many_municipalities_ask_no_more_than_few, |app| {
    let few = app.team().await;
    let served = (0..30).map(|n| Served {
        code: format!("4{n:03}"),
        name: format!("Kommune {n}"),
        population: 100,
    });
    let many = app
        .another_team(NewTeam {
            municipalities: served.collect(),
            ..modum()
        })
        .await;
    let mut asked = Vec::new();
    for team in [few, many] {
        let by = Staff {
            id: StaffId::random(),
            team,
            name: "Anne".to_owned(),
            roles: Roles::from_words("admin"),
        };
        let store = &app.office.store;
        let before = store.asked();
        let page = settings::read(store.reader(), &by, Language::Nb, None).await;
        assert!(!page.unwrap().served.is_empty());
        asked.push(store.asked() - before);
    }
    assert_eq!(asked, [4, 4]);
});
