//! That the ground of the other tests holds.

use crate::app::on_both_sites;

on_both_sites!(a_course_can_be_laid_out_and_published, |app| {
    let team = app.team().await;
    let course = app.course(team, 3).await;
    assert_eq!(app.sweep(course).await, 0);
    app.get("/api/v1/nothing", None)
        .await
        .is_refused(404, "not_found");
});
