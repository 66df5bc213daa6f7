//! The page where an admin keeps the accounts of a team.

use kursplass::entity::{account, message, staff};
use kursplass::outbox;
use sea_orm::EntityTrait;

use super::{enter, place, signed_in};
use crate::accounts::PASSWORD;
use crate::app::{Answer, App, on_both_sites};
use crate::given::modum;

/// The link on a page, and the path in it.
#[track_caller]
fn link(page: &Answer) -> String {
    let text = page.text.replace("&#x2F;", "/");
    let (_, rest) = text.split_once("/staff/invitation/").unwrap();
    let token = rest.split(['<', '"']).next().unwrap();
    format!("/staff/invitation/{token}")
}

/// The page of somebody of the staff.
pub async fn page_of(app: &App, name: &str) -> String {
    let all = staff::Entity::find().all(app.office.store.reader());
    let all = all.await.unwrap();
    let one = all.iter().find(|one| one.name == name).unwrap();
    format!("/staff/people/{}", one.id)
}

on_both_sites!(
    an_admin_invites_somebody_who_comes_in_and_is_shut_out_again,
    |app| {
        let team = app.team().await;
        app.member(team, "siv@modum.example", "Siv", "admin").await;
        let mut siv = signed_in(app, "siv@modum.example").await;
        let page = siv.get("/staff/people").await.is(200);
        let none = siv.submit(&page, "/staff/people", &[]).await.is(422);
        assert!(none.text.contains("Du må rette 3 ting"), "{}", none.text);
        let fields = [
            ("name", "Kari"),
            ("email", "kari@modum.example"),
            ("roles", "leader"),
        ];
        let led = siv.submit(&page, "/staff/people", &fields).await;
        let twice = siv.submit(&page, "/staff/people", &fields).await;
        assert_eq!(place(&led), place(&twice));
        assert!(
            !place(&led).contains("kp_"),
            "no secret stands in an address"
        );
        let shown = siv.follow(led).await.is(200);
        assert!(shown.text.contains("Invitasjonen er klar."));
        let (link, of_kari) = (link(&shown), page_of(app, "Kari").await);
        let mut kari = app.browser();
        let opened = kari.get(&link).await;
        let welcome = kari.follow(opened).await.is(200);
        let fields = [("password", PASSWORD), ("again", PASSWORD)];
        kari.submit(&welcome, "/staff/invitation", &fields)
            .await
            .is(303);
        enter(&mut kari, "kari@modum.example", PASSWORD)
            .await
            .is(303);
        kari.get("/staff/me").await.is(200);
        let shown = siv.get(&of_kari).await.is(200);
        assert!(
            !shown.text.contains("kp_"),
            "a link that was used is not shown"
        );
        let fields = [("roles", "leader"), ("roles", "coordinator")];
        siv.submit(&shown, &of_kari, &fields).await.is(303);
        let me = kari.get("/staff/me").await.is(200);
        assert!(me.text.contains("Kursleder, Koordinator"));
        siv.submit(&shown, &format!("{of_kari}/closing"), &[])
            .await
            .is(303);
        kari.get("/staff/me").await.is(303);
        let shown = siv.get(&of_kari).await.is(200);
        assert!(shown.text.contains("Stengt") && !shown.text.contains("/closing"));
        let people = siv.get("/staff/people").await.is(200);
        assert!(people.text.contains("kari@modum.example"));
    }
);

on_both_sites!(
    a_link_goes_by_mail_too_and_is_forgotten_when_it_has_left,
    |app| {
        let team = app.team().await;
        app.member(team, "siv@modum.example", "Siv", "admin").await;
        app.member(team, "kari@modum.example", "Kari", "leader")
            .await;
        let mut siv = signed_in(app, "siv@modum.example").await;
        let of_kari = page_of(app, "Kari").await;
        let again = format!("{of_kari}/invitation");
        let page = siv.get(&of_kari).await.is(200);
        let led = siv.submit(&page, &again, &[]).await.is(303);
        let link = link(&siv.follow(led).await.is(200));
        let folder = tempfile::TempDir::new().unwrap();
        let worker = crate::postman::by_file(&app.office, folder.path());
        while kursplass::worker::deliver(&worker).await.unwrap().any() {}
        let mut mails = std::fs::read_dir(folder.path()).unwrap();
        let mail = std::fs::read_to_string(mails.next().unwrap().unwrap().path()).unwrap();
        assert!(mails.next().is_none());
        assert!(mail.contains("To: kari@modum.example"), "{mail}");
        let whole = mail
            .replace("=\r\n", "")
            .replace("=\n", "")
            .replace("=3D", "=");
        assert!(whole.contains(&link), "{mail}");
        let row = message::Entity::find().one(app.office.store.reader());
        let row = row.await.unwrap().unwrap();
        assert_eq!(
            (row.kind.as_str(), row.status),
            ("invited", message::Status::Sent)
        );
        assert!(row.notice.is_empty() && row.recipient.is_none());
        assert!(outbox::open(&app.office.vault, &row).is_err());
    }
);

on_both_sites!(
    only_an_admin_sees_the_people_and_only_of_the_own_team,
    |app| {
        let team = app.team().await;
        app.member(team, "siv@modum.example", "Siv", "admin").await;
        app.member(
            team,
            "kari@modum.example",
            "Kari",
            "leader,coordinator,auditor",
        )
        .await;
        let mut other = modum();
        "Other".clone_into(&mut other.name);
        let other = app.another_team(other).await;
        app.member(other, "eva@other.example", "Eva", "admin").await;
        let (siv, kari) = (page_of(app, "Siv").await, page_of(app, "Kari").await);
        let mut eva = signed_in(app, "eva@other.example").await;
        let people = eva.get("/staff/people").await.is(200);
        assert!(!people.text.contains("Kari") && !people.text.contains("modum.example"));
        let mut leader = signed_in(app, "kari@modum.example").await;
        leader.get("/staff/people").await.is(403);
        for (browser, status) in [(&mut eva, 404), (&mut leader, 403)] {
            browser.get(&siv).await.is(status);
            let roles = [("roles", "leader")];
            browser.post(&siv, &roles).await.is(status);
            browser
                .post(&format!("{siv}/invitation"), &[])
                .await
                .is(status);
            browser
                .post(&format!("{siv}/closing"), &[])
                .await
                .is(status);
        }
        let mut siv_herself = signed_in(app, "siv@modum.example").await;
        let own = siv_herself.get(&siv).await.is(200);
        assert!(!own.text.contains("/closing") && own.text.contains("din egen konto"));
        siv_herself
            .post(&format!("{siv}/closing"), &[])
            .await
            .is(409);
        siv_herself.get(&kari).await.is(200);
        let all = account::Entity::find().all(app.office.store.reader());
        assert!(all.await.unwrap().iter().all(|account| account.active));
    }
);

on_both_sites!(an_admin_ends_a_token_of_the_own_team, |app| {
    let team = app.team().await;
    app.member(team, "siv@modum.example", "Siv", "admin").await;
    let mut other = modum();
    "Other".clone_into(&mut other.name);
    let other = app.another_team(other).await;
    app.member(other, "eva@other.example", "Eva", "admin").await;
    let token = app.token(team, "coordinator", "Skript").await;
    let mut siv = signed_in(app, "siv@modum.example").await;
    let page = siv.get("/staff/people").await.is(200);
    assert!(page.text.contains("Skript") && !page.text.contains(&token));
    let (_, rest) = page
        .text
        .split_once("action=\"/staff/people/tokens/")
        .unwrap();
    let end = format!("/staff/people/tokens/{}", rest.split('"').next().unwrap());
    let mut eva = signed_in(app, "eva@other.example").await;
    eva.post(&end, &[]).await.is(404);
    assert!(app.holds(&token).await);
    let ended = siv.submit(&page, &end, &[]).await;
    assert_eq!(place(&ended), "/staff/people?said=token_revoked");
    assert!(!app.holds(&token).await);
    let page = siv.get("/staff/people").await.is(200);
    assert!(!page.text.contains("/staff/people/tokens/"));
});
