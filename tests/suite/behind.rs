//! The database behind the back of running processes: what is there, and time that goes by at once.

use chrono::{TimeDelta, Timelike as _};
use kursplass::clock::Clock;
use kursplass::entity::message::{self, Model, Status};
use kursplass::entity::{enrolment, team};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, EntityTrait,
    PaginatorTrait as _, QueryFilter,
};
use tokio::runtime::Handle;

/// A connection of its own, for tests that have no runtime of their own around them.
pub struct Behind {
    db: DatabaseConnection,
    runtime: Handle,
}

impl Behind {
    pub fn open(url: &str) -> Self {
        let runtime = Handle::current();
        let db = runtime.block_on(Database::connect(url)).unwrap();
        Self { db, runtime }
    }

    /// Puts all teams where it is noon, so that messages leave whenever the test is run.
    pub fn make_it_noon(&self) {
        let hour = i64::from(Clock::System.now().hour());
        let update = team::Entity::update_many()
            .col_expr(
                team::Column::Zone,
                Expr::val(format!("Etc/GMT{:+}", hour - 12)),
            )
            .exec(&self.db);
        self.runtime.block_on(update).unwrap();
    }

    /// What leases there are run out, as they do when a process is away for minutes.
    pub fn end_leases(&self) {
        let update = message::Entity::update_many()
            .col_expr(message::Column::LeaseUntil, Expr::val(just_now()))
            .filter(message::Column::LeaseUntil.is_not_null())
            .exec(&self.db);
        self.runtime.block_on(update).unwrap();
    }

    /// The time of every offer is up.
    pub fn end_offers(&self) {
        let update = enrolment::Entity::update_many()
            .col_expr(enrolment::Column::Until, Expr::val(just_now()))
            .filter(enrolment::Column::Status.eq(enrolment::State::Offered))
            .exec(&self.db);
        self.runtime.block_on(update).unwrap();
    }

    /// How many have let their offer lapse.
    pub fn lapsed(&self) -> usize {
        let rows = enrolment::Entity::find()
            .filter(enrolment::Column::Status.eq(enrolment::State::Lapsed))
            .count(&self.db);
        usize::try_from(self.runtime.block_on(rows).unwrap()).unwrap()
    }

    /// The whole outbox.
    pub fn messages(&self) -> Vec<Model> {
        let rows = message::Entity::find().all(&self.db);
        self.runtime.block_on(rows).unwrap()
    }

    /// How many messages stand like this.
    pub fn count(&self, status: Status) -> usize {
        let rows = self.messages();
        rows.iter().filter(|row| row.status == status).count()
    }

    /// How many are in the hands of some process.
    pub fn leased(&self) -> usize {
        let rows = self.messages();
        rows.iter().filter(|row| row.lease_until.is_some()).count()
    }
}

/// Somebody else who writes, and takes their time about it. They let go when this is dropped.
pub struct Writer {
    db: DatabaseConnection,
    runtime: Handle,
}

impl Writer {
    /// Nobody changes an enrolment before this one has finished.
    pub fn begin(url: &str) -> Self {
        let runtime = Handle::current();
        let mut one = ConnectOptions::new(url);
        one.max_connections(1);
        let begin = if url.starts_with("sqlite") {
            "BEGIN IMMEDIATE"
        } else {
            "BEGIN; LOCK TABLE enrolment IN EXCLUSIVE MODE"
        };
        let db = runtime.block_on(async {
            let db = Database::connect(one).await.unwrap();
            db.execute_unprepared(begin).await.unwrap();
            db
        });
        Self { db, runtime }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        let end = self.db.execute_unprepared("ROLLBACK");
        self.runtime.block_on(end).unwrap();
    }
}

fn just_now() -> kursplass::domain::Time {
    Clock::System.now() - TimeDelta::seconds(1)
}
