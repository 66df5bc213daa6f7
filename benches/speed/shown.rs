//! A site with open courses, and what it takes to show them right after a change.

use std::time::Duration;

use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::given::{Filler, Site, Stop};

/// A site on a SQLite file of its own.
pub struct Shown {
    runtime: Runtime,
    site: Site,
    team: kursplass::domain::ids::TeamId,
    _folder: TempDir,
}

impl Shown {
    /// A site with so many open courses of six sessions.
    pub fn with(courses: usize) -> Self {
        Self::made(courses).expect("a site with courses")
    }

    fn made(courses: usize) -> Result<Self, Stop> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let folder = TempDir::new()?;
        let url = format!("sqlite://{}", folder.path().join("speed.db").display());
        let (site, team) = runtime.block_on(async {
            let site = Site::open(&url).await?;
            let mut filler = Filler::new(&site).await?;
            filler.fill(courses, 0).await?;
            let team = filler.teams[0].id;
            filler.close().await?;
            Ok::<_, Stop>((site, team))
        })?;
        Ok(Self {
            runtime,
            site,
            team,
            _folder: folder,
        })
    }

    /// How long it takes, so many times, from the rows to the bytes.
    pub fn anew(&self, path: &str, times: u64) -> Duration {
        let all = async {
            let mut took = Duration::ZERO;
            for _ in 0..times {
                self.site.change(self.team).await?;
                let answer = self.site.get(path, None).await?;
                answer.tag.filter(|_| !answer.body.is_empty()).ok_or(path)?;
                took += answer.took;
            }
            Ok::<_, Stop>(took)
        };
        self.runtime.block_on(all).expect("an answer")
    }
}
