//! What is done about accounts: by an admin, and by everybody about their own.

use super::{Day, Hand};
use crate::accounts::PASSWORD;
use crate::staff_pages::{people, place};

impl<H: Hand> Day<'_, '_, H> {
    pub(super) async fn keeps_accounts(&mut self) {
        let email = self.email("kari");
        let name = format!("Kari {email}");
        let new = [
            ("name", name.as_str()),
            ("email", email.as_str()),
            ("roles", "leader"),
        ];
        self.does("/staff/people", &new).await;
        let one = people::page_of(self.app, &name).await;
        self.does(&one, &[("roles", "coordinator")]).await;
        let again = format!("{one}/invitation");
        self.fills(&one, &again, &[]).await;
        self.fills(&one, &format!("{one}/closing"), &[]).await;
        self.app.clock.advance(15);
        let proof = [("proof", PASSWORD)];
        let page = "/staff/again?next=%2Fstaff%2Fpeople";
        self.fills(page, "/staff/again", &proof).await;
        let team = self.side.team;
        let spare = self.app.token(team, "leader", "Skript").await;
        let spare = self.app.holder(&spare).await.id;
        let token = self.token_of(spare).await;
        let end = format!("/staff/people/tokens/{token}/revocation");
        self.fills("/staff/people", &end, &[]).await;
    }

    async fn token_of(&self, holder: kursplass::domain::ids::StaffId) -> String {
        use kursplass::entity::api_token;
        use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
        let row = api_token::Entity::find()
            .filter(api_token::Column::StaffId.eq(holder))
            .one(self.app.office.store.reader());
        row.await.unwrap().unwrap().id.to_string()
    }

    pub(super) async fn keeps_the_own_account(&mut self) {
        let (email, team) = (self.email("unn"), self.side.team);
        let link = self.app.invited(team, &email, "Unn", "leader").await;
        let mut unn = self.app.browser();
        let passwords = [("password", PASSWORD), ("again", PASSWORD)];
        let page = format!("/staff/invitation/{link}");
        self.by(&mut unn, &page, "/staff/invitation", &passwords)
            .await;
        let own = [("email", email.as_str()), ("password", PASSWORD)];
        let (door, me) = ("/staff/sign-in", "/staff/me");
        self.by(&mut unn, door, door, &own).await;
        for _ in 0..2 {
            self.app.signs_in(&email, PASSWORD).await.unwrap();
        }
        let page = unn.get(me).await.is(200).text.replace("&#x2F;", "/");
        let ends = page.split("action=\"/staff/me/sessions/").nth(1).unwrap();
        let one = format!("/staff/me/sessions/{}", ends.split('"').next().unwrap());
        self.by(&mut unn, me, &one, &[]).await;
        self.by(&mut unn, me, "/staff/me/sessions/end", &[]).await;
        let calendar = "/staff/me/calendar";
        self.by(&mut unn, calendar, "/staff/me/calendar/renewal", &[])
            .await;
        let new = "et helt annet passord";
        let change = [("current", PASSWORD), ("password", new), ("again", new)];
        let changed = self.by(&mut unn, me, me, &change).await;
        assert!(place(&changed).contains("said="), "{changed:?}");
        self.by(&mut unn, me, "/staff/sign-out", &[]).await;
    }
}
