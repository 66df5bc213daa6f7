//! The ratios as a picture: courses from left to right, each step ten times the one before.

use std::fmt::Write as _;

use crate::table::Table;

/// One panel, and the room for the words around it.
const WIDTH: f64 = 380.0;
const HEIGHT: f64 = 240.0;
const LEFT: f64 = 52.0;
const TOP: f64 = 44.0;
const BELOW: f64 = 56.0;
const LINE: f64 = 20.0;
/// What is promised.
const PROMISE: f64 = 1.5;
/// What is drawn: the work that somebody waits for. The table has all of it.
const DRAWN: [&str; 6] = [
    "sign-up by the form",
    "the code, and a seat",
    "course page, made anew",
    "roster",
    "staff's desk",
    "a sweep, each second",
];
/// Told apart by dashes too.
const DASHES: [&str; 6] = ["none", "8 4", "2 3", "10 3 2 3", "5 3", "1 4"];

const STYLE: &str = "\
text { font: 13px system-ui, sans-serif; fill: #1e2b3c }
.grid { stroke: #d2d5d8 } .promise { stroke: #b3253a; stroke-dasharray: 6 4 }
.line { fill: none; stroke-width: 2.5; stroke-linejoin: round }
.s0 { stroke: #0062ba } .s1 { stroke: #087a3f } .s2 { stroke: #8a4ba3 }
.s3 { stroke: #a35200 } .s4 { stroke: #00697d } .s5 { stroke: #6b6b00 }
@media (prefers-color-scheme: dark) {
text { fill: #eef1f4 } .grid { stroke: #48515c } .promise { stroke: #ff8095 }
.s0 { stroke: #6cb2ff } .s1 { stroke: #5fd08f } .s2 { stroke: #d49ceb }
.s3 { stroke: #ffab5c } .s4 { stroke: #54cbe0 } .s5 { stroke: #d6d65c }
}";

/// Draws one panel for each database, with one legend.
pub fn draw(tables: &[Table]) -> String {
    let highest = tables.iter().flat_map(Table::ratios).filter(is_drawn);
    let highest = highest.flat_map(|(_, ratios)| ratios).fold(2.0, f64::max);
    let panels = f64::from(u32::try_from(tables.len()).unwrap_or(1));
    let (width, legend) = (panels * (LEFT + WIDTH) + 30.0, TOP + HEIGHT + BELOW + 16.0);
    let height = legend + 4.0 * LINE;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\" \
         aria-labelledby=\"t d\">\n<title id=\"t\">What a full house costs</title>\n<desc id=\"d\">{}</desc>\n\
         <style>\n{STYLE}\n</style>\n",
        words(tables)
    );
    for (at, table) in tables.iter().enumerate() {
        let from = f64::from(u32::try_from(at).unwrap_or(0)) * (LEFT + WIDTH) + LEFT;
        panel(&mut svg, table, from, highest.ceil());
    }
    for (at, what) in DRAWN.iter().enumerate() {
        let place = f64::from(u32::try_from(at).unwrap_or(0));
        let (x, y) = (
            LEFT + (place % 2.0) * WIDTH * 0.8,
            legend + (place / 2.0).floor() * LINE,
        );
        let (end, words) = (x + 40.0, x + 48.0);
        let _ = writeln!(
            svg,
            "<path class=\"line s{at}\" stroke-dasharray=\"{}\" d=\"M{x:.0} {:.0}H{end:.0}\"/>\
             <text x=\"{words:.0}\" y=\"{y:.0}\">{what}</text>",
            DASHES[at],
            y - 4.0
        );
    }
    svg.push_str("</svg>\n");
    svg
}

fn is_drawn((what, _): &(&'static str, Vec<f64>)) -> bool {
    DRAWN.contains(what)
}

/// What the picture shows, for who does not see it.
fn words(tables: &[Table]) -> String {
    let mut words = String::from(
        "The median time of each piece of work as a multiple of that with the fewest courses.",
    );
    for table in tables {
        let most = table.steps.last().map_or(0, |step| step.courses);
        let _ = write!(words, " {} with {most} courses:", table.database);
        for (what, ratios) in table.ratios().into_iter().filter(is_drawn) {
            let _ = write!(words, " {what} {:.2};", ratios.last().unwrap_or(&1.0));
        }
    }
    words
}

fn panel(svg: &mut String, table: &Table, left: f64, highest: f64) {
    let bottom = TOP + HEIGHT;
    let y = |ratio: f64| bottom - ratio / highest * HEIGHT;
    let x = |at: usize| {
        let steps = f64::from(u32::try_from(table.steps.len().max(2) - 1).unwrap_or(1));
        left + f64::from(u32::try_from(at).unwrap_or(0)) / steps * (WIDTH - 40.0)
    };
    let _ = writeln!(
        svg,
        "<text x=\"{left:.0}\" y=\"24\">{}</text>",
        table.database
    );
    let mut ratio = 0.0;
    while ratio <= highest {
        let (at, end) = (y(ratio), left + WIDTH - 40.0);
        let _ = writeln!(
            svg,
            "<path class=\"grid\" d=\"M{left:.0} {at:.1}H{end:.0}\"/>\
             <text x=\"{:.0}\" y=\"{:.1}\" text-anchor=\"end\">{ratio}×</text>",
            left - 8.0,
            at + 4.0
        );
        ratio += if highest > 4.0 { highest / 4.0 } else { 0.5 };
    }
    let (promise, end) = (y(PROMISE), left + WIDTH - 40.0);
    let _ = writeln!(
        svg,
        "<path class=\"promise\" d=\"M{left:.0} {promise:.1}H{end:.0}\"/>"
    );
    for (at, step) in table.steps.iter().enumerate() {
        let (place, below) = (x(at), bottom + 20.0);
        let _ = writeln!(
            svg,
            "<text x=\"{place:.0}\" y=\"{below:.0}\" text-anchor=\"middle\">{}</text>",
            step.courses
        );
    }
    let _ = writeln!(
        svg,
        "<text x=\"{left:.0}\" y=\"{:.0}\">courses, each with ten enrolments</text>",
        bottom + 40.0
    );
    let drawn = table.ratios().into_iter().filter(is_drawn).enumerate();
    for (series, (_, ratios)) in drawn {
        let points = ratios.iter().enumerate();
        let points: Vec<String> = points
            .map(|(at, ratio)| format!("{:.1} {:.1}", x(at), y(*ratio)))
            .collect();
        let _ = writeln!(
            svg,
            "<path class=\"line s{series}\" stroke-dasharray=\"{}\" d=\"M{}\"/>",
            DASHES[series],
            points.join("L")
        );
    }
}
