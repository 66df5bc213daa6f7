//! A form that is sent twice does its work once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use kursplass::domain::Refusal;
use kursplass::error::Error;
use kursplass::web::{Form, api};

use crate::app::{App, on_both_sites};

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
    let mended = send(app, &work, "key=k&name=b").await.unwrap();
    assert_ne!(mended, first);
    assert_eq!(work.load(Ordering::SeqCst), 2);
});

on_both_sites!(a_refused_form_is_tried_again, |app| {
    let work = Arc::new(AtomicUsize::new(0));
    for _ in 0..2 {
        let refused = send(app, &work, "key=k&no=yes").await;
        assert!(matches!(refused, Err(Error::Refused(_))));
    }
    assert_eq!(work.load(Ordering::SeqCst), 2);
});
