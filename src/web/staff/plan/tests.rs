use chrono_tz::Europe::Oslo;

use super::input::SUMMARIES;
use super::sheet::{LATER, Row, Sheet};
use crate::domain::{Flaw, Problem, Refusal};
use crate::web::Form;
use crate::web::inputs::{ChangeIn, CourseIn, Fields, Sessions};

fn sheet(fields: &[(&'static str, &str)]) -> Sheet {
    let mut sheet = Sheet {
        municipalities: vec!["3316".to_owned()],
        ..Sheet::default()
    };
    for (name, value) in fields {
        sheet.set(name, *value);
    }
    sheet
}

fn row(date: &str, from: &str, to: &str) -> Row {
    Row {
        starts_on: date.to_owned(),
        starts_at: from.to_owned(),
        ends_at: to.to_owned(),
        ..Row::default()
    }
}

fn course(sheet: &Sheet) -> (CourseIn, Vec<Problem>) {
    let mut fields = Fields::default();
    let sent = sheet.course_in(Oslo, &mut fields);
    (sent, problems(fields.done(Some(()))))
}

fn change(sheet: &Sheet, before: &Sheet) -> (ChangeIn, Vec<Problem>) {
    let mut fields = Fields::default();
    let sent = sheet.change_in(before, Oslo, &mut fields);
    (sent, problems(fields.done(Some(()))))
}

/// The values by name, as a browser would send them.
fn sent(sheet: &Sheet) -> String {
    let json = serde_json::to_value(sheet.typed()).unwrap();
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    for (name, values) in json["all"].as_object().unwrap() {
        for value in values.as_array().unwrap() {
            body.append_pair(name, value.as_str().unwrap());
        }
    }
    body.finish()
}

fn problems(read: Result<(), Refusal>) -> Vec<Problem> {
    match read {
        Ok(()) => Vec::new(),
        Err(Refusal::Invalid(problems)) => problems,
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn a_form_that_is_shown_again_is_the_same_form() {
    let mut whole = sheet(&[
        ("title", "  Sov <godt>  "),
        ("capacity", "mange"),
        ("sessions", "3"),
    ]);
    for (language, name) in SUMMARIES {
        whole.set(name, language.tag());
    }
    whole.leaders = vec!["a".to_owned(), "b".to_owned()];
    whole.follow_ups = vec!["4".to_owned(), "x".to_owned()];
    whole.rows = Some(vec![row("2027-03-02", "17:00", "19"), row("", "18:00", "")]);
    let first = Sheet::read(&Form::parse("/staff/courses/new", sent(&whole).as_bytes()));
    let again = Sheet::read(&Form::parse("/staff/courses/new", sent(&first).as_bytes()));
    assert_eq!(first, again);
    let rows = vec![row("2027-03-02", "17:00", "19:00"), row("", "18:00", "")];
    assert_eq!(first.rows, Some(rows));
    assert_eq!(
        (&first.leaders, &first.follow_ups),
        (&whole.leaders, &whole.follow_ups)
    );
    assert_eq!(first.text("title"), Some("Sov <godt>"));
}

#[test]
fn rows_without_anything_in_them_are_left_out() {
    let body = "mode=list&sessions[0].kind=ordinary&sessions[4].starts_on=2027-03-02&follow_ups[1].after_weeks=+";
    let sheet = Sheet::read(&Form::parse("/", body.as_bytes()));
    assert_eq!(sheet.rows, Some(vec![row("2027-03-02", "", "")]));
    assert!(sheet.follow_ups.is_empty());
    assert_eq!(
        Sheet::read(&Form::parse("/", b"mode=list")).rows,
        Some(Vec::new())
    );
    assert_eq!(Sheet::read(&Form::parse("/", b"sessions=6")).rows, None);
}

#[test]
fn ticks_and_names_are_one_list_of_leaders() {
    let mut sheet = sheet(&[("new_leader", "Ola , Siv,")]);
    sheet.leaders = vec!["id".to_owned()];
    assert_eq!(course(&sheet).0.leaders.unwrap(), ["id", "Ola", "Siv"]);
    let refusal = Refusal::Invalid(vec![
        Problem::new("leaders[0]", Flaw::UnknownId),
        Problem::new("leaders[1]", Flaw::BadText),
        Problem::new("municipalities[3]", Flaw::UnknownMunicipality),
        Problem::new("venue", Flaw::UnknownId),
    ]);
    let fields: Vec<String> = match sheet.at_home(refusal) {
        Refusal::Invalid(problems) => problems.into_iter().map(|one| one.field).collect(),
        other => panic!("{other}"),
    };
    assert_eq!(fields, ["leaders", "new_leader", "municipalities", "venue"]);
}

#[test]
fn a_new_place_goes_before_a_known_one_and_later_is_none() {
    let place = |fields: &[(&'static str, &str)]| {
        let sent = course(&sheet(fields)).0;
        (sent.venue, sent.place_later)
    };
    let new = place(&[("venue", LATER), ("new_venue", "Biblioteket")]);
    assert_eq!(new, (Some("Biblioteket".to_owned()), Some(false)));
    assert_eq!(place(&[("venue", LATER)]), (None, Some(true)));
    assert_eq!(
        place(&[("venue", "id")]),
        (Some("id".to_owned()), Some(false))
    );
}

#[test]
fn sessions_one_by_one_are_instants_by_the_clocks_on_the_wall() {
    let mut sheet = sheet(&[]);
    sheet.rows = Some(vec![
        row("2027-03-23", "17:00", "19:00"),
        row("2027-03-30", "17:00", "19:00"),
        row("2027-03-28", "02:30", "04:00"),
        row("2027-04-06", "", "19:00"),
    ]);
    let (sent, problems) = course(&sheet);
    let Some(Sessions::List(list)) = sent.sessions else {
        panic!("no list");
    };
    assert_eq!(list[0].starts_at.as_deref(), Some("2027-03-23T16:00:00Z"));
    assert_eq!(list[1].ends_at.as_deref(), Some("2027-03-30T17:00:00Z"));
    let fields: Vec<&str> = problems.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["sessions[2].starts_at", "sessions[3].starts_at"]);
    assert!(matches!(problems[0].flaw, Flaw::TimeDoesNotExist { .. }));
}

#[test]
fn what_is_no_number_or_time_is_named_by_its_field() {
    let sheet = sheet(&[
        ("capacity", "mange"),
        ("min_age", "1 6"),
        ("enrolment.opens_at", "i morgen"),
        ("enrolment.closes_at", "2027-03-28T02:30"),
    ]);
    let (sent, problems) = course(&sheet);
    assert_eq!(sent.min_age, Some(16));
    let fields: Vec<&str> = problems.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(
        fields,
        ["capacity", "enrolment.opens_at", "enrolment.closes_at"]
    );
}

#[test]
fn days_and_times_are_taken_as_people_write_them() {
    let body = "starts_on=2.+mars+2027&start_time=17&decide_by=23.2.2027\
                &enrolment.opens_at=1.2.2027+kl.+8.00&enrolment.closes_at=2027-02-20T12:00\
                &mode=list&sessions[0].starts_on=2.3.2027&sessions[0].starts_at=17.00&sessions[0].ends_at=kl.+19";
    let read = Sheet::read(&Form::parse("/", body.as_bytes()));
    assert_eq!(read.text("starts_on"), Some("2027-03-02"));
    assert_eq!(read.text("start_time"), Some("17:00"));
    assert_eq!(read.text("decide_by"), Some("2027-02-23"));
    assert_eq!(read.text("enrolment.opens_at"), Some("2027-02-01T08:00"));
    assert_eq!(read.rows, Some(vec![row("2027-03-02", "17:00", "19:00")]));
    let (sent, problems) = course(&read);
    assert_eq!(problems, []);
    let window = sent.enrolment.unwrap();
    assert_eq!(window.opens_at.unwrap().unwrap(), "2027-02-01T07:00:00Z");
}

#[test]
fn only_what_is_different_is_changed() {
    let mut before = sheet(&[("title", "Sov godt"), ("venue", "id"), ("min_age", "18")]);
    before.rows = Some(vec![row("2027-03-02", "17:00", "19:00")]);
    let (same, _) = change(&before, &before);
    assert!(same.title.is_none() && same.venue.is_none() && same.sessions.is_none());
    assert!(same.leaders.is_none() && same.municipalities.is_none() && same.min_age.is_none());
    let mut after = before.clone();
    after.set("title", "");
    after.set("venue", LATER);
    after.set("min_age", "");
    after.set("summary.nn", "Seks kveldar.");
    after.rows = Some(vec![row("2027-03-09", "17:00", "19:00")]);
    let (sent, problems) = change(&after, &before);
    assert_eq!(problems, [Problem::new("title", Flaw::Missing)]);
    assert_eq!((sent.venue, sent.place_later), (Some(None), Some(true)));
    assert_eq!(sent.min_age, Some(None));
    assert_eq!(sent.summary.unwrap().len(), 1);
    assert!(matches!(sent.sessions, Some(Sessions::List(list)) if list.len() == 1));
}

#[test]
fn a_series_instead_of_sessions_one_by_one_is_a_change() {
    let mut before = sheet(&[("starts_on", "2027-03-02"), ("start_time", "17:00")]);
    before.rows = Some(vec![row("2027-03-02", "17:00", "19:00")]);
    let mut after = before.clone();
    after.rows = None;
    let (sent, _) = change(&after, &before);
    assert_eq!(sent.starts_on.as_deref(), Some("2027-03-02"));
    assert!(matches!(sent.sessions, Some(Sessions::Count(0))));
}
