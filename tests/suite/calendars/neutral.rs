//! Nothing in an open feed tells of a participant, not even that there is one.

use kursplass::actions::enrolments::{self, Caller, SignUp};
use kursplass::domain::Language;
use kursplass::domain::contact::{Contact, Email, HomeMunicipality, Mobile, Name, Needs};

use super::{Offered, act};
use crate::app::{Answer, App, on_both_sites};

const CANARIES: [&str; 4] = ["kanarifugl", "kari.nordmann", "40512345", "fordi"];

async fn all(app: &App, offered: &Offered) -> Vec<Answer> {
    let mut answers = Vec::new();
    for feed in offered.feeds() {
        let mut answer = app.get(&feed, None).await.is(200);
        answer.headers.remove("x-request-id");
        answers.push(answer);
    }
    answers
}

on_both_sites!(
    a_feed_tells_of_no_participant_and_never_moves_for_one,
    |app| {
        let offered = Offered::on(app).await;
        let before = all(app, &offered).await;
        app.clock.advance(60);
        let (by, course) = (offered.by.clone(), offered.course);
        let caller = caller();
        let row = act!(app, [by, caller], |desk| enrolments::enter(
            &desk, &by, course, &caller
        ));
        let (by, id) = (offered.by.clone(), row.id);
        act!(app, [by], |desk| enrolments::remove(
            &desk, &by, id, "fordi"
        ));
        for (before, after) in before.iter().zip(all(app, &offered).await) {
            assert_eq!(after.text, before.text);
            assert_eq!(after.headers, before.headers);
        }
        // What was printed before could hide what a new print would tell.
        offered.add(app, "2027-04-27T17:00").await;
        for after in all(app, &offered).await {
            let told = format!("{:?}{}", after.headers, after.text).to_lowercase();
            for canary in CANARIES {
                assert!(!told.contains(canary), "{canary} in {told}");
            }
            assert!(!told.contains("attendee") && !told.contains("organizer"));
        }
    }
);

fn caller() -> Caller {
    Caller {
        who: SignUp {
            name: Name::parse("Kanarifugl").unwrap(),
            contact: Contact::by_staff(
                Email::parse("kari.nordmann@example.no").ok(),
                Mobile::parse("40512345", &["+47"]).ok(),
                None,
            )
            .unwrap(),
            home: HomeMunicipality::Other,
            language: Language::Nb,
            needs: Needs::default(),
        },
        another: false,
    }
}
