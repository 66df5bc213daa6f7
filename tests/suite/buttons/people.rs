//! What staff do with those who are enrolled, and with what they are told.

use kursplass::domain::ids::EnrolmentId;
use kursplass::entity::{enrolment, message};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{Day, Hand};

const SURE: (&str, &str) = ("sure", "yes");
const WHY: (&str, &str) = ("reason", "Ønsket det selv");

impl<H: Hand> Day<'_, '_, H> {
    pub(super) async fn meets_people(&mut self) {
        let people = "/staff/courses/{course}/people";
        let one = format!("{people}/{{waiting}}");
        let yes = [("answer", "accept"), SURE];
        self.does(&format!("{one}/offer"), &yes).await;
        let email = self.email("caller");
        let caller = [
            ("name", "Ola"),
            ("email", email.as_str()),
            ("home_municipality", "3316"),
            ("old_enough", "yes"),
            SURE,
        ];
        self.does(&format!("{people}/new"), &caller).await;
        self.knows(&email, "caller").await;
        self.does(&format!("{people}/{{caller}}/withdrawal"), &[SURE])
            .await;
        let target = self.side.ids["open"].clone();
        let to = [("course", target.as_str()), WHY, SURE];
        self.does(&format!("{one}/move"), &to).await;
        let first = format!("{people}/{{enrolment}}");
        self.does(&format!("{first}/removal"), &[WHY, SURE]).await;
        self.does(&format!("{first}/erasure"), &[SURE]).await;
        let talk = json!({"enrolment": {"policy": "after_conversation"}});
        let talk = self.course("talk", talk).await;
        let email = self.email("applies");
        let applies = self.app.enrolled(talk.parse().unwrap(), &email).await;
        self.side.ids.insert("applies", applies.id);
        let admit = [("answer", "admit"), SURE];
        let form = "/staff/courses/{talk}/people/{applies}/admission";
        self.does(form, &admit).await;
    }

    /// Who is enrolled under an address.
    async fn knows(&mut self, email: &str, kind: &'static str) {
        let index = self.app.office.vault.email_index(email);
        let row = enrolment::Entity::find()
            .filter(enrolment::Column::EmailIndex.eq(index))
            .one(self.app.office.store.reader());
        let id = row.await.unwrap().unwrap().id;
        self.side.ids.insert(kind, id.to_string());
    }

    pub(super) async fn tells_people(&mut self) {
        let (course, token) = (self.side.ids["open"].clone(), self.side.token.clone());
        let email = self.email("unheard");
        let unheard = self.app.enrolled(course.parse().unwrap(), &email).await;
        self.app.fails_to_send().await;
        let retry = self.message_of(&unheard.id).await;
        self.fills(&retry, &format!("{retry}/retry"), &[]).await;
        let course = course.parse().unwrap();
        let astrid = self.app.caller(&token, course, "Astrid").await;
        let call = self.message_of(&astrid).await;
        self.fills(&call, &format!("{call}/done"), &[]).await;
    }

    /// The page of the newest message to somebody.
    async fn message_of(&self, person: &str) -> String {
        let person: EnrolmentId = person.parse().unwrap();
        let row = message::Entity::find()
            .filter(message::Column::EnrolmentId.eq(person))
            .order_by_desc(message::Column::EventId)
            .one(self.app.office.store.reader());
        format!("/staff/messages/{}", row.await.unwrap().unwrap().id)
    }
}
