//! What staff do with courses and their sessions.

use serde_json::json;

use super::{Day, Hand};
use crate::plan::{NEW, drafts};

/// A day and hours on which nothing else is.
const HOURS: [(&str, &str); 3] = [
    ("starts_on", "2027-06-22"),
    ("starts_at", "17:00"),
    ("ends_at", "19:00"),
];
const SURE: (&str, &str) = ("sure", "yes");

impl<H: Hand> Day<'_, '_, H> {
    pub(super) async fn plans(&mut self) {
        let new = [
            ("title", "Sov godt"),
            ("starts_on", "2027-05-04"),
            ("venue", "later"),
            ("do", "save"),
        ];
        let saved = self.does(NEW, &new).await;
        let home = drafts::place(&saved);
        let other = [("title", "Sov bedre"), ("do", "save")];
        self.does(&format!("{home}/edit"), &other).await;
        self.does(&format!("{home}/deletion"), &[]).await;
        let home = "/staff/courses/{draft}";
        self.fills(home, &format!("{home}/publication"), &[]).await;
        let other = [("title", "Bedre dager"), ("do", "save"), SURE];
        self.does(&format!("{home}/edit"), &other).await;
        let more = [("capacity", "5"), ("reason", "Større rom"), SURE];
        self.does("/staff/courses/{course}/capacity", &more).await;
    }

    pub(super) async fn moves_sessions(&mut self) {
        for (number, kind) in [(1, "first"), (2, "second"), (3, "third")] {
            self.session("course", number, kind).await;
        }
        let here = "/staff/courses/{course}/sessions";
        let [day, from, to] = HOURS;
        let new = [day, from, to, ("kind", "ordinary"), SURE];
        self.does(&format!("{here}/new"), &new).await;
        let other = [("starts_on", "2027-04-21"), SURE];
        self.does(&format!("{here}/{{first}}/move"), &other).await;
        let why = ("reason", "Kari er syk");
        let off = format!("{here}/{{second}}/cancellation");
        self.does(&off, &[why, SURE]).await;
        let instead = [("starts_on", "2027-06-23"), from, to, why, SURE];
        self.does(&format!("{here}/{{third}}/replacement"), &instead)
            .await;
    }

    /// Short before the beginning.
    pub(super) async fn decides(&mut self) {
        self.course("few", json!({"min_participants": 9, "capacity": 12}))
            .await;
        let email = self.email("few");
        let few = self.side.ids["few"].parse().unwrap();
        self.app.enrolled(few, &email).await;
        let later = "/staff/courses/{few}/postponement";
        let weeks = format!("{later}?weeks=15");
        self.fills(&weeks, later, &[SURE]).await;
        let here = "/staff/courses/{course}";
        let run = [("answer", "run"), SURE];
        self.does(&format!("{here}/decision"), &run).await;
        let off = [("reason", "other"), SURE];
        self.does(&format!("{here}/cancellation"), &off).await;
    }
}
