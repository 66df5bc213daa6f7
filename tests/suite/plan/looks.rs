//! The team's courses as a list, by week and by month: what is in sight, and what it costs.

use kursplass::actions::courses::{Draft, Schedule};
use kursplass::actions::{closures, sessions};
use kursplass::domain::Language;
use kursplass::domain::access::{Roles, Staff};
use kursplass::domain::admission::Policy;
use kursplass::domain::ids::{CourseId, StaffId};
use kursplass::entity::{session, staff};
use kursplass::web::planner::Fate;
use kursplass::web::staff::courses::{Asked, CalendarPage, CoursesPage, Shown, read};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::app::{App, on_both_sites};
use crate::given::draft;

/// Reads as the page does; answers how many statements it took, too.
async fn look(app: &App, by: &Staff, asked: Asked<'_>) -> (Shown, u64) {
    let store = &app.office.store;
    let before = store.asked();
    let shown = read(store.reader(), by, &asked, Language::Nb, store.now()).await;
    (shown.unwrap(), store.asked() - before)
}

async fn list(app: &App, by: &Staff, asked: Asked<'_>) -> CoursesPage {
    match look(app, by, asked).await.0 {
        Shown::List(page) => *page,
        Shown::Calendar(_) => panic!("no list"),
    }
}

async fn calendar(app: &App, by: &Staff, asked: Asked<'_>) -> CalendarPage {
    match look(app, by, asked).await.0 {
        Shown::Calendar(page) => *page,
        Shown::List(_) => panic!("no calendar"),
    }
}

fn standing(word: &str) -> Asked<'_> {
    Asked {
        standing: Some(word),
        ..Asked::default()
    }
}

fn titles(page: &CoursesPage) -> Vec<&str> {
    page.lines.iter().map(|line| line.title.as_str()).collect()
}

/// A course of so many sessions from this date on, led by one person alone.
fn from(date: &str, title: &str, leader: &str, count: i64) -> Draft {
    Draft {
        leaders: vec![leader.to_owned()],
        venue: None,
        place_later: true,
        schedule: Schedule::Series {
            starts_on: date.parse().unwrap(),
            start_time: "17:00:00".parse().unwrap(),
            minutes: Some(120),
            count: Some(count),
            interval_weeks: Some(1),
            follow_ups: None,
        },
        ..draft(title)
    }
}

async fn staff_named(app: &App, name: &str) -> StaffId {
    let found = staff::Entity::find().filter(staff::Column::Name.eq(name));
    let found = found.one(app.office.store.reader()).await.unwrap();
    found.unwrap().id
}

on_both_sites!(courses_are_found_by_how_they_stand, |app| {
    let team = app.team().await;
    let by = app.coordinator(team).await;
    app.publish(team, from("2027-02-02", "I gang", "Kari", 4))
        .await;
    let full = Draft {
        capacity: Some(1),
        ..from("2027-03-03", "Fullt", "Ola", 2)
    };
    let full = app.publish(team, full).await;
    app.enrolled(full, "ola@example.no").await;
    app.publish(team, from("2027-03-04", "Åpent", "Per", 2))
        .await;
    let later = Draft {
        opens_at: Some(crate::app::oslo("2027-02-20T12:00")),
        ..from("2027-03-05", "Snart", "Liv", 2)
    };
    app.publish(team, later).await;
    app.clock.set("2027-02-03T09:00");
    for (word, expected) in [
        ("current", vec!["I gang", "Fullt", "Åpent", "Snart"]),
        ("running", vec!["I gang"]),
        ("full", vec!["Fullt"]),
        ("open", vec!["Åpent"]),
        ("upcoming", vec!["Snart"]),
        ("closed", vec![]),
        ("over", vec![]),
        ("draft", vec![]),
        ("nonsense", vec!["I gang", "Fullt", "Åpent", "Snart"]),
    ] {
        let page = list(app, &by, standing(word)).await;
        assert_eq!(titles(&page), expected, "{word}");
    }
    let page = list(app, &by, standing("full")).await;
    let line = &page.lines[0];
    assert_eq!(line.seats, "1 av 1 plasser");
    assert_eq!(line.hours.as_deref(), Some("onsdag kl. 17.00–19.00"));
    assert_eq!(line.period.as_deref(), Some("3. mars – 10. mars 2027"));
    app.clock.set("2027-03-01T09:00");
    assert_eq!(titles(&list(app, &by, standing("over")).await), ["I gang"]);
});

on_both_sites!(who_only_leads_sees_own_courses_first, |app| {
    let team = app.team().await;
    app.publish(team, from("2027-03-02", "Karis", "Kari", 2))
        .await;
    app.publish(team, from("2027-03-03", "Olas", "Ola", 2))
        .await;
    let ola = staff_named(app, "Ola").await;
    let kari = Staff {
        id: staff_named(app, "Kari").await,
        team,
        name: "Kari".to_owned(),
        roles: Roles::from_words("leader"),
    };
    let leader = |leader| Asked {
        leader: Some(leader),
        ..Asked::default()
    };
    assert_eq!(titles(&list(app, &kari, Asked::default()).await), ["Karis"]);
    assert_eq!(
        titles(&list(app, &kari, leader("all")).await),
        ["Karis", "Olas"]
    );
    assert_eq!(
        titles(&list(app, &kari, leader(&ola.to_string())).await),
        ["Olas"]
    );
    let both = Staff {
        roles: Roles::from_words("leader,coordinator"),
        ..kari
    };
    assert_eq!(list(app, &both, Asked::default()).await.lines.len(), 2);
    let other = app.another_team(crate::given::modum()).await;
    let stranger = app.coordinator(other).await;
    assert!(
        list(app, &stranger, Asked::default())
            .await
            .lines
            .is_empty()
    );
});

on_both_sites!(a_drop_in_course_says_that_it_has_no_sign_up, |app| {
    let team = app.team().await;
    let by = app.coordinator(team).await;
    let mut draft = from("2027-03-16", "Åpen kveld", "Kari", 3);
    draft.policy = Some(Policy::Open);
    app.publish(team, draft).await;
    let page = list(app, &by, Asked::default()).await;
    assert_eq!(page.lines[0].seats, "Åpent, uten påmelding");
    let week = Asked {
        week: Some("2027-W11"),
        ..Asked::default()
    };
    let page = calendar(app, &by, week).await;
    let held = &page.planner.weeks[0].days[1].sessions;
    assert_eq!(held[0].lines.last().unwrap(), "Åpent, uten påmelding");
});

on_both_sites!(a_week_shows_its_sessions_holidays_and_closures, |app| {
    let team = app.team().await;
    let by = app.coordinator(team).await;
    let course = app
        .publish(team, from("2027-03-16", "Sov godt", "Kari", 3))
        .await;
    app.enrolled(course, "ola@example.no").await;
    close(app, &by).await;
    cancel_second(app, &by, course).await;
    let week = Asked {
        week: Some("2027-W12"),
        ..Asked::default()
    };
    let page = calendar(app, &by, week).await;
    assert_eq!(page.heading, "Uke 12: 22. mars – 28. mars 2027");
    assert_eq!(page.next, "/staff/courses?week=2027-W13&leader=all");
    let days = &page.planner.weeks[0].days;
    assert_eq!(days[0].marks, ["Stengt: påske"]);
    assert_eq!(days[3].marks, ["skjærtorsdag"]);
    assert_eq!(days[6].marks, ["første påskedag"]);
    let held = &days[1].sessions;
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].hours, "kl. 17.00–19.00");
    assert_eq!(
        held[0].lines,
        [
            "Samling 2 av 3",
            "Stedet kommer senere",
            "Kari",
            "1 av 20 plasser"
        ]
    );
    assert_eq!(held[0].fate, Fate::Off);
    assert_eq!(held[0].tag.as_ref().unwrap().label, "Avlyst");
    assert!(!page.empty);
    let month = Asked {
        month: Some("2027-03"),
        ..Asked::default()
    };
    let page = calendar(app, &by, month).await;
    let all = page.planner.weeks.iter().flat_map(|week| &week.days);
    let held: Vec<_> = all.filter(|day| !day.sessions.is_empty()).collect();
    // The third is held after Easter, in local time.
    let names: Vec<&str> = held.iter().map(|day| day.name.as_str()).collect();
    assert_eq!(
        names,
        ["tirsdag 16. mars", "tirsdag 23. mars", "tirsdag 30. mars"]
    );
    assert!(held[2].sessions[0].hours == "kl. 17.00–19.00");
});

async fn close(app: &App, by: &Staff) {
    let by = by.clone();
    let close = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(async move {
            let day = "2027-03-22".parse().unwrap();
            closures::add(&desk, &by, day, day, "påske").await.map(drop)
        })
    });
    close.await.unwrap();
}

async fn cancel_second(app: &App, by: &Staff, course: CourseId) {
    let found = session::Entity::find()
        .filter(session::Column::CourseId.eq(course))
        .filter(session::Column::Number.eq(2));
    let id = found
        .one(app.office.store.reader())
        .await
        .unwrap()
        .unwrap()
        .id;
    let by = by.clone();
    let cancel = app.office.act(move |desk| {
        let by = by.clone();
        Box::pin(async move { sessions::cancel(&desk, &by, id, "Syk").await.map(drop) })
    });
    cancel.await.unwrap();
}

on_both_sites!(many_courses_take_as_many_queries_as_one, |app| {
    let team = app.team().await;
    let by = app.coordinator(team).await;
    let views = [
        Asked::default(),
        standing("open"),
        Asked {
            week: Some("2027-W09"),
            ..Asked::default()
        },
        Asked {
            month: Some("2027-03"),
            ..Asked::default()
        },
    ];
    app.publish(team, from("2027-03-02", "Nr. 0", "Leder 0", 4))
        .await;
    let mut few = Vec::new();
    for view in views {
        few.push(look(app, &by, view).await.1);
    }
    for n in 1..60 {
        let (title, leader) = (format!("Nr. {n}"), format!("Leder {n}"));
        app.publish(team, from("2027-03-02", &title, &leader, 4))
            .await;
    }
    for (view, few) in views.into_iter().zip(few) {
        let (shown, many) = look(app, &by, view).await;
        assert_eq!(many, few);
        assert!(many <= 14, "{many} statements");
        match shown {
            Shown::List(page) => assert_eq!((page.lines.len(), page.pages.of), (50, 2)),
            Shown::Calendar(page) => assert!(!page.empty),
        }
    }
});
