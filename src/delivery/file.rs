//! Each message as an `.eml` file: for trying things out, and for a mail system that collects files.
//! A text message is written the same way, to `"+47…" <47…@sms.invalid>`.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use lettre::Address;
use lettre::message::header::ContentTransferEncoding;

use super::compose::compose;
use super::{Mail, Outlook, Trouble};

/// A folder that messages are written to, readable by its owner only.
pub struct Folder {
    path: PathBuf,
    from: Address,
}

impl Folder {
    /// The folder at `path`, made when the first message comes; all mail is from `from`.
    pub fn new(path: impl Into<PathBuf>, from: Address) -> Self {
        Self {
            path: path.into(),
            from,
        }
    }

    /// Writes the message to `<id>.eml`, whole or not at all; the same message is the same file.
    pub(super) async fn write(&self, mail: &Mail) -> Result<(), Trouble> {
        let message = compose(mail, &self.from, ContentTransferEncoding::EightBit)?;
        let (folder, name) = (self.path.clone(), mail.id.to_string());
        let written =
            tokio::task::spawn_blocking(move || put(&folder, &name, &message.formatted())).await;
        match written {
            Ok(Ok(())) => Ok(()),
            _ => Err(Trouble::new("file", Outlook::Passing)),
        }
    }
}

/// Written under another name, flushed, then renamed: a reader never sees a part of it.
fn put(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)?;
    let draft = folder.join(format!(".{name}.{:08x}.part", rand::random::<u32>()));
    let written = write_new(&draft, bytes)
        .and_then(|()| fs::rename(&draft, folder.join(format!("{name}.eml"))));
    if written.is_err() {
        let _ = fs::remove_file(&draft);
    }
    written?;
    File::open(folder)?.sync_all()
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
