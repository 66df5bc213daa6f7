//! `kursplass.keys`: keys made once, beside the SQLite file whose data they seal.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::Keys;
use crate::config::{IndexKey, Secret, data_keys, key};
use crate::error::BadSetting;

const NAME: &str = "kursplass.keys";
const OWNER_ONLY: u32 = 0o600;
const HEAD: &str = "# Without these keys the personal data beside this file cannot be read: keep a copy elsewhere.";

/// The keys beside `database`; made now if there is no database yet.
pub(super) fn read_or_make(database: &Path) -> Result<Keys, BadSetting> {
    let path = database.with_file_name(NAME);
    if let Some(text) = read(&path)? {
        return parse(&text);
    }
    if fs::metadata(database).is_ok_and(|file| file.len() > 0) {
        let why = format!(
            "{} exists, but its keys are not beside it: bring {NAME} back, or set the keys",
            database.display()
        );
        return Err(BadSetting::new("data_keys", why));
    }
    make(&path).map_err(|err| unusable(&err))?;
    // Read back even what was just made: another process may have been faster.
    let text = read(&path)?.ok_or_else(|| unusable(&io::ErrorKind::NotFound.into()))?;
    parse(&text)
}

fn read(path: &Path) -> Result<Option<Zeroizing<String>>, BadSetting> {
    let text = match fs::read_to_string(path) {
        Ok(text) => Zeroizing::new(text),
        Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(err) => return Err(unusable(&err)),
    };
    let mode = fs::metadata(path).map_err(|err| unusable(&err))?;
    if mode.permissions().mode() & 0o077 != 0 {
        let why = format!("others can read {}: chmod 600 it", path.display());
        return Err(BadSetting::new("data_keys", why));
    }
    Ok(Some(text))
}

/// Written whole under another name first, so that it is never seen half, nor written over.
fn make(path: &Path) -> io::Result<()> {
    let draft = path.with_file_name(format!(".{NAME}.{}", Uuid::new_v4().simple()));
    let written = write(&draft).and_then(|()| fs::hard_link(&draft, path));
    // The name may never have come to be.
    let _ = fs::remove_file(&draft);
    match written {
        Err(err) if err.kind() != io::ErrorKind::AlreadyExists => Err(err),
        _ => File::open(folder(path))?.sync_all(),
    }
}

fn write(draft: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(OWNER_ONLY);
    let mut file = options.open(draft)?;
    file.write_all(print(&Keys::random()).as_bytes())?;
    file.sync_all()
}

fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn print(keys: &Keys) -> Zeroizing<String> {
    let encode = |key: &[u8]| Zeroizing::new(STANDARD.encode(key));
    let mut data = Zeroizing::new(String::new());
    for key in keys.data() {
        let comma = if data.is_empty() { "" } else { "," };
        data.push_str(comma);
        data.push_str(&key.id);
        data.push(':');
        data.push_str(&encode(key.key.as_slice()));
    }
    let secret = keys.secret_key().expose();
    let index = encode(keys.index().as_slice());
    Zeroizing::new(format!(
        "{HEAD}\nsecret_key = \"{secret}\"\ndata_keys = \"{}\"\nindex_key = \"{}\"\n",
        *data, *index
    ))
}

fn parse(text: &str) -> Result<Keys, BadSetting> {
    let wrong = |name: &'static str, why: &str| BadSetting::new(name, format!("in {NAME}: {why}"));
    let value = |name: &'static str| {
        let mut lines = text.lines().filter_map(|line| line.split_once('='));
        lines
            .find(|(key, _)| key.trim() == name)
            .map(|(_, value)| value.trim().trim_matches('"'))
            .ok_or_else(|| wrong(name, "is missing"))
    };
    let data = data_keys(value("data_keys")?).map_err(|why| wrong("data_keys", &why))?;
    let index = key(value("index_key")?).map_err(|why| wrong("index_key", &why))?;
    Keys::new(Secret::new(value("secret_key")?), data, IndexKey(index))
}

fn unusable(err: &io::Error) -> BadSetting {
    let why = format!("cannot use {NAME} beside the database: {}", err.kind());
    BadSetting::new("database_url", why)
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::domain::ids::CodeId;
    use crate::vault::Vault;

    fn database() -> (TempDir, PathBuf) {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("test.db");
        (folder, path)
    }

    #[test]
    fn keys_are_made_once_for_their_owner_only_and_read_later() {
        let (folder, database) = database();
        let made = read_or_make(&database).unwrap();
        fs::write(&database, "data").unwrap();
        let kept = read_or_make(&database).unwrap();
        assert_eq!(*print(&made), *print(&kept));
        let row = CodeId::random();
        let hash = Vault::new(&made).code_hash(row, "012345");
        assert!(Vault::new(&kept).code_matches(row, "012345", &hash));
        let file = fs::metadata(folder.path().join(NAME)).unwrap();
        assert_eq!(file.permissions().mode() & 0o777, OWNER_ONLY);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn many_who_start_at_once_get_the_same_keys() {
        let (_folder, database) = database();
        let start = || print(&read_or_make(&database).unwrap()).to_string();
        let all: Vec<String> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(start)).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect()
        });
        assert!(all.iter().all(|keys| *keys == all[0]));
    }

    #[test]
    fn a_database_that_lost_its_keys_is_refused_and_gets_no_new_ones() {
        let (folder, database) = database();
        fs::write(&database, "data").unwrap();
        let line = read_or_make(&database).unwrap_err().to_string();
        assert!(line.starts_with("data_keys: "), "{line}");
        assert!(!folder.path().join(NAME).exists());
    }

    #[test]
    fn a_file_that_others_can_read_is_refused() {
        let (folder, database) = database();
        read_or_make(&database).unwrap();
        let path = folder.path().join(NAME);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        let line = read_or_make(&database).unwrap_err().to_string();
        assert!(line.contains("chmod 600"), "{line}");
    }

    #[test]
    fn a_damaged_file_is_refused_by_the_key_and_never_shown() {
        let whole = print(&Keys::random()).to_string();
        for name in ["secret_key", "data_keys", "index_key"] {
            for damaged in [
                whole.replace(name, "other_key"),
                whole.replace(&format!("{name} = \""), &format!("{name} = \"!hush")),
            ] {
                let line = parse(&damaged).unwrap_err().to_string();
                assert!(line.starts_with(&format!("{name}: ")), "{line}");
                assert!(!line.contains("hush"), "{line}");
            }
        }
    }

    #[test]
    fn a_missing_folder_is_named_by_its_setting() {
        let (folder, _) = database();
        let line = read_or_make(&folder.path().join("none/test.db")).unwrap_err();
        assert_eq!(line.key, "database_url");
    }
}
