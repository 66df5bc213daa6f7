//! A team's logo: put up by its admin, on its pages for everybody, and gone when it is taken down.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbaImage};

use crate::app::{App, on_both_sites};
use crate::participants::signed_in;

const PAGE: &str = "/staff/settings/logo";

/// A file with a picture so wide.
pub fn picture(width: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let plain = DynamicImage::ImageRgba8(RgbaImage::new(width, 80));
    plain.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Where the logo on a page is.
async fn shown(app: &App, path: &str) -> Option<String> {
    let page = app.browser().get(path).await.is(200).text;
    let page = page.replace("&#x2F;", "/");
    let (_, rest) = page.split_once("src=\"/logos/")?;
    let (name, _) = rest.split_once('"')?;
    Some(format!("/logos/{name}"))
}

on_both_sites!(
    a_logo_stands_on_the_pages_of_its_team_under_a_name_of_its_own,
    |app| {
        let team = app.team().await;
        let course = format!("/courses/{}", app.course(team, 5).await);
        assert_eq!(shown(app, &course).await, None);

        let mut admin = signed_in(app, team, "admin").await;
        let saved = admin.upload(PAGE, "file", &picture(300)).await;
        admin.follow(saved).await.is(200);
        let first = shown(app, &course).await.unwrap();
        assert_eq!(
            shown(app, "/").await.as_ref(),
            Some(&first),
            "there is one team"
        );
        let file = app.browser().get(&first).await.is(200);
        assert_eq!(file.header("content-type"), Some("image/png"));
        let kept = file.header("cache-control").unwrap();
        assert!(kept.contains("immutable"), "{kept}");

        let saved = admin.upload(PAGE, "file", &picture(200)).await;
        admin.follow(saved).await.is(200);
        let second = shown(app, &course).await.unwrap();
        assert_ne!(first, second);
        app.browser().get(&first).await.is(404);

        let page = admin.get(PAGE).await.is(200);
        let gone = admin.submit(&page, &format!("{PAGE}/removal"), &[]).await;
        admin.follow(gone).await.is(200);
        assert_eq!(shown(app, &course).await, None);
        app.browser().get(&second).await.is(404);
    }
);

on_both_sites!(what_is_no_picture_is_refused_in_words, |app| {
    let team = app.team().await;
    let mut admin = signed_in(app, team, "admin").await;
    for wrong in [&b"<svg/>"[..], b"BEGIN:VCALENDAR", b""] {
        let page = admin.upload(PAGE, "file", wrong).await.is(422);
        let page = page.text;
        assert!(
            page.contains("error-summary") || page.contains("ds-error"),
            "{page}"
        );
    }
    let mut leader = signed_in(app, team, "leader").await;
    leader.upload(PAGE, "file", &picture(30)).await.is(403);
});
