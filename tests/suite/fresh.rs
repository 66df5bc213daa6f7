//! What was shown a moment ago is shown again without asking the database, and never after a change.

use std::time::Duration;

use kursplass::entity::team;
use kursplass::store::Store;
use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, ExprTrait as _};
use serde_json::json;

use crate::app::App;
use crate::db::on_both;

/// How many questions a page asks, and what it says.
async fn look(app: &App, path: &str) -> (u64, String) {
    let before = app.office.store.asked();
    let text = app.get(path, None).await.is(200).text;
    (app.office.store.asked() - before, text)
}

/// What the page says when it asks nothing. On a machine that is busy, the moment may be over too soon.
async fn look_unasked(app: &App, path: &str) -> String {
    for _ in 0..20 {
        let (asked, text) = look(app, path).await;
        if asked == 0 {
            return text;
        }
    }
    panic!("{path} asks the database each time");
}

/// Renames the team from another process.
async fn rename(elsewhere: &Store, name: &'static str) {
    let rename = elsewhere.write(move |tx| {
        Box::pin(async move {
            let one_more = Expr::col(team::Column::Revision).add(1);
            team::Entity::update_many()
                .col_expr(team::Column::Name, Expr::val(name))
                .col_expr(team::Column::Revision, one_more)
                .exec(tx)
                .await?;
            Ok(())
        })
    });
    rename.await.unwrap();
}

on_both!(a_page_is_shown_again_unasked_until_somebody_writes, |db| {
    let app = App::on(db).await;
    let team = app.team().await;
    let course = app.course(team, 20).await;
    let token = app.token(team, "coordinator", "Tove").await;
    let feed = format!("/calendar/courses/{course}.ics");
    for path in ["/".to_owned(), format!("/courses/{course}"), feed] {
        let (asked, before) = look(&app, &path).await;
        assert!(asked > 0, "{path}");
        assert_eq!(look_unasked(&app, &path).await, before, "{path}");
        let own = format!("/api/v1/courses/{course}");
        let title = format!("Nytt navn {}", path.len());
        let change = json!({"title": title});
        app.patch(&own, Some(&token), change).await.is(200);
        let (asked, after) = look(&app, &path).await;
        assert!(asked > 0 && after.contains(&title), "{path}: {after}");
    }
    app.end().await;
});

on_both!(what_another_process_writes_is_shown_after_a_second, |db| {
    let app = App::on(db).await;
    let team = app.team().await;
    let path = format!("/courses/{}", app.course(team, 20).await);
    look(&app, &path).await;
    let elsewhere = db.open_again().await;
    rename(&elsewhere, "Sigdal hjelper").await;
    tokio::time::sleep(Duration::from_millis(1100)).await;
    let (_, text) = look(&app, &path).await;
    assert!(text.contains("Sigdal hjelper"), "{text}");
    elsewhere.close().await;
    app.end().await;
});
