//! Somebody before all pages of a course.

use kursplass::domain::ids::{CourseId, TeamId};
use kursplass::entity::enrolment::State;
use kursplass::entity::{enrolment, session};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::app::App;
use crate::browser::Browser;

/// What a form is sent with that is not read from its page.
const DATES: [(&str, &str); 3] = [
    ("starts_on", "2027-06-15"),
    ("starts_at", "17:00"),
    ("ends_at", "19:00"),
];
const REASON: (&str, &str) = ("reason", "Ønsket det selv");

/// Somebody before all pages of a course, now.
struct Walk<'a> {
    app: &'a App,
    browser: Browser<'a>,
    course: CourseId,
    /// Another course, to move somebody to.
    other: CourseId,
    /// Whether somebody would be told, so that nothing is done before somebody is sure.
    tells: bool,
    shown: usize,
    refused: usize,
}

/// One form: its address, and what it is sent with.
struct Act {
    address: String,
    fields: Vec<(&'static str, String)>,
}

impl Act {
    fn new(address: String, fields: &[(&'static str, &str)]) -> Self {
        let fields = fields.iter();
        let fields = fields.map(|(name, value)| (*name, (*value).to_owned()));
        Self {
            address,
            fields: fields.collect(),
        }
    }
}

impl Walk<'_> {
    fn here(&self) -> String {
        format!("/staff/courses/{}", self.course)
    }

    /// The course's own forms.
    fn of_course(&self) -> Vec<Act> {
        let act = |noun: &str, fields: &[(&'static str, &str)]| {
            Act::new(format!("{}/{noun}", self.here()), fields)
        };
        let rows = [
            ("sessions[0].starts_on", "2027-06-15"),
            ("sessions[0].starts_at", "17:00"),
            ("sessions[0].ends_at", "19:00"),
        ];
        let caller = [
            ("name", "Ola"),
            ("email", "new@example.no"),
            ("home_municipality", "3316"),
            ("old_enough", "yes"),
        ];
        vec![
            act("edit", &[]),
            act("capacity", &[("capacity", "40"), REASON]),
            act("cancellation", &[("reason", "other")]),
            act("decision", &[("answer", "cancel")]),
            act("deletion", &[]),
            act("postponement", &rows),
            act(
                "sessions/new",
                &[DATES[0], DATES[1], DATES[2], ("kind", "ordinary")],
            ),
            act("people/new", &caller),
        ]
    }

    /// The forms of its first, second and last session.
    async fn of_sessions(&self) -> Vec<Act> {
        let rows = session::Entity::find()
            .filter(session::Column::CourseId.eq(self.course))
            .order_by_asc(session::Column::Number)
            .all(self.app.office.store.reader());
        let rows = rows.await.unwrap();
        let last = rows.len().saturating_sub(1);
        let some = rows
            .iter()
            .enumerate()
            .filter(|(n, _)| *n < 2 || *n == last);
        some.flat_map(|(_, row)| {
            let act = |noun: &str, fields: &[(&'static str, &str)]| {
                Act::new(
                    format!("{}/sessions/{}/{noun}", self.here(), row.id),
                    fields,
                )
            };
            let new = [DATES[0], DATES[1], DATES[2], REASON, ("kind", "ordinary")];
            [
                act("move", &DATES),
                act("cancellation", &[REASON]),
                act("replacement", &new),
            ]
        })
        .collect()
    }

    /// The forms of each of its people.
    async fn of_people(&self) -> Vec<Act> {
        let rows = enrolment::Entity::find()
            .filter(enrolment::Column::CourseId.eq(self.course))
            .all(self.app.office.store.reader());
        let other = self.other.to_string();
        let rows = rows.await.unwrap();
        let acts = rows.iter().flat_map(|row| {
            let act = |noun: &str, fields: &[(&'static str, &str)]| {
                Act::new(format!("{}/people/{}/{noun}", self.here(), row.id), fields)
            };
            let mut acts = vec![
                act("withdrawal", &[]),
                act("offer", &[("answer", "accept")]),
                act("seat", &[REASON]),
                act("move", &[("course", &other), REASON]),
                act("admission", &[("answer", "refer_on")]),
            ];
            // Who was never proven is told nothing, and would be gone at once.
            if row.status != State::Unproven {
                acts.push(act("removal", &[REASON]));
            }
            acts
        });
        acts.collect()
    }

    /// Everything that the pages of the course show.
    async fn pages(&mut self) -> String {
        let rows = enrolment::Entity::find()
            .filter(enrolment::Column::CourseId.eq(self.course))
            .all(self.app.office.store.reader());
        let mut addresses = vec![self.here(), format!("{}/people", self.here())];
        for row in rows.await.unwrap() {
            addresses.push(format!("{}/people/{}", self.here(), row.id));
        }
        let mut all = String::new();
        for address in addresses {
            let page = self.browser.get(&address).await.is(200);
            all.push_str(&page.text.replace("&#x2F;", "/"));
        }
        all
    }

    async fn all(&mut self, stage: &str) {
        let pages = self.pages().await;
        let acts = [
            self.of_course(),
            self.of_sessions().await,
            self.of_people().await,
        ];
        for act in acts.into_iter().flatten() {
            let link = format!("href=\"{}\"", act.address);
            let form = format!("action=\"{}\"", act.address);
            let shown = pages.contains(&link) || pages.contains(&form);
            self.one(&act, shown, stage).await;
        }
    }

    async fn one(&mut self, act: &Act, shown: bool, stage: &str) {
        let at = format!("{stage}: {}", act.address);
        let fields = act.fields.iter();
        let fields: Vec<(&str, &str)> = fields
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let opened = self.browser.get(&act.address).await;
        if opened.status == 409 {
            assert!(!shown, "{at} is shown, and does not open");
            assert!(opened.text.contains("Dette går ikke nå"), "{at}");
            let back = format!("href=\"{}", self.here());
            let text = opened.text.replace("&#x2F;", "/");
            assert!(text.contains(&back), "{at} leads nowhere: {text}");
            let sent = self.browser.post(&act.address, &fields).await;
            assert_eq!(sent.status, 409, "{at} opens no form, but is done");
            self.refused += 1;
            return;
        }
        assert_eq!(opened.status, 200, "{at}: {}", opened.text);
        self.shown += usize::from(shown);
        if self.tells && !act.address.ends_with("/edit") {
            let sent = if act.address.ends_with("/postponement") {
                // All dates as the form itself lays them out anew.
                let later = format!("{}?weeks=15", act.address);
                let opened = self.browser.get(&later).await.is(200);
                self.browser.submit(&opened, &act.address, &[]).await
            } else {
                self.browser.submit(&opened, &act.address, &fields).await
            };
            assert!(
                matches!(sent.status, 200 | 303),
                "{at} opens a form, but is refused: {}",
                sent.text
            );
        }
    }
}

/// Tries every act of a course; answers how many were shown.
pub async fn walks(
    app: &App,
    team: TeamId,
    course: CourseId,
    other: CourseId,
    stage: &str,
) -> usize {
    let live = enrolment::Entity::find()
        .filter(enrolment::Column::CourseId.eq(course))
        .filter(enrolment::Column::Status.is_in([State::Seated, State::Offered]))
        .all(app.office.store.reader());
    let tells = !live.await.unwrap().is_empty();
    let name = uuid::Uuid::new_v4().to_string();
    let name = format!("W{}", &name[..8]);
    let mut walk = Walk {
        app,
        browser: app.enters(team, "coordinator", &name).await,
        course,
        other,
        tells,
        shown: 0,
        refused: 0,
    };
    walk.all(stage).await;
    assert!(walk.refused > 0, "{stage}: nothing was refused");
    walk.shown
}
