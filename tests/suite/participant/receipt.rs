//! What stands at the end of a sign-up.

use kursplass::actions::courses::Draft;
use kursplass::domain::admission::Policy;

use crate::app::on_both_sites;
use crate::given::draft;
use crate::participant::{leads_to, says};

on_both_sites!(
    a_receipt_says_exactly_one_of_three_things_and_a_number,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 1).await;
        let talk = Draft {
            policy: Some(Policy::AfterConversation),
            ..draft("Samtale først")
        };
        let talk = app.publish(team, talk).await;
        let words = [
            "Du har plass.",
            "Du står på venteliste som nummer 1.",
            "Vi tar kontakt med deg for en kort samtale",
        ];
        let people = [(course, "a"), (course, "b"), (talk, "c")];
        for (n, (course, name)) in people.into_iter().enumerate() {
            let mut one = app.joined(course, &format!("{name}@example.no")).await;
            let receipt = one.get("/ticket/receipt").await.is(200);
            says(&receipt, "Takk for påmeldingen");
            let told = words.iter().filter(|words| receipt.text.contains(**words));
            assert_eq!(told.collect::<Vec<_>>(), [&words[n]]);
            let own = one.get("/ticket").await;
            let (_, number) = own.text.split_once("Referanse: ").unwrap();
            says(&receipt, number.split('<').next().unwrap());
            // Reloading says it once more and does nothing.
            let written = app.written().await;
            let again = one.get("/ticket/receipt").await.is(200);
            assert_eq!((again.text, app.written().await), (receipt.text, written));
        }
    }
);

on_both_sites!(who_has_nothing_to_come_to_is_led_to_their_page, |app| {
    let course = app.course(app.team().await, 1).await;
    leads_to(&app.browser().get("/ticket/receipt").await, "/ticket");
    let mut ola = app.joined(course, "a@example.no").await;
    let mut kari = app.joined(course, "b@example.no").await;
    ola.press("leave").await.is(303);
    leads_to(&ola.get("/ticket/receipt").await, "/ticket");
    // An offer is answered first.
    leads_to(&kari.get("/ticket/receipt").await, "/ticket");
    kari.press("accept").await.is(303);
    says(&kari.get("/ticket/receipt").await.is(200), "Du har plass.");
});
