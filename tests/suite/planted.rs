//! Under every row that is written its like is planted: whoever is told yes has their rows, and whoever is told no has none.

mod deeds;
mod pages;
pub mod trap;

use std::collections::BTreeMap;

use crate::app::{App, on_both_sites};
use crate::buttons;
use crate::walls::LOOKS;
use pages::Presser;
use trap::{Rows, rows};

/// What each deed writes when nothing is in its way.
type Known = BTreeMap<String, Rows>;

/// Does each deed; where it is known what it writes, each of its rows is refused by the database first.
pub struct Planter<'a> {
    app: &'a App,
    known: Known,
    knows: bool,
    refused: usize,
}

on_both_sites!(
    whatever_row_the_database_refuses_nobody_is_told_yes_without_it,
    |app| {
        let mut planter = Planter::of(app);
        deeds::all(&mut planter, "first").await;
        trap::lay(app).await;
        planter.knows = true;
        deeds::all(&mut planter, "second").await;
        trap::clear(app).await;
        println!("{} rows refused", planter.refused);
        assert!(planter.refused > 50, "{}", planter.refused);
    }
);

on_both_sites!(
    whatever_row_the_database_refuses_no_page_says_yes_without_it,
    |app| {
        let mut planter = Planter::of(app);
        planter.presses("first").await;
        trap::lay(app).await;
        planter.knows = true;
        planter.presses("other").await;
        trap::clear(app).await;
        println!("{} rows refused", planter.refused);
        assert!(planter.refused > 100, "{}", planter.refused);
    }
);

// The control: a deed that does not mind what the database says is found out.
on_both_sites!(
    who_says_yes_whatever_the_database_says_is_found_out,
    |app| {
        let team = app.team().await;
        let token = app.token(team, "coordinator", "Siv").await;
        trap::lay(app).await;
        let before = rows(app).await;
        trap::arm(app, "venue").await;
        let room = serde_json::json!({ "name": "Rom 5" });
        let told = app.post("/api/v1/venues", Some(&token), room).await;
        let after = rows(app).await;
        let wanted = Rows::from([("venue".to_owned(), 1), ("event".to_owned(), 1)]);
        judge(told.status < 300, &before, &after, &wanted).unwrap();
        assert!(judge(true, &before, &after, &wanted).is_err());
        trap::clear(app).await;
    }
);

impl<'a> Planter<'a> {
    fn of(app: &'a App) -> Self {
        Self {
            app,
            known: Known::new(),
            knows: false,
            refused: 0,
        }
    }

    /// Sends every form of the pages once, in a team of its own.
    async fn presses(&mut self, team: &str) {
        let app = self.app;
        let mut presser = Presser {
            planter: self,
            pressed: 0,
        };
        buttons::all(app, team, &mut presser).await;
    }

    /// Does it, and answers what it answers without any trap.
    pub async fn deed<T>(&mut self, name: &str, deed: impl AsyncFn() -> Result<T, String>) -> T {
        let mut before = rows(self.app).await;
        if self.knows {
            let wanted = self.known[name].clone();
            let grown = wanted.iter().filter(|(_, by)| **by > 0);
            for (table, _) in grown {
                trap::arm(self.app, table).await;
                let told = deed().await;
                trap::disarm(self.app).await;
                let after = rows(self.app).await;
                if let Err(why) = judge(told.is_ok(), &before, &after, &wanted) {
                    panic!("{name}, where {table} is refused: {why}");
                }
                match told {
                    // It found another way.
                    Ok(done) => return done,
                    Err(_) => self.refused += 1,
                }
                before = after;
            }
        }
        let done = match deed().await {
            Ok(done) => done,
            Err(why) => panic!("{name}: {why}"),
        };
        let written = change(&before, &rows(self.app).await);
        if self.knows {
            assert_eq!(written, self.known[name], "{name}");
        } else {
            self.known.insert(name.to_owned(), written);
        }
        done
    }
}

/// A yes has all its rows, a no has none; but who looked at somebody has looked, whatever was told then.
fn judge(is_yes: bool, before: &Rows, after: &Rows, wanted: &Rows) -> Result<(), String> {
    let written = change(before, after);
    let is_right = if is_yes {
        written == *wanted
    } else {
        written.keys().all(|table| LOOKS.contains(&table.as_str()))
    };
    if is_right {
        Ok(())
    } else {
        Err(format!("told {is_yes}, wrote {written:?} of {wanted:?}"))
    }
}

/// By how much each table has grown; below nothing where it has shrunk. How often somebody was looked at who is
/// forgotten now does not count.
fn change(before: &Rows, after: &Rows) -> Rows {
    let by = |table: &String| after[table] - before[table];
    let counts = |table: &String| by(table) > 0 || !LOOKS.contains(&table.as_str());
    let changed = after.keys().filter(|table| by(table) != 0 && counts(table));
    changed.map(|table| (table.clone(), by(table))).collect()
}
