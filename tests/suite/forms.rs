//! A form that is sent twice does its work once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use kursplass::domain::Refusal;
use kursplass::domain::refusal::Conflict;
use kursplass::entity::{enrolment, venue};
use kursplass::error::Error;
use kursplass::web::{Form, api};

use sea_orm::{EntityTrait, PaginatorTrait};

use crate::app::{App, on_both_sites};
use crate::staff_course::{says, says_not};

/// Sends a form whose action counts; a body with `no` is refused.
async fn send(app: &App, work: &Arc<AtomicUsize>, body: &str) -> Result<String, Error> {
    let form = Form::parse("/courses/1/sign-up", body.as_bytes());
    let (work, wrong) = (Arc::clone(work), form.ticked("no"));
    let site = app.client.rocket().state::<api::App>().unwrap();
    let led = form.once(site, "me", move |_| {
        let work = Arc::clone(&work);
        Box::pin(async move {
            let done = work.fetch_add(1, Ordering::SeqCst);
            if wrong {
                return Err(Refusal::OfferLapsed.into());
            }
            Ok(format!("/place/{done}"))
        })
    });
    led.await
}

on_both_sites!(the_same_form_is_led_to_the_same_place, |app| {
    let work = Arc::new(AtomicUsize::new(0));
    let first = send(app, &work, "key=k&name=a").await.unwrap();
    assert_eq!(send(app, &work, "key=k&name=a").await.unwrap(), first);
    assert_eq!(work.load(Ordering::SeqCst), 1);
});

on_both_sites!(a_form_sent_before_with_something_else_is_told_so, |app| {
    let work = Arc::new(AtomicUsize::new(0));
    let first = send(app, &work, "key=k&name=a").await.unwrap();
    let other = send(app, &work, "key=k&name=b").await;
    let Err(Error::Refused(Refusal::Conflict(Conflict::AlreadySent { led }))) = other else {
        panic!("{other:?}");
    };
    assert_eq!(led, first);
    assert_eq!(work.load(Ordering::SeqCst), 1, "nothing is done");
});

on_both_sites!(the_second_use_of_a_form_shows_both, |app| {
    let team = app.team().await;
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    let form = siv.get("/staff/venues/new").await.is(200);
    let list = "/staff/venues";
    siv.submit(&form, list, &[("name", "Biblioteket")])
        .await
        .is(303);

    let page = siv
        .submit(&form, list, &[("name", "Kulturhuset")])
        .await
        .is(409);

    says(&page, "Dette skjemaet er sendt før");
    says(&page, "Se det som ble lagret");
    says(&page, "href=\"/staff/venues\"");
    says(&page, "value=\"Kulturhuset\"");
    let rows = venue::Entity::find().count(app.office.store.reader());
    assert_eq!(rows.await.unwrap(), 1);
    siv.submit(&page, list, &[]).await.is(303);
});

on_both_sites!(switching_the_language_keeps_what_is_filled_in, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let mut ola = app.browser();
    let at = format!("/courses/{course}/sign-up");
    let form = ola.get(&at).await.is(200);
    says(&form, "?tongue=nn\"");
    let switch = format!("{at}?tongue=en");
    let fields = [
        ("key", "k"),
        ("name", "Ola <O>"),
        ("email", "ola@example.no"),
        ("home_municipality", "3316"),
        ("old_enough", "yes"),
    ];

    let page = ola.post(&switch, &fields).await.is(200);

    says(&page, "<html lang=\"en\"");
    says(&page, "value=\"Ola &lt;O&gt;\"");
    says(&page, "value=\"ola@example.no\"");
    says_not(&page, "role=\"alert\"");
    let rows = enrolment::Entity::find().count(app.office.store.reader());
    assert_eq!(rows.await.unwrap(), 0, "nobody is signed up by it");
    assert_eq!(ola.cookies["language"], "en");
    let checked = ola.submit(&page, &at, &[]).await.is(200);
    says(&checked, "Is this right?");
    let rows = enrolment::Entity::find().count(app.office.store.reader());
    assert_eq!(rows.await.unwrap(), 0, "nobody is signed up by looking");
    ola.submit(&checked, &at, &[("sure", "yes")]).await.is(303);
});

on_both_sites!(staff_switch_the_language_of_a_half_filled_form, |app| {
    let team = app.team().await;
    let mut siv = app.enters(team, "admin,coordinator", "Siv").await;
    for (page, typed) in [
        ("/staff/templates", ("certificate", "KiD")),
        ("/staff/venues", ("address", "Storgata 4")),
        ("/staff/closures", ("reason", "Vinterferie")),
        ("/staff/settings", ("controller", "Modum")),
        ("/staff/courses/new", ("title", "Sov godt")),
    ] {
        let shown = siv.post(&format!("{page}?tongue=nn"), &[typed]).await;
        assert!(
            matches!(shown.status, 200 | 422),
            "{page}: {}",
            shown.status
        );
        says(&shown, "<html lang=\"nn\"");
        says(&shown, &format!("value=\"{}\"", typed.1));
    }
});

on_both_sites!(a_form_that_is_too_large_says_the_way_back, |app| {
    let team = app.team().await;
    let course = app.course(team, 5).await;
    let mut siv = app.enters(team, "coordinator", "Siv").await;
    let huge = "x".repeat(200 * 1024);
    let page = siv.post("/staff/venues", &[("name", &huge)]).await.is(413);
    says(&page, "tilbakeknappen i nettleseren");
    says(&page, "href=\"/staff\"");
    let large = "x".repeat(40 * 1024);
    siv.post("/staff/venues", &[("name", &large)]).await.is(422);
    let sign_up = format!("/courses/{course}/sign-up");
    let page = app.browser().post(&sign_up, &[("name", &large)]).await;
    says(&page.is(413), "tilbakeknappen i nettleseren");
});

on_both_sites!(a_refused_form_is_tried_again, |app| {
    let work = Arc::new(AtomicUsize::new(0));
    for _ in 0..2 {
        let refused = send(app, &work, "key=k&no=yes").await;
        assert!(matches!(refused, Err(Error::Refused(_))));
    }
    assert_eq!(work.load(Ordering::SeqCst), 2);
});
