//! A municipality on the command line: `3316:Modum:14000`.

use std::str::FromStr;

use crate::domain::text;

/// A municipality as it is written on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Municipality {
    pub(in crate::cli) code: String,
    pub(in crate::cli) name: String,
    pub(in crate::cli) population: i32,
}

impl FromStr for Municipality {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const FORM: &str = "must be CODE:NAME:POPULATION, like 3316:Modum:14000";
        let (code, rest) = text.split_once(':').ok_or(FORM)?;
        let (name, population) = rest.rsplit_once(':').ok_or(FORM)?;
        let (code, name) = (code.trim(), name.trim());
        let population: i32 = population.trim().parse().map_err(|_| FORM)?;
        if code.len() != 4 || !code.bytes().all(|byte| byte.is_ascii_digit()) || population < 1 {
            return Err(FORM);
        }
        if text::line(name, 200).is_err() {
            return Err(FORM);
        }
        Ok(Self {
            code: code.to_owned(),
            name: name.to_owned(),
            population,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_is_read() {
        let modum = Municipality {
            code: "3316".into(),
            name: "Modum".into(),
            population: 14_000,
        };
        assert_eq!("3316:Modum:14000".parse(), Ok(modum));
        for text in [
            "Modum",
            "3316:Modum",
            "33:Modum:1",
            "3316::1",
            "3316:Modum:0",
            "3316:Modum:-1",
        ] {
            assert!(text.parse::<Municipality>().is_err(), "{text}");
        }
    }
}
