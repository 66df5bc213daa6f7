//! Where nothing fits, what comes nearest is shown, and each way leads to something.

use kursplass::actions::courses::Draft;
use kursplass::domain::admission::Policy;

use super::{on, page, titles};
use crate::app::{Answer, on_both_sites};
use crate::given::modum;

/// The ways out of a choice to which nothing fits: words and address.
fn ways(page: &Answer) -> Vec<(String, String)> {
    let Some((_, list)) = page.text.split_once("<ul class=\"ways\">") else {
        return Vec::new();
    };
    let list = list.split("</ul>").next().unwrap();
    let links = list.split("<a href=\"").skip(1);
    let read = links.map(|link| {
        let (href, rest) = link.split_once("\">").unwrap();
        let words = rest.split('<').next().unwrap();
        (words.to_owned(), href.replace("&amp;", "&"))
    });
    read.collect()
}

on_both_sites!(
    each_way_out_lets_go_of_one_choice_and_finds_something,
    |app| {
        let team = app.team().await;
        let sigdal = Draft {
            municipalities: Some(vec!["3332".to_owned()]),
            ..on("Sigdalskurs", "2027-03-02", "18:30")
        };
        app.publish(team, sigdal).await;
        app.publish(team, on("Dagkurs", "2027-03-03", "10:00"))
            .await;
        let asked = "/?municipality=3316&time=evening";
        let none = page(app, asked).await;
        assert!(none.text.contains("Ingen kurs passer"), "{}", none.text);
        let found = ways(&none);
        let words: Vec<&str> = found.iter().map(|(words, _)| words.as_str()).collect();
        assert_eq!(
            words,
            [
                "Kurs for deg i Sigdal",
                "Kurs når som helst på dagen",
                "Se alle kurs"
            ]
        );
        for ((_, href), title) in found.iter().zip(["Sigdalskurs", "Dagkurs"]) {
            assert_eq!(titles(&page(app, href).await), [title], "{href}");
        }
        let call = "<a href=\"tel:+4732789000\">";
        assert!(none.text.contains(call), "{}", none.text);
        // By month it is the same, and one stays with the months.
        let month = page(app, "/?view=month&municipality=3316&time=evening").await;
        assert_eq!(ways(&month).len(), 3, "{}", month.text);
        assert!(ways(&month)[0].1.starts_with("/?view=month&month="));
        // Two choices too many: all of the municipality are left.
        let far = page(app, "/?municipality=3316&time=evening&language=en").await;
        assert_eq!(ways(&far)[0].0, "Alle kurs i Modum");
        assert_eq!(ways(&far)[0].1, "/?municipality=3316");
        // Who finds something is shown nothing else.
        assert!(!page(app, "/").await.text.contains("class=\"nearest\""));
    }
);

on_both_sites!(whoever_finds_nothing_is_told_where_to_just_come, |app| {
    let team = app.team().await;
    let drop_in = |title, code: &str| Draft {
        policy: Some(Policy::Open),
        municipalities: Some(vec![code.to_owned()]),
        ..on(title, "2027-03-02", "10:00")
    };
    app.publish(team, drop_in("Kaffe i Sigdal", "3332")).await;
    let none = page(app, "/?municipality=3316&time=evening").await;
    assert!(none.text.contains("uten å melde deg på"), "{}", none.text);
    assert_eq!(titles(&none), ["Kaffe i Sigdal"]);
    app.publish(team, drop_in("Kaffe i Modum", "3316")).await;
    let none = page(app, "/?municipality=3316&time=evening").await;
    assert_eq!(titles(&none), ["Kaffe i Modum"]);
    // What another team has is too far away.
    let mut other = modum();
    "Mestring".clone_into(&mut other.name);
    other.phone = None;
    other.municipalities.truncate(1);
    "5058".clone_into(&mut other.municipalities[0].code);
    "Åfjord".clone_into(&mut other.municipalities[0].name);
    app.another_team(other).await;
    let none = page(app, "/?municipality=5058").await;
    assert!(titles(&none).is_empty(), "{}", none.text);
    assert!(ways(&none).is_empty());
    assert!(none.text.contains("<a href=\"/\">Se alle kurs</a>"));
    assert!(!none.text.contains("+4732789000"));
});
