//! Pages for everybody, rendered once per change and not once per request.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::Look;
use crate::domain::{Language, Time};
use crate::error::Error;
use crate::render::templates::Page;
use crate::store::Moment;
use crate::web::shelf::Shelf;
use crate::web::{Cached, Rendition};

/// The language and the address of a page.
pub type Key = (Language, String);

/// The pages that are rendered already, by language and address.
pub type Pages = Shelf<Key>;

/// Of what a page was made: another stamp, another page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp(u64);

impl Stamp {
    /// The stamp of everything that the page is made of.
    #[must_use]
    pub fn of(all: impl Hash) -> Self {
        let mut hasher = DefaultHasher::new();
        all.hash(&mut hasher);
        Self(hasher.finish())
    }

    /// What is no page of ours but kept among them, if it was made under this stamp.
    #[must_use]
    pub fn get(self, pages: &Pages, key: &Key, moment: &Moment) -> Option<Arc<Rendition>> {
        pages.get(key, self.0, moment)
    }

    /// Keeps it.
    #[must_use]
    pub fn put(
        self,
        pages: &Pages,
        key: Key,
        (moment, until): (&Moment, Option<Time>),
        rendition: Rendition,
    ) -> Arc<Rendition> {
        pages.put(key, (self.0, moment), until, rendition)
    }
}

impl Look {
    /// The same at the one address by which a page is kept, so that what else stands in a request's
    /// address is neither kept nor repeated.
    #[must_use]
    pub fn at(self, address: &str) -> Self {
        Self {
            here: Some(address.to_owned()),
            known: true,
            ..self
        }
    }

    /// The page as it was shown a moment ago; the database need not be asked again.
    #[must_use]
    pub fn recent(&self, pages: &Pages, moment: &Moment) -> Option<Cached> {
        let rendition = self.is_common().then(|| pages.recent(&self.key(), moment));
        Some(Cached::page(rendition??, self.language))
    }

    /// The page as it was rendered under this stamp, if it was and the clock has not changed it.
    #[must_use]
    pub fn kept(&self, pages: &Pages, stamp: Stamp, moment: &Moment) -> Option<Cached> {
        let rendition = self
            .is_common()
            .then(|| pages.get(&self.key(), stamp.0, moment));
        Some(Cached::page(rendition??, self.language))
    }

    /// Shows a page and keeps it until the next instant at which the clock alone changes it. Nothing
    /// personal may be in it.
    pub fn keep<P: Page>(
        &self,
        pages: &Pages,
        (stamp, moment): (Stamp, &Moment),
        page: &P,
        valid_until: Option<Time>,
    ) -> Result<Cached, Error> {
        let rendition = Rendition::new(self.html(page)?.into_bytes(), moment.now);
        let rendition = if self.is_common() {
            pages.put(self.key(), (stamp.0, moment), valid_until, rendition)
        } else {
            Arc::new(rendition)
        };
        Ok(Cached::page(rendition, self.language))
    }

    /// What was just done is said to one reader only.
    fn is_common(&self) -> bool {
        self.said.is_none() && self.staff.is_none()
    }

    fn key(&self) -> (Language, String) {
        (self.language, self.here.clone().unwrap_or_default())
    }
}
