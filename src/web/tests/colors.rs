//! Each colour that a team can choose can be read, in light and in dark.

use std::collections::HashMap;

use crate::domain::color::Color;
use crate::entity::Word as _;

const SHEET: &str = include_str!("../../../static/vendor/designsystemet/1.22.0/designsystemet.css");

/// What stands on what, and how much lighter or darker it must be (WCAG 2.2: 1.4.3 and 1.4.11).
const PAIRS: [(&str, &str, f64); 9] = [
    ("text-default", "background-default", 4.5),
    ("text-default", "background-tinted", 4.5),
    ("text-default", "surface-tinted", 4.5),
    ("text-subtle", "background-default", 4.5),
    ("text-subtle", "background-tinted", 4.5),
    ("base-contrast-default", "base-default", 4.5),
    ("base-contrast-default", "base-hover", 4.5),
    ("border-default", "background-default", 3.0),
    ("base-default", "background-default", 3.0),
];

/// The colours of a scheme by their names.
fn scheme(start: &str) -> HashMap<&'static str, &'static str> {
    let (_, rest) = SHEET.split_once(start).unwrap();
    let (inside, _) = rest.split_once('}').unwrap();
    let pairs = inside.split(';').filter_map(|line| line.split_once(':'));
    pairs
        .filter_map(|(name, value)| Some((name.strip_prefix("--ds-color-")?, value)))
        .collect()
}

/// The relative luminance of `#abc` or `#aabbcc`.
fn luminance(hex: &str) -> f64 {
    let digits = hex.strip_prefix('#').unwrap();
    let wide = |n: usize| match digits.len() {
        3 => digits[n..=n].repeat(2),
        _ => digits[2 * n..2 * n + 2].to_owned(),
    };
    let part = |n| {
        let value = f64::from(u8::from_str_radix(&wide(n), 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn black_on_white_is_the_most_there_is() {
    assert!((contrast("#000", "#ffffff") - 21.0).abs() < 0.001);
    assert!((contrast("#777777", "#fff") - 4.48).abs() < 0.01);
}

#[test]
fn every_colour_of_a_team_can_be_read_in_light_and_in_dark() {
    let mut complaints = Vec::new();
    for (name, start) in [
        (
            "light",
            "color-scheme.light{:root,[data-color-scheme=light]{",
        ),
        ("dark", "color-scheme.dark{[data-color-scheme=dark]{"),
    ] {
        let colors = scheme(start);
        for token in Color::WORDS.iter().map(|(color, _)| color.token()) {
            for (front, back, least) in PAIRS {
                let of = |part: &str| colors[format!("{token}-{part}").as_str()];
                let found = contrast(of(front), of(back));
                if found < least {
                    complaints.push(format!("{name} {token}: {front} on {back} {found:.2}"));
                }
            }
        }
    }
    assert!(complaints.is_empty(), "{complaints:#?}");
}
