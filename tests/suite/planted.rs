//! Under every row that is written its like is planted: whoever is told yes has their rows, and whoever is told no has none.

mod deeds;
pub mod trap;

use std::collections::BTreeMap;

use crate::app::{App, on_both_sites};
use trap::{Rows, rows};

/// What each deed writes when nothing is in its way.
type Known = BTreeMap<&'static str, Rows>;

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
        let mut planter = Planter {
            app,
            known: Known::new(),
            knows: false,
            refused: 0,
        };
        deeds::all(&mut planter, "first").await;
        trap::lay(app).await;
        planter.knows = true;
        deeds::all(&mut planter, "second").await;
        trap::clear(app).await;
        println!("{} rows refused", planter.refused);
        assert!(planter.refused > 50, "{}", planter.refused);
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

impl Planter<'_> {
    /// Does it, and answers what it answers without any trap.
    pub async fn deed<T>(
        &mut self,
        name: &'static str,
        deed: impl AsyncFn() -> Result<T, String>,
    ) -> T {
        let before = rows(self.app).await;
        if self.knows {
            let wanted = self.known[name].clone();
            for table in wanted.keys() {
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
            }
        }
        let done = match deed().await {
            Ok(done) => done,
            Err(why) => panic!("{name}: {why}"),
        };
        let written = more(&before, &rows(self.app).await);
        if self.knows {
            assert_eq!(written, self.known[name], "{name}");
        } else {
            self.known.insert(name, written);
        }
        done
    }
}

/// A yes has all its rows, a no has none.
fn judge(is_yes: bool, before: &Rows, after: &Rows, wanted: &Rows) -> Result<(), String> {
    let written = more(before, after);
    let right = if is_yes { wanted.clone() } else { Rows::new() };
    if written == right {
        Ok(())
    } else {
        Err(format!("told {is_yes}, wrote {written:?} of {wanted:?}"))
    }
}

/// By how much each table has grown.
fn more(before: &Rows, after: &Rows) -> Rows {
    let grown = after
        .iter()
        .filter(|(table, number)| before[*table] < **number);
    grown
        .map(|(table, number)| (table.clone(), number - before[table]))
        .collect()
}
