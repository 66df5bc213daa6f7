//! `kursplass erased list` and `erased replay`.

use std::path::{Path, PathBuf};

use super::open::Open;
use super::{Failure, tell};
use crate::actions::Office;
use crate::actions::retention::{self, Erased};
use crate::config::Settings;

/// Prints the erasure list, one line for each row that was erased; it tells of nobody without the key.
pub(super) async fn list(settings: Settings) -> Result<(), Failure> {
    let open = Open::new(settings).await?;
    let office = open.office();
    let kept = retention::keep_beside(&office).await;
    let list = retention::erased(open.store.reader()).await;
    open.store.close().await;
    kept?;
    for line in list? {
        tell(&line.line());
    }
    Ok(())
}

/// Erases once more what was erased before and is there again.
pub(super) async fn replay(settings: Settings, file: Option<PathBuf>) -> Result<(), Failure> {
    let lines = file.as_deref().map(read).transpose()?;
    let open = Open::new(settings).await?;
    let office = open.office();
    let again = again(&office, lines.unwrap_or_default()).await;
    open.store.close().await;
    tell(&format!("{} erased again", again?));
    Ok(())
}

/// Joins all lists that there are, and erases what they name.
pub(super) async fn again(office: &Office, lines: Vec<Erased>) -> Result<usize, Failure> {
    let add = office.act(move |desk| {
        let lines = lines.clone();
        Box::pin(async move { retention::add(&desk, &lines).await })
    });
    add.await?;
    retention::keep_beside(office).await?;
    Ok(retention::replay(office).await?)
}

/// The lines of a list; anything else in it is a mistake, for what is not read is not erased.
fn read(path: &Path) -> Result<Vec<Erased>, Failure> {
    let unread = |why: String| Failure::Other(format!("{}: {why}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| unread(error.kind().to_string()))?;
    let lines = text.lines().enumerate();
    let lines = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    lines
        .map(|(number, line)| {
            let wrong = || unread(format!("line {} is none of an erasure list", number + 1));
            Erased::of_line(line).ok_or_else(wrong)
        })
        .collect()
}
