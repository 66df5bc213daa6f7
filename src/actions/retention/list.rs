//! The erasure list: what was erased on request, told by nothing but a keyed hash, and when. It stands
//! in the database and, with SQLite, in a file beside it that outlives a restore; on `PostgreSQL` it is
//! printed and read again by hand. What it names and is there again is erased once more.

use std::collections::HashSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::request::erase_again;
use crate::actions::{Desk, Office};
use crate::domain::Time;
use crate::domain::ids::EnrolmentId;
use crate::entity::{enrolment, erasure};
use crate::error::Error;
use crate::vault::Vault;

/// Ids read at a time.
const PAGE: u64 = 1000;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    pub hash: Vec<u8>,
    pub at: Time,
}

impl Erased {
    /// The line as it stands in a file: when, and the hash.
    #[must_use]
    pub fn line(&self) -> String {
        let at = self.at.format("%Y-%m-%dT%H:%M:%SZ");
        format!("{at} {}", STANDARD.encode(&self.hash))
    }

    /// Reads a line; none where it is not one.
    #[must_use]
    pub fn of_line(line: &str) -> Option<Self> {
        let (at, hash) = line.trim().split_once(' ')?;
        let hash = STANDARD.decode(hash).ok()?;
        (hash.len() == 32).then_some(Self {
            hash,
            at: at.parse().ok()?,
        })
    }
}

/// Writes down that these were erased.
pub(super) async fn mark(desk: &Desk<'_>, ids: &[EnrolmentId], at: Time) -> Result<(), Error> {
    let lines = ids.iter().map(|id| Erased {
        hash: desk.vault.erasure_mark(id.0),
        at,
    });
    add(desk, &lines.collect::<Vec<_>>()).await
}

/// Adds lines to the list; what stands in it already stays as it is.
pub async fn add(desk: &Desk<'_>, lines: &[Erased]) -> Result<(), Error> {
    for line in lines {
        let row = erasure::ActiveModel {
            hash: Set(line.hash.clone()),
            at: Set(line.at),
        };
        let mut known = OnConflict::column(erasure::Column::Hash);
        erasure::Entity::insert(row)
            .on_conflict(known.do_nothing().to_owned())
            .exec_without_returning(desk.tx)
            .await?;
    }
    Ok(())
}

/// The whole list, oldest first.
pub async fn erased(db: &impl ConnectionTrait) -> Result<Vec<Erased>, Error> {
    let rows = erasure::Entity::find()
        .order_by_asc(erasure::Column::At)
        .order_by_asc(erasure::Column::Hash)
        .all(db)
        .await?;
    let line = |row: erasure::Model| Erased {
        hash: row.hash,
        at: row.at,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Those who were erased on request and are there again.
pub async fn returned(db: &impl ConnectionTrait, vault: &Vault) -> Result<Vec<EnrolmentId>, Error> {
    let lines = erased(db).await?.into_iter().map(|line| line.hash);
    let marks: HashSet<Vec<u8>> = lines.collect();
    let mut found = Vec::new();
    if marks.is_empty() {
        return Ok(found);
    }
    let mut last: Option<EnrolmentId> = None;
    loop {
        let mut page = enrolment::Entity::find()
            .select_only()
            .column(enrolment::Column::Id)
            .order_by_asc(enrolment::Column::Id)
            .limit(PAGE);
        if let Some(last) = last {
            page = page.filter(enrolment::Column::Id.gt(last));
        }
        let page: Vec<EnrolmentId> = page.into_tuple().all(db).await?;
        last = page.last().copied();
        if last.is_none() {
            return Ok(found);
        }
        let back = |id: &EnrolmentId| marks.contains(&vault.erasure_mark(id.0));
        found.extend(page.into_iter().filter(back));
    }
}

/// Erases once more what the list names and is there again; answers how many that were.
///
/// # Errors
/// What the database answers.
pub async fn replay(office: &Office) -> Result<usize, Error> {
    let back = returned(office.store.reader(), &office.vault).await?;
    for id in &back {
        let id = *id;
        let again = office.act(move |desk| Box::pin(async move { erase_again(&desk, id).await }));
        match again.await {
            // Another process was faster.
            Ok(()) | Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    if !back.is_empty() {
        office.store.empty_log().await?;
    }
    Ok(back.len())
}

/// Brings the list in the database and the one beside it to the same lines. Only SQLite has one
/// beside it.
///
/// # Errors
/// `Broken` when the file can be neither read nor written.
pub async fn keep_beside(office: &Office) -> Result<(), Error> {
    let Some(aside) = office.store.aside() else {
        return Ok(());
    };
    let lines = aside.lines()?;
    let kept: Vec<Erased> = lines
        .iter()
        .filter_map(|line| Erased::of_line(line))
        .collect();
    let known = erased(office.store.reader()).await?;
    let hashes: HashSet<&Vec<u8>> = known.iter().map(|line| &line.hash).collect();
    let new: Vec<Erased> = kept
        .iter()
        .filter(|line| !hashes.contains(&line.hash))
        .cloned()
        .collect();
    if !new.is_empty() {
        let add_all = office.act(move |desk| {
            let new = new.clone();
            Box::pin(async move { add(&desk, &new).await })
        });
        add_all.await?;
    }
    let kept: HashSet<&Vec<u8>> = kept.iter().map(|line| &line.hash).collect();
    let missing = known.iter().filter(|line| !kept.contains(&line.hash));
    aside.append(&missing.map(Erased::line).collect::<Vec<_>>())
}

/// After somebody was erased: the list is written beside the database, and the log of SQLite emptied.
/// What fails is told in the log of the service; the erasing itself is done.
pub async fn settle(office: &Office) {
    if let Err(error) = keep_beside(office).await {
        tracing::error!(%error, "the erasure list beside the database could not be written");
    }
    if let Err(error) = office.store.empty_log().await {
        tracing::warn!(%error, "the write-ahead log could not be emptied");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_written() {
        let line = Erased {
            hash: vec![7; 32],
            at: "2027-02-01T08:00:00Z".parse().unwrap(),
        };
        assert_eq!(Erased::of_line(&line.line()), Some(line.clone()));
        for wrong in ["", "# a word", "2027-02-01T08:00:00Z AAAA", "x y"] {
            assert_eq!(Erased::of_line(wrong), None, "{wrong}");
        }
    }
}
