use chrono::{NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Oslo;

use super::*;
use crate::domain::Language::{En, Nb, Nn};

fn at(text: &str) -> Time {
    text.parse().unwrap()
}

fn tuesday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 12).unwrap()
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

#[test]
fn a_date_is_written_in_each_language() {
    assert_eq!(date(Nb, tuesday()), "tirsdag 12. januar 2027");
    assert_eq!(date(Nn, tuesday()), "tysdag 12. januar 2027");
    assert_eq!(date(En, tuesday()), "Tuesday 12 January 2027");
}

#[test]
fn every_day_and_month_has_its_name() {
    let names = |language| -> Vec<&str> {
        (11..18)
            .map(|day| weekday(language, NaiveDate::from_ymd_opt(2027, 1, day).unwrap()))
            .collect()
    };
    assert_eq!(names(Nb), DAYS_NB);
    assert_eq!(names(Nn), DAYS_NN);
    assert_eq!(names(En), DAYS_EN);
    let may = NaiveDate::from_ymd_opt(2027, 5, 17).unwrap();
    assert_eq!(day_of_week(Nb, may), "mandag 17. mai");
    assert_eq!(day_of_week(Nn, may), "måndag 17. mai");
}

#[test]
fn a_period_names_the_year_once_if_it_can() {
    let date = |text: &str| text.parse().unwrap();
    let (march, april) = (date("2027-03-02"), date("2027-04-13"));
    assert_eq!(period(Nb, march, april), "2. mars – 13. april 2027");
    assert_eq!(period(En, march, march), "2 March 2027");
    let winter = period(Nn, date("2027-11-27"), date("2028-01-15"));
    assert_eq!(winter, "27. november 2027 – 15. januar 2028");
    assert_eq!(month(Nn, march), "mars 2027");
    assert_eq!(month(En, april), "April 2027");
}

#[test]
fn a_time_has_kl_and_a_full_stop_in_norwegian_and_a_colon_in_english() {
    assert_eq!(clock(Nb, hour(17)), "kl. 17.00");
    assert_eq!(clock(Nn, hour(9)), "kl. 09.00");
    assert_eq!(clock(En, hour(17)), "17:00");
}

#[test]
fn a_range_has_an_en_dash_without_spaces() {
    assert_eq!(hours(Nb, hour(17), hour(19)), "kl. 17.00–19.00");
    assert_eq!(hours(En, hour(17), hour(19)), "17:00–19:00");
}

#[test]
fn an_occasion_is_told_in_local_time_on_both_sides_of_a_clock_change() {
    let winter = occasion(
        Nb,
        Oslo,
        at("2027-03-23T16:00:00Z"),
        at("2027-03-23T18:00:00Z"),
    );
    let summer = occasion(
        Nb,
        Oslo,
        at("2027-03-30T15:00:00Z"),
        at("2027-03-30T17:00:00Z"),
    );
    assert_eq!(winter, "tirsdag 23. mars 2027 kl. 17.00–19.00");
    assert_eq!(summer, "tirsdag 30. mars 2027 kl. 17.00–19.00");
}

#[test]
fn an_occasion_in_english_has_a_comma() {
    let (start, end) = (at("2027-01-12T16:00:00Z"), at("2027-01-12T18:00:00Z"));
    assert_eq!(
        occasion(En, Oslo, start, end),
        "Tuesday 12 January 2027, 17:00–19:00"
    );
}

#[test]
fn an_occasion_over_midnight_names_both_days() {
    let (start, end) = (at("2027-01-12T22:00:00Z"), at("2027-01-13T00:00:00Z"));
    assert_eq!(
        occasion(Nb, Oslo, start, end),
        "tirsdag 12. januar 2027 kl. 23.00 – onsdag 13. januar 2027 kl. 01.00"
    );
}

#[test]
fn a_deadline_is_told_in_words() {
    let until = Utc.with_ymd_and_hms(2027, 1, 14, 19, 0, 0).unwrap();
    assert_eq!(
        deadline(Nb, Oslo, until),
        "innen torsdag 14. januar kl. 20.00"
    );
    assert_eq!(
        deadline(Nn, Oslo, until),
        "innan torsdag 14. januar kl. 20.00"
    );
    assert_eq!(deadline(En, Oslo, until), "by Thursday 14 January at 20:00");
}

#[test]
fn a_moment_is_told_in_the_zone_of_the_team() {
    let at = at("2026-12-31T23:30:00Z");
    assert_eq!(moment(Nb, Oslo, at), "fredag 1. januar 2027 kl. 00.30");
    assert_eq!(moment(En, Oslo, at), "Friday 1 January 2027 at 00:30");
}

#[test]
fn thousands_are_kept_together_by_a_no_break_space() {
    assert_eq!(number(9_999), "9999");
    assert_eq!(number(10_000), "10\u{a0}000");
    assert_eq!(number(1_234_567), "1\u{a0}234\u{a0}567");
    assert_eq!(number(-10_000), "\u{2212}10\u{a0}000");
}

#[test]
fn a_decimal_has_a_comma_in_norwegian_and_a_point_in_english() {
    assert_eq!(decimal(Nb, "2.5"), "2,5");
    assert_eq!(decimal(En, "2.5"), "2.5");
}

#[test]
fn telephone_numbers_are_read_in_pairs() {
    assert_eq!(phone("22222222"), "22 22 22 22");
    assert_eq!(phone("+47 32 00 00 00"), "32 00 00 00");
    assert_eq!(phone("004732000000"), "32 00 00 00");
    assert_eq!(phone("116117"), "116 117");
    assert_eq!(phone("113"), "113");
    assert_eq!(phone("+46 8 123 45 67"), "+46 8 123 45 67");
}

#[test]
fn telephone_numbers_are_dialled_with_the_country() {
    assert_eq!(dial("32 00 00 00"), "+4732000000");
    assert_eq!(dial("+47 32 00 00 00"), "+4732000000");
    assert_eq!(dial("116 117"), "116117");
    assert_eq!(dial("113"), "113");
}

#[test]
fn a_code_is_read_in_threes() {
    assert_eq!(code("482913"), "482 913");
}
