//! Every page, with samples of every kind, in every language.

use std::collections::BTreeSet;

use super::html::{self, Tag};
use super::shown::{all, check};
use crate::domain::Language;
use crate::render::templates;

/// Whether a template is a page for the public that touches enrolment.
fn touches_enrolment(template: &str) -> bool {
    template.starts_with("public/")
        && !matches!(
            template,
            "public/privacy.html" | "public/accessibility.html" | "public/calendars.html"
        )
}

#[test]
fn every_page_is_whole_html() {
    check(|shown, tags| {
        let mut complaints = html::unbalanced(tags);
        let headings = tags.iter().filter(|tag| tag.opens("h1")).count();
        if headings != 1 {
            complaints.push(format!("{headings} h1"));
        }
        let lang = format!("<html lang=\"{}\"", shown.language.tag());
        if !shown.html.contains(&lang) {
            complaints.push("not in its language".to_owned());
        }
        complaints
    });
}

#[test]
fn ids_are_unique_and_whoever_names_one_finds_it() {
    check(|_, tags| {
        let mut complaints = Vec::new();
        let mut ids = BTreeSet::new();
        for id in tags.iter().filter_map(|tag| tag.get("id")) {
            if !ids.insert(id) {
                complaints.push(format!("id {id} stands twice"));
            }
        }
        for tag in tags {
            for name in [
                "for",
                "aria-labelledby",
                "aria-describedby",
                "aria-controls",
            ] {
                let named = tag.get(name).unwrap_or_default().split_whitespace();
                complaints.extend(
                    named
                        .filter(|id| !ids.contains(*id))
                        .map(|id| format!("{name} names {id}")),
                );
            }
            let inside = tag.get("href").and_then(|href| href.strip_prefix('#'));
            complaints.extend(
                inside
                    .filter(|id| !ids.contains(*id))
                    .map(|id| format!("a link leads to #{id}")),
            );
        }
        complaints
    });
}

#[test]
fn every_field_has_a_label_and_every_button_and_link_a_name() {
    check(|_, tags| {
        let labelled: BTreeSet<&str> = tags.iter().filter_map(|tag| tag.get("for")).collect();
        let field = |tag: &&Tag| {
            ["input", "select", "textarea"]
                .iter()
                .any(|name| tag.opens(name))
                && !matches!(tag.get("type"), Some("hidden" | "submit"))
        };
        let bare = tags.iter().filter(field).filter(|tag| {
            !tag.get("id").is_some_and(|id| labelled.contains(id))
                && tag.get("aria-label").is_none()
        });
        let mut complaints: Vec<_> = bare.map(|tag| format!("no label: {}", tag.text)).collect();
        let nameless = tags.windows(2).filter(|pair| {
            (pair[0].opens("button") || pair[0].opens("a"))
                && pair[1].closes()
                && pair[0].after.trim().is_empty()
        });
        complaints.extend(nameless.map(|pair| format!("no name: {}", pair[0].text)));
        complaints
    });
}

#[test]
fn each_line_of_the_list_of_mistakes_names_its_field() {
    check(|shown, _| {
        let list = shown.html.split_once("ds-error-summary");
        let list = list.and_then(|(_, list)| list.split("</ul>").next());
        let tags = html::tags(&format!("<div class=\"{}", list.unwrap_or("\">")));
        let lines = tags.iter().filter(|tag| tag.opens("a"));
        lines
            .filter(|line| !line.after.contains(" – "))
            .map(|line| format!("{} {}", line.text, line.after))
            .collect()
    });
}

/// A browser's own bubbles speak another language than the page, one at a time, and are gone when one looks away.
#[test]
fn mistakes_in_a_form_are_told_by_us_and_not_by_the_browser() {
    check(|_, tags| {
        let mut complaints = Vec::new();
        let mut form = None;
        for tag in tags {
            if tag.opens("form") {
                form = Some(tag);
            }
            let kind = tag.get("type").unwrap_or_default();
            let checks = matches!(
                kind,
                "email" | "url" | "date" | "time" | "datetime-local" | "number"
            ) || tag
                .names()
                .any(|name| name == "required" || name == "pattern");
            let checked = form.filter(|form| {
                form.get("method") == Some("post") && !form.names().any(|name| name == "novalidate")
            });
            if let (true, Some(form)) = (checks, checked) {
                complaints.push(format!("{} in {}", tag.text, form.text));
            }
        }
        complaints
    });
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_elsewhere() {
    check(|_, tags| {
        let elsewhere = |link: &str| link.starts_with("//") || link.starts_with("http");
        let mut complaints = Vec::new();
        for tag in tags {
            // What search engines read is data; browsers do not run it.
            let data = tag.get("type") == Some("application/ld+json");
            let script = tag.opens("script") && tag.get("src").is_none() && !data;
            let code = tag.opens("style") || script;
            let handler = tag
                .names()
                .any(|name| name == "style" || name.starts_with("on"));
            let named = matches!(tag.get("rel"), Some("canonical" | "alternate"));
            let loads = !named
                && ["link", "script", "img", "form"]
                    .iter()
                    .any(|name| tag.opens(name));
            let links = ["href", "src", "action"]
                .into_iter()
                .filter_map(|name| tag.get(name));
            if code || handler || (loads && links.into_iter().any(elsewhere)) {
                complaints.push(tag.text.clone());
            }
        }
        complaints
    });
}

#[test]
fn no_text_is_missing_and_what_people_typed_is_escaped() {
    check(|shown, _| {
        let keys = [
            "layout-", "said-", "nav-", "form-", "crisis-", "ticket-", "{{", "{%", "<!--",
        ];
        // The one word of HTML that looks like a key.
        let html = shown.html.replace("multipart/form-data", "");
        let mut found: Vec<_> = keys
            .iter()
            .filter(|key| html.contains(**key))
            .map(|key| (*key).to_owned())
            .collect();
        found.extend(
            shown
                .html
                .contains("<om natten>")
                .then(|| "not escaped".to_owned()),
        );
        found
    });
}

#[test]
fn help_in_a_crisis_is_at_hand_wherever_somebody_thinks_of_signing_up() {
    check(|shown, _| {
        let missing = ["tel:113", "tel:116117", "tel:116123"]
            .into_iter()
            .filter(|number| touches_enrolment(shown.template) && !shown.html.contains(number));
        missing.map(|number| format!("no {number}")).collect()
    });
}

#[test]
fn who_names_a_team_s_numbers_is_in_its_colour() {
    check(|shown, _| {
        let names = shown.template.starts_with("public/") && shown.html.contains("tel:113");
        let lost = names && !shown.html.contains("<body data-color=\"brand2\"");
        lost.then(|| "in nobody's colour".to_owned())
            .into_iter()
            .collect()
    });
}

#[test]
fn the_main_part_of_every_page_looks_as_it_did() {
    for shown in all().iter().filter(|shown| shown.language == Language::Nb) {
        let start = shown.html.find("<main").unwrap();
        let end = shown.html.find("</main>").unwrap();
        let template = shown.template.trim_end_matches(".html").replace('/', "_");
        insta::assert_snapshot!(
            format!("{template}_{}", shown.name),
            &shown.html[start..end]
        );
    }
}

#[test]
fn every_template_is_a_page_or_part_of_one() {
    let pages: BTreeSet<&str> = all().iter().map(|shown| shown.template).collect();
    let whole = |name: &String| {
        !name.starts_with("parts/") && !name.starts_with("mail/") && !name.ends_with("layout.html")
    };
    let untested: Vec<_> = templates::names()
        .filter(whole)
        .filter(|name| !pages.contains(name.as_str()))
        .collect();
    assert!(
        untested.is_empty(),
        "{untested:?} have no samples in this test"
    );
}

#[test]
fn no_template_has_words_of_its_own() {
    let mut complaints = Vec::new();
    for name in templates::names().filter(|name| !name.starts_with("mail/")) {
        let source = templates::source(&name);
        let words = html::own_words(&source);
        complaints.extend(words.into_iter().map(|word| format!("{name}: {word}")));
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}
