//! What an older copy of the database brings back, and what stays in files.

use std::path::{Path, PathBuf};

use kursplass::actions::{Office, check, retention};
use kursplass::clock::Clock;
use kursplass::domain::ids::EnrolmentId;
use kursplass::entity::{access_person, enrolment, event, message};
use kursplass::store::Store;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseConnection, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter,
};

use super::{erases, marks, page_of};
use crate::app::{App, on_both_sites};
use crate::db::on_sqlite;
use crate::traces::{everything, found};

/// Everything about one person, as a backup has it.
struct Copy {
    person: enrolment::Model,
    events: Vec<event::Model>,
    messages: Vec<message::Model>,
    looks: Vec<access_person::Model>,
}

impl Copy {
    async fn of(db: &DatabaseConnection, id: EnrolmentId) -> Self {
        let events = event::Entity::find().filter(event::Column::EnrolmentId.eq(id));
        let events = events.all(db).await.unwrap();
        let told = message::Column::EventId.is_in(events.iter().map(|row| row.id));
        let looks = access_person::Column::EnrolmentId.eq(id);
        let row = enrolment::Entity::find_by_id(id).one(db).await.unwrap();
        Self {
            person: row.unwrap(),
            events,
            messages: message::Entity::find().filter(told).all(db).await.unwrap(),
            looks: access_person::Entity::find()
                .filter(looks)
                .all(db)
                .await
                .unwrap(),
        }
    }

    async fn put_back(self, db: &DatabaseConnection) {
        let person = self.person.into_active_model().reset_all();
        person.insert(db).await.unwrap();
        for row in self.events {
            row.into_active_model()
                .reset_all()
                .insert(db)
                .await
                .unwrap();
        }
        for row in self.messages {
            row.into_active_model()
                .reset_all()
                .insert(db)
                .await
                .unwrap();
        }
        for row in self.looks {
            row.into_active_model()
                .reset_all()
                .insert(db)
                .await
                .unwrap();
        }
    }
}

on_both_sites!(
    what_comes_back_with_an_older_copy_is_erased_once_more,
    |app| {
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let id = app.joins(course, "kanari@example.no").await;
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        siv.get(&page_of(course, id)).await.is(200);
        let needles = marks(app, id).await;
        let copy = Copy::of(app.office.store.reader(), id).await;
        erases(&mut siv, course, id).await;
        let sent = message::Entity::find().count(app.office.store.reader());
        let sent = sent.await.unwrap();
        let connection = app.office.store.connect_for_migrations().await.unwrap();
        copy.put_back(&connection).await;
        connection.close().await.unwrap();
        assert!(!found(&everything(app).await, &needles).is_empty());
        assert_eq!(app.breaches().await, ["I12"]);

        assert_eq!(retention::replay(&app.office).await.unwrap(), 1);

        assert!(app.breaches().await.is_empty());
        assert!(found(&everything(app).await, &needles).is_empty());
        let now = message::Entity::find().count(app.office.store.reader());
        assert_eq!(now.await.unwrap(), sent, "nobody is told again");
        assert_eq!(retention::replay(&app.office).await.unwrap(), 0);
    }
);

fn file_of(url: &str) -> PathBuf {
    PathBuf::from(url.trim_start_matches("sqlite://"))
}

/// Whether one of the needles stands in a file, byte for byte.
fn holds(file: &Path, needles: &[Vec<u8>]) -> bool {
    let bytes = std::fs::read(file).unwrap_or_default();
    let is_in = |needle: &Vec<u8>| bytes.windows(needle.len()).any(|part| part == needle);
    needles.iter().any(is_in)
}

#[test]
fn no_byte_of_who_was_erased_is_left_in_the_files_of_sqlite() {
    on_sqlite(async |db| {
        let app = App::on(db).await;
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let id = app.joins(course, "kanari@example.no").await;
        app.joins(course, "b@example.no").await;
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        siv.get(&page_of(course, id)).await.is(200);
        let row = app.enrolment(id).await;
        let sealed = [Some(row.name), row.email, row.email_index];
        let mut needles: Vec<Vec<u8>> = sealed.into_iter().flatten().collect();
        needles.push(id.0.as_bytes().to_vec());
        app.office.store.empty_log().await.unwrap();
        let file = file_of(&db.url);
        let log = PathBuf::from(format!("{}-wal", file.display()));
        assert!(holds(&file, &needles));

        erases(&mut siv, course, id).await;

        assert!(!holds(&file, &needles) && !holds(&log, &needles));
        app.end().await;
    });
}

#[test]
fn an_older_file_is_cleansed_by_the_list_beside_it() {
    on_sqlite(async |db| {
        let app = App::on(db).await;
        let team = app.team().await;
        let course = app.course(team, 5).await;
        let id = app.joins(course, "kanari@example.no").await;
        let mut siv = app.enters(team, "coordinator", "Siv").await;
        app.office.store.empty_log().await.unwrap();
        let file = file_of(&db.url);
        let folder = file.with_file_name("restored");
        std::fs::create_dir(&folder).unwrap();
        let old = folder.join("test.db");
        std::fs::copy(&file, &old).unwrap();

        erases(&mut siv, course, id).await;

        let list = file.with_extension("erased");
        let text = std::fs::read_to_string(&list).unwrap();
        assert_eq!(text.lines().count(), 2, "{text}");
        std::fs::copy(&list, old.with_extension("erased")).unwrap();
        let url = format!("sqlite://{}", old.display());
        let clock = Clock::manual(app.office.store.now());
        let office = Office {
            store: Store::open(&url, clock).await.unwrap(),
            ..app.office.clone()
        };
        retention::keep_beside(&office).await.unwrap();
        assert_eq!(retention::replay(&office).await.unwrap(), 1);
        let report = check::check(&office.store, &office.vault, |_| ()).await;
        assert_eq!(report.unwrap().breaches, []);
        let left = enrolment::Entity::find().count(office.store.reader());
        assert_eq!(left.await.unwrap(), 0);
        office.store.close().await;
        app.end().await;
    });
}
