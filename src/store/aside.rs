//! A file beside the SQLite file for what must outlive a restore of it: lines that are only added.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// What follows the name of the database.
const ENDING: &str = "erased";
const OWNER_ONLY: u32 = 0o600;
const HEAD: &str = "# What was erased on request, as keyed hashes. Keep this file when an older copy of the database is put back.";

/// The file.
#[derive(Clone, Debug)]
pub struct Aside(PathBuf);

impl Aside {
    pub(super) fn of(database: &Path) -> Self {
        Self(database.with_extension(ENDING))
    }

    /// Its lines; none where it is not there yet.
    ///
    /// # Errors
    /// `Broken` when it cannot be read.
    pub fn lines(&self) -> Result<Vec<String>, Error> {
        match fs::read_to_string(&self.0) {
            Ok(text) => Ok(text.lines().map(str::to_owned).collect()),
            Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(err) => Err(unusable(&err)),
        }
    }

    /// Adds lines at the end, on the disk before this returns.
    ///
    /// # Errors
    /// `Broken` when it cannot be written.
    pub fn append(&self, lines: &[String]) -> Result<(), Error> {
        if lines.is_empty() {
            return Ok(());
        }
        self.write(lines).map_err(|err| unusable(&err))
    }

    fn write(&self, lines: &[String]) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.append(true).create(true).mode(OWNER_ONLY);
        let mut file = options.open(&self.0)?;
        let mut text = String::new();
        if file.metadata()?.len() == 0 {
            text.push_str(HEAD);
            text.push('\n');
        }
        for line in lines {
            text.push_str(line);
            text.push('\n');
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()
    }
}

fn unusable(err: &io::Error) -> Error {
    Error::broken(format!("the erasure list: {}", err.kind()))
}
