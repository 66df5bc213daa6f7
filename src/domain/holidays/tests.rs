use proptest::prelude::*;

use super::*;
use crate::domain::samples::date;

fn of_year(year: i32) -> Vec<(u32, u32, Holiday)> {
    date(year, 1, 1)
        .iter_days()
        .take_while(|day| day.year() == year)
        .filter_map(|day| Holiday::on(day).map(|holiday| (day.month(), day.day(), holiday)))
        .collect()
}

#[test]
fn the_holidays_of_2026_are_these() {
    use Holiday::*;
    let expected = [
        (1, 1, NewYearsDay),
        (4, 2, MaundyThursday),
        (4, 3, GoodFriday),
        (4, 5, EasterSunday),
        (4, 6, EasterMonday),
        (5, 1, LabourDay),
        (5, 14, AscensionDay),
        (5, 17, ConstitutionDay),
        (5, 24, WhitSunday),
        (5, 25, WhitMonday),
        (12, 25, ChristmasDay),
        (12, 26, BoxingDay),
    ];
    assert_eq!(of_year(2026), expected);
}

#[test]
fn in_2027_the_constitution_day_covers_whit_monday() {
    use Holiday::*;
    let expected = [
        (1, 1, NewYearsDay),
        (3, 25, MaundyThursday),
        (3, 26, GoodFriday),
        (3, 28, EasterSunday),
        (3, 29, EasterMonday),
        (5, 1, LabourDay),
        (5, 6, AscensionDay),
        (5, 16, WhitSunday),
        (5, 17, ConstitutionDay),
        (12, 25, ChristmasDay),
        (12, 26, BoxingDay),
    ];
    assert_eq!(of_year(2027), expected);
}

#[test]
fn easter_falls_where_the_almanac_says() {
    let almanac = [
        (1818, 3, 22),
        (1943, 4, 25),
        (1954, 4, 18),
        (1961, 4, 2),
        (1981, 4, 19),
        (2000, 4, 23),
        (2008, 3, 23),
        (2011, 4, 24),
        (2016, 3, 27),
        (2019, 4, 21),
        (2020, 4, 12),
        (2021, 4, 4),
        (2022, 4, 17),
        (2023, 4, 9),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2030, 4, 21),
        (2031, 4, 13),
        (2032, 3, 28),
        (2033, 4, 17),
        (2034, 4, 9),
        (2035, 3, 25),
        (2038, 4, 25),
        (2049, 4, 18),
        (2076, 4, 19),
        (2285, 3, 22),
    ];
    for (year, month, day) in almanac {
        assert_eq!(easter(year), Some(date(year, month, day)));
    }
}

#[test]
fn a_sunday_is_no_holiday_but_no_working_day_either() {
    let sunday = date(2026, 3, 1);
    assert_eq!(Holiday::on(sunday), None);
    assert!(!is_working_day(sunday));
}

#[test]
fn every_holiday_has_a_name_in_every_language() {
    for (_, _, holiday) in of_year(2026) {
        for language in Language::ALL {
            assert!(!holiday.name(language).is_empty());
        }
    }
    assert_eq!(Holiday::WhitMonday.name(Language::En), "Whit Monday");
    assert_eq!(
        Holiday::AscensionDay.name(Language::Nn),
        "Kristi himmelfartsdag"
    );
}

#[test]
fn two_working_days_after_maundy_eve_lie_behind_easter() {
    assert_eq!(working_day_after(date(2026, 4, 1), 2), date(2026, 4, 8));
    assert_eq!(working_day_after(date(2026, 3, 6), 1), date(2026, 3, 9));
    assert_eq!(working_day_after(date(2026, 3, 7), 2), date(2026, 3, 10));
}

proptest! {
    #[test]
    fn easter_is_a_sunday_in_march_or_april_near_a_full_moon(year in 1583..4000_i32) {
        let sunday = easter(year).expect("an Easter");
        prop_assert_eq!(sunday.weekday(), chrono::Weekday::Sun);
        prop_assert!(sunday >= date(year, 3, 22) && sunday <= date(year, 4, 25));
    }

    #[test]
    fn every_year_has_eleven_or_twelve_holidays(year in 1900..2300_i32) {
        let count = of_year(year).len();
        prop_assert!((11..=12).contains(&count));
    }

    #[test]
    fn working_days_between_are_as_many_as_asked(day in 0..20_000_i64, nth in 1..15_u32) {
        let from = date(2000, 1, 1) + TimeDelta::days(day);
        let to = working_day_after(from, nth);
        let between = from.iter_days().skip(1).take_while(|day| *day <= to);
        prop_assert_eq!(between.filter(|day| is_working_day(*day)).count(), nth as usize);
        prop_assert!(is_working_day(to));
    }
}
