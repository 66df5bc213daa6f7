//! What a participant does on the pages, from the form to the way out.

mod away;
mod bad_input;
mod check;
mod code;
mod data;
mod lost;
mod own;
mod receipt;
mod sign_up;

use kursplass::actions::enrolments::ticket_of;
use kursplass::domain::ids::CourseId;
use kursplass::entity::{answer, code as codes, enrolment, event, message, proof};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _,
};

use crate::app::{Answer, App};
use crate::browser::Browser;

/// A filled-in form of somebody with an e-mail address.
pub fn form(email: &str) -> Vec<(&str, &str)> {
    vec![
        ("name", "Ola"),
        ("email", email),
        ("home_municipality", "3316"),
        ("old_enough", "yes"),
    ]
}

/// Where the form of a course is.
pub fn at(course: CourseId) -> String {
    format!("/courses/{course}/sign-up")
}

#[track_caller]
pub fn says(page: &Answer, words: &str) {
    assert!(page.text.contains(words), "{words} is not in {}", page.text);
}

#[track_caller]
pub fn leads_to(answer: &Answer, place: &str) {
    let led = (answer.status, answer.header("location"));
    assert_eq!(led, (303, Some(place)), "{}", answer.text);
}

impl Browser<'_> {
    /// Fills in the form of a course, sees what was typed and sends it.
    pub async fn sign_up(&mut self, course: CourseId, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(&at(course)).await.is(200);
        self.sends(&page, course, fields).await
    }

    /// The same from an opened form.
    pub async fn sends(
        &mut self,
        page: &Answer,
        course: CourseId,
        fields: &[(&str, &str)],
    ) -> Answer {
        let checked = self.submit(page, &at(course), fields).await;
        if checked.status != 200 {
            return checked;
        }
        self.submit(&checked, &at(course), &[("sure", "yes")]).await
    }

    /// Writes the code of the sign-up that waits for one.
    pub async fn write_code(&mut self, course: CourseId, code: &str) -> Answer {
        let place = format!("{}/code", at(course));
        let page = self.get(&place).await.is(200);
        self.submit(&page, &place, &[("code", code)]).await
    }

    /// Presses the button of the own page whose form goes to this verb; it must be there.
    pub async fn press(&mut self, verb: &str) -> Answer {
        let page = self.get("/ticket").await.is(200);
        self.submit(&page, &format!("/ticket/{verb}"), &[]).await
    }
}

impl App {
    /// Signs somebody up on the pages and proves the address.
    pub async fn joined(&self, course: CourseId, email: &str) -> Browser<'_> {
        let mut browser = self.browser();
        browser.sign_up(course, &form(email)).await.is(303);
        let code = self.code_for(email).await;
        let proven = browser.write_code(course, &code).await;
        leads_to(&proven, "/ticket/receipt");
        browser
    }

    /// The ticket of the newest sign-up that is proven under an address.
    pub async fn ticket_of(&self, email: &str) -> String {
        let vault = &self.office.vault;
        let rows = enrolment::Entity::find()
            .filter(enrolment::Column::EmailIndex.eq(vault.email_index(email)))
            .order_by_desc(enrolment::Column::CreatedAt)
            .all(self.office.store.reader());
        let ticket = ticket_of(rows.await.unwrap().first().unwrap());
        vault.print_ticket(ticket).into_exposed()
    }

    /// How many rows there are of everything that a participant can cause.
    pub async fn written(&self) -> [u64; 6] {
        let db = self.office.store.reader();
        [
            enrolment::Entity::find().count(db).await.unwrap(),
            proof::Entity::find().count(db).await.unwrap(),
            codes::Entity::find().count(db).await.unwrap(),
            message::Entity::find().count(db).await.unwrap(),
            event::Entity::find().count(db).await.unwrap(),
            answer::Entity::find().count(db).await.unwrap(),
        ]
    }
}
