use serde_json::json;

use super::*;
use crate::render::pages::{buttons, leaving, samples};

/// Renders a text as if it stood in a template of its own.
fn rendered(source: &str, frame: &Frame, facts: &serde_json::Value) -> String {
    let mut templates = Templates::load().unwrap();
    templates.tera.add_raw_template("x.html", source).unwrap();
    let mut context = Context::from_serialize(facts).unwrap();
    context.insert("frame", frame);
    context.insert("language", frame.language.tag());
    templates.tera.render("x.html", &context).unwrap()
}

#[test]
fn each_state_has_its_own_buttons() {
    for (name, enrolment) in samples::enrolments() {
        let buttons = buttons(Language::Nb, &enrolment, &samples::actions());
        let labels: Vec<_> = buttons.into_iter().map(|button| button.label).collect();
        let expected: &[&str] = match name {
            "unproven" => &["Bekreft påmeldingen", "Dette var ikke meg"],
            "offered" => &["Ja, jeg vil ha plassen", "Nei takk"],
            "lapsed" => &["Still meg på ventelisten igjen"],
            _ => &[],
        };
        let leaves = leaving(Language::Nb, &enrolment).is_some();
        assert_eq!(leaves, !name.starts_with("ended") && name != "unproven");
        assert_eq!(labels, expected, "{name}");
    }
}

#[test]
fn filters_read_the_language_and_the_zone_of_the_page() {
    let template = "{{ at | date }}|{{ day | date }}|{{ at | moment }}|{{ at | deadline }}|\
                    {{ n | number }}|{{ t(key=\"conflict-capacity-in-use\", taken=n) }}";
    let facts = json!({
        "zone": "Europe/Oslo", "at": "2026-12-31T23:30:00Z", "day": "2027-01-12", "n": 12_000
    });
    assert_eq!(
        rendered(template, &Frame::sample(Language::Nn), &facts),
        "fredag 1. januar 2027|tysdag 12. januar 2027|fredag 1. januar 2027 kl. 00.30|\
         innan fredag 1. januar kl. 00.30|12\u{a0}000|\
         12\u{a0}000 plassar er tekne eller tilbodne. Vel minst 12\u{a0}000."
    );
}

#[test]
fn hours_stand_beside_their_date() {
    let template =
        "{{ hours(from=a, to=b) }}|{{ hours(from=a, to=c) }}|{{ <when from={a} to={b} /> }}";
    let facts = json!({
        "zone": "Europe/Oslo", "a": "2027-01-12T16:00:00Z", "b": "2027-01-12T18:00:00Z",
        "c": "2027-01-13T12:00:00Z"
    });
    assert_eq!(
        rendered(template, &Frame::sample(Language::Nb), &facts),
        "kl. 17.00–19.00|kl. 17.00 – onsdag 13. januar 2027 kl. 13.00|\
         <time datetime=\"2027-01-12T16:00:00Z\"><span class=\"day\">tirsdag 12. januar 2027</span> \
         <span class=\"hours\">kl. 17.00–19.00</span></time>"
    );
}

#[test]
fn a_text_that_does_not_exist_stops_the_page() {
    let mut tera = Tera::default();
    functions::register(&mut tera);
    tera.add_raw_template("x", "{{ t(key=\"nope\") }}").unwrap();
    let context = Context::from_serialize(&json!({"language": "nb"})).unwrap();
    assert!(tera.render("x", &context).is_err());
}

/// Every part of the form kit at once.
const FORM: &str = r#"{{ <error_list typed={typed} /> }}<form class="form" method="post">
{{ <form_key typed={typed} /> }}{{ <hidden name="step" value="2" /> }}
{{ <text_field typed={typed} name="name" label="A" help="B" autocomplete="name" /> }}
{{ <text_field typed={typed} name="enrolment.email" label="C" type="email" required={false} /> }}
{{ <text_field typed={typed} name="secret" label="D" type="password" /> }}
{{ <text_area typed={typed} name="summary" label="E" /> }}
{{ <choice typed={typed} name="town" label="F" options={options} blank="G" /> }}
{{ <radios typed={typed} name="prefers" label="H" options={options} help="I" /> }}
{{ <ticks typed={typed} name="needs" label="J" options={options} /> }}
{{ <tick typed={typed} name="old_enough" label="K" required={true} /> }}
<div class="buttons">{{ <send label="L" /> }}</div>
</form>"#;

fn typed() -> serde_json::Value {
    json!({
        "key": "k",
        "one": {"name": "Kari \"<b>\"", "secret": "hunter2", "summary": "\n<p>", "town": "b", "prefers": "b", "needs": "a"},
        "all": {"needs": ["a", "b"]},
        "wrong": {"name": "Wrong <name>", "prefers": "Wrong way", "old_enough": "Too young"},
        "mistakes": [
            {"anchor": "name", "message": "Wrong <name>"},
            {"anchor": null, "message": "Wrong as a whole"},
        ],
    })
}

#[test]
fn the_parts_of_a_form_keep_what_was_typed_and_say_what_is_wrong() {
    let options = json!([{"value": "a", "label": "Ålesund"}, {"value": "b", "label": "Bø"}]);
    let facts = json!({"typed": typed(), "options": options});
    let page = rendered(FORM, &Frame::sample(Language::Nb), &facts);
    assert!(!page.contains("hunter2") && !page.contains("<b>"), "{page}");
    insta::assert_snapshot!("form", page);
}

#[test]
fn a_refused_page_says_so_in_its_title_and_keeps_its_frame() {
    let source = "{% extends \"staff/layout.html\" %}{% block title %}T{% endblock title %}\
                  {% block content %}<h1>T</h1>{% endblock content %}";
    let frame = Frame::staff_sample(Language::Nb);
    let page = rendered(source, &frame, &json!({"typed": typed()}));
    assert!(
        page.contains("<title>Feil: T – Kursplass</title>"),
        "{page}"
    );
    insta::assert_snapshot!("staff", page);
    let calm = rendered(source, &frame, &json!({}));
    assert!(calm.contains("<title>T – Kursplass</title>"), "{calm}");
}

#[test]
fn pages_of_a_list_lead_to_both_sides() {
    let source =
        "{{ <pagination pages={pages} /> }}{{ <empty text=\"A\" href=\"/b\" label=\"C\" /> }}";
    let pages = json!({"previous": "/?page=1", "next": null, "here": 2, "of": 2});
    let shown = rendered(
        source,
        &Frame::sample(Language::Nb),
        &json!({"pages": pages}),
    );
    insta::assert_snapshot!("pagination", shown);
    let one = json!({"previous": null, "next": null, "here": 1, "of": 1});
    let alone = rendered(source, &Frame::sample(Language::Nb), &json!({"pages": one}));
    assert!(!alone.contains("<nav"), "{alone}");
}
