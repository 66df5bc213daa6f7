//! What people send who sign up: until they are in, on their own page, and to find it again.

use serde_json::json;

use super::{Day, Hand};
use crate::browser::Browser;
use crate::participant::form;

impl<'a, H: Hand> Day<'_, 'a, H> {
    pub(super) async fn signs_up(&mut self) {
        self.course("open", json!({"capacity": 9})).await;
        let email = self.email("ola");
        let mut ola = self.app.browser();
        self.by(&mut ola, "/", "/language", &[("language", "nn")])
            .await;
        self.joins(&mut ola, &email).await;
        // Somebody behind the same address: the other of a couple.
        let mut kari = self.app.browser();
        self.joins(&mut kari, &email).await;
        let again = "/courses/{open}/sign-up/again";
        self.by(&mut kari, again, "/courses/{open}/sign-up/another", &[])
            .await;
        self.session("open", 1, "first evening").await;
        let first = self.side.ids["first evening"].clone();
        let days = [("sessions", first.as_str())];
        self.by(&mut kari, "/ticket", "/ticket/absences", &days)
            .await;
        let own = "/ticket/calendar";
        self.by(&mut kari, own, own, &[("title", "busy"), ("place", "yes")])
            .await;
        self.by(&mut kari, own, "/ticket/calendar/renewal", &[])
            .await;
        let wish = "/ticket/erasure";
        self.by(&mut kari, wish, wish, &[]).await;
        self.presses_the_button_of_the_mail().await;
    }

    async fn presses_the_button_of_the_mail(&mut self) {
        let course = self.side.ids["open"].parse().unwrap();
        let email = self.email("we");
        self.app.enrolled(course, &email).await;
        let reference = self.app.sign_up(course, &email).await;
        let ticket = self.app.mailed_ticket(&reference).await;
        for verbs in [&["confirm"][..], &["another", "finish"]] {
            let mut we = self.app.holding(&ticket).await;
            for verb in verbs {
                self.press(&mut we, verb).await;
            }
        }
    }

    /// Signs up and proves the address, with the second of two codes.
    async fn joins(&mut self, browser: &mut Browser<'a>, email: &str) {
        let place = "/courses/{open}/sign-up";
        let mut fields = form(email);
        fields.push(("sure", "yes"));
        self.by(browser, place, place, &fields).await;
        let code_page = &format!("{place}/code");
        self.by(browser, code_page, &format!("{code_page}/again"), &[])
            .await;
        let code = self.app.code_for(email).await;
        self.by(browser, code_page, code_page, &[("code", &code)])
            .await;
    }

    async fn press(&mut self, browser: &mut Browser<'a>, verb: &str) {
        let action = format!("/ticket/{verb}");
        self.by(browser, "/ticket", &action, &[]).await;
    }

    pub(super) async fn finds_the_way_back(&mut self) {
        let email = self.email("ola");
        let mut ola = self.app.browser();
        let address = [("address", email.as_str())];
        self.by(&mut ola, "/ticket", "/ticket/find", &address).await;
        let (page, again) = ("/ticket/code", "/ticket/code/again");
        self.by(&mut ola, page, again, &[]).await;
        let code = self.app.code_for(&email).await;
        self.by(&mut ola, page, page, &[("code", &code)]).await;
        let found = "/ticket/found";
        self.by(&mut ola, found, "/ticket/found/calendar/renewal", &[])
            .await;
        self.by(&mut ola, found, found, &[]).await;
        let new = self.email("ny");
        let change = "/ticket/change";
        self.by(&mut ola, change, change, &[("email", &new)]).await;
        let (page, again) = ("/ticket/address", "/ticket/address/again");
        self.by(&mut ola, page, again, &[]).await;
        let code = self.app.code_for(&new).await;
        self.by(&mut ola, page, page, &[("code", &code)]).await;
    }

    /// A seat is given up, offered, let go and taken; and given by hand to who was too late.
    pub(super) async fn changes_hands(&mut self) {
        let mut tickets = Vec::new();
        for course in ["queue", "late"] {
            let id = self.course(course, json!({})).await;
            let names = ["a", "b", "c"].map(|name| self.email(&format!("{name}.{course}")));
            for email in names {
                let one = self.app.enrolled(id.parse().unwrap(), &email).await;
                tickets.push(one);
            }
        }
        let mut holding = Vec::new();
        for one in &tickets {
            holding.push(self.app.holding(&one.ticket).await);
        }
        self.side.ids.insert("too late", tickets[4].id.clone());
        self.press(&mut holding[0], "leave").await;
        self.press(&mut holding[1], "decline").await;
        self.press(&mut holding[2], "accept").await;
        self.press(&mut holding[5], "leave").await;
        self.press(&mut holding[3], "leave").await;
        self.app.clock.set("2027-02-08T20:30");
        self.app.sweep(self.side.ids["late"].parse().unwrap()).await;
        self.comes_in_again().await;
        let seat = "/staff/courses/{late}/people/{too late}/seat";
        let why = [("reason", "Ringte for sent"), ("sure", "yes")];
        self.does(seat, &why).await;
        let late = self.course("later", json!({})).await;
        let email = self.email("later");
        let one = self.app.enrolled(late.parse().unwrap(), &email).await;
        let next = self.email("next");
        let next = self.app.enrolled(late.parse().unwrap(), &next).await;
        let mut browser = self.app.holding(&one.ticket).await;
        self.press(&mut browser, "leave").await;
        self.app.clock.set("2027-02-12T20:30");
        self.app.sweep(late.parse().unwrap()).await;
        let mut browser = self.app.holding(&next.ticket).await;
        self.press(&mut browser, "rejoin").await;
    }

    /// A course begins without somebody, who stays on the list of its type.
    pub(super) async fn waits_on(&mut self) {
        let (token, title) = (self.side.token.clone(), self.email("type"));
        let new = json!({ "title": title });
        let kind = self.app.post("/api/v1/templates", Some(&token), new).await;
        let kind = kind.is(201).text("/id");
        let small = json!({ "template": kind, "capacity": 1, "min_participants": 1 });
        let full = self.course("full", small).await.parse().unwrap();
        let [first, behind] = ["first", "behind"].map(|name| self.email(name));
        self.app.enrolled(full, &first).await;
        let behind = self.app.enrolled(full, &behind).await;
        self.app.clock.set("2027-05-05T09:00");
        let mut browser = self.app.holding(&behind.ticket).await;
        self.press(&mut browser, "stay").await;
    }
}
