//! No page shows what would be refused: every act on a course, its sessions and its people, at every
//! stage of their lives, is shown only where it can be done, opens only where it can be done, and is
//! refused by the same rule when it is sent all the same.

use kursplass::actions::courses;
use kursplass::domain::admission::Policy;
use kursplass::domain::course::CancelReason;
use kursplass::domain::ids::{CourseId, TeamId};
use kursplass::entity::enrolment::State;
use kursplass::entity::{enrolment, session};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::app::{App, on_both_sites};
use crate::browser::Browser;
use crate::given::draft;

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

async fn walks(app: &App, team: TeamId, course: CourseId, other: CourseId, stage: &str) -> usize {
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

/// A course of the walk with leaders of its own, so that none stands in another's way.
async fn course(app: &App, team: TeamId, policy: Policy, capacity: i64) -> CourseId {
    let draft = courses::Draft {
        leaders: vec![format!("Leader {}", uuid::Uuid::new_v4())],
        venue: None,
        place_later: true,
        policy: Some(policy),
        capacity: Some(capacity),
        min_participants: Some(1),
        ..draft("Sinnemestring")
    };
    app.publish(team, draft).await
}

on_both_sites!(no_act_is_shown_or_opened_that_would_be_refused, |app| {
    let team = app.team().await;
    let main = course(app, team, Policy::Direct, 2).await;
    let other = course(app, team, Policy::Direct, 9).await;
    let [a, _, _, _] = app.queue(&main.to_string(), ["a", "b", "c", "d"]).await;
    app.sign_up(main, "unproven@example.no").await;
    assert!(walks(app, team, main, other, "full").await > 10);
    app.withdraws(&a).await.is(200);
    assert!(walks(app, team, main, other, "offered").await > 10);

    app.clock.set("2027-02-04T09:00");
    walks(app, team, main, other, "the offer ran out").await;
    app.sweep(main).await;
    walks(app, team, main, other, "lapsed").await;

    app.clock.set("2027-03-02T18:00");
    walks(app, team, main, other, "the first session").await;
    app.clock.set("2027-03-09T20:00");
    walks(app, team, main, other, "too late to begin").await;
    app.clock.set("2027-04-06T18:00");
    walks(app, team, main, other, "the last session").await;
    app.clock.set("2027-04-07T09:00");
    walks(app, team, main, other, "over").await;
});

on_both_sites!(a_course_of_another_kind_shows_only_what_it_allows, |app| {
    let team = app.team().await;
    let other = course(app, team, Policy::Direct, 9).await;
    let talk = course(app, team, Policy::AfterConversation, 3).await;
    app.queue(&talk.to_string(), ["a", "b"]).await;
    let drop_in = course(app, team, Policy::Open, 9).await;
    let off = course(app, team, Policy::Direct, 9).await;
    app.queue(&off.to_string(), ["c"]).await;
    let by = app.coordinator(team).await;
    let unpublished = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(async move {
            courses::cancel(&desk, &by, off, CancelReason::Other, None).await?;
            let draft = courses::Draft {
                leaders: Vec::new(),
                ..draft("Utkast")
            };
            Ok(courses::create(&desk, &by, &draft).await?.course.id)
        })
    });
    let unpublished = unpublished.await.unwrap();

    for (course, stage) in [
        (talk, "after a talk"),
        (drop_in, "drop-in"),
        (off, "cancelled"),
        (unpublished, "draft"),
    ] {
        walks(app, team, course, other, stage).await;
    }
    app.clock.set("2027-03-09T20:00");
    for (course, stage) in [(talk, "after a talk, late"), (drop_in, "drop-in, late")] {
        walks(app, team, course, other, stage).await;
    }
});

on_both_sites!(
    somebody_can_be_moved_only_to_where_there_is_a_place_for_them,
    |app| {
        let team = app.team().await;
        let here = course(app, team, Policy::Direct, 5).await;
        let [a] = app.queue(&here.to_string(), ["a"]).await;
        let form = format!("/staff/courses/{here}/people/{}/move", a.id);
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        let none = siv.get(&form).await.is(409);
        assert!(
            none.text.contains("Ingen av de andre kursene"),
            "{}",
            none.text
        );
        let free = course(app, team, Policy::Direct, 5).await;
        let full = course(app, team, Policy::Direct, 1).await;
        app.queue(&full.to_string(), ["x"]).await;
        let drop_in = course(app, team, Policy::Open, 5).await;
        let own = course(app, team, Policy::Direct, 5).await;
        app.queue(&own.to_string(), ["a"]).await;

        let page = siv.get(&form).await.is(200);

        assert!(page.text.contains(&free.to_string()), "{}", page.text);
        for no in [full, drop_in, own] {
            assert!(!page.text.contains(&no.to_string()), "{no}: {}", page.text);
        }
    }
);
