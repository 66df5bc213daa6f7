//! What was measured on one database, as a table in Markdown.

use std::fmt;

use crate::work::Took;

/// One size of the database.
pub struct Step {
    pub courses: usize,
    pub took: Took,
}

/// All sizes of one database.
pub struct Table {
    pub database: &'static str,
    pub steps: Vec<Step>,
}

impl Table {
    pub fn new(database: &'static str) -> Self {
        Self {
            database,
            steps: Vec::new(),
        }
    }

    /// Each piece of work with its ratios to the smallest step.
    pub fn ratios(&self) -> Vec<(&'static str, Vec<f64>)> {
        let Some(first) = self.steps.first() else {
            return Vec::new();
        };
        let ratios = |(at, (what, least)): (usize, &(&'static str, _))| {
            let each = self.steps.iter().map(|step| step.took[at].1);
            let ratios = each.map(|took| took.div_duration_f64(*least));
            (*what, ratios.collect())
        };
        first.took.iter().enumerate().map(ratios).collect()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "| {}, ms |", self.database)?;
        for step in &self.steps {
            write!(f, " {} |", step.courses)?;
        }
        writeln!(
            f,
            " ratio |\n| --- |{}",
            " ---: |".repeat(self.steps.len() + 1)
        )?;
        for (at, (what, ratios)) in self.ratios().into_iter().enumerate() {
            write!(f, "| {what} |")?;
            for step in &self.steps {
                write!(f, " {:.2} |", step.took[at].1.as_secs_f64() * 1000.0)?;
            }
            writeln!(f, " {:.2} |", ratios.last().copied().unwrap_or_default())?;
        }
        Ok(())
    }
}
