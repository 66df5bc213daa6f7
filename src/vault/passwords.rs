//! Passwords: hashed by Argon2id, off the threads that serve, and only two at a time.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, Params, PasswordHasher as _, PasswordVerifier as _};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use zeroize::Zeroizing;

use crate::error::Error;

/// Each hash takes 19 MiB and a core.
const AT_ONCE: usize = 2;
/// How long one waits for the others.
const PATIENCE: Duration = Duration::from_secs(3);

/// What nobody's password has, for addresses that nobody has: checking it takes the usual time.
static NOBODYS: LazyLock<Option<String>> = LazyLock::new(|| {
    let password: [u8; 32] = rand::random();
    hashed(&password).ok()
});

/// Hashes and checks passwords; there is one in each process.
pub struct Passwords {
    gate: Arc<Semaphore>,
    patience: Duration,
}

/// What checking a password showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub right: bool,
    /// The same password under today's costs, where the stored hash has others.
    pub better: Option<String>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self {
            gate: Arc::new(Semaphore::new(AT_ONCE)),
            patience: PATIENCE,
        }
    }
}

impl Passwords {
    /// What is stored of a password.
    ///
    /// # Errors
    /// `Busy` when too many wait.
    pub async fn hash(&self, password: &str) -> Result<String, Error> {
        let password = Zeroizing::new(password.to_owned());
        self.off_thread(move || hashed(password.as_bytes())).await?
    }

    /// Whether this is the password behind a hash. Without one it takes as long, and is wrong.
    ///
    /// # Errors
    /// `Busy` when too many wait.
    pub async fn check(&self, password: &str, stored: Option<String>) -> Result<Checked, Error> {
        let password = Zeroizing::new(password.to_owned());
        self.off_thread(move || checked(password.as_bytes(), stored.as_deref()))
            .await?
    }

    async fn off_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Error> {
        let turn = timeout(self.patience, Arc::clone(&self.gate).acquire_owned());
        let turn = turn.await.map_err(|_| Error::busy())?;
        let work = tokio::task::spawn_blocking(move || {
            // Held to the end of the work, even when nobody waits for it any more.
            let _turn = turn;
            work()
        });
        work.await
            .map_err(|_| Error::broken("hashing a password ended without an answer"))
    }
}

fn hashed(password: &[u8]) -> Result<String, Error> {
    let hash = Argon2::default().hash_password(password);
    hash.map(|hash| hash.to_string())
        .map_err(|_| Error::broken("a password cannot be hashed"))
}

fn checked(password: &[u8], stored: Option<&str>) -> Result<Checked, Error> {
    let broken = || Error::broken("a stored password cannot be read");
    let nobodys = NOBODYS.as_deref().ok_or_else(broken)?;
    let hash = PasswordHash::new(stored.unwrap_or(nobodys)).map_err(|_| broken())?;
    let fits = Argon2::default().verify_password(password, &hash).is_ok();
    let right = fits && stored.is_some();
    let better = (right && !is_of_today(&hash)).then(|| hashed(password));
    Ok(Checked {
        right,
        better: better.transpose()?,
    })
}

fn is_of_today(hash: &PasswordHash) -> bool {
    let today = Params::default();
    let same = |params: Params| {
        (params.m_cost(), params.t_cost(), params.p_cost())
            == (today.m_cost(), today.t_cost(), today.p_cost())
    };
    hash.algorithm == argon2::ARGON2ID_IDENT && Params::try_from(hash).is_ok_and(same)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use argon2::{Algorithm, Version};

    use super::*;

    const PASSWORD: &str = "riktig hest batteri stift";

    #[tokio::test]
    async fn a_password_is_known_again_and_no_other_is() {
        let passwords = Passwords::default();
        let hash = passwords.hash(PASSWORD).await.unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        assert!(!hash.contains(PASSWORD) && hash.len() <= 200);
        let right = passwords.check(PASSWORD, Some(hash.clone())).await.unwrap();
        assert_eq!(
            right,
            Checked {
                right: true,
                better: None
            }
        );
        let wrong = passwords.check("riktig hest", Some(hash.clone())).await;
        assert!(!wrong.unwrap().right);
        let nobody = passwords.check(PASSWORD, None).await.unwrap();
        assert!(!nobody.right);
        assert_ne!(hash, passwords.hash(PASSWORD).await.unwrap());
    }

    #[tokio::test]
    async fn a_hash_of_lower_costs_is_bettered_when_its_password_comes() {
        let cheap = Params::new(8 * 1024, 1, 1, None).unwrap();
        let old = Argon2::new(Algorithm::Argon2id, Version::V0x13, cheap);
        let old = old.hash_password(PASSWORD.as_bytes()).unwrap().to_string();
        let passwords = Passwords::default();
        let checked = passwords.check(PASSWORD, Some(old.clone())).await.unwrap();
        let better = checked.better.unwrap();
        let again = passwords.check(PASSWORD, Some(better)).await.unwrap();
        assert!(checked.right && again.right && again.better.is_none());
        let wrong = passwords.check("something else", Some(old)).await.unwrap();
        assert_eq!(
            wrong,
            Checked {
                right: false,
                better: None
            }
        );
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn only_two_are_at_work_at_a_time_even_if_nobody_waits_for_them() {
        static NOW: AtomicUsize = AtomicUsize::new(0);
        static MOST: AtomicUsize = AtomicUsize::new(0);
        let passwords = Arc::new(Passwords::default());
        let work = || {
            let passwords = Arc::clone(&passwords);
            tokio::spawn(async move {
                let work = passwords.off_thread(|| {
                    MOST.fetch_max(NOW.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    std::thread::sleep(Duration::from_millis(30));
                    NOW.fetch_sub(1, Ordering::SeqCst);
                });
                work.await.unwrap();
            })
        };
        let all: Vec<_> = (0..10).map(|_| work()).collect();
        // Clients that go away do not let others in early.
        tokio::time::sleep(Duration::from_millis(10)).await;
        all[0].abort();
        all[1].abort();
        for one in all {
            let _ = one.await;
        }
        assert_eq!(MOST.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn who_waits_too_long_is_told_that_we_are_busy() {
        let passwords = Passwords {
            patience: Duration::from_millis(10),
            ..Passwords::default()
        };
        let both = Arc::clone(&passwords.gate).acquire_many_owned(2).await;
        let waited = passwords.check(PASSWORD, None).await;
        assert!(matches!(waited, Err(Error::Busy { .. })));
        drop(both);
        assert!(passwords.check(PASSWORD, None).await.is_ok());
    }
}
