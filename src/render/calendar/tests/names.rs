//! What a calendar says of itself.

use super::rules::value;
use super::*;

#[test]
fn rule_11_the_calendar_names_itself_and_how_often_to_look() {
    let lines = lines(&text(sessions()));
    assert_eq!(value(&lines, "VERSION"), "2.0");
    assert_eq!(value(&lines, "PRODID"), "-//Kursplass//Kursplass//NO");
    assert_eq!(value(&lines, "CALSCALE"), "GREGORIAN");
    assert_eq!(value(&lines, "X-WR-CALNAME"), "Kurs: Modum og Sigdal");
    assert_eq!(value(&lines, "NAME;VALUE=TEXT"), "Kurs: Modum og Sigdal");
    assert_eq!(value(&lines, "X-WR-TIMEZONE"), "Europe/Oslo");
    assert_eq!(value(&lines, "REFRESH-INTERVAL;VALUE=DURATION"), "PT1H");
    assert_eq!(value(&lines, "X-PUBLISHED-TTL"), "PT1H");
}

#[test]
fn rule_11_each_kind_of_feed_has_its_name() {
    let team = "Modum og Sigdal".to_owned();
    let title = "Sov; godt, du".to_owned();
    let named = |name| {
        let feed = Feed {
            name,
            ..feed(Vec::new())
        };
        let text = String::from_utf8(print(&feed, now()).bytes).unwrap();
        value(&lines(&text), "NAME;VALUE=TEXT")
    };
    let title_of = |title: &String| title.clone();
    assert_eq!(named(Name::All), "Alle kurs");
    let template = Name::Template {
        title: title_of(&title),
        team,
    };
    assert_eq!(named(template), "Sov\\; godt\\, du: Modum og Sigdal");
    let name = "Modum".to_owned();
    assert_eq!(named(Name::Municipality { name }), "Kurs i Modum");
    assert_eq!(named(Name::Course { title }), "Sov\\; godt\\, du");
}
