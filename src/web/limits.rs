//! How often one client may send a public form.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use rocket::Request;
use rocket::request::{FromRequest, Outcome};

use super::{ClientAddress, Denied};

/// After so many forms, clients that were silent long enough are forgotten.
const TIDY_AFTER: u32 = 1024;

/// Counts public forms by client.
#[derive(Debug)]
pub struct FormLimit {
    limiter: Option<DefaultKeyedRateLimiter<IpAddr>>,
    seen: AtomicU32,
}

impl FormLimit {
    /// So many a minute; `None` is no limit.
    #[must_use]
    pub fn new(per_minute: Option<NonZeroU32>) -> Self {
        Self {
            limiter: per_minute.map(|most| RateLimiter::keyed(Quota::per_minute(most))),
            seen: AtomicU32::new(0),
        }
    }

    /// Counts one form, or says how long to wait.
    pub fn count(&self, client: ClientAddress) -> Result<(), Duration> {
        let Some(limiter) = &self.limiter else {
            return Ok(());
        };
        if self.seen.fetch_add(1, Ordering::Relaxed) % TIDY_AFTER == TIDY_AFTER - 1 {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
        limiter
            .check_key(&client.group())
            .map_err(|early| early.wait_time_from(DefaultClock::default().now()))
    }
}

/// Leave to send a public form now. A route without a token takes this guard.
#[derive(Clone, Copy, Debug)]
pub struct PublicForm(());

#[rocket::async_trait]
impl<'r> FromRequest<'r> for PublicForm {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let limit = request.rocket().state::<FormLimit>();
        match limit.map_or(Ok(()), |limit| limit.count(ClientAddress::of(request))) {
            Ok(()) => Outcome::Success(Self(())),
            Err(retry_after) => Denied::RateLimited { retry_after }.outcome(request),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(text: &str) -> ClientAddress {
        ClientAddress(text.parse().unwrap())
    }

    #[test]
    fn the_next_form_after_the_limit_has_to_wait() {
        let limit = FormLimit::new(NonZeroU32::new(2));
        assert!(limit.count(client("203.0.113.9")).is_ok());
        assert!(limit.count(client("203.0.113.9")).is_ok());
        let wait = limit.count(client("203.0.113.9")).unwrap_err();
        assert!(wait > Duration::from_secs(20) && wait <= Duration::from_secs(30));
        assert!(limit.count(client("203.0.113.10")).is_ok());
    }

    #[test]
    fn zero_is_no_limit() {
        let limit = FormLimit::new(None);
        assert!((0..5000).all(|_| limit.count(client("203.0.113.9")).is_ok()));
    }
}
