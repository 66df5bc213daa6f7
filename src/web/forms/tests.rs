use super::*;
use crate::domain::refusal::{Conflict, Problem};

fn form(body: &str) -> Form {
    Form::parse("/courses/1/sign-up", body.as_bytes())
}

#[test]
fn a_form_is_read_as_it_was_typed() {
    let form =
        form("name=+Kari+&empty=+&text=a%0D%0Ab&needs=x&needs=+&needs=y&tick=yes&many=1+200&bad=x");
    assert_eq!(form.text("name").as_deref(), Some("Kari"));
    assert_eq!(form.raw("name"), Some(" Kari "));
    assert_eq!(form.text("empty"), None);
    assert_eq!(form.text("text").as_deref(), Some("a\nb"));
    assert_eq!(form.all("needs"), ["x", "y"]);
    assert!(form.ticked("tick") && !form.ticked("empty") && !form.ticked("other"));
    assert_eq!(form.number("many"), Ok(Some(1200)));
    assert_eq!(form.number("other"), Ok(None));
    assert_eq!(form.number("bad"), Err(Flaw::NotANumber));
}

#[test]
fn the_rows_of_a_list_are_counted_by_their_numbers() {
    let form = form(
        "sessions%5B2%5D.starts_on=x&sessions[0].starts_on=y&sessions[0].venue=z&sessions=1&s[x].y=1",
    );
    assert_eq!(form.rows("sessions"), [0, 2]);
    assert!(form.rows("s").is_empty());
}

#[test]
fn mistakes_stand_by_their_fields_and_in_the_list() {
    let form = form("key=k&email=x&needs=a&needs=b");
    let problems = vec![
        Problem::new("email", Flaw::NotAnEmail),
        Problem::new("sessions[2].ends_at", Flaw::EndsBeforeStart),
    ];
    let typed = form.typed(Language::Nb, &Refusal::Invalid(problems));
    let json = serde_json::to_value(typed.keyed("fixed")).unwrap();
    assert_eq!(json["key"], "fixed");
    assert_eq!(json["one"]["email"], "x");
    assert_eq!(json["all"]["needs"], serde_json::json!(["a", "b"]));
    assert!(json["one"]["key"].is_null());
    assert_eq!(json["mistakes"][0]["anchor"], "email");
    assert_eq!(json["mistakes"][1]["anchor"], "sessions-2-ends_at");
    assert_eq!(json["wrong"]["email"], json["mistakes"][0]["message"]);
}

#[test]
fn another_refusal_stands_above_all_fields() {
    let refusal = Refusal::Conflict(Conflict::AddressFull);
    let typed = form("email=x").typed(Language::Nb, &refusal);
    let json = serde_json::to_value(&typed).unwrap();
    assert!(json["mistakes"][0]["anchor"].is_null());
    assert!(typed.is_wrong() && json["wrong"].as_object().unwrap().is_empty());
    let code = form("code=1").typed(Language::Nb, &Refusal::WrongCode);
    assert!(serde_json::to_value(code).unwrap()["wrong"]["code"].is_string());
}

#[test]
fn a_name_or_address_that_is_taken_is_marked() {
    let marked = |body: &str, conflict| {
        let typed = form(body).typed(Language::Nb, &Refusal::Conflict(conflict));
        serde_json::to_value(typed).unwrap()["mistakes"][0]["anchor"].clone()
    };
    assert_eq!(marked("name=x&title=y", Conflict::NameTaken), "name");
    assert_eq!(marked("title=y", Conflict::NameTaken), "title");
    assert_eq!(marked("email=x", Conflict::EmailTaken), "email");
    assert!(marked("other=x", Conflict::EmailTaken).is_null());
}

#[test]
fn who_works_there_is_told_in_other_words() {
    let told = |path: &str| {
        let problem = Problem::new("old_enough", Flaw::NotOldEnough).into();
        let typed = Form::parse(path, b"").typed(Language::Nb, &problem);
        serde_json::to_value(typed).unwrap()["wrong"]["old_enough"].to_string()
    };
    assert!(told("/courses/1/sign-up").contains("116 111"));
    assert!(told("/staff/courses/1/people/new").contains("Spør om deltakeren"));
}

#[test]
fn only_the_same_form_of_the_same_person_has_the_same_key() {
    let one = form("key=k&name=a");
    assert_eq!(one.key("me"), form("key=k&name=a").key("me"));
    assert_ne!(one.key("me"), one.key("you"));
    let other = form("key=k&name=b");
    assert_eq!(one.key("me"), other.key("me"));
    assert_ne!(one.digest, other.digest);
    assert_ne!(one.key("me"), form("key=l&name=a").key("me"));
    assert_ne!(
        one.key("me"),
        Form::parse("/other", b"key=k&name=a").key("me")
    );
    assert_eq!(form("name=a").key("me"), None);
    assert_eq!(form("key=&name=a").key("me"), None);
}

#[test]
fn a_field_that_is_taken_out_leaves_the_form_as_if_it_had_never_been_there() {
    let (plain, proof) = form("key=k&proof=secret&name=a").without("proof");
    assert_eq!(proof.as_deref(), Some("secret"));
    assert_eq!(plain.digest, form("key=k&name=a").digest);
    assert_eq!(plain.without("proof").1, None);
}

#[test]
fn what_is_only_shown_in_another_language_tells_of_no_mistake() {
    let form = Form {
        redrawn: true,
        ..form("email=x")
    };
    let problem = Problem::new("email", Flaw::NotAnEmail).into();
    let typed = form.typed(Language::Nn, &problem);
    assert!(!typed.is_wrong());
    assert_eq!(typed.value("email"), Some("x"));
}

#[test]
fn the_longest_form_of_staff_fits() {
    use crate::web::inputs::fields::{LINE, TEXT, TITLE};

    // Three bytes of UTF-8, and each of them written as %XX.
    let longest = |characters: usize| characters * 9;
    let texts = 3 * longest(TEXT) + longest(TITLE) + 12 * longest(LINE);
    let rows = 60 * 5 * 80;
    let settings = crate::config::Settings::with([]).unwrap();
    let figment = settings.rocket(&crate::config::Secret::new("x"));
    let limits: rocket::data::Limits = figment.extract_inner("limits").unwrap();
    let most = limits.get("data-form").unwrap();
    assert!((texts + rows) as u64 <= most.as_u64());
}

#[test]
fn a_text_can_be_typed_as_long_as_it_is_read() {
    use crate::domain::contact::Email;
    use crate::render::templates::source;
    use crate::web::inputs::fields::{LINE, TEXT, TITLE};

    let usual = source("parts/form.html");
    for most in [LINE, TEXT] {
        assert!(usual.contains(&format!("most: integer = {most}")), "{most}");
    }
    for (page, field, most) in [
        ("staff/plan.html", "name=\"title\"", TITLE),
        ("staff/template.html", "name=\"title\"", TITLE),
        ("public/sign_up.html", "name=\"email\"", Email::MOST),
        ("staff/caller.html", "name=\"email\"", Email::MOST),
        ("staff/sign_in.html", "name=\"email\"", Email::MOST),
    ] {
        let text = source(page);
        let line = text.lines().find(|line| line.contains(field));
        let longest = format!("most={{{most}}}");
        assert!(line.is_some_and(|line| line.contains(&longest)), "{page}");
    }
}
