//! The proxies that we ship files for (`docs/proxies`): each the real program, with the very file, in front of our own.

mod files;
mod honest;
mod outside;
mod quiet;
mod replicas;
mod running;
mod secure;
mod slow;
mod visitor;

use crate::live::Live;

/// The name that the files hold, and that our program is told.
const HOST: &str = "kurs.example.no";

/// One test body for each proxy: `on_each!(a_sentence, |kind| { … })` makes the tests `a_sentence::behind_nginx` …
macro_rules! on_each {
    ($name:ident, |$kind:ident| $body:block) => {
        async fn $name($kind: $crate::proxies::files::Kind) $body

        mod $name {
            use $crate::db::runtime;
            use $crate::proxies::files::Kind;

            #[test]
            fn behind_nginx() {
                runtime().block_on(super::$name(Kind::Nginx));
            }

            #[test]
            fn behind_haproxy() {
                runtime().block_on(super::$name(Kind::Haproxy));
            }

            #[test]
            fn behind_caddy() {
                runtime().block_on(super::$name(Kind::Caddy));
            }
        }
    };
}
use on_each;

/// Our program as it stands behind a proxy, running.
fn house(database_url: &str, rate_limit: u32) -> Live {
    let live = Live::with(
        database_url,
        [
            ("ROCKET_BASE_URL", format!("https://{HOST}")),
            ("ROCKET_TRUSTED_PROXIES", "127.0.0.1".to_owned()),
            ("ROCKET_RATE_LIMIT_PER_MINUTE", rate_limit.to_string()),
        ],
    );
    live.start();
    live
}

/// The same on a database of its own, with a course.
fn house_with_course() -> (Live, String) {
    let live = house("sqlite://kursplass.db", 0);
    let token = live.found_team();
    let course = live.publish_course(&token, 20);
    (live, course)
}
