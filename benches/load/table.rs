//! What was measured, as a table for people.

use std::fmt;

/// Some rounds of one figure.
#[derive(Clone, Debug, Default)]
pub struct Rounds(Vec<f64>);

/// Lines of what was measured.
#[derive(Debug, Default)]
pub struct Table(Vec<Line>);

#[derive(Debug)]
struct Line {
    work: String,
    ours: String,
    reference: String,
    ratio: String,
    wanted: String,
}

impl Rounds {
    pub fn add(&mut self, figure: f64) {
        self.0.push(figure);
    }

    /// The middle round.
    pub fn middle(&self) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted[sorted.len() / 2]
    }
}

/// The middle, and how far the rounds lie apart.
impl fmt::Display for Rounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let least = self.0.iter().copied().fold(f64::INFINITY, f64::min);
        let most = self.0.iter().copied().fold(0.0, f64::max);
        write!(f, "{:.0} ({least:.0}–{most:.0})", self.middle())
    }
}

impl Table {
    /// Ours and a reference, both in something per second; `wanted` is the least ratio.
    pub fn against(
        &mut self,
        work: impl Into<String>,
        ours: &Rounds,
        reference: (&str, &Rounds),
        wanted: f64,
    ) {
        let (name, rounds) = reference;
        self.add(Line {
            work: work.into(),
            ours: ours.to_string(),
            reference: format!("{name} {rounds}"),
            ratio: format!("{:.2}", ours.middle() / rounds.middle()),
            wanted: format!("≥ {wanted}"),
        });
    }

    /// A figure with a bound of its own.
    pub fn alone(&mut self, work: impl Into<String>, ours: String, wanted: &str) {
        self.add(Line {
            work: work.into(),
            ours,
            reference: String::new(),
            ratio: String::new(),
            wanted: wanted.to_owned(),
        });
    }

    fn add(&mut self, line: Line) {
        eprintln!("  {line}");
        self.0.push(line);
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            work,
            ours,
            reference,
            ratio,
            wanted,
        } = self;
        write!(f, "| {work} | {ours} | {reference} | {ratio} | {wanted} |")
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| work | ours | reference | ratio | wanted |")?;
        writeln!(f, "| --- | --- | --- | --- | --- |")?;
        self.0.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}
