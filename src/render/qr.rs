//! An address as a code that phones read.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};
use serde::Serialize;

/// White around a code, without which it is not found: four modules, as the standard says.
const QUIET: usize = 4;

/// A code as the path of a picture, one unit for each module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Qr {
    /// Width and height, with the white around it.
    pub size: usize,
    pub path: String,
}

impl Qr {
    /// The code of an address; none of one that is longer than any code.
    #[must_use]
    pub fn of(address: &str) -> Option<Self> {
        // A quarter of it may be torn or dirty.
        let code = QRBuilder::new(address).ecl(ECL::Q).build().ok()?;
        let mut path = String::new();
        for y in 0..code.size {
            let row = &code[y];
            let mut x = 0;
            while x < code.size {
                let dark = row[x..].iter().take_while(|module| module.value()).count();
                if dark > 0 {
                    let (left, top) = (x + QUIET, y + QUIET);
                    let _ = write!(path, "M{left} {top}h{dark}v1h-{dark}z");
                }
                x += dark.max(1);
            }
        }
        Some(Self {
            size: code.size + 2 * QUIET,
            path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a phone would see: the path, drawn.
    fn drawn(code: &Qr, scale: usize) -> Vec<Vec<bool>> {
        let mut dark = vec![vec![false; code.size * scale]; code.size * scale];
        for run in code.path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (many, _) = rest.split_once('v').unwrap();
            let [x, y, many] = [x, y, many].map(|n| n.parse::<usize>().unwrap() * scale);
            for row in &mut dark[y..y + scale] {
                row[x..x + many].fill(true);
            }
        }
        dark
    }

    #[test]
    fn somebody_else_s_reader_reads_what_was_written() {
        for address in [
            "https://kurs.example.no/c/3f9a2b1c",
            "http://127.0.0.1:8000/c/00000000",
            "https://avtale.med-et-veldig-langt-navn.modum.kommune.no:8443/c/ffffffff",
        ] {
            let code = Qr::of(address).unwrap();
            let picture = drawn(&code, 3);
            let side = picture.len();
            let mut seen =
                rqrr::PreparedImage::prepare_from_bitmap(side, side, |x, y| picture[y][x]);
            let grids = seen.detect_grids();
            assert_eq!(grids.len(), 1, "{address}");
            assert_eq!(grids[0].decode().unwrap().1, address);
        }
        assert_eq!(Qr::of(&"x".repeat(8000)), None);
    }
}
